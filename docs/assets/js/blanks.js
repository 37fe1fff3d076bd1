/** Blanks of a message become fields. What is typed stays on the page: it is neither saved nor sent. */
(function () {
  "use strict";
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-wb-message]"));
  if (!form) return;
  const chat = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".wb-chat [data-wb-blank]")]);
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (form.querySelector(selector));

  for (const mark of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-wb-blank]"))) {
    const field = document.createElement("input");
    field.className = "wb-blank";
    field.dataset.wbBlank = mark.dataset.wbBlank;
    field.placeholder = mark.textContent;
    field.setAttribute("aria-label", mark.textContent);
    field.title = `For example: ${mark.dataset.wbExample}`;
    field.autocomplete = "off";
    mark.replaceWith(field);
  }
  const fields = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input.wb-blank")]);
  const shown = (/** @type {HTMLInputElement} */ field) => field.value.trim() || `[${field.placeholder}]`;

  function paint() {
    for (const field of fields) field.size = Math.max((field.value || field.placeholder).length, 4);
    const left = new Set(fields.filter((field) => !field.value.trim()).map((field) => field.dataset.wbBlank)).size;
    find("[data-wb-left]").classList.toggle("wb-ready", !left);
    find("[data-wb-left]").textContent = left ? `${left} blank${left === 1 ? "" : "s"} left` : "Ready to send";
    for (const mark of chat) {
      const field = fields.find((one) => one.dataset.wbBlank === mark.dataset.wbBlank);
      if (field) mark.textContent = field.value.trim() || field.placeholder;
    }
  }

  /** The text of a block, fields as typed. */
  function text(/** @type {Node} */ node) {
    if (node instanceof HTMLInputElement) return shown(node);
    if (node instanceof HTMLBRElement) return "\n";
    return node instanceof Text ? node.data : [...node.childNodes].map(text).join("");
  }

  const body = () => [...find("[data-wb-body]").querySelectorAll("p")].map((p) => text(p).trim()).join("\n\n");
  const subject = () => {
    const line = find("[data-wb-subject]");
    return line ? text(line).replace(/^\s*Subject\s*/, "").trim() : "";
  };

  async function copy(/** @type {HTMLElement} */ button) {
    try {
      await navigator.clipboard.writeText(body());
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(find("[data-wb-body]"));
      button.textContent = "Press Ctrl+C to copy";
    }
    setTimeout(() => (button.textContent = "Copy message"), 2000);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(paint));
  form.addEventListener("input", (event) => {
    const typed = /** @type {HTMLInputElement} */ (event.target);
    for (const field of fields) if (field.dataset.wbBlank === typed.dataset.wbBlank) field.value = typed.value;
    paint();
  });
  form.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-wb-copy]"));
    if (button) copy(button);
    if (target.closest("[data-wb-mail]")) {
      location.href = `mailto:?subject=${encodeURIComponent(subject())}&body=${encodeURIComponent(body())}`;
    }
  });
  paint();
})();
