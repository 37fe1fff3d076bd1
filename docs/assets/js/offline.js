/** Has the worker keep the guide for when there is no network, and says when a new version of it is ready. */
(function (wardbook) {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  let offered = false;

  /** What says that a new version is ready comes with the first one. */
  function offer(/** @type {ServiceWorkerRegistration} */ registration) {
    if (offered) return;
    offered = true;
    const line = document.createElement("script");
    line.src = new URL("new-version.js", script).href;
    line.onload = () => wardbook.offerVersion(registration);
    document.head.append(line);
  }

  async function start() {
    const { serviceWorker } = navigator;
    serviceWorker.ready.then(() => {
      for (const says of document.querySelectorAll("[data-wb-reach]")) says.textContent = "Everything here still works.";
    });
    const registration = await serviceWorker.register(new URL("../../sw.js", script));
    const watch = () => {
      const next = registration.installing;
      if (!next || !registration.active) return; // The first version needs no word.
      next.addEventListener("statechange", () => next.state === "installed" && offer(registration));
    };
    registration.addEventListener("updatefound", watch);
    watch();
    if (registration.waiting) offer(registration);
  }

  /** Where there is no secure address, or the browser refuses, the guide works as before. */
  const quiet = () => wardbook.blocked || start().catch(() => undefined);
  if (document.readyState === "complete") quiet();
  else window.addEventListener("load", quiet);
})(window.wardbook);
