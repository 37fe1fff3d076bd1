"""wardbook/paper/press.py: a sheet becomes a PDF, or it is said why not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pikepdf
import pytest

from tests.conftest import ROOT
from tests.pdf import Document
from wardbook.paper.links import links
from wardbook.paper.order import Broken, Fault, Order, TooLong, Unprintable, shortened
from wardbook.paper.press import Press

PAGE = """<!doctype html><html lang="en"><head><title>A sheet 一</title></head><body><h1>Surgery</h1>{}</body></html>"""
LONG = "<p style='break-before: page'>More</p>"
PLACED = "<p id='{}' style='position: absolute; top: {}pt'>.</p>"
PANEL = PLACED.format("end-first", "{}") + PLACED.format("limit-first", 90)


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(ROOT / "macros" / "print")


def order(inside: str, at_most: int | None = None) -> Order:
    return Order(PAGE.format(inside), ("checklist.css",), "8.5in 11in", at_most, "checklist")


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
        (LONG, 1, TooLong("checklist", "too long for one page; it takes 2. Shorten or take out something.")),
        (LONG * 2, 2, TooLong("checklist", "too long for 2 pages; it takes 3. Shorten or take out something.")),
        (
            "<p>Tell Dr. 李</p>",
            None,
            Unprintable("李", "the fonts for paper have no glyph for “李” (U+674E). Write it with Latin letters."),
        ),
        (
            PANEL.format(100),
            None,
            TooLong(
                "checklist",
                "the essential items until the first week are too long for their card, by 10 pt. "
                "Shorten some, or make them useful, not essential.",
            ),
        ),
        ("<p><a href='#gone'>There</a></p>", None, Broken("No anchor #gone for internal URI reference.")),
        (
            "<p><a href='https://b.example/'></a></p>",
            None,
            Broken("the link to https://b.example/ has no words", needle="https://b.example/"),
        ),
    ],
    ids=["two pages", "three pages", "glyph", "panel", "anchor", "link without words"],
)
def test_what_cannot_be_printed_is_told(press: Press, inside: str, at_most: int | None, fault: Fault) -> None:
    made = press.make(order(inside, at_most))
    assert (made.pdf, made.faults) == (b"", (fault,))


@pytest.mark.parametrize("picture", ["http://example.org/a.png", "gone.png"])
def test_a_picture_that_is_not_there_or_elsewhere_is_told(press: Press, picture: str) -> None:
    [fault] = press.make(order(f"<img alt='Logo' src='{picture}'>")).faults
    assert isinstance(fault, Broken)
    assert (fault.message[:21], fault.needle) == ("Failed to load image ", picture.rpartition("/")[2])


def test_what_is_wrong_in_a_style_is_told_of_every_sheet_with_its_line(tmp_path: Path) -> None:
    styles = shutil.copytree(ROOT / "macros" / "print", tmp_path / "print")
    with (styles / "sheet.css").open("a", encoding="utf-8") as sheet:
        sheet.write("\n.act { colr: red; }\n")
    line = (styles / "sheet.css").read_text(encoding="utf-8").splitlines().index(".act { colr: red; }") + 1
    press = Press(styles)

    told = [press.make(order("<p>One</p>")).faults, press.make(order("<p>Two</p>")).faults]

    assert told == [(Broken("Ignored `colr: red`, unknown property.", "sheet.css", line),)] * 2


def test_a_joined_emoji_is_one_sign_and_spaces_are_none(press: Press) -> None:
    faults = press.make(order("<p>🩺\ufe0f A\u2007b</p>")).faults
    assert [fault.sign for fault in faults if isinstance(fault, Unprintable)] == ["🩺"]


def test_what_fits_in_its_panel_is_printed(press: Press) -> None:
    assert press.make(order(PANEL.format(80))).faults == ()


def test_links_say_where_they_lead_by_their_title_or_their_text() -> None:
    html = """<a href="#a">The  <b>day</b></a><a href="https://b.example/" title="B on the web"><img></a><a>none</a>
    <a href="https://médecine.example/é">É</a><a href="#b"><img></a>"""
    assert links(html) == (
        {"a": "The day", "https://b.example/": "B on the web", "https://m%C3%A9decine.example/%C3%A9": "É", "b": ""},
        ["b"],
    )


def test_a_message_that_quotes_a_whole_picture_is_shortened() -> None:
    assert (shortened("Gone."), len(shortened("x" * 1000))) == ("Gone.", 152)
