/** Counting: pure. What is "not for me" leaves both counts. */
(function (wardbook) {
  "use strict";
  const { DONE, SKIPPED } = wardbook.record;

  /** @param {number[]} values @returns {{done: number, total: number, skipped: number}} */
  wardbook.progress = function (values) {
    const skipped = values.filter((value) => value === SKIPPED).length;
    return { done: values.filter((value) => value === DONE).length, total: values.length - skipped, skipped };
  };

  /** `1 tick`, `2 ticks`. @param {number} number */
  wardbook.ticks = (number) => `${number} tick${number === 1 ? "" : "s"}`;
})(window.wardbook);
