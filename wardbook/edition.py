"""A school's folder, school.yml and overlay.yml, read against the guide that they change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from wardbook.brand import brand_of
from wardbook.errors import ContentError, ContentErrors, ContentWarning, did_you_mean, quoted
from wardbook.guide import Guide
from wardbook.load import Loaded, Location, entries, load
from wardbook.model.base import Known
from wardbook.model.edition import Overlay, RotationOverlay
from wardbook.model.school import School
from wardbook.places import SCHOOL
from wardbook.validate import validate

OVERLAY = "overlay.yml"
LISTS = ("urgent", "contacts", "sites", "norms", "policies", "resources", "blocks", "events")
"""What school.yml has several of."""
T = TypeVar("T")


@dataclass(frozen=True)
class Edition:
    """What a school adds to the guide."""

    school: School
    overlay: Overlay = field(default_factory=Overlay)


def read_edition(folder: Path, guide: Guide) -> Edition:
    """Read the school's `folder` and return its edition of `guide`. A folder may do without overlay.yml.

    Raises ContentErrors with every mistake of both files at once, by their names in the folder.
    """
    known = _known(guide)
    mistakes: list[ContentError] = []
    school = _attempt(mistakes, partial(_read_school, folder, known))
    overlay: Overlay | None = Overlay()
    if (folder / OVERLAY).exists():
        overlay = _attempt(mistakes, partial(_read_overlay, folder, guide, known))
    if not school or not overlay:
        raise ContentErrors(mistakes)
    return Edition(school, overlay)


def _known(guide: Guide) -> Known:
    return {
        "rotations": list(guide.rotations),
        "people": list(guide.people),
        "strategies": list(guide.strategies),
        "references": list(guide.references),
        "pages": [address for _, address in guide.pages()],
    }


def _attempt(mistakes: list[ContentError], read: Callable[[], T]) -> T | None:
    try:
        return read()
    except ContentErrors as found:
        mistakes.extend(found.errors)
        return None


def _read_school(folder: Path, known: Known) -> School:
    file = load(folder, SCHOOL)
    school = validate(School, file, known)
    mistakes = [*_taken_twice(file)]
    if mistakes:
        raise ContentErrors(mistakes)
    return school


def _taken_twice(file: Loaded) -> Iterator[ContentError]:
    for key in LISTS:
        first: dict[str, int] = {}
        for place, record in entries(file.data, key):
            id_, line = record.get("id"), file.line((*place, "id"))
            if id_ and first.setdefault(id_, line) != line:
                told = f"the id {quoted(id_)} is taken on line {first[id_]}. Choose another, or delete one of the two."
                yield file.error((*place, "id"), told)


def _read_overlay(folder: Path, guide: Guide, known: Known) -> Overlay:
    file = load(folder, OVERLAY)
    overlay = validate(Overlay, file, known)
    mistakes = [*_astray(file, guide, overlay)]
    if mistakes:
        raise ContentErrors(mistakes)
    return overlay


def _astray(file: Loaded, guide: Guide, overlay: Overlay) -> Iterator[ContentError]:
    """Yield the ids of an overlay that name nothing, or something twice."""
    for id_, local in overlay.rotations.locals().items():
        place: Location = ("rotations", id_)
        if id_ not in guide.rotations:
            yield file.error(place, f"no rotation has the id {quoted(id_)}{did_you_mean(id_, guide.rotations)}")
            continue
        guides = [item.id for item in guide.all_items(guide.rotations[id_])]
        yield from _items_astray(file, place, guides, local)


def _items_astray(file: Loaded, place: Location, guides: list[str], local: RotationOverlay) -> Iterator[ContentError]:
    own = [added.id for added in local.add]
    named: list[tuple[Location, str]] = [
        *((("change", id_), id_) for id_ in local.change),
        *((("hide", at), id_) for at, id_ in enumerate(local.hide)),
        *((("move", id_), id_) for id_ in local.move),
    ]
    neighbours: list[tuple[Location, str | None]] = [
        *((("add", at, "after"), added.after) for at, added in enumerate(local.add)),
        *((("move", id_, "after"), move.after) for id_, move in local.move.items()),
    ]
    for within, id_ in named:
        if id_ not in guides:
            yield file.error((*place, *within), f"no item here has the id {quoted(id_)}{did_you_mean(id_, guides)}")
    for within, after in neighbours:
        if after and after not in (*guides, *own):
            told = f"no item here has the id {quoted(after)}{did_you_mean(after, [*guides, *own])}"
            yield file.error((*place, *within), told)
    for at, id_ in enumerate(own):
        if id_ in own[:at]:
            yield file.error((*place, "add", at, "id"), f"the id {quoted(id_)} is taken. Choose another.")
    for id_, move in local.move.items():
        if not move.after and not move.phase:
            yield file.error((*place, "move", id_), 'say where it goes: "after" another item, or to which "phase".')
    yield from _circles(file, place, local)


def _circles(file: Loaded, place: Location, local: RotationOverlay) -> Iterator[ContentError]:
    """Yield the items that follow one another back to where they began."""
    after = {added.id: added.after for added in local.add} | {id_: move.after for id_, move in local.move.items()}
    places: dict[str, Location] = {added.id: ("add", at) for at, added in enumerate(local.add)}
    places |= {id_: ("move", id_) for id_ in local.move}
    for id_, within in places.items():
        seen: set[str] = set()
        at = after[id_]
        while at and at in after and at not in seen:
            seen.add(at)
            at = after[at]
        if id_ in seen:
            yield file.error((*place, *within), "an item cannot stand after itself. Name another to follow.")


def warnings(folder: Path, school: School, today: date) -> Iterator[ContentWarning]:
    """Yield what is no mistake: a color that is used darker, and records whose day of review has come."""
    file = load(folder, SCHOOL)
    if school.colors and not (brand := brand_of(school.colors.brand, school.colors.sun)).brand_given:
        told = f"{school.colors.brand} is too light for text; where it is text, the site uses {brand.light['brand']}."
        yield file.warning(("colors", "brand"), f"{told} Write that to have it so everywhere.")
    for place, record in _records(file):
        day = record.get("review_by")
        if isinstance(day, str) and date.fromisoformat(day) <= today:
            whose = f" {record['owner']} keeps it." if "owner" in record else ""
            told = f"the day to look at this again was {day}.{whose} Look, and set a new day."
            yield file.warning((*place, "review_by"), told)


def _records(file: Loaded) -> Iterator[tuple[Location, dict[str, Any]]]:
    """Yield what a school keeps right, with its place."""
    if isinstance(file.data, dict):
        yield from (((key,), value) for key, value in file.data.items() if isinstance(value, dict))
    for key in LISTS:
        yield from entries(file.data, key)
