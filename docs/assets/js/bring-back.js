/**
 * Rotations that were started over: what was cleared can be brought back, also after the page was closed.
 *
 * @typedef {[string, number, [string, Value][]]} Reset  a rotation, when it was reset (ms), and what that cleared
 */
(function (wardbook) {
  "use strict";
  const { DONE } = wardbook.record;

  /**
   * @param {HTMLElement} place
   * @param {(rotation: string) => string} titleOf
   * @param {(rotation: string) => void} bringBack
   */
  wardbook.openBringBack = function (place, titleOf, bringBack) {
    let shown = "";

    function lineOf(/** @type {Reset} */ [rotation, time, cleared]) {
      const line = document.createElement("p");
      const number = cleared.filter(([, value]) => value === DONE).length;
      const what = number ? `cleared ${wardbook.ticks(number)} in` : "cleared";
      const button = document.createElement("button");
      button.type = "button";
      button.className = "wb-button";
      button.textContent = "Bring them back";
      button.addEventListener("click", () => bringBack(rotation));
      line.append(`You ${what} ${titleOf(rotation)} on ${wardbook.day(time, Date.now())}. `, button);
      return line;
    }

    return function paint(/** @type {Reset[]} */ resets) {
      const what = JSON.stringify(resets);
      if (what === shown) return;
      shown = what;
      place.replaceChildren(...resets.map(lineOf));
    };
  };
})(window.wardbook);
