"""A page of ours is headings in Markdown and HTML between them. Markdown need not read the HTML: it goes round it.

Python-Markdown parses raw HTML letter by letter, which took a fifth of the whole build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

_HEADING = re.compile(r"^(?P<signs>#{1,6}) (?P<title>.*?)(?: \{ #(?P<anchor>[\w-]+).*\})?$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(.)")
_PLACE = re.compile(r"<p>\ue000chunk(\d+)\ue001</p>")


@dataclass(frozen=True)
class Section:
    """A heading and the HTML up to the next one. `title` is HTML; `anchor` is empty where the heading has none."""

    level: int
    title: str
    anchor: str
    html: str


def sections(text: str) -> Iterator[Section]:
    """Yield the headed parts of a page; what stands before its first heading belongs to none."""
    headings = list(_HEADING.finditer(text))
    for heading, following in zip_longest(headings, headings[1:]):
        end = following.start() if following else len(text)
        title = _ESCAPE.sub(r"\1", heading["title"])
        yield Section(len(heading["signs"]), title, heading["anchor"] or "", text[heading.end() : end].strip())


def without_html(text: str) -> tuple[str, list[str]]:
    """Return the page with a mark in place of all that stands between headings, and what stood there."""
    chunks: list[str] = []
    parts: list[str] = []
    at = 0
    for heading in [*_HEADING.finditer(text), None]:
        chunk = text[at : heading.start() if heading else len(text)].strip()
        if chunk:
            parts.append(f"\ue000chunk{len(chunks)}\ue001")
            chunks.append(chunk)
        if heading:
            parts.append(heading[0])
            at = heading.end()
    return "\n\n".join(parts), chunks


def with_html(html: str, chunks: list[str]) -> str:
    """Return the converted page with its HTML back in place."""
    return _PLACE.sub(lambda place: chunks[int(place[1])], html)
