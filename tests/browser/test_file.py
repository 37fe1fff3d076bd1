"""The site opened from a disk, without a server: pages lead on, ticks stay, search answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context

RESULT = ".md-search-result__item > .md-search-result__link:first-child"


@pytest.fixture
def opened(browser: Browser, site: Path) -> Iterator[Page]:
    """The home page from a disk."""
    with watched_context(browser, f"{site.as_uri()}/", viewport={"width": 1280, "height": 800}) as context:
        context.set_default_timeout(30_000)
        page = context.new_page()
        page.goto("index.html")
        yield page


def expect_place(page: Page, site: Path, place: str) -> None:
    page.wait_for_url(lambda address: urlsplit(address).path == f"{site.as_posix()}/{place}")


def test_from_home_a_rotation_opens_and_a_tick_outlives_a_reload(opened: Page, site: Path) -> None:
    opened.locator("article").get_by_role("link", name="Surgery").first.click()
    expect_place(opened, site, "rotations/surgery/index.html")
    Checklist(opened).tick("learn-ten-names")
    expect(opened.get_by_text("Saved on this device")).to_be_visible()
    opened.reload()
    assert Checklist(opened).states() == {"learn-ten-names": "done"}


def test_a_link_to_a_part_of_another_page_keeps_that_part(opened: Page, site: Path) -> None:
    opened.evaluate("""() => {
      const link = document.createElement("a");
      link.href = "safety/#top";
      link.textContent = "there";
      document.querySelector("article").prepend(link);
    }""")
    opened.get_by_role("link", name="there", exact=True).click()
    expect_place(opened, site, "safety/index.html")
    assert opened.url.endswith("#top")


def test_the_logo_leads_home(opened: Page, site: Path) -> None:
    opened.goto("rotations/surgery/index.html")
    opened.locator(".md-header .md-logo").click()
    expect_place(opened, site, "index.html")


def test_search_answers_and_its_answer_opens(opened: Page, site: Path) -> None:
    box = opened.get_by_role("textbox", name="Search")
    box.click()
    box.fill("pharmacist")
    box.press("End")  # One query: the index is built in the page itself, which waits for it.
    expect(opened.locator(RESULT).first.locator("h1")).to_have_text("Pharmacist · who you meet", timeout=30_000)
    box.press("Enter")
    expect_place(opened, site, "people/pharmacist/index.html")


def test_from_a_server_nothing_of_it_is_loaded(page: Page) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto("./", wait_until="networkidle")
    assert [address for address in sent if "from-disk" in address or address.endswith("search_index.js")] == []
    assert page.evaluate("Worker.toString()") == "function Worker() { [native code] }"
