"""Two built sites compared, whichever engines built them: no engine drops a page, or a part of it, without a word.

Compared is what a page gives its reader: its text, where its links lead, and the ids that links and ticks hang on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

from wardbook.places import NoSuchPlace

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_NOT_TEXT = {"script", "style", "template"}
_FROM_THE_ENGINE = {"headerlink", "md-content__button", "md-source-file", "wb-source"}
"""Classes of what an engine writes into an article: links to a heading or a file, and the name of the file."""
_PLACE_OF_THE_ENGINE = "__skip"
"""The id of the place to which Zensical's link past the menu leads."""
_ADDRESSES = ("href", "src")
_SHOWN = 60
"""How many characters of a difference are shown."""


class NoArticle(Exception):
    """Raised for a page that has no article to read. Says so in one line."""


@dataclass
class Article:
    """What a page says: its text, each run of white space as one space; where it leads, from the site's root; ids."""

    text: str = ""
    leads_to: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


def pages(site: Path) -> dict[str, Path]:
    """Return the pages of the built `site` by their addresses from its root: `rotations/surgery/`."""
    found = sorted(site.rglob("index.html"))
    return {"" if file.parent == site else f"{file.parent.relative_to(site).as_posix()}/": file for file in found}


def article(file: Path, address: str) -> Article:
    """Return what the page in `file` says, which stands at `address`. Raises NoArticle if it has no article."""
    reader = _Reader(f"http://site/{address}")
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    if not reader.found:
        raise NoArticle(f"{file}: no <article> in this page")
    said = reader.article
    said.text = " ".join("".join(reader.texts).split())
    return said


def missing(site: Path, whole: Path) -> list[str]:
    """Return a line for each page of the built site `whole` that `site` lacks, or that says something else there.

    A page that `site` has and `whole` has not is told too. Raises NoSuchPlace where one of the two has no page at all.
    """
    theirs, ours = pages(site), pages(whole)
    for folder, found in ((site, theirs), (whole, ours)):
        if not found:
            raise NoSuchPlace(f"{folder}: no built site here. Build it first.")
    lines = [_line(address, site, whole, theirs, ours) for address in sorted({*theirs, *ours})]
    return [line for line in lines if line]


def _line(address: str, site: Path, whole: Path, theirs: dict[str, Path], ours: dict[str, Path]) -> str:
    name = address or "the home page"
    if address not in theirs:
        return f"{name} is missing from {site}: no file {address}index.html there."
    if address not in ours:
        return f"{name} is in {site} only: {whole} has no such page."
    try:
        differences = [*_differences(article(theirs[address], address), article(ours[address], address))]
    except NoArticle as empty:
        return f"{name} is missing from {site}: {empty}."
    return f"{name} differs in {site}: {'; '.join(differences)}." if differences else ""


def _differences(theirs: Article, ours: Article) -> Iterator[str]:
    if theirs.text != ours.text:
        yield "text " + _first(theirs.text.split(), ours.text.split())
    if theirs.leads_to != ours.leads_to:
        yield "links " + _first(theirs.leads_to, ours.leads_to)
    if theirs.ids != ours.ids:
        yield "ids " + _first(theirs.ids, ours.ids)


def _first(theirs: list[str], ours: list[str]) -> str:
    """Return how the first difference reads."""
    operations = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    _, i, j, k, m = next(operation for operation in operations if operation[0] != "equal")
    return f"“{_short(theirs[k:m])}”, not “{_short(ours[i:j])}”"


def _short(words: list[str]) -> str:
    said = " ".join(words)
    return said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1]}…"


class _Reader(HTMLParser):
    """Reads the first article of a page; `base` is the page's whole address."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.article = Article()
        self.texts: list[str] = []
        self.found = False
        self._base = base
        self._open: list[str] = []
        """The open elements of the article, itself the first."""
        self._left_out = 0
        """How many elements were open where a part began that is left out; 0 outside of one."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._open and (self.found or tag != "article"):
            return
        self.found = True
        attributes = {name: value or "" for name, value in attrs}
        if not self._left_out:
            if tag in _NOT_TEXT or _FROM_THE_ENGINE & {*attributes.get("class", "").split()}:
                if tag in _VOID:
                    return
                self._left_out = len(self._open) + 1
            elif self._open:
                self._note(attributes)
        if tag not in _VOID:
            self._open.append(tag)

    def _note(self, attributes: dict[str, str]) -> None:
        if attributes.get("id", _PLACE_OF_THE_ENGINE) != _PLACE_OF_THE_ENGINE:
            self.article.ids.append(attributes["id"])
        leads_to = (urljoin(self._base, attributes[name]) for name in _ADDRESSES if name in attributes)
        self.article.leads_to += (address.removeprefix("http://site/") for address in leads_to)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
            if len(self._open) < self._left_out:
                self._left_out = 0

    def handle_data(self, data: str) -> None:
        if self._open and not self._left_out:
            self.texts.append(data)
