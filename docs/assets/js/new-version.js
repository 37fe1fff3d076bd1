/** The line that says that a new version of the guide is ready. Loaded when one is. */
(function (wardbook) {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const A_DAY = 24 * 60 * 60 * 1000;

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

  /** Show the line, unless this tab was told "Later" in the last day. @param {ServiceWorkerRegistration} registration */
  wardbook.offerVersion = function (registration) {
    const site = document.querySelector('meta[name="wardbook-site"]').getAttribute("content");
    const key = `wardbook1:${site}:${new URL(registration.scope).pathname}:later`;
    if (Date.now() - Number(sessionStorage.getItem(key)) < A_DAY) return;
    const styles = document.createElement("link");
    styles.rel = "stylesheet";
    styles.href = new URL("../css/offline.css", script).href;
    styles.onload = () => {
      const line = bar(
        () => {
          navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
          // A new worker waits, in Chromium for minutes, until the old one has answered all that it was asked.
          registration.active.postMessage("let go");
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
  };
})(window.wardbook);
