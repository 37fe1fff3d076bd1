/** “What is next” and “Where you are”: every rotation at a glance, those begun first. */
(function (wardbook) {
  "use strict";

  const find = (/** @type {ParentNode} */ inside, /** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (inside.querySelector(selector));

  /** @param {string} tag @param {...(string | Node)} inside */
  function element(tag, ...inside) {
    const made = document.createElement(tag);
    made.append(...inside);
    return made;
  }

  function linkTo(/** @type {string} */ href, /** @type {string} */ text) {
    const link = /** @type {HTMLAnchorElement} */ (element("a", text));
    link.href = href;
    return link;
  }

  /** @param {(item: string) => {phase: string, text: string, href: string}} itemOf  what the page says of an item */
  wardbook.openOverview = function (itemOf) {
    const where = find(document, "[data-wb-where]");
    const block = find(document, "[data-wb-next]");
    const idle = [...block.childNodes];
    const pick = /** @type {HTMLAnchorElement} */ (find(block, "a")).href;
    /** @type {Map<string, HTMLElement>} */
    const places = new Map([...where.children].map((/** @type {HTMLElement} */ place) => [place.dataset.wbRotation, place]));
    const titleOf = (/** @type {string} */ rotation) => find(places.get(rotation), "a").textContent;
    let shown = "";

    function paintPlace(/** @type {Standing} */ standing) {
      const { id, done, total, ticked } = standing;
      const place = places.get(id);
      find(place, "[data-wb-count]").textContent = wardbook.howFar(standing);
      find(place, "[data-wb-last]").textContent = ticked ? `last tick ${wardbook.day(ticked, Date.now())}` : "";
      const bar = /** @type {HTMLProgressElement} */ (find(place, "progress"));
      [bar.max, bar.value] = [Math.max(total, 1), total ? done : 1];
    }

    /** @returns {Node[]} */
    function linesOf(/** @type {Standing} */ { id, next, total }) {
      const tag = find(places.get(id), ".wb-tag").cloneNode(true);
      if (!next) {
        const all = total ? `All ${total} are done. ` : "Nothing is left to do. ";
        const line = element("p", tag, " ", element("strong", titleOf(id)));
        return [line, element("p", all, linkTo(pick, "Pick your next rotation"))];
      }
      const { phase, text, href } = itemOf(next);
      const line = element("p", tag, " ", element("strong", `${titleOf(id)}, ${phase.toLowerCase()}`));
      return [line, element("p", linkTo(href, text))];
    }

    function paintNext(/** @type {Standing} */ current) {
      const what = current.begun ? `${current.id} ${current.next}` : "";
      if (what === shown) return;
      shown = what;
      block.classList.toggle("wb-next--now", current.begun);
      block.replaceChildren(...(current.begun ? linesOf(current) : idle));
    }

    /** A tick must not move what is under the thumb: the order and the bars are those of the last visit. */
    function paintOrder(/** @type {Standing[]} */ standings) {
      for (const { id, begun } of standings) places.get(id).toggleAttribute("data-wb-begun", begun);
      const order = standings.map(({ id }) => places.get(id));
      if (order.some((place, at) => place !== where.children[at])) where.replaceChildren(...order);
    }

    return {
      titleOf,

      /** To the link of a rotation, when what had the focus is gone. */
      focus: (/** @type {string} */ rotation) => find(places.get(rotation), "a").focus(),

      /** @param {Standing[]} standings  the last changed first  @param {boolean} visit  whether the page is newly looked at */
      paint(standings, visit) {
        standings.forEach(paintPlace);
        paintNext(standings[0]);
        if (visit) paintOrder(standings);
      },
    };
  };
})(window.wardbook);
