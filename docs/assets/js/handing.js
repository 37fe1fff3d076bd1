/** Handing something over: a text as a file, to the device or to its share sheet, or into the clipboard. */
(function (wardbook) {
  "use strict";
  const KIND = { ".json": "application/json", ".txt": "text/plain" };
  const LATER = 60_000; // ms until the browser must have taken the file

  const fileOf = (/** @type {string} */ text, /** @type {".json" | ".txt"} */ end) =>
    new File([text], wardbook.copies.name(Date.now(), end), { type: KIND[end] });

  /** A copy of the lines, now. */
  const copyOf = (/** @type {any} */ lines, /** @type {boolean} */ notes) =>
    wardbook.copies.write(lines, { notes, now: Date.now(), site: wardbook.site() });

  /** The end of a name that this browser shares; "" where it shares no files. Some share no `.json`. */
  function shares() {
    const can = (/** @type {string} */ end) => navigator.canShare({ files: [fileOf("{}", /** @type {".json"} */ (end))] });
    return navigator.canShare ? Object.keys(KIND).find(can) || "" : "";
  }

  /** Give a file to the device, which saves it among its downloads. Gives its name. */
  function download(/** @type {File} */ file) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), LATER);
    return file.name;
  }

  wardbook.handing = {
    shares,
    download,

    /** Save a copy of the lines as a file. Gives its name. */
    save: (/** @type {any} */ lines, /** @type {boolean} */ notes) => download(fileOf(copyOf(lines, notes), ".json")),

    /** Hand a copy to the share sheet. Whether it was shared. */
    async share(/** @type {any} */ lines, /** @type {boolean} */ notes) {
      try {
        await navigator.share({ files: [fileOf(copyOf(lines, notes), /** @type {".json"} */ (shares()))] });
        return true;
      } catch {
        return false;
      }
    },

    /** Copy what a field holds; where the browser refuses, mark it to be copied by hand. Whether it is copied. */
    async copyField(/** @type {HTMLInputElement} */ field) {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        return true;
      } catch {
        return false;
      }
    },
  };
})(window.wardbook);
