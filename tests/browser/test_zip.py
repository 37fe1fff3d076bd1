"""A school's edition out of the zip for an IT office: below a path of a web server, and opened from a disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from tests.browser.serving import served
from tests.browser.test_school import SCHOOL
from tests.conftest import draw_project
from tests.drawing import draw
from wardbook.build import build
from wardbook.packing import pack

BELOW = "/any/sub/path/"
RESULT = ".md-search-result__item .md-search-result__link"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the zip of the small guide, as a school has it, is unpacked to."""
    folder = tmp_path_factory.mktemp("zip")
    site = build(draw_project(folder / "guide"), draw(folder / "school", SCHOOL)).site
    with ZipFile(pack(site, folder / "our school.zip")) as archive:
        archive.extractall(folder / "out")
    return folder / "out" / "our school"


@pytest.fixture(params=["served", "disk"])
def opened(browser: Browser, unpacked: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Page, str]]:
    """The home page with the path at which the site stands, from a server and from a disk."""
    if request.param == "disk":
        yield from _page(browser, f"{unpacked.as_uri()}/", "index.html")
    else:
        with served(unpacked, BELOW) as address:
            yield from _page(browser, address, "./")


def _page(browser: Browser, address: str, home: str) -> Iterator[tuple[Page, str]]:
    with watched_context(browser, address, viewport={"width": 1280, "height": 800}) as context:
        context.set_default_timeout(30_000)
        page = context.new_page()
        page.goto(home)
        yield page, urlsplit(address).path


def expect_place(page: Page, root: str, place: str) -> None:
    """A folder's own address from a server, the file in it from a disk."""
    page.wait_for_url(lambda address: urlsplit(address).path.removesuffix("index.html") == f"{root}{place}")


def test_it_opens_as_the_school_s_and_its_links_lead_on(opened: tuple[Page, str]) -> None:
    page, root = opened
    expect(page.locator("article")).to_contain_text("Our School")
    page.locator("article").get_by_role("link", name="Surgery").first.click()
    expect_place(page, root, "rotations/surgery/")
    page.get_by_role("link", name="Nurse").first.click()
    expect_place(page, root, "people/nurse/")
    page.locator(".md-header .md-logo").click()
    expect_place(page, root, "")


def test_a_tick_is_saved_and_there_after_a_reload(opened: tuple[Page, str]) -> None:
    page, root = opened
    page.locator("article").get_by_role("link", name="Surgery").first.click()
    expect_place(page, root, "rotations/surgery/")
    Checklist(page).tick("learn-ten-names")
    expect(page.locator("[data-wb-saved]")).to_contain_text("Saved on this device")
    page.reload()
    assert Checklist(page).states() == {"learn-ten-names": "done"}


def test_search_finds_an_item_and_leads_to_it(opened: tuple[Page, str]) -> None:
    page, root = opened
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.fill("glove size")
    box.press("End")
    page.locator(RESULT).filter(has_text="Learn your glove size.").first.click()
    expect_place(page, root, "rotations/surgery/")
    assert urlsplit(page.url).fragment == "learn-your-glove-size"
