/**
 * Where a student stands, out of the states of all items. Pure: what no page shows is in no count.
 *
 * @typedef {{
 *   id: string, done: number, total: number, begun: boolean, changed: number, ticked: number, next: string
 * }} Standing  of a rotation: when something was last changed and last ticked (ms, 0 for never), the next open item
 */
(function (wardbook) {
  "use strict";
  const { OPEN, DONE } = wardbook.record;
  const { stateOf } = wardbook;

  /**
   * @param {string} id  of the rotation
   * @param {string[]} items  ids `<rotation>/<item>` in the order of the page
   * @param {Map<string, State>} states
   * @returns {Standing}
   */
  wardbook.standing = function (id, items, states) {
    const all = items.map((item) => stateOf(states, item));
    const { done, total, skipped } = wardbook.progress(all.map(([value]) => value));
    const latest = (/** @type {(value: number) => boolean} */ wanted) =>
      Math.max(0, ...all.map(([value, time]) => (wanted(value) ? time : 0)));
    return {
      id,
      done,
      total,
      begun: done + skipped > 0,
      changed: latest((value) => value !== OPEN),
      ticked: latest((value) => value === DONE),
      next: items[all.findIndex(([value]) => value === OPEN)] || "",
    };
  };

  /** Those begun, the last changed first, and then the others as they were. @returns {Standing[]} */
  wardbook.byLastChange = (/** @type {Standing[]} */ standings) =>
    [...standings].sort((one, other) => other.changed - one.changed);

  /** How many ticks belong to items that are not among `shown`. */
  wardbook.gone = (/** @type {Map<string, State>} */ states, /** @type {Set<string>} */ shown) =>
    [...states].filter(([id, [value]]) => value === DONE && !shown.has(id)).length;
})(window.wardbook);
