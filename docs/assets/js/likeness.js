/**
 * What a note looks like that may be about a patient: a pure function. It is kept to few false alarms, for a warning
 * that comes often is read by nobody: hours, pagers, years to come and rooms where staff meet are no signs.
 */
(function (wardbook) {
  "use strict";

  /** Numbers that are nobody's: of pagers, papers, trials and addresses on the web. */
  const ASIDE = /\b(?:pager|beeper|ext(?:ension)?|pmid|doi)\b[\s:.#]*\d[\w./-]*|\bnct\d{8}\b|https?:\/\/\S+/gi;
  const DATE = /(?:^|\D)(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?!\d)/g;
  const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*";
  const SOME_DATE = `(?:\\d{1,4}[/.-]\\d{1,2}\\b|(?:19|20)\\d\\d\\b|\\d{1,2}\\W{0,2}${MONTH}\\b|\\b${MONTH}\\W{1,2}\\d)`;
  const BIRTH = new RegExp(`\\b(?:dob|d\\.o\\.b|date of birth|birth ?date|born)\\b\\D{0,12}?${SOME_DATE}`, "i");

  /** @type {[string, RegExp[]][]} */
  const SIGNS = [
    [
      "a record number",
      [
        /\bmrn\b\D{0,6}\d/i,
        /\b(?:record|chart)\W*(?:#|no\b|num(?:ber)?\b|id\b)\W*\d{2,}/i,
        /\b(?:record|chart)\W*(?!(?:19|20)\d\d\b)\d{4,}/i,
      ],
    ],
    [
      "a phone number",
      [
        /(?:^|\D)\d{3}\)?[ .-]?\d{3}[ .-]\d{4}(?!\d)/,
        /(?:^|[^\d.-])[2-9]\d\d-\d{4}(?![\d-]| ?(?:mc?g|ml|g|units?|words)\b)/i,
        /\+\d[\d .()-]{6,}\d/,
        /\b(?:phone|tel|cell|mobile|call|text)\b\D{0,8}\d{7,}/i,
      ],
    ],
    [
      "a record number",
      [
        /\d{6,}/,
        /(?:^|\D)\d{3}-\d\d-\d{4}(?!\d)/,
        /(?:^|\D)\d{3}[ -]\d{3}[ -]\d{3}(?!\d)/,
      ],
    ],
    ["a bed number", [/\bbed\s*#?\d{1,4}[a-d]?\b(?!\s*(?:[ap]m\b|:|h\b))/i]],
    ["a patient’s room", [/\b(?:pt|patient)\b.{0,20}\b(?:room|rm)\b\W*\d/i]],
  ];

  /** Whether three numbers are a whole date in a year before `year`; two figures are a year up to five years ahead. */
  function past(/** @type {string[]} */ [first, second, third], /** @type {number} */ year) {
    const begins = first.length === 4;
    const said = begins ? first : third;
    const days = (begins ? [second, third] : [first, second]).map(Number);
    if (![2, 4].includes(said.length) || Math.min(...days) < 1 || Math.min(...days) > 12 || Math.max(...days) > 31) {
      return false;
    }
    const short = 2000 + Number(said);
    const whole = said.length === 4 ? Number(said) : short > year + 5 ? short - 100 : short;
    return whole >= 1900 && whole < year;
  }

  /**
   * What a note looks like, in words that follow "This looks like"; "" when like nothing of the kind.
   * @param {string} note
   * @param {number} year  the one it is now
   */
  wardbook.likeness = function (note, year) {
    const text = note.replace(ASIDE, " ");
    const dates = [...text.matchAll(DATE)].map(([, first, , second, third]) => [first, second, third]);
    if (BIRTH.test(text) || dates.some((date) => past(date, year))) return "a date of birth";
    const sign = SIGNS.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)));
    return sign ? sign[0] : "";
  };
})(window.wardbook);
