"""A school's own pages, pages/*.md, read and checked: a title, sections, links to what is there, no HTML that acts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wardbook.assets import no_file
from wardbook.errors import ContentError, ContentErrors, ContentWarning, did_you_mean, quoted
from wardbook.model.base import CITATION, ID_PATTERN, PAGE_LINK, Known
from wardbook.model.local import OwnPage
from wardbook.texts import line_of, read_text

FOLDER = "pages"
_TITLE = re.compile(r"# +(\S.*)")
_SECTION = re.compile(r"^## +(\S.*)$", re.MULTILINE)
_ELSEWHERE = re.compile(r"!\[[^\]]*\]\((?!assets/)[^)]*\)")
_UNSAID = re.compile(r"!\[\s*\]\([^)]*\)")
_FILE = re.compile(r"\]\((assets/[^)#\s]*)")
_HTML = re.compile(
    r"<\s*(script|iframe|object|embed|style|form|input|link|meta|svg)\b|<[^>]*\son\w+\s*=", re.IGNORECASE
)


_LEFT_OUT = "is left out: a page holds text, links, and pictures from the folder assets."


@dataclass(frozen=True)
class Pages:
    """What was read: pages by id, and what is left out of them, with its line."""

    pages: Mapping[str, OwnPage]
    left_out: tuple[ContentWarning, ...]


def page_ids(folder: Path) -> list[str]:
    """Return the ids of the school's pages: the names of their files."""
    return sorted(file.stem for file in (folder / FOLDER).glob("*.md"))


def read_pages(folder: Path, known: Known, assets: Collection[str]) -> Pages:
    """Read the pages of the school's `folder`. Raises ContentErrors with every mistake of every page."""
    mistakes: list[ContentError] = []
    left_out: list[ContentWarning] = []
    pages: dict[str, OwnPage] = {}
    for id_ in page_ids(folder):
        path = f"{FOLDER}/{id_}.md"
        try:
            text = read_text(folder, path)
        except ContentErrors as unreadable:
            mistakes.extend(unreadable.errors)
            continue
        mistakes += [*_mistakes(path, id_, text, known, assets)]
        left_out += [
            ContentWarning(path, line_of(text, found), f"{quoted(found[0])} {_LEFT_OUT}")
            for sign in (_HTML, _ELSEWHERE)
            for found in sign.finditer(text)
        ]
        pages[id_] = _page(id_, text)
    if mistakes:
        raise ContentErrors(mistakes)
    return Pages(pages, tuple(left_out))


def _mistakes(path: str, id_: str, text: str, known: Known, assets: Collection[str]) -> Iterator[ContentError]:
    if not re.match(ID_PATTERN, id_):
        told = "lower case, digits and hyphens, a letter first, 2 to 41 characters"
        yield ContentError(path, 1, f"the name of a page is its address: {told}. Rename the file.")
    if not _TITLE.match(text):
        yield ContentError(path, 1, "a page begins with its title. Write it on the first line: # Handbook")
    for link in PAGE_LINK.finditer(text):
        if link[1] not in known["pages"]:
            told = f"no page has the address {quoted(link[1])}{did_you_mean(link[1], known['pages'])}"
            yield ContentError(path, line_of(text, link), told)
    for file in _FILE.finditer(text):
        if file[1] not in assets:
            yield ContentError(path, line_of(text, file), no_file(file[1], assets))
    for picture in _UNSAID.finditer(text):
        told = "a picture needs words for whoever does not see it: ![The door beside the desk](assets/door.png)"
        yield ContentError(path, line_of(text, picture), told)
    for source in CITATION.finditer(text):
        if source[1] not in known["references"]:
            told = f"no reference has the id {quoted(source[1])}{did_you_mean(source[1], known['references'])}"
            yield ContentError(path, line_of(text, source), told)


def _page(id_: str, text: str) -> OwnPage:
    title = _TITLE.match(text)
    first, *parts = _SECTION.split(text[title.end() if title else 0 :])
    headed = zip(parts[::2], parts[1::2], strict=True)
    sections = [("", first.strip()), *((name.strip(), said.strip()) for name, said in headed)]
    return OwnPage(id_, title[1].strip() if title else id_, tuple(sections))
