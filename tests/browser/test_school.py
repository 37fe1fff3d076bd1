"""A school's edition in a browser: its colors can be read, and what it hides takes no tick away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from tests.browser.serving import SiteServer
from tests.browser.test_axe import violations
from tests.conftest import draw_project
from tests.drawing import draw
from wardbook.build import build

SCHOOL = """
=== school.yml
name: Our School
colors: {brand: "#ff8800", sun: "#222266"}
urgent: [{what: Needle-stick, phone: 555 0100}]
contacts: [{id: office, role: Office, email: office@school.example}]
"""
HIDING = "=== overlay.yml\nrotations: {surgery: {hide: [learn-ten-names]}}\n"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The small guide as a school has it, with and without an item."""
    folder = tmp_path_factory.mktemp("schools")
    guide = draw_project(folder / "guide")
    return {
        "whole": build(guide, draw(folder / "whole", SCHOOL)).site,
        "hiding": build(guide, draw(folder / "hiding", SCHOOL + HIDING)).site,
    }


@pytest.fixture
def server(sites: dict[str, Path]) -> Iterator[SiteServer]:
    server = SiteServer(sites["whole"], "/any/sub/path/")
    yield server
    server.stop()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_orange_school_has_no_violation(browser: Browser, server: SiteServer, scheme: str) -> None:
    with watched_context(browser, server.address, color_scheme=scheme) as context:
        page = context.new_page()
        for place in ("./", "rotations/surgery/", "messages/thank-you/"):
            page.goto(place)
            assert violations(page) == []


def test_a_tick_on_what_is_hidden_comes_back_with_it(
    browser: Browser, server: SiteServer, sites: dict[str, Path]
) -> None:
    with watched_context(browser, server.address) as context:
        checklist = Checklist(context.new_page()).open().tick("learn-ten-names")
        expect(checklist.page.locator("[data-wb-saved]")).to_contain_text("Saved")
        server.site = sites["hiding"]
        checklist.open()
        assert (checklist.item("learn-ten-names").count(), checklist.count()) == (0, "0 of 2 done")
        server.site = sites["whole"]
        assert checklist.open().states() == {"learn-ten-names": "done"}
