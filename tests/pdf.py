"""What a PDF is, read with pikepdf: its tags, its fields, its text, and what is painted without a tag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from PIL import Image, ImageChops

PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "EI"}

SPLIT = "\ufffe"
"""What PDFium gives for a hyphen at which a line breaks."""


@dataclass
class Tag:
    """An element of the tag tree. `marks` are its own pieces of content, as page and number."""

    kind: str
    alt: str | None
    children: list[Tag] = field(default_factory=list)
    marks: list[tuple[Any, int]] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)

    def all(self) -> Iterator[Tag]:
        yield self
        for child in self.children:
            yield from child.all()


class Document:
    """A PDF file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.pdf = pikepdf.open(file)
        self.root = self.pdf.Root

    @cached_property
    def tags(self) -> Tag:
        [top] = self.root.StructTreeRoot.K
        return _tag(top, None)

    @cached_property
    def annotations(self) -> list[Any]:
        return [annotation for page in self.pdf.pages for annotation in page.obj.get("/Annots", [])]

    @cached_property
    def widgets(self) -> list[Any]:
        return [one for one in self.annotations if one.Subtype == "/Widget"]

    def fields(self, kind: str) -> list[tuple[str, str]]:
        """The fields of a kind, `/Btn` or `/Tx`: the name of each, and what it is called for people."""
        return [(str(one.T), str(one.TU)) for one in self.widgets if kind == one.FT]

    def kinds(self) -> list[str]:
        """Every kind of tag, in order."""
        return [tag.kind for tag in self.tags.all()]

    def text(self) -> str:
        """The text of all pages, one space between words."""
        with pypdfium2.PdfDocument(self.file) as document:
            texts = [page.get_textpage().get_text_range() for page in document]
        return " ".join(" ".join(texts).replace(SPLIT, "-").split())

    def text_of(self, page: int) -> str:
        """The text of a page, counted from 1."""
        with pypdfium2.PdfDocument(self.file) as document:
            return str(document[page - 1].get_textpage().get_text_range())

    def picture(self, page: int = 1, scale: float = 1.0) -> Image.Image:
        """A page, counted from 1, as PDFium draws it in grey; at scale 1 a point is a pixel."""
        with pypdfium2.PdfDocument(self.file) as document:
            return document[page - 1].render(scale=scale, grayscale=True).to_pil()

    def bookmarks(self) -> dict[str, int]:
        """The pages, counted from 1, that bookmarks lead to."""
        with pypdfium2.PdfDocument(self.file) as document:
            return {mark.get_title(): mark.get_dest().get_index() + 1 for mark in document.get_toc()}

    def smallest_type(self) -> float:
        """The size in pt of the smallest type on any page."""
        sizes = []
        for page in self.pdf.pages:
            scale, scales, height = 1.0, [], 1.0
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "q":
                    scales.append(scale)
                elif str(operator) == "Q":
                    scale = scales.pop()
                elif str(operator) == "cm":
                    scale *= abs(float(operands[3]))
                elif str(operator) == "Tm":
                    height = abs(float(operands[3]))
                elif str(operator) == "Tf":
                    sizes.append(float(operands[1]) * scale * height)
        return min(sizes)

    def colored_pages(self) -> list[int]:
        """The pages, counted from 1, on which anything is no grey."""
        with pypdfium2.PdfDocument(self.file) as document:
            return [number for number, page in enumerate(document, 1) if _is_colored(page.render(scale=0.5).to_pil())]

    def faults(self) -> list[str]:
        """What keeps it from being read aloud, filled in and kept: a line for each fault."""
        return [fault for check in CHECKS for fault in check(self)]


def _is_colored(picture: Image.Image) -> bool:
    red, green, blue = picture.convert("RGB").split()
    differences = (ImageChops.difference(red, green), ImageChops.difference(red, blue))
    return any(difference.getextrema() != (0, 0) for difference in differences)


def _tag(element: Any, page: Any) -> Tag:
    page = element.Pg.objgen if "/Pg" in element else page
    found = Tag(str(element.S).lstrip("/"), str(element.Alt) if "/Alt" in element else None)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            found.marks.append((page, kid))
        elif kid.get("/Type") == "/OBJR":
            found.annotations.append(kid.Obj)
        else:
            found.children.append(_tag(kid, page))
    return found


def _says_what_it_is(document: Document) -> Iterator[str]:
    root = document.root
    with document.pdf.open_metadata() as said:
        if said.get("pdfuaid:part") != "1":
            yield "metadata: no pdfuaid:part 1"
        if not said.get("dc:title"):
            yield "metadata: no title"
    if root.get("/Lang") != "en":
        yield f"language: {root.get('/Lang')}"
    if root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "not marked as tagged"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "shows its file name instead of its title"


