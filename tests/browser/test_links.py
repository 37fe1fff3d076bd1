"""Links to one item, as printed codes and other pages have them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from wardbook.guide import Guide

GAP = """row => {
  const strip = document.querySelector("[data-wb-strip]").getBoundingClientRect();
  const on = document.elementFromPoint(strip.left + 40, row.getBoundingClientRect().top + 4);
  return row.contains(on) ? row.getBoundingClientRect().top - strip.bottom : "covered";
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("item", ["learn-your-glove-size", "learn-ten-names", "see-one-consult"])
def test_a_linked_item_stops_below_the_sticky_parts(reader: Page, width: int, item: str) -> None:
    reader.set_viewport_size({"width": width, "height": 800})
    reader.goto("about:blank")
    reader.goto(f"rotations/surgery/#{item}")
    row = reader.locator(f"#{item}")
    expect(row).to_be_in_viewport()
    assert 0 <= row.evaluate(GAP) <= 40


def test_a_phase_linked_from_the_strip_stops_below_it(reader: Page, guide: Guide) -> None:
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.goto("rotations/surgery/")
    gaps = {}
    for phase in guide.words.phases:
        reader.locator(f"[data-wb-strip] [href='#phase-{phase.id}']").click()
        gaps[phase.id] = reader.locator(f"#phase-{phase.id}").evaluate(GAP)
    assert {phase: gap for phase, gap in gaps.items() if gap == "covered" or not 0 <= gap <= 60} == {}
