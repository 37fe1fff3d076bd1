"""The part of `make bench` that needs a browser: from a click to “saved”, painting much that is kept, and bytes."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.conftest import ARGUMENTS, watched_context
from tests.browser.install import installed_browser
from tests.browser.serving import served
from tests.browser.test_budget import first_view, heaviest

CLICKS, LINES, LOADS = 200, 5000, 9
SLOWER = 4  # a phone is about so many times as slow
CLICK = """async (clicks) => {
  const boxes = [...document.querySelectorAll(".wb-box")], status = document.querySelector("[data-wb-status]");
  const times = [];
  for (let at = 0; at < clicks; at++) {
    const saved = new Promise((done) => {
      const watch = new MutationObserver(() => status.hasAttribute("data-wb-saving") || (watch.disconnect(), done()));
      watch.observe(status, { attributeFilter: ["data-wb-saving"] });
    });
    const begin = performance.now();
    boxes[at % boxes.length].click();
    await saved;
    times.push(performance.now() - begin);
  }
  return times;
}"""
FILL = """async (lines) => {
  const script = [...document.scripts].find(({ src }) => src.includes("/assets/js/")).src;
  const store = wardbook.openHere(script), own = [...document.querySelectorAll("[data-wb-item]")].map(({ id }) => id);
  const { wbRotation } = document.querySelector("[data-wb-status]").dataset;
  const others = Array.from({ length: lines - own.length }, (_, at) => [`other-${at % 20}/item-${at}`, 1]);
  store.set([...own.map((id) => [`${wbRotation}/${id}`, 1]), ...others]);
  await store.settled();
}"""
PAINTED = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const ours = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/assets/js/"));
  return page.domContentLoadedEventEnd - Math.max(page.domInteractive, ...ours.map((file) => file.responseEnd));
}"""


def measure(site: Path, scratch: Path) -> None:
    """Print what the site in `site` costs a student's browser."""
    place = heaviest(site)
    with sync_playwright() as playwright, served(site, "/any/sub/path/") as address:
        times = clicked(playwright, address, place, scratch / "profile")
        print(f"click to saved, on disk: p95 {times[int(len(times) * 0.95)]:.1f} ms (at most 10), ", end="")
        print(f"median {statistics.median(times):.1f} ms, {len(times)} clicks", flush=True)
        browser = playwright.chromium.launch(executable_path=installed_browser(), args=ARGUMENTS)
        full, empty = painted(browser, address, place)
        print(
            f"list painted with {LINES} lines kept, processor {SLOWER} times slower: {full:.0f} ms (at most 60), ",
            end="",
        )
        print(f"{full / empty:.2f} of an empty one's {empty:.0f} ms", flush=True)
        with watched_context(browser, address) as context:
            sizes = first_view(context, place)
        print(f"first view: {sum(sizes.values()):,} bytes packed (at most 85,000), {len(sizes)} requests", flush=True)
        browser.close()


def clicked(playwright: Playwright, address: str, place: str, profile: Path) -> list[float]:
    """Sorted ms from a click to what is called saved, in a browser with a profile on disk."""
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=installed_browser(), args=ARGUMENTS, base_url=address
    )
    page = context.new_page()
    page.goto(place)
    times: list[float] = page.evaluate(CLICK, CLICKS)
    context.close()
    return sorted(times)


def painted(browser: Browser, address: str, place: str) -> tuple[float, float]:
    """Median ms from all scripts being there to the painted list: with much kept, and with nothing; loaded in turn."""
    contexts = [browser.new_context(base_url=address, service_workers="block") for _ in range(2)]
    pages = [slowed(context) for context in contexts]
    pages[0].goto(place)
    pages[0].evaluate(FILL, LINES)
    times: tuple[list[Any], list[Any]] = ([], [])
    for load in range(LOADS + 1):
        for page, measured in zip(pages, times, strict=True):
            page.goto(place)
            if load:
                measured.append(page.evaluate(PAINTED))
    for context in contexts:
        context.close()
    return statistics.median(times[0]), statistics.median(times[1])


def slowed(context: BrowserContext) -> Page:
    page = context.new_page()
    page.set_default_timeout(120_000)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page
