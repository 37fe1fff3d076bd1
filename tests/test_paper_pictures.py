"""One page of each kind looks as it was approved; `make golden` approves anew what has changed."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from tests.conftest import ROOT
from tests.pdf import Document
from wardbook.sheets import Printed

APPROVED = ROOT / "tests" / "approved"
PAGES = {
    "surgery-letter": 1,
    "sub-internship-a4": 2,
    "surgery-card-letter": 1,
    "surgery-large-a4": 1,
    "packet-letter": 1,
    "booklet-letter": 1,
    "booklet-a4": 8,
}
"""By name of the PDF, the page that is compared."""
TOLERANCE = 24
"""How much a square of 16 points may differ, in shades of 256: a line drawn a hair's breadth elsewhere, but no word."""


def difference(one: Image.Image, other: Image.Image) -> int:
    """The mean difference of the square that differs most."""
    shades = ImageChops.difference(one, other)
    squares = shades.resize((shades.width // 16, shades.height // 16), Image.Resampling.BOX)
    return int(squares.getextrema()[1])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_approved(printed: dict[str, Printed], name: str, request: pytest.FixtureRequest) -> None:
    picture = Document(printed[name].file).picture(PAGES[name], scale=0.8)
    file = APPROVED / f"{name}-{PAGES[name]}.png"
    if request.config.getoption("--golden"):
        APPROVED.mkdir(exist_ok=True)
        picture.save(file, optimize=True)
    approved = Image.open(file)

    assert picture.size == approved.size
    assert difference(picture, approved) <= TOLERANCE


def test_a_word_that_is_missing_is_no_hairs_breadth(printed: dict[str, Printed]) -> None:
    picture = Document(printed["surgery-letter"].file).picture(scale=0.8)
    without = picture.copy()
    without.paste(255, (60, 120, 130, 130))

    assert difference(picture, without) > TOLERANCE
