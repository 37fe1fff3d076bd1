"""Items that were renamed, or went to another rotation: their ticks go with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from tests.browser.serving import served
from tests.conftest import draw_project
from tests.drawing import draw
from wardbook.build import build

NAMES = "learn-ten-names"
GLOVES = "learn-your-glove-size"
KEPT = """lines => { for (const [key, text] of Object.entries(lines))
  localStorage.setItem(`wardbook1:wardbook:/:${key}`, JSON.stringify(text)); }"""
LEDGER = """
=== content/ids.yml
published: [surgery/ten-names, clinic/learn-ten-names]
aliases: {surgery/ten-names: surgery/learn-ten-names, clinic/learn-ten-names: surgery/learn-ten-names}
"""


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """The address of a small guide in which “learn-ten-names” has had two other ids."""
    root = draw(draw_project(tmp_path_factory.mktemp("renamed")), LEDGER)
    with served(build(root).site, "/") as address:
        yield address


@pytest.fixture
def page(browser: Browser, renamed: str) -> Iterator[Page]:
    with watched_context(browser, renamed) as context:
        yield context.new_page()


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ({"i:surgery/ten-names": [1, 50, "a"]}, {NAMES: "done"}),
        ({"i:clinic/learn-ten-names": [2, 50, "a"]}, {NAMES: "not for me"}),
        ({"i:surgery/ten-names": [1, 50, "a"], f"i:surgery/{NAMES}": [0, 60, "a"]}, {}),
        ({"i:surgery/ten-names": [1, 50, "a"], f"i:surgery/{NAMES}": [0, 40, "a"]}, {NAMES: "done"}),
        ({"i:surgery/ten-names": [1, 50, "a"], "r:surgery": [60, "a"]}, {}),
        ({"i:clinic/learn-ten-names": [1, 50, "a"], "r:clinic": [60, "a"]}, {}),
    ],
    ids=["renamed", "from another rotation", "set since", "set before", "reset since", "reset there"],
)
def test_a_tick_goes_with_its_item(page: Page, kept: dict[str, list[object]], shown: dict[str, str]) -> None:
    page.goto("./")
    page.evaluate(KEPT, kept)
    assert Checklist(page).open().states() == shown


def test_a_note_goes_with_its_item(page: Page) -> None:
    page.goto("./")
    page.evaluate(KEPT, {"n:surgery/ten-names": ["Ask Dana", 50, "a"], "r:surgery": [60, "a"]})
    expect(Checklist(page).open().item(NAMES).get_by_text("Note: Ask Dana")).to_be_visible()


def test_a_tick_that_has_gone_along_is_not_taken_back_by_its_old_line(page: Page) -> None:
    page.goto("./")
    page.evaluate(KEPT, {"i:surgery/ten-names": [1, 50, "a"]})
    checklist = Checklist(page).open()
    checklist.box(NAMES).uncheck()
    page.reload()
    assert checklist.states() == {}


def test_the_home_page_counts_it(page: Page) -> None:
    page.goto("./")
    page.evaluate(KEPT, {"i:surgery/ten-names": [1, 50, "a"]})
    page.reload()
    expect(page.locator("[data-wb-rotation='surgery'] .wb-badge__count")).to_have_text("1 of 3 done")


def test_the_progress_page_shows_it_and_does_not_call_it_gone(page: Page) -> None:
    page.goto("./")
    page.evaluate(KEPT, {"i:surgery/ten-names": [1, 50, "a"], "i:clinic/learn-ten-names": [1, 40, "a"]})
    page.goto("progress/")
    expect(page.locator("[data-wb-where] [data-wb-count]")).to_have_text("1 of 3 done")
    expect(page.locator("[data-wb-gone]")).to_be_hidden()


def test_what_no_item_has_any_more_is_kept(page: Page) -> None:
    page.goto("./")
    page.evaluate(KEPT, {"i:surgery/gone-long-ago": [1, 50, "a"], f"i:surgery/{GLOVES}": [1, 50, "a"]})
    Checklist(page).open().tick(NAMES)
    page.reload()
    assert page.evaluate("localStorage['wardbook1:wardbook:/:i:surgery/gone-long-ago']") == '[1,50,"a"]'
