/**
 * The search worker. It answers "ready" at once, and loads Material's worker (named after the "?" of its own address),
 * search-words.js and the guide's index at the first query: a reader who does not search loads none of them.
 * From a disk it runs in a frame (from-disk.js), which has a document, and where scripts are waited for.
 * Messages, as Material has them: 0 setup, 1 ready, 2 query, 3 result.
 */
(function () {
  "use strict";
  const scope = /** @type {any} */ (self);
  const here = new URL(scope.document ? scope.document.currentScript.src : self.location.href);
  const at = (/** @type {string} */ path) => new URL(path, here).href;
  const post = self.postMessage.bind(self);
  /** @type {any} */
  let setup;
  /** @type {any} */
  let waiting;
  /** @type {"asleep" | "waking" | "awake"} */
  let state = "asleep";

  const hand = (/** @type {any} */ data) => self.dispatchEvent(new MessageEvent("message", { data }));
  const ask = () => hand({ ...waiting, data: scope.telling(waiting.data) });

  async function wake() {
    state = "waking";
    try {
      scope.postMessage = (/** @type {any} */ message) => (message.type === 1 ? answer() : post(scope.plain(message)));
      await importScripts(at("search-words.js"), at("../../search/guide.js"), at(here.search.slice(1)));
      hand({ type: 0, data: { ...setup.data, ...scope.guide, options: setup.data.options } });
    } catch {
      state = "asleep";
      post({ type: 3, data: { items: [] } });
    }
  }

  function answer() {
    state = "awake";
    ask();
  }

  self.addEventListener("message", (event) => {
    if (!event.isTrusted) return; // Handed on by us.
    const message = event.data;
    if (message.type === 0 && state === "asleep") {
      setup = message;
      post({ type: 1 });
    } else if (message.type === 2 && !message.data && state === "asleep") {
      post({ type: 3, data: { items: [] } });
    } else if (message.type === 2) {
      event.stopImmediatePropagation();
      waiting = message;
      if (state === "awake") ask();
      else if (state === "asleep") wake();
    }
  });
})();
