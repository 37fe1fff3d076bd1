"""A rotation and its checklist."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from wardbook.model.base import (
    Action,
    Because,
    CoreItemId,
    Id,
    Line,
    Markdown,
    Part,
    PersonId,
    ReferenceId,
    Say,
    Step,
    StrategyId,
    Words,
)
from wardbook.model.pages import Limits, Page

Level = Literal["essential", "useful", "extra"]
PHASES = ("before", "first-week", "middle", "last-week", "after")


class Item(Part):
    """A checklist item: one observable act."""

    id: Id
    text: Action
    why: Because
    how: Annotated[Markdown | None, Field(description="Words to say, or steps.")] = None
    strategy: Annotated[StrategyId, Field(description="The strategy it practices.")]
    people: Annotated[tuple[PersonId, ...], Field(description="Whom it is about, by id in people/.")] = ()
    level: Level
    refs: tuple[ReferenceId, ...] = ()


class CoreUse(Part):
    """A core item taken into a rotation; `text`, `why` and `how` beside it reword it there.

    A reworded `why` does not keep the sources of the old one; name its own under `refs`.
    """

    use: Annotated[CoreItemId, Field(description="The id of an item in core-items.yml.")]
    text: Action | None = None
    why: Because | None = None
    how: Markdown | None = None
    level: Level | None = None
    refs: tuple[ReferenceId, ...] | None = None


def _written_or_used(entry: object) -> str:
    used = "use" in entry if isinstance(entry, dict) else isinstance(entry, CoreUse)
    return CoreUse.__name__ if used else Item.__name__


Entry = Annotated[
    Annotated[Item, Tag(Item.__name__)] | Annotated[CoreUse, Tag(CoreUse.__name__)],
    Discriminator(_written_or_used),
]


class Checklist(Part):
    """The five phases, in order, each with its items in order."""

    before: tuple[Entry, ...] = ()
    first_week: Annotated[tuple[Entry, ...], Field(alias="first-week")] = ()
    middle: tuple[Entry, ...] = ()
    last_week: Annotated[tuple[Entry, ...], Field(alias="last-week")] = ()
    after: tuple[Entry, ...] = ()

    def phase(self, phase_id: str) -> tuple[Item | CoreUse, ...]:
        """Return the entries of a phase, e.g. of `first-week`."""
        entries: tuple[Item | CoreUse, ...] = getattr(self, phase_id.replace("-", "_"))
        return entries


class CoreItems(Part):
    """core-items.yml: items that any rotation may take in with `use:`."""

    items: tuple[Item, ...]


class Facts(Part):
    """Three answers for somebody who has ten seconds."""

    talk: Annotated[Line, Field(description="Best minute to talk.")]
    first: Annotated[Line, Field(description="First person to meet.")]
    wrong: Annotated[Line, Field(description="Easily got wrong.")]


class Hour(Part):
    """A point in the day's rhythm."""

    time: Annotated[str, Field(pattern=r"^([01]?\d|2[0-3]):[0-5]\d$", description="24-hour clock, as 5:30.")]
    what: Line
    talk: Annotated[Literal["good", "short", "listen"], Field(description="Is talk welcome then?")]
    text: Line


class TeamMember(Part):
    """Somebody on this rotation: a role of people/, and what is particular here."""

    person: PersonId
    title: Annotated[Line | None, Field(description="What they are called here; else the role's title.")] = None
    tag: Annotated[Line | None, Field(max_length=8, description="The word on their tag; else the role's band.")] = None
    text: Line


class Etiquette(Part):
    """What the room expects."""

    do: tuple[Line, ...] = ()
    avoid: tuple[Line, ...] = ()


class Asking(Part):
    """A question that fits this rotation, and the moment it fits."""

    ask: Say
    when: Line
    person: PersonId | None = None


class Rotation(Page):
    """A rotation: its day, its people, its openings, its checklist."""

    abbr: Annotated[Line, Field(max_length=8, description="The ward's own abbreviation, as on the badge: SURG.")]
    place: Annotated[Line | None, Field(max_length=32, description="Where it happens: OR and ward.")] = None
    kind: Literal["core", "elective"] = "core"
    typical_weeks: Annotated[Line | None, Field(description="Usual length, as 6 to 8.")] = None
    facts: Facts | None = None
    day: tuple[Hour, ...] = ()
    team: tuple[TeamMember, ...] = ()
    openings: tuple[Words, ...] = ()
    etiquette: Etiquette = Etiquette()
    questions: tuple[Asking, ...] = ()
    events: tuple[Step, ...] = ()
    letters: Annotated[Markdown | None, Field(description="What is particular to letters here.")] = None
    quiet: Annotated[Markdown | None, Field(description="For students who find this hard.")] = None
    safety: Limits = ()
    checklist: Checklist
