/** Has the worker keep the guide for when there is no network, and says when a new version of it is ready. */
(function (wardbook) {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const A_DAY = 24 * 60 * 60 * 1000;
  let offered = false;

  function element(/** @type {string} */ tag, /** @type {string} */ className, /** @type {string} */ text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  /** A line along the foot of the window, and in the page's flow below all else: it never hides the end of a page. */
  function bar(/** @type {() => void} */ reload, /** @type {() => void} */ later) {
    const line = element("section", "wb-new md-typeset", "");
    const says = element("p", "", "");
    line.setAttribute("aria-label", "New version");
    says.setAttribute("role", "status");
    const buttons = [reload, later].map((act) => {
      const button = element("button", "wb-button", act === reload ? "Reload" : "Later");
      button.addEventListener("click", act);
      return button;
    });
    line.append(says, ...buttons);
    document.body.append(line);
    // A region that is there before its words is read out.
    setTimeout(() => (says.textContent = "A new version of this guide is ready."), 100);
    return line;
  }

  /** Show the line, unless this tab was told "Later" in the last day. */
  function offer(/** @type {ServiceWorkerRegistration} */ registration) {
    const key = `wardbook1:${registration.scope}:later`;
    if (offered || Date.now() - Number(sessionStorage.getItem(key)) < A_DAY) return;
    offered = true;
    const styles = document.createElement("link");
    styles.rel = "stylesheet";
    styles.href = new URL("../css/offline.css", script).href;
    styles.onload = () => {
      const line = bar(
        () => {
          navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
          if (registration.waiting) registration.waiting.postMessage("activate");
          else location.reload(); // Another tab was first.
        },
        () => {
          sessionStorage.setItem(key, String(Date.now()));
          line.remove();
          styles.remove(); // With it goes the room that it keeps free.
        },
      );
    };
    document.head.append(styles);
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
