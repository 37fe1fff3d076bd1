"""A new version of the guide under a school's edition: ticks of before show after, and the school's words stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import watched_context
from tests.browser.serving import SiteServer
from tests.conftest import draw_project
from tests.drawing import draw, replace
from wardbook.build import build

SCHOOL = """
=== school.yml
name: Our School
=== overlay.yml
rotations:
  add: [{id: x-rural, like: surgery, title: Rural, abbr: RURAL}]
  surgery:
    add:
      - {id: x-lab, phase: before, text: Book it., why: So., strategy: be-present, level: extra}
    change: {learn-your-glove-size: {text: Learn both your glove sizes.}}
"""
LEDGER = """
=== content/ids.yml
published: [surgery/learn-your-glove-size, surgery/write-to-a-nurse]
aliases: {surgery/learn-your-glove-size: surgery/know-your-gloves}
retired: {surgery/write-to-a-nurse: 0.2.0}
"""
GONE = """  after:
    - id: write-to-a-nurse
      text: Write to a nurse’s manager.
      why: A note stays in the file.
      strategy: be-present
      level: extra
      refs: [hill-2020]
"""
NEW = "  after:\n    - {id: say-who-helped, text: Say who helped., why: So., strategy: be-present, level: extra}\n"


def upgraded(project: Path) -> Path:
    """The next version of the guide: an item renamed and reworded, one retired, one new."""
    surgery = "content/rotations/surgery.yml"
    replace(project, surgery, "- id: learn-your-glove-size", "- id: know-your-gloves")
    replace(project, surgery, "Learn your glove size.", "Know your gloves.")
    replace(project, surgery, GONE, NEW)
    return draw(project, LEDGER)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("upgrade")
    project = draw_project(folder / "guide")
    before = build(project, draw(folder / "before", SCHOOL)).site
    return [before, build(upgraded(project), draw(folder / "after", SCHOOL)).site]


@pytest.fixture
def server(sites: list[Path]) -> Iterator[SiteServer]:
    server = SiteServer(sites[0], "/any/sub/path/")
    yield server
    server.stop()


def test_ticks_of_before_show_after(browser: Browser, server: SiteServer, sites: list[Path]) -> None:
    with watched_context(browser, server.address) as context:
        page = context.new_page()
        Checklist(page).open().tick("learn-your-glove-size", "x-lab", "learn-ten-names", "write-to-a-nurse")
        expect(page.locator("[data-wb-saved]")).to_contain_text("Saved")
        Checklist(page, "x-rural").open().tick("learn-ten-names")
        expect(page.locator("[data-wb-saved]")).to_contain_text("Saved")

        server.site = sites[1]
        surgery = Checklist(page).open()
        assert surgery.states() == {"know-your-gloves": "done", "x-lab": "done", "learn-ten-names": "done"}
        assert page.locator(".wb-item__text").all_inner_texts() == [
            "Learn both your glove sizes.",
            "Book it.",
            "Learn ten names in the OR.",
            "Say who helped.",
        ]
        assert Checklist(page, "x-rural").open().states() == {"learn-ten-names": "done"}


def test_a_tick_on_an_item_of_a_copied_rotation_goes_with_the_item_that_it_copies(
    browser: Browser, server: SiteServer, sites: list[Path]
) -> None:
    with watched_context(browser, server.address) as context:
        page = context.new_page()
        Checklist(page, "x-rural").open().tick("learn-your-glove-size")
        expect(page.locator("[data-wb-saved]")).to_contain_text("Saved")
        server.site = sites[1]
        assert Checklist(page, "x-rural").open().states() == {"know-your-gloves": "done"}
