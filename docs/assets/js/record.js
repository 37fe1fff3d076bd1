/**
 * Kept lines of text: pure functions, no page and no storage.
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

  /** What a text says, or null when it is not JSON. @param {string | null | undefined} text */
  function parsed(text) {
    try {
      return JSON.parse(text || "");
    } catch {
      return null;
    }
  }

  /** A whole number of ms that a clock may show: up to the year 2200. A later one could never be outdone. */
  const isTime = (/** @type {unknown} */ time) => Number.isSafeInteger(time) && Number(time) >= 0 && Number(time) < 7.26e12;

  /** The fields of what a text says; none when it is no object. @param {string | null | undefined} text */
  function fields(text) {
    const said = parsed(text);
    return said && typeof said === "object" && !Array.isArray(said) ? said : {};
  }

  /** Read the record of an item from its stored text; null when it is not one. @param {string | null | undefined} text @returns {Kept | null} */
  function read(text) {
    const said = parsed(text);
    if (!Array.isArray(said)) return null;
    const [value, time, device] = said;
    const whole = [OPEN, DONE, SKIPPED].includes(value) && isTime(time) && typeof device === "string";
    return whole ? [value, time, device] : null;
  }

  /**
   * When a line was written, in ms, and on which device: 0 and "" where it does not say. A reset `r:` begins with its
   * time, an item `i:` and a note `n:` with what they say; what is kept of the device itself is an object.
   * @param {string} key @param {string | null | undefined} text @returns {[number, string]}
   */
  function moment(key, text) {
    const said = parsed(text);
    const { at, device: own } = fields(text);
    const list = Array.isArray(said) ? said : [];
    const [time, device] = key.startsWith("r:") ? list : /^[in]:/.test(key) ? list.slice(1) : [at, own];
    return [isTime(time) ? time : 0, typeof device === "string" ? device : ""];
  }

  /**
   * The later of two texts of a key: by time, then device, then the text itself, so that it is the same whichever comes
   * first. A text that is no record of an item loses.
   * @param {string} key @param {string | null | undefined} first @param {string | null | undefined} second
   */
  function later(key, first, second) {
    if (!first || !second || first === second) return first || second || "";
    if (key.startsWith("i:") && !read(first) !== !read(second)) return read(first) ? first : second;
    const [one, other] = [moment(key, first), moment(key, second)];
    if (one[0] !== other[0]) return one[0] > other[0] ? first : second;
    if (one[1] !== other[1]) return one[1] > other[1] ? first : second;
    return first > second ? first : second;
  }

  /** The value of a record when its rotation was last reset at `reset`. @returns {Value} */
  function valueSince(/** @type {Kept | null} */ record, /** @type {number} */ reset) {
    return record && record[1] > reset ? record[0] : OPEN;
  }

  wardbook.record = { OPEN, DONE, SKIPPED, parsed, fields, isTime, read, moment, later, valueSince };
})(window.wardbook);
