"""wardbook/sheets.py: which PDFs a guide has, and what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.drawing import replace
from wardbook.edition import Edition
from wardbook.guide import read_guide
from wardbook.model.school import School
from wardbook.overlay import laid_over
from wardbook.reading import PDF_PARTS, PDFS
from wardbook.render import Renderer
from wardbook.sheets import BOOKLET, FOR_ROTATIONS, PACKET, sheets_of


def test_a_guide_has_a_booklet_a_packet_and_three_kinds_for_each_rotation_on_two_papers(small: Path) -> None:
    assert [(sheet.address, sheet.about, sheet.kind.html) for sheet in sheets_of(read_guide(small))] == [
        ("print/booklet-letter.pdf", "guide", "print/booklet.html"),
        ("print/booklet-a4.pdf", "guide", "print/booklet.html"),
        ("print/packet-letter.pdf", "packet", "print/packet.html"),
        ("print/packet-a4.pdf", "packet", "print/packet.html"),
        ("print/surgery-letter.pdf", "rotations/surgery", "print/checklist.html"),
        ("print/surgery-a4.pdf", "rotations/surgery", "print/checklist.html"),
        ("print/surgery-card-letter.pdf", "rotations/surgery", "print/card.html"),
        ("print/surgery-card-a4.pdf", "rotations/surgery", "print/card.html"),
        ("print/surgery-large-letter.pdf", "rotations/surgery", "print/checklist.html"),
        ("print/surgery-large-a4.pdf", "rotations/surgery", "print/checklist.html"),
    ]


def test_ids_are_checked_against_the_names_that_pdfs_have() -> None:
    assert ((BOOKLET.id, PACKET.id), tuple(kind.id for kind in FOR_ROTATIONS[1:])) == (PDFS, PDF_PARTS)


@pytest.mark.parametrize(("country", "papers"), [("uk", {"a4"}), ("us", {"letter"}), (None, {"letter", "a4"})])
def test_a_school_s_country_chooses_the_paper_and_one_paper_is_no_choice(
    small: Path, country: str | None, papers: set[str]
) -> None:
    for id_, paper in (("uk", "a4"), ("us", "letter")):
        replace(small, f"content/terms/{id_}.yml", "words:", f"paper: {paper}\nwords:")
    guide = laid_over(read_guide(small), Edition(School(name="Ours", country=country)))
    sheets = dict.fromkeys(sheets_of(guide))

    assert {sheet.paper.id for sheet in sheets} == papers
    [shown] = [page.text for page in Renderer(ROOT / "macros").pages(guide, sheets) if page.uri == "print.md"]
    assert ("data-wb-choice" in shown) == (len(papers) > 1)
