"""A school's own pages, pages/*.md, read and checked: a title, sections, links to what is there, no HTML that acts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wardbook.assets import published
from wardbook.errors import ContentError, ContentErrors, ContentWarning, did_you_mean, quoted
from wardbook.load import read_text
from wardbook.model.base import CITATION, ID_PATTERN, Known
from wardbook.model.local import OwnPage

FOLDER = "pages"
ROOT = "../../"
"""From an own page, at local/<id>/, to the root of the site."""
_TITLE = re.compile(r"# +(\S.*)")
_SECTION = re.compile(r"^## +(\S.*)$", re.MULTILINE)
_LINK = re.compile(r"\]\((?P<to>/|assets/)(?P<path>[^)#\s]*)(?P<rest>#[^)\s]*)?\)")
_HTML = re.compile(
    r"<\s*(script|iframe|object|embed|style|form|input|link|meta|svg)\b|<[^>]*\son\w+\s*=", re.IGNORECASE
)


_LEFT_OUT = "is left out: a page holds text, links and pictures."


@dataclass(frozen=True)
class Pages:
    """What was read: pages by id, and what is left out of them, with its line."""

    pages: Mapping[str, OwnPage]
    left_out: tuple[ContentWarning, ...]


def read_pages(folder: Path, known: Known, assets: Collection[str]) -> Pages:
    """Read the pages of the school's `folder`. Raises ContentErrors with every mistake of every page."""
    files = sorted((folder / FOLDER).glob("*.md"))
    mistakes: list[ContentError] = []
    left_out: list[ContentWarning] = []
    pages: dict[str, OwnPage] = {}
    addresses = {*known["pages"], *(f"local/{file.stem}/" for file in files), "local/", ""}
    for file in files:
        path = f"{FOLDER}/{file.name}"
        try:
            text = read_text(folder, path)
        except ContentErrors as unreadable:
            mistakes.extend(unreadable.errors)
            continue
        mistakes += [*_mistakes(path, file.stem, text, known, addresses, assets)]
        left_out += [
            ContentWarning(path, _line(text, found), f"{quoted(found[0])} {_LEFT_OUT}")
            for found in _HTML.finditer(text)
        ]
        pages[file.stem] = _page(file.stem, text)
    if mistakes:
        raise ContentErrors(mistakes)
    return Pages(pages, tuple(left_out))


def _mistakes(
    path: str, id_: str, text: str, known: Known, addresses: Collection[str], assets: Collection[str]
) -> Iterator[ContentError]:
    if not re.match(ID_PATTERN, id_):
        told = "lower case, digits and hyphens, a letter first, 2 to 41 characters"
        yield ContentError(path, 1, f"the name of a page is its address: {told}. Rename the file.")
    if not _TITLE.match(text):
        yield ContentError(path, 1, "a page begins with its title. Write it on the first line: # Handbook")
    for link in _LINK.finditer(text):
        if link["to"] == "/" and link["path"] not in addresses:
            told = f"no page has the address {quoted('/' + link['path'])}{did_you_mean(link['path'], addresses)}"
            yield ContentError(path, _line(text, link), told)
        elif link["to"] != "/" and (name := f"assets/{link['path']}") not in assets:
            yield ContentError(path, _line(text, link), f"there is no file {quoted(name)}{did_you_mean(name, assets)}")
    for source in CITATION.finditer(text):
        if source[1] not in known["references"]:
            told = f"no reference has the id {quoted(source[1])}{did_you_mean(source[1], known['references'])}"
            yield ContentError(path, _line(text, source), told)


def _page(id_: str, text: str) -> OwnPage:
    title = _TITLE.match(text)
    body = _LINK.sub(_from_the_page, text[title.end() if title else 0 :])
    first, *parts = _SECTION.split(body)
    headed = zip(parts[::2], parts[1::2], strict=True)
    sections = [("", first.strip()), *((name.strip(), said.strip()) for name, said in headed)]
    return OwnPage(id_, title[1].strip() if title else id_, tuple(sections))


def _from_the_page(link: re.Match[str]) -> str:
    """Return a link that is written from the root of the site, or to a file of the school's, as the page has it."""
    to = link["path"] if link["to"] == "/" else published(f"assets/{link['path']}")
    return f"]({ROOT}{to}{link['rest'] or ''})"


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1
