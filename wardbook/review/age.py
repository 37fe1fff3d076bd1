"""Pages that nobody has checked for a long time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wardbook.errors import ContentWarning
from wardbook.load import Loaded
from wardbook.model.pages import Page

MONTHS = 18


def not_reviewed(page: Page, file: Loaded, today: date) -> Iterator[ContentWarning]:
    """Yield a warning for a page that was never reviewed, or 18 months or more before `today`, or is yet to be."""
    if page.reviewed is None:
        yield file.warning((), f'nobody has reviewed this page. Read it through, then add "reviewed: {today}".')
    elif page.reviewed > today:
        yield file.warning(("reviewed",), f"{page.reviewed} is still to come. Write the day the page was last read.")
    elif _months(page.reviewed, today) >= MONTHS:
        yield file.warning(
            ("reviewed",),
            f"the page was last reviewed on {page.reviewed}, {MONTHS} months ago or more. "
            "Read it through, then change the day.",
        )


def _months(since: date, until: date) -> int:
    """Return the whole months between two days."""
    return (until.year - since.year) * 12 + until.month - since.month - (until.day < since.day)
