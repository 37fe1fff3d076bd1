"""The texts of content files, one by one, each with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from wardbook.load import Loaded, Location, Plain, entries
from wardbook.model.base import CITATION, ID_PATTERN
from wardbook.model.rotation import PHASES

_NOT_OURS = {
    *("abbr", "authors", "doi", "forms", "page", "publisher"),
    *("reviewed", "search", "tab", "time", "typical_weeks", "url", "year"),
}
"""Keys whose values are addresses, dates, short forms, or words of other people."""
_NOT_OURS_IN = {"references.yml": {"title"}, "terms": {"words"}}
"""More of them, by the file or folder of content/ in which they are."""
_NO_TEXTS = {"ids.yml", "search.yml", "voice.yml"}
_NO_SENTENCES = {"band", "label", "place", "tag"}
_ID_OR_CHOICE = re.compile(ID_PATTERN)
_LINK_TARGET = re.compile(r"\]\([^)]*\)")
_SPACED_CITATION = re.compile(rf"\s*{CITATION.pattern}")
_SIGNS = re.compile(r"[*_`\[\]]")


def texts(file: Loaded) -> Iterator[tuple[Location, str]]:
    """Yield every text of `file` that is in our words, with its place."""
    part = file.path.split("/")[1]
    if part not in _NO_TEXTS:
        yield from _within(file.data, (), _NOT_OURS | _NOT_OURS_IN.get(part, set()))


def prose(file: Loaded) -> Iterator[tuple[Location, str]]:
    """Yield those texts of `file` that are read as sentences, with their places."""
    return ((place, text) for place, text in texts(file) if place[-1] not in _NO_SENTENCES)


def _within(data: Plain, place: Location, left_out: Collection[str]) -> Iterator[tuple[Location, str]]:
    if isinstance(data, str):
        if not _ID_OR_CHOICE.match(data):
            yield place, data
    elif isinstance(data, list):
        for at, entry in enumerate(data):
            yield from _within(entry, (*place, at), left_out)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in left_out:
                yield from _within(value, (*place, key), left_out)


def items(file: Loaded) -> Iterator[tuple[Location, dict[str, Any]]]:
    """Yield the checklist items that `file` holds, core items or those of a rotation, each with its place."""
    yield from entries(file.data, "items")
    for phase in PHASES:
        yield from entries(file.data, "checklist", phase)


def plain(text: str) -> str:
    """Return `text` without citations, addresses of links and signs of Markdown."""
    return _SIGNS.sub("", _LINK_TARGET.sub("]", _SPACED_CITATION.sub("", text)))
