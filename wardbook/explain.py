"""Where each part of an item or a rotation comes from: the guide, or the school."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wardbook.edition import Edition
from wardbook.errors import did_you_mean, quoted
from wardbook.guide import Guide
from wardbook.lock import Drift
from wardbook.model.local import FIELDS, ROTATION_FIELDS, Difference
from wardbook.model.rotation import PHASES, Item, Rotation
from wardbook.overlay import laid_over
from wardbook.places import OVERLAY, NoSuchPlace

_GUIDES, _OURS = "the guide", f"yours, {OVERLAY}"
"""Whose a part is, as it is told."""


def explain(guide: Guide, edition: Edition, address: str | None) -> Iterator[str]:
    """Yield lines on the rotation `surgery`, or on the item `surgery/learn-ten-names`, of an edition of `guide`.

    Without an address, a line on each rotation.

    Raises NoSuchPlace, with what it may have meant, for an address that neither the guide nor the school has.
    """
    laid = laid_over(guide, edition)
    rotations = {**guide.rotations, **laid.rotations}
    if not address:
        yield from (
            f"{id_}: {one.title}{'' if id_ in laid.rotations else ' (hidden)'}" for id_, one in rotations.items()
        )
        return
    address = laid.moves.get(address, address)
    rotation_id, _, item_id = address.partition("/")
    if rotation_id not in rotations:
        raise NoSuchPlace(f"no rotation has the id {quoted(rotation_id)}{did_you_mean(rotation_id, rotations)}")
    about = [difference for difference in laid.local.differences if difference.rotation == rotation_id]
    like = {added.id: added.like for added in edition.overlay.rotations.add}.get(rotation_id, rotation_id)
    guides = _by_id(guide, guide.rotations.get(like))
    ours = _by_id(laid, laid.rotations.get(rotation_id))
    if not item_id:
        yield address
        yield from _rotation(rotations[rotation_id], about)
        yield from _items({**ours, **{id_: hidden for id_, hidden in guides.items() if id_ not in ours}}, about)
        return
    if item_id not in {**guides, **ours}:
        raise NoSuchPlace(
            f"no item of {quoted(rotation_id)} has the id {quoted(item_id)}{did_you_mean(item_id, {**guides, **ours})}"
        )
    phase, item = ours.get(item_id) or guides[item_id]
    yield address
    yield from _item(item, phase, [one for one in about if one.item == item_id])
    if any(one.kind == "hidden" and one.item in ("", item_id) for one in about):
        yield f"  hidden, {OVERLAY}; ticks on it stay"


def _by_id(guide: Guide, rotation: Rotation | None) -> dict[str, tuple[str, Item]]:
    if rotation is None:
        return {}
    return {item.id: (phase, item) for phase in PHASES for item in guide.items(rotation, phase)}


def _rotation(rotation: Rotation, about: list[Difference]) -> Iterator[str]:
    changed = {one.field: one for one in about if not one.item and one.kind == "changed"}
    kinds = {one.kind: one for one in about if not one.item}
    for name, guides in ROTATION_FIELDS.items():
        own = _OURS if "added" in kinds else _GUIDES
        yield from _field(name, getattr(rotation, guides) or "", changed.get(name), own)
    if "added" in kinds:
        yield f"  the rest: {kinds['added'].guides} ({_GUIDES})"
    if "hidden" in kinds:
        yield f"  hidden, {OVERLAY}"


def _items(items: Mapping[str, tuple[str, Item]], about: list[Difference]) -> Iterator[str]:
    """Yield every item with its id, by phase, and what the school does to it."""
    done = {id_: sorted({one.kind for one in about if one.item == id_}) for id_ in items}
    for phase in PHASES:
        here = {id_: item for id_, (within, item) in items.items() if within == phase}
        if here:
            yield f"  {phase}"
        for id_, item in here.items():
            yield f"    {id_}: {item.text}{_in_brackets(done[id_])}"


def _in_brackets(kinds: Sequence[str]) -> str:
    return f" ({', '.join(kinds)})" if kinds else ""


def _item(item: Item, phase: str, about: list[Difference]) -> Iterator[str]:
    kinds = {one.kind for one in about}
    whose = _OURS if "added" in kinds else _GUIDES
    changed = {one.field: one for one in about if one.kind == "changed"}
    for name in FIELDS:
        yield from _field(name, getattr(item, name) or "", changed.get(name), whose)
    yield f"  phase: {phase} ({f'moved, {OVERLAY}' if 'moved' in kinds else whose})"


def _field(name: str, said: str, change: Difference | None, whose: str) -> Iterator[str]:
    if change:
        yield f"  {name}: {change.ours} ({_OURS})"
        yield f"    the guide: {change.guides or 'nothing'}"
    elif said:
        yield f"  {name}: {said} ({whose})"


def told(drift: Drift, place: str) -> list[str]:
    """Return lines that tell of a drift, at its `place` in a file: `overlay.yml:9`."""
    change = drift.change
    head = f"{place}: {change.field} of {change.address}"
    if drift.kind == "same-now":
        return [
            f"{head}: the guide now says the same as you.",
            f"  both:  {change.ours}",
            "  Delete it there, and you follow the guide again.",
        ]
    return [
        f"{head}: the guide has changed since you did.",
        f"  was:   {drift.noted or 'nothing'}",
        f"  is:    {change.guides or 'nothing'}",
        f"  yours: {change.ours}",
        "  Keep yours, or delete it there to follow the guide.",
    ]
