/**
 * The guide without a network. Publishing puts a line before this file: the guide's name, and every file of the site
 * with the hash of its bytes. They are kept in one cache, each under its address and hash: an install that broke off
 * goes on where it stopped, an update fetches what has changed, and nobody else's caches are touched.
 *
 * @typedef {{site: string, base: string, files: Record<string, string>}} Built
 *   `files`: from address below the site's root, `rotations/surgery/`, to the first 16 hex digits of a SHA-256.
 *   `base`: the path from which the links of 404.html begin; others begin from their page.
 */
(function (worker, /** @type {Built | undefined} */ built) {
  "use strict";
  const scope = new URL(worker.registration.scope);
  const on = (/** @type {string} */ type, /** @type {(event: any) => void} */ listener) =>
    worker.addEventListener(type, listener);

  /** Without a list there is nothing to keep: in a live preview the worker takes itself and its caches away. */
  async function leave() {
    const ours = (await caches.keys()).filter(
      (name) => name.startsWith("wardbook1:") && name.endsWith(`:${scope.pathname}:files`),
    );
    await Promise.all(ours.map((name) => caches.delete(name)));
    await worker.registration.unregister();
    for (const page of await worker.clients.matchAll({ type: "window" })) page.navigate(page.url);
  }

  if (!built) {
    on("install", () => worker.skipWaiting());
    on("activate", (event) => event.waitUntil(leave()));
    return;
  }

  const CACHE = `wardbook1:${built.site}:${scope.pathname}:files`;
  const AT_ONCE = 4;
  const files = new Map(Object.entries(built.files));
  const addressOf = (/** @type {string} */ path) => new URL(path, scope).href;
  const keyOf = (/** @type {string} */ path) => `${addressOf(path)}?${files.get(path)}`;

  async function hash(/** @type {ArrayBuffer} */ bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, 8);
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** A file as the list has it. A sign-in page of the Wi-Fi, or a server that is half-way through an update, throws. */
  async function fetched(/** @type {string} */ path) {
    const answer = await fetch(addressOf(path), { cache: "reload" });
    const bytes = await answer.arrayBuffer();
    if ((await hash(bytes)) !== files.get(path)) throw new Error(`Not the file of this version: ${path}`);
    // A new answer: one that was redirected is refused for a page, and the address of a script must be as it was asked.
    const headers = new Headers(answer.headers);
    for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
    return new Response(bytes, { headers });
  }

  /** Keep what is not kept yet, a few at a time. After a failure the other lanes go on: the next visit has less to do. */
  async function keep() {
    const cache = await caches.open(CACHE);
    const there = new Set((await cache.keys()).map(({ url }) => url));
    const missing = [...files.keys()].filter((path) => !there.has(keyOf(path)));
    const lane = async () => {
      for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
        await cache.put(keyOf(path), await fetched(path));
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
    for (const one of lanes) if (one.status === "rejected") throw one.reason;
  }

  /** Drop what this version does not have, and answer for pages that are open already. */
  async function takeOver() {
    const cache = await caches.open(CACHE);
    const needed = new Set([...files.keys()].map(keyOf));
    const old = (await cache.keys()).filter(({ url }) => !needed.has(url));
    await Promise.all(old.map((request) => cache.delete(request)));
    await worker.clients.claim();
  }

  /** @returns {Promise<Response | undefined>} */
  async function kept(/** @type {string} */ path) {
    try {
      return await caches.match(keyOf(path), { cacheName: CACHE });
    } catch {
      return undefined; // A browser that cannot read its cache still has the network.
    }
  }

  /** The page for wrong addresses, its links led from the server's root to where this guide stands. */
  async function notFound() {
    const page = await kept("404.html");
    if (!page) return Response.error();
    const fromBase = new RegExp(`([=(:] ?")${built.base.replace(/[^\w/]/g, "\\$&")}(?!/)`, "g");
    const text = (await page.text()).replace(fromBase, (_, before) => before + scope.pathname);
    return new Response(text, { status: 404, headers: page.headers });
  }

  /** A request that hangs, as on bad Wi-Fi, would hold a new version up: when told, this one waits no longer. */
  let replaced = false;
  let letGo = () => {};
  /** @type {Promise<never>} */
  const gone = new Promise((_, reject) => {
    letGo = () => {
      replaced = true;
      reject(new Error("A new version answers now"));
    };
  });
  gone.catch(() => {});

  async function answer(/** @type {Request} */ request, /** @type {string} */ path) {
    const page = files.has(path) && (await kept(path));
    if (page) return page;
    try {
      return await Promise.race([fetch(request), gone]);
    } catch (fault) {
      if (request.mode !== "navigate") throw fault;
      if (replaced) return Response.redirect(request.url); // The new version is asked.
      // PDFs are not kept: the page of PDFs says so.
      return path.endsWith(".pdf") ? Response.redirect(`${addressOf("print/")}#no_network`) : notFound();
    }
  }

  on("install", (event) => event.waitUntil(keep()));
  on("activate", (event) => event.waitUntil(takeOver()));
  on("message", ({ data }) => {
    if (data === "activate") worker.skipWaiting();
    if (data === "let go") letGo();
  });
  on("fetch", (event) => {
    const { request } = event;
    const { origin, pathname, search } = new URL(request.url);
    if (request.method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
    const path = pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, "$1");
    const page = request.mode === "navigate";
    if (page && files.has(`${path}/`)) event.respondWith(Response.redirect(`${addressOf(path)}/${search}`));
    else if (page || files.has(path)) event.respondWith(answer(request, path));
  });
})(/** @type {any} */ (self), /** @type {any} */ (self).wardbook);
