/** The page “My progress”: one reading of all that is kept, and every part of the page painted from it. */
(function (wardbook) {
  "use strict";
  const { OPEN, DONE, SKIPPED } = wardbook.record;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const place = find("[data-wb-lists]");
  if (!place) return;

  const store = wardbook.openHere(script);
  const saving = wardbook.openStatus(find("[data-wb-status]"), store, wardbook.shared(wardbook.prefix(script)));
  const { lists, moves, itemOf, at, paint: paintLists } = wardbook.openLists(place);
  const overview = wardbook.openOverview(itemOf);
  const shown = new Set(lists.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const known = new Set([...shown, ...moves.map(([old]) => old)]);
  const paintCleared = wardbook.openBringBack(find("[data-wb-cleared]"), overview.titleOf, (rotation) => {
    keep(store.cleared(rotation), true);
    overview.focus(rotation);
  });
  wardbook.openFilter(place, lists);

  /** What resets opened of the items on this page. @returns {Reset[]} */
  function cleared(/** @type {Map<string, number>} */ resets) {
    return lists.flatMap(({ id }) => {
      const opened = resets.get(id) ? store.cleared(id).filter(([item]) => shown.has(item)) : [];
      return opened.length ? [[id, resets.get(id), opened]] : [];
    });
  }

  function paintGone(/** @type {number} */ number) {
    const line = find("[data-wb-gone]");
    const [belong, are] = number === 1 ? ["belongs to an item that is", "It is"] : ["belong to items that are", "They are"];
    line.textContent = `${wardbook.ticks(number)} ${belong} no longer in this guide. ${are} kept.`;
    line.hidden = !number;
  }

  /** @param {boolean} visit  whether the page is newly looked at: a tick on it moves nothing */
  function paint(visit) {
    const { states, resets } = wardbook.readStates(store.lines);
    const standings = wardbook.byLastChange(
      lists.map(({ id, rows }) => wardbook.standing(id, rows.map((row) => row.id), states)),
    );
    overview.paint(standings, visit);
    paintLists(states, standings, visit);
    if (visit) {
      paintCleared(cleared(resets));
      paintGone(wardbook.gone(states, known));
    }
    saving.paint();
    return standings;
  }

  function keep(/** @type {[string, Value][]} */ values, visit = false) {
    store.retry();
    store.set(values);
    const standings = paint(visit);
    const [rotation] = values[0][0].split("/");
    saving.wait(() => wardbook.howFar(standings.find(({ id }) => id === rotation)));
  }

  /** The list of the rotation where the student is stands open. */
  function arrive() {
    const [current] = paint(true);
    const list = current.begun && lists.find(({ id }) => id === current.id);
    if (list) list.details.open = true;
  }

  place.addEventListener("change", (event) => {
    const row = at(/** @type {Element} */ (event.target));
    if (row) keep([[row.id, row.box.checked ? DONE : OPEN]]);
  });

  place.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest(".wb-row__back");
    const row = button && at(button);
    if (!row || row.value !== SKIPPED) return;
    keep([[row.id, OPEN]]);
    row.box.focus();
  });

  /** On paper nothing is folded away. @type {HTMLDetailsElement[]} */
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = lists.map(({ details }) => details).filter((details) => !details.open);
    unfolded.forEach((details) => (details.open = true));
  });
  window.addEventListener("afterprint", () => unfolded.forEach((details) => (details.open = false)));

  for (const change of ["storage", "pageshow"]) window.addEventListener(change, () => paint(true));
  document.addEventListener("visibilitychange", () => paint(true));
  store.follow(moves);
  arrive();
  store.recover().then((changed) => (changed ? arrive() : paint(false)));
})(window.wardbook);
