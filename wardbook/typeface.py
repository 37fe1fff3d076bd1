"""The voice of Wardbook: one small file of Source Serif Pro Semibold.

The site sets headings and every sentence a student could say aloud in this serif. The file is cut from the
OTF in the package ``font-source-serif-pro``; the TTF beside it has wrong widths for curly quotes. The same
input and tool versions give the same bytes.

The Open Font License reserves the name "Source" for the unchanged font, so the cut carries a name of its own.

Run ``python -m wardbook.typeface`` to write the font and its licence below ``docs/assets/fonts``.
"""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

PACKAGE: Final = "font_source_serif_pro"
SOURCE: Final = "SourceSerifPro-Semibold.otf"
LICENSE: Final = "LICENSE.txt"

#: Where the site keeps the font, from the project root.
TARGET: Final = Path(__file__).resolve().parent.parent / "docs" / "assets" / "fonts"
FONT_NAME: Final = "wardbook-serif.woff2"
LICENSE_NAME: Final = "OFL.txt"

#: Family, PostScript name and version inside the file.
FAMILY: Final = "Wardbook Serif"
POSTSCRIPT: Final = "WardbookSerif-Semibold"

#: Twelve letters for names such as José, Núñez, Chloë, Behçet, Ménière, Sjögren and Köhler.
ACCENTED: Final = "áäçèéëíñóöúü"
BASIC_LATIN: Final = "".join(map(chr, range(0x20, 0x7F)))
#: No-break space, dashes, curly quotes and the ellipsis.
PUNCTUATION: Final = "\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026"
CHARACTERS: Final = BASIC_LATIN + PUNCTUATION + ACCENTED

FEATURES: Final = ("kern", "liga")

#: Upper limit in bytes: a school may add letters up to here.
LIMIT: Final = 14_000

#: Seconds since 1904 for 2018-04-10, the year of the source; keeps the bytes the same on every build.
_MODIFIED: Final = 3_606_163_200

_COPYRIGHT: Final = 0
_LICENSE_URL: Final = 14
_WINDOWS: Final = (3, 1, 0x409)


def subset(characters: str = CHARACTERS) -> bytes:
    """Return the WOFF2 with these characters, kern and liga, without hints.

    Raises ``ValueError`` if the source has no glyph for a character or the result passes ``LIMIT``.
    """
    with files(PACKAGE).joinpath("files", SOURCE).open("rb") as stream:
        font = TTFont(BytesIO(stream.read()), recalcTimestamp=False, recalcBBoxes=True)
    wanted = {ord(character) for character in characters}
    missing = sorted(wanted - set(font.getBestCmap()))
    if missing:
        raise ValueError("the serif has no glyph for " + ", ".join(f"U+{code:04X}" for code in missing))

    subsetter = Subsetter(_options())
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    _rename(font)
    font["head"].modified = _MODIFIED
    font["head"].created = _MODIFIED
    font.flavor = "woff2"

    out = BytesIO()
    font.save(out, reorderTables=None)
    data = out.getvalue()
    if len(data) > LIMIT:
        raise ValueError(f"the serif has {len(data)} bytes, the limit is {LIMIT}")
    return data


def license_text() -> str:
    """Return the licence of the source font, which has to travel with the cut."""
    text = files(PACKAGE).joinpath("files", LICENSE).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n").strip() + "\n"


def main() -> None:
    """Write the font and its licence into ``docs/assets/fonts``."""
    TARGET.mkdir(parents=True, exist_ok=True)
    data = subset()
    (TARGET / FONT_NAME).write_bytes(data)
    (TARGET / LICENSE_NAME).write_text(license_text(), encoding="utf-8", newline="\n")
    print(f"{TARGET / FONT_NAME}: {len(data)} bytes, {len(set(CHARACTERS))} characters")


def _options() -> Options:
    """Return what to keep: outlines, widths, kerning and ligatures in one script, and nothing else."""
    options = Options()
    options.layout_features = list(FEATURES)
    options.layout_scripts = ["DFLT.dflt", "latn.dflt"]
    options.hinting = False
    options.desubroutinize = True
    options.glyph_names = False
    options.legacy_kern = False
    options.notdef_outline = False
    options.recalc_timestamp = False
    options.drop_tables += ["BASE", "DSIG", "GDEF", "STAT"]
    options.name_IDs = [_COPYRIGHT, _LICENSE_URL]
    options.name_languages = [_WINDOWS[2]]
    return options


def _rename(font: TTFont) -> None:
    """Give the cut its own names, in the name table and in the outlines."""
    names = font["name"]
    for number, value in ((1, FAMILY), (2, "Regular"), (4, FAMILY), (6, POSTSCRIPT)):
        names.setName(value, number, *_WINDOWS)
    outlines = font["CFF "].cff
    outlines.fontNames = [POSTSCRIPT]
    top = outlines[0]
    top.FullName = top.FamilyName = FAMILY
    for key in ("Notice", "Copyright", "version"):
        top.rawDict.pop(key, None)
        if hasattr(top, key):
            delattr(top, key)


if __name__ == "__main__":
    main()
