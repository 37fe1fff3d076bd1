/** Which paper a student's country prints on: it comes first, and the page of PDFs shows it alone until asked. */
(function () {
  "use strict";
  /** Countries that print on Letter; the others print on A4. By CLDR, supplemental data, paper sizes. */
  const LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" ");
  const all = (/** @type {string} */ selector) =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);

  /** The country of the browser's language: of plain “en” the United States, of plain “de” Germany. */
  function country() {
    try {
      return new Intl.Locale(navigator.language).maximize().region;
    } catch {
      return "US";
    }
  }

  const usual = LETTER.includes(country()) ? "letter" : "a4";
  const choice = /** @type {HTMLElement | null} */ (document.querySelector("[data-wb-choice]"));

  function show(/** @type {string} */ paper) {
    for (const one of all("li[data-wb-paper]")) one.hidden = one.dataset.wbPaper !== paper;
  }

  for (const link of all("a[data-wb-paper]")) {
    if (link.dataset.wbPaper !== usual) continue;
    link.classList.add("wb-button--main");
    link.parentElement.prepend(link, " ");
  }
  if (!choice) return;
  choice.addEventListener("change", (event) => show(/** @type {HTMLInputElement} */ (event.target).value));
  /** @type {HTMLInputElement} */ (choice.querySelector(`[value=${usual}]`)).checked = true;
  show(usual);
})();
