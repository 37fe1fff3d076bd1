/** Material's menu and search open through labels of hidden boxes: give them to the keyboard and to screen readers. */
(function () {
  "use strict";
  const all = (/** @type {string} */ selector) =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
  const boxOf = (/** @type {HTMLElement} */ label) =>
    /** @type {HTMLInputElement} */ (document.getElementById(/** @type {HTMLLabelElement} */ (label).htmlFor));

  /** All of `root` but `kept` and what holds it. @returns {Element[]} */
  function beside(/** @type {Element} */ root, /** @type {Element[]} */ kept) {
    return [...root.children].flatMap((child) => {
      if (kept.includes(child)) return [];
      return kept.some((one) => child.contains(one)) ? beside(child, kept) : [child];
    });
  }

  function focusFirst(/** @type {Element} */ panel) {
    for (const control of /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll('a, input, [role="button"]'))) {
      control.focus();
      if (control === document.activeElement) return;
    }
  }

  function asButton(/** @type {HTMLElement} */ label, /** @type {string} */ name) {
    label.setAttribute("role", "button");
    label.setAttribute("aria-label", name);
    label.tabIndex = 0;
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation(); // At Enter, Material clicks the label, too: that would close it again.
      label.click();
    });
  }

  /** A panel out of sight until its button opens it: then it covers the page. */
  function panel(
    /** @type {string} */ id,
    /** @type {string} */ name,
    /** @type {string} */ selector,
    /** @type {MediaQueryList} */ narrow,
  ) {
    const [button] = all(`.md-header__button[for="${id}"]`);
    const [folded] = all(selector);
    if (!button || !folded) return;
    const box = boxOf(button);
    const rest = beside(document.body, [folded, button, box, ...all(".md-overlay")]);

    /** Closed, it is out of the Tab order; open, it has the focus, and what it covers is out of the Tab order. */
    function fit() {
      const within = folded.contains(document.activeElement);
      button.setAttribute("aria-expanded", String(box.checked));
      folded.toggleAttribute("inert", narrow.matches && !box.checked);
      for (const one of rest) one.toggleAttribute("inert", narrow.matches && box.checked);
      button.tabIndex = narrow.matches && box.checked ? -1 : 0;
      if (narrow.matches && box.checked && !within) focusFirst(folded);
      if (narrow.matches && !box.checked && within) button.focus();
    }

    asButton(button, name);
    for (const one of [box, narrow]) one.addEventListener("change", fit);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && box.checked && narrow.matches) box.click();
    });
    fit();
  }

  /** Inside the menu, lists slide over one another: only the one on top can take the focus. */
  function stack(/** @type {string} */ selector, /** @type {MediaQueryList} */ narrow) {
    const [menu] = all(selector);
    if (!menu) return;
    const boxes = all(`${selector} .md-nav__toggle`);
    /** @type {Element[]} */
    let under = [];

    function fit() {
      const within = menu.contains(document.activeElement);
      const lists = all(`${selector} .md-nav__toggle ~ .md-nav`);
      const shut = all(`${selector} .md-nav__toggle:not(:checked) ~ .md-nav`);
      const top = lists.filter((list) => !shut.some((one) => one.contains(list))).pop();
      for (const one of under) one.removeAttribute("inert");
      under = narrow.matches ? [...(top ? beside(menu, [top, ...boxes]) : []), ...shut] : [];
      for (const one of under) one.setAttribute("inert", "");
      if (narrow.matches && within) focusFirst(top || menu);
    }

    for (const label of all(`${selector} label[for]:not([for="__drawer"])`)) {
      const [text] = (label.parentElement?.textContent || "").trim().split("\n");
      asButton(label, label.matches(".md-nav__title") ? `Back from ${text}` : `Pages in ${text}`);
    }
    for (const one of [...boxes, narrow]) one.addEventListener("change", fit);
    fit();
  }

  const drawer = window.matchMedia("(max-width: 76.234375em)");
  stack(".md-sidebar--primary", drawer);
  panel("__drawer", "Menu", ".md-sidebar--primary", drawer);
  panel("__search", "Search", ".md-search", window.matchMedia("(max-width: 59.984375em)"));
})();
