/**
 * A student's own dates as a calendar: an entry for each phase of a rotation, and one for each thing to do after it. Pure.
 *
 * @typedef {{id: string, title: string, text: string, url: string}} Said  what a page says of a phase or a thing to do
 */
(function (wardbook) {
  "use strict";

  /**
   * The text of the calendar, made at `made` (ms). Entries of a rotation that begins on another day are other ones.
   * @param {{
   *   site: string,
   *   rotation: {id: string, title: string},
   *   first: number,
   *   last: number,
   *   phases: Said[],
   *   later: (Said & {after: number})[],
   *   made: number,
   * }} asked  `after` is how many days after the last one
   */
  wardbook.ownCalendar = function ({ site, rotation, first, last, phases, later, made }) {
    const spans = wardbook.phases(first, last);
    const entry = (/** @type {Said} */ said, /** @type {number} */ from, /** @type {number} */ to) => ({
      uid: wardbook.ics.uid(site, `dates/${rotation.id}/${said.id}/${wardbook.days.text(first)}`),
      title: `${rotation.title}: ${said.title}`,
      first: from,
      last: to,
      text: [said.text, said.url].filter(Boolean).join("\n"),
      url: said.url,
    });
    const entries = [
      ...spans.flatMap((span) => phases.filter(({ id }) => id === span.id).map((said) => entry(said, span.first, span.last))),
      ...later.map((said) => entry(said, last + said.after, last + said.after)),
    ];
    return wardbook.ics.text(rotation.title, entries, made);
  };
})(window.wardbook);
