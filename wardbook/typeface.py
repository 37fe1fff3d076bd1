"""The voice and the text of Wardbook: small files of Source Serif Pro and Source Sans Pro.

The site sets headings and every sentence a student could say aloud in one small file of the serif. Paper has fonts of
its own, with every Latin letter that the sources have, because a name on paper falls back to nothing. All are cut from
OTF files in the packages ``font-source-serif-pro`` and ``font-source-sans-pro``; the TTF beside them have wrong widths
for curly quotes. The same input and tool versions give the same bytes.

The Open Font License reserves the name "Source" for the unchanged fonts, so each cut carries a name of its own.

Run ``python -m wardbook.typeface`` to write the fonts and their licence where they belong.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

PROJECT: Final = Path(__file__).resolve().parent.parent
LICENSE: Final = "LICENSE.txt"
LICENSE_NAME: Final = "OFL.txt"

#: Twelve letters for names such as José, Núñez, Chloë, Behçet, Ménière, Sjögren and Köhler.
ACCENTED: Final = "áäçèéëíñóöúü"
BASIC_LATIN: Final = "".join(map(chr, range(0x20, 0x7F)))
#: No-break space, dashes, curly quotes and the ellipsis.
PUNCTUATION: Final = "\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026"
#: What the site's serif has. Headings and words to say use nothing else.
CHARACTERS: Final = BASIC_LATIN + PUNCTUATION + ACCENTED

#: Latin with its accents, Vietnamese among them; punctuation, currencies and a few signs.
ON_PAPER: Final = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x1E00, 0x1EFF),
    (0x2010, 0x203A),
    (0x20A0, 0x20BF),
    (0x2122, 0x2122),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2264, 0x2265),
)

FEATURES: Final = ("kern", "liga")

#: Seconds since 1904 for 2018-04-10, the year of the sources; keeps the bytes the same on every build.
_MODIFIED: Final = 3_606_163_200

_COPYRIGHT: Final = 0
_LICENSE_URL: Final = 14
_WINDOWS: Final = (3, 1, 0x409)


@dataclass(frozen=True)
class Cut:
    """A part of a font, and the file it becomes. `target` is relative to the project; `limit` is in bytes."""

    package: str
    source: str
    target: str
    family: str
    postscript: str
    limit: int
    characters: str | None = None
    """None: every character of `ON_PAPER` that the source has."""

    @property
    def path(self) -> Path:
        """Where the file stands."""
        return PROJECT / self.target


SITE_SERIF: Final = Cut(
    package="font_source_serif_pro",
    source="SourceSerifPro-Semibold.otf",
    target="docs/assets/fonts/wardbook-serif.woff2",
    family="Wardbook Serif",
    postscript="WardbookSerif-Semibold",
    limit=14_000,
    characters=CHARACTERS,
)
PAPER_SERIF: Final = Cut(
    package="font_source_serif_pro",
    source="SourceSerifPro-Semibold.otf",
    target="macros/print/fonts/serif.otf",
    family="Wardbook Serif",
    postscript="WardbookSerif-Semibold",
    limit=120_000,
)
PAPER_TEXT: Final = Cut(
    package="font_source_sans_pro",
    source="SourceSansPro-Regular.otf",
    target="macros/print/fonts/text.otf",
    family="Wardbook Text",
    postscript="WardbookText-Regular",
    limit=120_000,
)
PAPER_STRONG: Final = Cut(
    package="font_source_sans_pro",
    source="SourceSansPro-Semibold.otf",
    target="macros/print/fonts/strong.otf",
    family="Wardbook Text",
    postscript="WardbookText-Semibold",
    limit=120_000,
)
CUTS: Final = (SITE_SERIF, PAPER_SERIF, PAPER_TEXT, PAPER_STRONG)


def subset(cut: Cut, characters: str | None = None) -> bytes:
    """Return the font of a cut with these characters (or its own), kern and liga, without hints; WOFF2 where its
    name says so, else OpenType.

    Raises ``ValueError`` if the source has no glyph for a character or the result passes the cut's limit.
    """
    with files(cut.package).joinpath("files", cut.source).open("rb") as stream:
        font = TTFont(BytesIO(stream.read()), recalcTimestamp=False, recalcBBoxes=True)
    known = set(font.getBestCmap())
    characters = characters or cut.characters
    wanted = {ord(character) for character in characters} if characters else known & set(_codes(ON_PAPER))
    if missing := sorted(wanted - known):
        raise ValueError(f"{cut.source} has no glyph for " + ", ".join(f"U+{code:04X}" for code in missing))

    subsetter = Subsetter(_options())
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    _rename(font, cut)
    font["head"].modified = font["head"].created = _MODIFIED
    font.flavor = "woff2" if cut.target.endswith(".woff2") else None

    out = BytesIO()
    font.save(out, reorderTables=None)
    data = out.getvalue()
    if len(data) > cut.limit:
        raise ValueError(f"{cut.target} has {len(data)} bytes, the limit is {cut.limit}")
    return data


def license_text(package: str) -> str:
    """Return the licence of a source font, which has to travel with what is cut from it."""
    text = files(package).joinpath("files", LICENSE).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n").strip() + "\n"


def main() -> None:
    """Write every font, and the licence beside it."""
    for cut in CUTS:
        cut.path.parent.mkdir(parents=True, exist_ok=True)
        data = subset(cut)
        cut.path.write_bytes(data)
        license_ = cut.path.with_name(LICENSE_NAME)
        license_.write_text(license_text(cut.package), encoding="utf-8", newline="\n")
        print(f"{cut.path}: {len(data)} bytes")


def _codes(ranges: Iterable[tuple[int, int]]) -> Iterable[int]:
    return (code for first, last in ranges for code in range(first, last + 1))


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


def _rename(font: TTFont, cut: Cut) -> None:
    """Give the cut its own names, in the name table and in the outlines."""
    names = font["name"]
    for number, value in ((1, cut.family), (2, "Regular"), (4, cut.family), (6, cut.postscript)):
        names.setName(value, number, *_WINDOWS)
    outlines = font["CFF "].cff
    outlines.fontNames = [cut.postscript]
    top = outlines[0]
    top.FullName = top.FamilyName = cut.family
    for key in ("Notice", "Copyright", "version"):
        top.rawDict.pop(key, None)
        if hasattr(top, key):
            delattr(top, key)


if __name__ == "__main__":
    main()
