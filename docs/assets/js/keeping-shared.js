/** A computer that others use too: ticks for the session only, and the way back. */
(function (wardbook) {
  "use strict";
  const here = wardbook.keeping;
  if (!here) return;
  const { store, find, say, some } = here;
  const device = here.shared ? wardbook.deviceLines(here.prefix) : store.lines;
  const onDevice = here.shared ? wardbook.openStore(device, Date.now) : store;
  const says = find("shared-says");

  /** Keep the mode on the device itself, and begin again in it. */
  async function remember(/** @type {string} */ mode) {
    onDevice.remember({ mode });
    await onDevice.settled();
    if (wardbook.shared(here.prefix) === (mode === "shared")) location.reload();
    else say(says, "This browser does not let us save, so it cannot remember this. Ticks go when you close the tab.");
  }

  async function becomeOwn(/** @type {boolean} */ keep) {
    await onDevice.recover();
    const lines = { get: store.lines.get, keys: () => store.lines.keys().filter((/** @type {string} */ key) => /^[ir]:/.test(key)) };
    if (keep) device.put(wardbook.compare(device, lines).put);
    await here.clearing.endSession();
    await remember("own");
  }

  const ticks = () => some(wardbook.ticksIn(store.lines), "tick");

  async function end() {
    const gone = ticks();
    await here.clearing.endSession();
    store.lines.forget();
    here.changed();
    say(says, `${gone} removed from this tab. Close other tabs of this guide too: each has a session of its own.`);
  }

  async function clearHidden() {
    const left = await here.clearingLines.clear();
    onDevice.remember({ mode: "shared" });
    await onDevice.settled();
    find("hidden").hidden = true;
    say(says, left.length ? here.leftWords(left) : "The ticks from before are cleared.");
  }

  find("own-part").hidden = here.shared;
  find("session-part").hidden = !here.shared;
  find("become-shared").addEventListener("click", () => remember("shared"));
  find("end").addEventListener("click", end);
  find("become-own").addEventListener("click", () => {
    if (!store.any()) return becomeOwn(false);
    const ask = find("ask");
    say(ask.firstElementChild, `Keep the ${ticks()} of this session on this device?`);
    ask.hidden = false;
    ask.querySelector("button").focus();
  });
  find("keep-session").addEventListener("click", () => becomeOwn(true));
  find("leave-session").addEventListener("click", () => becomeOwn(false));
  find("clear-hidden").addEventListener("click", clearHidden);

  if (here.shared) {
    onDevice.recover().then(() => {
      const kept = wardbook.ticksIn(device);
      find("hidden").hidden = !onDevice.any();
      say(find("hidden").firstElementChild, `This computer also keeps ${some(kept, "tick")} from before. They are hidden while it is shared.`);
    });
  }
})(window.wardbook);
