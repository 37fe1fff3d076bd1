/**
 * A filter over all checklists. It says how much it hides, and no visit remembers it: hidden items look lost. What is
 * ticked under a filter stays in sight until the filter is chosen again.
 */
(function (wardbook) {
  "use strict";
  const { OPEN, DONE, SKIPPED } = wardbook.record;
  const VALUES = { open: OPEN, done: DONE, skipped: SKIPPED };

  /** Whether a filter shows an item. @param {string} choice @param {number} value */
  wardbook.fits = (choice, value) => choice === "all" || value === VALUES[choice];

  /** What a filter hides, in words. @param {number} shown @param {number} total */
  wardbook.showing = function (shown, total) {
    return shown === total ? `Showing all ${total}.` : `Showing ${shown}. ${total - shown} are hidden by this filter.`;
  };

  /** @param {HTMLElement} place  @param {List[]} lists */
  wardbook.openFilter = function (place, lists) {
    const choices = /** @type {HTMLInputElement[]} */ ([...place.querySelectorAll("[name=wb-filter]")]);
    const begunOnly = /** @type {HTMLInputElement} */ (place.querySelector("[data-wb-begun]"));
    const says = /** @type {HTMLElement} */ (place.querySelector("[data-wb-showing]"));
    const showAll = /** @type {HTMLButtonElement} */ (place.querySelector("[data-wb-all]"));

    function apply() {
      const choice = choices.find((one) => one.checked).value;
      let [shown, total] = [0, 0];
      for (const { details, rows } of lists) {
        const begun = rows.some(({ value }) => value !== OPEN);
        const fitting = rows.filter(({ value }) => wardbook.fits(choice, value) && (begun || !begunOnly.checked));
        const parts = new Set(fitting.map(({ part }) => part));
        for (const one of rows) {
          one.row.hidden = !fitting.includes(one);
          one.part.hidden = !parts.has(one.part);
        }
        details.hidden = !fitting.length;
        if (choice !== "all" && begun) details.open = true;
        [shown, total] = [shown + fitting.length, total + rows.length];
      }
      says.textContent = wardbook.showing(shown, total);
      showAll.hidden = shown === total;
    }

    for (const control of [...choices, begunOnly]) control.addEventListener("change", apply);
    showAll.addEventListener("click", () => {
      choices[0].checked = true;
      begunOnly.checked = false;
      apply();
      choices[0].focus();
    });
  };
})(window.wardbook);
