"""Under the content policy, as header and on the page, every page loads whole and every part of it works."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext, watched_context
from tests.browser.serving import served
from wardbook.publish.headers import HEADERS

DESKTOP = {"width": 1280, "height": 800}
TELL = """addEventListener("securitypolicyviolation", event =>
  console.error(`${event.violatedDirective} refused ${event.blockedURI} on ${location.pathname}`))"""


@pytest.fixture
def page(new_context: NewContext) -> Page:
    """A page that fails its test for every violation."""
    context = new_context(viewport=DESKTOP)
    context.set_default_timeout(30_000)
    context.add_init_script(TELL)
    return context.new_page()


def test_every_page_loads_without_a_violation(page: Page, site: Path) -> None:
    places = {file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")}
    assert len(places) > 60
    for place in sorted(places):
        answer = page.goto(f"{place}/", wait_until="load")
        assert answer
        assert {name: answer.headers.get(name.lower()) for name in HEADERS} == HEADERS


def test_the_page_of_what_is_not_found_loads_without_a_violation(browser: Browser, site: Path) -> None:
    with served(site, "/") as address, watched_context(browser, address, viewport=DESKTOP) as context:
        context.add_init_script(TELL)
        page = context.new_page()
        page.goto("404.html")
        assert page.evaluate("__md_scope.pathname") == "/"


def test_a_tick_is_kept_and_the_list_is_printed(page: Page) -> None:
    page.add_init_script("window.print = () => document.documentElement.dataset.printed = 'yes'")
    Checklist(page).open().tick("learn-ten-names")
    page.locator("[data-wb-print]").click()
    expect(page.locator("html[data-printed]")).to_be_attached()
    page.reload()
    assert Checklist(page).states() == {"learn-ten-names": "done"}


def test_search_answers(page: Page) -> None:
    page.goto("./")
    page.get_by_role("textbox", name="Search").press_sequentially("pharmacist")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Pharmacist · who you meet", timeout=30_000)


def test_a_chosen_dark_scheme_is_there_from_the_start_on_the_next_page(page: Page) -> None:
    page.goto("./")
    page.locator("[for=__palette_1]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.route("**/bundle.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto("rotations/surgery/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
