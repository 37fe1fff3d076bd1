"""A note under an item: the student's own, on this device, and never about a patient."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import PHONE, NewContext
from tests.browser.test_replica import LINES, STORED, saved

GLOVES = "learn-your-glove-size"
TEN_NAMES = "learn-ten-names"
NOTE = "Ask Dana at OR 4 about sizes"
RECORD_NUMBER = "This looks like a record number. Never write anything about a patient here."
PREFIX = "wardbook1:wardbook:/any/sub/path/:"
BEFORE_PRINTING = "window.print = () => dispatchEvent(new Event('beforeprint'))"
ON_PAPER = "Print with my notes too"
KEEP = "([key, text]) => localStorage.setItem(key, text)"
FILES = ["css/notes.css", "js/likeness.js", "js/notes.js"]


@pytest.fixture
def page(page: Page) -> Page:
    """A page whose machine may be busy with other tests."""
    page.set_default_timeout(15_000)
    return page


class Notes:
    """The note of one item of the surgery checklist."""

    def __init__(self, page: Page, item: str = GLOVES) -> None:
        self.page = page
        self.row = Checklist(page).item(item)
        self.button = self.row.locator("[data-wb-note]")
        self.field = self.row.get_by_role("textbox", name="Your note")
        self.done = self.row.get_by_role("button", name="Done")
        self.line = self.row.locator(".wb-note__line")
        self.edit = self.row.get_by_role("button", name="Edit note")
        self.warning = self.row.locator(".wb-note__warning")

    def visit(self) -> Notes:
        Checklist(self.page).open()
        return self

    def open(self) -> Notes:
        self.button.or_(self.edit).locator("visible=true").click()
        expect(self.field).to_be_focused()
        return self

    def write(self, text: str) -> Notes:
        self.open().field.fill(text)
        self.done.click()
        return self


def kept(page: Page, item: str = GLOVES) -> object:
    """The note in the storage, without its time and device."""
    return page.evaluate("key => JSON.parse(localStorage.getItem(key) || '[null]')[0]", f"{PREFIX}n:surgery/{item}")


def keep(page: Page, key: str, text: str) -> None:
    page.evaluate(KEEP, [PREFIX + key, text])


def shown(line: Locator) -> str:
    return line.locator("> span").inner_text()


def test_the_button_opens_one_line_under_the_item_with_its_rule(page: Page) -> None:
    notes = Notes(page).visit().open()
    expect(notes.field).to_have_accessible_description("Staff and reminders only. Never patients.")
    expect(notes.row.get_by_text("Staff and reminders only. Never patients.")).to_be_visible()
    assert notes.field.evaluate("field => [field.autocomplete, field.maxLength, field.spellcheck]") == [
        "off",
        140,
        False,
    ]


ENDS: dict[str, Callable[[Notes], object]] = {
    "Enter": lambda notes: notes.field.press("Enter"),
    "Escape": lambda notes: notes.field.press("Escape"),
    "Done": lambda notes: notes.done.click(),
    "going elsewhere": lambda notes: notes.field.press("Tab"),
    "a pause": lambda notes: notes.page.wait_for_function(
        "key => localStorage.getItem(key)", arg=f"{PREFIX}n:surgery/{GLOVES}"
    ),
    "leaving the page": lambda notes: notes.page.goto("about/"),
}


@pytest.mark.parametrize("end", ENDS)
def test_what_is_typed_is_kept(page: Page, end: str) -> None:
    notes = Notes(page).visit().open()
    notes.field.press_sequentially(NOTE)
    ENDS[end](notes)
    notes.visit()
    expect(notes.line).to_be_visible()
    assert shown(notes.line) == f"Note: {NOTE}"


@pytest.mark.parametrize("end", ["Enter", "Escape", "Done"])
def test_closed_the_field_gives_the_focus_to_edit(page: Page, end: str) -> None:
    notes = Notes(page).visit().open()
    notes.field.fill(NOTE)
    ENDS[end](notes)
    expect(notes.edit).to_be_focused()
    expect(notes.field).to_be_hidden()


def test_a_field_that_stays_empty_gives_the_focus_back_to_its_button(page: Page) -> None:
    notes = Notes(page).visit().open()
    notes.field.press("Escape")
    expect(notes.button).to_be_focused()
    assert page.evaluate(STORED) == {}


def test_a_note_is_kept_in_both_copies_and_called_saved(page: Page) -> None:
    Notes(page).visit().write(NOTE)
    saved(page)
    expect(page.get_by_text("Saved on this device")).to_be_visible()
    assert kept(page) == NOTE
    assert page.evaluate(LINES) == page.evaluate(STORED)


def test_edit_opens_the_note_as_it_is(page: Page) -> None:
    notes = Notes(page).visit().write(NOTE)
    notes.page.reload()
    notes.edit.click()
    expect(notes.field).to_be_focused()
    expect(notes.field).to_have_value(NOTE)


def test_a_note_is_seen_under_a_row_that_is_folded_small(page: Page) -> None:
    notes = Notes(page).visit().write(NOTE)
    Checklist(page).tick(GLOVES)
    page.reload()
    expect(notes.line).to_be_visible()
    expect(notes.row.locator(".wb-item__more")).to_be_hidden()
    notes.edit.click()
    notes.field.fill("")
    notes.field.press("Enter")
    expect(Checklist(page).box(GLOVES)).to_be_focused()


def test_an_emptied_note_is_gone_and_stays_gone(page: Page) -> None:
    notes = Notes(page).visit().write(NOTE)
    notes.write("  ")
    expect(notes.line).to_be_hidden()
    expect(notes.button).to_be_focused()
    saved(page)
    assert (kept(page), page.evaluate(LINES)) == ("", page.evaluate(STORED))
    page.reload()
    expect(notes.button).to_be_visible()


def test_starting_over_leaves_notes(page: Page) -> None:
    notes = Notes(page).visit().write(NOTE)
    Checklist(page).tick(GLOVES).start_over()
    page.reload()
    assert shown(notes.line) == f"Note: {NOTE}"


def test_a_note_is_shown_as_text(page: Page) -> None:
    notes = Notes(page).visit().write("<b>Dana</b> & co")
    assert shown(notes.line) == "Note: <b>Dana</b> & co"


def test_another_tab_shows_what_is_written_and_taken_away(page: Page) -> None:
    here, there = Notes(page).visit(), Notes(page.context.new_page()).visit()
    here.write(NOTE)
    expect(there.line).to_contain_text(NOTE)
    here.write("")
    expect(there.line).to_be_hidden()
    expect(there.button).to_be_visible()


def test_another_tab_renews_an_open_field_and_leaves_what_is_being_typed(page: Page) -> None:
    here, there = Notes(page).visit().write(NOTE), Notes(page.context.new_page()).visit()
    there.open()
    here.write("Ask Kim")
    expect(there.field).to_have_value("Ask Kim")
    there.field.evaluate("field => (field.value = 'Ask Lee')")
    here.write("Ask Sam")
    expect(there.line.locator("span span")).to_have_text("Ask Sam")  # It has come, and is not shown.
    expect(there.field).to_have_value("Ask Lee")


def test_a_note_that_a_newer_version_keeps_from_being_written_stays_in_the_field(page: Page) -> None:
    notes = Notes(page).visit().open()
    keep(page, "meta", '{"schema": 2, "at": 1}')
    notes.field.fill(NOTE)
    notes.field.press("Escape")
    expect(notes.warning).to_have_text("Not saved. Copy your note, then reload this page.")
    expect(notes.field).to_have_value(NOTE)
    assert kept(page) is None


def test_on_a_shared_computer_there_are_no_notes(page: Page) -> None:
    notes = Notes(page).visit().write(NOTE)
    meta = 'key => localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage[key]), mode: "shared" }))'
    page.evaluate(meta, f"{PREFIX}meta")
    page.reload()
    page.wait_for_load_state("networkidle")
    assert (notes.button.locator("visible=true").count(), page.get_by_text(NOTE).count()) == (0, 0)


def test_in_a_frame_there_are_no_notes(new_context: NewContext) -> None:
    page = new_context(bypass_csp=True).new_page()
    Notes(page).visit().write(NOTE)
    page.evaluate(
        """() => {
          const frame = document.createElement("iframe");
          frame.src = location.href;
          frame.width = "390";
          frame.height = "2000";
          document.body.prepend(frame);
        }"""
    )
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-wb-framed]:not([hidden])")).to_be_attached()
    page.wait_for_load_state("networkidle")
    expect(frame.locator("[data-wb-note]:visible")).to_have_count(0)
    expect(frame.get_by_text(NOTE)).to_have_count(0)


def test_a_note_that_looks_like_a_record_number_is_warned_of_and_kept(page: Page) -> None:
    notes = Notes(page).visit().open()
    notes.field.press_sequentially("MRN 4821")
    expect(notes.warning).to_have_text(RECORD_NUMBER)
    expect(notes.warning).to_have_role("status")
    notes.field.press("Enter")
    assert (shown(notes.line), kept(page)) == ("Note: MRN 4821", "MRN 4821")
    page.reload()
    expect(notes.warning).to_have_text(RECORD_NUMBER)
    notes.write(NOTE)
    expect(notes.warning).to_be_empty()


def test_the_warning_is_said_once(page: Page) -> None:
    notes = Notes(page).visit().open()
    notes.warning.evaluate(
        """warning => {
          window.said = [];
          new MutationObserver(() => said.push(warning.textContent)).observe(warning, { childList: true });
        }"""
    )
    notes.field.press_sequentially("MRN 4821")
    expect(notes.warning).to_have_text(RECORD_NUMBER)
    notes.field.press_sequentially(" and 4822")
    notes.field.press("Enter")
    assert page.evaluate("said") == [RECORD_NUMBER]


def test_notes_are_not_printed_unless_asked(page: Page) -> None:
    notes = Notes(page).visit().write("MRN 4821")
    notes.open()
    page.get_by_role("button", name="Print with my ticks").click()
    page.emulate_media(media="print")
    assert page.locator(".wb-note:visible, [data-wb-note]:visible").count() == 0
    expect(notes.row.locator(".wb-item__text")).to_be_visible()


def test_notes_are_printed_when_asked_and_not_the_next_time(page: Page) -> None:
    page.add_init_script(BEFORE_PRINTING)
    notes = Notes(page).visit().write(NOTE)
    Notes(page, TEN_NAMES).write("MRN 4821").open()
    page.get_by_role("button", name=ON_PAPER).click()
    page.emulate_media(media="print")
    printed = page.locator(".wb-note:visible").all_inner_texts()
    page.evaluate("print()")  # No browser's word that the first print is over has come.
    assert (printed, page.locator(".wb-note:visible").count()) == ([f"Note: {NOTE}", "Note: MRN 4821"], 0)
    page.emulate_media(media="screen")
    expect(notes.line).to_be_visible()


def test_a_note_is_printed_as_it_stands_in_its_open_field(page: Page) -> None:
    page.add_init_script(BEFORE_PRINTING)
    notes = Notes(page).visit().write(NOTE)
    notes.open().field.fill("Ask Kim")
    page.get_by_role("button", name=ON_PAPER).click()
    page.emulate_media(media="print")
    assert page.locator(".wb-note:visible").all_inner_texts() == ["Note: Ask Kim"]


def test_notes_on_paper_are_offered_while_there_is_one(page: Page) -> None:
    notes = Notes(page).visit().open()
    offer = page.locator(".wb-tools").get_by_role("button", name=ON_PAPER)
    expect(offer).to_be_hidden()
    notes.field.fill(NOTE)
    notes.done.click()
    expect(offer).to_be_visible()
    expect(page.get_by_text("Paper stays at the printer.")).to_be_visible()
    notes.write("")
    expect(offer).to_be_hidden()


def test_what_notes_need_is_loaded_with_the_first_one(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("/assets/")[2]))
    notes = Notes(page).visit()
    page.wait_for_load_state("networkidle")
    Checklist(page).tick(TEN_NAMES)
    before = [file for file in asked if file in FILES]
    notes.write(NOTE)
    assert (before, sorted(file for file in asked if file in FILES)) == ([], FILES)


def test_on_a_list_without_notes_their_buttons_move_nothing(page: Page) -> None:
    Notes(page).visit()
    height = """hidden => {
      for (const button of document.querySelectorAll("[data-wb-note]")) button.hidden = hidden;
      return document.body.scrollHeight;
    }"""
    assert page.evaluate(height, True) == page.evaluate(height, False)


def test_without_a_network_the_button_says_to_try_again(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, viewport=PHONE, service_workers="block")
    notes = Notes(context.new_page()).visit()
    context.set_offline(True)
    notes.button.click()
    expect(notes.button).to_have_text("Try again")
    context.set_offline(False)
    notes.open()
    notes.field.press("Escape")
    expect(notes.button).to_have_text("Note")
    context.close()


def test_tab_goes_from_how_to_note_and_not_for_me_and_from_the_field_to_done(page: Page) -> None:
    notes = Notes(page).visit()
    notes.row.locator("summary").focus()
    page.keyboard.press("Tab")
    expect(notes.button).to_be_focused()
    page.keyboard.press("Enter")
    expect(notes.field).to_be_focused()
    page.keyboard.press("Tab")
    expect(notes.done).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(Checklist(page).button(GLOVES)).to_be_focused()


@pytest.mark.parametrize("width", [320, 390])
def test_the_row_and_an_open_note_fit_a_phone(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    notes = Notes(page).visit().write("A" * 140)
    Notes(page, TEN_NAMES).open()
    controls = page.locator(".wb-note :is(button, input):visible, .wb-item__tools :is(summary, button):visible")
    sizes = controls.evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"
    )
    assert [size for size in sizes if size < 44] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    how, note = (Checklist(page).item(TEN_NAMES).locator(one).bounding_box() for one in ("summary", ".wb-acts"))
    assert how
    assert note
    assert how["x"] + how["width"] <= note["x"]
    expect(notes.line).to_be_visible()
