"""What a guide keeps of the edition that was laid over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from wardbook.model.edition import Slots

FIELDS = ("text", "why", "how", "level")
"""What of an item a school may say otherwise."""
ROTATION_FIELDS = {"title": "title", "abbr": "abbr", "weeks": "typical_weeks"}
"""What of a rotation a school may say otherwise, and what the guide calls it."""


@dataclass(frozen=True)
class Difference:
    """One thing in which an edition differs from the guide. Without an `item` it is about the rotation itself."""

    kind: Literal["added", "changed", "moved", "hidden"]
    rotation: str
    item: str = ""
    field: str = ""
    guides: str = ""
    """What the guide says there; empty where it says nothing."""
    ours: str = ""

    @property
    def address(self) -> str:
        """Its id, as `wardbook explain` takes it: `surgery/learn-ten-names`, or `surgery`."""
        return f"{self.rotation}/{self.item}" if self.item else self.rotation


@dataclass(frozen=True)
class Section:
    """A part of a page, in Markdown; the first has neither id nor title."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class OwnPage:
    """A page of a school's own."""

    id: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Local:
    """What is the school's in a guide, beside the rotations themselves. `words` are theirs, by the guide's."""

    differences: tuple[Difference, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    weeks: Mapping[str, str] = field(default_factory=dict)
    """How many weeks a rotation has here, by its id, where the school says it."""
    slots: Slots = field(default_factory=Slots)
    pages: Mapping[str, OwnPage] = field(default_factory=dict)
