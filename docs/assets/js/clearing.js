/**
 * All that this guide keeps on a computer is removed, and nothing of a neighbour: lines of its own name and place, its
 * database, its saved pages, its worker, and the theme's choice of colors. Then it looks what is left.
 *
 * @typedef {{local: () => Storage, session: () => Storage, databases: () => IDBFactory, caches: () => CacheStorage,
 *   workers: () => ServiceWorkerContainer}} Engines  each may throw or be missing: then there is nothing to remove
 */
(function (wardbook) {
  "use strict";
  const PATIENCE = 2000; // ms for another tab to let go of the database
  const ROUNDS = 3; // a page that is just loading may write back what it has read

  /** What `look` finds; nothing where the browser refuses. @template T @param {() => T | Promise<T>} look @param {T} nothing */
  async function found(look, nothing) {
    try {
      return (await look()) || nothing;
    } catch {
      return nothing;
    }
  }

  /** @param {Partial<Engines>} engines @param {string} prefix  of our keys @param {URL} root  address of the site */
  wardbook.openClearing = function (engines, prefix, root) {
    const name = prefix.slice(0, -1);
    const ours = (/** @type {string} */ key) => key.startsWith(prefix) || key.startsWith(`${root.pathname}.__`);
    const keysOf = (/** @type {() => Storage} */ engine) => found(() => Object.keys(engine()).filter(ours), []);

    const databases = () =>
      found(async () => (await engines.databases().databases()).filter((one) => one.name === name), []);
    const caches = () => found(async () => (await engines.caches().keys()).filter((one) => one.startsWith(prefix)), []);
    const workers = () =>
      found(async () => {
        const there = await engines.workers().getRegistration(root.href);
        return there && there.scope === root.href ? [there] : [];
      }, []);

    /** Delete the database; a tab that does not let go of it is waited for, but not for ever. */
    const deleteDatabase = () =>
      new Promise((resolve) => {
        const asked = engines.databases().deleteDatabase(name);
        asked.onsuccess = asked.onerror = resolve;
        setTimeout(resolve, PATIENCE);
      });

    /** `meta` goes last: when it goes, other tabs let go of what they hold, and then there is nothing to copy back. */
    async function sweep() {
      const local = await keysOf(engines.local);
      for (const key of local) if (key !== `${prefix}meta`) engines.local().removeItem(key);
      await found(deleteDatabase, null);
      if (local.length) engines.local().removeItem(`${prefix}meta`);
      for (const key of await keysOf(engines.session)) engines.session().removeItem(key);
      for (const one of await caches()) await found(() => engines.caches().delete(one), false);
      for (const one of await workers()) await found(() => one.unregister(), false);
    }

    return {
      /** The lines of a session that this tab keeps, removed. */
      async endSession() {
        for (const key of await keysOf(engines.session)) engines.session().removeItem(key);
      },

      /** What is kept here, each by a name that people can read. @returns {Promise<string[]>} */
      async left() {
        const lines = [...(await keysOf(engines.local)), ...(await keysOf(engines.session))];
        return [
          ...lines.map((key) => key.replace(prefix, "")),
          ...(await databases()).map(() => "the second copy of your ticks"),
          ...(await caches()).map(() => "pages saved for use without a network"),
          ...(await workers()).map(() => "the helper that shows pages without a network"),
        ];
      },

      /** Remove everything. What is left, by name. @returns {Promise<string[]>} */
      async clear() {
        let left = ["?"];
        for (let round = 0; round < ROUNDS && left.length; round++) {
          await sweep();
          left = await this.left();
        }
        return left;
      },
    };
  };
})(window.wardbook);
