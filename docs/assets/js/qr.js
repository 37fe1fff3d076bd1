/** A QR code as a picture that stays sharp, drawn by lean-qr. Loaded when one is asked for. */
(function (wardbook) {
  "use strict";
  const SPACE = "http://www.w3.org/2000/svg";
  const MARGIN = 4; // modules, as readers need them

  /** @param {string} text @returns {SVGSVGElement} */
  wardbook.qr = function (text) {
    const code = wardbook.leanQr.generate(text);
    const cells = [];
    for (let y = 0; y < code.size; y++) {
      for (let x = 0; x < code.size; x++) if (code.get(x, y)) cells.push(`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`);
    }
    const picture = document.createElementNS(SPACE, "svg");
    const size = code.size + 2 * MARGIN;
    picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", "QR code of the link above");
    picture.setAttribute("class", "wb-code");
    const path = document.createElementNS(SPACE, "path");
    path.setAttribute("d", cells.join(""));
    picture.append(path);
    return picture;
  };
})(window.wardbook);
