"""Is a rotation whole: enough items, in every phase, for every strategy, most of them its own?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wardbook.errors import ContentWarning
from wardbook.guide import Guide
from wardbook.load import Loaded
from wardbook.model import CoreUse, Rotation
from wardbook.model.rotation import PHASES

ITEMS = range(24, 37)
IN_A_PHASE = 3
FOR_A_STRATEGY = 2
OWN = 2 / 3


def coverage(guide: Guide, rotation: Rotation, file: Loaded) -> Iterator[ContentWarning]:
    """Yield what a rotation lacks."""
    place = ("checklist",)
    items = guide.all_items(rotation)
    if len(items) not in ITEMS:
        remedy = "Write more." if len(items) < ITEMS.start else "Cut the weakest."
        yield file.warning(
            place, f"the checklist has {_count(len(items))}; a full one has {ITEMS.start} to {ITEMS.stop - 1}. {remedy}"
        )
    for phase in guide.words.phases:
        here = len(guide.items(rotation, phase.id))
        if here < IN_A_PHASE:
            yield file.warning(
                (*place, phase.id),
                f'the phase "{phase.id}" has {_count(here)}; at least {IN_A_PHASE} are wanted. '
                "Write acts that belong to that time.",
            )
    practised = Counter(item.strategy for item in items)
    for strategy in guide.strategies:
        if practised[strategy] < FOR_A_STRATEGY:
            yield file.warning(
                place,
                f'the strategy "{strategy}" has {_count(practised[strategy])}; '
                f"at least {FOR_A_STRATEGY} are wanted. Write an act that practices it.",
            )
    own = sum(not isinstance(entry, CoreUse) for phase in PHASES for entry in rotation.checklist.phase(phase))
    if own < OWN * len(items):
        yield file.warning(
            place,
            f"{own} of {len(items)} items are this rotation’s own; at least two thirds are wanted. "
            "Replace some use: with acts that only happen here.",
        )


def _count(items: int) -> str:
    return f"{items} item{'' if items == 1 else 's'}"
