"""The network is gone after one visit to one page: the whole guide is still there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.badwifi import BELOW, PATIENCE, BadWifi, wait_until_kept
from tests.browser.checklist import Checklist
from tests.browser.conftest import PHONE, watched_context
from wardbook.publish.offline import listed

GLOVES = "learn-your-glove-size"
SAME = """async files => {
  const differ = [];
  for (const [path, hash] of Object.entries(files)) {
    const answer = await fetch(new URL(path, location.origin + "/any/sub/path/"));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()), 0, 8);
    const is = [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("");
    if (answer.status !== 200 || is !== hash) differ.push(path);
  }
  return differ;
}"""
UNSTYLED = "() => [...document.styleSheets].filter(sheet => !sheet.cssRules.length).map(sheet => sheet.href)"


@pytest.fixture(scope="module")
def cut_off(browser: Browser, site: Path) -> Iterator[BrowserContext]:
    """A browser that has seen the checklist of surgery once, on a server that is gone."""
    server = BadWifi(site)
    with watched_context(browser, server.address, service_workers="allow") as context:
        page = context.new_page()
        page.goto("rotations/surgery/")
        wait_until_kept(page)
        server.stop()
        page.close()
        yield context


@pytest.fixture
def page(cut_off: BrowserContext) -> Iterator[Page]:
    page = cut_off.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    page.close()


def test_a_tick_is_kept_over_a_reload(page: Page) -> None:
    checklist = Checklist(page).open().tick(GLOVES)
    page.reload()
    assert checklist.states() == {GLOVES: "done"}


def test_every_file_of_the_guide_is_as_it_was_published(page: Page, site: Path) -> None:
    page.goto("./")
    assert page.evaluate(SAME, listed(site)) == []


@pytest.mark.parametrize(
    "place", ["./", "index.html", "rotations/surgery/", "people/nurse/?from=a#top", "people/nurse"]
)
def test_a_page_is_shown_with_its_styles_and_scripts(page: Page, place: str) -> None:
    answer = page.goto(place, wait_until="networkidle")
    assert answer
    assert answer.status == 200
    assert page.evaluate(UNSTYLED) == []
    expect(page.get_by_role("button", name="Search")).to_be_visible()  # A script of ours makes it one.


def test_a_pdf_leads_to_what_can_be_printed_without_a_network(page: Page) -> None:
    page.goto("print/surgery-letter.pdf")
    expect(page.get_by_role("heading", name="Print", exact=True)).to_be_visible()
    expect(page.locator("#no_network")).to_be_visible()


def test_badges_know_what_is_ticked(page: Page) -> None:
    Checklist(page, "pediatrics").open().tick_all()
    page.goto("./")
    expect(page.locator("[data-wb-rotation='pediatrics'] .wb-badge__count")).to_contain_text("All ")


def test_search_answers(page: Page) -> None:
    page.goto("./")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search").press_sequentially("pharmacist")
    page.locator(".md-search-result__link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pharmacist")


def test_the_list_says_that_everything_still_works(page: Page) -> None:
    Checklist(page).open()
    pill = page.locator("[data-wb-offline]")
    expect(pill.locator("span")).to_have_text("Everything here still works.")


@pytest.fixture(scope="module")
def lost(browser: Browser, site: Path) -> Iterator[Page]:
    """The page that a wrong address gives. A browser tells its status as an error, so nothing watches."""
    server = BadWifi(site)
    context = browser.new_context(viewport=PHONE, base_url=server.address)
    page = context.new_page()
    page.goto("./")
    wait_until_kept(page)
    server.stop()
    yield page
    context.close()


def test_a_wrong_address_gives_the_page_that_leads_on(lost: Page) -> None:
    answer = lost.goto("people/nobody/at/all/")
    assert answer
    assert answer.status == 404
    expect(lost.get_by_role("heading", level=1)).to_have_text("This page is not here")
    assert lost.evaluate(UNSTYLED) == []
    expect(lost.get_by_role("button", name="Search")).to_be_visible()


def test_every_link_of_that_page_leads_into_the_guide(lost: Page, site: Path) -> None:
    lost.goto("people/nobody/at/all/")
    paths = lost.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
    ours = {urlsplit(path).path.removeprefix(BELOW) for path in paths}
    assert ours - listed(site).keys() == set()
    lost.get_by_role("link", name="Your rotation").click()
    expect(lost.get_by_role("heading", level=1)).to_have_text("All rotations")
