"""The pages that explain: why it pays (benefits, reasons), how (strategies), who (people)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from wardbook.model.base import (
    Id,
    Lead,
    Line,
    Markdown,
    Part,
    PointId,
    ReferenceId,
    Reviewed,
    Say,
    Step,
    StrategyId,
    Words,
)

Points = Annotated[tuple[PointId, ...], Field(description="Points of points.yml that this page carries.")]
Sources = Annotated[
    tuple[ReferenceId, ...], Field(description="Further sources of this page, by their id in references.yml.")
]
SearchWords = Annotated[tuple[Line, ...], Field(description="What a student may type when this page is the answer.")]
Portrait = Literal["nurse", "resident", "student", "pharmacist", "anesthesia", "attending", "fellow", "coordinator"]
"""The portraits that macros/parts/portrait.html draws."""
Limits = Annotated[tuple[Line, ...], Field(max_length=3, description="Where the line is: at most 3 sentences.")]


class Page(Part):
    """What every page of content has."""

    id: Id
    title: Line
    summary: Lead
    carries: Points = ()
    search: SearchWords = ()
    refs: Sources = ()
    reviewed: Reviewed | None = None


class Why(Page):
    """A benefit (why it pays) or a reason (why on rotations)."""

    why: Markdown
    looks_like: Annotated[tuple[Step, ...], Field(description="What it looks like on a rotation.")] = ()
    today: Annotated[tuple[Step, ...], Field(max_length=3, description="Up to three steps for today.")] = ()
    words: tuple[Words, ...] = ()
    limits: Annotated[Markdown | None, Field(description="What the evidence cannot promise.")] = None
    line: Limits = ()
    strategies: Annotated[tuple[StrategyId, ...], Field(description="Strategies that get you there.")] = ()


class Hard(Part):
    """Advice for students whom the usual advice fails."""

    who: Annotated[Line, Field(description="Whom it is for, as: If you are quiet.")]
    text: Line


class Strategy(Page):
    """One way to build relationships: what, why, do it today, words, what is hard, what goes wrong, limits."""

    what: Markdown
    why: Markdown
    today: Annotated[tuple[Step, ...], Field(min_length=3, max_length=3, description="Exactly three steps.")]
    words: Annotated[tuple[Words, ...], Field(min_length=1)]
    hard: tuple[Hard, ...] = ()
    wrong: Annotated[tuple[Line, ...], Field(description="What goes wrong, a sentence each.")] = ()
    line: Limits = ()


class Start(Part):
    """How to start a conversation with somebody."""

    say: Say
    then: Line


class Person(Page):
    """A role you meet: what they know, when they can talk, how to start."""

    band: Annotated[Line, Field(max_length=10, description="The word on the badge: NURSE, ATTENDING.")]
    portrait: Annotated[Portrait, Field(description="Which drawn portrait the badge shows.")]
    knows: Annotated[Line, Field(description="What they know and nobody else does.")]
    talks: Annotated[Line, Field(description="When they can talk, and when not.")]
    wants: Annotated[Line, Field(description="What they want from you.")]
    start: Start
    ask: tuple[Line, ...] = ()
    week: Annotated[tuple[Line, ...], Field(description="Three things to do in a week.")] = ()
    offer: Annotated[Line | None, Field(description="What you can offer them.")] = None
    avoid: Annotated[Line | None, Field(description="What to avoid with them.")] = None
    thank: Annotated[Line | None, Field(description="How to thank them.")] = None
    line: Limits = ()
