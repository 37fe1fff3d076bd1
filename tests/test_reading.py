"""Content files found: a mistake is blamed on its own file alone, and what stands astray is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import replace
from tests.telling import mistakes
from wardbook.reading import ADDRESSES, FILES, FOLDERS, PAGES_OF_FILES, SINGLE_PAGES, Reading, known_ids

ASTRAY = "only files that end in .yml belong here. Rename or move it."
TAB = "a tab stands before the text. Indent with two spaces."
NUMBER = '"id" must be text, not a number. Put it in double quotes.'
FIRST_WEEK = '24: unknown key "firstweek"; did you mean "first-week"?'
EMPTY = "the file is empty. Write its content, or delete the file."


def paths(root: Path) -> list[str]:
    return sorted(file.relative_to(root).as_posix() for file in (root / "content").rglob("*.yml"))


def test_every_file_is_loaded_and_becomes_a_model(small: Path) -> None:
    reading = Reading(small)

    assert (sorted(reading.loaded), sorted(reading.found), reading.errors) == (paths(small), paths(small), [])


def test_a_file_with_a_mistake_is_loaded_and_no_model(small: Path) -> None:
    replace(small, "content/search.yml", "[attending, consultant]", "[attending]")
    reading = Reading(small)

    assert (list(reading.loaded), reading.found["content/search.yml"]) == (list(reading.found), None)


UNREADABLE = [
    *("content/guide.yml", "content/chapters/why.yml", "content/core-items.yml", "content/questions.yml"),
    *("content/references.yml", "content/points.yml", "content/search.yml", "content/ids.yml"),
    *("content/benefits/research.yml", "content/reasons/peers.yml", "content/strategies/be-present.yml"),
    *("content/rotations/surgery.yml", "content/people/nurse.yml", "content/messages/thank-you.yml"),
    *("content/packet.yml", "content/glossary.yml", "content/terms/uk.yml", "content/voice.yml"),
]


@pytest.mark.parametrize("path", UNREADABLE)
@pytest.mark.parametrize(("text", "message"), [("\tid: x\n", TAB), ("", EMPTY)], ids=["tab", "empty"])
def test_a_file_that_cannot_be_read_is_blamed_alone(small: Path, path: str, text: str, message: str) -> None:
    (small / path).write_text(text, encoding="utf-8")

    assert mistakes(small) == [f"{path}:1: {message}"]


@pytest.mark.parametrize("path", UNREADABLE)
def test_a_file_of_another_shape_is_blamed_alone(small: Path, path: str) -> None:
    (small / path).write_text("only words\n", encoding="utf-8")

    told = 'the file must be a mapping of keys, not text. Write "key: value" lines under it.'
    assert mistakes(small) == [f"{path}:1: {told}"]


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        ("content/references.yml", "- id: hill-2020", "- id: 2020", f"2: {NUMBER}"),
        (
            "content/points.yml",
            "{id: be-present, says",
            "{i: be-present, says",
            '9: unknown key "i"; did you mean "id"?',
        ),
        ("content/core-items.yml", "items:", "item:", '1: unknown key "item"; did you mean "items"?'),
        ("content/strategies/be-present.yml", "carries:", "carry:", '4: unknown key "carry"; did you mean "carries"?'),
        ("content/rotations/surgery.yml", "first-week:", "firstweek:", FIRST_WEEK),
    ],
)
def test_what_hangs_on_a_mistake_in_another_file_is_not_told(
    small: Path, path: str, old: str, new: str, told: str
) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == [f"{path}:{told}"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("people/notes.txt", f"content/people/notes.txt:1: {ASTRAY}"),
        ("people/porter.yaml", f"content/people/porter.yaml:1: {ASTRAY}"),
        ("people/nurse.yml~", f"content/people/nurse.yml~:1: {ASTRAY}"),
        ("core_items.yml", 'content/core_items.yml:1: nothing reads this; did you mean "core-items.yml"?'),
        ("guide.yaml", 'content/guide.yaml:1: nothing reads this; did you mean "guide.yml"?'),
    ],
)
def test_a_file_that_would_not_be_read_is_told(small: Path, name: str, told: str) -> None:
    (small / "content" / name).write_text("x", encoding="utf-8")

    assert mistakes(small) == [told]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("people/interns", f"content/people/interns:1: {ASTRAY}"),
        ("rotation", 'content/rotation:1: nothing reads this; did you mean "rotations"?'),
        (
            "people/porter.yml",
            "content/people/porter.yml:1: this is a folder where a file is meant. Rename the folder or move it away.",
        ),
    ],
)
def test_a_folder_that_would_not_be_read_is_told(small: Path, name: str, told: str) -> None:
    (small / "content" / name).mkdir()

    assert mistakes(small) == [told]


@pytest.mark.parametrize("name", [".DS_Store", "people/.nurse.yml.swp", "README.md", "schema/guide.json"])
def test_what_editors_and_people_leave_beside_content_is_let_be(small: Path, name: str) -> None:
    (small / "content" / name).parent.mkdir(exist_ok=True)
    (small / "content" / name).write_text("x", encoding="utf-8")

    assert mistakes(small) == []


def test_a_file_renamed_to_another_ending_is_not_missed_elsewhere(small: Path) -> None:
    (small / "content/rotations/surgery.yml").rename(small / "content/rotations/surgery.yaml")

    assert mistakes(small) == [f"content/rotations/surgery.yaml:1: {ASTRAY}"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_missing_folder_is_told_alone(small: Path, folder: str) -> None:
    (small / "content" / folder).rename(small / "content" / f".{folder}")

    assert mistakes(small) == [f"content/{folder}:1: the folder is missing. Put it back."]


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_told_alone(small: Path, name: str) -> None:
    (small / "content" / f"{name}.yml").unlink()

    told = "the file is missing. Put it back; the guide cannot be made without it."
    assert mistakes(small) == [f"content/{name}.yml:1: {told}"]


def test_what_exists_is_collected_by_kind(small: Path) -> None:
    names = {"people": ["nurse.yml", "Porter.yaml"], "rotations": ["surgery.yml"]}

    assert known_ids(names, Reading(small).loaded) == {
        "people": ["Porter", "nurse"],
        "rotations": ["surgery"],
        "core-items": ["learn-ten-names"],
        "references": ["hill-2020"],
        "points": ["two-kinds-of-skill", "be-present"],
        "ideas": ["attending"],
    }


def test_pages_are_known_only_if_every_folder_is_there(small: Path) -> None:
    names: dict[str, list[str] | None] = {folder: ["one.yml"] for folder in ADDRESSES}

    whole, partial = known_ids(names, {}), known_ids(names | {"people": None}, {})
    pages = [
        *SINGLE_PAGES,
        *PAGES_OF_FILES,
        *(f"{folder}/one/" for folder in ADDRESSES if folder != "chapters"),
        "one/",
    ]
    assert (whole["pages"], "pages" in partial) == (pages, False)
