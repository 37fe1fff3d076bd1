"""wardbook/paper/press.py: a sheet becomes a PDF, or it is said why not."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from tests.conftest import ROOT
from tests.pdf import Document
from wardbook.paper.order import Fault, Order
from wardbook.paper.press import Press, links, shortened

PAGE = """<!doctype html><html lang="en"><head><title>A sheet 一</title></head><body><h1>Surgery</h1>{}</body></html>"""
LONG = "<p style='break-before: page'>More</p>"
PLACED = "<p id='{}' style='position: absolute; top: {}pt'>.</p>"
PANEL = PLACED.format("end-first", "{}") + PLACED.format("limit-first", 90)


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(ROOT / "macros" / "print")


def order(inside: str, at_most: int | None = None) -> Order:
    return Order(PAGE.format(inside), ("checklist.css",), "8.5in 11in", at_most)


def test_a_sheet_is_a_pdf_of_so_many_pages(press: Press, tmp_path: Path) -> None:
    made = press.make(order(LONG, at_most=2))
    file = tmp_path / "sheet.pdf"
    file.write_bytes(made.pdf)

    with pikepdf.open(file) as pdf:
        assert (made.pages, len(pdf.pages), [float(at) for at in pdf.pages[0].MediaBox]) == (2, 2, [0, 0, 612, 792])
    assert Document(file).text() == "Surgery page 1 of 2 More page 2 of 2"


@pytest.mark.parametrize(
    ("inside", "at_most", "fault"),
    [
        (LONG, 1, Fault("checklist:", "too long for one page of paper; it takes 2. Shorten or take out something.")),
        (
            LONG * 2,
            2,
            Fault("checklist:", "too long for 2 pages of paper; it takes 3. Shorten or take out something."),
        ),
        (
            "<p>Tell Dr. 李 and 🩺</p>",
            None,
            Fault("李", "the fonts for paper have no glyph for “李” (U+674E). Write it with Latin letters."),
        ),
        (
            PANEL.format(100),
            None,
            Fault(
                "checklist:",
                "the essential items until the first week are too long for the pocket card, by 10 pt. "
                "Shorten or take out some.",
            ),
        ),
        ("<p><a href='#gone'>There</a></p>", None, Fault("", "No anchor #gone for internal URI reference.")),
        ("<img alt='Logo' src='http://example.org/a.png'>", None, None),
        ("<img alt='Logo' src='gone.png'>", None, None),
    ],
    ids=["two pages", "three pages", "glyph", "panel", "anchor", "picture from the network", "picture that is gone"],
)
def test_what_cannot_be_printed_is_told(press: Press, inside: str, at_most: int | None, fault: Fault | None) -> None:
    made = press.make(order(inside, at_most))

    assert made.pdf == b""
    if fault:
        assert made.faults[0] == fault
    else:
        assert made.faults[0].message.startswith("Failed to load image")


def test_what_fits_in_its_panel_is_printed(press: Press) -> None:
    assert press.make(order(PANEL.format(80))).faults == ()


def test_links_say_where_they_lead_by_their_title_or_their_text() -> None:
    html = '<a href="#a">The  <b>day</b></a><a href="https://b.example/" title="B on the web"><img></a><a>none</a>'
    assert links(html) == {"a": "The day", "https://b.example/": "B on the web"}


def test_a_message_that_quotes_a_whole_picture_is_shortened() -> None:
    assert (shortened("Gone."), len(shortened("x" * 1000))) == ("Gone.", 152)
