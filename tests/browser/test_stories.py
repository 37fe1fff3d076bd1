"""How other checklists lost ticks, each story as a test of this one.

Some stories are told where their subject is tested: blocked and full storage and nonsense in our keys in
`test_trouble.py`, renamed items in `test_moves.py`, a neighbour's keys and a stray click in `test_reset.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from tests.browser.editions import Editions

SCRIPTS = Path(__file__).resolve().parents[2] / "docs" / "assets" / "js"
NURSE, RESIDENT = "ask-the-scrub-nurse", "ask-the-resident"
GLOVES, KNOW_GLOVES = "learn-your-glove-size", "know-your-glove-size"
PLAN = "write-a-plan"
RETIRED = "write-to-a-nurse"
DEAF = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true)"


@pytest.fixture
def page(browser: Browser, editions: Editions) -> Iterator[Page]:
    """A page of the first edition."""
    editions.publish(1)
    with watched_context(browser, editions.address) as context:
        context.set_default_timeout(15000)
        yield context.new_page()


def test_items_that_change_places_keep_their_ticks(page: Page, editions: Editions) -> None:
    checklist = Checklist(page).open().tick(NURSE).set_aside(RESIDENT)
    editions.publish(2)
    assert checklist.open().states() == {NURSE: "done", RESIDENT: "not for me"}


def test_two_items_with_the_same_title_are_two_items(page: Page) -> None:
    checklist = Checklist(page).open().tick(NURSE)
    page.reload()
    assert checklist.item(NURSE).locator("label").inner_text() == checklist.item(RESIDENT).locator("label").inner_text()
    assert checklist.states() == {NURSE: "done"}


def test_a_reworded_item_that_went_to_another_phase_keeps_its_tick(page: Page, editions: Editions) -> None:
    checklist = Checklist(page).open().tick(PLAN)
    editions.publish(2)
    checklist.open()
    expect(checklist.phase("middle").locator("label")).to_contain_text("what you want to learn")
    assert checklist.states() == {PLAN: "done"}


def test_an_added_item_is_open_and_changes_no_other(page: Page, editions: Editions) -> None:
    checklist = Checklist(page).open().tick(NURSE, RESIDENT, PLAN)
    editions.publish(2)
    checklist.open()
    expect(checklist.box("bring-a-pen")).not_to_be_checked()
    assert (checklist.states(), checklist.count()) == (dict.fromkeys([RESIDENT, NURSE, PLAN], "done"), "3 of 7 done")


def test_a_tab_that_has_slept_writes_over_nothing(page: Page) -> None:
    page.add_init_script(DEAF)
    stale, other = Checklist(page).open(), Checklist(page.context.new_page()).open()
    other.tick(NURSE, RESIDENT).set_aside(GLOVES)
    other.page.close()
    assert stale.states() == {}
    stale.tick(PLAN)
    page.reload()
    assert stale.states() == {GLOVES: "not for me", NURSE: "done", RESIDENT: "done", PLAN: "done"}


def test_a_tab_of_an_old_edition_writes_for_the_new_one(page: Page, editions: Editions) -> None:
    old, other = Checklist(page).open(), Checklist(page.context.new_page())
    editions.publish(2)
    other.open().tick(NURSE)
    old.tick(GLOVES)
    assert other.open().states() == {NURSE: "done", KNOW_GLOVES: "done"}


def test_going_back_to_an_old_edition_loses_nothing_of_the_new_one(page: Page, editions: Editions) -> None:
    editions.publish(2)
    new = Checklist(page).open().tick("bring-a-pen", PLAN)
    editions.publish(1)
    old = Checklist(page.context.new_page()).open().tick(NURSE)
    assert old.states() == {NURSE: "done", PLAN: "done"}
    editions.publish(2)
    page.reload()
    assert new.states() == {"bring-a-pen": "done", NURSE: "done", PLAN: "done"}


def test_what_no_page_shows_is_counted_nowhere(page: Page, editions: Editions) -> None:
    checklist = Checklist(page).open().tick(RETIRED, GLOVES)
    editions.publish(2)
    page.goto("./")
    expect(page.locator("[data-wb-badges] [data-wb-rotation='surgery'] .wb-badge__count")).to_have_text("1 of 7 done")
    assert checklist.open().count() == "1 of 7 done"
    page.get_by_text("Start over").click()
    expect(page.locator("[data-wb-reset]")).to_have_text("Clear 1 tick")
    page.locator("[data-wb-reset]").click()
    expect(page.locator("[data-wb-undo]")).to_contain_text("Cleared 1 tick.")


def test_undo_brings_back_what_no_page_shows(page: Page, editions: Editions) -> None:
    checklist = Checklist(page).open().tick(RETIRED, NURSE)
    editions.publish(2)
    checklist.open().start_over()
    page.get_by_role("button", name="Undo").click()
    editions.publish(1)
    assert Checklist(page.context.new_page()).open().states() == {NURSE: "done", RETIRED: "done"}


def test_undo_does_not_write_over_what_was_set_since(page: Page) -> None:
    checklist = Checklist(page).open().tick(NURSE, RESIDENT, PLAN).start_over()
    other = Checklist(page.context.new_page()).open().set_aside(NURSE).tick(PLAN)
    other.box(PLAN).uncheck()
    expect(checklist.button(NURSE)).to_have_text("Put back")
    page.get_by_role("button", name="Undo").click()
    assert checklist.states() == {NURSE: "not for me", RESIDENT: "done"}


def test_undo_after_a_second_reset_in_another_tab_brings_back_the_ticks(page: Page) -> None:
    checklist = Checklist(page).open().tick(NURSE).start_over()
    Checklist(page.context.new_page()).open().start_over()
    page.get_by_role("button", name="Undo").click()
    page.reload()
    assert checklist.states() == {NURSE: "done"}


def test_a_tick_taken_away_from_a_renamed_item_is_not_brought_back_by_undo(page: Page, editions: Editions) -> None:
    checklist = Checklist(page).open().tick(GLOVES, NURSE)
    editions.publish(2)
    checklist.open().box(KNOW_GLOVES).uncheck()
    checklist.start_over()
    page.get_by_role("button", name="Undo").click()
    page.reload()
    assert checklist.states() == {NURSE: "done"}


def test_no_script_empties_the_storage_of_a_whole_origin() -> None:
    emptying = re.compile(r"(storage|engine)\S*\.clear\b", re.IGNORECASE)
    assert [file.name for file in SCRIPTS.glob("*.js") if emptying.search(file.read_text(encoding="utf-8"))] == []
