"""wardbook/lock.py: what the guide said when a school changed it, and what has become of it since."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import draw
from wardbook.errors import ContentErrors
from wardbook.lock import Drift, drifts, noting, read_lock, write_lock
from wardbook.model.local import Difference

TEXT = Difference("changed", "surgery", "learn-ten-names", "text", "Learn ten.", "Learn twelve.")
WEEKS = Difference("changed", "surgery", "", "weeks", "8", "6")
HOW = Difference("changed", "surgery", "learn-ten-names", "how", "", 'Say "hello": \\ –\nand ☕ “go”.')
HIDDEN = Difference("hidden", "surgery", "other")


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    noted = noting([TEXT, WEEKS, HIDDEN, HOW], {})
    assert noted == {"surgery/learn-ten-names": {"text": "Learn ten.", "how": ""}, "surgery": {"weeks": "8"}}
    odd = {"surgery/a-b": {"how": HOW.ours}}
    write_lock(tmp_path, odd)
    assert read_lock(tmp_path) == odd


def test_it_is_a_list_that_a_person_can_read(tmp_path: Path) -> None:
    write_lock(tmp_path, noting([TEXT, WEEKS], {}))
    assert (tmp_path / "overlay.lock").read_text(encoding="utf-8") == (
        "# Written by wardbook: what the guide said when you changed it. Keep this file beside overlay.yml.\n"
        'guide:\n  "surgery":\n    weeks: "8"\n  "surgery/learn-ten-names":\n    text: "Learn ten."\n'
    )


def test_without_a_change_there_is_none(tmp_path: Path) -> None:
    write_lock(tmp_path, noting([TEXT], {}))
    write_lock(tmp_path, noting([HIDDEN], {}))
    assert not (tmp_path / "overlay.lock").exists()
    assert read_lock(tmp_path) == {}


def test_a_file_that_says_the_same_is_not_written_again(tmp_path: Path) -> None:
    write_lock(tmp_path, noting([TEXT], {}))
    (tmp_path / "overlay.lock").chmod(0o444)
    before = (tmp_path / "overlay.lock").stat().st_mtime_ns
    write_lock(tmp_path, noting([TEXT], read_lock(tmp_path)))
    assert (tmp_path / "overlay.lock").stat().st_mtime_ns == before


def test_what_was_noted_stays_until_it_is_accepted() -> None:
    noted = {"surgery/learn-ten-names": {"text": "Learn two."}}
    assert noting([TEXT], noted) == noted
    assert noting([TEXT], noted, [TEXT]) == {"surgery/learn-ten-names": {"text": "Learn ten."}}


def test_a_change_is_drifted_or_needed_no_more_or_neither() -> None:
    same = Difference("changed", "surgery", "x", "text", "Ours.", "Ours.")
    noted = {"surgery/learn-ten-names": {"text": "Learn two."}, "surgery": {"weeks": "8"}}
    assert [*drifts([TEXT, WEEKS, same, HIDDEN, HOW], noted)] == [
        Drift(TEXT, "drifted", "Learn two."),
        Drift(same, "same-now", "Ours."),
    ]


def test_a_lock_that_is_no_lock_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentErrors, match=r"^overlay\.lock:1: this is not as it was written\. Put"):
        read_lock(draw(tmp_path, "=== overlay.lock\nguid: {}\n"))
