"""What a school changes of the guide, by id."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from wardbook.model.base import (
    CITATION,
    PAGE_LINK,
    Action,
    Because,
    GuidesRotationId,
    Id,
    Lead,
    Line,
    Markdown,
    Part,
    RotationId,
    WordId,
    as_text,
)
from wardbook.model.rotation import Item, Level

Phase = Literal["before", "first-week", "middle", "last-week", "after"]
_ARTICLE = re.compile(r"(the|an?) ", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-Z][a-z]")
_PLURAL = re.compile(r"[a-z]{2}[^sui]s$")
OwnId = Annotated[
    str,
    StringConstraints(pattern=r"^x-[a-z0-9-]{1,39}$"),
    Field(description="Permanent id of a record of the school: x- and then lower case, digits and hyphens."),
]
Weeks = Annotated[
    Annotated[str, Field(pattern=r"^\d{1,2}( to \d{1,2})?$")] | None,
    BeforeValidator(as_text, json_schema_input_type=str | int | None),
    Field(description="How many weeks: 6, or 6 to 8."),
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

    title: Annotated[Line | None, Field(description="What the school calls it.")] = None
    abbr: Annotated[Line | None, Field(max_length=8, description="What stands on its badge: PAEDS.")] = None
    weeks: Weeks = None
    add: tuple[Added, ...] = ()
    change: dict[Id, Change] = Field(default_factory=dict)
    hide: Annotated[tuple[Id, ...], Field(description="Items that are not shown. Ticks on them stay.")] = ()
    move: dict[Id, Move] = Field(default_factory=dict)


class AddedRotation(Part):
    """A rotation of the school's own, which begins as a copy of one of the guide's."""

    id: OwnId
    like: Annotated[GuidesRotationId, Field(description="The rotation whose day, people and items it has.")]
    title: Line
    abbr: Annotated[Line, Field(max_length=8, description="The ward's own abbreviation, as on the badge: RURAL.")]
    place: Annotated[Line | None, Field(max_length=32, description="Where it happens: Clinic and homes.")] = None
    summary: Lead | None = None
    weeks: Weeks = None


class RotationOverlays(Part):
    """By rotation what differs in it; under `add` rotations of the school's own, under `hide` those not shown."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, RotationOverlay]
    add: Annotated[tuple[AddedRotation, ...], Field(description="Rotations of the school's own.")] = ()
    hide: Annotated[tuple[RotationId, ...], Field(description="Rotations that the school does not have.")] = ()

    def locals(self) -> dict[str, RotationOverlay]:
        """Return what differs, by rotation."""
        return self.__pydantic_extra__

    def of(self, rotation: str) -> RotationOverlay:
        """Return what differs in a rotation."""
        return self.__pydantic_extra__.get(rotation, RotationOverlay())


def _in_the_singular(word: str) -> str:
    if _ARTICLE.match(word):
        raise PydanticCustomError("article", "must be the word alone. Write it without its article.")
    if _CAPITAL.match(word):
        raise PydanticCustomError("capital", "must begin with a small letter; capitals follow the sentence.")
    if _PLURAL.search(word):
        told = "must be one of them; the plural follows. Write it without its last s."
        raise PydanticCustomError("plural", told)
    return word


def _without_page_links(text: str) -> str:
    if PAGE_LINK.search(text) or CITATION.search(text) or "](assets/" in text:
        raise PydanticCustomError("page_link", "stands on every page. Write a link with its whole address, https://….")
    return text


def _without_sources(text: str) -> str:
    if CITATION.search(text):
        raise PydanticCustomError("source", "stands where no sources are listed. Leave the source out.")
    return text


Unsourced = Annotated[Markdown, AfterValidator(_without_sources)]


class Slots(Part):
    """Places on pages of the guide where the school says something of its own, in Markdown."""

    home_before: Annotated[Unsourced | None, Field(alias="home.before")] = None
    home_after: Annotated[Unsourced | None, Field(alias="home.after")] = None
    rotation_before: Annotated[Markdown | None, Field(alias="rotation.before")] = None
    rotation_contacts: Annotated[Markdown | None, Field(alias="rotation.contacts")] = None
    footer: Annotated[Markdown, AfterValidator(_without_page_links)] | None = None

    def said(self) -> dict[str, str]:
        """Return what is said, by the name of its place."""
        found = ((field.alias or name, getattr(self, name)) for name, field in type(self).model_fields.items())
        return {name: text for name, text in found if text}


Word = Annotated[
    Line,
    Field(pattern=r"^[^\W_][\w ’./-]*$", max_length=40, description="Letters, digits, spaces and hyphens."),
    AfterValidator(_in_the_singular),
]


class Overlay(Part):
    """overlay.yml: what differs from the guide, by id."""

    rotations: RotationOverlays = RotationOverlays()
    terms: Annotated[
        dict[WordId, Word],
        Field(default_factory=dict, description="Words of the school's, as attending: consultant."),
    ]
    slots: Slots = Slots()
