"""Accessibility by machine: axe finds nothing on any kind of page, in both schemes, at both widths."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from tests.browser.places import PLACES
from tests.browser.serving import served

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"], "iframes": False, "preload": False}
WIDTHS = [390, 1280]
SCHEMES = ["light", "dark"]


def violations(page: Page) -> list[str]:
    """What axe finds: a line for every element, with the rule and what is wrong."""
    page.evaluate(f"window.axe || (() => {{ {Axe().axe_script} }})()")
    results: dict[str, Any] = page.evaluate("options => axe.run(options)", OPTIONS)
    return [
        f"{found['id']}: {node['target'][0]}: {' '.join(check['message'] for check in node['any'] + node['all'])}"
        for found in results["violations"]
        for node in found["nodes"]
    ]


@pytest.fixture(scope="module")
def at_root(browser: Browser, site: Path) -> Iterator[Page]:
    """For the page of what is not found: it is shown at any depth, so its links begin at the root of the server."""
    with served(site, "/") as address, watched_context(browser, address) as context:
        yield context.new_page()


@pytest.fixture(scope="module", params=PLACES)
def visited(reader: Page, at_root: Page, request: pytest.FixtureRequest) -> Page:
    """A page of one kind, loaded once: the tests change its width and scheme."""
    page = at_root if request.param == "404" else reader
    page.goto(PLACES[request.param])
    return page


def look(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    body, expected = page.locator("body"), {"light": "default", "dark": "slate"}[scheme]
    if body.get_attribute("data-md-color-scheme") != expected:
        page.locator("[data-md-component='palette'] label:visible").click()
    expect(body).to_have_attribute("data-md-color-scheme", expected)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_has_no_violation(visited: Page, width: int, scheme: str) -> None:
    look(visited, width, scheme)
    assert violations(visited) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["Menu", "Search"])
def test_an_open_panel_has_no_violation(page: Page, name: str, scheme: str) -> None:
    page.goto("benefits/professional-reputation/")
    look(page, 390, scheme)
    page.get_by_role("button", name=name).click()
    if name == "Search":
        page.get_by_role("textbox", name="Search").press_sequentially("nurse")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_list_in_use_has_no_violation(page: Page, scheme: str) -> None:
    """A reset to undo, items done and not for me, complete phases, a row unfolded, no network."""
    checklist = Checklist(page).open()
    look(page, 390, scheme)
    checklist.tick("learn-ten-names").start_over().tick_all().set_aside("learn-ten-names")
    checklist.item("learn-ten-names").locator("summary").click()
    page.context.set_offline(True)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_notes_have_no_violation(page: Page, scheme: str) -> None:
    """One that is warned of, and one that is being written and warned of."""
    checklist = Checklist(page).open()
    look(page, 390, scheme)
    for id_ in ("learn-ten-names", "learn-your-glove-size"):
        item = checklist.item(id_)
        item.get_by_role("button", name="Note", exact=True).click()
        item.get_by_role("textbox").fill("MRN 4821")
        item.get_by_role("textbox").press("Enter")
        expect(item.locator(".wb-note__warning")).not_to_be_empty()
    item.get_by_role("button", name="Edit note").click()
    assert violations(page) == []
