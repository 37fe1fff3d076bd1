"""Pages that nobody has read through for a long time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.drawing import replace
from wardbook.guide import read_guide
from wardbook.load import load
from wardbook.review.age import not_reviewed

NURSE = "content/people/nurse.yml"
CHANGE = "Read it through, then change the day."


def told(root: Path, reviewed: str, today: str) -> list[str]:
    replace(root, NURSE, "summary:", f"reviewed: {reviewed}\nsummary:")
    page = read_guide(root).people["nurse"]
    return [str(warning) for warning in not_reviewed(page, load(root, NURSE), date.fromisoformat(today))]


@pytest.mark.parametrize(
    ("reviewed", "today"),
    [
        ("2026-11-22", "2026-11-22"),
        ("2026-11-22", "2028-05-21"),
        ("2026-08-31", "2028-02-29"),
        ("2026-12-31", "2028-06-30"),
    ],
)
def test_a_page_reviewed_less_than_18_months_ago_is_not_told(small: Path, reviewed: str, today: str) -> None:
    assert told(small, reviewed, today) == []


@pytest.mark.parametrize(
    ("reviewed", "today"),
    [
        ("2026-11-22", "2028-05-22"),
        ("2026-08-31", "2028-03-01"),
        ("2026-12-31", "2028-07-01"),
        ("2026-11-22", "2036-11-22"),
    ],
)
def test_a_page_reviewed_18_months_ago_is_told_where_its_day_stands(small: Path, reviewed: str, today: str) -> None:
    assert told(small, reviewed, today) == [
        f"{NURSE}:5: warning: the page was last reviewed on {reviewed}, 18 months ago or more. {CHANGE}"
    ]


def test_a_day_that_is_still_to_come_is_told(small: Path) -> None:
    assert told(small, "2062-11-22", "2026-11-22") == [
        f"{NURSE}:5: warning: 2062-11-22 is still to come. Write the day the page was last read."
    ]


@pytest.mark.parametrize("written", ["", "~"])
def test_a_page_that_was_never_reviewed_is_told_what_to_add(small: Path, written: str) -> None:
    assert told(small, written, "2026-11-22") == [
        f'{NURSE}:1: warning: nobody has reviewed this page. Read it through, then add "reviewed: 2026-11-22".'
    ]
