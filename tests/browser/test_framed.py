"""In a frame of another site, as a learning platform shows it: browsers keep ticks apart there, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.serving import served

NAMES = "learn-ten-names"


@pytest.fixture
def frame(browser: Browser, address: str, tmp_path: Path) -> Iterator[FrameLocator]:
    """A rotation page within a page of another site."""
    inside = f'<!doctype html><iframe src="{address}rotations/surgery/" width="390" height="800"></iframe>'
    (tmp_path / "index.html").write_text(inside, encoding="utf-8")
    with served(tmp_path, "/") as platform, browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(platform.replace("127.0.0.1", "localhost"))
        yield page.frame_locator("iframe")


def test_a_framed_page_leads_to_its_own_tab_and_says_where_it_is(frame: FrameLocator, address: str) -> None:
    line = frame.locator("[data-wb-framed]")
    expect(line).to_have_text(f"Open in its own tab to keep your ticks: {address}rotations/surgery/")
    link = line.get_by_role("link", name="Open in its own tab")
    assert (link.get_attribute("href"), link.get_attribute("target")) == (f"{address}rotations/surgery/", "_blank")


def test_in_a_frame_boxes_can_be_ticked(frame: FrameLocator) -> None:
    box = frame.locator(f"[id='{NAMES}']").get_by_role("checkbox")
    box.check()
    expect(box).to_be_checked()


def test_a_page_in_its_own_tab_does_not_speak_of_frames(page: Page) -> None:
    page.goto("rotations/surgery/")
    expect(page.locator("[data-wb-framed]")).to_be_hidden()
