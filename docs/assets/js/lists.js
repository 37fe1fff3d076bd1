/**
 * The checklists of all rotations on one page: boxes as they are kept, the day of a tick, what was set aside.
 *
 * @typedef {{
 *   id: string, row: HTMLElement, box: HTMLInputElement, part: HTMLElement, value: Value,
 *   line: HTMLElement | null, lineFor: Value
 * }} Row  `part` is its phase; `line` stands below an item that was done or set aside at the last visit
 * @typedef {{id: string, details: HTMLDetailsElement, rows: Row[]}} List
 */
(function (wardbook) {
  "use strict";
  const { OPEN, DONE, SKIPPED } = wardbook.record;
  const { stateOf } = wardbook;

  const find = (/** @type {ParentNode} */ inside, /** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (inside.querySelector(selector));

  /** The way to an item on its own page. */
  const linkIn = (/** @type {HTMLElement} */ row) => /** @type {HTMLAnchorElement} */ (row.querySelector(":scope > a"));

  /** @returns {Row} */
  function rowOf(/** @type {string} */ rotation, /** @type {HTMLElement} */ row) {
    const box = /** @type {HTMLInputElement} */ (find(row, ".wb-box"));
    const part = /** @type {HTMLElement} */ (row.closest("[data-wb-part]"));
    return { id: `${rotation}/${linkIn(row).hash.slice(1)}`, row, box, part, value: OPEN, line: null, lineFor: OPEN };
  }

  /** @returns {List} */
  function listOf(/** @type {HTMLDetailsElement} */ details) {
    const id = details.dataset.wbList;
    const rows = /** @type {HTMLElement[]} */ ([...details.querySelectorAll(".wb-row")]);
    return { id, details, rows: rows.map((row) => rowOf(id, row)) };
  }

  function makeLine(/** @type {Value} */ value) {
    const line = document.createElement("p");
    line.className = "wb-row__line";
    if (value === SKIPPED) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "wb-button wb-row__back";
      button.textContent = "Put back";
      line.append(button);
    }
    return line;
  }

  /** A tick must not move what is under the thumb: the line below an item comes and goes with the next visit. */
  function paintLine(/** @type {Row} */ shown, /** @type {number} */ time, /** @type {boolean} */ visit) {
    if (visit && shown.lineFor !== shown.value) {
      if (shown.line) shown.line.remove();
      shown.line = shown.value === OPEN ? null : makeLine(shown.value);
      shown.lineFor = shown.value;
      if (shown.line) shown.row.append(shown.line);
    }
    if (!shown.line) return;
    shown.line.classList.toggle("wb-row__line--past", shown.lineFor !== shown.value);
    if (shown.value === DONE && shown.lineFor === DONE) shown.line.textContent = `done ${wardbook.day(time, Date.now())}`;
  }

  wardbook.openLists = function (/** @type {HTMLElement} */ place) {
    const lists = /** @type {HTMLDetailsElement[]} */ ([...place.querySelectorAll("[data-wb-list]")]).map(listOf);
    const rows = new Map(lists.flatMap((list) => list.rows).map((row) => [row.id, row]));

    return {
      lists,

      /** The old ids of items with the new ones. @returns {[string, string][]} */
      moves: [...rows.values()].flatMap(({ id, row }) =>
        (row.dataset.wbWas || "").split(" ").filter(Boolean).map((old) => /** @type {[string, string]} */ ([old, id])),
      ),

      /** What the page says of an item. */
      itemOf(/** @type {string} */ id) {
        const { row, part } = rows.get(id);
        const text = find(row, ".wb-item__text").textContent;
        return { phase: find(part, "h4").textContent, text, href: linkIn(row).href };
      },

      /** The item to which something on the page belongs. @returns {Row | undefined} */
      at(/** @type {Element} */ inside) {
        const row = inside.closest(".wb-row");
        return [...rows.values()].find((one) => one.row === row);
      },

      /** @param {Map<string, State>} states  @param {Standing[]} standings  @param {boolean} visit */
      paint(states, standings, visit) {
        for (const shown of rows.values()) {
          const [value, time] = stateOf(states, shown.id);
          shown.value = value;
          shown.row.dataset.wbState = ["open", "done", "skipped"][value];
          shown.box.checked = value === DONE;
          shown.box.disabled = value === SKIPPED;
          paintLine(shown, time, visit);
        }
        for (const { id, details } of lists) {
          const standing = standings.find((one) => one.id === id);
          find(details, "[data-wb-count]").textContent = wardbook.howFar(standing);
        }
      },
    };
  };
})(window.wardbook);
