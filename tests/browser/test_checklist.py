"""Ticks, what is not for me, and what stays."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext
from wardbook.guide import Guide

TEN_NAMES = "learn-ten-names"
GLOVES = "learn-your-glove-size"
LOCKER = "try-the-locker-room"


def kept(page: Page) -> dict[str, Any]:
    """What our scripts keep in the browser."""
    return {key: json.loads(text) for key, text in page.evaluate("({...localStorage})").items() if "wardbook1:" in key}


def test_every_state_is_still_there_after_a_reload(page: Page) -> None:
    checklist = Checklist(page).open().tick(TEN_NAMES, LOCKER).set_aside(GLOVES)
    checklist.box(LOCKER).uncheck()
    page.reload()
    assert checklist.states() == {TEN_NAMES: "done", GLOVES: "not for me"}


def test_what_is_not_for_me_says_so(page: Page) -> None:
    checklist = Checklist(page).open().set_aside(GLOVES)
    expect(checklist.button(GLOVES)).to_have_text("Put back")
    expect(checklist.button(GLOVES)).to_have_attribute("aria-pressed", "true")
    expect(checklist.box(GLOVES)).to_be_disabled()


def test_put_back_opens_the_item_again(page: Page) -> None:
    checklist = Checklist(page).open().set_aside(GLOVES)
    checklist.button(GLOVES).click()
    assert checklist.states() == {}
    expect(checklist.button(GLOVES)).to_have_text("Not for me")
    expect(checklist.box(GLOVES)).to_be_enabled()


def test_counts_leave_out_what_is_not_for_me(page: Page, guide: Guide) -> None:
    surgery = guide.rotations["surgery"]
    whole, before = len(guide.all_items(surgery)), len(guide.items(surgery, "before"))
    checklist = Checklist(page).open().tick(LOCKER, TEN_NAMES).set_aside(GLOVES)
    assert (checklist.count(), checklist.phase_count("before")) == (f"2 of {whole - 1} done", f"1 of {before - 1}")


def test_a_done_item_can_be_set_aside(page: Page) -> None:
    checklist = Checklist(page).open().tick(GLOVES).set_aside(GLOVES)
    assert checklist.states() == {GLOVES: "not for me"}
    assert checklist.count().startswith("0 of ")


def test_the_first_tick_says_that_it_is_saved(page: Page) -> None:
    checklist = Checklist(page).open()
    said = page.locator("[data-wb-saved]")
    expect(said).to_have_text("Ticks stay on this device")
    checklist.tick(GLOVES)
    expect(said).to_have_text("Saved on this device")


def test_using_the_list_sends_nothing(page: Page, guide: Guide) -> None:
    checklist = Checklist(page).open()
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    checklist.tick(*[item.id for item in guide.all_items(guide.rotations["surgery"])][:10])
    checklist.set_aside(LOCKER).start_over()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_load_state("networkidle")
    assert sent == []


def test_ticking_moves_nothing(new_context: NewContext) -> None:
    page = new_context(bypass_csp=True).new_page()
    checklist = Checklist(page).open()
    page.add_style_tag(content="html { overflow-anchor: none }")  # as in Safari, which does not hold the page still
    rows = page.locator("[data-wb-phase='before'] .wb-item")
    place = "rows => rows.map(row => [row.id, row.getBoundingClientRect().top, row.offsetHeight])"
    checklist.item(LOCKER).scroll_into_view_if_needed()
    before = rows.evaluate_all(place)
    checklist.tick(GLOVES).set_aside(LOCKER)
    assert rows.evaluate_all(place) == before


def test_a_visit_without_a_tick_leaves_nothing_behind(page: Page) -> None:
    Checklist(page).open()
    page.goto("./")
    assert kept(page) == {}


def test_a_tick_keeps_one_line_and_the_tag_of_the_device(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    item = f"wardbook1:wardbook:/any/sub/path/:i:surgery/{TEN_NAMES}"
    meta = "wardbook1:wardbook:/any/sub/path/:meta"
    lines = kept(page)
    device, at = lines[meta]["device"], lines[meta]["at"]
    assert lines == {
        item: [1, lines[item][1], device],
        meta: {"schema": 1, "device": device, "since": at, "at": at},
    }


def test_done_rows_are_small_at_the_next_visit_until_all_details_are_shown(page: Page) -> None:
    checklist = Checklist(page).open().tick(GLOVES)
    why = checklist.item(GLOVES).locator(".wb-item__why")
    expect(why).to_be_visible()
    page.reload()
    expect(why).to_be_hidden()
    expect(checklist.item(GLOVES).locator(".wb-how")).to_be_hidden()
    page.get_by_role("button", name="Show all details").click()
    expect(why).to_be_visible()
    expect(checklist.item(GLOVES).locator(".wb-how")).to_be_visible()


def test_taking_a_tick_away_opens_the_small_row(page: Page) -> None:
    checklist = Checklist(page).open().tick(GLOVES)
    page.reload()
    checklist.box(GLOVES).uncheck()
    expect(checklist.item(GLOVES).locator(".wb-item__why")).to_be_visible()


def test_being_offline_is_said_and_ticks_are_still_saved(page: Page) -> None:
    checklist = Checklist(page).open()
    pill = page.locator("[data-wb-offline]")
    expect(pill).to_be_hidden()
    page.context.set_offline(True)
    expect(pill).to_have_text("Offline. This page still works.")
    expect(pill).to_be_visible()
    checklist.tick(GLOVES)
    page.context.set_offline(False)
    expect(pill).to_be_hidden()
    page.reload()
    assert checklist.states() == {GLOVES: "done"}
