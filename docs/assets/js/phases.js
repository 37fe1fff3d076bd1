/**
 * The days of each phase of a rotation, out of its first and its last day. Pure; days are numbers, as in `days.js`.
 *
 * | days        | before | first week | middle          | last week  | after |
 * |-------------|--------|------------|-----------------|------------|-------|
 * | 1 to 7      | 7      | all        |                 |            | 10    |
 * | 8 to 14     | 7      | first 7    |                 | the others | 10    |
 * | 15 and more | 7      | first 7    | what is between | last 7     | 10    |
 *
 * Before are the days up to the first, after are those from the last on; between them no day is missing and none is in
 * two phases. Days count from first to last, so two weeks from a Monday to a Friday are 12 and have no middle.
 *
 * @typedef {{id: string, first: number, last: number}} Span  a phase, and its first and last day
 */
(function (wardbook) {
  "use strict";
  const WEEK = 7;
  const AFTER = 10; // days in which to say thanks

  /** The phases that have days, in order; none when the last day is before the first. @returns {Span[]} */
  wardbook.phases = function (/** @type {number} */ first, /** @type {number} */ last) {
    if (!(first <= last)) return [];
    const settled = Math.min(first + WEEK, last + 1); // the first day that is not in the first week
    const leaving = Math.max(settled, last + 1 - WEEK);
    return [
      { id: "before", first: first - WEEK, last: first - 1 },
      { id: "first-week", first, last: settled - 1 },
      { id: "middle", first: settled, last: leaving - 1 },
      { id: "last-week", first: leaving, last },
      { id: "after", first: last + 1, last: last + AFTER },
    ].filter((phase) => phase.first <= phase.last);
  };
})(window.wardbook);
