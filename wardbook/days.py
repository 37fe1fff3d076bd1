"""Days as a page says them."""

from __future__ import annotations

from datetime import date


def days(first: date, last: date | None = None) -> str:
    """Return `11 January 2027`, or for more than a day `11 January to 19 February 2027`."""
    if last is None or last == first:
        return f"{first.day} {first:%B %Y}"
    if first.year != last.year:
        begin = days(first)
    else:
        begin = str(first.day) if first.month == last.month else f"{first.day} {first:%B}"
    return f"{begin} to {days(last)}"
