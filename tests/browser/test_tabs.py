"""Two tabs of one browser: in step, and neither writes over the other."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist

TEN_NAMES = "learn-ten-names"
GLOVES = "learn-your-glove-size"


def test_what_is_set_in_one_tab_shows_in_the_other(page: Page) -> None:
    here, there = Checklist(page).open(), Checklist(page.context.new_page()).open()
    here.tick(TEN_NAMES).set_aside(GLOVES)
    expect(there.box(TEN_NAMES)).to_be_checked()
    expect(there.button(GLOVES)).to_have_text("Put back")
    assert there.count() == here.count()


def test_ticks_of_both_tabs_are_kept(page: Page) -> None:
    here, there = Checklist(page).open(), Checklist(page.context.new_page()).open()
    here.tick(TEN_NAMES)
    there.tick(GLOVES)
    page.reload()
    assert here.states() == {TEN_NAMES: "done", GLOVES: "done"}


def test_a_reset_in_one_tab_empties_the_other(page: Page) -> None:
    here, there = Checklist(page).open().tick(TEN_NAMES), Checklist(page.context.new_page()).open()
    assert there.states() == {TEN_NAMES: "done"}
    here.start_over()
    expect(there.box(TEN_NAMES)).not_to_be_checked()


def test_a_tick_after_a_reset_in_the_other_tab_counts(page: Page) -> None:
    here, there = Checklist(page).open().tick(TEN_NAMES), Checklist(page.context.new_page()).open()
    here.start_over()
    expect(there.box(TEN_NAMES)).not_to_be_checked()
    there.tick(GLOVES)
    page.reload()
    assert here.states() == {GLOVES: "done"}


def test_the_home_page_in_another_tab_follows(page: Page) -> None:
    home = page.context.new_page()
    home.goto("./")
    Checklist(page).open().tick(TEN_NAMES)
    expect(home.locator("[data-wb-rotation='surgery'] .wb-badge__count")).to_contain_text("1 of ")
    expect(home.locator("[data-wb-continue]")).to_be_visible()
