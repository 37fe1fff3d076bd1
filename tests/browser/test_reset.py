"""Starting over: one rotation, on purpose, and never for good at once."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist

TEN_NAMES = "learn-ten-names"
GLOVES = "learn-your-glove-size"
LOCKER = "try-the-locker-room"


def test_starting_over_takes_two_steps_and_says_what_it_clears(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES, GLOVES).set_aside(LOCKER)
    clear = page.locator("[data-wb-reset]")
    expect(clear).to_be_hidden()
    page.get_by_text("Start over").click()
    expect(clear).to_have_text("Clear 2 ticks")
    expect(page.get_by_text("This clears your ticks for Surgery on this device. Other rotations stay.")).to_be_visible()


def test_starting_over_opens_every_item(page: Page) -> None:
    checklist = Checklist(page).open().tick(TEN_NAMES, GLOVES).set_aside(LOCKER).start_over()
    assert checklist.states() == {}
    page.reload()
    assert checklist.states() == {}


def test_undo_brings_back_every_state(page: Page) -> None:
    checklist = Checklist(page).open().tick(TEN_NAMES, GLOVES).set_aside(LOCKER).start_over()
    expect(page.locator("[data-wb-undo]")).to_contain_text("Cleared 2 ticks.")
    page.get_by_role("button", name="Undo").click()
    page.reload()
    assert checklist.states() == {TEN_NAMES: "done", GLOVES: "done", LOCKER: "not for me"}


def test_the_keyboard_is_led_to_undo_and_back(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES).start_over()
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    page.keyboard.press("Enter")
    expect(undo).to_be_hidden()
    expect(page.locator(".wb-reset summary")).to_be_focused()


def test_undo_goes_after_ten_seconds(page: Page) -> None:
    page.clock.install()
    Checklist(page).open().tick(TEN_NAMES).start_over()
    page.clock.run_for(7_000)  # The page's own time runs on beside this.
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.clock.run_for(3_000)
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()


def test_what_was_cleared_is_brought_back_at_a_later_visit(page: Page) -> None:
    checklist = Checklist(page).open().tick(TEN_NAMES, GLOVES).set_aside(LOCKER).start_over()
    page.reload()
    page.get_by_text("Start over").click()
    back = page.locator("[data-wb-cleared]")
    expect(back).to_have_text("You cleared 2 ticks. Bring them back")
    back.get_by_role("button").click()
    expect(back).to_be_hidden()
    expect(page.locator(".wb-reset summary")).to_be_focused()
    assert checklist.states() == {TEN_NAMES: "done", GLOVES: "done", LOCKER: "not for me"}


def test_where_nothing_was_cleared_nothing_is_brought_back(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    page.get_by_text("Start over").click()
    expect(page.locator("[data-wb-cleared]")).to_be_hidden()


def test_an_item_ticked_after_starting_over_stays(page: Page) -> None:
    checklist = Checklist(page).open().tick(TEN_NAMES, GLOVES).start_over().tick(GLOVES)
    page.reload()
    assert checklist.states() == {GLOVES: "done"}


def test_other_rotations_stay(page: Page) -> None:
    shared = "save-the-help-numbers"
    medicine = Checklist(page, "internal-medicine").open().tick(shared)
    Checklist(page).open().tick(shared).start_over()
    assert medicine.open().states() == {shared: "done"}


def test_what_others_keep_on_the_same_origin_is_not_touched(page: Page) -> None:
    checklist = Checklist(page).open()
    others = {
        "theirs": "1",
        "wardbook1:other-site:/any/sub/path/:i:surgery/learn-ten-names": '[1,1,"x"]',
        "wardbook1:wardbook:/another/path/:i:surgery/learn-ten-names": '[1,1,"x"]',
    }
    page.evaluate("others => Object.assign(localStorage, others)", others)
    checklist.tick(TEN_NAMES, GLOVES).start_over()
    kept = page.evaluate("({...localStorage})")
    assert {key: kept.get(key) for key in others} == others


def test_clearing_an_empty_list_leaves_what_was_cleared_before(page: Page) -> None:
    checklist = Checklist(page).open().tick(TEN_NAMES, GLOVES).start_over()
    checklist.start_over()
    page.reload()
    page.get_by_text("Start over").click()
    page.get_by_role("button", name="Bring them back").click()
    assert checklist.states() == {TEN_NAMES: "done", GLOVES: "done"}
