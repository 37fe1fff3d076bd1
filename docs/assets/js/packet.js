/** The letter packet prints as it is filled in, nothing cut off. Nothing is saved and nothing is sent. */
(function () {
  "use strict";
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-wb-packet]"));
  if (!form) return;

  /** A field is as high as what is typed in it, where the style sheet's `field-sizing` does not see to that. */
  function fit(/** @type {HTMLTextAreaElement} */ field) {
    field.style.height = "";
    if (field.scrollHeight > field.clientHeight) field.style.height = `${field.scrollHeight + 4}px`;
  }

  const sees = CSS.supports("field-sizing", "content");
  const fitAll = () => sees || form.querySelectorAll("textarea").forEach(fit);

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", fitAll);
  form.addEventListener("reset", () => setTimeout(fitAll));
  form.querySelector("[data-wb-print]")?.addEventListener("click", () => window.print());
  for (const moment of ["beforeprint", "afterprint", "resize"]) window.addEventListener(moment, fitAll);
})();
