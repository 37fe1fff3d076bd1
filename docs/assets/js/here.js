/**
 * The store of this browser, for a page of this guide: where its lines are, and how long they stay. On a shared computer
 * they are kept for the session only, and the computer remembers no more than that it is shared.
 */
(function (wardbook) {
  "use strict";
  const { fields } = wardbook.record;

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

  /** No second copy: nothing of a session is written where the next person could find it. */
  const NONE = { lines: () => Promise.reject(), keep: () => Promise.reject() };

  /** The lines that stay on this device. @param {string} prefix */
  wardbook.deviceLines = (prefix) =>
    wardbook.openLines(wardbook.storage, prefix, wardbook.openReplica(() => window.indexedDB, prefix.slice(0, -1)));

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

  /** @param {string} script  address of a script in assets/js */
  wardbook.openHere = function (script) {
    const prefix = wardbook.prefix(script);
    const session = () => window.sessionStorage;
    const lines = wardbook.shared(prefix) ? wardbook.openLines(session, prefix, NONE) : wardbook.deviceLines(prefix);
    return wardbook.openStore(lines, Date.now);
  };
})(window.wardbook);
