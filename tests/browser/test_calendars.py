"""Days, phases, UUIDs and calendars as the browser makes them: those of the vectors, and those of Python."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

import pytest
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.browser.conftest import NewContext
from tests.browser.pure import drawn, run, run_each
from tests.vectors import VECTORS, text_of, written_by_python

ZONES = ["America/Los_Angeles", "Europe/Berlin", "Pacific/Apia"]

PHASES = """
  const { days } = wardbook;
  return Object.fromEntries(wardbook.phases(days.count(given.first), days.count(given.last))
    .map(({ id, first, last }) => [id, [days.text(first), days.text(last)]]));
"""
CALENDAR = """
  const { days, ics } = wardbook;
  const entries = given.entries.map((entry) =>
    ({ ...entry, uid: ics.uid(given.site, entry.id), first: days.count(entry.first), last: days.count(entry.last) }));
  return ics.text(given.name, entries, Date.parse(given.made));
"""
UUID5 = "return wardbook.uuid5(given.namespace, given.name);"

LETTERS = st.text(st.sampled_from("ab ,;:\\^\n\rüß🩺—n"), max_size=200)
DATES = st.dates(date(2020, 1, 1), date(2199, 12, 31))


@st.composite
def calendar_cases(draw: st.DrawFn) -> dict[str, Any]:
    """A calendar whose lines are long enough to be folded at any place."""
    first = draw(DATES)
    entry = {
        "id": draw(LETTERS),
        "title": draw(LETTERS) + "x",
        "first": first.isoformat(),
        "last": (first + timedelta(days=draw(st.integers(0, 400)))).isoformat(),
        **draw(st.fixed_dictionaries({}, optional={"place": LETTERS, "text": LETTERS})),
    }
    made = draw(st.datetimes(datetime(2020, 1, 1), datetime(2199, 12, 31))).replace(microsecond=0)
    return {"site": draw(LETTERS), "name": draw(LETTERS), "made": f"{made.isoformat()}Z", "entries": [entry]}


@pytest.fixture(scope="module")
def pure(reader: Page) -> Page:
    reader.goto("dates/")
    return reader


def test_uuids_are_those_of_the_vectors(pure: Page) -> None:
    assert run_each(pure, UUID5, VECTORS["uuids"]) == [case["uuid"] for case in VECTORS["uuids"]]


def test_uuids_of_names_of_any_length_are_those_of_python(pure: Page) -> None:
    space = "20b6e280-a66b-4f06-903f-dcaa8a3cf900"
    names = [("ü🩺a" * 60)[:length] for length in range(180)]
    made = run_each(pure, UUID5, [{"namespace": space, "name": name} for name in names])
    assert made == [str(uuid5(UUID(space), name)) for name in names]


@pytest.mark.parametrize("zone", ZONES)
def test_phases_have_the_days_of_the_vectors_wherever_one_is(new_context: NewContext, zone: str) -> None:
    page = new_context(timezone_id=zone).new_page()
    page.goto("dates/")
    assert run_each(page, PHASES, VECTORS["phases"]) == [case["phases"] for case in VECTORS["phases"]]


def test_between_before_and_after_no_day_is_missing_and_none_is_in_two_phases(pure: Page) -> None:
    cases = drawn(st.tuples(DATES, st.integers(0, 400)), 300)
    spans = run_each(
        pure,
        PHASES,
        [{"first": first.isoformat(), "last": (first + timedelta(days=more)).isoformat()} for first, more in cases],
    )
    for (first, more), phases in zip(cases, spans, strict=True):
        inside = [
            date.fromisoformat(start) + timedelta(days=day)
            for start, end in phases.values()
            for day in range((date.fromisoformat(end) - date.fromisoformat(start)).days + 1)
        ]
        assert inside == [first + timedelta(days=day) for day in range(-7, more + 11)]


@pytest.mark.parametrize(
    "text",
    ["", "2027-02-29", "2027-13-01", "2027-1-4", "0020-01-04", "20277-01-04", "2027-01-04T00:00", "yesterday"],
)
def test_what_is_no_day_or_not_yet_one_is_none(pure: Page, text: str) -> None:
    assert run(pure, "return Number.isNaN(wardbook.days.count(given))", text) is True


@pytest.mark.parametrize("zone", ZONES)
def test_a_calendar_is_the_text_that_python_writes(new_context: NewContext, zone: str) -> None:
    page = new_context(timezone_id=zone).new_page()
    page.goto("dates/")
    assert run_each(page, CALENDAR, VECTORS["calendars"]) == [text_of(case) for case in VECTORS["calendars"]]


def test_any_calendar_is_the_text_that_python_writes(pure: Page) -> None:
    cases = drawn(calendar_cases(), 400)
    assert run_each(pure, CALENDAR, cases) == [written_by_python(case) for case in cases]
