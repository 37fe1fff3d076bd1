"""What a school says and keeps right: whom to reach, where to go, what holds, what happens when."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Annotated, Protocol, TypeVar

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from wardbook.model.base import Id, Line, Part, RotationId, as_text

_NUMBER = re.compile(r"\+?\d{0,3}[ ]?(?:\(\d{1,4}\)[ ]?)?\d[\d .-]*")
_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
_SHORTEST = 3
"""Digits of the shortest number that anybody calls."""
_NO_DIGIT = re.compile(r"[^\d+]")
Phone = Annotated[
    Line,
    BeforeValidator(as_text, json_schema_input_type=str | int),
    Field(max_length=60, description="The number; when, if not always."),
]
Email = Annotated[Line, Field(pattern=r"^[^@\s:]+@[^@\s]+\.[^@\s]+$", description="As office@school.edu.")]
Address = Annotated[
    str, Field(pattern=r"^https?://[^\s\"'<>]+$", description="A web address, beginning with https://.")
]


def _day(value: object) -> object:
    if isinstance(value, datetime.date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise PydanticCustomError("date_written", "is no day")


Day = Annotated[datetime.date, BeforeValidator(_day), Field(description="A day, as 2027-06-30.")]
Rotations = Annotated[tuple[RotationId, ...], Field(description="Only on these rotations; on all if absent.")]


class Record(Part):
    """What a school says and has to keep right."""

    owner: Annotated[Line | None, Field(description="Who keeps this right.")] = None
    review_by: Annotated[Day | None, Field(description="Day by which to look at it again, as 2027-06-30.")] = None


class Reachable(Record):
    """What has a phone number."""

    phone: Phone | None = None

    @property
    def tel(self) -> str:
        """What a phone dials; empty where the text begins with no number."""
        said = self.phone or ""
        number = _NUMBER.match(said.replace("(0)", "") if said.startswith("+") else said)
        dialled = _NO_DIGIT.sub("", number[0]) if number else ""
        return dialled if len(dialled) >= _SHORTEST else ""


class Contact(Reachable):
    """Somebody whom a student may reach."""

    id: Id
    role: Annotated[Line, Field(description="What they are: Clerkship coordinator.")]
    name: Line | None = None
    email: Email | None = None
    hours: Annotated[Line | None, Field(description="When they can be reached.")] = None
    rotations: Rotations = ()


class Urgent(Reachable):
    """A number that a student needs in a hurry."""

    what: Annotated[Line, Field(max_length=48, description="For what: Needle-stick or splash.")]
    phone: Phone


class Site(Record):
    """A hospital or clinic where students go."""

    id: Id
    name: Line
    address: Line | None = None
    arrive: Annotated[Line | None, Field(description="Where to come in on the first day, and what to bring.")] = None
    url: Address | None = None
    rotations: Rotations = ()


class Link(Record):
    """A policy, or something that helps, with where it stands."""

    id: Id
    title: Line
    url: Address
    says: Annotated[Line | None, Field(description="What it settles, in one sentence.")] = None
    rotations: Rotations = ()


class Norm(Record):
    """What the school expects of students."""

    id: Id
    text: Annotated[Line, Field(description="One sentence: Answer a page within ten minutes.")]
    rotations: Rotations = ()


class Dated(Record):
    """Something with a first and a last day."""

    id: Id
    title: Annotated[Line, Field(description="As a calendar shows it; nobody’s name.")]
    start: Annotated[Day, Field(description="Its first day, as 2027-01-11.")]

    @field_validator("end", check_fields=False)
    @classmethod
    def _not_before_start(cls, end: datetime.date | None, info: ValidationInfo) -> datetime.date | None:
        start = info.data.get("start")
        if end and start and end < start:
            told = {"start": start.isoformat(), "end": end.isoformat()}
            raise PydanticCustomError("before_start", "is {end}, before the start, {start}. Set one right.", told)
        return end


class Block(Dated):
    """A stretch of the year, as one track of students has it."""

    end: Annotated[Day, Field(description="Its last day, as 2027-02-19.")]
    track: Annotated[Id, Field(description="Whose block it is, as class-of-2028. Each track has its calendar.")]


class Event(Dated):
    """Something that students may come to."""

    end: Annotated[Day | None, Field(description="Its last day; the first if absent.")] = None
    place: Line | None = None
    text: Annotated[Line | None, Field(description="What it is, in one sentence.")] = None
    url: Address | None = None

    @property
    def last(self) -> datetime.date:
        """Its last day."""
        return self.end or self.start


class Host(Record):
    """The web server, as the page on privacy tells of it."""

    name: Annotated[Line, Field(description="Who runs it: the IT office of the school.")]
    logs: Annotated[Line, Field(description="What it writes down of a visit, and for how long.")]
    url: Annotated[Address | None, Field(description="What it says of this itself.")] = None
    email: Annotated[Email | None, Field(description="Who answers questions about it.")] = None


class Accessibility(Record):
    """What the school's accessibility statement says."""

    email: Email
    reply: Annotated[Line, Field(description="How soon an answer comes: within five working days.")]
    known: Annotated[tuple[Line, ...], Field(description="What does not work yet, a sentence each.")] = ()
    enforcement: Annotated[Line | None, Field(description="Where to complain if the answer does not help.")] = None
    prepared: Annotated[Day, Field(description="Day on which the statement was written.")]


class Somewhere(Protocol):
    """What holds on some rotations only, or on all."""

    @property
    def rotations(self) -> tuple[str, ...]:
        """The rotations on which it holds; all if empty."""


S = TypeVar("S", bound=Somewhere)


def on(rotation: str, records: Iterable[S]) -> list[S]:
    """Return those of `records` that hold on `rotation`."""
    return [record for record in records if not record.rotations or rotation in record.rotations]
