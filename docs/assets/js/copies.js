/** A copy of what is kept, as a dated text. Pure; `incoming.js` reads it. */
(function (wardbook) {
  "use strict";
  const { parsed, read, isTime } = wardbook.record;
  const FORMAT = 1;

  /** @typedef {{get: (key: string) => string | null | undefined, keys: () => Iterable<string>}} Readable */

  /** The keys of one kind, in order. @param {Readable} lines @param {"i:" | "n:" | "r:"} kind */
  const keysOf = (lines, kind) => [...lines.keys()].filter((key) => key.startsWith(kind)).sort();

  /** What the lines of one kind say, by their key without its kind; lines that say nothing are left out. */
  function said(/** @type {Readable} */ lines, /** @type {"i:" | "n:" | "r:"} */ kind) {
    return keysOf(lines, kind).flatMap((key) => {
      const says = kind === "i:" ? read(lines.get(key)) : parsed(lines.get(key));
      return Array.isArray(says) ? [/** @type {[string, unknown[]]} */ ([key.slice(2), says])] : [];
    });
  }

  /** One line for each entry, so that two copies can be compared by eye. */
  function section(/** @type {string} */ name, /** @type {[string, unknown[]][]} */ entries) {
    const rows = entries.map(([key, says]) => `\n    ${JSON.stringify(key)}: ${JSON.stringify(says)}`);
    return `  "${name}": {${rows.join(",")}${rows.length ? "\n  " : ""}}`;
  }

  wardbook.copies = {
    FORMAT,
    said,

    /** The text of a copy. @param {Readable} lines @param {{notes: boolean, now: number, site: string}} options */
    write(lines, { notes, now, site }) {
      const head = [`  "wardbook": ${FORMAT}`, `  "site": ${JSON.stringify(site)}`];
      const written = `  "written": "${new Date(now).toISOString()}"`;
      const kinds = [section("items", said(lines, "i:")), section("resets", said(lines, "r:"))];
      if (notes) kinds.push(section("notes", said(lines, "n:")));
      return `{\n${[...head, written, ...kinds].join(",\n")}\n}\n`;
    },

    /** The name of the file, by the day it is here. @param {number} now @param {string} end  of the name */
    name(now, end = ".json") {
      const day = new Date(isTime(now) ? now : 0);
      const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
      return `wardbook-${parts.map((part) => String(part).padStart(2, "0")).join("-")}${end}`;
    },
  };
})(window.wardbook);
