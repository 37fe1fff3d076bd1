/**
 * The search worker. It answers "ready" at once, and loads Material's worker (named after the "?" of its own address)
 * and the guide's index at the first query: a reader who does not search loads neither.
 * Messages, as Material has them: 0 setup, 1 ready, 2 query, 3 result.
 */
(function () {
  "use strict";
  const material = new URL(self.location.search.slice(1), self.location.href).href;
  const guide = new URL("../../search/guide.json", self.location.href).href;
  const post = self.postMessage.bind(self);
  /** @type {any} */
  let setup;
  /** @type {any} */
  let waiting;
  /** @type {"asleep" | "waking" | "awake"} */
  let state = "asleep";

  const hand = (/** @type {any} */ data) => self.dispatchEvent(new MessageEvent("message", { data }));

  async function wake() {
    state = "waking";
    try {
      const index = await (await fetch(guide)).json();
      self.postMessage = (/** @type {any} */ message) => (message.type === 1 ? answer() : post(message));
      importScripts(material);
      hand({ type: 0, data: { ...setup.data, ...index, options: setup.data.options } });
    } catch {
      state = "asleep";
      post({ type: 3, data: { items: [] } });
    }
  }

  function answer() {
    state = "awake";
    hand(waiting);
  }

  self.addEventListener("message", (event) => {
    if (state === "awake") return;
    const message = event.data;
    if (message.type === 0 && state === "asleep") {
      setup = message;
      post({ type: 1 });
    } else if (message.type === 2 && !message.data) {
      post({ type: 3, data: { items: [] } });
    } else if (message.type === 2) {
      waiting = message;
      event.stopImmediatePropagation();
      if (state === "asleep") wake();
    }
  });
})();
