/**
 * The site opened from a disk, without a server. A browser then shows a folder as a list of its files, and refuses
 * workers. Links to folders lead to the page in them; a worker's script runs in an empty frame, which has its own names.
 */
(function (wardbook) {
  "use strict";

  /** Before the browser follows a link, wherever it came from: search makes links while one types. */
  function lead(/** @type {Event} */ event) {
    const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a[href]"));
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
  for (const kind of ["click", "auxclick", "contextmenu"]) document.addEventListener(kind, lead, true);

  /**
   * Run the script at `address` as a worker is run, in a frame. Resolves to a function that sends it a message.
   * @param {EventTarget} worker  gets the script's messages
   */
  wardbook.inFrame = async function (worker, /** @type {string} */ address) {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.append(frame);
    const inside = /** @type {any} */ (frame.contentWindow);
    const send = inside.postMessage.bind(inside);
    const load = (/** @type {string} */ src) =>
      new Promise((resolve, reject) => {
        const script = inside.document.createElement("script");
        Object.assign(script, { src, onload: resolve, onerror: reject });
        inside.document.head.append(script);
      });
    inside.postMessage = (/** @type {any} */ data) => worker.dispatchEvent(new MessageEvent("message", { data }));
    inside.importScripts = async (/** @type {string[]} */ ...all) => {
      for (const one of all) await load(one);
    };
    await load(address);
    return (/** @type {any} */ message) => send(message, "*");
  };
})(window.wardbook);
