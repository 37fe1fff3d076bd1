/** Move ticks to another device by a link or its QR code, take them from one, or from an older address of this guide. */
(function (wardbook) {
  "use strict";
  const here = wardbook.keeping;
  if (!here) return;
  const { store, find, say, some } = here;
  const QR_LIMIT = 500; // bytes; a larger code is too fine for a phone's camera
  const COPIED = 2000; // ms
  const [what, make, made, field, copy, code, says] = ["what", "make", "link", "address", "copy-link", "code", "code-says"].map(find);

  async function paintCode(/** @type {string} */ address) {
    code.replaceChildren();
    if (address.length > QR_LIMIT) return say(says, "The link is too long for a QR code. Choose one rotation, or send yourself the link.");
    try {
      if (!wardbook.qr) await wardbook.load("lean-qr/lean-qr", "qr");
      code.append(wardbook.qr(address));
      say(says, "Or open it with the other device’s camera.");
    } catch {
      say(says, "The QR code could not be loaded. Send yourself the link.");
    }
  }

  make.addEventListener("click", async () => {
    const rotation = what.value;
    const fragment = await wardbook.link.pack(store.lines, { rotation, now: Date.now(), site: wardbook.site() });
    field.value = new URL(`progress/${fragment}`, here.root).href;
    made.hidden = false;
    field.focus();
    field.select();
    await paintCode(field.value);
  });
  what.addEventListener("change", () => (made.hidden = true));

  copy.addEventListener("click", async () => {
    copy.textContent = (await wardbook.handing.copyField(field)) ? "Copied" : "Press Ctrl+C to copy";
    setTimeout(() => (copy.textContent = "Copy link"), COPIED);
  });

  async function arrive(/** @type {string} */ fragment) {
    if (!fragment) return;
    const from = await wardbook.link.unpack(fragment, Date.now(), wardbook.site());
    here.preview(find("arrived"), from, "A link holds ticks for you. ");
  }

  /** Ticks that this browser has under another address of this guide, if they would change anything. */
  async function offer() {
    const list = find("elsewhere");
    for (const { scope, lines } of here.shared ? [] : await wardbook.elsewhere(here.prefix)) {
      const text = wardbook.copies.write(lines, { notes: true, now: Date.now(), site: wardbook.site() });
      const from = wardbook.incoming.read(text, Date.now(), wardbook.site());
      if (from.problem) continue;
      const { values, notes } = wardbook.compare(store.lines, from.lines);
      if (!values.length && !notes) continue;
      const row = document.createElement("p");
      const look = document.createElement("button");
      look.type = "button";
      look.className = "wb-button";
      look.textContent = "Look at them";
      look.addEventListener("click", () => here.preview(row, { ...from, written: 0 }));
      row.append(`This browser also has ${some(wardbook.ticksIn(from.lines), "tick")} from ${scope}. `, look);
      list.append(row);
    }
  }

  if (location.protocol === "file:") {
    make.disabled = what.disabled = true;
    find("move-says").textContent = "A page that is opened from a file cannot be reached by a link. Save a copy instead.";
  }
  const ready = store.recover().then(here.changed);
  ready.then(() => arrive(here.arrived)).then(offer);
  window.addEventListener("hashchange", () => arrive(here.takeLink()));
})(window.wardbook);
