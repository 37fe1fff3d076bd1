/**
 * What is kept of an item: pure functions, no page and no storage.
 *
 * @typedef {0 | 1 | 2} Value  open, done, not for me
 * @typedef {[Value, number, string]} Kept  value, time in ms (never behind what it replaces), tag of the device
 */
window.wardbook = window.wardbook || {};
(function (wardbook) {
  "use strict";

  const OPEN = 0;
  const DONE = 1;
  const SKIPPED = 2;

  /** Read a record from its stored text; null when it is not one. @param {string | null | undefined} text @returns {Kept | null} */
  function read(text) {
    try {
      const [value, time, device] = JSON.parse(text || "");
      const whole = [OPEN, DONE, SKIPPED].includes(value) && Number.isFinite(time) && typeof device === "string";
      return whole ? [value, time, device] : null;
    } catch {
      return null;
    }
  }

  /** The time in ms at place `at` of a stored text; 0 when there is none. */
  function timeIn(/** @type {string | null | undefined} */ text, /** @type {number} */ at) {
    try {
      const time = JSON.parse(text || "")[at];
      return Number.isFinite(time) ? time : 0;
    } catch {
      return 0;
    }
  }

  /** The later of two records: by time, then device, then value. The same whichever comes first. */
  function newer(/** @type {Kept | null} */ a, /** @type {Kept | null} */ b) {
    if (!a || !b) return a || b;
    if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
    if (a[2] !== b[2]) return a[2] > b[2] ? a : b;
    return a[0] >= b[0] ? a : b;
  }

  /**
   * The later of two stored texts of a key; a text that is no record loses. The first when they are equally late.
   * @param {string} key @param {string | null | undefined} first @param {string | null | undefined} second
   */
  function later(key, first, second) {
    if (!first || !second) return first || second || "";
    if (key.startsWith("i:")) {
      const [one, other] = [read(first), read(second)];
      return newer(one, other) === one && one ? first : second;
    }
    return timeIn(second, 0) > timeIn(first, 0) ? second : first;
  }

  /** The value of a record when its rotation was last reset at `reset`. @returns {Value} */
  function valueSince(/** @type {Kept | null} */ record, /** @type {number} */ reset) {
    return record && record[1] > reset ? record[0] : OPEN;
  }

  wardbook.record = { OPEN, DONE, SKIPPED, read, timeIn, newer, later, valueSince };
})(window.wardbook);
