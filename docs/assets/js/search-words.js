/** What search asks for and what it shows: pure functions on a query and on Material's answer. */
(function () {
  "use strict";

  /** Material asks for all that begins with a word: the "a" in "thank a nurse" would find "advanced" first. */
  const SMALL = new RegExp(
    "^(a|about|am|an|and|are|as|at|be|by|can|do|for|from|have|how|[iI]|if|in|is|it|me|my|of|on|or|" +
      "that|the|they|this|to|was|we|what|when|where|which|who|why|will|with|you|your)\\*?$",
  );

  /** A query without small words, unless it has no others. */
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

  Object.assign(self, { telling, plain });
})();
