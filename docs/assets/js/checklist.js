/** The checklist of a rotation page: paints what is kept, keeps what is ticked. Needs record to progress. */
(function (wardbook) {
  "use strict";
  const { OPEN, DONE, SKIPPED } = wardbook.record;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const status = /** @type {HTMLElement | null} */ (document.querySelector("[data-wb-status]"));
  if (!status) return;

  const rotation = status.dataset.wbRotation;
  const shared = wardbook.shared(wardbook.prefix(script));
  const store = wardbook.openHere(script);
  const saving = wardbook.openStatus(status, store, shared);
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-wb-item]")]);
  const phases = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-wb-phase]")]);
  const strip = [...document.querySelectorAll("[data-wb-strip] a")];
  /** Notes are this person's own: not for the next one at a shared computer, nor where browsers keep things apart. */
  const noting = !shared && !wardbook.framed;
  /** @type {Awaited<ReturnType<typeof wardbook.openNotes>> | undefined} */
  let notes;
  /** @type {ReturnType<typeof wardbook.openNotes> | undefined} */
  let coming;
  let undoTimer = 0;

  const find = (/** @type {ParentNode} */ inside, /** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (inside.querySelector(selector));
  const idOf = (/** @type {HTMLElement} */ row) => `${rotation}/${row.id}`;
  const ticksIn = (/** @type {[string, 0 | 1 | 2][]} */ values) =>
    wardbook.ticks(values.filter(([, value]) => value === DONE).length);
  const count = (/** @type {HTMLElement[]} */ some) => wardbook.progress(some.map((row) => store.value(idOf(row))));

  function says() {
    const { done, total } = count(rows);
    return `${done} of ${total} done`;
  }

  function paintRow(/** @type {HTMLElement} */ row) {
    const value = store.value(idOf(row));
    const box = /** @type {HTMLInputElement} */ (row.querySelector(".wb-box"));
    const skip = find(row, ".wb-skip");
    row.dataset.wbState = ["open", "done", "skipped"][value];
    box.checked = value === DONE;
    box.disabled = value === SKIPPED;
    skip.setAttribute("aria-pressed", String(value === SKIPPED));
    skip.textContent = value === SKIPPED ? "Put back" : "Not for me";
    if (value === OPEN) row.classList.remove("wb-item--quiet");
  }

  function paintCount(/** @type {ParentNode} */ block, /** @type {{done: number, total: number}} */ { done, total }) {
    find(block, "[data-wb-done]").textContent = String(done);
    find(block, "[data-wb-total]").textContent = String(total);
  }

  function paintBar(/** @type {Element | null} */ bar, /** @type {{done: number, total: number}} */ { done, total }) {
    if (bar instanceof HTMLProgressElement) [bar.max, bar.value] = [Math.max(total, 1), total ? done : 1];
  }

  function paint() {
    rows.forEach(paintRow);
    const whole = count(rows);
    paintCount(status, whole);
    let current = -1;
    phases.forEach((phase, at) => {
      const here = count(rows.filter((row) => phase.contains(row)));
      const complete = here.done === here.total;
      paintCount(phase, here);
      paintBar(phase.querySelector("progress"), here);
      find(phase, "[data-wb-complete]").hidden = !complete || !here.total;
      const link = strip.find((a) => a.getAttribute("href") === `#phase-${phase.dataset.wbPhase}`);
      if (!link) return;
      paintBar(link.querySelector("progress"), here);
      link.classList.toggle("wb-full", complete);
      if (current < 0 && !complete) current = at;
      if (current === at) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
    find(document, "[data-wb-reset]").textContent = `Clear ${wardbook.ticks(whole.done)}`;
    const cleared = store.resetTime(rotation) ? store.cleared(rotation) : [];
    find(document, "[data-wb-cleared]").hidden = !cleared.length;
    find(document, "[data-wb-cleared] span").textContent = `You cleared ${ticksIn(cleared)}.`;
    saving.paint();
    if (notes) notes.paint();
    else if (noting && rows.some((row) => store.note(idOf(row)))) bringNotes();
  }

  /** The line for an empty list goes at the next visit: a tick must not move what is under the thumb. */
  function paintVisit() {
    find(status, "[data-wb-empty]").hidden = rows.some((row) => row.dataset.wbState !== "open");
    for (const row of rows) row.classList.toggle("wb-item--quiet", row.dataset.wbState !== "open");
  }

  function keep(/** @type {[string, 0 | 1 | 2][]} */ values) {
    store.retry();
    store.set(values);
    paint();
    saving.wait(says);
  }

  /** Notes come with the first of them: most lists have none. */
  function bringNotes() {
    coming = coming || wardbook.load("notes").then(() => wardbook.openNotes(rows, idOf, store, () => keep([])));
    coming.then(
      (opened) => (notes = opened),
      () => (coming = undefined),
    );
    return coming;
  }

  async function editNote(/** @type {HTMLElement} */ button) {
    const ready = notes || (await bringNotes().catch(() => undefined));
    button.textContent = ready ? "Note" : "Try again";
    if (ready) ready.edit(/** @type {HTMLElement} */ (button.closest("[data-wb-item]")));
  }

  const set = (/** @type {HTMLElement} */ row, /** @type {0 | 1 | 2} */ value) => keep([[idOf(row), value]]);

  /** Undo sets what was cleared, save what was set since, perhaps in another tab. */
  function offerUndo(/** @type {[string, 0 | 1 | 2][]} */ cleared, /** @type {number} */ ticks) {
    const region = find(document, "[data-wb-undo]");
    const reset = store.resetTime(rotation);
    find(region, "span").textContent = `Cleared ${wardbook.ticks(ticks)}.`;
    region.hidden = false;
    const button = find(region, "button");
    button.focus();
    const close = () => {
      if (region.contains(document.activeElement)) find(document, ".wb-reset summary").focus();
      region.hidden = true;
    };
    button.onclick = () => {
      keep(cleared.filter(([id]) => store.time(id) <= reset));
      close();
    };
    clearTimeout(undoTimer);
    undoTimer = window.setTimeout(close, 10000);
  }

  document.addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    const row = box.matches(".wb-box") && /** @type {HTMLElement} */ (box.closest("[data-wb-item]"));
    if (row) set(row, box.checked ? DONE : OPEN);
  });

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const row = target.closest(".wb-skip") && /** @type {HTMLElement} */ (target.closest("[data-wb-item]"));
    if (row) set(row, store.value(idOf(row)) === SKIPPED ? OPEN : SKIPPED);
    const note = /** @type {HTMLElement | null} */ (target.closest("[data-wb-note]"));
    if (note) editNote(note);
    if (target.closest("[data-wb-print]")) window.print();
    const details = target.closest("[data-wb-details]");
    if (details) {
      const all = document.body.classList.toggle("wb-all");
      details.setAttribute("aria-pressed", String(all));
    }
    if (target.closest("[data-wb-cleared] button")) {
      keep(store.cleared(rotation));
      find(document, ".wb-reset summary").focus();
    }
    if (target.closest("[data-wb-reset]")) {
      const { done } = count(rows);
      const cleared = store.reset(rotation);
      saving.wait(says);
      /** @type {HTMLDetailsElement} */ (target.closest("details")).open = false;
      paint();
      offerUndo(cleared, done);
    }
  });

  /** Which paper comes first is found out when it is asked for; without an answer both are there. */
  const pdf = document.querySelector("[data-wb-pdf]");
  if (pdf) pdf.addEventListener("toggle", () => wardbook.load("paper").catch(() => {}), { once: true });

  /** On paper nothing is folded away. @type {HTMLDetailsElement[]} */
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(".wb-how:not([open])"))];
    unfolded.forEach((details) => (details.open = true));
  });
  window.addEventListener("afterprint", () => unfolded.forEach((details) => (details.open = false)));

  for (const change of ["storage", "pageshow"]) window.addEventListener(change, paint);
  document.addEventListener("visibilitychange", paint);
  store.follow(rows.flatMap((row) => (row.dataset.wbWas || "").split(" ").filter(Boolean).map((old) => [old, idOf(row)])));
  for (const row of rows) find(row, "[data-wb-note]").hidden = !noting;
  paint();
  paintVisit();
  store.recover().then((changed) => {
    paint();
    if (changed) paintVisit();
  });
})(window.wardbook);
