/** Material's menu and search open through labels of hidden boxes: give them to the keyboard and to screen readers. */
(function () {
  "use strict";
  const all = (/** @type {string} */ selector) =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
  const boxOf = (/** @type {HTMLElement} */ label) =>
    /** @type {HTMLInputElement} */ (document.getElementById(/** @type {HTMLLabelElement} */ (label).htmlFor));

  /** Put a button with the label's icon into the label: a label itself cannot be one. */
  function buttonIn(/** @type {HTMLElement} */ label, /** @type {string} */ name) {
    const button = document.createElement("button");
    const icon = label.querySelector(".md-nav__icon");
    button.type = "button";
    button.setAttribute("aria-label", name);
    if (icon) {
      button.className = icon.className;
      icon.replaceWith(button);
    } else {
      button.append(...label.children);
      label.append(button);
    }
    label.removeAttribute("tabindex");
    button.addEventListener("click", () => boxOf(label).click());
    return button;
  }

  /** All of `root` but `kept` and what holds it. @returns {Element[]} */
  function beside(/** @type {Element} */ root, /** @type {Element[]} */ kept) {
    return [...root.children].flatMap((child) => {
      if (kept.includes(child)) return [];
      return kept.some((one) => child.contains(one)) ? beside(child, kept) : [child];
    });
  }

  function focusFirst(/** @type {Element} */ panel) {
    for (const control of /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll("a, input, button"))) {
      control.focus();
      if (control === document.activeElement) return;
    }
  }

  /** A panel out of sight until its button opens it: then it covers the page. */
  function panel(
    /** @type {string} */ id,
    /** @type {string} */ name,
    /** @type {string} */ selector,
    /** @type {MediaQueryList} */ narrow,
  ) {
    const [label] = all(`.md-header__button[for="${id}"]`);
    const [folded] = all(selector);
    if (!label || !folded) return;
    const box = boxOf(label);
    const button = buttonIn(label, name);
    /** @type {Element[]} */
    let rest = [];

    /** Closed, it is out of the Tab order; open, it has the focus, and what it covers is out of the Tab order. */
    function fit() {
      const within = folded.contains(document.activeElement);
      const open = narrow.matches && box.checked;
      button.setAttribute("aria-expanded", String(box.checked));
      button.tabIndex = open ? -1 : 0;
      folded.toggleAttribute("inert", narrow.matches && !box.checked);
      for (const one of rest) one.removeAttribute("inert");
      rest = open ? beside(document.body, [folded, label, box, ...all(".md-overlay")]) : [];
      for (const one of rest) one.setAttribute("inert", "");
      if (open && !within) focusFirst(folded);
      if (!open && within && narrow.matches) button.focus();
    }

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
      buttonIn(label, label.matches(".md-nav__title") ? `Back from ${text}` : `Pages in ${text}`);
    }
    for (const one of [...boxes, narrow]) one.addEventListener("change", fit);
    fit();
  }

  /** The list of results is a stop of the Tab key at any width, but only while it is seen. */
  function results() {
    const box = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"));
    const [output] = all(".md-search__output");
    const fit = () => output?.toggleAttribute("inert", !box?.checked);
    box?.addEventListener("change", fit);
    fit();
  }

  /** Material shows one of its two switches of light and dark and checks neither; the Tab key finds what is checked. */
  function scheme() {
    for (const box of /** @type {HTMLInputElement[]} */ (all("[name=__palette]"))) {
      box.checked = !(/** @type {HTMLElement} */ (box.nextElementSibling).hidden);
    }
  }

  /**
   * Material goes to another page at "n" or "p", and to search at "s": a slip, or a word said to the computer. Where
   * search is open already, letters are for its field.
   */
  function letters(/** @type {KeyboardEvent} */ event) {
    const open = document.querySelector("#__search:checked");
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && !open) {
      event.stopImmediatePropagation();
    }
  }

  window.addEventListener("keydown", letters, true);
  scheme();
  const drawer = window.matchMedia("(max-width: 76.234375em)");
  stack(".md-sidebar--primary", drawer);
  panel("__drawer", "Menu", ".md-sidebar--primary", drawer);
  panel("__search", "Search", ".md-search", window.matchMedia("(max-width: 59.984375em)"));
  results();
})();
