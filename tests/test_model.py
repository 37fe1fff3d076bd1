"""What the models promise to the macros and to people who fill in files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

import jinja2

from tests.conftest import ROOT
from wardbook.model.pages import Portrait
from wardbook.schema import schemas


def test_every_portrait_that_content_may_name_is_drawn() -> None:
    macros = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "macros"), autoescape=True)

    assert set(get_args(Portrait)) == set(macros.get_template("parts/portrait.html").module.people)  # type: ignore[attr-defined]


def descriptions_of_keys(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (key["description"] for key in schema.get("properties", {}).values() if "description" in key)
        for inner in schema.values():
            yield from descriptions_of_keys(inner)


def test_every_description_of_a_key_is_a_sentence_as_messages_end_with_it() -> None:
    told = {text for schema in schemas().values() for text in descriptions_of_keys(json.loads(schema))}

    assert [text for text in sorted(told) if not text.endswith((".", "?"))] == []
