/**
 * A calendar as text (RFC 5545): whole days, no alarm, nobody made busy. Pure. `wardbook/calendars.py` writes a school's
 * dates as the same text and says why; tests/calendars/vectors.json holds both to it.
 *
 * @typedef {{uid: string, title: string, first: number, last: number, place?: string, text?: string, url?: string}} Entry
 *   what stands in a calendar, from its first to its last day (numbers, as in `days.js`)
 */
(function (wardbook) {
  "use strict";
  const NAMESPACE = "20b6e280-a66b-4f06-903f-dcaa8a3cf900";
  const SINCE = Date.UTC(2020, 0, 1); // ms
  const MINUTE = 6e4; // ms
  const LINE = 75; // octets

  const digits = (/** @type {string} */ moment) => moment.replace(/[-:]|\.\d+/g, "");
  const dateOf = (/** @type {number} */ day) => digits(wardbook.days.text(day));
  const escaped = (/** @type {string} */ text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
  const octets = (/** @type {string} */ character) => new TextEncoder().encode(character).length;

  /** A line in pieces of fewer than LINE octets, that part no character and no escape, each but the first after a space. */
  function folded(/** @type {string} */ line) {
    /** @type {string[][]} */
    const pieces = [[]];
    let room = LINE;
    for (const character of line) {
      const size = octets(character);
      let piece = pieces[pieces.length - 1];
      if (piece.length && size >= room) {
        const escape = piece.length > 1 && /[\\^]/.test(piece[piece.length - 1]) ? piece.splice(-1) : [];
        pieces.push((piece = escape));
        room = LINE - escape.length;
      }
      piece.push(character);
      room -= size;
    }
    return pieces.map((piece) => piece.join("")).join("\r\n ");
  }

  /** @returns {[string, string][]} */
  function lines(/** @type {Entry} */ { uid, title, first, last, place, text, url }, /** @type {number} */ made) {
    /** @type {[string, string | undefined][]} */
    const said = [
      ["BEGIN", "VEVENT"],
      ["UID", uid],
      ["DTSTAMP", digits(new Date(made).toISOString())],
      ["SEQUENCE", String(Math.floor((made - SINCE) / MINUTE))],
      ["DTSTART;VALUE=DATE", dateOf(first)],
      ["DTEND;VALUE=DATE", dateOf(last + 1)],
      ["SUMMARY", escaped(title)],
      ["LOCATION", place && escaped(place)],
      ["DESCRIPTION", text && escaped(text)],
      ["URL", url],
      ["TRANSP", "TRANSPARENT"],
      ["END", "VEVENT"],
    ];
    return /** @type {[string, string][]} */ (said.filter(([, value]) => value));
  }

  wardbook.ics = {
    /** The UID of what is called `name` on a site. @param {string} site @param {string} name */
    uid: (site, name) => wardbook.uuid5(wardbook.uuid5(NAMESPACE, site), name),

    /** The text of a calendar. @param {string} name @param {Entry[]} entries @param {number} made  when, in ms */
    text(name, entries, made) {
      const head = [["BEGIN", "VCALENDAR"], ["VERSION", "2.0"], ["PRODID", "-//Wardbook//Wardbook//EN"], ["X-WR-CALNAME", escaped(name)]];
      const all = [...head, ...entries.flatMap((entry) => lines(entry, made)), ["END", "VCALENDAR"]];
      return all.map(([key, value]) => folded(`${key}:${value}`) + "\r\n").join("");
    },
  };
})(window.wardbook);
