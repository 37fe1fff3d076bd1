"""A school's own pictures and PDFs, in the folder assets: which are published, and what none of them may hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from unicodedata import normalize

from wardbook.drawing import unfit_part
from wardbook.errors import ContentError, nearest, quoted
from wardbook.load import Loaded
from wardbook.model.school import School

FOLDER = "assets"
PUBLISHED = "assets/school"
"""Where the files stand in the site."""
_SIGNS = {
    ".svg": re.compile(rb".*<svg", re.DOTALL),
    ".png": re.compile(rb"\x89PNG"),
    ".jpg": re.compile(rb"\xff\xd8"),
    ".jpeg": re.compile(rb"\xff\xd8"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".pdf": re.compile(rb"%PDF"),
}
"""What is published, by the end of its name, and how such a file begins."""
_NAME, _NO_NAME = re.compile(r"[\w./-]+"), re.compile(r"[^\w.-]+")
_LARGEST_LOGO = 100_000
"""Bytes: the logo stands on every page."""


def assets_of(folder: Path) -> dict[str, Path]:
    """Return the files under the school's assets/ by the name that its files give them: `assets/logo.svg`."""
    found = (file for file in sorted((folder / FOLDER).rglob("*")) if file.is_file() and not _is_the_system_s(file))
    return {normalize("NFC", file.relative_to(folder).as_posix()): file for file in found}


def _is_the_system_s(file: Path) -> bool:
    return file.name.startswith(".") or file.name.lower() in ("thumbs.db", "desktop.ini")


def published(name: str) -> str:
    """Return where the file that a school calls `name` stands in the site, from its root."""
    return f"{PUBLISHED}/{name.removeprefix(f'{FOLDER}/')}"


def no_file(name: str, assets: Collection[str]) -> str:
    """Return what is said of a file that is not there."""
    if not assets:
        return f"there is no file {quoted(name)}. Put it there: the folder assets holds nothing yet."
    there = [one.removeprefix(f"{FOLDER}/") for one in assets]
    near = nearest(name.removeprefix(f"{FOLDER}/"), there)
    told = f"; did you mean {quoted(f'{FOLDER}/{near}')}?" if near else ". Put it there."
    return f"there is no file {quoted(name)}{told}"


def unfit(assets: dict[str, Path]) -> Iterator[ContentError]:
    """Yield the files that are not published: of another kind, or with something in them that runs or loads."""
    for name, file in assets.items():
        if not _NAME.fullmatch(name):
            plain = _NO_NAME.sub("-", file.name.lower()).strip("-")
            told = f"a name of other signs than letters, digits, dots and hyphens breaks links. Rename it {plain}."
            yield ContentError(name, 1, told)
        elif file.suffix.lower() not in _SIGNS:
            yield ContentError(name, 1, "only pictures (svg, png, jpg, webp) and PDFs are published. Take this out.")
        elif not _SIGNS[file.suffix.lower()].match(file.read_bytes()[:4096]):
            kind = file.suffix[1:].upper()
            yield ContentError(name, 1, f"this is no {kind}, though its name says so. Save it as one.")
        elif file.suffix.lower() == ".svg" and (part := unfit_part(file.read_bytes())) is not None:
            what = f"a picture may not hold {quoted(part)}" if part else "this is no SVG that can be read"
            yield ContentError(name, 1, f"{what}. Save it as a plain SVG, without scripts and links.")


def logo_mistakes(file: Loaded, school: School, assets: dict[str, Path]) -> Iterator[ContentError]:
    """Yield what is wrong with the logo that school.yml, `file`, names."""
    logo = school.logo
    if logo is None:
        return
    if logo not in assets:
        yield file.error(("logo",), no_file(logo, assets))
    elif not logo.lower().endswith((".svg", ".png")):
        yield file.error(("logo",), "a logo is an SVG or a PNG. Save it as one of these.")
    elif (size := assets[logo].stat().st_size) > _LARGEST_LOGO:
        told = f"the logo has {size // 1000} kB; at most {_LARGEST_LOGO // 1000} fit, as every page shows it."
        yield file.error(("logo",), f"{told} Save it smaller.")
