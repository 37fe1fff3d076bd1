"""What is not read as YAML, and what the person who wrote it is told."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from wardbook import remedies
from wardbook.errors import ContentErrors
from wardbook.load import load

SIGN = "a text begins with a sign that has a meaning of its own here. Put the text in double quotes."
ANCHOR = 'a text begins with "&" or "*", which have a meaning of their own here. Put the text in double quotes.'
TAG = 'a text begins with "!", which has a meaning of its own here. Put the text in double quotes.'
BLOCK = 'a text begins with ">" or "|". Put the text in double quotes, or let it start on the next line.'
QUOTE = "a quotation mark is opened and not closed. Close it."
BRACKET = "a bracket is opened and not closed, or a comma is missing. Mend it, or put the text in double quotes."
BACKSLASH = "a backslash stands in a text in double quotes. Use single quotes."
COLON = "a colon and a space stand inside a text. Put the whole text in double quotes."
NEITHER = 'this line is neither "key: value" nor "- entry". Add what is missing, or indent it under the text above.'
ABOVE = "this line does not fit the one above. Line it up, or put the whole text in double quotes."
UNFIT = (
    "this line does not fit the ones above, or its text goes on after a closing quotation mark. "
    "Line it up, or mend the quotation marks."
)
DASH = 'a list has an entry without "- ", or one that is not indented like the rest. Line it up.'
LEFT = 'the file does not go on as it began. Write "key: value" lines, all from the left edge.'
TAB = "a tab stands before the text. Indent with two spaces."
HIDDEN = "a hidden character stands here. Delete the line and type it again."
KEY = "a key is not a word. Write it as text before the colon."
DEEP = "lists and keys are nested too deeply. Flatten them."
SECOND = 'a line of "---" starts a second document. Delete it.'
EMPTY = "the file is empty. Write its content, or delete the file."
NOT_UTF_8 = "the file is not UTF-8. Save it again with the encoding UTF-8."


def refusal(folder: Path, raw: bytes) -> str:
    (folder / "f.yml").write_bytes(raw)
    with pytest.raises(ContentErrors) as caught:
        load(folder, "f.yml")
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: x\nb: y: z\n", 2, COLON),
        ("a: x\nb: 5 to 10: z\n", 2, COLON),
        ("a: x\nb:\n  - why: ask: now\n", 3, COLON),
        ("a: x\n  b: y\n", 2, ABOVE),
        ("a: x\n  - y: z\n", 2, ABOVE),
        ("words\nb: y\n", 2, ABOVE),
        ("a: x\nwords\nb: y\n", 2, NEITHER),
        ("a: x\nwords\n", 2, NEITHER),
        ("a:\n  - x\n  words\n", 3, NEITHER),
        ("a: x\nb:y\nc: z\n", 2, NEITHER),
        ('a: x\nb: "y\nc: z\n', 2, QUOTE),
        ("a: x\nb: 'y\nc: z\n", 2, QUOTE),
        ('a: x\nb: "y\n---\n', 2, QUOTE),
        ('a: x\nb: "y" z\n', 2, UNFIT),
        ("a: 'it's'\n", 1, UNFIT),
        ("a:\n    b: x\n  c: y\n", 3, UNFIT),
        ("a: x\n- y\n", 2, UNFIT),
        ("a:\n  - x\n - y\n", 3, UNFIT),
        ("a:\n  - x\n  b: y\n", 3, DASH),
        ("- x\nb: y\n", 2, DASH),
        ("a: - x\n", 1, 'a "- " follows a key. Start the list on the next line.'),
        ("a: x\nb: [y\nc: z\nd: w\n", 2, BRACKET),
        ("a: x\nb: {y: 1\nc: z\nd: w\n", 2, BRACKET),
        ("a: x\nb: [y] z]\n", 2, UNFIT),
        ("a: x\nb: ]\n", 2, BRACKET),
        ("a: [x, , y]\n", 1, BRACKET),
        ("a: x\nb: {c: # d}\n\n", 2, BRACKET),
        ("a: @x\n", 1, SIGN),
        ("a: `x`\n", 1, SIGN),
        ("a: %x\n", 1, SIGN),
        ("a: x\n%y\n", 2, SIGN),
        ("%YAML 3.0\n---\na: x\n", 1, SIGN),
        ("a: ? x\n", 1, SIGN),
        ("a: > x\n", 1, BLOCK),
        ("a: |x\n", 1, BLOCK),
        ("a: |0\n  x\n", 1, BLOCK),
        ('a: "\\d"\n', 1, BACKSLASH),
        ('a: "C:\\users\\xy"\n', 1, BACKSLASH),
        ('a: "\\xzz"\n', 1, BACKSLASH),
        ('a: "\\ud800"\n', 1, BACKSLASH),
        ('a: "\\0"\n', 1, BACKSLASH),
        ('"\\a": x\n', 1, BACKSLASH),
        ("  a: x\nb: y\n", 2, LEFT),
        ("a: x\n...\nb: y\n", 3, LEFT),
        ("[a, b]: x\n", 1, KEY),
        ("a: x\n{b: c}: x\n", 2, KEY),
        ("a: x\n? - b\n", 2, KEY),
    ],
)
def test_what_cannot_be_read_as_yaml_is_told_with_its_line_and_remedy(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    assert refusal(tmp_path, text.encode()) == f"f.yml:{line}: {message}"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: x\na: y\n", 2, '"a" stands here again; the first is on line 1. Keep one.'),
        ("a:\n  - b: x\n    c: y\n    b: z\n", 4, '"b" stands here again; the first is on line 2. Keep one.'),
        ("a: &x y\n", 1, ANCHOR),
        ("a: x\n&b c: y\n", 2, ANCHOR),
        ("a: &x\n  b: y\n", 1, ANCHOR),
        ("a: *x\n", 1, ANCHOR),
        ("a: x\nb: *Early* is good\n", 2, ANCHOR),
        ("a: * x\n", 1, ANCHOR),
        ("<<: *x\n", 1, ANCHOR),
        ("a: !x y\n", 1, TAG),
        ("a: !!str y\n", 1, TAG),
        ("a: x\nb: !\n", 2, TAG),
        ("a: !<x\n", 1, TAG),
        ("a: !x!y z\n", 1, TAG),
        ("a: !%z x\n", 1, TAG),
        ("!!python/object:os.system {}\n", 1, TAG),
        ("a: x\n---\nb: y\n", 2, SECOND),
        ("---\na: x\n---\n", 3, SECOND),
        ("a: x\nb:\n\t- y\n", 3, TAB),
        ("a:\n  b: x\n  \tc: y\n", 3, TAB),
        ("a: |\n  x\n\ty\n", 3, TAB),
        ("a: " + "[" * 13 + "]" * 13, 1, DEEP),
        ("a:\n  " + "- " * 13 + "x\n", 2, DEEP),
        ("[" * 100_000, 1, DEEP),
        ("", 1, EMPTY),
        ("# only a comment\n", 1, EMPTY),
        ("---\n", 1, EMPTY),
        ("null\n", 1, EMPTY),
        (" \n\n", 1, EMPTY),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_content_has_no_use_for_is_refused(tmp_path: Path, text: str, line: int, message: str) -> None:
    assert refusal(tmp_path, text.encode()) == f"f.yml:{line}: {message}"


@pytest.mark.parametrize("hidden", [*"\0\x07\x0b\x0c\x1b\x7f\x85\u2028\u2029\ufeff\ufffe\uffff"], ids=ascii)
def test_a_hidden_character_is_refused_on_its_own_line(tmp_path: Path, hidden: str) -> None:
    assert refusal(tmp_path, f"a: x\nb: y{hidden}z\nc: z\n".encode()) == f"f.yml:2: {HIDDEN}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_count_them(tmp_path: Path, end: str) -> None:
    assert refusal(tmp_path, f"a: x{end}b: y{end}\tc: z{end}".encode()) == f"f.yml:3: {TAB}"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"a: x\nb: caf\xe9\n", 2),
        ("a: x\n".encode("utf-16"), 1),
        (b"\xef\xbb\xbfa: x\n\xe9", 2),
        (b"a: \xed\xa0\x80\n", 1),
    ],
    ids=["Latin-1", "UTF-16", "Latin-1 after a byte order mark", "half a pair"],
)
def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path, raw: bytes, line: int) -> None:
    assert refusal(tmp_path, raw) == f"f.yml:{line}: {NOT_UTF_8}"


def test_a_folder_where_a_file_is_meant_is_refused(tmp_path: Path) -> None:
    (tmp_path / "f.yml").mkdir()

    with pytest.raises(ContentErrors) as caught:
        load(tmp_path, "f.yml")

    told = "f.yml:1: this is a folder where a file is meant. Rename the folder or move it away."
    assert str(caught.value) == told


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentErrors) as caught:
        load(tmp_path, "f.yml")

    assert str(caught.value) == "f.yml:1: the file is missing. Put it back; the guide cannot be made without it."


def test_a_link_that_leads_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "f.yml").symlink_to(tmp_path / "f.yml")

    with pytest.raises(ContentErrors) as caught:
        load(tmp_path, "f.yml")

    assert str(caught.value) == f"f.yml:1: the file cannot be read: {os.strerror(errno.ELOOP)}."


def test_a_complaint_nobody_has_met_yet_still_says_what_to_compare() -> None:
    told = "this cannot be read. Compare its quotation marks, colons and indentation with the lines above."
    assert remedies.remedy("found something new") == told
