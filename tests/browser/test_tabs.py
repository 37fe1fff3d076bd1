"""Two tabs of one browser: in step, and neither writes over the other."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist
from tests.browser.copies import LINES, STORED

TEN_NAMES = "learn-ten-names"
GLOVES = "learn-your-glove-size"
WRITES = 400
BEGIN = """([tab, writes]) => {
  const script = [...document.scripts].find(({ src }) => src.includes("/assets/js/")).src;
  const store = wardbook.openHere(script);
  window.written = (async () => {
    for (let at = 0; at < writes; at++) {
      store.set([[`surgery/${tab}-${at}`, 1]]);
      if (at % 5 === 0) await new Promise((next) => setTimeout(next));  // Let the other tab in between.
    }
    await store.settled();
  })();
}"""


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


def test_of_400_writes_in_each_of_two_tabs_at_once_none_is_lost(page: Page) -> None:
    tabs = [page, page.context.new_page()]
    for tab in tabs:
        tab.set_default_timeout(30_000)
        Checklist(tab).open()
    for at, tab in enumerate(tabs):
        tab.evaluate(BEGIN, [at, WRITES])
    for tab in tabs:
        tab.evaluate("window.written")
    written = {f"i:surgery/{tab}-{at}" for tab in range(2) for at in range(WRITES)}
    lines = page.evaluate(LINES)
    assert lines.keys() - {"meta"} == written
    assert lines == page.evaluate(STORED)
