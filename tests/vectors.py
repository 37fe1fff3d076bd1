"""What calendars must be, for Python and for the browser: tests/calendars/vectors.json, and its entries in Python."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from tests.conftest import ROOT
from wardbook.calendars import Entry, uid_of, written

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(
    (ROOT / "tests" / "calendars" / "vectors.json").read_text(encoding="utf-8")
)


def text_of(case: dict[str, Any]) -> str:
    """The text that a case of `calendars` must give: lines end in CR and LF."""
    return "".join(f"{line}\r\n" for line in case["lines"])


def written_by_python(case: dict[str, Any]) -> str:
    """The text that wardbook/calendars.py gives for a case of `calendars`."""
    entries = [
        Entry(
            uid=uid_of(case["site"], entry["id"]),
            title=entry["title"],
            first=date.fromisoformat(entry["first"]),
            last=date.fromisoformat(entry["last"]),
            place=entry.get("place"),
            text=entry.get("text"),
            url=entry.get("url"),
        )
        for entry in case["entries"]
    ]
    return written(case["name"], entries, datetime.fromisoformat(case["made"])).decode()
