/**
 * That ticks last: the browser is asked once to keep them, and after a while without a copy one line says so. On a
 * shared computer nothing is to last.
 */
(function (wardbook) {
  "use strict";
  const { DONE, isTime } = wardbook.record;
  const CHANGES = 10;
  const PAUSE = 5 * 86_400_000;
  const TICKS = 3;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const time = (/** @type {unknown} */ some) => (isTime(some) ? Number(some) : 0);

  /** How many changes no copy has, once it is time to say so; else 0. @param {ReturnType<typeof wardbook.openStore>} store @param {number} now */
  wardbook.uncopied = function (store, now) {
    const { lastExport, since, asked } = store.meta();
    const changes = store.changesSince(time(lastExport));
    const quiet = Math.max(time(lastExport) || time(since), time(asked)) + PAUSE;
    return changes >= CHANGES && now >= quiet ? changes : 0;
  };

  const line = /** @type {HTMLElement | null} */ (document.querySelector("[data-wb-reminder]"));
  if (!line || wardbook.shared(wardbook.prefix(script))) return;
  const store = wardbook.openHere(script);
  const changes = wardbook.uncopied(store, Date.now());
  line.hidden = !changes;
  line.querySelector("span").textContent = `${changes} changes since your last copy.`;
  line.querySelector("button").addEventListener("click", () => {
    store.remember({ asked: Date.now() });
    line.hidden = true;
  });

  document.addEventListener("change", () => {
    if (store.meta().persist || store.ids().filter((id) => store.value(id) === DONE).length < TICKS) return;
    store.remember({ persist: true });
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
  });
})(window.wardbook);
