"""A computer that others use too: ticks for the session, hidden ticks, and the way back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext
from tests.browser.test_keeping_copy import GLOVES, LINES, LOCKER, TEN_NAMES, part, progress, save
from tests.browser.test_replica import LINES as COPIED
from tests.browser.test_trouble import BLOCK


def share(page: Page) -> Page:
    """Say that this computer is shared; the page comes back in its session."""
    progress(page)
    with page.expect_navigation():
        page.get_by_role("button", name="This is a shared computer").click()
    expect(page.get_by_role("button", name="End the session")).to_be_visible()
    return page


def test_ticks_of_a_session_are_not_on_the_device(page: Page) -> None:
    share(page)
    before = page.evaluate(COPIED)
    checklist = Checklist(page).open().tick(TEN_NAMES)
    page.reload()
    assert checklist.states() == {TEN_NAMES: "done"}
    expect(page.get_by_text("Ticks go when you close this tab.")).to_be_visible()
    assert (page.evaluate(LINES), page.evaluate(COPIED)) == ({}, before)
    assert Checklist(page.context.new_page()).open().states() == {}


def test_ticks_from_before_are_hidden_and_come_back(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES, GLOVES)
    share(page)
    expect(part(page, "hidden").locator("p").first).to_have_text(
        "This computer also keeps 2 ticks from before. They are hidden while it is shared."
    )
    assert Checklist(page).open().states() == {}
    with progress(page).expect_navigation():
        page.get_by_role("button", name="This is my own device").click()
    assert Checklist(page).open().states() == {TEN_NAMES: "done", GLOVES: "done"}


def test_ticks_from_before_can_be_cleared_and_the_computer_stays_shared(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES, GLOVES)
    share(page)
    page.get_by_role("button", name="Clear ticks from before").click()
    expect(part(page, "shared-says")).to_have_text("The ticks from before are cleared.")
    page.reload()
    expect(page.get_by_role("button", name="End the session")).to_be_visible()
    expect(part(page, "hidden")).to_be_hidden()
    assert (page.evaluate(LINES), list(page.evaluate(COPIED))) == ({}, ["meta"])


def test_clearing_ticks_from_before_leaves_those_of_the_session(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    share(page)
    checklist = Checklist(page).open().tick(GLOVES)
    progress(page).get_by_role("button", name="Clear ticks from before").click()
    expect(part(page, "shared-says")).to_have_text("The ticks from before are cleared.")
    assert checklist.open().states() == {GLOVES: "done"}


def test_ending_the_session_says_what_went(page: Page) -> None:
    share(page)
    checklist = Checklist(page).open().tick(TEN_NAMES, GLOVES)
    progress(page).get_by_role("button", name="End the session").click()
    expect(part(page, "shared-says")).to_contain_text("2 ticks removed from this tab.")
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('wardbook1:'))") == []
    assert checklist.open().states() == {}


def test_ticks_of_a_session_can_be_kept_on_ones_own_device(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    share(page)
    checklist = Checklist(page).open().tick(GLOVES).set_aside(LOCKER)
    progress(page).get_by_role("button", name="This is my own device").click()
    expect(part(page, "ask").locator("p").first).to_have_text("Keep the 1 tick of this session on this device?")
    with page.expect_navigation():
        page.get_by_role("button", name="Keep them").click()
    assert checklist.open().states() == {TEN_NAMES: "done", GLOVES: "done", LOCKER: "not for me"}
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('wardbook1:'))") == []


def test_ticks_of_a_session_can_be_left_behind(page: Page) -> None:
    share(page)
    checklist = Checklist(page).open().tick(GLOVES)
    progress(page).get_by_role("button", name="This is my own device").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Leave them behind").click()
    assert checklist.open().states() == {}


def test_an_open_tab_follows_into_the_session(page: Page) -> None:
    """It would otherwise go on to write ticks to the device."""
    Checklist(page).open().tick(TEN_NAMES)
    other = page.context.new_page()
    checklist = Checklist(other).open()
    with other.expect_navigation():
        share(page)
    expect(checklist.box(TEN_NAMES)).not_to_be_checked()
    checklist.tick(GLOVES)
    assert page.evaluate(LINES) == {f"i:surgery/{TEN_NAMES}": 1}


def test_a_copy_of_the_session_can_be_saved_and_has_no_notes(page: Page) -> None:
    share(page)
    Checklist(page).open().tick(TEN_NAMES)
    progress(page)
    expect(page.get_by_label("With my notes")).to_be_hidden()
    _, saved = save(page)
    assert (list(saved["items"]), "notes" in saved) == ([f"surgery/{TEN_NAMES}"], False)


def test_a_browser_that_does_not_let_us_save_says_so(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.add_init_script(BLOCK)
    progress(page).get_by_role("button", name="This is a shared computer").click()
    expect(part(page, "shared-says")).to_contain_text("This browser does not let us save, so it cannot remember this.")
