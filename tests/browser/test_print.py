"""On paper: the list and nothing around it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.checklist import Checklist
from wardbook.guide import Guide

GLOVES = "learn-your-glove-size"
CHROME = [
    ".md-header",
    ".md-tabs",
    ".md-sidebar",
    ".md-footer",
    "[data-wb-strip]",
    ".wb-tools",
    ".wb-skip",
    "[data-wb-saved]",
    ".wb-go",
    ".wb-how summary",
    ".wb-source",
]


@pytest.fixture(scope="module")
def printed(reader: Page) -> Checklist:
    """A checklist with one item done and one not for me, at the next visit, as it is printed."""
    checklist = Checklist(reader).open().tick(GLOVES).set_aside("learn-ten-names")
    reader.reload()
    reader.emulate_media(media="print")
    return checklist


def test_the_chrome_of_the_site_is_not_printed(printed: Checklist) -> None:
    shown = {selector: printed.page.locator(f"{selector}:visible").count() for selector in CHROME}
    assert shown == dict.fromkeys(CHROME, 0)
    assert [selector for selector in CHROME if printed.page.locator(selector).count() == 0] == []


def test_every_item_is_printed_with_its_reason(printed: Checklist, guide: Guide) -> None:
    items = guide.all_items(guide.rotations["surgery"])
    assert printed.page.locator(".wb-item__text:visible").all_inner_texts() == [item.text for item in items]
    assert printed.page.locator(".wb-item__why:visible").count() == len(items)


def test_every_box_is_printed_as_it_is(printed: Checklist) -> None:
    assert printed.states() == {GLOVES: "done", "learn-ten-names": "not for me"}
    assert printed.page.locator(".wb-box:visible").count() == printed.page.locator(".wb-item").count()


def test_how_is_unfolded_on_paper_and_folded_again_after(page: Page) -> None:
    Checklist(page).open()
    page.evaluate(
        """addEventListener("beforeprint", () => {
          window.folded = document.querySelectorAll(".wb-how:not([open])").length;
        })"""
    )
    page.pdf()
    assert page.evaluate("[window.folded, document.querySelectorAll('.wb-how[open]').length]") == [0, 0]


def test_the_print_button_prints(page: Page) -> None:
    page.add_init_script("window.print = () => (window.printed = true)")
    Checklist(page).open()
    page.get_by_role("button", name="Print with my ticks").click()
    assert page.evaluate("window.printed")
