"""wardbook/typeface.py: each font is what it is made from, and has every letter it needs."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from tests.markup import parse
from wardbook import typeface

# What docs/assets/css sets in the serif.
IN_SERIF = ("wb-now__title", "wb-hour__time", "wb-badge__name", "wb-list--say", "md-header__topic", "wb-spans__head")


@pytest.mark.parametrize("cut", typeface.CUTS, ids=lambda cut: cut.target)
def test_a_font_is_cut_from_its_source_and_its_licence_goes_with_it(cut: typeface.Cut) -> None:
    assert cut.path.read_bytes() == typeface.subset(cut)
    assert "SIL OPEN FONT LICENSE" in cut.path.with_name(typeface.LICENSE_NAME).read_text(encoding="utf-8")


def test_the_font_has_the_characters_asked_for_and_a_name_of_its_own() -> None:
    font = TTFont(BytesIO(typeface.subset(typeface.SITE_SERIF, "Aa é")))

    assert set(font.getBestCmap()) == {ord(character) for character in "Aa é"}
    assert {name.nameID: str(name) for name in font["name"].names if name.nameID in (1, 4, 6)} == {
        1: "Wardbook Serif",
        4: "Wardbook Serif",
        6: "WardbookSerif-Semibold",
    }


def test_a_character_without_a_glyph_is_named() -> None:
    with pytest.raises(ValueError, match=r"^SourceSerifPro-Semibold.otf has no glyph for U\+4E00, U\+1FA7A$"):
        typeface.subset(typeface.SITE_SERIF, "a一🩺")


def test_a_font_that_a_phone_should_not_load_is_refused() -> None:
    small = replace(typeface.SITE_SERIF, limit=1000)

    with pytest.raises(ValueError, match=r"^docs/assets/fonts/wardbook-serif.woff2 has \d+ bytes, the limit is 1000$"):
        typeface.subset(small)


@pytest.mark.parametrize("cut", [cut for cut in typeface.CUTS if not cut.characters], ids=lambda cut: cut.target)
def test_the_fonts_of_paper_write_names_from_many_places(cut: typeface.Cut) -> None:
    names = "Đặng Thị Hồng, Łukasz Żółć, Ağaoğlu, Þórður, O’Brien, Sjögren, Núñez"
    assert {ord(sign) for sign in names} <= set(TTFont(cut.path).getBestCmap())


def test_headings_and_words_to_say_use_no_character_that_the_font_lacks(site: Path) -> None:
    lacking = set()
    for file in site.rglob("*.html"):
        page = parse(file.read_text(encoding="utf-8"))
        quotes = [quote for say in page.all(class_="wb-say") for quote in say.all("blockquote")]
        questions = [question for list_ in page.all(class_="wb-ask") for question in list_.all("dt")]
        classes = [element for name in IN_SERIF for element in page.all(class_=name)]
        for element in [*page.all("h1"), *page.all("h2"), *page.all("h3"), *quotes, *questions, *classes]:
            lacking |= {(sign, element.text) for sign in set(element.text) - set(typeface.CHARACTERS)}

    assert lacking == set()
