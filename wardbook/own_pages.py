"""A school's own pages, pages/*.md, read and checked: a title, sections, links to what is there, no HTML that acts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from unicodedata import combining, normalize

from wardbook.errors import ContentError, ContentErrors, ContentWarning, quoted
from wardbook.model.base import ID_PATTERN
from wardbook.model.local import OwnPage, Section
from wardbook.own_text import Around, omissions
from wardbook.own_text import mistakes as mistakes_in
from wardbook.texts import line_at, read_text

FOLDER = "pages"
_TITLE = re.compile(r"# +(\S.*)")
_SECTION = re.compile(r"^## +(\S.*)$", re.MULTILINE)
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_RESERVED = ("index",)
"""Names that are the address of another page: the school's own first one."""


@dataclass(frozen=True)
class Pages:
    """What was read: pages by id, and what is left out of them, with its line."""

    pages: Mapping[str, OwnPage]
    left_out: tuple[ContentWarning, ...]


def page_ids(folder: Path) -> list[str]:
    """Return the ids of the school's pages: the names of their files."""
    return sorted(file.stem for file in (folder / FOLDER).glob("[!.]*.md"))


def read_pages(folder: Path, around: Around) -> Pages:
    """Read the pages of the school's `folder`. Raises ContentErrors with every mistake of every page."""
    mistakes: list[ContentError] = []
    left_out: list[ContentWarning] = []
    texts: dict[str, str] = {}
    for id_ in page_ids(folder):
        try:
            texts[id_] = read_text(folder, f"{FOLDER}/{id_}.md")
        except ContentErrors as unreadable:
            mistakes.extend(unreadable.errors)
    pages = {id_: _page(id_, text) for id_, text in texts.items()}
    headings = {f"local/{id_}/": [section.id for section in page.sections] for id_, page in pages.items()}
    around = replace(around, anchors=headings)
    for id_, text in texts.items():
        path, anchors = f"{FOLDER}/{id_}.md", headings[f"local/{id_}/"]
        mistakes += _misnamed(path, id_, text)
        mistakes += [ContentError(path, line_at(text, at), told) for at, told in mistakes_in(text, around, anchors)]
        left_out += [ContentWarning(path, line_at(text, at), told) for at, told in omissions(text, around)]
    if mistakes:
        raise ContentErrors(mistakes)
    return Pages(pages, tuple(left_out))


def _misnamed(path: str, id_: str, text: str) -> Iterator[ContentError]:
    if id_ in _RESERVED:
        yield ContentError(path, 1, f"{quoted(id_)} is the address of the page with all that you say. Rename the file.")
    elif not re.match(ID_PATTERN, id_):
        told = "lower case, digits and hyphens, a letter first, 2 to 41 characters"
        yield ContentError(path, 1, f"the name of a page is its address: {told}. Rename the file.")
    if not _TITLE.match(text):
        yield ContentError(path, 1, "a page begins with its title. Write it on the first line, behind #.")


def _page(id_: str, text: str) -> OwnPage:
    title = _TITLE.match(text)
    first, *parts = _SECTION.split(text[title.end() if title else 0 :])
    sections = [Section("", "", first.strip())]
    for heading, said in zip(parts[::2], parts[1::2], strict=True):
        taken = [section.id for section in sections]
        sections.append(Section(_anchor(heading, taken), heading.strip(), said.strip()))
    return OwnPage(id_, title[1].strip() if title else id_, tuple(sections))


def _anchor(heading: str, taken: Collection[str]) -> str:
    """Return the id of a heading: its words in plain letters, with a number where it is `taken`."""
    plain = "".join(letter for letter in normalize("NFKD", heading.lower()) if not combining(letter))
    slug = _NO_LETTER.sub("-", plain).strip("-") or "part"
    return next(id_ for id_ in chain((slug,), (f"{slug}-{number}" for number in count(2))) if id_ not in taken)
