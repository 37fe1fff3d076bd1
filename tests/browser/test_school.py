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
logo: assets/logo.svg
contacts: [{id: office, role: Office, email: office@school.example}]
sites: [{id: hall, name: Hall, arrive: Ring.}]
policies: [{id: leave, title: Leave, url: "https://school.example/leave"}]
blocks: [{id: b-one, track: year-3, title: Block 1, start: 2027-01-04, end: 2027-01-29}]
events: [{id: fair, title: Fair, start: 2027-03-01}]
=== pages/hall.md
# The hall

| Day | Hour |
|---|---|
| Monday | 9 |

![The door, beside the desk](assets/logo.svg) [Nurses](/people/nurse/)
=== assets/logo.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90"><path d="M0 0h9v9z"/></svg>
"""
PLACES = ("./", "rotations/surgery/", "messages/thank-you/", "local/", "local/hall/", "whats-local/", "privacy/")
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
        for place in PLACES:
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


def test_a_calendar_is_saved_and_a_picture_shows_under_the_policy_of_every_page(
    browser: Browser, server: SiteServer
) -> None:
    with watched_context(browser, server.address) as context:
        page = context.new_page()
        page.goto("local/")
        with page.expect_download() as saved:
            page.get_by_role("link", name="Save year 3 as a calendar file").press("Enter")
        assert saved.value.suggested_filename == "blocks-year-3.ics"
        page.goto("local/hall/")
        picture = page.get_by_role("img", name="The door, beside the desk")
        assert picture.evaluate("image => [image.complete, image.naturalWidth]") == [True, 90]


def test_a_block_of_the_school_s_fills_in_a_student_s_dates(browser: Browser, server: SiteServer) -> None:
    with watched_context(browser, server.address) as context:
        page = context.new_page()
        page.goto("dates/")
        page.get_by_label("Block").select_option(label="Block 1: 4 to 29 January 2027")
        assert [page.get_by_label(day).input_value() for day in ("First day", "Last day")] == [
            "2027-01-04",
            "2027-01-29",
        ]
        expect(page.locator("[data-wb-span=last-week] .wb-spans__days")).to_have_text(
            "Saturday 23 January to Friday 29 January 2027"
        )
