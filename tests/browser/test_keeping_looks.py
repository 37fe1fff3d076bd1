"""The parts that keep, move and clear ticks, all open: for every eye, and for a thumb."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext
from tests.browser.test_axe import violations
from tests.browser.test_keeping_copy import TEN_NAMES, bring, copy, part, progress
from tests.browser.test_keeping_shared import share
from tests.browser.test_layout import SMALL

CONTROLS = ".md-content :is(summary, button, select, label, input:not([type=file]))"


def all_open(page: Page) -> Page:
    Checklist(page).open().tick(TEN_NAMES)
    progress(page).get_by_role("button", name="Make a link").click()
    expect(page.get_by_role("img", name="QR code of the link above")).to_be_visible()
    bring(page, copy({"try-the-locker-room": [1, 5, "a"]}))
    part(page, "clear-details").locator("summary").click()
    return page


def session(page: Page) -> Page:
    Checklist(page).open().tick(TEN_NAMES)
    share(page)
    Checklist(page).open().tick(TEN_NAMES)
    progress(page).get_by_role("button", name="This is my own device").click()
    expect(part(page, "hidden")).to_be_visible()
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", [all_open, session])
def test_no_state_has_a_violation(new_context: NewContext, scheme: str, state: object) -> None:
    assert callable(state)
    page = state(new_context(color_scheme=scheme).new_page())
    assert violations(page) == []


def test_on_a_narrow_phone_nothing_is_too_wide_or_too_small(new_context: NewContext) -> None:
    page = all_open(new_context(viewport={"width": 320, "height": 640}).new_page())
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.locator(CONTROLS).evaluate_all(SMALL) == []


def test_with_the_keyboard_a_copy_is_looked_at_and_left(page: Page) -> None:
    said = bring(progress(page), copy({TEN_NAMES: [1, 5, "a"]}))
    expect(said).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Bring these in")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(said).to_be_hidden()
