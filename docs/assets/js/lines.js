/**
 * Lines of text kept twice: in the browser's storage at once, and in a replica that outlives a browser that is killed.
 * One of the two that refuses is no trouble. What both refuse is not saved: it stays as long as the page, and is told.
 *
 * @typedef {"" | "blocked" | "full" | "newer"} Trouble  why lines do not reach the device
 * @typedef {{lines: () => Promise<Map<string, string>>, keep: (lines: [string, string][]) => Promise<unknown>}} Replica
 */
(function (wardbook) {
  "use strict";
  const { fields, later } = wardbook.record;
  const SCHEMA = 1;

  /**
   * @param {() => Storage} engine  gives the storage; may throw, as browsers do when site data is blocked
   * @param {string} prefix  of the keys in the storage; keys in the replica have none
   * @param {Replica} replica
   */
  wardbook.openLines = function (engine, prefix, replica) {
    /** What the storage refused, and what the replica refused. @type {Map<string, string>} */
    const unsaved = new Map();
    /** @type {Map<string, string>} */
    const uncopied = new Map();
    /** Why the storage last refused, and whether the replica could not even be read. @type {Trouble} */
    let refusal = "";
    let unread = false;
    /** @type {Set<Promise<unknown>>} */
    const underway = new Set();

    /** @returns {string | null} */
    function stored(/** @type {string} */ key) {
      try {
        return engine().getItem(prefix + key);
      } catch {
        refusal = "blocked";
        return null;
      }
    }

    const get = (/** @type {string} */ key) => later(key, unsaved.get(key), stored(key));

    function write(/** @type {string} */ key, /** @type {string} */ text) {
      try {
        engine().setItem(prefix + key, text);
        if (engine().getItem(prefix + key) !== text) throw new DOMException("", "QuotaExceededError");
        unsaved.delete(key);
      } catch (error) {
        unsaved.set(key, text);
        refusal = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
      }
    }

    function copy(/** @type {[string, string][]} */ lines) {
      if (!lines.length) return;
      const kept = replica.keep(lines).then(
        () => lines.forEach(([key]) => uncopied.delete(key)),
        () => lines.forEach(([key, text]) => uncopied.set(key, text)),
      );
      underway.add(kept);
      kept.then(() => underway.delete(kept));
    }

    /** Whether a newer version of the guide has been here: what it wrote is read, and not written over. */
    const outgrown = () => fields(get("meta")).schema > SCHEMA;

    function put(/** @type {[string, string][]} */ lines) {
      if (outgrown()) return;
      for (const [key, text] of lines) write(key, text);
      copy(lines);
    }

    /** The keys of all lines. @returns {string[]} */
    function keys() {
      try {
        const ours = Object.keys(engine()).filter((key) => key.startsWith(prefix));
        return [...new Set([...ours.map((key) => key.slice(prefix.length)), ...unsaved.keys()])];
      } catch {
        return [...unsaved.keys()];
      }
    }

    return {
      SCHEMA,

      /** The text of a line; "" when there is none. */
      get,
      keys,

      /** Keep lines in both places, each in the place of what its key had. */
      put,

      /** Why lines are not kept on this device, or "". @returns {Trouble} */
      trouble() {
        if (outgrown()) return "newer";
        const lost = [...unsaved.keys()].some((key) => uncopied.has(key));
        return lost || (refusal === "blocked" && unread) ? refusal : "";
      },

      /** Try again what was refused; another tab may have written something later. */
      retry() {
        for (const key of [...unsaved.keys()]) write(key, get(key));
        copy([...uncopied.keys()].map((key) => /** @type {[string, string]} */ ([key, get(key)])).filter(([, text]) => text));
      },

      /** Let go of what was refused: this computer has been cleared, and it must not come back. */
      forget() {
        unsaved.clear();
        uncopied.clear();
      },

      /** Resolves once every line written so far is on the device, or was refused. */
      settled: () => Promise.all(underway),

      /** Bring both to the same lines, the later of each. Whether the storage has changed by it. */
      async recover() {
        /** @type {Map<string, string>} */
        const copied = await replica.lines().then(
          (lines) => ((unread = false), lines),
          () => ((unread = true), new Map()),
        );
        const news = [...copied].filter(([key, text]) => later(key, get(key), text) !== get(key));
        for (const [key, text] of news) write(key, text);
        copy(
          keys()
            .map((key) => /** @type {[string, string]} */ ([key, get(key)]))
            .filter(([key, text]) => later(key, copied.get(key), text) !== copied.get(key)),
        );
        return news.length > 0;
      },
    };
  };
})(window.wardbook);
