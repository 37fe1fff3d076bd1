"""For those who enlarge, who choose their own colors, who want nothing to move, and who listen."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext
from wardbook.guide import Guide

GLOVES = "learn-your-glove-size"
ENLARGED = {"width": 320, "height": 256}  # 1280 by 1024, four times
STICKY = """() => [...document.querySelectorAll("body *")]
  .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
  .filter((one) => ["sticky", "fixed"].includes(getComputedStyle(one).position))
  .map((one) => [one.className, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && height)
  .filter(([, { left, right, top }]) => left < innerWidth && right > 0 && top < innerHeight)
  .map(([name]) => name)"""
COLORS = """box => {
  const system = (name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = name;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const tick = getComputedStyle(box, "::after"), frame = getComputedStyle(box);
  return [tick.borderTopColor === system("Highlight"), tick.forcedColorAdjust, frame.borderStyle, frame.borderWidth];
}"""
MOVES = """() => [...document.querySelectorAll("body, body *")]
  .map((one) => [one.className, getComputedStyle(one)])
  .filter(([, { transitionDuration, animationName }]) => parseFloat(transitionDuration) || animationName !== "none")
  .map(([name]) => name)"""
WATCH = """() => {
  window.said = [];
  for (const region of document.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
    const watch = new MutationObserver(() => window.said.push(region.textContent));
    watch.observe(region, { childList: true, subtree: true, characterData: true });
  }
}"""


def test_enlarged_four_times_nothing_stands_before_the_text(new_context: NewContext) -> None:
    page = new_context(viewport=ENLARGED).new_page()
    Checklist(page).open()
    page.evaluate("scrollTo(0, 4000)")
    assert page.evaluate(STICKY) == []
    assert page.evaluate("document.documentElement.scrollWidth") == ENLARGED["width"]


def test_enlarged_four_times_an_item_is_ticked(new_context: NewContext) -> None:
    page = new_context(viewport=ENLARGED).new_page()
    assert Checklist(page).open().tick(GLOVES).states() == {GLOVES: "done"}


def test_in_forced_colors_a_tick_and_an_empty_box_are_seen(new_context: NewContext) -> None:
    page = new_context(forced_colors="active").new_page()
    checklist = Checklist(page).open().tick(GLOVES)
    assert checklist.box(GLOVES).evaluate(COLORS) == [True, "none", "solid", "2px"]


def test_nothing_moves_for_those_who_ask_for_it(page: Page) -> None:
    Checklist(page).open()
    assert page.evaluate(MOVES) == []


def test_a_screen_reader_is_told_once_when_the_ticking_pauses(page: Page, guide: Guide) -> None:
    items = [item.id for item in guide.all_items(guide.rotations["surgery"])]
    checklist = Checklist(page).open()
    page.evaluate(WATCH)
    checklist.tick(*items[:5])
    expect(page.locator("[data-wb-status] [role=status]")).to_have_text(f"5 of {len(items)} done. Saved on this device")
    assert page.evaluate("window.said") == [f"5 of {len(items)} done. Saved on this device"]
