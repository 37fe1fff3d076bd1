"""A school's edition laid over the guide, by id: a pure function from a guide and an edition to a guide."""

from __future__ import annotations

from dataclasses import replace

from wardbook.edition import Edition
from wardbook.guide import Guide
from wardbook.model.edition import Added, Change, Move, RotationOverlay
from wardbook.model.rotation import PHASES, Checklist, Item, Rotation

Phases = dict[str, list[Item]]
Placement = tuple[Item, str, str | None]
"""An item, its phase, and the id of the item that it follows."""


def laid_over(guide: Guide, edition: Edition) -> Guide:
    """Return `guide` as the school has it. What the edition does not name stays as it is.

    An item that is hidden still is a neighbour by which others are placed.
    """
    overlay = edition.overlay
    rotations = {
        id_: _rotation(guide, rotation, overlay.rotations.of(id_))
        for id_, rotation in guide.rotations.items()
        if id_ not in overlay.rotations.hide
    }
    hidden = frozenset(f"rotations/{id_}/" for id_ in overlay.rotations.hide)
    return replace(guide, rotations=rotations, school=edition.school, hidden=hidden)


def _rotation(guide: Guide, rotation: Rotation, local: RotationOverlay) -> Rotation:
    if local == RotationOverlay():
        return rotation
    phases = {phase: [_changed(item, local) for item in guide.items(rotation, phase)] for phase in PHASES}
    moves = [_taken(phases, id_, move) for id_, move in local.move.items()]
    _place_all(phases, [*moves, *((_item(added), added.phase, added.after) for added in local.add)])
    shown = {phase: tuple(item for item in items if item.id not in local.hide) for phase, items in phases.items()}
    checklist = Checklist(**shown)
    return rotation.model_copy(update={"checklist": checklist})


def _changed(item: Item, local: RotationOverlay) -> Item:
    change = local.change.get(item.id, Change())
    said = change.model_dump(exclude_none=True)
    if change.why:
        said["refs"] = ()  # The sources stand behind the guide's reason, not behind the school's.
    return item.model_copy(update=said)


def _item(added: Added) -> Item:
    return Item.model_construct(**{name: getattr(added, name) for name in Item.model_fields})


def _taken(phases: Phases, id_: str, move: Move) -> Placement:
    """Take an item out, and return where it is to go."""
    [(phase, item)] = [(phase, item) for phase, items in phases.items() for item in items if item.id == id_]
    phases[phase].remove(item)
    return item, move.phase or phase, move.after


def _place_all(phases: Phases, pending: list[Placement]) -> None:
    """Place each item once its neighbour stands; those with one neighbour, in the order in which they are written."""
    last_behind: dict[str | None, str] = {}
    while pending:
        waiting = {item.id for item, _, _ in pending}
        ready = [placement for placement in pending if placement[2] not in waiting] or pending
        for item, phase, after in ready:
            _place(phases, item, phase, last_behind.get(after, after))
            if after:
                last_behind[after] = item.id
        placed = {item.id for item, _, _ in ready}
        pending = [placement for placement in pending if placement[0].id not in placed]


def _place(phases: Phases, item: Item, phase: str, after: str | None) -> None:
    """Put an item behind its neighbour, in whatever phase that is, or else at the end of `phase`."""
    for items in phases.values():
        for at, neighbour in enumerate(items):
            if neighbour.id == after:
                items.insert(at + 1, item)
                return
    phases[phase].append(item)
