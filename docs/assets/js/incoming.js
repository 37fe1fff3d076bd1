/**
 * A copy from outside, read with care: each line is a whole one or is left out and counted. Pure. What it gives are
 * lines as this guide keeps them; nothing is written here.
 *
 * @typedef {{lines: Map<string, string>, dropped: number, written: number}} Incoming  when it was written, in ms, or 0
 */
(function (wardbook) {
  "use strict";
  const { parsed, isTime, OPEN, DONE, SKIPPED } = wardbook.record;
  const { FORMAT } = wardbook.copies;
  const LIMIT = 2_000_000; // bytes; a copy of the whole guide has about 40 000
  const MOST = 10_000; // lines
  const AHEAD = 86_400_000; // ms that the clock of another device may be ahead
  const NOTE = 140; // characters
  /** @type {unknown[]} */
  const VALUES = [OPEN, DONE, SKIPPED];
  const NAME = "[a-z][a-z0-9-]{1,40}";
  const ITEM = new RegExp(`^${NAME}/${NAME}$`);
  const ROTATION = new RegExp(`^${NAME}$`);
  const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
  const TURNS = /[\u202a-\u202e\u2066-\u2069]/g; // marks that turn the direction of what follows them
  const HALVES = /[\ud800-\udfff]/gu; // of a character, without the other half
  const CHOOSE = "Choose a file whose name begins with “wardbook-”.";

  const isDevice = (/** @type {unknown} */ device) => typeof device === "string" && /^[A-Za-z0-9_-]{0,16}$/.test(device);

  /** @returns {string | null} */
  function clean(/** @type {unknown} */ note) {
    if (typeof note !== "string") return null;
    const text = note.replace(TURNS, "").replace(HALVES, "\ufffd").replace(CONTROLS, " ").trim();
    return [...text].length > NOTE || (note && !text) ? null : text;
  }

  /** What an entry says as a line of ours, or null. @type {Record<string, (says: unknown[], latest: number) => unknown[] | null>} */
  const AS_LINE = {
    "i:"([value, time, device, ...more], latest) {
      const whole = VALUES.includes(value) && isTime(time) && isDevice(device) && !more.length;
      return whole ? [value, Math.min(Number(time), latest), device] : null;
    },
    "n:"([note, time, device, ...more], latest) {
      const text = clean(note);
      const whole = text !== null && isTime(time) && isDevice(device) && !more.length;
      return whole ? [text, Math.min(Number(time), latest), device] : null;
    },
    "r:"([time, device, before, ...more], latest) {
      if (!isTime(time) || !isDevice(device) || more.length) return null;
      const at = Math.min(Number(time), latest);
      return [at, device, isTime(before) && Number(before) < at ? before : 0];
    },
  };

  const isObject = (/** @type {unknown} */ some) => Boolean(some) && typeof some === "object" && !Array.isArray(some);

  /** Why this is no copy that can be read here, or "". */
  function problem(/** @type {any} */ copy, /** @type {string} */ site) {
    if (!isObject(copy) || !Number.isSafeInteger(copy.wardbook) || copy.wardbook < 1) {
      return `This file is not a copy from this guide, or it is broken. ${CHOOSE}`;
    }
    if (copy.wardbook > FORMAT) return "This copy was made by a newer version of the guide. Reload this page and try again.";
    if (copy.site !== site) return "This copy is from another guide. Bring it in on the pages of that guide.";
    return "";
  }

  /**
   * @param {string} text  of a file or a link
   * @param {number} now  ms; later times are brought back to a day from then
   * @param {string} site  the name of this guide
   * @returns {Incoming | {problem: string}}
   */
  function read(text, now, site) {
    if (text.length > LIMIT) return { problem: `This file is larger than 2 MB, and no copy from this guide is. ${CHOOSE}` };
    const copy = parsed(text.replace(/^\ufeff/, ""));
    const refused = problem(copy, site);
    if (refused) return { problem: refused };

    /** @type {Map<string, string>} */
    const lines = new Map();
    let dropped = 0;
    for (const [name, kind] of [["items", "i:"], ["resets", "r:"], ["notes", "n:"]]) {
      if (copy[name] === undefined) continue;
      if (!isObject(copy[name])) dropped += 1;
      else {
        for (const [id, says] of Object.entries(copy[name])) {
          const known = (kind === "r:" ? ROTATION : ITEM).test(id) && Array.isArray(says);
          const line = known ? AS_LINE[kind](says, now + AHEAD) : null;
          if (line) lines.set(kind + id, JSON.stringify(line));
          else dropped += 1;
        }
      }
    }
    if (lines.size > MOST) return { problem: `This file holds more than any copy from this guide. ${CHOOSE}` };
    if (!lines.size) return { problem: dropped ? `Nothing in this file can be read. ${CHOOSE}` : "This copy is empty: there is nothing to bring in." };
    const written = typeof copy.written === "string" ? Date.parse(copy.written.slice(0, 40)) : 0;
    return { lines, dropped, written: isTime(written) ? written : 0 };
  }

  wardbook.incoming = { LIMIT, read };
})(window.wardbook);
