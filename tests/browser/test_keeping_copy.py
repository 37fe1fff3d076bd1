"""Save a copy and bring one in, as a student does it on the page of their progress."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext

TEN_NAMES = "learn-ten-names"
GLOVES = "learn-your-glove-size"
LOCKER = "try-the-locker-room"
AGO = 1795000000000
LINES = """() => Object.fromEntries(Object.entries(localStorage)
  .filter(([key]) => key.startsWith("wardbook1:wardbook:/any/sub/path/:") && !key.endsWith("meta"))
  .map(([key, text]) => [key.split("/:")[1], JSON.parse(text)[0]]))"""
EXPORT = Path(__file__).resolve().parents[1] / "exports" / "1.json"


def part(page: Page, name: str) -> Locator:
    return page.locator(f"[data-wb-keeping='{name}']")


def progress(page: Page) -> Page:
    page.goto("progress/")
    return page


def save(page: Page) -> tuple[str, Any]:
    """Save a copy: the name of the file and what it says."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy").first.click()
    return download.value.suggested_filename, json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def bring(page: Page, content: object, name: str = "wardbook-2026-11-23.json") -> Locator:
    """Choose a file: what the page says of it."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    file = {"name": name, "mimeType": "application/json", "buffer": raw}
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Bring in a copy").click()
    chooser.value.set_files(file)  # type: ignore[arg-type]
    said = part(page, "preview")
    expect(said).to_be_visible()
    return said


def copy(items: dict[str, object], **more: object) -> dict[str, object]:
    surgery = {f"surgery/{id_}": said for id_, said in items.items()}
    return {"wardbook": 1, "site": "wardbook", "written": "2026-11-20T09:30:00.000Z", "items": surgery, **more}


def test_a_students_whole_story(page: Page, new_context: NewContext) -> None:
    """Tick, save, lose everything, bring in: the same ticks, in this browser and in another."""
    checklist = Checklist(page).open().tick(TEN_NAMES, GLOVES).set_aside(LOCKER)
    ticked = checklist.states()
    name, saved = save(progress(page))
    assert re.fullmatch(r"wardbook-\d{4}-\d\d-\d\d\.json", name)
    assert {id_: said[0] for id_, said in saved["items"].items()} == {
        f"surgery/{TEN_NAMES}": 1,
        f"surgery/{GLOVES}": 1,
        f"surgery/{LOCKER}": 2,
    }
    page.get_by_text("Clear this computer").last.click()
    part(page, "clear").click()
    expect(part(page, "clear-says")).to_have_text("Nothing is left.")
    assert Checklist(page).open().states() == {}
    for browser_page in (page, new_context().new_page()):
        said = bring(progress(browser_page), saved)
        expect(said.locator("p").first).to_contain_text("3 new, 0 changed, 0 taken away.")
        browser_page.get_by_role("button", name="Bring these in").click()
        assert Checklist(browser_page).open().states() == ticked


def test_what_would_change_is_said_before_it_changes(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES, GLOVES)
    before = progress(page).evaluate(LINES)
    ahead = AGO * 2
    items = {TEN_NAMES: [1, 5, "a"], GLOVES: [0, 5, "a"], LOCKER: [1, AGO, "a"], "x y": 3}
    changed = {**items, TEN_NAMES: [2, ahead, "a"]}
    said = bring(page, copy(changed, written="2026-11-20T12:00:00.000Z"))
    expect(said.locator("p").first).to_have_text(
        "From 20 November 2026. 1 new, 1 changed, 0 taken away. 1 is older than yours and stays as it is. "
        "1 line could not be read and is left out."
    )
    expect(said).to_be_focused()
    assert page.evaluate(LINES) == before
    page.get_by_role("button", name="Leave it").click()
    expect(said).to_be_hidden()
    assert page.evaluate(LINES) == before


def test_undo_gives_each_former_value_back(page: Page) -> None:
    checklist = Checklist(page).open().tick(TEN_NAMES, GLOVES).set_aside(LOCKER)
    before = checklist.states()
    later = AGO * 2
    items = {
        TEN_NAMES: [0, later, "a"],
        GLOVES: [2, later, "a"],
        LOCKER: [1, later, "a"],
        "ask-what-to-read": [1, 5, "a"],
    }
    bring(progress(page), copy(items, notes={f"surgery/{GLOVES}": ["Size 7", 5, "a"]}))
    page.get_by_role("button", name="Bring these in").click()
    expect(part(page, "done")).to_contain_text("Brought in: 1 new, 2 changed, 1 taken away.")
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.click()
    expect(part(page, "done")).to_contain_text("Undone. Your ticks are as they were.")
    assert page.evaluate(LINES)[f"n:surgery/{GLOVES}"] == ""
    assert checklist.open().states() == before


def test_undo_leaves_what_another_tab_has_set_since(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    bring(progress(page), copy({GLOVES: [1, AGO, "a"], LOCKER: [1, AGO, "a"]}))
    page.get_by_role("button", name="Bring these in").click()
    other = Checklist(page.context.new_page()).open()
    other.box(GLOVES).uncheck()
    other.set_aside(GLOVES)
    page.get_by_role("button", name="Undo").click()
    assert other.open().states() == {TEN_NAMES: "done", GLOVES: "not for me"}


def test_the_same_copy_again_has_nothing_new(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    _, saved = save(progress(page))
    said = bring(page, saved)
    expect(said.locator("p").first).to_contain_text("Nothing would change")
    expect(page.get_by_role("button", name="Bring these in")).to_be_hidden()
    page.get_by_role("button", name="Close").click()
    expect(said).to_be_hidden()


def test_notes_are_in_a_copy_only_when_asked(page: Page) -> None:
    bring(progress(page), EXPORT.read_bytes())
    page.get_by_role("button", name="Bring these in").click()
    _, without = save(page)
    page.get_by_label("With my notes").check()
    _, with_notes = save(page)
    assert ("notes" in without, [note[0] for note in with_notes["notes"].values()]) == (
        False,
        ["Rosa at the desk knows all"],
    )


def test_saving_says_where_to_look_and_is_remembered(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    name, _ = save(progress(page))
    expect(part(page, "copy-says")).to_have_text(f"Saved as {name}, without your notes. Look in your downloads.")
    assert page.evaluate("JSON.parse(localStorage['wardbook1:wardbook:/any/sub/path/:meta']).lastExport") > AGO


def test_without_a_tick_there_is_nothing_to_copy(page: Page) -> None:
    progress(page).get_by_role("button", name="Save a copy").first.click()
    expect(part(page, "copy-says")).to_have_text("There is nothing to copy yet. Tick something first.")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('wardbook1:'))") == []


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "This file is not a copy from this guide, or it is broken."),
        (b"PK\x03\x04" + bytes(range(256)), "This file is not a copy from this guide, or it is broken."),
        (b" " * 2_000_001, "This file is larger than 2 MB, and no copy from this guide is."),
        (b'{"wardbook": 2}', "This copy was made by a newer version of the guide."),
    ],
    ids=["empty", "zip", "too large", "newer"],
)
def test_a_file_that_is_no_copy_is_refused_and_nothing_is_lost(page: Page, content: bytes, word: str) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    before = progress(page).evaluate(LINES)
    expect(bring(page, content).locator("p").first).to_contain_text(word)
    expect(page.get_by_role("button", name="Bring these in")).to_be_hidden()
    assert page.evaluate(LINES) == before


def test_a_script_in_a_note_is_text(page: Page) -> None:
    note = "<img src=x onerror=document.title='run'>"
    bring(progress(page), copy({}, notes={f"surgery/{GLOVES}": [note, 5, "a"]}))
    page.get_by_role("button", name="Bring these in").click()
    assert "run" not in page.title()
    assert page.evaluate(LINES) == {f"n:surgery/{GLOVES}": note}


def test_on_a_touch_device_a_copy_can_be_shared(new_context: NewContext) -> None:
    page = new_context(has_touch=True, is_mobile=True).new_page()
    page.add_init_script(
        "navigator.canShare = ({ files }) => files[0].name.endsWith('.txt');"
        "navigator.share = async ({ files }) => { window.shared = [files[0].name, await files[0].text()]; };"
    )
    Checklist(page).open().tick(TEN_NAMES)
    progress(page).get_by_role("button", name="Share a copy").click()
    expect(part(page, "copy-says")).to_have_text("Shared.")
    name, text = page.evaluate("window.shared")
    assert (name[-4:], list(json.loads(text)["items"])) == (".txt", [f"surgery/{TEN_NAMES}"])


def test_where_nothing_can_be_shared_no_button_says_so(page: Page) -> None:
    progress(page)
    expect(page.get_by_role("button", name="Share a copy")).to_be_hidden()


def test_without_scripts_the_page_says_that_printing_is_the_copy(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    progress(page)
    expect(page.get_by_text("Print a rotation’s list: that is your copy.")).to_be_visible()
    assert page.locator(".md-content :is(button, input, select):visible").count() == 0
