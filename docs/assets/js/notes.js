/** A student's own note under an item: one line, kept on this device. Loaded with the first one. */
(function (wardbook) {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const LONGEST = 140;
  const PAUSE = 1000; // ms without a key, after which what is typed is kept
  const RULE = "Staff and reminders only. Never patients.";
  const REFUSED = "Not saved. Copy your note, then reload this page.";

  /**
   * What stands under an item that has a note or gets one. `seen` is the note as the store had it last: a field that
   * still says so has nothing of its own to lose.
   * @typedef {{line: HTMLElement, text: HTMLElement, edit: HTMLElement, form: HTMLElement, field: HTMLInputElement,
   *   done: HTMLElement, warning: HTMLElement, seen: string, refused: boolean, timer: number}} Panel
   */

  function make(
    /** @type {string} */ tag,
    /** @type {Record<string, string | number>} */ attributes,
    /** @type {(Node | string)[]} */ ...inside
  ) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.append(...inside);
    return element;
  }

  function say(/** @type {HTMLElement} */ element, /** @type {string} */ text) {
    if (element.textContent !== text) element.textContent = text;
  }

  /** @returns {Panel} */
  function panelUnder(/** @type {HTMLElement} */ row) {
    const id = `note-${row.id}`;
    const text = make("span", { dir: "auto" });
    const edit = make("button", { class: "wb-note__edit", type: "button", "aria-label": "Edit note" }, "Edit");
    const line = make("p", { class: "wb-note__line" }, make("span", {}, "Note: ", text), edit);
    // Some browsers have the spelling checked elsewhere: a note goes nowhere.
    const typing = { maxlength: LONGEST, autocomplete: "off", spellcheck: "false", enterkeyhint: "done", dir: "auto" };
    const field = /** @type {HTMLInputElement} */ (
      make("input", { id, class: "wb-note__field", "aria-describedby": `${id}-rule`, ...typing })
    );
    const done = make("button", { class: "wb-button", type: "button" }, "Done");
    const label = make("label", { for: id }, "Your note");
    const rule = make("p", { id: `${id}-rule`, class: "wb-small" }, RULE);
    const form = make("div", { class: "wb-note__form", hidden: "" }, label, field, done, rule);
    const warning = make("p", { class: "wb-note__warning", role: "status" });
    row.append(make("div", { class: "wb-note" }, line, form, warning));
    return { line, text, edit, form, field, done, warning, seen: "", refused: false, timer: 0 };
  }

  /** @returns the line of the tools that offers notes on paper, for once: paper stays at the printer. */
  function offerPaper(/** @type {() => void} */ before) {
    const button = make("button", { class: "wb-button", type: "button" }, "Print with my notes too");
    const warning = make("span", {}, "Paper stays at the printer.");
    const line = make("p", { class: "wb-note__paper wb-small", hidden: "" }, button, " ", warning);
    const show = (/** @type {boolean} */ notes) => document.body.classList.toggle("wb-noted", notes);
    let asked = false;
    button.addEventListener("click", () => {
      before();
      asked = true;
      window.print();
    });
    window.addEventListener("beforeprint", () => {
      show(asked);
      asked = false;
    });
    window.addEventListener("afterprint", () => show(false));
    /** @type {HTMLElement} */ (document.querySelector(".wb-tools [data-wb-print]")).closest("p").after(line);
    return line;
  }

  /** Puts a file of ours into the page; fails where there is no connection. */
  const bring = (/** @type {string} */ tag, /** @type {Record<string, string>} */ attributes) =>
    new Promise((onload, onerror) => document.head.append(Object.assign(make(tag, attributes), { onload, onerror })));

  /**
   * @param {HTMLElement[]} rows
   * @param {(row: HTMLElement) => string} idOf
   * @param {ReturnType<typeof wardbook.openStore>} store
   * @param {() => void} wrote  called when a note was written: the page says that it is saved
   */
  wardbook.openNotes = async function (rows, idOf, store, wrote) {
    await Promise.all([
      bring("link", { rel: "stylesheet", href: new URL("../css/notes.css", script).href }),
      bring("script", { src: new URL("likeness.js", script).href }),
    ]);
    /** @type {Map<HTMLElement, Panel>} */
    const panels = new Map();
    const button = (/** @type {HTMLElement} */ row) => /** @type {HTMLElement} */ (row.querySelector("[data-wb-note]"));
    const typed = (/** @type {Panel} */ panel) => panel.field.value.trim();

    function paintRow(/** @type {HTMLElement} */ row) {
      const note = store.note(idOf(row));
      const panel = panels.get(row) || (note && add(row));
      if (!panel) return;
      const open = !panel.form.hidden;
      if (open && note !== panel.seen && typed(panel) === panel.seen) panel.field.value = note;
      panel.seen = note;
      say(panel.text, note);
      panel.line.hidden = open || !note;
      button(row).hidden = open || Boolean(note);
      const like = wardbook.likeness(open ? panel.field.value : note, new Date().getFullYear());
      const warning = like && `This looks like ${like}. Never write anything about a patient here.`;
      say(panel.warning, panel.refused ? REFUSED : warning);
    }

    /** Keep what is typed. Whether it was taken: what a newer version of the guide has written stays as it is. */
    function keep(/** @type {HTMLElement} */ row) {
      const panel = panels.get(row);
      clearTimeout(panel.timer);
      const text = typed(panel);
      const fresh = !panel.form.hidden && text !== panel.seen;
      if (fresh) {
        store.setNote(idOf(row), text);
        wrote();
      }
      panel.refused = fresh && store.note(idOf(row)) !== text;
      paintRow(row);
      return !panel.refused;
    }

    /** Fold the field away. Whether it was: what was not taken stays in it. */
    function fold(/** @type {HTMLElement} */ row) {
      if (!keep(row)) return false;
      panels.get(row).form.hidden = true;
      paintRow(row);
      return true;
    }

    function close(/** @type {HTMLElement} */ row) {
      const panel = panels.get(row);
      if (!fold(row)) return;
      const next = [panel.edit, button(row), row.querySelector(".wb-box")].find((one) => one.getClientRects().length);
      /** @type {HTMLElement} */ (next).focus();
    }

    function edit(/** @type {HTMLElement} */ row) {
      const panel = panels.get(row) || add(row);
      panel.form.hidden = false;
      panel.field.value = panel.seen = store.note(idOf(row));
      paintRow(row);
      panel.field.focus();
    }

    /** @returns {Panel} */
    function add(/** @type {HTMLElement} */ row) {
      const panel = panelUnder(row);
      panels.set(row, panel);
      panel.edit.addEventListener("click", () => edit(row));
      panel.done.addEventListener("click", () => close(row));
      panel.field.addEventListener("change", () => keep(row));
      panel.field.addEventListener("input", () => {
        clearTimeout(panel.timer);
        panel.timer = window.setTimeout(() => keep(row), PAUSE);
      });
      panel.field.addEventListener("keydown", (event) => {
        if (event.isComposing || !["Enter", "Escape"].includes(event.key)) return;
        event.preventDefault(); // The same press would open it again from the button that gets the focus.
        close(row);
      });
      return panel;
    }

    const keepAll = () => panels.forEach((_, row) => keep(row));
    const paper = offerPaper(() => panels.forEach((_, row) => fold(row)));

    function paint() {
      rows.forEach(paintRow);
      paper.hidden = !rows.some((row) => store.note(idOf(row)));
    }

    window.addEventListener("pagehide", keepAll);
    document.addEventListener("visibilitychange", keepAll);
    paint();
    return { paint, edit };
  };
})(window.wardbook);
