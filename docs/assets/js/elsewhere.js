/** What the same guide has kept under another address of this origin. It is read and offered, never changed. */
(function (wardbook) {
  "use strict";
  const { fields, later } = wardbook.record;
  const LINE = /^(.*):(meta|[inr]:[a-z0-9/-]+)$/;

  /** @param {string} prefix  of our own keys @returns {Promise<{scope: string, lines: Map<string, string>}[]>} */
  wardbook.elsewhere = async function (prefix) {
    const family = `wardbook1:${wardbook.site()}:`;
    /** @type {Map<string, Map<string, string>>} */
    const scopes = new Map();

    function add(/** @type {string} */ scope, /** @type {string} */ key, /** @type {string | null} */ text) {
      const lines = scopes.get(scope) || new Map();
      lines.set(key, later(key, lines.get(key), text));
      scopes.set(scope, lines);
    }

    try {
      for (const key of Object.keys(wardbook.storage())) {
        const [, scope, line] = LINE.exec(key.startsWith(family) ? key.slice(family.length) : "") || [];
        if (line) add(scope, line, wardbook.storage().getItem(key));
      }
      for (const { name } of await window.indexedDB.databases()) {
        if (!name.startsWith(family) || `${name}:` === prefix) continue;
        const lines = await wardbook.openReplica(() => window.indexedDB, name, () => {}).lines();
        for (const [key, text] of lines) add(name.slice(family.length), key, text);
      }
    } catch {
      // Where the browser refuses, there is nothing to offer.
    }
    scopes.delete(prefix.slice(family.length, -1));
    return [...scopes].flatMap(([scope, lines]) => (fields(lines.get("meta")).mode === "shared" ? [] : [{ scope, lines }]));
  };
})(window.wardbook);
