"""wardbook/days.py: days as a page says them, no more than is needed."""

from __future__ import annotations

from datetime import date

import pytest

from wardbook.days import days


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2027, 1, 11), None, "11 January 2027"),
        (date(2027, 1, 11), date(2027, 1, 11), "11 January 2027"),
        (date(2027, 1, 11), date(2027, 1, 15), "11 to 15 January 2027"),
        (date(2027, 1, 11), date(2027, 2, 19), "11 January to 19 February 2027"),
        (date(2026, 12, 21), date(2027, 1, 2), "21 December 2026 to 2 January 2027"),
    ],
)
def test_days_are_said(first: date, last: date | None, said: str) -> None:
    assert days(first, last) == said
