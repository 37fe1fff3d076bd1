"""The second copy of the ticks: it outlives a killed browser, and each copy mends the other."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import ARGUMENTS, NewContext
from tests.browser.copies import DELETE, LINES, STORED, saved
from tests.browser.install import installed_browser
from wardbook.guide import Guide

GLOVES = "learn-your-glove-size"
TEN_NAMES = "learn-ten-names"
ROUNDS, TICKS = 5, 4
PUT = """([key, text]) => localStorage.setItem(
  Object.keys(localStorage).find((name) => name.endsWith(":meta")).replace(/meta$/, key), text)"""


def opened(page: Page) -> Checklist:
    return Checklist(page).open()


@contextmanager
def launched(browser: Browser, profile: Path, address: str) -> Iterator[BrowserContext]:
    """A browser with a profile on disk, as a person has one."""
    context = browser.browser_type.launch_persistent_context(
        profile, executable_path=installed_browser(), args=ARGUMENTS, base_url=address
    )
    context.set_default_timeout(10000)
    yield context
    with suppress(Error):  # It may have been killed.
        context.close()


def kill(profile: Path) -> None:
    """Kill every process of the browser with this profile, as a flat battery would."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if str(profile).encode() in command and int(process.name) != os.getpid():
            os.kill(int(process.name), signal.SIGKILL)


@pytest.mark.skipif(sys.platform != "linux", reason="finds the browser's processes in /proc")
def test_what_was_saved_is_there_after_the_browser_is_killed(
    browser: Browser, address: str, tmp_path: Path, guide: Guide
) -> None:
    items = [item.id for item in guide.all_items(guide.rotations["surgery"])]
    profile = tmp_path / "profile"
    ticked: list[str] = []
    for round_ in range(ROUNDS):
        with launched(browser, profile, address) as context:
            page = context.new_page()
            opened(page).tick(*items[round_ * TICKS : (round_ + 1) * TICKS])
            saved(page)
            ticked += items[round_ * TICKS : (round_ + 1) * TICKS]
            kill(profile)
    with launched(browser, profile, address) as context:
        page = context.new_page()
        opened(page)
        expect(page.locator("[data-wb-status] [data-wb-done]")).to_have_text(str(ROUNDS * TICKS))
        assert Checklist(page).states() == dict.fromkeys(ticked, "done")


def test_both_copies_hold_the_same_lines(page: Page) -> None:
    opened(page).tick(GLOVES, TEN_NAMES).start_over()
    page.get_by_role("button", name="Undo").click()
    Checklist(page).set_aside(TEN_NAMES)
    saved(page)
    assert page.evaluate(LINES) == page.evaluate(STORED)


def test_a_storage_that_was_emptied_is_filled_again(page: Page) -> None:
    opened(page).tick(GLOVES).set_aside(TEN_NAMES)
    saved(page)
    before = page.evaluate(STORED)
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(Checklist(page).box(GLOVES)).to_be_checked()
    assert Checklist(page).states() == {GLOVES: "done", TEN_NAMES: "not for me"}
    assert page.evaluate(STORED) == before


def test_the_home_page_fills_it_too(page: Page) -> None:
    opened(page).tick(GLOVES)
    saved(page)
    page.evaluate("localStorage.clear()")
    page.goto("./")
    expect(page.locator("[data-wb-rotation='surgery'] .wb-badge__count")).to_contain_text("1 of ")


def test_ticks_from_before_there_was_a_second_copy_are_copied(page: Page) -> None:
    opened(page).tick(GLOVES)
    saved(page)
    page.evaluate(DELETE)
    page.reload()
    page.wait_for_function(f"({LINES})().then((lines) => Object.keys(lines).length === 2)")
    assert page.evaluate(LINES) == page.evaluate(STORED)


def test_a_copy_that_was_deleted_under_the_page_begins_again_with_the_next_tick(page: Page) -> None:
    opened(page).tick(GLOVES)
    saved(page)
    page.evaluate(DELETE)
    page.wait_for_function("indexedDB.databases().then((left) => !left.length)")
    Checklist(page).tick(TEN_NAMES)
    saved(page)
    assert list(page.evaluate(LINES)) == [f"i:surgery/{TEN_NAMES}"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('[0, 7000000000000, "zz"]', {}),
        ('[0, 1, "zz"]', {GLOVES: "done"}),
        ("no record", {GLOVES: "done"}),
        ('{"0": 0}', {GLOVES: "done"}),
        ('[0, 99999999999999, "zz"]', {GLOVES: "done"}),
    ],
    ids=["later", "earlier", "broken", "of another shape", "of a time that no clock shows"],
)
def test_the_later_of_two_lines_counts_and_is_kept_in_both(page: Page, text: str, shown: dict[str, str]) -> None:
    opened(page).tick(GLOVES)
    saved(page)
    page.evaluate(PUT, [f"i:surgery/{GLOVES}", text])
    page.reload()
    page.wait_for_function(f"({LINES})().then((lines) => JSON.stringify(lines) === JSON.stringify(({STORED})()))")
    assert Checklist(page).states() == shown


@pytest.mark.parametrize("refused", ["undefined", "({ open() { throw new Error('refused'); } })"])
def test_without_databases_ticks_are_kept_as_before(new_context: NewContext, refused: str) -> None:
    page = new_context().new_page()
    page.add_init_script(f"Object.defineProperty(window, 'indexedDB', {{ get: () => {refused} }})")
    opened(page).tick(GLOVES)
    expect(page.get_by_text("Saved on this device")).to_be_visible()
    page.reload()
    assert Checklist(page).states() == {GLOVES: "done"}


def test_a_visit_alone_leaves_nothing_behind(page: Page) -> None:
    opened(page)
    page.wait_for_load_state("networkidle")
    assert (page.evaluate(STORED), page.evaluate("indexedDB.databases()")) == ({}, [])
