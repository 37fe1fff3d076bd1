"""Loaded data to models: what pydantic says, told as mistakes with a line and a remedy."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError
from pydantic_core import ErrorDetails

from wardbook.errors import ContentError, ContentErrors, did_you_mean
from wardbook.load import Loaded, Location
from wardbook.model.base import Known

M = TypeVar("M", bound=BaseModel)

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
        details = error.errors(include_url=False)
        raise ContentErrors(
            _mistake(model, loaded, detail) for detail in details if not _echoes(detail, details)
        ) from None


def _echoes(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list is called too short only because its entries have mistakes of their own."""
    at = len(detail["loc"])
    return detail["type"] == "too_short" and any(d["loc"][:at] == detail["loc"] and len(d["loc"]) > at for d in details)


def _mistake(model: type[BaseModel], loaded: Loaded, detail: ErrorDetails) -> ContentError:
    place = _place_in(loaded, detail["loc"])
    return loaded.error(place, _say(model, place, detail))


def _place_in(loaded: Loaded, loc: Location) -> Location:
    """Drop the union tags that pydantic puts into a location; keep a last key that is missing."""
    place: Location = ()
    data: Any = loaded.data
    for step, part in enumerate(loc):
        if part in (data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()):
            data = data[part]
        elif step < len(loc) - 1 or not isinstance(data, dict):
            continue
        place = (*place, part)
    return place


def _say(model: type[BaseModel], place: Location, detail: ErrorDetails) -> str:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    key = next((str(part) for part in reversed(place) if isinstance(part, str)), "the file")
    if kind == "missing":
        return f'"{key}" is missing. Add it.{_about(model, place)}'
    if kind == "extra_forbidden":
        return f'unknown key "{key}"{did_you_mean(key, _keys_at(model, place[:-1]))}'
    if value is None:
        return f'"{key}" is empty. Write it, or delete the line.'
    if kind == "string_type":
        return f'"{key}" must be text, not {_name(value)}. {_text_remedy(value)}'
    if kind in ("tuple_type", "list_type"):
        return f'"{key}" must be a list, not {_name(value)}. Start each entry on its own line with "- ".'
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return f'"{key}" must be a mapping of keys, not {_name(value)}. Write "key: value" lines under it.'
    if kind == "string_too_short":
        return f'"{key}" is empty. Write it, or delete the line.'
    if kind == "string_too_long":
        return f'"{key}" has {len(str(value))} characters; at most {context["max_length"]} fit. Shorten it.'
    if kind == "too_long":
        return f'"{key}" has {context["actual_length"]} entries; at most {context["max_length"]} fit. Cut some.'
    if kind == "too_short":
        return f'"{key}" has {context["actual_length"]} entries; at least {context["min_length"]} are needed. Add some.'
    if kind == "string_pattern_mismatch":
        return f'"{key}" is "{value}", which has not the right form.{_about(model, place)}'
    if kind == "literal_error":
        choices = str(context["expected"]).replace("'", "")
        return f'"{key}" is "{value}"; it must be {choices}.'
    if kind.startswith("date"):
        return f'"{key}" is "{value}"; write a date as 2026-11-22.'
    if kind == "unknown_reference":
        return f'"{key}": {detail["msg"]}'
    return f'"{key}" {detail["msg"][:1].lower()}{detail["msg"][1:]}'


def _name(value: object) -> str:
    return _NAMES.get(type(value), "this")


def _text_remedy(value: object) -> str:
    if isinstance(value, dict):
        return "If the text holds a colon, put it in double quotes."
    if isinstance(value, list):
        return "Write one text; if it begins with [, put it in double quotes."
    return "Put it in double quotes."


def _about(model: type[BaseModel], place: Location) -> str:
    key = place[-1] if place else ""
    for candidate in _models_at(model, place[:-1]):
        for name, field in candidate.model_fields.items():
            if key in (name, field.alias) and field.description:
                return f" {field.description}"
    return ""


def _keys_at(model: type[BaseModel], place: Location) -> list[str]:
    return [field.alias or name for found in _models_at(model, place) for name, field in found.model_fields.items()]


def _models_at(model: type[BaseModel], place: Location) -> list[type[BaseModel]]:
    """Return the models that may stand at `place` within `model`."""
    annotations: list[Any] = [model]
    for part in place:
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
        for name, field in found.model_fields.items():
            if part in (name, field.alias):
                yield field.annotation


def _models_of(annotation: Any) -> list[type[BaseModel]]:
    return [o for o in _options(annotation) if isinstance(o, type) and issubclass(o, BaseModel)]


def _options(annotation: Any) -> Iterator[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _options(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for option in get_args(annotation):
            yield from _options(option)
    elif not isinstance(annotation, Tag):
        yield annotation
