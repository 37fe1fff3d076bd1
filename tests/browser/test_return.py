"""Coming back to a page: it shows what is kept, not what its boxes showed when it was left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import ARGUMENTS, watched_context
from tests.browser.install import whole_browser

TEN_NAMES = "learn-ten-names"
GLOVES = "learn-your-glove-size"
LOCKER = "try-the-locker-room"
TURN = "document.querySelectorAll('.wb-box').forEach((box) => (box.checked = !box.checked))"


@pytest.fixture
def remembering(browser: Browser, address: str) -> Iterator[Page]:
    """A page in a browser that keeps pages whole when they are left, as people's browsers do."""
    if not whole_browser():
        pytest.skip("no whole Chromium or Chrome is installed, and the one without windows keeps no page that is left")
    other = browser.browser_type.launch(
        executable_path=whole_browser(),
        args=ARGUMENTS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    with watched_context(other, address) as context:
        yield context.new_page()
    other.close()


def leave_and_return(page: Page) -> Checklist:
    """Leave the surgery page for the home page, change what is kept in another tab, and come back."""
    page.set_default_timeout(15000)
    Checklist(page).open().tick(TEN_NAMES, GLOVES)
    page.evaluate("window.marked = true")
    page.locator("a.md-logo").first.evaluate("link => link.click()")
    page.wait_for_url("**/path/")
    there = page.context.new_page()
    there.set_default_timeout(15000)
    Checklist(there).open().tick(LOCKER).box(GLOVES).uncheck()
    there.close()
    page.evaluate("setTimeout(() => history.back())")
    page.wait_for_url("**/surgery/", wait_until="commit")
    return Checklist(page)


def test_a_reload_does_not_restore_boxes(page: Page) -> None:
    page.set_default_timeout(15000)
    checklist = Checklist(page).open().tick(TEN_NAMES).set_aside(GLOVES)
    page.evaluate(TURN)
    page.reload()
    assert checklist.states() == {TEN_NAMES: "done", GLOVES: "not for me"}


def test_going_back_shows_what_is_kept_now(page: Page) -> None:
    checklist = leave_and_return(page)
    expect(checklist.box(LOCKER)).to_be_checked()
    assert checklist.states() == {TEN_NAMES: "done", LOCKER: "done"}
    assert page.evaluate("window.marked") is None


def test_a_page_that_was_kept_whole_shows_what_is_kept_now(remembering: Page) -> None:
    checklist = leave_and_return(remembering)
    expect(checklist.box(LOCKER)).to_be_checked()
    assert checklist.states() == {TEN_NAMES: "done", LOCKER: "done"}
    assert remembering.evaluate("window.marked") is True
