/** Days of the calendar as numbers, counted from 1970. Pure. A day has no hour, so no time zone and no clock change. */
(function (wardbook) {
  "use strict";
  const DAY = 864e5; // ms

  wardbook.days = {
    /** The text `2027-01-04` of a day. */
    text: (/** @type {number} */ day) => new Date(day * DAY).toISOString().slice(0, 10),

    /** The day of such a text; NaN when it is none, or while its year is still being typed (`0020-01-04`). */
    count(/** @type {string} */ text) {
      const day = /^2\d{3}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) / DAY : NaN;
      return wardbook.days.text(day || 0) === text ? day : NaN;
    },
  };
})(window.wardbook);
