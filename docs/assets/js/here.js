/**
 * The store of this browser, for a page of this guide: where its lines are, and how long they stay. On a shared computer
 * they are kept for the session only, and the computer remembers no more than that it is shared.
 */
(function (wardbook) {
  "use strict";
  const { fields } = wardbook.record;
  const own = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  /** @type {ReturnType<typeof wardbook.openStore> | null} */
  let opened = null;

  /** The fixed name of this guide. @returns {string} */
  wardbook.site = function () {
    const meta = document.querySelector('meta[name="wardbook-site"]');
    return (meta && meta.getAttribute("content")) || "wardbook";
  };

  /** The prefix of this guide's keys: its fixed name, and where on the origin it stands. @param {string} script */
  wardbook.prefix = function (script) {
    const root = new URL("../../", script);
    return `wardbook1:${wardbook.site()}:${root.protocol === "file:" ? "file" : root.pathname}:`;
  };

  /** Load scripts of assets/js that are seldom needed, one after the other. @param {string[]} names */
  wardbook.load = async function (...names) {
    for (const name of names) {
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, own).href;
      await new Promise((resolve, reject) => {
        [script.onload, script.onerror] = [resolve, reject];
        document.head.append(script);
      });
    }
  };

  /** The browser's storage. Throws where site data is blocked. @returns {Storage} */
  wardbook.storage = function () {
    if (wardbook.blocked) throw new Error("blocked");
    return window.localStorage;
  };

  /** No second copy: nothing of a session is written where the next person could find it. */
  const NONE = { lines: () => Promise.reject(), keep: () => Promise.reject() };

  /** The lines that stay on this device, until it is cleared: then an open page does not write them back. */
  wardbook.deviceLines = function (/** @type {string} */ prefix) {
    const replica = wardbook.openReplica(() => window.indexedDB, prefix.slice(0, -1), () => lines.forget());
    const lines = wardbook.openLines(wardbook.storage, prefix, replica);
    window.addEventListener("storage", ({ key, newValue }) => {
      if (key === null || (key === `${prefix}meta` && newValue === null)) lines.forget();
    });
    return lines;
  };

  /** Whether this computer is a shared one. @param {string} prefix */
  wardbook.shared = function (prefix) {
    try {
      return fields(wardbook.storage().getItem(`${prefix}meta`)).mode === "shared";
    } catch {
      return false;
    }
  };

  /** Whether the page stands in a frame, where browsers keep ticks apart or not at all. */
  wardbook.framed = window.top !== window;

  /** The store of the page, one for all its scripts. @param {string} script  address of a script in assets/js */
  wardbook.openHere = function (script) {
    if (opened) return opened;
    const prefix = wardbook.prefix(script);
    const session = () => window.sessionStorage;
    const shared = wardbook.shared(prefix);
    const lines = shared ? wardbook.openLines(session, prefix, NONE) : wardbook.deviceLines(prefix);
    window.addEventListener("storage", ({ key }) => {
      if ((key === null || key === `${prefix}meta`) && wardbook.shared(prefix) !== shared) location.reload();
    });
    return (opened = wardbook.openStore(lines, Date.now));
  };
})(window.wardbook);
