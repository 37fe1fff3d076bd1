"""An exported project in a browser, as each engine builds it: ticks are kept, and no earlier site is in the way."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from tests.browser.firefox import installed_firefox, started_firefox
from tests.browser.serving import SiteServer
from tests.conftest import draw_project
from tests.engines import ENGINES, build
from wardbook import build as own
from wardbook.export import export_from

BELOW = "/any/sub/path/"
KEPT = f"wardbook1:wardbook:{BELOW}:i:surgery/learn-ten-names"
PLACES = ["", "progress/", "dates/", "messages/thank-you/", "questions/", "print/", "letters/packet/", "kept/"]
TICKED = "[id=learn-ten-names] .wb-box"
OF_ITS_OWN = "script[src$='assets/js/checklist.js']"
"""What a page has where its scripts are not joined into one file."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide, exported beside its own project."""
    folder = tmp_path_factory.mktemp("export")
    export_from(draw_project(folder / "project"), None, folder / "plain", datetime.now(UTC))
    return folder


@pytest.fixture(scope="module", params=ENGINES)
def address(request: pytest.FixtureRequest, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the exported project, on a server that sends no header of ours."""
    server = SiteServer(build(request.param, project / "plain", tmp_path_factory.mktemp("without")), BELOW, headers={})
    yield server.address
    server.stop()


def test_a_tick_outlives_a_reload_under_the_name_that_it_always_had(browser: Browser, address: str) -> None:
    with watched_context(browser, address) as context:
        checklist = Checklist(context.new_page()).open().tick("learn-ten-names")
        expect(checklist.page.get_by_text("Saved on this device")).to_be_visible()
        checklist.page.reload()
        assert checklist.states() == {"learn-ten-names": "done"}
        assert checklist.page.evaluate("key => JSON.parse(localStorage[key])[0]", KEPT) == 1


@pytest.mark.parametrize("place", PLACES)
def test_a_page_of_each_kind_asks_for_nothing_that_is_not_there(browser: Browser, address: str, place: str) -> None:
    with watched_context(browser, address) as context:
        answer = context.new_page().goto(place, wait_until="networkidle")
        assert answer
        assert answer.status == 200


def test_without_scripts_every_item_can_be_read_and_ticked(browser: Browser, address: str) -> None:
    with watched_context(browser, address, java_script_enabled=False) as context:
        checklist = Checklist(context.new_page()).open()
        checklist.tick("learn-your-glove-size", "learn-ten-names", "write-to-a-nurse")
        assert checklist.page.locator(".wb-box:visible:checked").count() == 3


@pytest.mark.skipif(not installed_firefox(), reason="no Firefox is installed; CONTRIBUTING.md says how to have one")
@pytest.mark.skipif(sys.platform == "win32", reason="ends a browser by its group of processes")
def test_an_earlier_site_at_the_address_lets_go_and_its_ticks_stay(project: Path, tmp_path: Path) -> None:
    """In Firefox, because Playwright stops each worker in Chromium as it starts, and this one is not to wait."""
    server = SiteServer(own.build(project / "project").site, BELOW, headers={})
    surgery = f"{server.address}rotations/surgery/"
    with started_firefox(tmp_path / "profile") as firefox:
        firefox.goto(surgery)
        firefox.wait_for("navigator.serviceWorker.getRegistration().then(one => one?.active?.state === 'activated')")
        firefox.click(TICKED)
        firefox.wait_for("document.querySelector('[data-wb-saved] span').textContent === 'Saved on this device'")

        # From a page that the worker has no say over: it takes those of the guide to their new selves at any moment.
        firefox.goto(server.address.replace(BELOW, "/elsewhere/"))
        server.site = build("mkdocs", project / "plain", tmp_path / "without")
        firefox.evaluate(f"navigator.serviceWorker.getRegistration('{BELOW}').then(one => one.update()).then(() => 1)")
        firefox.wait_for("navigator.serviceWorker.getRegistrations().then(all => all.length === 0)")
        assert firefox.evaluate("caches.keys()") == []
        firefox.goto(surgery)
        assert firefox.evaluate(f"Boolean(document.querySelector({OF_ITS_OWN!r}))")
        assert firefox.evaluate(f"document.querySelector({TICKED!r}).checked")
    server.stop()
