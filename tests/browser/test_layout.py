"""Every kind of page fits a narrow phone, and a thumb."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.checklist import Checklist
from tests.browser.places import PLACES

SMALL = """controls => controls.filter(control => control.checkVisibility()).map(control => {
  const shown = control.labels?.[0] ?? control, { width, height } = shown.getBoundingClientRect();
  return [control.className || control.localName, Math.round(width), Math.round(height)];
}).filter(([, width, height]) => Math.min(width, height) < 44)"""


@pytest.mark.parametrize("place", [place for place in PLACES.values() if place != "404.html"])
def test_a_page_does_not_scroll_sideways_on_a_narrow_phone(reader: Page, place: str) -> None:
    reader.set_viewport_size({"width": 320, "height": 640})
    reader.goto(place)
    assert reader.evaluate("document.documentElement.scrollWidth") == 320


def test_every_control_of_a_checklist_is_as_large_as_a_thumb(page: Page) -> None:
    Checklist(page).open().tick("learn-ten-names")
    page.get_by_text("Start over").click()
    controls = page.locator(".md-content :is(.wb-box, summary, button, .wb-button, .wb-strip a)")
    small = controls.evaluate_all(SMALL)
    assert small == []
