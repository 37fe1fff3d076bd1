/** Material's menu and search buttons are labels of hidden boxes: give them to the keyboard and to screen readers. */
(function () {
  "use strict";
  const NAMES = /** @type {Record<string, string>} */ ({ __drawer: "Menu", __search: "Search" });

  for (const label of /** @type {NodeListOf<HTMLLabelElement>} */ (document.querySelectorAll(".md-header__button[for]"))) {
    const box = /** @type {HTMLInputElement | null} */ (document.getElementById(label.htmlFor));
    if (!box || !NAMES[label.htmlFor]) continue;
    const tell = () => label.setAttribute("aria-expanded", String(box.checked));
    label.setAttribute("role", "button");
    label.setAttribute("aria-label", NAMES[label.htmlFor]);
    label.tabIndex = 0;
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
    box.addEventListener("change", tell);
    tell();
  }

  const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
  const sidebar = document.querySelector(".md-sidebar--primary");
  const narrow = window.matchMedia("(max-width: 76.1875em)");
  if (!drawer || !sidebar) return;
  /** The links of a closed drawer are out of sight, so they are out of the Tab order too. */
  const fold = () => sidebar.toggleAttribute("inert", narrow.matches && !drawer.checked);
  drawer.addEventListener("change", fold);
  narrow.addEventListener("change", fold);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    /** @type {HTMLElement | null} */ (document.querySelector('.md-header__button[for="__drawer"]'))?.focus();
  });
  fold();
})();
