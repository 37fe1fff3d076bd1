"""What a school changes of the guide, by id."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from wardbook.model.base import Action, Because, Id, Markdown, Part, RotationId
from wardbook.model.rotation import Item, Level

Phase = Literal["before", "first-week", "middle", "last-week", "after"]
OwnId = Annotated[
    str,
    StringConstraints(pattern=r"^x-[a-z0-9-]{1,39}$"),
    Field(description="Permanent id of a record of the school: x- and then lower case, digits and hyphens."),
]


class Added(Item):
    """An item of the school's own."""

    id: OwnId
    phase: Phase
    after: Annotated[Id | None, Field(description="The item that it follows; the end of the phase if absent.")] = None


class Change(Part):
    """What the school says otherwise; what is not named goes on following the guide."""

    text: Action | None = None
    why: Because | None = None
    how: Markdown | None = None
    level: Level | None = None


class Move(Part):
    """Where an item goes: behind another one, or to the end of a phase."""

    after: Id | None = None
    phase: Phase | None = None


class RotationOverlay(Part):
    """What differs in one rotation."""

    add: tuple[Added, ...] = ()
    change: dict[Id, Change] = Field(default_factory=dict)
    hide: Annotated[tuple[Id, ...], Field(description="Items that are not shown. Ticks on them stay.")] = ()
    move: dict[Id, Move] = Field(default_factory=dict)


class RotationOverlays(Part):
    """By rotation what differs in it, and under `hide` the rotations that are not shown."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, RotationOverlay]
    hide: Annotated[tuple[RotationId, ...], Field(description="Rotations that the school does not have.")] = ()

    def locals(self) -> dict[str, RotationOverlay]:
        """Return what differs, by rotation."""
        return self.__pydantic_extra__

    def of(self, rotation: str) -> RotationOverlay:
        """Return what differs in a rotation."""
        return self.__pydantic_extra__.get(rotation, RotationOverlay())


class Overlay(Part):
    """overlay.yml: what differs from the guide, by id."""

    rotations: RotationOverlays = RotationOverlays()

    def counts(self) -> dict[str, int]:
        """Return how many items differ, and how many rotations are hidden, by what is done to them."""
        local = self.rotations.locals().values()
        return {
            "added": sum(len(one.add) for one in local),
            "changed": sum(len(one.change) for one in local),
            "moved": sum(len(one.move) for one in local),
            "hidden": sum(len(one.hide) for one in local),
            "rotations hidden": len(self.rotations.hide),
        }
