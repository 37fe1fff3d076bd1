"""What a guide has on paper: kinds of sheet, sizes of paper, and what a made PDF is called. Knows no PDF library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wardbook.guide import Guide


@dataclass(frozen=True)
class Paper:
    """A size of paper; `size` is as CSS writes it."""

    id: str
    title: str
    size: str


@dataclass(frozen=True)
class Kind:
    """A kind of sheet: its template and styles in macros/print, and on how many pages it must fit (None: any).

    `with_more` is on how many where a school has added to it, if that may be more. `key` is the key of the content file
    under which stands what may be too long; `text` says what it is for.
    """

    id: str
    title: str
    styles: tuple[str, ...]
    at_most: int | None = None
    with_more: int | None = None
    key: str = "checklist"
    text: str = ""
    template: str = ""

    def room(self, guide: Guide) -> int | None:
        """Return on how many pages the sheet of a guide must fit."""
        return self.with_more if guide.school and self.with_more else self.at_most

    @property
    def html(self) -> str:
        """The template's path in macros."""
        return f"print/{self.template or self.id}.html"


@dataclass(frozen=True)
class Sheet:
    """A PDF that a guide has. `about` is what it is made from, as in `Guide.sources`: `rotations/surgery`."""

    name: str
    kind: Kind
    paper: Paper
    about: str

    @property
    def address(self) -> str:
        """Its address from the site's root: `print/surgery-letter.pdf`."""
        return f"print/{self.name}.pdf"


@dataclass(frozen=True)
class Printed:
    """The PDF of a sheet."""

    file: Path
    pages: int

    @property
    def kilobytes(self) -> int:
        """Its size in kB, at least 1."""
        return max(1, round(self.file.stat().st_size / 1000))


OnPaper = Mapping[Sheet, Printed | None]
"""The sheets of a site; None for one that is made when somebody asks for it. Empty where there are none."""

PAPERS = (Paper("letter", "Letter", "8.5in 11in"), Paper("a4", "A4", "210mm 297mm"))
BOOKLET = Kind("booklet", "Booklet", ("booklet.css",), text="The whole guide, with contents and bookmarks.")
PACKET = Kind(
    "packet", "Letter packet", ("packet.css",), 1, key="groups", text="A form for whoever writes a letter for you."
)
FOR_ROTATIONS = (
    Kind("checklist", "Checklist", ("checklist.css",), at_most=2, with_more=4),
    Kind("card", "Pocket cards", ("card.css",), at_most=1),
    Kind("large", "Large print", ("large.css",), template="checklist"),
)


def papers_of(guide: Guide) -> tuple[Paper, ...]:
    """Return the paper of the school's country, or every paper."""
    country = guide.terms.get(guide.school.country or "") if guide.school else None
    theirs = country.paper if country else None
    return tuple(paper for paper in PAPERS if theirs in (None, paper.id))


def sheets_of(guide: Guide) -> Iterator[Sheet]:
    """Yield every sheet of a guide, in the order in which a page shows them."""
    papers = papers_of(guide)
    for paper in papers:
        yield Sheet(f"booklet-{paper.id}", BOOKLET, paper, "guide")
    for paper in papers:
        yield Sheet(f"packet-{paper.id}", PACKET, paper, "packet")
    for rotation in guide.rotations:
        for kind in FOR_ROTATIONS:
            part = "" if kind.id == "checklist" else f"-{kind.id}"
            for paper in papers:
                yield Sheet(f"{rotation}{part}-{paper.id}", kind, paper, f"rotations/{rotation}")
