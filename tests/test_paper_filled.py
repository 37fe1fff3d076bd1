"""Ticks set and text typed with one library show when another one, poppler, draws the page."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from wardbook.sheets import Printed

TEXT_FIELD, CHECK_BOX = 6, 2
DPI = 72  # so that a point is a pixel
pytestmark = pytest.mark.skipif(
    not shutil.which("pdftoppm"), reason="poppler's pdftoppm is not installed (Debian: poppler-utils)"
)


def fill(file: Path, to: Path) -> list[tuple[int, tuple[float, ...]]]:
    """Tick every box of the first page and type a name into every field; return the kind and place of each."""
    with pypdfium2.PdfDocument(file) as document:
        document.init_forms()
        page, form = document[0], document.formenv.raw
        places = []
        for at in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
            annotation, place = pdfium.FPDFPage_GetAnnot(page.raw, at), pdfium.FS_RECTF()
            kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
            pdfium.FPDFAnnot_GetRect(annotation, place)
            left, right = sorted((place.left, place.right))
            bottom, top = sorted((place.bottom, place.top))
            x, y = (left + right) / 2, (top + bottom) / 2
            pdfium.FORM_OnLButtonDown(form, page.raw, 0, x, y)
            pdfium.FORM_OnLButtonUp(form, page.raw, 0, x, y)
            if kind == TEXT_FIELD:
                for letter in "José Núñez":
                    pdfium.FORM_OnChar(form, page.raw, ord(letter), 0)
            pdfium.FORM_ForceToKillFocus(form)
            places.append((kind, (left, page.get_height() - top, right, page.get_height() - bottom)))
        document.save(to)
    return places


def drawn(file: Path, folder: Path) -> Image.Image:
    """The first page as poppler draws it, in grey."""
    target = folder / file.stem
    command = ["pdftoppm", "-r", str(DPI), "-gray", "-png", "-singlefile", "-f", "1", "-l", "1", str(file), str(target)]
    subprocess.run(command, check=True)
    return Image.open(target.with_suffix(".png"))


def ink(picture: Image.Image, place: tuple[float, ...]) -> float:
    """How many points of a part of a page are black, grey ones counted by their darkness, its border left out."""
    left, top, right, bottom = place
    inside = picture.convert("L").crop((round(left) + 2, round(top) + 2, round(right) - 2, round(bottom) - 2))
    return sum((255 - shade) * number for shade, number in enumerate(inside.histogram())) / 255


@pytest.mark.parametrize("name", ["surgery-letter", "surgery-card-a4", "surgery-large-letter", "packet-a4"])
def test_what_is_filled_in_shows_in_another_viewer(printed: dict[str, Printed], name: str, tmp_path: Path) -> None:
    filled = tmp_path / "filled.pdf"
    places = fill(printed[name].file, filled)
    before, after = drawn(printed[name].file, tmp_path), drawn(filled, tmp_path)

    assert {kind for kind, _ in places} == {TEXT_FIELD, CHECK_BOX}
    more = {CHECK_BOX: 8, TEXT_FIELD: 15}
    assert [place for kind, place in places if ink(after, place) - ink(before, place) < more[kind]] == []
