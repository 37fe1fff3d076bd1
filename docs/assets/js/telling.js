/** How far a rotation is, and on which day, in words. Pure. */
(function (wardbook) {
  "use strict";

  /** How far a rotation is, in words. */
  wardbook.howFar = (/** @type {Standing} */ { done, total, begun }) => {
    if (!begun) return `${total} items`;
    if (!total) return "All set aside";
    return done === total ? `All ${total} done` : `${done} of ${total} done`;
  };

  /** The day of a time in ms: `20 November`, and the year where it is not this one. */
  wardbook.day = function (/** @type {number} */ time, /** @type {number} */ now) {
    const [then, today] = [new Date(time), new Date(now)];
    /** @type {"numeric" | undefined} */
    const year = then.getFullYear() === today.getFullYear() ? undefined : "numeric";
    return then.toLocaleDateString("en-GB", { day: "numeric", month: "long", year });
  };
})(window.wardbook);
