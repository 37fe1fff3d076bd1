/** Save a copy, share it, bring one in. */
(function (wardbook) {
  "use strict";
  const here = wardbook.keeping;
  if (!here) return;
  const { store, find, say } = here;
  const notes = find("notes");
  const [save, share, bring] = ["save", "share", "bring"].map(find);
  const file = find("file");
  const says = find("copy-says");
  const withNotes = () => notes.checked && !here.shared;

  function saved(/** @type {string} */ words) {
    store.remember({ lastExport: Date.now() });
    document.querySelector("[data-wb-reminder]").toggleAttribute("hidden", true);
    say(says, words);
  }

  const empty = () => !store.any() && say(says, "There is nothing to copy yet. Tick something first.") === undefined;

  save.addEventListener("click", () => {
    if (empty()) return;
    const name = wardbook.handing.save(store.lines, withNotes());
    saved(`Saved as ${name}, ${withNotes() ? "with" : "without"} your notes. Look in your downloads.`);
  });

  share.addEventListener("click", async () => {
    if (!empty() && (await wardbook.handing.share(store.lines, withNotes()))) saved("Shared.");
  });

  bring.addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    say(says, "");
    const place = bring.parentElement;
    try {
      const text = chosen.size > wardbook.incoming.LIMIT ? " ".repeat(wardbook.incoming.LIMIT + 1) : await chosen.text();
      here.preview(place, wardbook.incoming.read(text, Date.now(), wardbook.site()));
    } catch {
      here.refuse(place, "This file could not be opened. Save it on this device and choose it again.");
    }
    file.value = "";
  });

  share.hidden = !matchMedia("(pointer: coarse)").matches || !wardbook.handing.shares();
  notes.parentElement.hidden = here.shared;
})(window.wardbook);
