"""The small guide as a careful editor keeps it: `wardbook check` has no warning for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.drawing import replace

SURGERY = "content/rotations/surgery.yml"


def keep(root: Path, day: date) -> Path:
    """Read every page of the small guide on `day`, and write its checklist out to 24 items. Returns `root`."""
    for file in (root / "content").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("\nsummary:", f"\nreviewed: {day}\nsummary:"), encoding="utf-8")
    replace(root, SURGERY, "  first-week:\n", f"{_items(1, 4)}  first-week:\n")
    middle_and_last_week = f"  middle:\n{_items(11, 5)}  last-week:\n{_items(21, 5)}"
    replace(root, SURGERY, "  after:\n", f"{_items(5, 4)}{middle_and_last_week}  after:\n{_items(31, 3)}")
    return root


def _items(first: int, number: int) -> str:
    return "".join(
        f"    - {{id: learn-{at}, text: Learn name {at}., why: They know yours., strategy: be-present, level: extra}}\n"
        for at in range(first, first + number)
    )
