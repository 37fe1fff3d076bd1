"""Where each part of an item or a rotation comes from: the guide, or the school."""

from __future__ import annotations

from collections.abc import Iterator

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


def explain(guide: Guide, edition: Edition, address: str) -> Iterator[str]:
    """Yield lines on the rotation `surgery`, or on the item `surgery/learn-ten-names`, of an edition of `guide`.

    Raises NoSuchPlace, with what it may have meant, for an address that neither the guide nor the school has.
    """
    laid = laid_over(guide, edition)
    rotations = {**guide.rotations, **laid.rotations}
    rotation_id, _, item_id = address.partition("/")
    if rotation_id not in rotations:
        raise NoSuchPlace(f"no rotation has the id {quoted(rotation_id)}{did_you_mean(rotation_id, rotations)}")
    about = [difference for difference in laid.local.differences if difference.rotation == rotation_id]
    if not item_id:
        yield address
        yield from _rotation(guide, rotations[rotation_id], about)
        return
    like = {added.id: added.like for added in edition.overlay.rotations.add}.get(rotation_id, rotation_id)
    guides = _by_id(guide, guide.rotations.get(like))
    ours = _by_id(laid, laid.rotations.get(rotation_id))
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


def _rotation(guide: Guide, rotation: Rotation, about: list[Difference]) -> Iterator[str]:
    changed = {one.field: one for one in about if not one.item and one.kind == "changed"}
    added = next((one for one in about if not one.item and one.kind == "added"), None)
    for name, guides in ROTATION_FIELDS.items():
        yield from _field(name, getattr(rotation, guides) or "", changed.get(name), _OURS if added else _GUIDES)
    if added:
        yield f"  the rest: {added.guides} ({_GUIDES})"
    if any(one.kind == "hidden" and not one.item for one in about):
        yield f"  hidden, {OVERLAY}"
    for one in about:
        if one.item:
            yield f"  {one.kind}: {one.item}{f', {one.field}' if one.field else ''}"


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
        return [f"{head}: the guide now says the same as you.", f"  both:  {change.ours}"]
    return [
        f"{head}: the guide has changed since you did.",
        f"  was:   {drift.noted or 'nothing'}",
        f"  is:    {change.guides or 'nothing'}",
        f"  yours: {change.ours}",
    ]
