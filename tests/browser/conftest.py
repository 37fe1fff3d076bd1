"""What the browser tests share: one browser, the built site below a sub-path, and pages under watch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.editions import Editions, published
from tests.browser.install import installed_browser
from tests.browser.serving import served

ROOT = Path(__file__).resolve().parents[2]
PHONE = {"width": 390, "height": 844}
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"]


class NewContext(Protocol):
    """Opens a browser context with Playwright's options; one for a person on a phone when there are none."""

    def __call__(self, **options: Any) -> BrowserContext: ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_browser(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The site's address, below a sub-path."""
    with served(site, "/any/sub/path/") as address:
        yield address


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editions]:
    """A small guide on a web server, of which a second edition can be published."""
    with published(tmp_path_factory.mktemp("editions")) as editions:
        yield editions


@contextmanager
def watched_context(browser: Browser, address: str, **options: Any) -> Iterator[BrowserContext]:
    """A context in which every console error, every error of a page and every request elsewhere is a failure."""
    context = browser.new_context(
        **{"base_url": address, "viewport": PHONE, "reduced_motion": "reduce", "service_workers": "block", **options}
    )
    context.set_default_timeout(5000)
    faults: list[str] = []
    origin = re.compile(f"(?!https?:|wss?:)|{re.escape(address)}")
    context.on("console", lambda said: said.type == "error" and faults.append(f"console: {said.text}"))
    context.on("weberror", lambda thrown: faults.append(f"error: {thrown.error}"))
    context.on("request", lambda sent: origin.match(sent.url) or faults.append(f"request: {sent.url}"))
    yield context
    context.close()
    assert faults == []


@pytest.fixture
def new_context(browser: Browser, address: str) -> Iterator[NewContext]:
    with ExitStack() as contexts:
        yield lambda **options: contexts.enter_context(watched_context(browser, address, **options))


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str) -> Iterator[Page]:
    """One page for all tests of a file that only look: loading pages in turn is faster than opening browsers."""
    with watched_context(browser, address) as context:
        yield context.new_page()


@pytest.fixture
def page(new_context: NewContext) -> Page:
    """An empty page on a phone that has never been here."""
    return new_context().new_page()
