"""The JSON Schemas that editors use while somebody writes a content file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT
from wardbook.reading import FILES, FOLDERS
from wardbook.schema import SCHEMA_NAMES, schemas, school_schemas, write_schemas

CONTENT = ROOT / "content"
IN_FOLDERS = sorted(
    file.relative_to(CONTENT).as_posix() for folder in FOLDERS for file in CONTENT.glob(f"{folder}/*.yml")
)
STALE = "the schemas are not those of the models: run `make schema`"


def committed() -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in (CONTENT / "schema").iterdir()}


def test_the_schemas_that_are_committed_are_those_of_the_models() -> None:
    assert committed() == schemas(), STALE


def test_every_kind_of_file_has_a_schema() -> None:
    assert sorted(schemas()) == sorted(f"{name}.json" for name in (*FILES, *map(SCHEMA_NAMES.get, FOLDERS)))


@pytest.mark.parametrize("name", FILES)
def test_a_file_names_its_schema_in_its_first_line(name: str) -> None:
    first = (CONTENT / f"{name}.yml").read_text(encoding="utf-8").split("\n")[0]

    assert first == f"# yaml-language-server: $schema=schema/{name}.json"


@pytest.mark.parametrize("path", IN_FOLDERS)
def test_a_file_in_a_folder_names_the_schema_of_its_folder_in_its_first_line(path: str) -> None:
    first = (CONTENT / path).read_text(encoding="utf-8").split("\n")[0]

    assert first == f"# yaml-language-server: $schema=../schema/{SCHEMA_NAMES[path.split('/')[0]]}.json"


@pytest.mark.parametrize("name", ["school", "overlay"])
def test_the_files_that_a_school_begins_with_name_their_schemas(name: str) -> None:
    starter = ROOT / "starter"
    first = (starter / f"{name}.yml").read_text(encoding="utf-8").split("\n")[0]

    assert first == f"# yaml-language-server: $schema=schema/{name}.json"
    assert (starter / "schema" / f"{name}.json").read_text(encoding="utf-8") == school_schemas()[f"{name}.json"], STALE


def test_schemas_are_written_where_they_are_used(tmp_path: Path) -> None:
    paths = write_schemas(tmp_path)

    assert {path: (tmp_path / path).read_text(encoding="utf-8") for path in paths} == {
        **{f"content/schema/{name}": text for name, text in schemas().items()},
        **{f"starter/schema/{name}": text for name, text in school_schemas().items()},
    }


def test_an_unknown_key_is_refused_by_the_editor_as_well() -> None:
    every = {**schemas(), **school_schemas()}
    open_ = [name for name, text in every.items() if json.loads(text).get("additionalProperties") is not False]

    assert open_ == []


def test_the_phases_of_a_checklist_are_named_as_in_its_file() -> None:
    phases = json.loads(schemas()["rotation.json"])["$defs"]["Checklist"]["properties"]

    assert list(phases) == ["before", "first-week", "middle", "last-week", "after"]
