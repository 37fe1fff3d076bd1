/**
 * The state of every item in one pass: each line is read once, however many items a page shows. Pure.
 *
 * @typedef {[Value, number]} State  what an item is, and when it was set, in ms
 */
(function (wardbook) {
  "use strict";
  const { OPEN, read, moment, valueSince } = wardbook.record;

  /**
   * @param {{keys: () => string[], get: (key: string) => string}} lines
   * @returns {{states: Map<string, State>, resets: Map<string, number>}}  by item; and when rotations were last reset
   */
  wardbook.readStates = function (lines) {
    const keys = lines.keys();
    /** @type {Map<string, number>} */
    const resets = new Map();
    for (const key of keys) if (key.startsWith("r:")) resets.set(key.slice(2), moment(key, lines.get(key))[0]);
    /** @type {Map<string, State>} */
    const states = new Map();
    for (const key of keys) {
      const record = key.startsWith("i:") && read(lines.get(key));
      if (!record) continue;
      const id = key.slice(2);
      states.set(id, [valueSince(record, resets.get(id.split("/")[0]) || 0), record[1]]);
    }
    return { states, resets };
  };

  /** @returns {State} */
  wardbook.stateOf = (/** @type {Map<string, State>} */ states, /** @type {string} */ id) => states.get(id) || [OPEN, 0];
})(window.wardbook);
