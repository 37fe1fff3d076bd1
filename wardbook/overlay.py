"""A school's edition laid over the guide, by id: a pure function from a guide and an edition to a guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wardbook.differences import differences
from wardbook.edition import Edition
from wardbook.guide import Guide
from wardbook.model.edition import Added, AddedRotation, Change, Move, RotationOverlay, RotationOverlays
from wardbook.model.local import ROTATION_FIELDS, Local
from wardbook.model.rotation import PHASES, Checklist, Item, Rotation
from wardbook.places import OVERLAY, SCHOOL

Phases = dict[str, list[Item]]
Placement = tuple[Item, str, str | None]
"""An item, its phase, and the id of the item that it follows."""


def laid_over(guide: Guide, edition: Edition) -> Guide:
    """Return `guide` as the school has it. What the edition does not name stays as it is.

    An item that is hidden still is a neighbour by which others are placed.
    """
    overlay = edition.overlay.rotations
    added = {one.id: _like(guide.rotations[one.like], one) for one in overlay.add}
    rotations = {
        id_: _rotation(guide, rotation, overlay.of(id_))
        for id_, rotation in {**guide.rotations, **added}.items()
        if id_ not in overlay.hide
    }
    words = words_of(guide, edition)
    return replace(
        guide,
        rotations=rotations,
        school=edition.school,
        hidden=frozenset(f"rotations/{id_}/" for id_ in overlay.hide),
        moves=moves_in(guide, overlay),
        synonyms=(*guide.synonyms, *words.items()),
        sources={
            **guide.sources,
            "school": SCHOOL,
            "overlay": OVERLAY,
            **{f"pages/{id_}": f"pages/{id_}.md" for id_ in edition.pages},
            **{f"rotations/{one.id}": guide.sources[f"rotations/{one.like}"] for one in overlay.add},
        },
        local=Local(
            tuple(differences(guide, edition.overlay)), words, _weeks(overlay), edition.overlay.slots, edition.pages
        ),
    )


def words_of(guide: Guide, edition: Edition) -> dict[str, str]:
    """Return the words that stand in the guide's sentences at this school, by the guide's own."""
    country = guide.terms.get(edition.school.country or "")
    theirs = {**(country.instead if country else {}), **edition.overlay.terms}
    return {ours: theirs[idea.id] for idea in guide.glossary.ideas if idea.id in theirs for ours in idea.ours}


def _weeks(overlay: RotationOverlays) -> dict[str, str]:
    said = [(added.id, added.weeks) for added in overlay.add] + [
        (id_, one.weeks) for id_, one in overlay.locals().items()
    ]
    return {id_: weeks for id_, weeks in said if weeks}


def moves_in(guide: Guide, overlay: RotationOverlays) -> dict[str, str]:
    """Return the ids that were renamed, with those of today, in the rotations of an edition too."""
    return {**guide.moves, **{old: new for one in overlay.add for old, new in _moved_along(guide, one)}}


def _moved_along(guide: Guide, added: AddedRotation) -> Iterator[tuple[str, str]]:
    """Yield what was renamed in the rotation that `added` copies, as the copy has it: ticks follow there too."""
    for old, new in guide.moves.items():
        rotation, _, item = old.partition("/")
        now, _, item_now = new.partition("/")
        if rotation == now == added.like:
            yield f"{added.id}/{item}", f"{added.id}/{item_now}"


def _like(rotation: Rotation, added: AddedRotation) -> Rotation:
    """Return the school's own rotation: what its neighbour has, under another name, and none of its searches."""
    said = {"id": added.id, "title": added.title, "abbr": added.abbr, "typical_weeks": added.weeks, "kind": "elective"}
    named = {name: value for name, value in (("place", added.place), ("summary", added.summary)) if value}
    return rotation.model_copy(update={**said, **named, "search": (), "carries": ()})


def _rotation(guide: Guide, rotation: Rotation, local: RotationOverlay) -> Rotation:
    if local == RotationOverlay():
        return rotation
    said = {guides: getattr(local, ours) for ours, guides in ROTATION_FIELDS.items() if getattr(local, ours)}
    phases = {phase: [_changed(item, local) for item in guide.items(rotation, phase)] for phase in PHASES}
    moves = [_taken(phases, id_, move) for id_, move in local.move.items()]
    _place_all(phases, [*moves, *((_item(added), added.phase, added.after) for added in local.add)])
    shown = {phase: tuple(item for item in items if item.id not in local.hide) for phase, items in phases.items()}
    return rotation.model_copy(update={**said, "checklist": Checklist(**shown)})


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
