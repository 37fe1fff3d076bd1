/**
 * Ticks kept in the browser, one key for each item, so that two tabs never write over each other:
 *   <prefix>i:<rotation>/<item> = [value, time, device]     <prefix>r:<rotation> = [time, device], the last reset
 * A replica has a second copy of each. One that fails is no trouble: what is read is what the storage has.
 *
 * @typedef {"" | "blocked" | "full"} Trouble  why the last write did not reach the device
 */
(function (wardbook) {
  "use strict";
  const { OPEN, read, timeIn, newer, later, valueSince } = wardbook.record;

  /** The prefix of this guide's keys: its fixed name, and where on the origin it stands. @param {string} script */
  wardbook.prefix = function (script) {
    const meta = document.querySelector('meta[name="wardbook-site"]');
    const site = meta ? meta.getAttribute("content") : "wardbook";
    const root = new URL("../../", script);
    return `wardbook1:${site}:${root.protocol === "file:" ? "file" : root.pathname}:`;
  };

  /** The browser's storage. Throws where site data is blocked. @returns {Storage} */
  wardbook.storage = function () {
    if (wardbook.blocked) throw new Error("blocked");
    return window.localStorage;
  };

  /** The store of this browser, for a page of this guide. @param {string} script */
  wardbook.openHere = function (script) {
    const prefix = wardbook.prefix(script);
    const replica = wardbook.openReplica(() => window.indexedDB, prefix.slice(0, -1));
    return wardbook.openStore(wardbook.storage, prefix, Date.now, replica);
  };

  /**
   * @param {() => Storage} engine  gives the storage; may throw, as browsers do when site data is blocked
   * @param {string} prefix
   * @param {() => number} now  ms
   * @param {{lines: () => Promise<Map<string, string>>, keep: (key: string, text: string) => Promise<unknown>}} replica
   */
  wardbook.openStore = function (engine, prefix, now, replica) {
    /** What could not be written, kept for as long as the page lives. @type {Map<string, string>} */
    const unsaved = new Map();
    /** @type {Trouble} */
    let trouble = "";
    /** The tag of this device; made with the first tick, so that a visit alone leaves nothing behind. */
    let device = "";

    /** @returns {string | null} */
    function get(/** @type {string} */ key) {
      try {
        return engine().getItem(prefix + key);
      } catch {
        trouble = "blocked";
        return null;
      }
    }

    /** Lines on their way to the replica. @type {Set<Promise<unknown>>} */
    const underway = new Set();

    function copy(/** @type {string} */ key, /** @type {string} */ text) {
      const kept = replica.keep(key, text).catch(() => undefined);
      underway.add(kept);
      kept.then(() => underway.delete(kept));
    }

    function put(/** @type {string} */ key, /** @type {string} */ text) {
      copy(key, text);
      write(key, text);
    }

    function write(/** @type {string} */ key, /** @type {string} */ text) {
      try {
        engine().setItem(prefix + key, text);
        if (engine().getItem(prefix + key) !== text) throw new DOMException("", "QuotaExceededError");
        unsaved.delete(key);
        trouble = unsaved.size ? trouble : "";
      } catch (error) {
        unsaved.set(key, text);
        trouble = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
      }
    }

    function deviceTag() {
      try {
        device = device || JSON.parse(get("meta") || "").device;
      } catch {
        // Nothing kept yet, or not by us: begin anew.
      }
      if (typeof device === "string" && device) return device;
      device = Math.random().toString(36).slice(2, 8);
      put("meta", JSON.stringify({ schema: 1, device }));
      return device;
    }

    /** The keys of this guide that the storage has, without their prefix. */
    function kept() {
      try {
        const ours = Object.keys(engine()).filter((key) => key.startsWith(prefix));
        return ours.map((key) => key.slice(prefix.length));
      } catch {
        return [];
      }
    }

    const rotationOf = (/** @type {string} */ id) => id.split("/")[0];
    /** The later of what this tab could not write and what is stored: another tab may have written since. */
    const recordOf = (/** @type {string} */ id) => newer(read(unsaved.get(`i:${id}`)), read(get(`i:${id}`)));
    const resetTime = (/** @type {string} */ rotation) =>
      Math.max(timeIn(unsaved.get(`r:${rotation}`), 0), timeIn(get(`r:${rotation}`), 0));

    return {
      /** Why ticks are not being saved, or "". @returns {Trouble} */
      trouble: () => trouble,

      /** The value of the item `<rotation>/<item>`. */
      value: (/** @type {string} */ id) => valueSince(recordOf(id), resetTime(rotationOf(id))),

      /** When the item was last set, in ms; 0 when never. */
      time: (/** @type {string} */ id) => (newer(recordOf(id), null) || [0, 0])[1],

      /** Set an item. It replaces what this tab or another one had written before. */
      set(/** @type {string} */ id, /** @type {0 | 1 | 2} */ value) {
        const before = recordOf(id);
        const time = Math.max(now(), before ? before[1] + 1 : 0, resetTime(rotationOf(id)) + 1);
        put(`i:${id}`, JSON.stringify([value, time, deviceTag()]));
      },

      /** Open every item of a rotation again. `ids` are its items; the returned values can be given to restore. */
      reset(/** @type {string} */ rotation, /** @type {string[]} */ ids) {
        const values = ids.map((id) => /** @type {[string, 0 | 1 | 2]} */ ([id, this.value(id)]));
        const latest = Math.max(resetTime(rotation), ...ids.map((id) => this.time(id)));
        put(`r:${rotation}`, JSON.stringify([Math.max(now(), latest + 1), deviceTag()]));
        return values.filter(([, value]) => value !== OPEN);
      },

      /** Set items again as reset returned them. */
      restore(/** @type {[string, 0 | 1 | 2][]} */ values) {
        for (const [id, value] of values) this.set(id, value);
      },

      /** Write again what could not be written, unless another tab has written something later. */
      retry() {
        for (const [key, text] of [...unsaved]) {
          const at = key.startsWith("i:") ? 1 : 0;
          put(key, timeIn(get(key), at) > timeIn(text, at) ? get(key) : text);
        }
      },

      /** Resolves once every line written so far is on the device, or was refused. */
      settled: () => Promise.all(underway),

      /** Bring storage and replica to the same lines, the later of each. Whether the storage has changed by it. */
      async recover() {
        const copied = await replica.lines().catch(() => new Map());
        let changed = false;
        for (const [key, text] of copied) {
          const here = get(key);
          if (later(key, here, text) !== (here || "")) {
            write(key, text);
            changed = true;
          }
        }
        for (const key of kept()) {
          const text = get(key);
          if (text && later(key, copied.get(key), text) !== copied.get(key)) copy(key, text);
        }
        return changed;
      },

      /** Whether anything is kept for any item. */
      any: () => kept().some((key) => key.startsWith("i:")),
    };
  };
})(window.wardbook);
