/** The page “My dates”: two days in, the days of each phase out, and a file. What is typed stays in its fields. */
(function (wardbook) {
  "use strict";
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-wb-dates]"));
  if (!form) return;
  const { days } = wardbook;
  const all = (/** @type {string} */ selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
  const rotation = /** @type {HTMLSelectElement} */ (form.querySelector("select"));
  const [first, last] = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input")]);
  const says = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  const [phases, later] = [all("[data-wb-span]"), all("[data-wb-later]")];

  const part = (/** @type {HTMLElement} */ row, /** @type {string} */ name) => /** @type {HTMLElement} */ (row.querySelector(name));
  const linkOf = (/** @type {HTMLElement} */ row) => /** @type {HTMLAnchorElement} */ (row.querySelector("a"));
  const daysOf = (/** @type {HTMLElement} */ row) => part(row, ".wb-spans__days");
  const inRule = new Map([...phases, ...later].map((row) => [row, daysOf(row).textContent]));

  const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
  const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

  function day(/** @type {number} */ count, withYear = true) {
    const made = document.createElement("time");
    made.dateTime = days.text(count);
    const date = new Date(made.dateTime);
    const parts = [WEEKDAY.format(date), DAY.format(date), ...(withYear ? [date.getUTCFullYear()] : [])];
    made.textContent = parts.join(" ");
    return made;
  }

  /** One day, or two with “to”; the year stands once where it is the same. @returns {(string | Node)[]} */
  function range(/** @type {number} */ from, /** @type {number} */ to) {
    const years = [from, to].map((count) => days.text(count).slice(0, 4));
    return from === to ? [day(to)] : [day(from, years[0] !== years[1]), " to ", day(to)];
  }

  /** The day by the calendar of this device. */
  function today() {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5; // ms
  }

  /** Mark the phase of today. */
  function mark(/** @type {HTMLElement} */ row, /** @type {boolean} */ now) {
    const tag = document.createElement("strong");
    tag.className = "wb-spans__now";
    tag.textContent = "Now";
    part(row, ".wb-spans__head").replaceChildren(linkOf(row), ...(now ? [" ", tag] : []));
    row.setAttribute("aria-current", now ? "date" : "false");
  }

  const NUMBERS = ["no", "one", "two", "three", "four", "five"];

  /** How long it is, and why a phase is missing. */
  function inWords(/** @type {number} */ length, /** @type {string[]} */ missing) {
    const long = length > 14 ? `About ${Math.round(length / 7)} weeks` : `${length} day${length === 1 ? "" : "s"}`;
    const none = missing.map((title) => `no ${title.toLowerCase()}`).join(" and ");
    const why = none && `: so short a rotation has ${none}`;
    return `${long} in ${NUMBERS[phases.length - missing.length]} phases${why}. Their dates are below.`;
  }

  /** Say a thing; of a field, when it is wrong. */
  function say(/** @type {string} */ text, /** @type {HTMLElement | null} */ wrong = null) {
    says.textContent = text;
    says.classList.toggle("wb-dates__says--wrong", Boolean(wrong));
    for (const field of [rotation, first, last]) {
      field.setAttribute("aria-invalid", String(field === wrong));
      field.setAttribute("aria-describedby", field === wrong ? says.id : "");
    }
  }

  /** Whether the last day is before the first; false while one is missing. */
  const isBefore = () => days.count(last.value) < days.count(first.value);
  const BEFORE = "The last day is before the first. Set one right.";

  function paint() {
    const [from, to] = [first, last].map((field) => days.count(field.value));
    const spans = new Map(wardbook.phases(from, to).map((/** @type {import("./phases").Span} */ span) => [span.id, span]));
    for (const row of phases) {
      const span = spans.get(row.dataset.wbSpan);
      const none = spans.size ? "None in a rotation this short" : inRule.get(row);
      daysOf(row).replaceChildren(...(span ? range(span.first, span.last) : [none]));
      row.toggleAttribute("data-wb-none", spans.size > 0 && !span);
      mark(row, Boolean(span) && span.first <= today() && today() <= span.last);
      if (rotation.value) linkOf(row).href = `${form.dataset.wbRotations}${rotation.value}/#phase-${row.dataset.wbSpan}`;
      else linkOf(row).removeAttribute("href");
    }
    for (const row of later) {
      const on = to + Number(row.dataset.wbAfter);
      daysOf(row).replaceChildren(...(spans.size ? range(on, on) : [inRule.get(row)]));
    }
    const missing = phases.filter((row) => !spans.has(row.dataset.wbSpan)).map((row) => linkOf(row).textContent);
    if (isBefore()) say(BEFORE, last);
    else say(spans.size ? inWords(to - from + 1, missing) : "");
  }

  /** What a row says, for the calendar. An address on this disk is of no use there, and tells whose disk it is. */
  const said = (/** @type {HTMLElement} */ row) => ({
    id: row.dataset.wbSpan || row.dataset.wbLater,
    title: linkOf(row).textContent,
    text: part(row, ".wb-small").textContent,
    url: location.protocol === "file:" ? "" : linkOf(row).href,
  });

  function save() {
    const text = wardbook.ownCalendar({
      site: wardbook.site(),
      rotation: { id: rotation.value, title: rotation.selectedOptions[0].text },
      first: days.count(first.value),
      last: days.count(last.value),
      phases: phases.map(said),
      later: later.map((row) => ({ ...said(row), after: Number(row.dataset.wbAfter) })),
      made: Date.now(),
    });
    const name = wardbook.handing.download(new File([text], `${rotation.value}.ics`, { type: "text/calendar" }));
    say(`Saved as ${name}. Open it from your downloads to put it in your calendar.`);
  }

  /** @returns {[string, HTMLElement] | undefined} */
  function missing() {
    if (!rotation.value) return ["Choose your rotation.", rotation];
    if (!days.count(first.value)) return ["Set your first day.", first];
    if (!days.count(last.value)) return ["Set your last day.", last];
    return isBefore() ? [BEFORE, last] : undefined;
  }

  /** The days of a block of the school’s go into the fields. */
  function take(/** @type {string} */ block) {
    if (block) [first.value, last.value] = block.split("/");
  }

  form.addEventListener("input", (event) => {
    const field = /** @type {HTMLSelectElement} */ (event.target);
    if ("wbBlock" in field.dataset) take(field.value);
    paint();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const lacks = missing();
    if (!lacks) return save();
    say(...lacks);
    lacks[1].focus();
  });
})(window.wardbook);
