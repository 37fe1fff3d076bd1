"""A student’s own dates: from two days to phases, and to a file for the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import NewContext, watched_context
from tests.browser.dates import NOON, fill, opened, said, save, shown
from tests.browser.test_keyboard import press_until
from wardbook.calendars import Entry, uid_of, written
from wardbook.guide import Guide

IN_RULE = {
    "Before day one": "The 7 days before your first day",
    "First week": "Your first 7 days",
    "Middle": "The days between",
    "Last week": "Your last 7 days",
    "After": "The 10 days after your last day",
}
EIGHT_WEEKS = {
    "Before day one": "Monday 28 December 2026 to Sunday 3 January 2027",
    "First week": "Monday 4 January to Sunday 10 January 2027",
    "Middle": "Monday 11 January to Friday 19 February 2027",
    "Last week": "Saturday 20 February to Friday 26 February 2027",
    "After": "Saturday 27 February to Monday 8 March 2027",
}
KEPT = """async () =>
  [{ ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys(), document.cookie]"""
ENTRIES = [
    ("Surgery: Before day one", "before", date(2026, 12, 28), date(2027, 1, 4)),
    ("Surgery: First week", "first-week", date(2027, 1, 4), date(2027, 1, 11)),
    ("Surgery: Middle", "middle", date(2027, 1, 11), date(2027, 2, 20)),
    ("Surgery: Last week", "last-week", date(2027, 2, 20), date(2027, 2, 27)),
    ("Surgery: After", "after", date(2027, 2, 27), date(2027, 3, 9)),
    ("Surgery: Send the thanks you still owe", "thanks", date(2027, 3, 5), date(2027, 3, 6)),
    ("Surgery: Write to those you want to stay in touch with", "stay-in-touch", date(2027, 3, 8), date(2027, 3, 9)),
    ("Surgery: Tell one person what came of their advice", "advice", date(2027, 3, 26), date(2027, 3, 27)),
]


@pytest.fixture
def page(new_context: NewContext) -> Page:
    return opened(new_context)


def test_by_keyboard_alone_from_two_dates_to_a_file_for_the_calendar(page: Page) -> None:
    assert shown(page) == IN_RULE
    page.locator("body").focus()
    press_until(page, "Tab", page.get_by_label("Rotation", exact=True))
    page.keyboard.type("Surg")
    press_until(page, "Tab", page.get_by_label("First day"), at_most=1)
    page.keyboard.type("01042027")
    press_until(page, "Tab", page.get_by_label("Last day"), at_most=4)
    page.keyboard.type("02262027")
    assert shown(page) == EIGHT_WEEKS
    assert said(page) == "About 8 weeks in five phases. Their dates are below."
    press_until(page, "Tab", page.get_by_role("button", name="Save as a calendar file"), at_most=4)
    with page.expect_download() as download:
        page.keyboard.press("Space")

    assert download.value.suggested_filename == "surgery.ics"
    assert said(page) == "Saved as surgery.ics. Open it from your downloads to put it in your calendar."
    calendar = Calendar.from_ical(Path(download.value.path()).read_bytes())
    assert calendar["X-WR-CALNAME"] == "Surgery"
    assert [
        (entry["SUMMARY"], entry["UID"], entry["DTSTART"].dt, entry["DTEND"].dt) for entry in calendar.walk("VEVENT")
    ] == [
        (title, uid_of("wardbook", f"dates/surgery/{id_}/2027-01-04"), start, end) for title, id_, start, end in ENTRIES
    ]
    assert len(calendar.subcomponents) == len(ENTRIES)


def test_each_entry_leads_to_where_it_says_what_to_do(page: Page, address: str) -> None:
    fill(page, "2027-01-04", "2027-02-26")
    calendar = Calendar.from_ical(save(page)[1])

    links = [str(entry["URL"]) for entry in calendar.walk("VEVENT")]
    assert links == [
        *(f"{address}rotations/surgery/#phase-{id_}" for _, id_, _, _ in ENTRIES[:5]),
        f"{address}messages/thank-you/",
        f"{address}strategies/follow-up-and-stay-in-touch/",
        f"{address}messages/follow-up-on-advice/",
    ]
    assert [str(entry["DESCRIPTION"]).split("\n")[-1] for entry in calendar.walk("VEVENT")] == links
    assert page.locator("[data-wb-span] a, [data-wb-later] a").evaluate_all("all => all.map(({href}) => href)") == links
    for link in links:
        page.goto(link)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert "#" not in link or page.locator(f"#{link.rpartition('#')[2]}").count() == 1


def test_the_file_is_the_text_that_python_writes(page: Page) -> None:
    fill(page, "2027-01-04", "2027-02-26", "Obstetrics and gynecology")
    name, text = save(page)

    entries = [
        Entry(
            uid=str(entry["UID"]),
            title=str(entry["SUMMARY"]),
            first=entry["DTSTART"].dt,
            last=entry["DTEND"].dt - timedelta(days=1),
            text=str(entry["DESCRIPTION"]),
            url=str(entry["URL"]),
        )
        for entry in Calendar.from_ical(text).walk("VEVENT")
    ]
    assert (name, text) == ("obstetrics-gynecology.ics", written("Obstetrics and gynecology", entries, NOON))


def test_saved_again_it_is_the_same_entries_and_a_later_word_on_them(page: Page) -> None:
    fill(page, "2027-01-04", "2027-02-26")
    before = Calendar.from_ical(save(page)[1]).walk("VEVENT")
    page.clock.set_fixed_time(NOON + timedelta(minutes=1))
    page.get_by_label("Last day").fill("2027-02-19")
    after = Calendar.from_ical(save(page)[1]).walk("VEVENT")

    assert [entry["UID"] for entry in after] == [entry["UID"] for entry in before]
    assert [entry["SEQUENCE"] for entry in after] == [entry["SEQUENCE"] + 1 for entry in before]
    assert after[3]["DTEND"].dt == date(2027, 2, 20)


@pytest.mark.parametrize(
    ("last", "words", "none"),
    [
        ("2027-01-04", "1 day in three phases: so short a rotation has no middle and no last week.", [2, 3]),
        ("2027-01-08", "5 days in three phases: so short a rotation has no middle and no last week.", [2, 3]),
        ("2027-01-15", "12 days in four phases: so short a rotation has no middle.", [2]),
    ],
)
def test_of_a_short_rotation_it_says_what_it_has_none_of(page: Page, last: str, words: str, none: list[int]) -> None:
    fill(page, "2027-01-04", last)
    found = list(shown(page).values())
    short = "None in a rotation this short"
    assert said(page) == f"{words} Their dates are below."
    assert [at for at, text in enumerate(found) if text == short] == none
    titles = [entry["SUMMARY"] for entry in Calendar.from_ical(save(page)[1]).walk("VEVENT")]
    assert titles == [title for at, (title, *_) in enumerate(ENTRIES) if at not in none]


def test_one_day_is_said_as_one_and_a_year_as_weeks(page: Page) -> None:
    fill(page, "2027-01-04", "2027-01-04")
    assert shown(page)["First week"] == "Monday 4 January 2027"
    page.get_by_label("Last day").fill("2028-01-02")
    assert said(page) == "About 52 weeks in five phases. Their dates are below."
    assert shown(page)["Middle"] == "Monday 11 January to Sunday 26 December 2027"


def test_a_last_day_before_the_first_is_told_and_nothing_is_lost(page: Page) -> None:
    fill(page, "2027-01-04", "2026-02-26")
    last = page.get_by_label("Last day")
    told = "The last day is before the first. Set one right."
    assert (said(page), shown(page)) == (told, IN_RULE)
    expect(last).to_have_accessible_description(told)
    downloads: list[object] = []
    page.on("download", lambda download: downloads.append(download))
    page.get_by_role("button", name="Save as a calendar file").click()
    expect(last).to_be_focused()
    expect(last).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Rotation", exact=True)).to_have_value("surgery")
    assert (last.input_value(), page.get_by_label("First day").input_value()) == ("2026-02-26", "2027-01-04")
    last.fill("2027-02-26")
    expect(last).to_have_attribute("aria-invalid", "false")
    assert (shown(page), downloads) == (EIGHT_WEEKS, [])


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("Rotation", "Choose your rotation."),
        ("First day", "Set your first day."),
        ("Last day", "Set your last day."),
    ],
)
def test_what_is_missing_is_told_and_has_the_focus(page: Page, field: str, told: str) -> None:
    fill(page, "2027-01-04", "2027-02-26")
    missing = page.get_by_label(field, exact=True)
    missing.select_option("") if field == "Rotation" else missing.fill("")
    page.get_by_role("button", name="Save as a calendar file").click()
    assert said(page) == told
    expect(missing).to_be_focused()
    expect(missing).to_have_accessible_description(told)


def test_dates_alone_show_the_phases_and_a_rotation_leads_to_them(page: Page) -> None:
    page.get_by_label("First day").fill("2027-01-04")
    assert shown(page) == IN_RULE
    page.get_by_label("Last day").fill("2027-02-26")
    assert shown(page) == EIGHT_WEEKS
    rows = page.locator("[data-wb-span]")
    expect(rows.get_by_role("link")).to_have_count(0)
    page.get_by_label("Rotation", exact=True).select_option("neurology")
    rows.get_by_role("link", name="Last week").click()
    expect(page.locator("#phase-last-week")).to_be_in_viewport()
    assert page.url.endswith("/rotations/neurology/#phase-last-week")


@pytest.mark.parametrize(
    ("now", "current"),
    [
        (datetime(2026, 12, 27, 12, tzinfo=UTC), []),
        (datetime(2027, 1, 4, 7, 59, tzinfo=UTC), ["Before day one"]),
        (datetime(2027, 1, 4, 8, 1, tzinfo=UTC), ["First week"]),
        (datetime(2027, 3, 8, 12, tzinfo=UTC), ["After"]),
        (datetime(2027, 3, 9, 12, tzinfo=UTC), []),
    ],
    ids=["too early", "the last minute before", "the first minute", "the last day", "over"],
)
def test_the_phase_of_today_is_marked(page: Page, now: datetime, current: list[str]) -> None:
    """Midnight in Los Angeles is at 8:00 UTC."""
    page.clock.set_fixed_time(now)
    fill(page, "2027-01-04", "2027-02-26")
    marked = page.locator("[aria-current=date] .wb-spans__head")
    assert marked.all_inner_texts() == [f"{title} Now" for title in current]


def test_nothing_is_stored_and_it_needs_no_network(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    before = page.evaluate(KEPT)
    fill(page, "2027-01-04", "2027-02-26")
    save(page)
    assert page.evaluate(KEPT) == before
    page.context.set_offline(False)
    page.reload()
    fields = page.locator("[data-wb-dates] :is(select, input)")
    assert fields.evaluate_all("all => all.map(({ value }) => value)") == ["", "", ""]


def test_every_rotation_of_the_guide_can_be_chosen(page: Page, guide: Guide) -> None:
    titles = page.get_by_label("Rotation", exact=True).locator("option").all_inner_texts()
    assert titles == ["Choose", *(rotation.title for rotation in guide.rotations.values())]


@pytest.fixture
def from_disk(browser: Browser, site: Path) -> Iterator[Page]:
    with watched_context(browser, f"{site.as_uri()}/") as context:
        page = context.new_page()
        page.goto("dates/index.html")
        yield page


def test_from_a_disk_the_file_does_not_tell_where_the_guide_lies(from_disk: Page, site: Path) -> None:
    fill(from_disk, "2027-01-04", "2027-02-26")
    name, text = save(from_disk)
    assert name == "surgery.ics"
    assert len(Calendar.from_ical(text).walk("VEVENT")) == len(ENTRIES)
    assert [word for word in ("URL", "file:", site.name) if word.encode() in text] == []


def test_without_scripts_it_says_so_and_where_the_phases_are_told(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("dates/")
    expect(page.get_by_text("This page needs JavaScript to count days and to make a file.")).to_be_visible()
    assert page.locator(".md-content :is(button, input, select):visible").count() == 0
    assert shown(page) == IN_RULE
    page.get_by_role("link", name="your rotation’s checklist").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("All rotations")
