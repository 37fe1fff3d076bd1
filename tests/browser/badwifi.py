"""A server as a phone meets it between two wards: it notes what the worker fetches, and fails, holds or lies."""

from __future__ import annotations

from pathlib import Path
from shutil import copy, copytree
from threading import Event
from time import monotonic
from typing import Any

from playwright.sync_api import Error, Page

from tests.browser.serving import SiteServer
from tests.conftest import ROOT
from wardbook.publish.offline import write_worker

BELOW = "/any/sub/path/"
PATIENCE = 60_000
"""Milliseconds after which a worker that does nothing has failed; it is not what a worker takes."""

ACTIVE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.active?.state === "activated" && Boolean(navigator.serviceWorker.controller);
}"""
NONE = "async () => !await navigator.serviceWorker.getRegistration()"
KEPT = """async () => {
  const cache = await caches.open("wardbook1:wardbook:/any/sub/path/:files");
  return (await cache.keys()).map(({ url }) => url);
}"""


class BadWifi(SiteServer):
    """Serves a site below a path. What the worker fetches for itself is under `left` and `held`; pages get what they
    ask, but for what is `stuck`."""

    def __init__(self, site: Path) -> None:
        self.fetched: list[str] = []
        self.left: int | None = None
        self.held: str | None = None
        self.stuck: str | None = None
        self.release = Event()
        self.reached = Event()
        super().__init__(site, BELOW)

    def answers(self, path: str, headers: Any) -> bool:
        by_worker = headers.get("Cache-Control") == "no-cache" and "Service-Worker" not in headers
        if by_worker:
            if self.left == 0:
                return False
            if self.left:
                self.left -= 1
            self.fetched.append(path)
            if path == self.held:
                self.reached.set()
                self.release.wait(PATIENCE / 1000)
        if path == self.stuck:
            self.reached.set()
            self.release.wait(PATIENCE / 1000)
        return super().answers(path, headers)


def copied(site: Path, folder: Path) -> Path:
    """A copy of the built site, to be changed by a test."""
    return Path(copytree(site, folder / "site"))


def change(site: Path, page: str, old: str, new: str) -> None:
    """Change a text on a page of a built site and publish it again."""
    file = site / page / "index.html"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    copy(ROOT / "docs" / "sw.js", site)
    write_worker(site, "wardbook", "/")


def wait_until(page: Page, true: str) -> None:
    """Wait until an asynchronous function of the page gives true."""
    end = monotonic() + PATIENCE / 1000

    def holds() -> bool:
        try:
            return bool(page.evaluate(true))
        except Error:  # The page was on its way to another.
            return False

    while not holds():
        assert monotonic() < end, f"never true: {true}"
        page.wait_for_timeout(50)


def wait_until_kept(page: Page) -> None:
    """Wait until the worker has the whole guide and answers for the page."""
    wait_until(page, ACTIVE)


def kept(page: Page) -> list[str]:
    """The keys of the guide's cache."""
    keys: list[str] = page.evaluate(KEPT)
    return keys
