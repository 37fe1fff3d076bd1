/** UUIDs made of names (RFC 9562, version 5). Pure: `crypto.subtle`, which has SHA-1, is missing on file: and http:. */
(function (wardbook) {
  "use strict";
  const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

  const turned = (/** @type {number} */ word, /** @type {number} */ by) => (word << by) | (word >>> (32 - by));

  /** Of a step of SHA-1: how it mixes three words, and its constant. @type {[(b: number, c: number, d: number) => number, number][]} */
  const ROUNDS = [
    [(b, c, d) => (b & c) | (~b & d), 0x5a827999],
    [(b, c, d) => b ^ c ^ d, 0x6ed9eba1],
    [(b, c, d) => (b & c) | (b & d) | (c & d), 0x8f1bbcdc],
    [(b, c, d) => b ^ c ^ d, 0xca62c1d6],
  ];

  /** The bytes, a 1 bit and zeros up to whole blocks of 16 words, and how many bits there were (FIPS 180-4, 5.1.1). */
  function padded(/** @type {number[]} */ bytes) {
    const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
    [...bytes, 0x80].forEach((byte, at) => (words[at >> 2] |= byte << (24 - (at % 4) * 8)));
    words[words.length - 1] = bytes.length * 8;
    return words;
  }

  /** The SHA-1 of bytes, as five words of 32 bits. */
  function sha1(/** @type {number[]} */ bytes) {
    const words = padded(bytes);
    const hash = Int32Array.from(START);
    for (let block = 0; block < words.length; block += 16) {
      const w = [...words.subarray(block, block + 16)];
      for (let t = 16; t < 80; t++) w.push(turned(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1));
      let [a, b, c, d, e] = hash;
      w.forEach((word, t) => {
        const [mixed, constant] = ROUNDS[Math.floor(t / 20)];
        const next = (turned(a, 5) + mixed(b, c, d) + e + word + constant) | 0;
        [a, b, c, d, e] = [next, a, turned(b, 30), c, d];
      });
      [a, b, c, d, e].forEach((word, at) => (hash[at] += word));
    }
    return hash;
  }

  /** The UUID of `name` in a namespace. @param {string} namespace  a UUID @param {string} name */
  wardbook.uuid5 = function (namespace, name) {
    const space = (namespace.match(/[0-9a-f]{2}/gi) || []).map((pair) => parseInt(pair, 16));
    const hash = sha1([...space, ...new TextEncoder().encode(name)]);
    const hex = [...hash].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, `$1-$2-5$3-${variant}$4-$5`);
  };
})(window.wardbook);
