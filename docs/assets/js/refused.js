/**
 * What a browser may refuse, and Material's scripts stop for. Runs before them.
 * Site data blocked: one look at localStorage throws. They get a storage that keeps nothing, and ours are told.
 * The site opened from a disk: workers are refused, and links to folders list files. from-disk.js has the remedies.
 */
window.wardbook = window.wardbook || {};
(function (wardbook) {
  "use strict";
  try {
    wardbook.blocked = !window.localStorage;
  } catch {
    wardbook.blocked = true;
  }
  if (wardbook.blocked) {
    Object.defineProperty(window, "localStorage", { value: { getItem: () => null, setItem() {}, removeItem() {} } });
  }
  if (location.protocol !== "file:") return;

  const remedies = document.createElement("script");
  remedies.src = new URL("from-disk.js", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const loaded = new Promise((resolve) => (remedies.onload = resolve));
  document.head.append(remedies);
  window.Worker = /** @type {any} */ (
    class extends EventTarget {
      constructor(/** @type {string} */ address) {
        super();
        this.inside = loaded.then(() => wardbook.inFrame(this, address));
      }
      postMessage(/** @type {any} */ message) {
        this.inside.then((/** @type {(message: any) => void} */ tell) => tell(message));
      }
    }
  );
})(window.wardbook);
