"""Loaded data to models: what pydantic says, told as mistakes with a line and a remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from wardbook.errors import ContentErrors, did_you_mean, nearest, quoted
from wardbook.load import Loaded, Location
from wardbook.model.base import ID_PATTERN, Known

M = TypeVar("M", bound=BaseModel)

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_KEY = "[key]"
"""What pydantic puts behind a key that is itself wrong."""
_NAMES = {
    dict: "a mapping of keys",
    list: "a list",
    str: "text",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


def validate(model: type[M], loaded: Loaded, known: Known) -> M:
    """Return `loaded` as a `model`, its references checked against `known`.

    Raises ContentErrors with every mistake of the file.
    """
    try:
        return model.model_validate(loaded.data, context=known)
    except ValidationError as error:
        mistakes = {_place_in(loaded, detail): detail for detail in error.errors(include_url=False)}
        raise ContentErrors(
            loaded.error(place, _say(model, place, detail))
            for place, detail in mistakes.items()
            if not _echoes(model, place, mistakes)
        ) from None


def _place_in(loaded: Loaded, detail: ErrorDetails) -> Location:
    """Return where a mistake is, without the names of models and types that pydantic adds for a union."""
    place: Location = ()
    data: Any = loaded.data
    for part in detail["loc"]:
        if data is detail["input"]:
            break
        if part in (data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()):
            data = data[part]
            place = (*place, part)
    return (*place, detail["loc"][-1]) if detail["type"] == "missing" else place


def _echoes(model: type[BaseModel], place: Location, mistakes: Mapping[Location, ErrorDetails]) -> bool:
    """Whether a mistake only follows from another: a list too short as its entries are wrong, a key misspelt."""
    kind = mistakes[place]["type"]
    if kind == "too_short":
        return any(other[: len(place)] == place and len(other) > len(place) for other in mistakes)
    return kind == "missing" and any(
        nearest(str(other[-1]), _keys_beside(model, detail)) == place[-1]
        for other, detail in mistakes.items()
        if detail["type"] == "extra_forbidden" and other[:-1] == place[:-1]
    )


def _say(model: type[BaseModel], place: Location, detail: ErrorDetails) -> str:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    it = _subject(place, detail)
    if kind == "missing":
        return f"{it} is missing. Add it.{_about(model, detail)}"
    if kind == "extra_forbidden":
        return f"unknown key {it}{did_you_mean(str(place[-1]), _keys_beside(model, detail))}"
    if value is None or kind == "string_too_short":
        return f"{it} is empty. Write it, or delete the line."
    if kind == "string_type":
        return f"{it} must be text, not {_NAMES[type(value)]}. {_text_remedy(value)}"
    if kind == "tuple_type":
        return f'{it} must be a list, not {_kind(value)}. Start each entry on its own line with "- ".'
    if kind in ("model_type", "dict_type"):
        return f'{it} must be a mapping of keys, not {_kind(value)}. Write "key: value" lines under it.'
    if kind == "too_long" and isinstance(value, str):
        return f"{it} has {len(value)} characters; at most {context['max_length']} fit. Shorten it."
    if kind == "too_long":
        return f"{it} has {_entries(context['actual_length'])}; at most {context['max_length']} fit. Cut some."
    if kind == "too_short":
        return f"{it} has {_entries(context['actual_length'])}; at least {context['min_length']} are needed. Add some."
    if kind == "string_pattern_mismatch":
        return f"{it} has not the right form{_shown(': ', detail)}.{_form(model, detail)}"
    if kind == "literal_error":
        choices = str(context["expected"]).replace("'", "")
        return f"{it} must be {choices}{_shown(', not ', detail)}."
    if kind.startswith("date") and isinstance(value, str) and _DAY.fullmatch(value):
        return f"{it} must be a day that there is, not {quoted(value)}."
    if kind.startswith("date"):
        return f"{it} must be a date, written as 2026-11-22{_shown(', not ', detail)}."
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        return f"{it} must be {bound}{_shown(', not ', detail)}."
    if kind.startswith("int"):
        return f"{it} must be a whole number{_shown(', not ', detail)}."
    if kind.startswith("bool"):
        return f"{it} must be true or false{_shown(', not ', detail)}."
    if kind == "unknown_reference":
        return f"{it}: {detail['msg']}"
    return f"{it} {detail['msg']}"


def _kind(value: object) -> str:
    table = isinstance(value, str) and value.count(",") > 1 and ":" not in value.partition(",")[0]
    return "a table with commas" if table else _NAMES[type(value)]


def _subject(place: Location, detail: ErrorDetails) -> str:
    """Return what a mistake is about, as its message begins."""
    keys = [part for part in place if isinstance(part, str)]
    if not keys:
        return "the file"
    if detail["loc"][-1] == _KEY:
        return f"the key {quoted(keys[-1])}"
    return quoted(keys[-1]) if place[-1] == keys[-1] else f"an entry of {quoted(keys[-1])}"


def _shown(before: str, detail: ErrorDetails) -> str:
    value = detail["input"]
    if detail["loc"][-1] == _KEY:
        return ""
    return before + (_NAMES[type(value)] if isinstance(value, (dict, list, bool)) else quoted(str(value)))


def _entries(number: int) -> str:
    return f"{number} {'entry' if number == 1 else 'entries'}"


def _form(model: type[BaseModel], detail: ErrorDetails) -> str:
    if detail["ctx"]["pattern"] == ID_PATTERN:
        return " Use lower case, digits and hyphens, a letter first, 2 to 41 characters."
    return _about(model, detail)


def _text_remedy(value: object) -> str:
    if isinstance(value, dict):
        return "If the text holds a colon, put it in double quotes."
    if isinstance(value, list):
        return "Write one text; if it begins with [, put it in double quotes."
    return "Put it in double quotes."


def _about(model: type[BaseModel], detail: ErrorDetails) -> str:
    *around, key = detail["loc"]
    for candidate in _models_at(model, around):
        for name, field in candidate.model_fields.items():
            if key in (name, field.alias) and (description := field.description or _described(field.annotation)):
                return f" {description}"
    return ""


def _described(annotation: Any) -> str | None:
    """Return what one of the types of a union says of itself."""
    notes = [note for option in get_args(annotation) for note in getattr(option, "__metadata__", ())]
    return next((note.description for note in notes if isinstance(note, FieldInfo) and note.description), None)


def _keys_beside(model: type[BaseModel], detail: ErrorDetails) -> list[str]:
    found = _models_at(model, detail["loc"][:-1])
    return [field.alias or name for candidate in found for name, field in candidate.model_fields.items()]


def _models_at(model: type[BaseModel], loc: Iterable[str | int]) -> list[type[BaseModel]]:
    """Return the models that may stand at `loc`, a location as pydantic writes it, within `model`."""
    annotations: list[Any] = [model]
    for part in loc:
        annotations = [inner for annotation in annotations for inner in _inside(annotation, part)]
    return [found for annotation in annotations for found in _models_of(annotation)]


def _inside(annotation: Any, part: str | int) -> Iterator[Any]:
    if isinstance(part, int):
        yield from (get_args(option)[0] for option in _options(annotation) if get_origin(option) is tuple)
        return
    for option in _options(annotation):
        if get_origin(option) is dict:
            yield get_args(option)[1]
    for found in _models_of(annotation):
        if part == found.__name__:
            yield found
        fields = [field for name, field in found.model_fields.items() if part in (name, field.alias)]
        yield from (field.annotation for field in fields)
        if not fields and found.model_config.get("extra") == "allow":
            yield get_args(get_type_hints(found)["__pydantic_extra__"])[1]


def _models_of(annotation: Any) -> list[type[BaseModel]]:
    return [o for o in _options(annotation) if isinstance(o, type) and issubclass(o, BaseModel)]


def _options(annotation: Any) -> Iterator[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _options(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for option in get_args(annotation):
            yield from _options(option)
    else:
        yield annotation
