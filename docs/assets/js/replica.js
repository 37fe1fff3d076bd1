/**
 * A second copy of every kept line, in IndexedDB. What it has confirmed outlives a browser that is killed; a write to
 * localStorage may wait in memory for many seconds.
 */
(function (wardbook) {
  "use strict";
  const LINES = "lines";

  /** @template T @param {IDBRequest<T>} asked @returns {Promise<T>} */
  const answer = (asked) =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });

  /**
   * @param {() => IDBFactory} engine  gives the browser's databases; may throw or give nothing where they are refused
   * @param {string} name  of the database; keys in it have no prefix
   * @param {() => void} gone  called when somebody deletes the database under this page
   */
  wardbook.openReplica = function (engine, name, gone) {
    /** @type {Promise<IDBDatabase> | null} */
    let opened = null;
    const forget = () => (opened = null);

    async function open() {
      const asked = engine().open(name, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(LINES);
      const database = await answer(asked);
      database.onclose = forget;
      database.onversionchange = ({ newVersion }) => {
        database.close();
        forget();
        if (newVersion === null) gone();
      };
      return database;
    }

    /** The database, opened anew after it was closed or refused. */
    function database() {
      opened = opened || open();
      opened.catch(forget);
      return opened;
    }

    return {
      /** Every line by its key; none where nothing was ever kept. Rejects where the browser refuses. */
      async lines() {
        const there = engine().databases ? await engine().databases() : [{ name }];
        if (!there.some((one) => one.name === name)) return new Map();
        const kept = (await database()).transaction(LINES).objectStore(LINES);
        const [keys, texts] = await Promise.all([answer(kept.getAllKeys()), answer(kept.getAll())]);
        return new Map(keys.map((key, at) => [String(key), String(texts[at])]));
      },

      /** Keep lines, each unless a later one is there. Resolves once all are on the device. */
      async keep(/** @type {[string, string][]} */ lines) {
        const change = (await database()).transaction(LINES, "readwrite", { durability: "strict" });
        const kept = change.objectStore(LINES);
        for (const [key, text] of lines) {
          const there = kept.get(key);
          there.onsuccess = () => kept.put(wardbook.record.later(key, there.result, text), key);
        }
        return new Promise((resolve, reject) => {
          change.oncomplete = () => resolve(undefined);
          change.onabort = () => reject(change.error);
        });
      },
    };
  };
})(window.wardbook);
