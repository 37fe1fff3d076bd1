/** Ticks from elsewhere: said in words what would change, brought in only when asked, and undone when asked. */
(function (wardbook) {
  "use strict";
  const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

  const are = (/** @type {number} */ number) => (number === 1 ? "is" : "are");
  const counts = (/** @type {import("./compare").Difference} */ { fresh, changed, takenAway }) =>
    `${fresh} new, ${changed} changed, ${takenAway} taken away.`;

  /** What a comparison says to a person. @param {import("./compare").Difference} found @param {{dropped: number, written: number}} from */
  wardbook.inWords = function (found, { dropped, written }) {
    const { older, unknown, notes, values } = found;
    const says = [];
    if (written) says.push(`From ${DAY.format(written)}.`);
    if (values.length) says.push(counts(found));
    if (notes) says.push(`${notes} ${notes === 1 ? "note comes" : "notes come"} along.`);
    if (!values.length && !notes) says.push("Nothing would change: all that it holds is here already, or older than yours.");
    else if (older) says.push(`${older} ${are(older)} older than yours and ${older === 1 ? "stays as it is" : "stay as they are"}.`);
    if (unknown) says.push(`${unknown} ${are(unknown)} not on any page of this guide; kept, but not shown.`);
    if (dropped) says.push(`${dropped} ${dropped === 1 ? "line" : "lines"} could not be read and ${are(dropped)} left out.`);
    return says.join(" ");
  };

  const here = wardbook.keeping;
  if (!here) return;
  const { store, find, say } = here;
  const block = find("preview");
  const [bring, leave] = block.querySelectorAll("button");
  const done = find("done");
  const undo = done.querySelector("button");

  /** Whether a page of this guide has the item, or had it under this id. */
  function known(/** @type {string} */ id) {
    if (!wardbook.guide) return true;
    const [rotation, item] = id.split("/");
    const { rotations, moves } = wardbook.guide;
    const own = Object.keys(rotations).includes(rotation) ? rotations[rotation].items : [];
    return [...own, ...moves].some(([name]) => name === item || name === id);
  }

  /** Give back what was there before, except where something else was set since. */
  function takeBack(/** @type {import("./compare").Difference} */ found, /** @type {Map<string, 0 | 1 | 2>} */ brought) {
    store.set(found.values.filter(([id]) => store.value(id) === brought.get(id)));
    for (const [id, text] of found.texts) store.setNote(id, text);
    here.changed();
    say(done.firstElementChild, "Undone. Your ticks are as they were.");
    undo.hidden = true;
  }

  function bringIn(/** @type {import("./compare").Difference} */ found) {
    store.lines.put(found.put);
    store.follow();
    const brought = new Map(found.values.map(([id]) => [id, store.value(id)]));
    here.changed();
    block.hidden = true;
    const trouble = store.trouble() ? " They are not saved on this device, and go when you close the tab." : "";
    say(done.firstElementChild, `Brought in: ${counts(found)}${trouble}`);
    undo.hidden = false;
    undo.onclick = () => takeBack(found, brought);
    block.after(done);
    done.hidden = false;
    undo.focus();
  }

  /** Say why nothing can be brought in. */
  here.refuse = function (/** @type {Element} */ place, /** @type {string} */ problem) {
    done.hidden = true;
    say(block.firstElementChild, problem);
    bring.hidden = true;
    open(place);
  };

  function open(/** @type {Element} */ place) {
    leave.textContent = bring.hidden ? "Close" : "Leave it";
    leave.onclick = () => (block.hidden = true);
    place.after(block);
    block.hidden = false;
    block.focus();
  }

  /** Show below `place` what would change. @param {Element} place @param {any} from @param {string} before  words */
  here.preview = function (place, from, before = "") {
    if (from.problem) return here.refuse(place, from.problem);
    if (store.trouble() === "newer") {
      return here.refuse(place, "A newer version of this guide has saved your ticks. Reload this page and try again.");
    }
    const lines = new Map([...from.lines].filter(([key]) => !here.shared || !key.startsWith("n:")));
    const found = wardbook.compare(store.lines, lines, known);
    const without = lines.size < from.lines.size ? " Notes are left out on a shared computer." : "";
    done.hidden = true;
    say(block.firstElementChild, `${before}${wardbook.inWords(found, from)}${without}`);
    bring.hidden = !found.values.length && !found.notes;
    bring.onclick = () => bringIn(found);
    open(place);
  };
})(window.wardbook);
