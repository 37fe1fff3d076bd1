"""A letter typed outside of a field does nothing: no slip, and no word said to a computer, leaves the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext

LETTERS = ["p", "n", "f", "s", "/", ".", ","]


@pytest.fixture
def page(new_context: NewContext) -> Page:
    """A page that has a page before it and one after it, as Material's letters p and n need."""
    page = new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto("rotations/internal-medicine/")
    return page


def test_a_letter_goes_nowhere_and_opens_nothing(page: Page) -> None:
    page.locator("h1").click()
    here, done = page.url, {}
    for letter in LETTERS:
        page.keyboard.press(letter)
        page.wait_for_timeout(200)
        done[letter] = (page.url, page.locator("#__search").is_checked())
    assert done == dict.fromkeys(LETTERS, (here, False))


def test_letters_are_typed_into_search(page: Page) -> None:
    box = page.get_by_role("textbox", name="Search")
    box.click()
    page.keyboard.type("pain, f.s/n")
    expect(box).to_have_value("pain, f.s/n")


def test_letters_are_typed_into_a_blank(page: Page) -> None:
    page.goto("messages/thank-you/")
    blank = page.locator("input.wb-blank").first
    blank.click()
    page.keyboard.type("pnfs/.,")
    expect(blank).to_have_value("pnfs/.,")
