"""The page “My dates” in use: nothing for axe to find, and room for a thumb."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewContext
from tests.browser.dates import fill, opened
from tests.browser.test_axe import look, violations

OVERLAPPING = """controls => {
  const boxes = controls.map((control) => control.getBoundingClientRect());
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom));
}"""


@pytest.fixture
def page(new_context: NewContext) -> Page:
    return opened(new_context)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("last", ["2027-01-08", "2026-02-26"], ids=["short, with today", "before the first"])
def test_in_use_it_has_no_violation(page: Page, scheme: str, last: str) -> None:
    look(page, 390, scheme)
    page.clock.set_fixed_time(datetime(2027, 1, 5, 12, tzinfo=UTC))
    fill(page, "2027-01-04", last)
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_its_controls_are_as_large_as_a_thumb_and_none_covers_another(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    fill(page, "2027-01-04", "2027-01-08")
    form = page.locator("[data-wb-dates]")
    controls = form.locator("select, input, button")
    boxes = [box for box in (control.bounding_box() for control in controls.all()) if box]
    around = form.bounding_box()
    assert around is not None
    assert [box for box in boxes if min(box["width"], box["height"]) < 44] == []
    assert [box for box in boxes if box["x"] + box["width"] > around["x"] + around["width"]] == []
    assert (len(boxes), controls.evaluate_all(OVERLAPPING)) == (4, [])
    assert page.evaluate("document.documentElement.scrollWidth") == width
