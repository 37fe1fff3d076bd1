"""Data to models: every kind of mistake that a plain value can hold, as an exact line."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

from wardbook.errors import ContentErrors
from wardbook.load import load
from wardbook.model.chapters import Section
from wardbook.validate import validate

FORM = "Use lower case, digits and hyphens, a letter first, 2 to 41 characters."


def told(folder: Path, text: str, kind: type[BaseModel] = Section) -> list[str]:
    (folder / "f.yml").write_text(text, encoding="utf-8")
    try:
        validate(kind, load(folder, "f.yml"), {})
    except ContentErrors as caught:
        return [f"{error.line}: {error.message}" for error in caught.errors]
    return []


@pytest.mark.parametrize(
    ("title", "message"),
    [
        ("", '"title" is empty. Write it, or delete the line.'),
        ("null", '"title" is empty. Write it, or delete the line.'),
        ('""', '"title" is empty. Write it, or delete the line.'),
        ('"  "', '"title" is empty. Write it, or delete the line.'),
        ("12", '"title" must be text, not a number. Put it in double quotes.'),
        ("1.5", '"title" must be text, not a number. Put it in double quotes.'),
        ("true", '"title" must be text, not true or false. Put it in double quotes.'),
        ("[a]", '"title" must be text, not a list. Write one text; if it begins with [, put it in double quotes.'),
        ("{a}", '"title" must be text, not a mapping of keys. If the text holds a colon, put it in double quotes.'),
        ('"a\\nb"', '"title" must be one line. Put it on one line, or fold it with >-.'),
        ("|\n  a\n  b", '"title" must be one line. Put it on one line, or fold it with >-.'),
        ("See [us](../../x/).", '"title" is plain text, so a link shows as it is written. Say it without the link.'),
    ],
)
def test_what_is_no_line_of_text_is_told(tmp_path: Path, title: str, message: str) -> None:
    assert told(tmp_path, f"id: why\ntitle: {title}\ntext: x\n") == [f"2: {message}"]


@pytest.mark.parametrize("title", ["no", "7:30", '"a: b"', ">-\n  a\n  b", "|\n  a\n"])
def test_what_is_a_line_of_text_is_accepted(tmp_path: Path, title: str) -> None:
    assert told(tmp_path, f"id: why\ntitle: {title}\ntext: x\n") == []


@pytest.mark.parametrize(
    ("carries", "message"),
    [
        ("be-present", '4: "carries" must be a list, not text. Start each entry on its own line with "- ".'),
        ("5", '4: "carries" must be a list, not a number. Start each entry on its own line with "- ".'),
        ("{a: b}", '4: "carries" must be a list, not a mapping of keys. Start each entry on its own line with "- ".'),
        ("", '4: "carries" is empty. Write it, or delete the line.'),
        ("\n  - be-present\n  -", '6: an entry of "carries" is empty. Write it, or delete the line.'),
        ("\n  - 5", '5: an entry of "carries" must be text, not a number. Put it in double quotes.'),
        ("\n  - Be Present", f'5: an entry of "carries" has not the right form: "Be Present". {FORM}'),
    ],
)
def test_what_is_no_list_of_ids_is_told(tmp_path: Path, carries: str, message: str) -> None:
    assert told(tmp_path, f"id: why\ntitle: Why\ntext: x\ncarries: {carries}\n") == [message]


@pytest.mark.parametrize(
    ("id_", "shown"),
    [
        ("Why", '"Why"'),
        ("w", '"w"'),
        ("2-why", '"2-why"'),
        ("why_not", '"why_not"'),
        ("w" * 42, f'"{"w" * 39}…"'),
        ('"why\\n"', '"why"'),
    ],
)
def test_what_is_no_id_is_told_and_shown_in_short(tmp_path: Path, id_: str, shown: str) -> None:
    assert told(tmp_path, f"id: {id_}\ntitle: Why\ntext: x\n") == [f'1: "id" has not the right form: {shown}. {FORM}']


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("titel", 'unknown key "titel"; did you mean "title"?'),
        ("colour", 'unknown key "colour". Known: avoid, carries, id, steps, text, title, tone, words.'),
        ('""', 'unknown key "". Known: avoid, carries, id, steps, text, title, tone, words.'),
        ('"a\\nb"', 'unknown key "a b". Known: avoid, carries, id, steps, text, title, tone, words.'),
    ],
)
def test_an_unknown_key_is_told(tmp_path: Path, key: str, message: str) -> None:
    assert told(tmp_path, f"id: why\ntitle: Why\ntext: x\n{key}: x\n") == [f"4: {message}"]


def test_a_missing_key_is_told_at_the_beginning(tmp_path: Path) -> None:
    assert told(tmp_path, "# why\nid: why\ntext: x\n") == ['2: "title" is missing. Add it.']


@pytest.mark.parametrize(
    ("text", "name"), [("[a]", "a list"), ("only words", "text"), ("12", "a number"), ("true", "true or false")]
)
def test_a_file_that_is_no_mapping_of_keys_is_told_so(tmp_path: Path, text: str, name: str) -> None:
    assert told(tmp_path, text) == [
        f'1: the file must be a mapping of keys, not {name}. Write "key: value" lines under it.'
    ]


def test_every_mistake_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    assert told(tmp_path, "id: Why\ntitle:\ntext: 5\ncolour: red\n") == [
        f'1: "id" has not the right form: "Why". {FORM}',
        '2: "title" is empty. Write it, or delete the line.',
        '3: "text" must be text, not a number. Put it in double quotes.',
        '4: unknown key "colour". Known: avoid, carries, id, steps, text, title, tone, words.',
    ]


def test_what_is_right_becomes_a_model(tmp_path: Path) -> None:
    (tmp_path / "f.yml").write_text("id: why\ntitle: ' Why '\ntext: |\n  Because.\n", encoding="utf-8")

    assert validate(Section, load(tmp_path, "f.yml"), {}) == Section(id="why", title="Why", text="Because.")
