"""Ways in which a content file gets damaged: by a slip, by an odd character, by a tool that saves it wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

ODD = (
    *("\t", "\0", "\x07", "\r", "\r\n", "\x85", "\u2028", "\ufeff", "\u200b", "\u00a0", "\u202e", "é", "日本", "🩺"),
    *('"', "'", "“", ":", ": ", "::", " #", "#", "-", "- ", "---\n", "...\n", "%", "%YAML 1.1\n", "\\", "\n", "\n\n"),
    *(
        "&",
        "*",
        "!",
        "!!",
        "!!python/object:os.system ",
        "&a ",
        "*a",
        "|",
        ">",
        ">-\n",
        "?",
        "? ",
        "@",
        "`",
        "=",
        "<<: ",
    ),
    *("[", "]", "{", "}", "[[", "{{", "{}", "[]", ",", "{a b}", "{A}", "[@gone]", "](../people/gone/)", "{{ x }}"),
)
VALUES = (
    *("", "~", "null", "true", "no", "0", "-1", "1.5", "0123", "7:30", "2026-11-22", "2026-99-99", "1e400", ".inf"),
    *("[]", "{}", "[a]", "{a: b}", "[[a]]", "[{a: b}]", '""', '" "', '"\\0"', '"a\\nb"', '"\\e[31m"', "''", "|\n", ">"),
    *("[" * 40, "{a: " * 40, "- " * 40, "x" * 500, "word " * 60, "9" * 30, "Nurse", "nurs", "../x", "{int: 1}"),
)
KEYS = ("id", "use", "text", "item", "Item", "CoreUse", "[key]", "int", "no", "año", "x" * 100, "")
FILE_NAMES = ("other.yml", "Two Words.yml", "notes.txt", "x.yaml", ".hidden", "a.b.yml")

_KEY = re.compile(r"[\w-]+(?=:)")
_VALUE = re.compile(r"(?<=: )[^\n]+|(?<=- )[^\n]+|(?<=:)(?=\n)")


@st.composite
def damaged_text(draw: st.DrawFn, text: str) -> str:
    """A text after one slip of its editor."""
    slip: Callable[[st.DrawFn, str], str] = draw(st.sampled_from(_SLIPS))
    return slip(draw, text)


@st.composite
def damaged_bytes(draw: st.DrawFn, raw: bytes) -> bytes:
    """A file as no editor of UTF-8 saves it."""
    at = draw(st.integers(0, len(raw)))
    return draw(st.sampled_from([raw[:at] + b"\xe9\xff" + raw[at:], raw[:at], raw.decode().encode("utf-16"), b""]))


def damage_place(draw: Callable[..., Any], file: Path, others: Sequence[bytes]) -> None:
    """Take a file away, rename it, put a folder in its place, or write another file over it."""
    how = draw(st.sampled_from(["drop", "rename", "folder", "overwrite"]))
    if how == "overwrite":
        file.write_bytes(draw(st.sampled_from(others)))
    elif how == "rename":
        file.rename(file.with_name(draw(st.sampled_from(FILE_NAMES))))
    else:
        file.unlink()
    if how == "folder":
        file.mkdir()


def _line_slip(draw: st.DrawFn, text: str) -> str:
    lines = text.split("\n")
    at, other = sorted(draw(st.lists(st.integers(0, len(lines) - 1), min_size=2, max_size=2)))
    line, rest, spaces = lines[at], lines[at + 1 :], " " * draw(st.integers(1, 4))
    changed: list[str] = draw(
        st.sampled_from(
            [
                rest,
                [line, line, *rest],
                [lines[other], *lines[at + 1 : other], line, *lines[other + 1 :]],
                [spaces + line, *rest],
                [line.removeprefix(spaces), *rest],
                [line + " " + "".join(rest[:1]).strip(), *rest[1:]],
                [line, "", *rest],
            ]
        )
    )
    return "\n".join([*lines[:at], *changed])


def _insertion(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.sampled_from(ODD) | st.text(max_size=4)) + text[at:]


def _other_value(draw: st.DrawFn, text: str) -> str:
    return _replaced(draw, text, _VALUE, st.sampled_from(VALUES))


def _other_key(draw: st.DrawFn, text: str) -> str:
    return _replaced(draw, text, _KEY, st.sampled_from(KEYS) | st.text(max_size=5))


def _misspelling(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, max(0, len(text) - 2)))
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def _replaced(draw: st.DrawFn, text: str, pattern: re.Pattern[str], new: st.SearchStrategy[str]) -> str:
    found = list(pattern.finditer(text))
    if not found:
        return text
    match = draw(st.sampled_from(found))
    return text[: match.start()] + draw(new) + text[match.end() :]


_SLIPS = [_line_slip, _insertion, _other_value, _other_key, _misspelling]
