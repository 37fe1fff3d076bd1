/** Rotation badges that know how far you are, and the block that says what is next. Loads items only if some are kept. */
(function (wardbook) {
  "use strict";
  const { OPEN } = wardbook.record;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const grid = /** @type {HTMLElement | null} */ (document.querySelector("[data-wb-badges]"));
  if (!grid) return;
  const store = wardbook.openHere(script);

  /** @param {string} tag @param {string} text @param {string} [className] */
  function element(tag, text, className) {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  const idsOf = (/** @type {string} */ rotation) =>
    wardbook.guide.rotations[rotation].items.map((/** @type {string[]} */ [id]) => `${rotation}/${id}`);

  function paintBadge(/** @type {HTMLElement} */ badge, /** @type {boolean} */ current) {
    const values = idsOf(badge.dataset.wbRotation).map(store.value);
    const { done, total, skipped } = wardbook.progress(values);
    const started = done + skipped > 0;
    const complete = started && done === total;
    badge.dataset.wbState = complete ? "complete" : current ? "current" : started ? "started" : "idle";
    const bar = /** @type {HTMLProgressElement} */ (badge.querySelector("progress"));
    bar.hidden = !started;
    [bar.max, bar.value] = [Math.max(total, 1), done];
    const says = complete ? `All ${total} done` : started ? `${done} of ${total} done` : `${total} items`;
    badge.querySelector(".wb-badge__count").textContent = says;
  }

  function paintNext(/** @type {string} */ rotation) {
    const block = /** @type {HTMLElement | null} */ (document.querySelector("[data-wb-continue]"));
    if (!block) return;
    const { title, abbr, items } = wardbook.guide.rotations[rotation];
    const next = items.find((/** @type {string[]} */ [id]) => store.value(`${rotation}/${id}`) === OPEN);
    block.hidden = !next;
    if (!next) return;
    const [id, phase, text] = next;
    const here = items.filter((/** @type {string[]} */ item) => item[1] === phase);
    const { done, total } = wardbook.progress(here.map((/** @type {string[]} */ item) => store.value(`${rotation}/${item[0]}`)));
    const where = element("p", "");
    const name = element("strong", `${title}, ${wardbook.guide.phases[phase].toLowerCase()}`);
    where.append(element("span", abbr, "wb-tag"), " You are in ", name, `. ${done} of ${total} done.`);
    const link = /** @type {HTMLAnchorElement} */ (element("a", text));
    const badge = /** @type {HTMLAnchorElement} */ (grid.querySelector(`[data-wb-rotation="${rotation}"]`));
    link.href = `${badge.href}#${id}`;
    const then = element("p", "");
    then.append(element("span", "Next", "wb-continue__next"), " ", link);
    block.replaceChildren(where, then);
  }

  function paint() {
    if (!wardbook.guide) return;
    const badges = /** @type {HTMLElement[]} */ ([...grid.querySelectorAll("[data-wb-rotation]")]);
    let current = "";
    let latest = 0;
    for (const { dataset } of badges) {
      const ids = idsOf(dataset.wbRotation);
      const time = Math.max(0, ...ids.filter((/** @type {string} */ id) => store.value(id) !== OPEN).map(store.time));
      if (time > latest) [latest, current] = [time, dataset.wbRotation];
    }
    for (const badge of badges) paintBadge(badge, badge.dataset.wbRotation === current);
    if (current) paintNext(current);
  }

  let asked = false;
  function start() {
    if (wardbook.guide || asked || !store.any()) return paint();
    asked = true;
    const items = document.createElement("script");
    items.src = grid.dataset.wbItems;
    items.onload = () => {
      store.follow(wardbook.guide.moves);
      paint();
    };
    items.onerror = () => (asked = false);
    document.head.append(items);
  }

  for (const change of ["storage", "pageshow"]) window.addEventListener(change, start);
  document.addEventListener("visibilitychange", start);
  start();
  store.recover().then((changed) => changed && start());
})(window.wardbook);
