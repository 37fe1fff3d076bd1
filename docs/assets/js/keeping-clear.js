/** Clear this computer, after asking in the page; then say what is left. */
(function (wardbook) {
  "use strict";
  const here = wardbook.keeping;
  if (!here) return;
  const { store, find, say, some } = here;
  const NAMED = 5;

  const onDevice = { local: wardbook.storage, databases: () => window.indexedDB };
  const engines = {
    ...onDevice,
    session: () => window.sessionStorage,
    caches: () => window.caches,
    workers: () => navigator.serviceWorker,
  };
  here.clearing = wardbook.openClearing(engines, here.prefix, here.root);
  here.clearingLines = wardbook.openClearing(onDevice, here.prefix, here.root);

  /** What could not be removed, in words. @param {string[]} left */
  here.leftWords = function (left) {
    const names = left.slice(0, NAMED).join(", ");
    const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : "";
    return `${some(left.length, "thing")} could not be removed: ${names}${more}. Close other tabs of this guide and try again.`;
  };

  const details = find("clear-details");
  find("clear-copy").addEventListener("click", () => find("save").click());
  find("clear").addEventListener("click", async () => {
    say(find("clear-says"), "Clearing…");
    const left = await here.clearing.clear();
    store.lines.forget();
    details.open = false;
    here.changed();
    say(find("clear-says"), left.length ? here.leftWords(left) : "Nothing is left.");
    find("clear-says").focus();
  });
})(window.wardbook);
