"""wardbook/calendars.py: a school's dates as calendar files, which say the same to every calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

import pytest
from icalendar import Calendar

from tests.vectors import VECTORS, text_of, written_by_python
from wardbook.calendars import NAMESPACE, SINCE, calendars, sequence, uid_of
from wardbook.model.school import School

SITE = "https://wardbook.school.example/"
MADE = datetime(2026, 11, 23, 9, 30, 15, tzinfo=UTC)
SCHOOL = School.model_validate(
    {
        "name": "School of Medicine, North",
        "blocks": [
            {"id": "core", "title": "Core; one", "track": "class-of-2028", "start": "2027-12-06", "end": "2027-12-31"},
            {"id": "home", "title": "Home", "track": "class-of-2029", "start": "2028-02-29", "end": "2028-02-29"},
            {"id": "more", "title": "Core two", "track": "class-of-2028", "start": "2028-01-03", "end": "2028-01-28"},
        ],
        "events": [
            {
                "id": "coat",
                "title": "White coats",
                "start": "2027-03-13",
                "end": "2027-03-14",
                "place": "Great hall, ground floor",
                "text": "Bring your family.",
                "url": "https://school.example/coats?a=1,2",
            },
            {"id": "core", "title": "Open day", "start": "2027-03-28"},
        ],
    }
)


def said(text: bytes) -> list[dict[str, Any]]:
    """What a calendar's entries say, but for when they were made."""
    return [
        {
            key: value.dt if hasattr(value, "dt") else str(value)
            for key, value in entry.items()
            if key not in ("DTSTAMP", "SEQUENCE")
        }
        for entry in Calendar.from_ical(text).walk("VEVENT")
    ]


def name(text: bytes) -> str:
    """A calendar's name as it stands there: the library reads what is not of the standard as it is."""
    return str(Calendar.from_ical(text)["X-WR-CALNAME"])


def uids(school: School, site: str, made: datetime) -> set[str]:
    return {entry["UID"] for text in calendars(school, site, made).values() for entry in said(text)}


@pytest.mark.parametrize("case", VECTORS["calendars"], ids=lambda case: case["what"])
def test_a_calendar_is_the_text_it_must_be(case: dict[str, Any]) -> None:
    assert written_by_python(case) == text_of(case)


@pytest.mark.parametrize("case", VECTORS["calendars"], ids=lambda case: case["what"])
def test_no_line_has_more_than_75_octets_and_none_ends_within_a_character(case: dict[str, Any]) -> None:
    lines = written_by_python(case).encode().split(b"\r\n")
    assert [line for line in lines if len(line) > 75 or b"\n" in line] == []
    assert [line.decode() for line in lines] == [*case["lines"], ""]


@pytest.mark.parametrize("case", VECTORS["calendars"], ids=lambda case: case["what"])
def test_a_calendar_reads_what_was_meant(case: dict[str, Any]) -> None:
    def meant(text: str) -> str:
        return text.replace("\r\n", "\n").replace("\r", "\n")

    assert said(text_of(case).encode()) == [
        {
            "UID": str(uuid5(uuid5(NAMESPACE, case["site"]), entry["id"])),
            "DTSTART": date.fromisoformat(entry["first"]),
            "DTEND": date.fromisoformat(entry["last"]) + timedelta(days=1),
            "SUMMARY": entry["title"],
            **{key: meant(entry[ours]) for key, ours in OPTIONAL.items() if ours in entry},
            "TRANSP": "TRANSPARENT",
        }
        for entry in case["entries"]
    ]


OPTIONAL = {"LOCATION": "place", "DESCRIPTION": "text", "URL": "url"}


@pytest.mark.parametrize("case", VECTORS["uuids"], ids=lambda case: case["name"][:40] or "empty")
def test_the_uuids_that_the_browser_must_make_are_those_of_python(case: dict[str, Any]) -> None:
    assert str(uuid5(UUID(case["namespace"]), case["name"])) == case["uuid"]


