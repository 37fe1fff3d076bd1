"""What an overlay names and the guide does not have: ids that never were, ids given twice, items in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wardbook.errors import ContentError, ContentWarning, did_you_mean, quoted
from wardbook.former import former_rotations, renamed_items
from wardbook.guide import Guide
from wardbook.load import Loaded, Location
from wardbook.model.edition import Overlay, RotationOverlay
from wardbook.model.rotation import PHASES


def astray(file: Loaded, guide: Guide, overlay: Overlay) -> Iterator[ContentError]:
    """Yield the mistakes in the ids of `overlay`, read from `file`."""
    own = {added.id: added.like for added in overlay.rotations.add}
    known = {*guide.rotations, *own, *former_rotations(guide)}
    yield from _taken_twice(file, ("rotations", "add"), [added.id for added in overlay.rotations.add])
    for old, now in renamed_items(guide, "rotations").items():
        if {old, now} <= overlay.rotations.locals().keys():
            yield file.error(
                ("rotations", old), f"{quoted(old)} is {quoted(now)}, which stands here too. Make them one."
            )
    for id_, local in overlay.rotations.locals().items():
        place: Location = ("rotations", id_)
        if id_ not in known:
            yield file.error(place, f"no rotation has the id {quoted(id_)}{did_you_mean(id_, guide.rotations)}")
            continue
        within = own.get(id_, id_)
        rotation = guide.rotations.get(within)
        phases = {item.id: phase for phase in PHASES for item in (guide.items(rotation, phase) if rotation else ())}
        yield from _items_astray(file, place, phases, renamed_items(guide, within), local)


def elsewhere(file: Loaded, guide: Guide, overlay: Overlay) -> Iterator[ContentWarning]:
    """Yield the added items whose neighbour stands in another phase, and they with it."""
    for id_, local in overlay.rotations.locals().items():
        rotation = guide.rotations.get(id_)
        phases = {item.id: phase for phase in PHASES for item in (guide.items(rotation, phase) if rotation else ())}
        for at, added in enumerate(local.add):
            there = phases.get(added.after or "", added.phase)
            if there != added.phase and added.after not in local.move:
                told = (
                    f"{quoted(str(added.after))} stands in {there}, and so does this. Name that phase, or another item."
                )
                yield file.warning(("rotations", id_, "add", at, "after"), told)


def _items_astray(
    file: Loaded, place: Location, phases: dict[str, str], renamed: Mapping[str, str], local: RotationOverlay
) -> Iterator[ContentError]:
    guides = [*phases]
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
        if id_ not in (*guides, *renamed):
            yield file.error((*place, *within), f"no item here has the id {quoted(id_)}{did_you_mean(id_, guides)}")
    for within, after in neighbours:
        if after and after not in (*guides, *own, *renamed):
            told = f"no item here has the id {quoted(after)}{did_you_mean(after, [*guides, *own])}"
            yield file.error((*place, *within), told)
    yield from _taken_twice(file, (*place, "add"), own)
    for key, said in (("change", local.change), ("move", local.move)):
        for old, now in renamed.items():
            if old in said and now in said:
                yield file.error(
                    (*place, key, old), f"{quoted(old)} is {quoted(now)}, which stands here too. Make them one."
                )
    for id_, move in local.move.items():
        if not move.after and not move.phase:
            yield file.error((*place, "move", id_), 'say where it goes: "after" another item, or to which "phase".')
    yield from _circles(file, place, local)


def _taken_twice(file: Loaded, place: Location, ids: list[str]) -> Iterator[ContentError]:
    for at, id_ in enumerate(ids):
        if id_ in ids[:at]:
            line = file.line((*place, ids.index(id_), "id"))
            yield file.error((*place, at, "id"), f"the id {quoted(id_)} is taken on line {line}. Choose another.")


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
