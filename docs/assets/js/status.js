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
  const PAUSE = 1500; // ms after the last tick until a screen reader is told

  /**
   * @param {HTMLElement} status
   * @param {ReturnType<typeof wardbook.openStore>} store
   * @param {boolean} shared  whether ticks are kept for the session only
   */
  wardbook.openStatus = function (status, store, shared) {
    const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (status.querySelector(selector));
    const shown = find("[data-wb-saved] span");
    const spoken = find("[role=status]");
    const saved = shared ? "Kept for this session" : "Saved on this device";
    const rescue = find("[data-wb-rescue]");
    let timer = 0;

    function say(/** @type {HTMLElement} */ line, /** @type {string} */ text) {
      if (line.textContent !== text) line.textContent = text;
      line.hidden = !text;
    }

    function paint() {
      const trouble = store.trouble();
      say(find("[data-wb-alert]"), trouble && !wardbook.framed ? SAYS[trouble] : "");
      rescue.hidden = !trouble || trouble === "newer";
      find("[data-wb-saved]").hidden = Boolean(trouble);
      find("[data-wb-offline]").hidden = navigator.onLine;
      find("[data-wb-session]").hidden = !shared || wardbook.framed;
      find("[data-wb-framed]").hidden = !wardbook.framed;
    }

    /** Ticks that this page alone holds, as a file: what that takes is loaded only now. */
    rescue.firstElementChild.addEventListener("click", async ({ target }) => {
      try {
        if (!wardbook.handing) await wardbook.load("copies", "handing");
        wardbook.handing.save(store.lines, true);
      } catch {
        /** @type {Element} */ (target).textContent = "No connection. Print the list.";
      }
    });

    if (wardbook.framed) {
      const link = /** @type {HTMLAnchorElement} */ (find("[data-wb-framed] a"));
      link.href = location.href;
      find("[data-wb-framed] span").textContent = location.href;
    }
    if (shared) shown.textContent = "Session only";
    for (const change of ["online", "offline"]) window.addEventListener(change, paint);

    return {
      paint,

      /**
       * Lines are being written: the word "saved" waits for them. A screen reader is told once the ticking pauses.
       * @param {() => string} count  how far the list is: "12 of 28 done"
       */
      async wait(count) {
        status.toggleAttribute("data-wb-saving", true);
        await store.settled();
        status.toggleAttribute("data-wb-saving", false);
        paint();
        if (!store.trouble()) shown.textContent = saved;
        clearTimeout(timer);
        timer = window.setTimeout(() => (spoken.textContent = `${count()}. ${store.trouble() ? "" : saved}`), PAUSE);
      },
    };
  };
})(window.wardbook);
