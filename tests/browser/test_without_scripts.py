"""With scripts off: to read, to tick, to print; and no control that does nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from wardbook.guide import Guide

NEED_SCRIPTS = [
    "[data-wb-status] [data-wb-done]",
    ".wb-phase [data-wb-done]",
    "[data-wb-saved]",
    "[data-wb-alert]",
    "[data-wb-complete]",
    "[data-wb-note]",
    ".wb-skip",
    "[data-wb-print]",
    "[data-wb-details]",
    "[data-wb-reset]",
    "[data-wb-undo]",
]


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    with watched_context(browser, address, java_script_enabled=False) as context:
        yield context.new_page()


def test_every_item_can_be_read(page: Page, guide: Guide) -> None:
    Checklist(page).open()
    texts = page.locator(".wb-item__text:visible").all_inner_texts()
    assert texts == [item.text for item in guide.all_items(guide.rotations["surgery"])]


def test_a_box_can_be_ticked(page: Page) -> None:
    checklist = Checklist(page).open().tick("learn-ten-names")
    expect(checklist.box("learn-ten-names")).to_be_checked()


def test_how_can_be_opened(page: Page) -> None:
    how = Checklist(page).open().item("learn-ten-names").locator(".wb-how")
    how.locator("summary").click()
    expect(how.locator(".wb-how__text")).to_be_visible()


def test_the_page_says_that_ticks_are_not_kept(page: Page) -> None:
    Checklist(page).open()
    notice = page.get_by_text("Without JavaScript you can read, tick and print. Ticks are not kept.")
    expect(notice).to_be_visible()


def test_what_needs_scripts_is_not_shown(page: Page) -> None:
    Checklist(page).open()
    shown = {selector: page.locator(f"{selector}:visible").count() for selector in NEED_SCRIPTS}
    assert shown == dict.fromkeys(NEED_SCRIPTS, 0)
    assert [selector for selector in NEED_SCRIPTS if page.locator(selector).count() == 0] == []


def test_badges_are_links_with_their_number_of_items(page: Page, guide: Guide) -> None:
    page.goto("./")
    said = dict(zip(guide.rotations, page.locator(".wb-badge__count:visible").all_inner_texts(), strict=True))
    assert said == {rotation.id: f"{len(guide.all_items(rotation))} items" for rotation in guide.rotations.values()}
    page.locator("[data-wb-rotation='surgery']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Surgery")


def test_a_message_can_be_read_with_its_blanks(page: Page) -> None:
    page.goto("messages/thank-you/")
    expect(page.locator("[data-wb-body]")).to_contain_text("Dear title and last name,")
    assert page.get_by_role("button", name="Copy message").count() == 0
