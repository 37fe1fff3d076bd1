/** What a page says of saving: that it is done, why it is not, and how long ticks stay here. */
(function (wardbook) {
  "use strict";
  const SAYS = {
    blocked:
      "This browser does not let us save. You can tick, but ticks go when you close the tab. " +
      "Print the list, or open the page in a normal window.",
    full:
      "Not saved: this browser’s storage is full. Your ticks stay until you close this tab. " +
      "Print the list, or free some space and tick again.",
    newer: "A newer version of this guide has saved your ticks. They are safe; reload this page to change them.",
  };
  const QUIET = 5000; // ms between two words of the live region

  /** @param {HTMLElement} status  @param {{trouble: () => string, settled: () => Promise<unknown>}} store  @param {boolean} shared */
  wardbook.openStatus = function (status, store, shared) {
    const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (status.querySelector(selector));
    const region = find("[data-wb-saved] [role=status]");
    const saved = shared ? "Kept for this session" : "Saved on this device";
    let spoken = 0;

    function say(/** @type {HTMLElement} */ line, /** @type {string} */ text) {
      if (line.textContent !== text) line.textContent = text;
      line.hidden = !text;
    }

    function paint() {
      const trouble = store.trouble();
      say(find("[data-wb-alert]"), trouble && !wardbook.framed ? SAYS[trouble] : "");
      find("[data-wb-saved]").hidden = Boolean(trouble);
      find("[data-wb-offline]").hidden = navigator.onLine;
      find("[data-wb-session]").hidden = !shared || wardbook.framed;
      find("[data-wb-framed]").hidden = !wardbook.framed;
    }

    if (wardbook.framed) {
      const link = /** @type {HTMLAnchorElement} */ (find("[data-wb-framed] a"));
      link.href = location.href;
      find("[data-wb-framed] span").textContent = location.href;
    }
    if (shared) region.textContent = "Session only";
    for (const change of ["online", "offline"]) window.addEventListener(change, paint);

    return {
      paint,

      /** Lines are being written: the word "saved" waits for them, and is said at most once in a while. */
      async wait() {
        status.toggleAttribute("data-wb-saving", true);
        await store.settled();
        status.toggleAttribute("data-wb-saving", false);
        paint();
        if (store.trouble() || Date.now() - spoken < QUIET) return;
        spoken = Date.now();
        region.textContent = saved;
      },
    };
  };
})(window.wardbook);
