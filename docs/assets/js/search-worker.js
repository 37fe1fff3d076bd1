/**
 * The search worker. It answers "ready" at once, and loads Material's worker (named after the "?" of its own address)
 * and the guide's index at the first query: a reader who does not search loads neither. It asks without small words.
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

  /** Material asks for all that begins with a word: the "a" in "thank a nurse" would find "advanced" first. */
  const SMALL = new RegExp(
    "^(a|about|am|an|and|are|as|at|be|by|can|do|for|from|have|how|[iI]|if|in|is|it|me|my|of|on|or|" +
      "that|the|they|this|to|was|we|what|when|where|which|who|why|will|with|you|your)\\*?$",
  );

  function telling(/** @type {string} */ query) {
    const words = query.split(/\s+/);
    const left = words.filter((word) => !SMALL.test(word));
    return (left.length ? left : words).join(" ");
  }

  /**
   * Pages found, without the words that only help to find them: tags, and paragraphs that begin with U+2063. Where no
   * paragraph holds what was sought, the first one says what the page is about.
   */
  function plain(/** @type {any} */ message) {
    for (const entry of (message.data?.items || []).flat()) {
      delete entry.tags;
      entry.text = entry.text.replace(/<p>\u2063.*?<\/p>/g, "");
      if (!entry.text.includes("<mark")) entry.text = entry.text.replace(/(<\/p>)[^]*/, "$1");
    }
    return message;
  }

  const hand = (/** @type {any} */ data) => self.dispatchEvent(new MessageEvent("message", { data }));

  async function wake() {
    state = "waking";
    try {
      const index = await (await fetch(guide)).json();
      self.postMessage = (/** @type {any} */ message) => (message.type === 1 ? answer() : post(plain(message)));
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
    if (!event.isTrusted) return; // Handed on by us.
    const message = event.data;
    if (message.type === 0 && state === "asleep") {
      setup = message;
      post({ type: 1 });
    } else if (message.type === 2 && !message.data && state === "asleep") {
      post({ type: 3, data: { items: [] } });
    } else if (message.type === 2) {
      event.stopImmediatePropagation();
      waiting = { ...message, data: telling(message.data) };
      if (state === "awake") hand(waiting);
      else if (state === "asleep") wake();
    }
  });
})();
