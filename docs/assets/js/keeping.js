/** What the parts of “keep a copy” share: the page's store, and words. A link's ticks leave the address bar here, first. */
(function (wardbook) {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  if (!document.querySelector("[data-wb-keeping]")) return;

  /** The fragment of a link with ticks, taken out of the address bar and the history; "" when there is none. */
  function takeLink() {
    const { hash, pathname, search } = location;
    if (!hash.startsWith("#wb=")) return "";
    history.replaceState(null, "", pathname + search);
    return hash;
  }
  const arrived = takeLink();

  const prefix = wardbook.prefix(script);
  const store = wardbook.openHere(script);

  wardbook.keeping = {
    arrived,
    takeLink,
    prefix,
    root: new URL("../../", script),
    store,
    shared: wardbook.shared(prefix),

    find: (/** @type {string} */ name) => /** @type {any} */ (document.querySelector(`[data-wb-keeping="${name}"]`)),

    some: (/** @type {number} */ number, /** @type {string} */ what) => `${number} ${what}${number === 1 ? "" : "s"}`,

    /** Show a text in a line, or hide the line when there is none. */
    say(/** @type {HTMLElement} */ line, /** @type {string} */ text) {
      line.textContent = text;
      line.hidden = !text;
    },

    /** All that shows ticks on this page shows them anew, as when another tab has written. */
    changed() {
      window.dispatchEvent(new Event("storage"));
    },
  };
})(window.wardbook);
