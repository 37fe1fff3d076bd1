"""Ticks carried by a link, and ticks that this browser has under an older address of the guide."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext
from tests.browser.test_keeping_copy import GLOVES, LINES, LOCKER, TEN_NAMES, part, progress
from tests.browser.test_link import read_code
from wardbook.guide import Guide

OLD = "wardbook1:wardbook:/old/path/:"
PUT = "lines => Object.assign(localStorage, lines)"


def link(page: Page, rotation: str = "all rotations") -> str:
    progress(page).get_by_label("Move", exact=True).select_option(rotation)
    page.get_by_role("button", name="Make a link").click()
    field = page.get_by_label("Link", exact=True)
    expect(field).to_be_focused()
    return field.input_value()


def test_a_link_carries_ticks_to_another_browser(page: Page, new_context: NewContext) -> None:
    ticked = Checklist(page).open().tick(TEN_NAMES, GLOVES).set_aside(LOCKER).states()
    other = new_context().new_page()
    other.goto(link(page))
    said = part(other, "preview")
    expect(said.locator("p").first).to_contain_text("A link holds ticks for you. From ")
    expect(said.locator("p").first).to_contain_text("3 new, 0 changed, 0 taken away.")
    assert other.evaluate(LINES) == {}
    other.get_by_role("button", name="Bring these in").click()
    assert Checklist(other).open().states() == ticked


def test_a_link_leaves_the_address_bar_before_anything_else(page: Page, new_context: NewContext) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    address = link(page)
    other = new_context().new_page()
    other.goto(address)
    expect(part(other, "preview")).to_be_visible()
    assert other.url == address.split("#")[0]
    other.go_back()
    assert "#wb=" not in other.url


def test_a_link_opened_on_the_open_page_is_taken_too(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    address = link(page)
    page.evaluate("address => { location.href = address; }", address)
    expect(part(page, "preview")).to_contain_text("Nothing would change")
    assert "#" not in page.url


def test_a_broken_link_says_what_to_do(page: Page) -> None:
    page.goto("progress/#wb=zAAAA")
    expect(part(page, "preview")).to_contain_text(
        "This link is broken or cut off. Copy the whole link and open it again."
    )
    assert "#" not in page.url


def test_one_rotation_can_be_chosen(page: Page, new_context: NewContext) -> None:
    Checklist(page, "neurology").open().tick_all()
    Checklist(page).open().tick(TEN_NAMES)
    other = new_context().new_page()
    other.goto(link(page, "Surgery"))
    expect(part(other, "preview")).to_contain_text("1 new, 0 changed, 0 taken away.")


def test_a_short_link_has_a_code_that_a_camera_reads(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES, GLOVES)
    address = link(page)
    code = page.get_by_role("img", name="QR code of the link above")
    expect(code).to_be_visible()
    assert read_code(code.screenshot()) == [address]


def test_the_code_is_read_in_the_dark_too(new_context: NewContext) -> None:
    page = new_context(color_scheme="dark").new_page()
    Checklist(page).open().tick(TEN_NAMES)
    address = link(page)
    code = page.get_by_role("img", name="QR code of the link above")
    expect(code).to_be_visible()
    assert read_code(code.screenshot()) == [address]


def test_a_long_link_has_none_and_says_why(page: Page, guide: Guide) -> None:
    for rotation in list(guide.rotations)[:3]:
        Checklist(page, rotation).open().tick_all()
    assert len(link(page)) > 500
    expect(part(page, "code-says")).to_contain_text("The link is too long for a QR code.")
    expect(page.get_by_role("img", name="QR code")).to_have_count(0)


def test_a_link_has_no_notes(page: Page) -> None:
    Checklist(page).open().tick(TEN_NAMES)
    note = {f"wardbook1:wardbook:/any/sub/path/:n:surgery/{GLOVES}": '["Rosa", 1795000000000, "a"]'}
    page.evaluate(PUT, note)
    address = link(page)
    read = page.evaluate("link => wardbook.link.unpack(link, Date.now(), 'wardbook')", "#" + address.split("#")[1])
    assert read["dropped"] == 0
    keys = "async link => [...(await wardbook.link.unpack(link, Date.now(), 'wardbook')).lines.keys()]"
    assert page.evaluate(keys, "#" + address.split("#")[1]) == [f"i:surgery/{TEN_NAMES}"]


def test_the_link_can_be_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    Checklist(page).open().tick(TEN_NAMES)
    address = link(page)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == address


def test_ticks_of_an_older_address_are_offered_and_not_taken(page: Page) -> None:
    old = {
        f"{OLD}i:surgery/{TEN_NAMES}": '[1, 1795000000000, "a"]',
        f"{OLD}i:surgery/{GLOVES}": '[1, 1795000000000, "a"]',
        f"{OLD}meta": '{"schema": 1, "device": "a", "at": 5}',
        f"wardbook1:another:/old/path/:i:surgery/{LOCKER}": '[1, 1795000000000, "a"]',
    }
    progress(page).evaluate(PUT, old)
    progress(page)
    expect(part(page, "elsewhere")).to_have_text("This browser also has 2 ticks from /old/path/. Look at them")
    assert page.evaluate(LINES) == {}
    page.get_by_role("button", name="Look at them").click()
    expect(part(page, "preview")).to_contain_text("2 new, 0 changed, 0 taken away.")
    page.get_by_role("button", name="Bring these in").click()
    assert page.evaluate(LINES) == {f"i:surgery/{TEN_NAMES}": 1, f"i:surgery/{GLOVES}": 1}
    assert page.evaluate("({...localStorage})").items() >= old.items()
    progress(page)
    expect(part(page, "done")).to_be_hidden()
    expect(part(page, "elsewhere")).to_be_empty()


def test_ticks_of_an_older_address_that_only_the_second_copy_has_are_offered(page: Page) -> None:
    progress(page).evaluate(
        """([prefix, id]) => wardbook.openReplica(() => indexedDB, prefix.slice(0, -1), () => {})
             .keep([[`i:${id}`, '[1, 1795000000000, "a"]']])""",
        [OLD, f"surgery/{TEN_NAMES}"],
    )
    progress(page)
    expect(part(page, "elsewhere")).to_have_text("This browser also has 1 tick from /old/path/. Look at them")


def test_ticks_hidden_on_a_shared_computer_are_not_offered_elsewhere(page: Page) -> None:
    old = {f"{OLD}i:surgery/{TEN_NAMES}": '[1, 1795000000000, "a"]', f"{OLD}meta": '{"mode": "shared"}'}
    progress(page).evaluate(PUT, old)
    progress(page)
    page.wait_for_load_state("networkidle")
    expect(part(page, "elsewhere")).to_be_empty()
