"""Words to send and words to ask."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from wardbook.model.base import Id, Line, Markdown, PageAddress, Part, PersonId, RotationId, Say, Step, StrategyId
from wardbook.model.pages import Page


class Blank(Part):
    """A blank in a message."""

    label: Annotated[Line, Field(description="What to fill in, as shown in the empty blank.")]
    example: Annotated[Line, Field(description="An example that shows how exact to be.")]


class Message(Page):
    """A message to send, with {blanks} to fill in."""

    card: Annotated[Line, Field(description="The card's heading: Note to a teacher.")]
    when: Annotated[Line, Field(description="When to send it.")]
    subject: Annotated[Line | None, Field(description="The e-mail's subject, with {blanks}.")] = None
    body: Annotated[Markdown, Field(description="The message, plain text, blanks as {blank-id}.")]
    short: Annotated[Line | None, Field(description="A shorter version for chat, with {blanks}.")] = None
    blanks: dict[Id, Blank]
    before: Annotated[tuple[Step, ...], Field(description="Before you send it.")] = ()
    avoid: Annotated[tuple[Line, ...], Field(description="What not to do.")] = ()
    people: tuple[PersonId, ...] = ()
    strategy: StrategyId
    more: Annotated[
        tuple[PageAddress, ...], Field(description="Pages that go further, from the site's root: letters/packet/.")
    ] = ()


class Question(Part):
    """A question worth asking, to whom, and when."""

    id: Id
    ask: Say
    when: Annotated[Line, Field(description="The moment it fits.")]
    people: Annotated[tuple[PersonId, ...], Field(min_length=1)]
    rotations: Annotated[
        tuple[RotationId, ...], Field(description="Only on these rotations; everywhere if absent.")
    ] = ()


class Questions(Part):
    """questions.yml"""

    questions: tuple[Question, ...]
