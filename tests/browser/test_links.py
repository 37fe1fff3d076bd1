"""Links to one item, as printed codes and other pages have them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewContext
from wardbook.guide import Guide

COVER = """item => {
  const box = item.getBoundingClientRect(), label = item.querySelector("label").getBoundingClientRect();
  const on = document.elementFromPoint(label.left + 10, box.top + 4);
  return { top: box.top, covered: !item.contains(on) };
}"""
PLACES = ["[data-wb-strip]", ".md-header"]


@pytest.mark.parametrize("viewport", [{"width": 390, "height": 844}, {"width": 1280, "height": 800}])
@pytest.mark.parametrize("item", ["learn-your-glove-size", "learn-ten-names", "see-one-consult"])
def test_a_linked_item_stops_below_the_sticky_parts(new_context: NewContext, viewport: dict[str, int], item: str) -> None:
    page = new_context(viewport=viewport).new_page()
    page.goto(f"rotations/surgery/#{item}")
    row = page.locator(f"#{item}")
    expect(row).to_be_in_viewport()
    below = page.locator("[data-wb-strip]").bounding_box()
    assert below is not None
    found = row.evaluate(COVER)
    assert not found["covered"]
    assert 0 <= found["top"] - (below["y"] + below["height"]) <= 40


def test_a_phase_linked_from_the_strip_stops_below_it(new_context: NewContext, guide: Guide) -> None:
    page = new_context().new_page()
    page.goto("rotations/surgery/")
    for phase in guide.words.phases:
        page.locator(f"[data-wb-strip] [href='#phase-{phase.id}']").click()
        strip = page.locator("[data-wb-strip]").bounding_box()
        heading = page.locator(f"#phase-{phase.id}").bounding_box()
        assert strip is not None
        assert heading is not None
        assert heading["y"] >= strip["y"] + strip["height"]
