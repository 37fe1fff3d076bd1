"""An insider’s word shows its meaning, to the mouse and to the keyboard, and leads to the glossary."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from wardbook.guide import Guide

SHOWN = "term => getComputedStyle(term, '::after').content"
BEFORE = """term => {
  const links = [...document.querySelectorAll("article a")].filter(link => link.checkVisibility());
  links[links.indexOf(term) - 1].focus();
}"""
PLACE = """term => {
  const shown = getComputedStyle(term, "::after");
  const wide = parseFloat(shown.width) + parseFloat(shown.paddingLeft) + parseFloat(shown.paddingRight);
  return [shown.position, parseFloat(shown.left), innerWidth - parseFloat(shown.left) - wide];
}"""


@pytest.fixture
def page(new_context: NewContext) -> Page:
    page = new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto("letters/")
    return page


@pytest.fixture
def term(page: Page) -> Locator:
    return page.locator(".wb-term").last


@pytest.fixture
def meaning(term: Locator, guide: Guide) -> str:
    id_ = (term.get_attribute("href") or "").partition("#")[2]
    return next(entry.means for entry in guide.glossary.terms if entry.id == id_)


def reach(term: Locator, way: str) -> None:
    """Come to the term as a person does: with the pointer, or with the Tab key from the link before it."""
    if way == "pointer":
        term.hover()
    else:
        term.evaluate(BEFORE)
        term.page.keyboard.press("Tab")


@pytest.mark.parametrize("way", ["pointer", "keyboard"])
def test_its_meaning_is_shown_and_goes_with_escape(page: Page, term: Locator, meaning: str, way: str) -> None:
    before = term.evaluate(SHOWN)
    reach(term, way)
    there = term.evaluate(SHOWN)
    page.keyboard.press("Escape")
    assert (before, there, term.evaluate(SHOWN)) == ("none", f'"{meaning}"', "none")


def test_its_meaning_is_told_to_screen_readers(term: Locator, meaning: str) -> None:
    expect(term).to_have_accessible_description(meaning)


def test_its_meaning_comes_back_after_escape(page: Page, term: Locator, meaning: str) -> None:
    term.hover()
    page.keyboard.press("Escape")
    page.mouse.move(0, 0)
    term.hover()
    assert term.evaluate(SHOWN) == f'"{meaning}"'


def test_on_a_phone_it_stands_at_the_foot_of_the_screen_and_fits(page: Page, term: Locator) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    reach(term, "keyboard")
    position, left, right = term.evaluate(PLACE)
    assert position == "fixed"
    assert left >= 0
    assert right >= 0


def test_it_leads_to_its_entry(page: Page, term: Locator, meaning: str) -> None:
    term.click()
    page.wait_for_url("**/glossary/#*")
    expect(page.locator(":target dd")).to_contain_text(meaning)
