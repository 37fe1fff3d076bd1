"""From a guide to its PDFs: what goes on each sheet, and whom to blame when it does not fit."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from wardbook.errors import ContentError, ContentErrors
from wardbook.guide import Guide
from wardbook.load import load
from wardbook.paper.libraries import lacking
from wardbook.paper.order import Broken, Fault, Order, TooLong, Unprintable
from wardbook.paper.store import Store
from wardbook.places import OVERLAY, SCHOOL
from wardbook.render import Renderer
from wardbook.sheets import OnPaper, Printed, Sheet, sheets_of


class Shop:
    """Prints the sheets of a guide, each made once and kept in the folder `cache` for as long as it stays the same.

    `root` is the project's folder, `school` that of the school whose edition it is; `site_url` the guide's public
    address, or empty.
    """

    def __init__(
        self, root: Path, guide: Guide, renderer: Renderer, cache: Path, site_url: str, school: Path | None = None
    ) -> None:
        self._root = root
        self._school = school
        self._guide = guide
        self._renderer = renderer
        self._site_url = site_url
        self._store = Store(root / "macros" / "print", cache)

    def print_all(self) -> OnPaper:
        """Return every sheet, made, and forget what was made for an earlier state of the guide.

        Raises ContentErrors for what does not fit or cannot be printed, and PaperUnavailable.
        """
        printed = self.print(sheets_of(self._guide))
        self._store.forget()
        return printed

    def on_demand(self) -> OnPaper:
        """Return every sheet, none of them made."""
        return dict.fromkeys(sheets_of(self._guide))

    def print(self, sheets: Iterable[Sheet]) -> dict[Sheet, Printed]:
        """Return `sheets`, made. Raises as `print_all` does."""
        wanted = {sheet.name: sheet for sheet in sheets}
        made = self._store.print(orders(self._guide, wanted.values(), self._renderer, self._site_url))
        mistakes = [
            _mistake(self._root, self._school, self._guide, wanted[name], fault)
            for name, result in made.items()
            if isinstance(result, tuple)
            for fault in result
        ]
        if mistakes:
            raise ContentErrors(mistakes)
        return {
            wanted[name]: Printed(kept.file, kept.pages) for name, kept in made.items() if not isinstance(kept, tuple)
        }

    def deliver(self, paper: OnPaper, site: Path) -> None:
        """Put the PDFs into the built site."""
        for sheet, printed in paper.items():
            if printed:
                target = site / sheet.address
                target.parent.mkdir(exist_ok=True)
                shutil.copyfile(printed.file, target)


def orders(guide: Guide, sheets: Iterable[Sheet], renderer: Renderer, site_url: str) -> dict[str, Order]:
    """Return what the press is to make, by the name of the sheet. Papers of a kind share their HTML."""
    html: dict[tuple[str, str], str] = {}
    found = {}
    for sheet in sheets:
        kind = sheet.kind
        which = (kind.html, sheet.about)
        if which not in html:
            html[which] = renderer.sheet(kind.html, **_context(guide, sheet, site_url))
        found[sheet.name] = Order(html[which], kind.styles, sheet.paper.size, kind.room(guide), kind.key)
    return found


def _context(guide: Guide, sheet: Sheet, site_url: str) -> dict[str, Any]:
    rotation = guide.rotations.get(sheet.about.removeprefix("rotations/"))
    place = f"{sheet.about}/" if rotation else ""
    reviewed = rotation.reviewed if rotation else _last_review(guide)
    address = f"{site_url.rstrip('/')}/{place}" if site_url else ""
    return {
        "guide": guide,
        "rotation": rotation,
        "levels": {level.id: level for level in guide.words.levels},
        "date": reviewed.isoformat() if reviewed else "",
        "foot": " · ".join(filter(None, (*_said_of(guide, reviewed), _short(address)))),
        "help": _help(guide),
        "address": address,
        "qr": _code(address) if address else "",
    }


def _said_of(guide: Guide, reviewed: date | None) -> tuple[str, ...]:
    checked = f"checked {reviewed.day} {reviewed:%B %Y}" if reviewed else ""
    return f"{guide.words.title} {version('wardbook')}", checked, "CC BY 4.0"


def _help(guide: Guide) -> str:
    """Return the school's first number for a hurry, which stands at the foot of every page."""
    urgent = guide.school.urgent[:1] if guide.school else ()
    return "".join(f"{entry.what}: {entry.phone}" for entry in urgent)


def _last_review(guide: Guide) -> date | None:
    return max((page.reviewed for page, _ in guide.pages() if page.reviewed), default=None)


def _short(address: str) -> str:
    return address.partition("://")[2].rstrip("/")


@cache
def _code(address: str) -> str:
    """Return a QR code as a data URI of an SVG."""
    try:
        import segno
    except ImportError as missing:
        raise lacking(missing) from None
    uri: str = segno.make(address, error="m").svg_data_uri(border=0)
    return uri


def _mistake(root: Path, school: Path | None, guide: Guide, sheet: Sheet, fault: Fault) -> ContentError:
    """Blame the line that a fault is about: of the sheet's own content, of any content, or of macros/print."""
    own = guide.sources[sheet.about]
    match fault:
        case TooLong(key, message):
            told = f"{sheet.kind.title.lower()} on {sheet.paper.title} paper: {message}"
            if school:
                return _of_the_school(school, guide, sheet, told)
            path, line = _first(root, [own], f"{key}:") or (own, 1)
            return ContentError(path, line, told)
        case Unprintable(sign, message):
            theirs = _first(school, _files(school, "*.yml"), sign, anywhere=True) if school else None
            ours = [own, *_files(root, "content/**/*.yml")]
            path, line = theirs or _first(root, ours, sign, anywhere=True) or (own, 1)
            return ContentError(path, line, message)
        case Broken(message, name, line, needle):
            path = f"macros/print/{name}" if name else f"macros/{sheet.kind.html}"
            places = _files(root, "macros/print/*.html", "macros/print/*.css") if needle else []
            path, line = _first(root, places, needle, anywhere=True) or (path, line)
            return ContentError(path, line, message)


def _of_the_school(school: Path, guide: Guide, sheet: Sheet, told: str) -> ContentError:
    """Blame what a school has made of a sheet that fits without it: its items, or else its name and numbers."""
    rotation = sheet.about.removeprefix("rotations/")
    if any(difference.rotation == rotation for difference in guide.local.differences):
        return load(school, OVERLAY).error(("rotations", rotation), told)
    return load(school, SCHOOL).error(("urgent",), told)


def _files(root: Path, *patterns: str) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for pattern in patterns for path in root.glob(pattern))


def _first(root: Path, paths: Iterable[str], needle: str, *, anywhere: bool = False) -> tuple[str, int] | None:
    """Return the first place where a line begins with `needle`, or holds it."""
    for path in paths:
        for number, line in enumerate((root / path).read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if line.startswith(needle) or (anywhere and needle in line):
                return path, number
    return None
