"""The types every content file is built from: ids, lines of plain text, Markdown, word limits."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError

from wardbook.errors import did_you_mean, quoted

ID_PATTERN = r"^[a-z][a-z0-9-]{1,40}$"
CITATION = re.compile(r"\[@([^\]\s]*)\]")
PAGE_LINK = re.compile(r"\]\((?:(?:\.\./)+|/)([a-z][^)#]*?)(#[^)]*)?\)")
"""To a page by its address from the site's root, behind `/`, or behind `../` as often as the page is deep."""

Known = Mapping[str, Collection[str]]
"""What exists, by kind: `people`, `strategies`, `references`, `pages` … Given to pydantic as its context.

A kind that is absent is not known (its file cannot be read) and is not checked."""


_OTHERWISE = {
    **{"gb": "uk", "united kingdom": "uk", "england": "uk", "usa": "us", "united states": "us"},
    **{"canada": "ca", "ireland": "ie", "australia": "au", "india": "in"},
}
"""What people call the countries of terms/."""


class Part(BaseModel):
    """A mapping in a content file. Unknown keys are mistakes, and nothing changes once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN),
    Field(description="Permanent id: lower case, digits and hyphens, 2 to 41 characters. Never changes."),
]


def as_text(value: object) -> object:
    """Return a number as the text that somebody meant who wrote no quotation marks: 988, 2027."""
    return str(value) if type(value) is int else value


def _one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("one_line", "must be one line. Put it on one line, or fold it with >-.")
    if PAGE_LINK.search(text):
        raise PydanticCustomError("plain", "is plain text, so a link shows as it is written. Say it without the link.")
    return text


def _require_known(kind: str, noun: str, word: str, info: ValidationInfo) -> None:
    known: Known | None = info.context
    if known is not None and kind in known and word not in known[kind]:
        message = f"no {noun} has the id {quoted(word)}{did_you_mean(word, known[kind])}"
        raise PydanticCustomError("unknown_reference", "{message}", {"message": message})


def _country(name: object) -> object:
    """Return the id of a country under another of its names."""
    return _OTHERWISE.get(name.lower(), name.lower()) if isinstance(name, str) else name


def known(kind: str, noun: str) -> Callable[[str, ValidationInfo], str]:
    """Return a validator that accepts an id only if the context's `kind` holds it."""

    def check(word: str, info: ValidationInfo) -> str:
        _require_known(kind, noun, word, info)
        return word

    return check


def _cites_and_links_to_what_exists(text: str, info: ValidationInfo) -> str:
    for source in CITATION.findall(text):
        _require_known("references", "reference", source, info)
    for page, _ in PAGE_LINK.findall(text):
        _require_known("pages", "page", page, info)
    return text


PersonId = Annotated[Id, AfterValidator(known("people", "person"))]
StrategyId = Annotated[Id, AfterValidator(known("strategies", "strategy"))]
RotationId = Annotated[Id, AfterValidator(known("rotations", "rotation"))]
GuidesRotationId = Annotated[Id, AfterValidator(known("guides-rotations", "rotation of the guide"))]
MessageId = Annotated[Id, AfterValidator(known("messages", "message"))]
CoreItemId = Annotated[Id, AfterValidator(known("core-items", "core item"))]
ReferenceId = Annotated[Id, AfterValidator(known("references", "reference"))]
IdeaId = Annotated[Id, AfterValidator(known("ideas", "idea"))]
CountryId = Annotated[
    str,
    BeforeValidator(_country),
    AfterValidator(known("terms", "country")),
]
WordId = Annotated[Id, AfterValidator(known("words", "word of the guide"))]
PointId = Annotated[Id, AfterValidator(known("points", "point"))]
PageAddress = Annotated[str, AfterValidator(known("pages", "page"))]

Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_one_line)]
Markdown = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True),
    AfterValidator(_cites_and_links_to_what_exists),
    Field(description="Markdown. Cite a source of references.yml as [@its-id]."),
]


def at_most(words: int, remedy: str) -> Callable[[str], str]:
    """Return a validator that accepts text of at most `words` words and else says `remedy`."""

    def check(text: str) -> str:
        count = len(text.split())
        if count > words:
            raise PydanticCustomError(
                "too_many_words",
                "has {count} words; at most {words} fit. {remedy}",
                {"count": count, "words": words, "remedy": remedy},
            )
        return text

    return check


Action = Annotated[
    Line,
    AfterValidator(at_most(16, "Say one action.")),
    Field(description="What to do: verb first, one act, at most 16 words."),
]
Because = Annotated[
    Line,
    AfterValidator(at_most(30, "Give one reason.")),
    Field(description="Why, in one sentence of at most 30 words."),
]
Say = Annotated[
    Line,
    AfterValidator(at_most(30, "Keep it short enough to say.")),
    Field(description="Words to say aloud, at most 30, without quotation marks. Blanks as [your name]."),
]
Lead = Annotated[
    Line,
    AfterValidator(at_most(45, "Cut it to one thought.")),
    Field(description="The sentence or two under the title, at most 45 words."),
]
Reviewed = Annotated[datetime.date, Field(description="Day the page was last checked, as 2026-11-22.")]


class Words(Part):
    """Something to say, and the moment for it."""

    when: Annotated[Line, Field(description="The moment, as a short phrase.")]
    say: Say


class Step(Part):
    """A thing to do: a short title and a sentence or two."""

    title: Line
    text: Line
