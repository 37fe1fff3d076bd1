"""Storage that refuses, is full or holds nonsense: said on the page, and the page goes on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext
from wardbook.guide import Guide

TEN_NAMES = "learn-ten-names"
GLOVES = "learn-your-glove-size"

BLOCK = """for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(window, name, {
  configurable: true,
  get() { throw new DOMException("Access is denied for this document.", "SecurityError"); },
})"""
NO_DATABASE = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('', 'SecurityError'); } })"
FILL = """() => {
  for (let size = 2 ** 23; size >= 1; size /= 2) {
    try { localStorage.setItem(`neighbour${size}`, "x".repeat(size)); } catch {}
  }
}"""
EMPTY = "Object.keys(localStorage).forEach(key => key.startsWith('neighbour') && localStorage.removeItem(key))"
NONSENSE = ["", "{", "null", "[]", "7", '[1, "soon", "x"]', "[1, 3, 7]", '[9, 1, "x"]', "[1]"]
OTHER_FORMS = [
    {"meta": '{"device": 7}', "r:surgery": '["soon"]', f"i:surgery/{GLOVES}": '{"v": 1}'},
    {"meta": '[1, 50, "x"]', "r:surgery": '{"at": 7000000000000}', f"i:surgery/{GLOVES}": '{"at": 50}'},
]
BLOCKED = (
    "This browser does not let us save. You can tick, but ticks go when you close the tab. "
    "Print the list, or open the page in a normal window."
)
FULL = (
    "Not saved: this browser’s storage is full. Your ticks stay until you close this tab. "
    "Print the list, or free some space and tick again."
)
NEWER = "A newer version of this guide has saved your ticks. They are safe; reload this page to change them."


def alert(page: Page) -> Locator:
    return page.locator("[data-wb-alert]")


@pytest.fixture
def blocked(new_context: NewContext) -> Page:
    """A page in a browser that blocks site data."""
    page = new_context().new_page()
    page.add_init_script(BLOCK)
    return page


def test_blocked_storage_is_told_before_the_first_tick(blocked: Page) -> None:
    Checklist(blocked).open()
    expect(alert(blocked)).to_have_text(BLOCKED)
    expect(alert(blocked)).to_be_visible()


def test_with_blocked_storage_ticks_work_but_the_page_never_says_saved(blocked: Page) -> None:
    checklist = Checklist(blocked).open().tick(TEN_NAMES).set_aside(GLOVES)
    assert checklist.states() == {TEN_NAMES: "done", GLOVES: "not for me"}
    assert checklist.count().startswith("1 of ")
    expect(blocked.locator("[data-wb-saved]")).to_be_hidden()
    expect(blocked.get_by_text("Saved on this device")).to_have_count(0)


def test_with_blocked_storage_ticks_can_be_downloaded(blocked: Page) -> None:
    Checklist(blocked).open().tick(TEN_NAMES).set_aside(GLOVES)
    with blocked.expect_download() as download:
        blocked.get_by_role("button", name="Download your ticks").click()
    saved = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert {id_: said[0] for id_, said in saved["items"].items()} == {
        f"surgery/{TEN_NAMES}": 1,
        f"surgery/{GLOVES}": 2,
    }


def test_without_a_network_it_says_what_to_do_instead(browser: Browser, address: str) -> None:
    """In a context of its own: a request that fails is an error on the console, and here it is meant."""
    page = browser.new_page(base_url=address)
    page.add_init_script(BLOCK)
    Checklist(page).open().tick(TEN_NAMES)
    page.route("**/copies.js", lambda route: route.abort())
    page.get_by_role("button", name="Download your ticks").click()
    expect(page.get_by_role("button", name="No connection. Print the list.")).to_be_visible()
    page.close()


def test_where_ticks_are_saved_no_download_is_pressed_on_anyone(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    expect(page.get_by_role("button", name="Download your ticks")).to_be_hidden()


def test_with_blocked_storage_starting_over_and_undo_work(blocked: Page) -> None:
    checklist = Checklist(blocked).open().tick(TEN_NAMES).start_over()
    assert checklist.states() == {}
    blocked.get_by_role("button", name="Undo").click()
    assert checklist.states() == {TEN_NAMES: "done"}


def test_with_blocked_storage_the_home_page_shows_idle_badges(blocked: Page) -> None:
    blocked.goto("./")
    expect(blocked.locator("[data-wb-rotation='surgery'] .wb-badge__count")).to_contain_text(" items")


def test_with_blocked_storage_search_still_answers(blocked: Page) -> None:
    blocked.goto("./")
    blocked.get_by_role("button", name="Search").click()
    blocked.get_by_role("textbox", name="Search").press_sequentially("nurse")
    expect(blocked.locator(".md-search-result__link").first).to_be_visible()


@pytest.fixture
def alone(page: Page) -> Page:
    """A page whose second copy is refused: all rests on the storage."""
    page.add_init_script(NO_DATABASE)
    return page


def test_a_full_storage_is_told_at_the_tick_and_ticks_still_work(alone: Page) -> None:
    checklist = Checklist(alone).open()
    alone.evaluate(FILL)
    expect(alert(alone)).to_be_hidden()
    checklist.tick(TEN_NAMES).set_aside(GLOVES)
    expect(alert(alone)).to_have_text(FULL)
    expect(alone.locator("[data-wb-saved]")).to_be_hidden()
    assert checklist.states() == {TEN_NAMES: "done", GLOVES: "not for me"}


def test_a_full_storage_alone_is_quiet_and_ticks_are_kept_in_the_second_copy(page: Page) -> None:
    checklist = Checklist(page).open()
    page.evaluate(FILL)
    checklist.tick(TEN_NAMES).set_aside(GLOVES)
    expect(page.get_by_text("Saved on this device")).to_be_visible()
    expect(alert(page)).to_be_hidden()
    page.reload()
    expect(checklist.box(TEN_NAMES)).to_be_checked()
    assert checklist.states() == {TEN_NAMES: "done", GLOVES: "not for me"}


def test_a_blocked_storage_alone_is_quiet_and_ticks_are_kept_in_the_second_copy(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.add_init_script(BLOCK.replace(', "indexedDB"', ""))
    checklist = Checklist(page).open().tick(TEN_NAMES)
    expect(page.get_by_text("Saved on this device")).to_be_visible()
    expect(alert(page)).to_be_hidden()
    page.reload()
    expect(checklist.box(TEN_NAMES)).to_be_checked()


def test_lines_of_a_newer_version_are_shown_and_not_written_over(page: Page) -> None:
    checklist = Checklist(page).open().tick(TEN_NAMES)
    newer = """() => {
      const key = Object.keys(localStorage).find((name) => name.endsWith(":meta"));
      localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage[key]), schema: 2, at: Date.now() + 1000 }));
      return JSON.stringify(localStorage);
    }"""
    before = page.evaluate(newer)
    page.reload()
    expect(alert(page)).to_have_text(NEWER)
    checklist.box(GLOVES).click()
    assert checklist.states() == {TEN_NAMES: "done"}
    assert page.evaluate("JSON.stringify(localStorage)") == before


def test_when_space_returns_the_next_tick_saves_what_was_not_saved(alone: Page) -> None:
    page = alone
    checklist = Checklist(page).open()
    page.evaluate(FILL)
    checklist.tick(TEN_NAMES)
    page.evaluate(EMPTY)
    checklist.set_aside(GLOVES)
    expect(alert(page)).to_be_hidden()
    expect(page.get_by_text("Saved on this device")).to_be_visible()
    page.reload()
    assert checklist.states() == {TEN_NAMES: "done", GLOVES: "not for me"}


def test_what_could_not_be_saved_does_not_write_over_a_later_tab(alone: Page) -> None:
    page = alone
    here, there = Checklist(page).open(), Checklist(page.context.new_page()).open()
    page.evaluate(FILL)
    here.tick(TEN_NAMES)
    page.evaluate(EMPTY)
    there.page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('neighbour'))")
    there.set_aside(TEN_NAMES)
    expect(here.button(TEN_NAMES)).to_have_text("Put back")
    here.tick(GLOVES)
    page.reload()
    assert here.states() == {TEN_NAMES: "not for me", GLOVES: "done"}


def test_nonsense_in_our_keys_does_not_stop_the_page(page: Page, guide: Guide) -> None:
    checklist = Checklist(page).open()
    items = [item.id for item in guide.all_items(guide.rotations["surgery"])]
    keys = [f"i:surgery/{item}" for item in items[: len(NONSENSE)]] + ["i:surgery/no-such-item", "r:surgery", "meta"]
    texts = [*NONSENSE, "{", "{", "{"]
    page.evaluate(
        "all => all.forEach(([key, text]) => localStorage.setItem(`wardbook1:wardbook:/any/sub/path/:${key}`, text))",
        list(zip(keys, texts, strict=True)),
    )
    page.reload()
    assert checklist.states() == {}
    checklist.tick(*items[: len(NONSENSE)])
    page.reload()
    assert checklist.states() == dict.fromkeys(items[: len(NONSENSE)], "done")


@pytest.mark.parametrize("form", OTHER_FORMS, ids=["fields", "lists for objects"])
def test_json_of_another_form_does_not_stop_the_page(page: Page, form: dict[str, str]) -> None:
    checklist = Checklist(page).open()
    other = {f"wardbook1:wardbook:/any/sub/path/:{key}": text for key, text in form.items()}
    page.evaluate("other => Object.assign(localStorage, other)", other)
    page.reload()
    assert checklist.tick(TEN_NAMES).states() == {TEN_NAMES: "done"}
    assert checklist.start_over().states() == {}
