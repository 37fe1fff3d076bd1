"""YAML files to plain data: what is text and what is not, and the line of every place."""

from __future__ import annotations

from pathlib import Path

import pytest

from wardbook.errors import ContentErrors
from wardbook.load import Loaded, Plain, load


def load_bytes(folder: Path, raw: bytes) -> Loaded:
    (folder / "file.yml").write_bytes(raw)
    return load(folder, "file.yml")


def load_text(folder: Path, text: str) -> Loaded:
    return load_bytes(folder, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        *("no", "yes", "on", "off", "No", "TRUE", "True", "NULL", "y", "n"),
        *("7:30", "12:30:45", "0123", "0o17", "0x1F", "1_000", "+1", "1e3", ".5", "5.", ".inf", ".nan"),
        *("2026-11-22", "2026-11-22T07:30:00Z", "=", "<<", "12345678901234567890"),
    ],
)
def test_a_plain_word_that_yaml_1_1_takes_for_something_else_stays_text(tmp_path: Path, text: str) -> None:
    assert load_text(tmp_path, f"key: {text}\n").data == {"key": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("2026", 2026),
        ("1.50", 1.5),
        ("-0.25", -0.25),
    ],
)
def test_truth_nothing_and_decimal_numbers_are_not_text(tmp_path: Path, text: str, value: Plain) -> None:
    data = load_text(tmp_path, f"key: {text}\n").data

    assert (data, type(data["key"])) == ({"key": value}, type(value))  # type: ignore[index,call-overload]


@pytest.mark.parametrize("text", ['"true"', "'12'", '"null"', '""', "''"])
def test_quoted_words_are_text(tmp_path: Path, text: str) -> None:
    assert load_text(tmp_path, f"key: {text}\n").data == {"key": text[1:-1]}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (">-\n  one\n  two\n", "one two"),
        ("|\n  one\n  two\n", "one\ntwo\n"),
        ("one\n  two\n", "one two"),
        ('"one\n  two: three"\n', "one two: three"),
    ],
    ids=["folded", "kept", "plain", "quoted"],
)
def test_a_text_over_lines_is_read_as_yaml_says(tmp_path: Path, text: str, value: str) -> None:
    assert load_text(tmp_path, f"key: {text}").data == {"key": value}


def test_keys_are_text_whatever_they_look_like(tmp_path: Path) -> None:
    assert load_text(tmp_path, "5: a\ntrue: b\nno: c\n").data == {"5": "a", "true": "b", "no": "c"}


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbftitle: caf\xc3\xa9\nlines:\n  - one\n",
        b"title: caf\xc3\xa9\r\nlines:\r\n  - one\r\n",
        b"\xef\xbb\xbftitle: caf\xc3\xa9\r\nlines:\r\n  - one",
        b"title: caf\xc3\xa9\rlines:\r  - one\r",
        b"---\ntitle: caf\xc3\xa9\nlines: [one]\n...\n",
    ],
    ids=["byte order mark", "Windows line ends", "both", "old Mac line ends", "document marks"],
)
def test_files_saved_by_other_editors_read_the_same(tmp_path: Path, raw: bytes) -> None:
    assert load_bytes(tmp_path, raw).data == {"title": "café", "lines": ["one"]}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_line_of_every_place_is_remembered(tmp_path: Path, end: str) -> None:
    loaded = load_text(
        tmp_path,
        end.join(
            [
                "# a comment",
                "title: Surgery",
                "summary: >-",
                "  one",
                "  two",
                "",
                "items:",
                "  - id: first",
                "    people: [nurse,",
                "      intern]",
                "  - {id: second}",
                "",
            ]
        ),
    )

    assert dict(loaded.lines) == {
        (): 2,
        ("title",): 2,
        ("summary",): 3,
        ("items",): 7,
        ("items", 0): 8,
        ("items", 0, "id"): 8,
        ("items", 0, "people"): 9,
        ("items", 0, "people", 0): 9,
        ("items", 0, "people", 1): 10,
        ("items", 1): 11,
        ("items", 1, "id"): 11,
    }


@pytest.mark.parametrize(
    ("place", "line"),
    [(("items", 0, "text"), 3), (("items", 5, "id"), 2), (("missing",), 1), ((), 1)],
)
def test_a_place_without_a_line_has_that_of_the_nearest_thing_around_it(
    tmp_path: Path, place: tuple[str | int, ...], line: int
) -> None:
    assert load_text(tmp_path, "title: x\nitems:\n  - id: first\n").line(place) == line


def test_a_mistake_names_its_path_with_forward_slashes_and_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "people"
    folder.mkdir(parents=True)
    (folder / "nurse.yml").write_text("id: nurse\ntitle: Nurse\n", encoding="utf-8")

    mistake = load(tmp_path, "content/people/nurse.yml").error(("title",), "too plain.")

    assert str(mistake) == "content/people/nurse.yml:2: too plain."


def test_lists_and_keys_twelve_deep_are_read(tmp_path: Path) -> None:
    assert load_text(tmp_path, "a: " + "[" * 12 + "]" * 12).data == {"a": [[[[[[[[[[[[]]]]]]]]]]]]}


def test_the_text_of_a_file_with_many_mistakes_gives_the_first_alone(tmp_path: Path) -> None:
    with pytest.raises(ContentErrors) as caught:
        load_text(tmp_path, "a: 1\na: 2\nb: &x 1\n")

    assert str(caught.value) == 'file.yml:2: "a" stands here again; the first is on line 1. Keep one.'


def test_an_accent_written_as_a_sign_of_its_own_is_one_letter(tmp_path: Path) -> None:
    assert load_text(tmp_path, "name: Jose\u0301\n").data == {"name": "Jos\u00e9"}
