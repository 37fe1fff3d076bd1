"""The two copies of what a browser keeps of us, seen from outside, and ways to spoil one of them."""

from __future__ import annotations

from playwright.sync_api import Page, expect

OPENED = """
  const [found] = (await indexedDB.databases()).filter(({ name }) => name.startsWith("wardbook1:"));
  const answer = (asked) => new Promise((done) => (asked.onsuccess = () => done(asked.result)));
  if (!found) return {};
  const database = await answer(indexedDB.open(found.name));
"""
LINES = f"""async () => {{{OPENED}
  const lines = database.transaction("lines").objectStore("lines");
  const keys = await answer(lines.getAllKeys());
  const texts = await answer(lines.getAll());
  database.close();
  return Object.fromEntries(keys.map((key, at) => [key, texts[at]]));
}}"""
STORED = """() => Object.fromEntries(
  Object.keys(localStorage).filter((key) => key.startsWith("wardbook1:")).sort()
    .map((key) => [key.replace(/^wardbook1:[^:]*:[^:]*:/, ""), localStorage[key]]))"""
ALIKE = f"async () => JSON.stringify(await ({LINES})()) === JSON.stringify(({STORED})())"
CHOSEN = "keys.sort().filter((_, at) => third === null || at % 3 === third)"
SPOIL_STORAGE = f"""([third, text]) => {{
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("wardbook1:"));
  for (const key of {CHOSEN}) text === null ? localStorage.removeItem(key) : (localStorage[key] = text);
}}"""
SPOIL_DATABASE = f"""async ([third, text]) => {{{OPENED}
  const lines = database.transaction("lines", "readwrite").objectStore("lines");
  const keys = await answer(lines.getAllKeys());
  for (const key of {CHOSEN}) await answer(text === null ? lines.delete(key) : lines.put(text, key));
  database.close();
}}"""
SPOIL = {"storage": SPOIL_STORAGE, "database": SPOIL_DATABASE}
DELETE = """async () => {
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
}"""


def saved(page: Page) -> None:
    """Wait until the page says that all it has written is on the device."""
    expect(page.locator("[data-wb-status]:not([data-wb-saving])")).to_be_attached(timeout=15000)


def alike(page: Page) -> None:
    """Wait until both copies hold the same lines."""
    page.wait_for_function(ALIKE, timeout=15000, polling=20)
