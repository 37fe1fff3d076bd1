"""In what an edition differs from the guide, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from wardbook.guide import Guide
from wardbook.model.edition import Overlay, RotationOverlay
from wardbook.model.local import FIELDS, ROTATION_FIELDS, Difference
from wardbook.model.rotation import Item, Rotation


def differences(guide: Guide, overlay: Overlay) -> Iterator[Difference]:
    """Yield every difference that `overlay` makes to rotations of `guide`, in the order of the guide."""
    rotations = overlay.rotations
    for rotation in guide.rotations.values():
        if rotation.id in rotations.hide:
            yield Difference("hidden", rotation.id, guides=rotation.title)
        else:
            yield from _in_rotation(guide, rotation, rotation.id, rotations.of(rotation.id))
    for added in (one for one in rotations.add if one.id not in rotations.hide):
        like = guide.rotations[added.like]
        yield Difference("added", added.id, guides=like.title, ours=added.title)
        yield from _in_rotation(guide, like, added.id, rotations.of(added.id))


def _in_rotation(guide: Guide, rotation: Rotation, id_: str, local: RotationOverlay) -> Iterator[Difference]:
    items = {item.id: item for item in guide.all_items(rotation)}
    for name, guides in ROTATION_FIELDS.items():
        if ours := getattr(local, name):
            yield Difference("changed", id_, "", name, getattr(rotation, guides) or "", ours)
    for added in local.add:
        yield Difference("added", id_, added.id, ours=added.text)
    for item in items.values():
        if item.id in local.change:
            yield from _in_item(item, id_, local.change[item.id])
    shown = items.values()
    yield from (Difference("moved", id_, item.id, guides=item.text) for item in shown if item.id in local.move)
    yield from (Difference("hidden", id_, item.id, guides=item.text) for item in shown if item.id in local.hide)


def _in_item(item: Item, rotation: str, change: BaseModel) -> Iterator[Difference]:
    for name in FIELDS:
        if ours := getattr(change, name):
            yield Difference("changed", rotation, item.id, name, getattr(item, name) or "", ours)


def counts(found: tuple[Difference, ...]) -> Mapping[str, int]:
    """Return how many items differ, and how many rotations, by what is done to them."""
    kinds = ("added", "changed", "moved", "hidden")
    items = {kind: len({d.address for d in found if d.item and d.kind == kind}) for kind in kinds}
    rotations = {kind: len({d.address for d in found if not d.item and d.kind == kind}) for kind in kinds}
    return items | {f"rotations {kind}": number for kind, number in rotations.items() if number}
