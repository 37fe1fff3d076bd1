"""The moment of a build."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> datetime:
    """Return the moment of the build in UTC: what `SOURCE_DATE_EPOCH` says, where it is set, or the clock.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    return (
        datetime.fromtimestamp(int(fixed), UTC)
        if fixed and fixed.isdecimal()
        else datetime.now(UTC).replace(microsecond=0)
    )
