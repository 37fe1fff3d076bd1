"""On a shared computer ticks are kept for the session only: in the tab, and nowhere else."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist

NAMES = "learn-ten-names"
META = "wardbook1:wardbook:/any/sub/path/:meta"
SHARE = "key => localStorage.setItem(key, JSON.stringify({ schema: 1, device: 'ward', mode: 'shared', at: 1 }))"


@pytest.fixture
def ward(page: Page) -> Page:
    """A page on a computer that was said to be shared."""
    page.goto("privacy/")
    page.evaluate(SHARE, META)
    return page


def test_a_tick_is_kept_in_the_tab_and_nothing_of_it_on_the_computer(ward: Page) -> None:
    Checklist(ward).open().tick(NAMES)
    expect(ward.locator("[data-wb-saved]")).to_contain_text("Kept for this session")
    ward.reload()
    assert Checklist(ward).states() == {NAMES: "done"}
    ours = ward.evaluate("Object.keys(localStorage).filter(key => key.startsWith('wardbook1:'))")
    assert (ours, ward.evaluate("indexedDB.databases()")) == ([META], [])


def test_the_page_says_that_it_is_a_session_and_how_to_end_it(ward: Page) -> None:
    Checklist(ward).open()
    line = ward.locator("[data-wb-session]")
    expect(line).to_have_text("Session only. Ticks go when you close this tab. Save a copy first, or end the session.")
    expect(line.get_by_role("link", name="end the session")).to_have_attribute("href", "../../progress/#shared")


def test_another_tab_sees_nothing_of_it(ward: Page) -> None:
    Checklist(ward).open().tick(NAMES)
    assert Checklist(ward.context.new_page()).open().states() == {}


def test_the_home_page_counts_the_session(ward: Page) -> None:
    Checklist(ward).open().tick(NAMES)
    ward.goto("./")
    expect(ward.locator("[data-wb-rotation='surgery'] .wb-badge__count")).to_contain_text("1 of ")


def test_a_device_of_ones_own_says_nothing_of_sessions(page: Page) -> None:
    Checklist(page).open()
    expect(page.locator("[data-wb-session]")).to_be_hidden()
