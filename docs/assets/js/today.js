/** One question for today, out of those on the page: the same one all day, another one on request. */
(function () {
  "use strict";
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-wb-today]"));
  const lists = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-wb-asked]")]);
  if (!place || !lists.length) return;

  /** @typedef {{who: string, ask: string, when: string}} Asked */

  /** @returns {Asked[]} */
  function read(/** @type {HTMLElement} */ list) {
    const text = (/** @type {Element} */ row, /** @type {string} */ tag) => row.querySelector(tag)?.textContent || "";
    return [...list.children].map((row) => ({
      who: list.dataset.wbAsked || "",
      ask: text(row, "dt"),
      when: text(row, "dd"),
    }));
  }

  /** Which of `length` it is on a day counted from 1970, after another was asked for `more` times. */
  const turn = (/** @type {number} */ length, /** @type {number} */ day, /** @type {number} */ more) =>
    (day + more) % length;

  /** The day by the calendar of this device, counted from 1970. */
  function today() {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5; // milliseconds
  }

  /** @param {string} tag @param {string} name @param {(string | Node)[]} inside */
  function element(tag, name, ...inside) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...inside);
    return made;
  }

  function group(/** @type {string} */ label, /** @type {string} */ kind) {
    const made = /** @type {HTMLOptGroupElement} */ (element("optgroup", ""));
    made.label = label;
    for (const list of lists) {
      if (list.dataset.wbKind === kind) made.append(new Option(list.dataset.wbAsked, list.dataset.wbAsked));
    }
    return made;
  }

  let more = 0;
  const choice = /** @type {HTMLSelectElement} */ (element("select", "wb-select", new Option("Anyone", "")));
  choice.append(group("Whom you meet", "person"), group("Where you are", "rotation"));
  choice.id = "wb-today-for";
  const label = /** @type {HTMLLabelElement} */ (element("label", "wb-small", "For"));
  label.htmlFor = choice.id;
  const another = /** @type {HTMLButtonElement} */ (element("button", "wb-button", "Another one"));
  another.type = "button";
  const shown = element("div", "wb-today__shown");
  shown.setAttribute("aria-live", "polite");

  /** The lists to pick from: those for one person or rotation, or those that fit on every rotation. */
  const wanted = (/** @type {HTMLElement} */ list) =>
    choice.value ? list.dataset.wbAsked === choice.value : list.dataset.wbKind === "person";

  function paint() {
    /** A question for several people stands on the page once for each. @type {Map<string, Asked>} */
    const asked = new Map();
    for (const one of lists.filter(wanted).flatMap(read)) asked.set(one.ask, asked.get(one.ask) || one);
    const { who, ask, when } = [...asked.values()][turn(asked.size, today(), more)];
    const moment = element("p", "wb-small", element("strong", "", who), ` · ${when}`);
    shown.replaceChildren(element("p", "wb-today__ask", ask), moment);
  }

  choice.addEventListener("change", () => {
    more = 0;
    paint();
  });
  another.addEventListener("click", () => {
    more += 1;
    paint();
  });
  const title = element("h2", "wb-today__title", "One question for today");
  title.id = "today";
  place.append(title, shown, element("p", "wb-today__tools", label, choice, another));
  paint();
  place.hidden = false;
})();
