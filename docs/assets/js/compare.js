/**
 * What would change if lines from elsewhere joined those that are here: by what a student sees, resets counted. Pure.
 *
 * @typedef {{fresh: number, changed: number, takenAway: number, same: number, older: number, unknown: number,
 *   notes: number, put: [string, string][], values: [string, 0 | 1 | 2][], texts: [string, string][]}} Difference
 *   `put` are the lines to keep; `values` and `texts` are the items and notes that change, as they are before
 */
(function (wardbook) {
  "use strict";
  const { OPEN, parsed, read, moment, later, valueSince } = wardbook.record;

  /** @typedef {{get: (key: string) => string | null | undefined, keys: () => Iterable<string>}} Readable */

  /** The value of an item as pages show it. @returns {0 | 1 | 2} */
  function valueIn(/** @type {Readable} */ lines, /** @type {string} */ id) {
    const reset = moment("r:", lines.get(`r:${id.split("/")[0]}`))[0];
    return valueSince(read(lines.get(`i:${id}`)), reset);
  }

  /** @returns {string} */
  function noteIn(/** @type {Readable} */ lines, /** @type {string} */ id) {
    const said = parsed(lines.get(`n:${id}`));
    return Array.isArray(said) && typeof said[0] === "string" ? said[0] : "";
  }

  /** The ids of all lines of a kind. */
  const idsIn = (/** @type {Readable} */ lines, /** @type {string} */ kind) =>
    [...lines.keys()].flatMap((key) => (key.startsWith(kind) ? [key.slice(2)] : []));

  /**
   * @param {Readable} mine @param {Readable} theirs
   * @param {(id: string) => boolean} known  whether a page of this guide has the item
   * @returns {Difference}
   */
  wardbook.compare = function (mine, theirs, known = () => true) {
    const put = [...theirs.keys()].flatMap((key) => {
      const text = later(key, mine.get(key), theirs.get(key));
      return text && text !== (mine.get(key) || "") ? [/** @type {[string, string]} */ ([key, text])] : [];
    });
    const news = new Map(put);
    const joined = { get: (/** @type {string} */ key) => news.get(key) || mine.get(key), keys: () => news.keys() };
    const found = { fresh: 0, changed: 0, takenAway: 0, same: 0, older: 0, unknown: 0 };
    /** @type {[string, 0 | 1 | 2][]} */
    const values = [];
    const offered = new Set(idsIn(theirs, "i:"));
    for (const id of new Set([...offered, ...idsIn(mine, "i:")])) {
      const [before, after, there] = [valueIn(mine, id), valueIn(joined, id), valueIn(theirs, id)];
      if (before !== after) {
        found[before === OPEN ? "fresh" : after === OPEN ? "takenAway" : "changed"] += 1;
        values.push([id, before]);
      } else if (offered.has(id)) found[there === after ? "same" : "older"] += 1;
      if (there !== OPEN && !known(id)) found.unknown += 1;
    }
    const texts = idsIn(theirs, "n:").flatMap((id) => {
      const before = noteIn(mine, id);
      return before === noteIn(joined, id) ? [] : [/** @type {[string, string]} */ ([id, before])];
    });
    return { ...found, notes: texts.length, put, values, texts };
  };

  /** How many items lines show as done. @param {Readable} lines */
  wardbook.ticksIn = (lines) => idsIn(lines, "i:").filter((id) => valueIn(lines, id) === wardbook.record.DONE).length;
})(window.wardbook);
