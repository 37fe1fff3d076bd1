"""The page “My dates” as a student uses it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import NewContext

NOON = datetime(2027, 1, 20, 12, tzinfo=UTC)


def opened(new_context: NewContext) -> Page:
    """The page, at NOON in Los Angeles: where a day begins eight hours after that of UTC."""
    page = new_context(locale="en-US", timezone_id="America/Los_Angeles").new_page()
    page.clock.set_fixed_time(NOON)
    page.goto("dates/")
    return page


def fill(page: Page, first: str, last: str, rotation: str = "Surgery") -> None:
    page.get_by_label("Rotation", exact=True).select_option(label=rotation)
    page.get_by_label("First day").fill(first)
    page.get_by_label("Last day").fill(last)


def save(page: Page) -> tuple[str, bytes]:
    """Press the button: the name of the file, and what is in it."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a calendar file").press("Enter")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def said(page: Page) -> str:
    return page.locator("#dates-says").inner_text()


def shown(page: Page) -> dict[str, str]:
    """The days of each phase, by its title."""
    rows = page.locator("[data-wb-span]")
    titles = rows.locator(".wb-spans__head a").all_inner_texts()
    return dict(zip(titles, rows.locator(".wb-spans__days").all_inner_texts(), strict=True))
