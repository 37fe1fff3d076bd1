"""Clear this computer: all of ours goes, nothing of a neighbour does, and no open tab brings it back."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist
from tests.browser.test_keeping_copy import GLOVES, TEN_NAMES, part, progress
from tests.browser.test_replica import saved
from tests.browser.test_trouble import FILL, NO_DATABASE

NEIGHBOURS = {
    "theirs": "1",
    "/any/sub/path/other/.__palette": "{}",
    "/.__palette": "{}",
    "wardbook1:other:/any/sub/path/:i:surgery/learn-ten-names": '[1,1,"x"]',
    "wardbook1:wardbook:/any/sub/path/deeper/:i:surgery/learn-ten-names": '[1,1,"x"]',
    "wardbook1:wardbook:/any/:meta": "{}",
}
PUT = "lines => { Object.assign(localStorage, lines); Object.assign(sessionStorage, lines); }"
MAKE = """async () => {
  for (const name of ["wardbook1:wardbook:/any/", "theirs"]) {
    const asked = indexedDB.open(name);
    await new Promise((done) => (asked.onsuccess = done));
    asked.result.close();
  }
  for (const name of ["wardbook1:wardbook:/any/:files", "wardbook1:wardbook:/any/sub/path/:files", "theirs"]) {
    await caches.open(name);
  }
}"""
LEFT = """async () => ({
  lines: Object.keys(localStorage).sort(), session: Object.keys(sessionStorage).sort(),
  databases: (await indexedDB.databases()).map(({ name }) => name).sort(), caches: (await caches.keys()).sort() })"""
OURS = """async () => [
  ...Object.keys(localStorage).filter((key) => key.startsWith("wardbook1:")),
  ...(await indexedDB.databases()).map(({ name }) => name)]"""


def clear(page: Page) -> None:
    part(page, "clear-details").locator("summary").click()
    part(page, "clear").click()
    expect(part(page, "clear-says")).to_have_text(re.compile(r"Nothing is left\.|could not"), timeout=20_000)


def test_all_of_ours_goes_and_all_of_a_neighbours_stays(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES, GLOVES)
    saved(page)
    progress(page).evaluate(PUT, NEIGHBOURS)
    page.evaluate(MAKE)
    clear(page)
    expect(part(page, "clear-says")).to_have_text("Nothing is left.")
    expect(part(page, "clear-says")).to_be_focused()
    assert page.evaluate(LEFT) == {
        "lines": sorted(NEIGHBOURS),
        "session": sorted(NEIGHBOURS),
        "databases": ["theirs", "wardbook1:wardbook:/any/"],
        "caches": ["theirs", "wardbook1:wardbook:/any/:files"],
    }


def test_clearing_takes_two_steps(page: Page) -> None:
    progress(page)
    expect(part(page, "clear")).to_be_hidden()


def test_a_copy_is_offered_first(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    part(progress(page), "clear-details").locator("summary").click()
    with page.expect_download():
        part(page, "clear-copy").click()


def test_an_open_tab_is_emptied_and_writes_nothing_back(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES, GLOVES)
    saved(page)
    other = page.context.new_page()
    there = Checklist(other).open()
    expect(there.box(TEN_NAMES)).to_be_checked()
    clear(progress(page))
    expect(there.box(TEN_NAMES)).not_to_be_checked()
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.evaluate(OURS) == []
    there.tick(GLOVES)
    saved(other)
    other.reload()
    assert there.states() == {GLOVES: "done"}


def test_what_an_open_tab_could_not_save_does_not_come_back(page: Page) -> None:
    """It held a tick that a full storage had refused; clearing makes room, and the tab must not use it for that."""
    page.context.add_init_script(NO_DATABASE)
    Checklist(page).open().tick(TEN_NAMES)
    other = page.context.new_page()
    there = Checklist(other).open()
    other.evaluate(FILL)
    there.set_aside("try-the-locker-room")
    there.tick(GLOVES)
    assert there.states()[GLOVES] == "done"
    page.evaluate(
        "Object.keys(localStorage).forEach((key) => key.startsWith('neighbour') && localStorage.removeItem(key))"
    )
    clear(progress(page))
    there.tick("save-the-help-numbers")
    page.reload()
    assert Checklist(page).open().states() == {"save-the-help-numbers": "done"}


def test_what_cannot_be_removed_is_told_by_name(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    page.add_init_script("Storage.prototype.removeItem = () => {};")
    clear(progress(page))
    expect(part(page, "clear-says")).to_contain_text("could not be removed: ")
    expect(part(page, "clear-says")).to_contain_text(f"i:surgery/{TEN_NAMES}")
    expect(part(page, "clear-says")).to_contain_text("Close other tabs of this guide and try again.")


def test_a_database_that_another_tab_holds_is_told(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    saved(page)
    other = page.context.new_page()
    other.goto("about/")
    other.evaluate(
        """async () => { const asked = indexedDB.open("wardbook1:wardbook:/any/sub/path/");
             await new Promise((done) => (asked.onsuccess = done)); window.held = asked.result; }"""
    )
    clear(progress(page))
    expect(part(page, "clear-says")).to_have_text(
        "1 thing could not be removed: the second copy of your ticks. Close other tabs of this guide and try again."
    )
