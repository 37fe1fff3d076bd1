/**
 * Where the browser blocks site data, one look at localStorage throws, and Material's scripts stop: its search is dead.
 * Runs before them, gives them a storage that keeps nothing, and tells our own scripts.
 */
window.wardbook = window.wardbook || {};
(function (wardbook) {
  "use strict";
  try {
    wardbook.blocked = !window.localStorage;
  } catch {
    wardbook.blocked = true;
  }
  if (!wardbook.blocked) return;
  Object.defineProperty(window, "localStorage", { value: { getItem: () => null, setItem() {}, removeItem() {} } });
})(window.wardbook);
