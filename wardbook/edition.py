"""A school's folder read against the guide that it changes: school.yml, overlay.yml, pages and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from wardbook.assets import assets_of, logo_mistakes, unfit
from wardbook.astray import astray, elsewhere
from wardbook.errors import ContentError, ContentErrors, ContentWarning, quoted
from wardbook.former import followed, following, former_rotations
from wardbook.guide import Guide
from wardbook.load import Loaded, Location, entries, load, texts_of
from wardbook.model.base import Known
from wardbook.model.edition import Overlay
from wardbook.model.local import OwnPage
from wardbook.model.school import School
from wardbook.own_pages import Pages, page_ids, read_pages
from wardbook.own_text import Around, Found, omissions
from wardbook.own_text import mistakes as mistakes_in
from wardbook.places import OVERLAY, SCHOOL
from wardbook.reading import BY_HAND
from wardbook.unread import unread
from wardbook.validate import validate

LISTS = ("urgent", "contacts", "sites", "norms", "policies", "resources", "blocks", "events")
"""What school.yml has several of."""
LOCAL_PAGES = {"local/": "Here", "whats-local/": "What this edition changes"}
"""Pages that only an edition has, and their titles."""
NOTHING = Overlay(terms={})
"""An overlay by which nothing differs."""
_HIDE = ("rotations", "hide")
T = TypeVar("T")


@dataclass(frozen=True)
class Edition:
    """What a school adds to the guide. `assets` are its files by name: `assets/logo.svg`."""

    school: School
    overlay: Overlay = NOTHING
    pages: Mapping[str, OwnPage] = field(default_factory=dict)
    assets: Mapping[str, Path] = field(default_factory=dict)
    renamed: tuple[ContentWarning, ...] = ()
    """What in overlay.yml stands otherwise in the guide by now, and is followed: ids, phases of neighbours."""
    orphaned: tuple[ContentWarning, ...] = ()
    """Ids in overlay.yml that the guide has given up; what is said of them is left out."""
    left_out: tuple[ContentWarning, ...] = ()
    """What stands in the school's pages and not in the site."""


def read_edition(folder: Path, guide: Guide) -> Edition:
    """Read the school's `folder` and return its edition of `guide`. All but school.yml may be missing.

    Raises ContentErrors with every mistake of every file at once, by their names in the folder.
    """
    mistakes: list[ContentError] = []
    assets = assets_of(folder)
    mistakes += [*unread(folder), *unfit(assets)]
    overlaid = (folder / OVERLAY).exists()
    file = _attempt(mistakes, partial(load, folder, OVERLAY)) if overlaid else None
    known = _known(guide, file, folder)
    around = Around(known["pages"], assets, known["references"], _hidden(file))
    if overlaid and not file:
        # Rotations that it adds are not known: nothing is missed elsewhere before it can be read.
        known = {kind: ids for kind, ids in known.items() if kind != "rotations"}
    school = _attempt(mistakes, partial(_read_school, folder, known, assets))
    overlay = _attempt(mistakes, partial(_read_overlay, file, guide, known, around)) if file else None
    pages = (_attempt(mistakes, partial(read_pages, folder, around)) if file or not overlaid else None) or Pages({}, ())
    if mistakes or not school:
        raise ContentErrors(mistakes)
    if not file or not overlay:
        return Edition(following(school, guide), NOTHING, pages.pages, assets, left_out=pages.left_out)
    now = followed(overlay, file, guide)
    said = (*now.renamed, *elsewhere(file, guide, now.overlay))
    left_out = (
        *(file.warning(place, told) for place, told in _own_texts(overlay, lambda text: omissions(text, around))),
        *pages.left_out,
    )
    return Edition(following(school, guide), now.overlay, pages.pages, assets, said, now.orphaned, left_out)


def _known(guide: Guide, overlay: Loaded | None, folder: Path) -> Known:
    records = entries(overlay.data if overlay else None, "rotations", "add")
    added = [record["id"] for _, record in records if isinstance(record.get("id"), str)]
    own = [
        "",
        *BY_HAND,
        *LOCAL_PAGES,
        *(f"rotations/{id_}/" for id_ in added),
        *(f"local/{id_}/" for id_ in page_ids(folder)),
    ]
    return {
        "rotations": [*guide.rotations, *added, *former_rotations(guide)],
        "guides-rotations": [*guide.rotations, *former_rotations(guide)],
        "people": list(guide.people),
        "strategies": list(guide.strategies),
        "references": list(guide.references),
        "terms": list(guide.terms),
        "words": [idea.id for idea in guide.glossary.ideas if idea.ours],
        "pages": [*guide.addresses(), *own],
    }


def _hidden(overlay: Loaded | None) -> list[str]:
    """Return the addresses of rotations that are not shown."""
    return [f"rotations/{id_}/" for place, id_ in texts_of(overlay.data if overlay else None) if place[:2] == _HIDE]


def _attempt(mistakes: list[ContentError], read: Callable[[], T]) -> T | None:
    try:
        return read()
    except ContentErrors as found:
        mistakes.extend(found.errors)
        return None


def _read_school(folder: Path, known: Known, assets: dict[str, Path]) -> School:
    file = load(folder, SCHOOL)
    school = validate(School, file, known)
    mistakes = [*_taken_twice(file), *_in_curly_quotes(file), *logo_mistakes(file, school, assets)]
    if mistakes:
        raise ContentErrors(mistakes)
    return school


def _in_curly_quotes(file: Loaded) -> Iterator[ContentError]:
    for place, text in texts_of(file.data):
        if text[:1] in "“‘" and text[-1:] in "”’" and len(text) > 1:
            yield file.error(
                place, f'{quoted(text)} stands in curly quotes, which would show. Write straight ones: "…".'
            )


def _taken_twice(file: Loaded) -> Iterator[ContentError]:
    for key in LISTS:
        first: dict[str, int] = {}
        for place, record in entries(file.data, key):
            id_, line = record.get("id"), file.line((*place, "id"))
            if id_ and first.setdefault(id_, line) != line:
                told = f"the id {quoted(id_)} is taken on line {first[id_]}. Choose another, or delete one of the two."
                yield file.error((*place, "id"), told)


def _read_overlay(file: Loaded, guide: Guide, known: Known, around: Around) -> Overlay:
    overlay = validate(Overlay, file, known)
    lost = [file.error(place, told) for place, told in _own_texts(overlay, lambda text: mistakes_in(text, around))]
    mistakes = [*astray(file, guide, overlay), *lost]
    if mistakes:
        raise ContentErrors(mistakes)
    return overlay


def _own_texts(overlay: Overlay, found_in: Callable[[str], Found]) -> Iterator[tuple[Location, str]]:
    """Yield what is found in the Markdown of slots and of items, with its place."""
    for id_, local in overlay.rotations.locals().items():
        said: list[tuple[Location, str | None]] = [
            (("add", at, "how"), added.how) for at, added in enumerate(local.add)
        ]
        said += [(("change", item, "how"), change.how) for item, change in local.change.items()]
        for place, how in said:
            yield from ((("rotations", id_, *place), told) for _, told in found_in(how or ""))
    for name, text in overlay.slots.said().items():
        yield from ((("slots", name), told) for _, told in found_in(text))
