"""That ticks last: a line when there is no copy for long, and one question to the browser."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.pure import run
from tests.browser.test_keeping_copy import progress, save
from tests.browser.test_keeping_shared import share
from tests.browser.test_replica import saved

DAY = 86_400_000
NOW = 1795426200000
META = """(more) => { const key = "wardbook1:wardbook:/any/sub/path/:meta";
  localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage[key]), at: Date.now() + 1000, ...more })); }"""
META_NOW = "() => JSON.parse(localStorage['wardbook1:wardbook:/any/sub/path/:meta'])"
ITEMS = [
    "learn-ten-names",
    "learn-your-glove-size",
    "try-the-locker-room",
]


def line(page: Page) -> Locator:
    return page.locator("[data-wb-reminder]")


@pytest.mark.parametrize(
    ("meta", "changes", "said"),
    [
        ({"since": NOW - 5 * DAY}, 10, 10),
        ({"since": NOW - 5 * DAY}, 9, 0),
        ({"since": NOW - 5 * DAY + 1}, 10, 0),
        ({"since": NOW - 50 * DAY, "lastExport": NOW - 5 * DAY}, 27, 27),
        ({"since": NOW - 50 * DAY, "lastExport": NOW - 4 * DAY}, 27, 0),
        ({"since": NOW - 50 * DAY, "asked": NOW - 5 * DAY}, 27, 27),
        ({"since": NOW - 50 * DAY, "asked": NOW - 4 * DAY}, 27, 0),
        ({"since": "long ago", "lastExport": None, "asked": {}}, 27, 27),
        ({}, 27, 27),
    ],
)
def test_it_is_time_after_ten_changes_and_five_days(
    reader: Page, meta: dict[str, Any], changes: int, said: int
) -> None:
    if "progress/" not in reader.url:
        reader.goto("progress/")
    body = f"return wardbook.uncopied({{ meta: () => given[0], changesSince: () => given[1] }}, {NOW});"
    assert run(reader, body, [meta, changes]) == said


def due(page: Page) -> Page:
    """A page of a student who has ticked a whole rotation a week ago."""
    Checklist(page).open().tick_all()
    saved(page)
    page.evaluate(META, {"since": 5, "lastExport": 6})
    page.reload()
    return page


def test_the_line_says_how_many_and_leads_to_a_copy(page: Page) -> None:
    due(page)
    count = page.locator(".wb-box").count()
    expect(line(page).locator("span")).to_have_text(f"{count} changes since your last copy.")
    line(page).get_by_role("link", name="Save one").click()
    page.wait_for_url("**/progress/#copy")
    expect(line(page)).to_be_visible()
    save(page)
    expect(line(page)).to_be_hidden()
    Checklist(page).open()
    expect(line(page)).to_be_hidden()


def test_not_now_is_for_five_days(page: Page) -> None:
    due(page)
    line(page).get_by_role("button", name="Not now").click()
    expect(line(page)).to_be_hidden()
    page.reload()
    expect(line(page)).to_be_hidden()
    page.evaluate(META, {"asked": 7})
    page.reload()
    expect(line(page)).to_be_visible()


def test_a_new_student_and_a_session_are_left_in_peace(page: Page) -> None:
    checklist = Checklist(page).open()
    expect(line(page)).to_be_hidden()
    share(page)
    checklist.open().tick_all()
    page.evaluate(META.replace("localStorage", "sessionStorage"), {"since": 5})
    page.reload()
    assert checklist.states()
    expect(line(page)).to_be_hidden()
    expect(progress(page).locator("[data-wb-reminder]")).to_be_hidden()


def test_the_browser_is_asked_once_after_the_third_tick(page: Page) -> None:
    page.add_init_script(
        "navigator.storage.persist = async () => { sessionStorage.asked = 1 + Number(sessionStorage.asked || 0); };"
    )
    asked = "Number(sessionStorage.asked || 0)"
    checklist = Checklist(page).open().tick(*ITEMS[:2])
    checklist.box(ITEMS[0]).uncheck()
    checklist.tick(ITEMS[0])
    seen = [page.evaluate(asked)]
    checklist.tick(ITEMS[2])
    seen.append(page.evaluate(asked))
    page.reload()
    checklist.box(ITEMS[2]).uncheck()
    checklist.tick(ITEMS[2])
    seen.append(page.evaluate(asked))
    assert seen == [0, 1, 1]
    assert page.evaluate(META_NOW)["persist"] is True


def test_a_browser_that_refuses_to_be_asked_is_no_trouble(page: Page) -> None:
    page.add_init_script("navigator.storage.persist = () => Promise.reject(new Error('no'));")
    checklist = Checklist(page).open().tick(*ITEMS)
    assert len(checklist.states()) == len(ITEMS)
