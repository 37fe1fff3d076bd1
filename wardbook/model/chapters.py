"""Pages in sections, and what stands beside them: the letter packet, the glossary, the words of each country."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from wardbook.model.base import Id, IdeaId, Line, Markdown, Part, ReferenceId, Step, Words, at_most
from wardbook.model.pages import Page, Points

Meaning = Annotated[
    Line,
    AfterValidator(at_most(30, "Explain it more shortly.")),
    Field(description="What it means, in at most 30 plain words."),
]


class Answer(Part):
    """An answer for somebody who has ten seconds."""

    label: Line
    text: Line
    section: Annotated[Id | None, Field(description="The section of the page that says more, by its id.")] = None


class Section(Part):
    """A headed part of a chapter."""

    id: Id
    title: Line
    tone: Annotated[
        Literal["plain", "care", "stop"], Field(description="Its box: care for hard things, stop for limits.")
    ] = "plain"
    text: Markdown
    steps: Annotated[tuple[Step, ...], Field(description="What to do, in order.")] = ()
    words: Annotated[tuple[Words, ...], Field(description="Words to say, and the moment for them.")] = ()
    avoid: Annotated[tuple[Line, ...], Field(description="What not to do, a sentence each.")] = ()
    carries: Points = ()


class Chapter(Page):
    """A page in sections, at an address of its own: /why/, /letters/, /your-situation/, /safety/."""

    kicker: Annotated[Line, Field(description="What kind of page it is, in two or three words.")]
    tab: Annotated[
        Literal["How to", "People", "Why", "Help"], Field(description="The tab of the site under which it stands.")
    ] = "Help"
    facts: Annotated[tuple[Answer, ...], Field(max_length=6, description="Answers for somebody in a hurry.")] = ()
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]


class FormField(Part):
    """A field of a form."""

    id: Id
    label: Line
    hint: Annotated[Line | None, Field(description="What belongs in it, in a few words.")] = None
    lines: Annotated[int, Field(ge=1, le=6, description="How many lines it has on paper.")] = 1


class FieldGroup(Part):
    """A headed group of fields."""

    title: Line
    fields: Annotated[tuple[FormField, ...], Field(min_length=1)]


class Packet(Page):
    """packet.yml: the form that goes with a request for a letter. One page on paper."""

    groups: Annotated[tuple[FieldGroup, ...], Field(min_length=1)]
    enclose: Annotated[tuple[Line, ...], Field(description="What to put with it, as boxes to tick.")] = ()


class Term(Part):
    """A word that a newcomer may not know."""

    id: Id
    term: Annotated[Line, Field(description="As it stands in sentences: SLOE, attending, handoff.")]
    forms: Annotated[tuple[Line, ...], Field(description="Other forms to explain in a text: handoffs.")] = ()
    means: Meaning
    tooltip: Annotated[bool, Field(description="Whether pages explain it at its first use.")] = True
    refs: tuple[ReferenceId, ...] = ()


class Idea(Part):
    """A thing that countries name differently."""

    id: Id
    title: Annotated[Line, Field(description="What is meant, in no country’s word.")]
    ours: Annotated[tuple[Line, ...], Field(description="The guide’s words for it, which a school may replace.")] = ()


class Glossary(Page):
    """glossary.yml: terms, and the ideas that each country of terms/ has its own word for."""

    terms: tuple[Term, ...]
    ideas: tuple[Idea, ...]


class Word(Part):
    """A country’s word for an idea. Without a source it is shown as not checked."""

    say: Line
    refs: tuple[ReferenceId, ...] = ()


class Country(Part):
    """terms/<country>.yml: how one country says it."""

    id: Id
    title: Line
    words: Annotated[dict[IdeaId, Word], Field(description="By the id of an idea of glossary.yml.")]
    instead: Annotated[
        dict[IdeaId, Line],
        Field(default_factory=dict, description="Words that stand in the guide’s sentences at a school there."),
    ]
    paper: Annotated[Literal["letter", "a4"] | None, Field(description="The paper that is used there.")] = None
    note: Annotated[Markdown | None, Field(description="What misleads a newcomer.")] = None
