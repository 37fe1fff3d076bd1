"""A school's own edition: who the school is, and what it changes of the guide, by id."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints

from wardbook.model.base import Action, Because, Id, Line, Markdown, Part, RotationId
from wardbook.model.rotation import Item, Level

_NUMBER = re.compile(r"\+?[\d\s().-]{3,}")
_NO_DIGIT = re.compile(r"[^\d+]")
Phase = Literal["before", "first-week", "middle", "last-week", "after"]
OwnId = Annotated[
    str,
    StringConstraints(pattern=r"^x-[a-z0-9-]{1,39}$"),
    Field(description="Permanent id of a record of the school: x- and then lower case, digits and hyphens."),
]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
Phone = Annotated[
    Line,
    BeforeValidator(lambda number: str(number) if type(number) is int else number),
    Field(max_length=60, description="The number; when, if not always."),
]
Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
Owner = Annotated[Line | None, Field(description="Who keeps this right.")]
ReviewBy = Annotated[datetime.date | None, Field(description="Day by which to look at it again, as 2027-06-30.")]


class _Reachable(Part):
    """What has a phone number, and somebody who keeps it right."""

    phone: Phone | None = None
    owner: Owner = None
    review_by: ReviewBy = None

    @property
    def tel(self) -> str:
        """What a phone dials; empty where the text begins with no number."""
        number = _NUMBER.match(self.phone or "")
        return _NO_DIGIT.sub("", number[0]) if number else ""


class Contact(_Reachable):
    """Somebody whom a student may reach."""

    id: Id
    role: Annotated[Line, Field(description="What they are: Clerkship coordinator.")]
    name: Line | None = None
    email: Annotated[Line | None, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", description="As office@school.edu.")] = (
        None
    )
    hours: Annotated[Line | None, Field(description="When they can be reached.")] = None
    rotations: Annotated[tuple[RotationId, ...], Field(description="Only on these rotations; on all if absent.")] = ()


class Urgent(_Reachable):
    """A number that a student needs in a hurry."""

    what: Annotated[Line, Field(max_length=48, description="For what: Needle-stick or splash.")]
    phone: Phone


class Colors(Part):
    """The two colors of a school; every other one follows from them."""

    brand: Annotated[Hex, Field(description="Links, ticks, progress and buttons, as #0b5f4a.")]
    sun: Annotated[Hex, Field(description="What marks you, now, as #ffbf3f.")] = "#ffbf3f"


class School(Part):
    """school.yml: who publishes this edition."""

    name: Line
    short: Annotated[Line | None, Field(max_length=24, description="Its name where there is little room.")] = None
    site_url: Annotated[
        str | None,
        Field(pattern=r"^https?://\S+$", description="Where the site will stand: https://wardbook.school.edu/."),
    ] = None
    colors: Colors | None = None
    urgent: Annotated[tuple[Urgent, ...], Field(max_length=4, description="At most four, the first one first.")] = ()
    contacts: tuple[Contact, ...] = ()

    def contacts_on(self, rotation: str) -> list[Contact]:
        """Return whom a student on `rotation` may reach."""
        return [contact for contact in self.contacts if not contact.rotations or rotation in contact.rotations]


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
