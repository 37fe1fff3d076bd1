"""One sheet to a PDF, with WeasyPrint. Runs in processes of its own, so it is given plain data."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from weasyprint import CSS, HTML, Document  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]
from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]

from wardbook.paper.finish import finished
from wardbook.paper.links import links
from wardbook.paper.order import BASE, Broken, Fault, Order, TooLong, Unprintable, shortened

_WITHOUT_INK = frozenset("\n\u2007\u2003\u200d\ufe0e\ufe0f")
"""Spaces, and what joins two signs or chooses between their looks."""
_TAG = re.compile(r"<[^>]*>")
_HEAD = re.compile(r"<head>.*?</head>", re.DOTALL)
_AT_LINE = re.compile(r" at (\d+):\d+")
_PICTURE = re.compile(r"'(?:[^'/]*/)*([^'/]+)'")
_LOG = logging.getLogger("weasyprint")
PANELS: Mapping[str, tuple[str, str]] = {
    "first": ("checklist", "the essential items until the first week"),
    "second": ("checklist", "the essential items after the first week"),
    "day": ("day", "the hours of the day"),
    "openings": ("openings", "the openings"),
}
"""The panels of a pocket card: the key of the content that fills each, and what it is."""


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
        self._styles: dict[str, tuple[CSS, list[Broken]]] = {}
        self._fetcher = URLFetcher(allowed_protocols=("file", "data"))

    def make(self, order: Order) -> Made:
        """Return the PDF, or what is wrong with it."""
        styles = [self._style(name) for name in (BASE, *order.styles)]
        sheets = [sheet for sheet, _ in styles]
        faults: list[Fault] = [*self._missing_glyphs(order.html), *(fault for _, faults in styles for fault in faults)]
        described, wordless = links(order.html)
        faults += [Broken(f"the link to {target} has no words", needle=target) for target in wordless]
        pdf = b""
        with _listening() as said:
            sheets.append(CSS(string=f"@page {{ size: {order.size} }}", font_config=self._fonts))
            page = HTML(string=order.html, base_url=str(self._folder), url_fetcher=self._fetcher)
            document = page.render(stylesheets=sheets, font_config=self._fonts, pdf_forms=True)
            faults += _overflow(document, order)
            if not faults:
                pdf = document.write_pdf(pdf_forms=True, pdf_tags=True, pdf_variant="pdf/ua-1")
        faults += [_told(line) for line in dict.fromkeys(said)]
        if faults:
            return Made(b"", len(document.pages), tuple(faults))
        return Made(finished(pdf, described), len(document.pages))

    def _style(self, name: str) -> tuple[CSS, list[Broken]]:
        """Return a style sheet, read once, with what is wrong in it."""
        if name not in self._styles:
            with _listening() as said:
                sheet = CSS(self._folder / name, font_config=self._fonts, url_fetcher=self._fetcher)
            lines = [(_AT_LINE.search(one), _AT_LINE.sub("", one)) for one in dict.fromkeys(said)]
            faults = [Broken(shortened(told), name, int(at[1]) if at else 1) for at, told in lines]
            self._styles[name] = (sheet, faults)
        return self._styles[name]

    @cached_property
    def _glyphs(self) -> set[str]:
        cuts = [TTFont(file).getBestCmap() for file in sorted((self._folder / "fonts").glob("*.otf"))]
        return {chr(code) for code in set.intersection(*(set(cut) for cut in cuts))} | _WITHOUT_INK

    def _missing_glyphs(self, html: str) -> Iterator[Unprintable]:
        text = unescape(_TAG.sub("", _HEAD.sub("", html)))
        for sign in sorted(set(text) - self._glyphs):
            told = f"the fonts for paper have no glyph for “{sign}” (U+{ord(sign):04X})"
            yield Unprintable(sign, f"{told}. Write it with Latin letters.")


def _overflow(document: Document, order: Order) -> Iterator[TooLong]:
    pages = len(document.pages)
    if order.at_most and pages > order.at_most:
        room = "one page" if order.at_most == 1 else f"{order.at_most} pages"
        yield TooLong(order.key, f"too long for {room}; it takes {pages}. Shorten or take out something.")
    for page in document.pages:
        places = {name: place[1] for name, place in page.anchors.items()}
        for panel, (key, what) in PANELS.items():
            over = places.get(f"end-{panel}", 0) - places.get(f"limit-{panel}", 0)
            if over > 0:
                points = round(over * 0.75)
                told = f"{what} are too long for their card, by {points} pt"
                yield TooLong(key, f"{told}. Shorten some, or make them useful, not essential.")


def _told(line: str) -> Broken:
    """Return what WeasyPrint said of a page, with the name of the picture that it is about, if any."""
    picture = _PICTURE.search(line)
    return Broken(shortened(line), needle=picture[1] if picture and "image" in line else "")


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what WeasyPrint warns of: a picture that is not there, a property that it does not know."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    _LOG.addHandler(handler)
    try:
        yield said
    finally:
        _LOG.removeHandler(handler)
