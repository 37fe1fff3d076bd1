/**
 * Ticks in the part of an address that browsers send to no server. `#wb=` is followed by a letter for the form (z
 * packed, j plain) and by text without notes; times are in whole seconds, rounded down, so that what comes back is
 * never later than what is there. Only what counts travels: items set since the last reset, and the resets.
 */
(function (wardbook) {
  "use strict";
  const { moment, isTime } = wardbook.record;
  const { said, FORMAT } = wardbook.copies;
  const { LIMIT } = wardbook.incoming;
  const START = "#wb=";
  const BROKEN = "This link is broken or cut off. Copy the whole link and open it again.";

  const seconds = (/** @type {number} */ time) => Math.floor(time / 1000);
  const brief = (/** @type {number} */ number) => number.toString(36);
  const unbrief = (/** @type {string} */ text) => parseInt(text, 36);

  /** @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async function piped(/** @type {Uint8Array<ArrayBuffer>} */ bytes, /** @type {GenericTransformStream} */ through) {
    const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
    const parts = [];
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
      size += value.length;
      parts.push(value);
      if (size > LIMIT) {
        reader.cancel().catch(() => {});
        throw new RangeError("too much");
      }
    }
  }

  const base64 = (/** @type {Uint8Array} */ bytes) =>
    btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  const unbase64 = (/** @type {string} */ text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

  /** [format, site, written, devices, [rotation, reset, its device, ids, values, steps in time, devices]…] */
  function brieflySaid(/** @type {any} */ lines, /** @type {string} */ rotation, /** @type {number} */ now, /** @type {string} */ site) {
    /** @type {string[]} */
    const devices = [];
    const place = (/** @type {string} */ device) => {
      if (!devices.includes(device) && devices.length < 36) devices.push(device);
      return brief(Math.max(devices.indexOf(device), 0));
    };
    const resets = new Map(said(lines, "r:"));
    /** @type {Map<string, [string, any[]][]>} */
    const groups = new Map([...resets.keys()].map((name) => [name, []]));
    for (const [id, record] of said(lines, "i:")) {
      const [name, item] = id.split("/");
      if (record[1] <= moment("r:", lines.get(`r:${name}`))[0]) continue;
      groups.set(name, [...(groups.get(name) || []), [item, record]]);
    }
    const rotations = [...groups].filter(([name]) => !rotation || name === rotation).map(([name, items]) => {
      const [reset = 0, device = ""] = resets.get(name) || [];
      items.sort((one, other) => one[1][1] - other[1][1]);
      let last = 0;
      const steps = items.map(([, record]) => {
        const step = seconds(record[1]) - last;
        last += step;
        return brief(step);
      });
      const [ids, values, tags] = [(one) => one[0], (one) => one[1][0], (one) => place(one[1][2])].map((part) => items.map(part));
      return [name, isTime(reset) ? seconds(reset) : 0, place(device), ids.join(" "), values.join(""), steps.join(" "), tags.join("")];
    });
    return [FORMAT, site, seconds(now), devices, ...rotations];
  }

  /** The text of a copy again. */
  function atLength(/** @type {any} */ [format, site, written, devices, ...rotations]) {
    /** @type {[string, unknown[]][]} */
    const items = [];
    /** @type {[string, unknown[]][]} */
    const resets = [];
    for (const [name, reset, device, ids, values, steps, tags] of rotations) {
      if (reset) resets.push([name, [reset * 1000, devices[unbrief(device)], 0]]);
      const moments = steps.split(" ");
      let time = 0;
      ids.split(" ").forEach((/** @type {string} */ id, /** @type {number} */ at) => {
        if (!id) return;
        time += unbrief(moments[at]);
        items.push([`${name}/${id}`, [Number(values[at]), Math.max(time * 1000, reset * 1000 + 1), devices[unbrief(tags[at])]]]);
      });
    }
    const parts = { items: Object.fromEntries(items), resets: Object.fromEntries(resets) };
    return JSON.stringify({ wardbook: format, site, written: new Date(written * 1000).toISOString(), ...parts });
  }

  wardbook.link = {
    START,

    /** The fragment for what is kept, of one rotation or of all when it is "". */
    async pack(/** @type {any} */ lines, /** @type {{rotation: string, now: number, site: string}} */ { rotation, now, site }) {
      const bytes = new TextEncoder().encode(JSON.stringify(brieflySaid(lines, rotation, now, site)));
      try {
        return `${START}z${base64(await piped(bytes, new CompressionStream("deflate-raw")))}`;
      } catch {
        return `${START}j${base64(bytes)}`;
      }
    },

    /** What the fragment of a link holds. @returns {Promise<import("./incoming").Incoming | {problem: string}>} */
    async unpack(/** @type {string} */ fragment, /** @type {number} */ now, /** @type {string} */ site) {
      const [, form, text] = /^#wb=([a-z])([\w-]*)/.exec(fragment.slice(0, LIMIT)) || [];
      if (form === "z" && !window.DecompressionStream) {
        return { problem: "This browser is too old for the link. Save a copy on the other device and bring in its file." };
      }
      if (form && form !== "z" && form !== "j") {
        return { problem: "This link was made by a newer version of the guide. Reload this page and open the link again." };
      }
      try {
        const bytes = unbase64(text);
        const plain = form === "z" ? await piped(bytes, new DecompressionStream("deflate-raw")) : bytes;
        const whole = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain));
        return wardbook.incoming.read(whole[0] === FORMAT ? atLength(whole) : JSON.stringify({ wardbook: whole[0] }), now, site);
      } catch {
        return { problem: BROKEN };
      }
    },
  };
})(window.wardbook);
