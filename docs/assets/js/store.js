/**
 * What is ticked, on lines that are kept. Each item has a line of its own, so two tabs never write over each other:
 *   i:<rotation>/<item> = [value, time, device]      n:<rotation>/<item> = [note, time, device]
 *   r:<rotation> = [time, device, time before]       the last reset: what was set until then counts as open
 *   meta = {schema, device, at, …}                   of this device; `at` is when it was written
 */
(function (wardbook) {
  "use strict";
  const { OPEN, parsed, fields, isTime, read, moment, later, valueSince } = wardbook.record;
  const rotationOf = (/** @type {string} */ id) => id.split("/")[0];

  /**
   * @param {ReturnType<typeof wardbook.openLines>} lines
   * @param {() => number} now  ms
   */
  wardbook.openStore = function (lines, now) {
    /** The tag of this device; made with the first tick, so that a visit alone leaves nothing behind. */
    let device = "";
    /** Old ids of items with the new ones. @type {[string, string][]} */
    let moved = [];

    const recordOf = (/** @type {string} */ id) => read(lines.get(`i:${id}`));
    const reset = (/** @type {string} */ rotation) => moment("r:", lines.get(`r:${rotation}`))[0];
    const value = (/** @type {string} */ id) => valueSince(recordOf(id), reset(rotationOf(id)));
    const meta = () => fields(lines.get("meta"));

    /** Add to what is kept of this device. */
    function remember(/** @type {Record<string, unknown>} */ more) {
      const before = meta();
      device = device || before.device;
      if (typeof device !== "string" || !device) device = Math.random().toString(36).slice(2, 8);
      const at = Math.max(now(), moment("meta", lines.get("meta"))[0] + 1);
      lines.put([["meta", JSON.stringify({ since: at, ...before, ...more, schema: lines.SCHEMA, device, at })]]);
    }

    function deviceTag() {
      if (!device && typeof meta().device === "string") device = meta().device;
      if (!device) remember({});
      return device;
    }

    /** A line for now, later than what its key has and than the last reset. @returns {[string, string]} */
    function line(/** @type {"i:" | "n:"} */ kind, /** @type {string} */ id, /** @type {unknown} */ says) {
      const key = kind + id;
      const after = Math.max(moment(key, lines.get(key))[0], reset(rotationOf(id)));
      return [key, JSON.stringify([says, Math.max(now(), after + 1), deviceTag()])];
    }

    /** The ids of all items that have a line, of one rotation or of all; those that no page has are among them. */
    function ids(/** @type {string} */ rotation = "") {
      const start = rotation ? `i:${rotation}/` : "i:";
      return lines.keys().flatMap((key) => (key.startsWith(start) ? [key.slice(2)] : []));
    }

    /** The ids of a rotation's items by which they go now: what is kept under an old id may be older. */
    const current = (/** @type {string} */ rotation) => ids(rotation).filter((id) => !moved.some(([old]) => old === id));

    function followMoves() {
      for (const [old, id] of moved) {
        for (const key of [`i:${old}`, `n:${old}`]) {
          const [text, to] = [lines.get(key), key[0] + ":" + id];
          const counts = text && moment(key, text)[0] > (key[0] === "i" ? reset(rotationOf(old)) : 0);
          if (counts && later(to, lines.get(to), text) !== lines.get(to)) lines.put([[to, text]]);
        }
      }
    }

    return {
      lines,
      trouble: lines.trouble,
      retry: lines.retry,
      settled: lines.settled,
      meta,
      remember,
      ids,

      /** The value of the item `<rotation>/<item>`. */
      value,

      /** When the item was last set, in ms; 0 when never. */
      time: (/** @type {string} */ id) => moment("i:", lines.get(`i:${id}`))[0],

      /** Set items, each in the place of what this tab or another one had written. */
      set(/** @type {[string, 0 | 1 | 2][]} */ values) {
        lines.put(values.map(([id, says]) => line("i:", id, says)));
      },

      /** The note of an item; "" when there is none. @param {string} id @returns {string} */
      note(id) {
        const said = parsed(lines.get(`n:${id}`));
        return Array.isArray(said) && typeof said[0] === "string" ? said[0] : "";
      },

      /** Write the note of an item; "" takes it away. */
      setNote(/** @type {string} */ id, /** @type {string} */ text) {
        if (text !== this.note(id)) lines.put([line("n:", id, text)]);
      },

      /**
       * Open every item of a rotation again. What was set is given back, for `set`. Where nothing is set, nothing is
       * written: what the reset before has cleared can still be brought back.
       */
      reset(/** @type {string} */ rotation) {
        followMoves();
        if (!current(rotation).some((id) => value(id) !== OPEN)) return [];
        const before = reset(rotation);
        const latest = Math.max(before, ...ids(rotation).map((id) => this.time(id)));
        lines.put([[`r:${rotation}`, JSON.stringify([Math.max(now(), latest + 1), deviceTag(), before])]]);
        return this.cleared(rotation);
      },

      /** What the last reset of a rotation opened and nobody has set since, for `set`. @returns {[string, 0 | 1 | 2][]} */
      cleared(/** @type {string} */ rotation) {
        const until = reset(rotation);
        const [, , before] = until ? parsed(lines.get(`r:${rotation}`)) : [];
        const since = isTime(before) ? before : 0;
        return current(rotation).flatMap((id) => {
          const [says, time] = recordOf(id) || [OPEN, 0];
          return says !== OPEN && time <= until && time > since ? [[id, says]] : [];
        });
      },

      /** When a rotation was last reset, in ms; 0 when never. */
      resetTime: reset,

      /** Take over what is kept under ids that items had before; `moves` is remembered. */
      follow(/** @type {[string, string][]} */ moves = moved) {
        moved = moves;
        followMoves();
      },

      /** Bring both copies to the same lines. Whether what pages show has changed by it. */
      async recover() {
        const changed = await lines.recover();
        if (changed) followMoves();
        return changed;
      },

      /** How many items and notes were written since `time` (ms). */
      changesSince: (/** @type {number} */ time) =>
        lines.keys().filter((key) => /^[in]:/.test(key) && moment(key, lines.get(key))[0] > time).length,

      /** Whether anything is kept for any item. */
      any: () => ids().length > 0,
    };
  };
})(window.wardbook);
