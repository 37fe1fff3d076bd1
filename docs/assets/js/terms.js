/** Escape takes the meaning of a term away until the pointer or the focus comes back to it. */
(function () {
  "use strict";
  const HUSHED = "data-wb-hushed";

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const term of document.querySelectorAll(".wb-term:is(:hover, :focus)")) term.setAttribute(HUSHED, "");
  });
  for (const left of ["mouseout", "focusout"]) {
    document.addEventListener(left, (event) => /** @type {Element} */ (event.target).removeAttribute(HUSHED));
  }
})();