def _headings_skip_no_level(document: Document) -> Iterator[str]:
    levels = [int(kind[1:]) for kind in document.kinds() if kind[0] == "H" and kind[1:].isdecimal()]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"headings begin with {levels[:3]}"
    yield from (f"heading {before} before {after}" for before, after in pairwise(levels) if after > before + 1)


def _figures_have_words(document: Document) -> Iterator[str]:
    yield from ("figure without words" for tag in document.tags.all() if tag.kind == "Figure" and not tag.alt)


def _fields_have_names_and_a_place(document: Document) -> Iterator[str]:
    placed = {one.objgen for tag in document.tags.all() if tag.kind == "Form" for one in tag.annotations}
    names = [str(widget.T) for widget in document.widgets]
    yield from (f"two fields are called {name}" for name in set(names) if names.count(name) > 1)
    for widget in document.widgets:
        if len(str(widget.get("/TU", ""))) < 4 or widget.TU == widget.T:
            yield f"field {widget.T} has no name for people"
        if widget.objgen not in placed:
            yield f"field {widget.T} is in no Form tag"
        looks = widget.get("/AP", {}).get("/N", {})
        if widget.FT == "/Btn" and {*looks.keys()} != {"/on", "/Off"}:
            yield f"box {widget.T} looks like {[*looks.keys()]}"
        if widget.FT == "/Tx" and not isinstance(looks, pikepdf.Stream):
            yield f"field {widget.T} has no appearance"
    if document.widgets and "/NeedAppearances" in document.root.AcroForm:
        yield "asks viewers to make appearances of their own"


def _tab_goes_the_way_of_the_tags(document: Document) -> Iterator[str]:
    yield from (
        f"page {at}: tab order" for at, page in enumerate(document.pdf.pages, 1) if page.obj.get("/Tabs") != "/S"
    )
    order = [one.objgen for tag in document.tags.all() if tag.kind == "Form" for one in tag.annotations]
    if order != [widget.objgen for widget in document.widgets]:
        yield "fields come in another order than their tags"


def _is_said_to_people(link: Any) -> bool:
    said = str(link.get("/Contents", ""))
    return bool(said) and "://" not in said and said != str(link.get("/Dest", ""))


def _links_say_where_they_lead(document: Document) -> Iterator[str]:
    placed = {one.objgen for tag in document.tags.all() if tag.kind == "Link" for one in tag.annotations}
    for link in (one for one in document.annotations if one.Subtype == "/Link"):
        if not _is_said_to_people(link):
            yield f"link says {link.get('/Contents')}"
        if link.objgen not in placed:
            yield f"link {link.get('/Contents')} is in no Link tag"
        left, bottom, right, top = link.Rect
        if left == right or bottom == top:
            yield f"link {link.get('/Contents')} has no area"


def _fonts_are_inside(document: Document) -> Iterator[str]:
    for page in document.pdf.pages:
        for name, font in page.obj.Resources.get("/Font", {}).items():
            [descendant] = font.get("/DescendantFonts", [font])
            files = {"/FontFile", "/FontFile2", "/FontFile3"} & {*descendant.get("/FontDescriptor", {}).keys()}
            if not files or "/ToUnicode" not in font:
                yield f"font {name} {font.get('/BaseFont')} is not inside, or its signs have no meaning"
            if "Wardbook" not in str(font.get("/BaseFont")):
                yield f"a font of the machine: {font.get('/BaseFont')}"


def _all_that_is_painted_is_tagged_or_decoration(document: Document) -> Iterator[str]:
    tagged = {mark for tag in document.tags.all() for mark in tag.marks}
    numbers = document.root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for number, page in enumerate(document.pdf.pages, 1):
        stack: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                mark = operands[1].get("/MCID") if name == "BDC" else None
                kind = "decoration" if operands[0] == "/Artifact" else "tagged" if mark is not None else "nothing"
                if mark is not None and (page.obj.objgen, int(mark)) not in tagged:
                    yield f"page {number}: mark {mark} is in no tag"
                if mark is not None and owners[int(page.obj.StructParents)][int(mark)] is None:
                    yield f"page {number}: mark {mark} has no owner"
                stack.append(kind)
            elif name == "EMC":
                stack.pop()
            elif name in PAINTING and not {"decoration", "tagged"} & {*stack}:
                yield f"page {number}: {name} paints what is neither tagged nor decoration"


CHECKS = (
    _says_what_it_is,
    _headings_skip_no_level,
    _figures_have_words,
    _fields_have_names_and_a_place,
    _tab_goes_the_way_of_the_tags,
    _links_say_where_they_lead,
    _fonts_are_inside,
    _all_that_is_painted_is_tagged_or_decoration,
)
