"""The files that hold for the whole guide: its frame words, sources, the article's points, the ledger."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Strict

from wardbook.model.base import Id, Lead, Line, MessageId, PageAddress, Part, PersonId, RotationId

Kind = Literal["study", "guideline", "school", "opinion"]


class Phase(Part):
    """One of the five phases of a rotation."""

    id: Literal["before", "first-week", "middle", "last-week", "after"]
    title: Annotated[Line, Field(description="Its heading, as Before day one.")]
    short: Annotated[Line, Field(max_length=8, description="Its name in the strip: Week 1.")]
    tone: Annotated[Line, Field(description="One line under the heading.")]
    done: Annotated[Line, Field(description="What to say when every item of it is done.")]


class LevelName(Part):
    """A level of an item and what it means."""

    id: Literal["essential", "useful", "extra"]
    title: Line
    meaning: Line


class Now(Part):
    """A card of the home page."""

    label: Line
    title: Line
    text: Line
    page: Annotated[PageAddress, Field(description="Where it leads, from the site's root: strategies/find-a-mentor/.")]


class GuideFile(Part):
    """guide.yml: the words used all over the site."""

    title: Line
    tagline: Annotated[Line, Field(description="The home page's heading; *…* is underlined.")]
    lead: Lead
    phases: Annotated[tuple[Phase, ...], Field(min_length=5, max_length=5)]
    levels: Annotated[tuple[LevelName, ...], Field(min_length=3, max_length=3)]
    now: Annotated[tuple[Now, ...], Field(min_length=1, max_length=3)]
    stakes: Annotated[tuple[Now, ...], Field(max_length=3, description="Cards under When more is at stake.")] = ()
    home: Annotated[
        tuple[RotationId, ...], Field(description="Rotations in the home page's order; the rest follow by title.")
    ] = ()
    people: Annotated[tuple[PersonId, ...], Field(description="People in their order; the rest follow by title.")] = ()
    messages: Annotated[tuple[MessageId, ...], Field(description="Messages in their order; the rest by title.")] = ()


class Reference(Part):
    """A source, as printed."""

    id: Id
    kind: Kind
    label: Annotated[Line, Field(description="What kind of source, as printed: Qualitative study.")]
    authors: Line
    year: Annotated[
        Annotated[int, Strict()] | Line | None, Field(description="As the record gives it; none if undated.")
    ] = None
    title: Line
    publisher: Line
    url: Annotated[
        str | None, Field(pattern=r"^https?://\S+$", description="Its web address, beginning with https://.")
    ] = None
    doi: Line | None = None
    finding: Annotated[Line, Field(description="What it says, in our words.")]
    limits: Annotated[Line | None, Field(description="What it cannot show, in one clause.")] = None


class References(Part):
    """references.yml: every source cited."""

    references: tuple[Reference, ...]


class Point(Part):
    """A point of the source article, in our own words."""

    id: Id
    says: Line


class PointGroup(Part):
    """A part of the source article."""

    id: Id
    title: Line
    points: tuple[Point, ...]


class Points(Part):
    """points.yml: what the source article says, point by point."""

    groups: tuple[PointGroup, ...]


class SearchWords(Part):
    """search.yml: words that mean the same to a student who searches."""

    same: Annotated[
        tuple[Annotated[tuple[Line, ...], Field(min_length=2)], ...], Field(description="Groups of synonyms.")
    ]


class Voice(Part):
    """voice.yml: how the guide speaks. `wardbook check` holds every text to it."""

    verbs: Annotated[tuple[Line, ...], Field(description="Verbs that a checklist item may begin with.")]
    instead: Annotated[
        dict[Line, Line],
        Field(description="Words the guide does not use, and what to do instead. A * stands for any ending."),
    ]
    spelling: Annotated[tuple[Line, ...], Field(description="Words that are right though they look misspelled.")] = ()


class Ledger(Part):
    """ids.yml: every id ever published, and what became of those that are gone."""

    published: tuple[Line, ...]
    aliases: Annotated[dict[Line, Line], Field(default_factory=dict, description="Renamed: old address to new.")]
    retired: Annotated[
        dict[Line, Line], Field(default_factory=dict, description="Gone: address to the version it went in.")
    ]