def test_a_school_has_a_calendar_for_each_track_and_one_of_events() -> None:
    made = calendars(SCHOOL, SITE, MADE)

    assert {file: name(text) for file, text in made.items()} == {
        "blocks-class-of-2028.ics": r"School of Medicine\, North: class of 2028",
        "blocks-class-of-2029.ics": r"School of Medicine\, North: class of 2029",
        "events.ics": r"School of Medicine\, North: events",
    }
    assert said(made["blocks-class-of-2028.ics"]) == [
        {
            "UID": uid_of(SITE, "blocks/core"),
            "DTSTART": date(2027, 12, 6),
            "DTEND": date(2028, 1, 1),
            "SUMMARY": "Core; one",
            "TRANSP": "TRANSPARENT",
        },
        {
            "UID": uid_of(SITE, "blocks/more"),
            "DTSTART": date(2028, 1, 3),
            "DTEND": date(2028, 1, 29),
            "SUMMARY": "Core two",
            "TRANSP": "TRANSPARENT",
        },
    ]
    assert [(entry["DTSTART"], entry["DTEND"]) for entry in said(made["blocks-class-of-2029.ics"])] == [
        (date(2028, 2, 29), date(2028, 3, 1))
    ]
    assert said(made["events.ics"]) == [
        {
            "UID": uid_of(SITE, "events/coat"),
            "DTSTART": date(2027, 3, 13),
            "DTEND": date(2027, 3, 15),
            "SUMMARY": "White coats",
            "LOCATION": "Great hall, ground floor",
            "DESCRIPTION": "Bring your family.",
            "URL": "https://school.example/coats?a=1,2",
            "TRANSP": "TRANSPARENT",
        },
        {
            "UID": uid_of(SITE, "events/core"),
            "DTSTART": date(2027, 3, 28),
            "DTEND": date(2027, 3, 29),
            "SUMMARY": "Open day",
            "TRANSP": "TRANSPARENT",
        },
    ]


def test_a_short_name_stands_in_the_list_of_calendars() -> None:
    school = SCHOOL.model_copy(update={"short": "North", "blocks": ()})

    assert [name(text) for text in calendars(school, SITE, MADE).values()] == ["North: events"]


def test_a_school_without_dates_has_no_calendar() -> None:
    assert calendars(School(name="Our School"), SITE, MADE) == {}


def test_no_entry_has_an_hour_a_time_zone_or_an_alarm() -> None:
    text = b"".join(calendars(SCHOOL, SITE, MADE).values()).decode()

    assert [word for word in ("TZID", "VTIMEZONE", "VALARM", "DURATION") if word in text] == []
    assert text.count("DTSTART;VALUE=DATE:") == text.count("DTEND;VALUE=DATE:") == text.count("BEGIN:VEVENT") == 5


def test_the_same_school_at_the_same_moment_has_the_same_bytes() -> None:
    again = School.model_validate(SCHOOL.model_dump())

    assert calendars(again, SITE, MADE) == calendars(SCHOOL, SITE, MADE)


def test_an_entry_keeps_its_uid_whatever_else_is_said_of_it_and_has_one_of_its_own() -> None:
    later = School.model_validate(
        {
            "name": "Another name",
            "blocks": [
                {"id": block.id, "title": "New", "track": "all", "start": "2030-01-01", "end": "2030-01-02"}
                for block in SCHOOL.blocks
            ],
            "events": [{"id": event.id, "title": "New", "start": "2030-01-01"} for event in SCHOOL.events],
        }
    )

    before = uids(SCHOOL, SITE, MADE)
    assert len(before) == 5
    assert uids(later, SITE, MADE + timedelta(days=400)) == before
    assert uids(SCHOOL, "https://elsewhere.example/", MADE) & before == set()


def test_no_site_and_name_have_the_uid_of_another_site_with_another_name() -> None:
    assert uid_of("a", "b/c") != uid_of("a/b", "c")


def test_a_later_build_outdoes_an_earlier_one() -> None:
    moments = [MADE, MADE + timedelta(seconds=1), MADE + timedelta(minutes=1), MADE + timedelta(days=1)]
    texts = [calendars(SCHOOL, SITE, moment)["events.ics"] for moment in moments]
    orders = [
        [(int(entry["SEQUENCE"]), entry["DTSTAMP"].dt) for entry in Calendar.from_ical(text).walk("VEVENT")]
        for text in texts
    ]

    assert [order == sorted(order) and len(set(order)) == 1 for order in orders] == [True] * 4
    assert [order[0] for order in orders] == sorted({order[0] for order in orders})
    assert (sequence(SINCE), sequence(SINCE + timedelta(days=1))) == (0, 24 * 60)
