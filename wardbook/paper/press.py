"""One sheet to a PDF. The only importer of WeasyPrint; runs in processes of its own, so it is given plain data."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from weasyprint import CSS, HTML, Document  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]
from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]

from wardbook.paper.finish import finished
from wardbook.paper.order import BASE, Fault, Order

_SPACES = frozenset("\n\u2007\u2003")
_TAG = re.compile(r"<[^>]*>")
_HEAD = re.compile(r"<head>.*?</head>", re.DOTALL)
_LOG = logging.getLogger("weasyprint")


@dataclass(frozen=True)
class Made:
    """A PDF with its number of pages; `pdf` is empty if there are `faults`."""

    pdf: bytes
    pages: int
    faults: tuple[Fault, ...] = ()


class Press:
    """Makes PDFs with the styles and fonts of the folder `styles` (macros/print)."""

    def __init__(self, styles: Path) -> None:
        self._folder = styles
        self._fonts = FontConfiguration()
        self._styles: dict[str, CSS] = {}
        self._fetcher = URLFetcher(allowed_protocols=("file", "data"))

    def make(self, order: Order) -> Made:
        """Return the PDF, or what is wrong with it."""
        faults = [*self._missing_glyphs(order.html)]
        with _listening() as said:
            sheets = [self._style(name) for name in (BASE, *order.styles)]
            sheets.append(CSS(string=f"@page {{ size: {order.size} }}", font_config=self._fonts))
            page = HTML(string=order.html, base_url=str(self._folder), url_fetcher=self._fetcher)
            document = page.render(stylesheets=sheets, font_config=self._fonts, pdf_forms=True)
            faults += [*_overflow(document, order.at_most)]
            pdf = b""
            if not faults:
                pdf = document.write_pdf(pdf_forms=True, pdf_tags=True, pdf_variant="pdf/ua-1")
        faults += [Fault("", line) for line in dict.fromkeys(said)]
        if faults:
            return Made(b"", len(document.pages), tuple(faults))
        return Made(finished(pdf, links(order.html)), len(document.pages))

    def _style(self, name: str) -> CSS:
        if name not in self._styles:
            self._styles[name] = CSS(self._folder / name, font_config=self._fonts, url_fetcher=self._fetcher)
        return self._styles[name]

    @cached_property
    def _glyphs(self) -> set[str]:
        cuts = [TTFont(file).getBestCmap() for file in sorted((self._folder / "fonts").glob("*.otf"))]
        return {chr(code) for code in set.intersection(*(set(cut) for cut in cuts))} | _SPACES

    def _missing_glyphs(self, html: str) -> Iterator[Fault]:
        text = unescape(_TAG.sub("", _HEAD.sub("", html)))
        for sign in sorted(set(text) - self._glyphs):
            told = f"the fonts for paper have no glyph for “{sign}” (U+{ord(sign):04X})"
            yield Fault(sign, f"{told}. Write it with Latin letters.")


def _overflow(document: Document, at_most: int | None) -> Iterator[Fault]:
    pages = len(document.pages)
    if at_most and pages > at_most:
        room = "one page" if at_most == 1 else f"{at_most} pages"
        yield Fault("checklist:", f"too long for {room} of paper; it takes {pages}. Shorten or take out something.")
    for page in document.pages:
        places = {name: place[1] for name, place in page.anchors.items()}
        for name, limit in places.items():
            panel = name.removeprefix("limit-")
            if panel != name and places[f"end-{panel}"] > limit:
                needle, what = PANELS[panel]
                over = round((places[f"end-{panel}"] - limit) * 0.75)
                yield Fault(needle, f"{what} are too long for the pocket card, by {over} pt. Shorten or take out some.")


PANELS: Mapping[str, tuple[str, str]] = {
    "first": ("checklist:", "the essential items until the first week"),
    "second": ("checklist:", "the essential items after the first week"),
    "day": ("day:", "the hours of the day"),
    "openings": ("openings:", "the openings"),
}
"""The panels of a pocket card: the key of the content that fills each, and what it is."""


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what WeasyPrint warns of: a picture that is not there, a property that it does not know."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(shortened(record.getMessage()))  # type: ignore[method-assign]
    _LOG.addHandler(handler)
    try:
        yield said
    finally:
        _LOG.removeHandler(handler)


def shortened(said: str) -> str:
    """Return a message as one sentence; it may quote a whole picture."""
    return f"{said[:150]} …" if len(said) > 150 else f"{said.rstrip('.')}."


class _Links(HTMLParser):
    """Collects where links lead, in words: their title, or else their text."""

    def __init__(self) -> None:
        super().__init__()
        self.titles: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and given.get("href"):
            self._inside = given["href"].removeprefix("#")
            self.titles[self._inside] = given.get("title", "")
            self.texts[self._inside] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[self._inside] += data


def links(html: str) -> dict[str, str]:
    """Return where each link of a sheet leads, in words, by its target."""
    parser = _Links()
    parser.feed(html)
    words = {target: title or " ".join(parser.texts[target].split()) for target, title in parser.titles.items()}
    return {target: said for target, said in words.items() if said}
