"""wardbook/sheets.py: which PDFs a guide has, and what they are called."""

from __future__ import annotations

from pathlib import Path

from wardbook.guide import read_guide
from wardbook.sheets import sheets_of


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
