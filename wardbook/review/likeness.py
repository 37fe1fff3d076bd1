"""Items that say nearly the same as one of another file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from wardbook.errors import ContentWarning, quoted
from wardbook.load import Loaded, Location
from wardbook.review.texts import items

CORE_ITEMS = "content/core-items.yml"
TOO_ALIKE = 72
"""Of 100. Two items that share the act and differ in one noun come to about 75; the same act worded anew, to 60."""


class _Written(NamedTuple):
    file: Loaded
    place: Location
    core: str | None
    """The core item that it is or rewords."""
    text: str
    lowered: str


def near_duplicates(files: Iterable[Loaded]) -> Iterator[ContentWarning]:
    """Yield every item that nearly repeats one of another of `files`, with that one named: rotations and core items.

    A core item taken in with `use:` is one item, however each rotation words it.
    """
    for one, other in combinations([item for file in files for item in _written(file)], 2):
        same = one.file is other.file or (one.core is not None and one.core == other.core)
        if not same and _alike(one.lowered, other.lowered) >= TOO_ALIKE:
            yield other.file.warning(
                other.place,
                f"this item nearly repeats {one.file.path}:{one.file.line(one.place)}, {quoted(one.text)}. "
                "Say what only happens here, or have both use: the same core item.",
            )


def _written(file: Loaded) -> Iterator[_Written]:
    core_items = file.path == CORE_ITEMS
    for place, item in items(file):
        if text := item.get("text"):
            yield _Written(file, (*place, "text"), item["id"] if core_items else item.get("use"), text, text.lower())


def _alike(one: str, other: str) -> float:
    return (fuzz.token_set_ratio(one, other) + fuzz.token_sort_ratio(one, other)) / 2
