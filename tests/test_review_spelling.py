"""Misspellings, as codespell finds them in what content files say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.drawing import draw
from tests.loading import loaded
from wardbook.errors import ReviewFailed
from wardbook.review.spelling import misspellings

PAGE = "content/benefits/research.yml"
ENTER = "If it is right, enter it under spelling: of content/voice.yml."


def told(root: Path, drawing: str, accepted: Sequence[str] = ()) -> list[str]:
    return [str(mistake) for mistake in misspellings(loaded(root, drawing), accepted)]


def test_a_misspelled_word_is_told_where_its_text_stands_with_what_was_meant(tmp_path: Path) -> None:
    assert told(tmp_path, f"=== {PAGE}\ntitle: Research\nwhy: Ask teh nurse.\n") == [
        f'{PAGE}:2: "teh" looks misspelled; did you mean "the"? {ENTER}'
    ]


def test_every_misspelled_word_of_every_file_is_told(tmp_path: Path) -> None:
    drawing = """
    === content/people/nurse.yml
    summary: >-
      A nurse who is new
      will recieve you.
      Ask what you have acheived.
    === content/questions.yml
    questions:
      - {id: help, ask: How can I help you tommorow?, when: Befor five.}
    """

    assert told(tmp_path, drawing) == [
        f'content/people/nurse.yml:1: "recieve" looks misspelled; did you mean "receive"? {ENTER}',
        f'content/people/nurse.yml:1: "acheived" looks misspelled; did you mean "achieved"? {ENTER}',
        f'content/questions.yml:2: "tommorow" looks misspelled; did you mean "tomorrow"? {ENTER}',
        f'content/questions.yml:2: "Befor" looks misspelled; did you mean "Before"? {ENTER}',
    ]


@pytest.mark.parametrize(
    ("text", "word_and_meant"),
    [
        ("A colour.", '"colour" looks misspelled; did you mean "color"?'),
        ("My calender.", '"calender" looks misspelled; did you mean "calendar"?'),
        ("The OT is closed.", '"OT" looks misspelled; did you mean "TO" or "OF" or "OR"?'),
        ("It dosen’t close.", '"dosen’t" looks misspelled; did you mean "doesn’t"?'),
        ("Café, 日本, 🩺: ask teh nurse.", '"teh" looks misspelled; did you mean "the"?'),
        ("Ask **teh** nurse.", '"teh" looks misspelled; did you mean "the"?'),
        ("Ask [teh nurse](../nurse/).", '"teh" looks misspelled; did you mean "the"?'),
        ("I am [teh name].", '"teh" looks misspelled; did you mean "the"?'),
    ],
    ids=["British", "rare word", "many guesses", "apostrophe", "letters of other languages", "signs", "link", "blank"],
)
def test_a_misspelling_is_found_in_whatever_surrounds_it(tmp_path: Path, text: str, word_and_meant: str) -> None:
    assert told(tmp_path, f'=== {PAGE}\nwhy: "{text}"\n') == [f"{PAGE}:1: {word_and_meant} {ENTER}"]


def test_what_nobody_reads_is_not_checked(tmp_path: Path) -> None:
    drawing = """
    === content/benefits/research.yml
    id: teh
    search: [teh best]
    why: Ask [nurses](../../people/teh-colour/) [@teh-2020].
    === content/references.yml
    references:
      - {id: hill-2020, authors: Teh K, title: Teh colour of wards, url: https://example.org/teh}
    === content/terms/uk.yml
    words: {attending: {say: the Foundation Programme}}
    """

    assert told(tmp_path, drawing) == []


@pytest.mark.parametrize(
    ("accepted", "words"),
    [(["ot"], ["teh"]), (["OT"], ["teh", "ot"]), (["ot", "teh"], []), (["-x", "teh"], ["OT", "ot"])],
)
def test_an_accepted_word_is_not_told_and_in_capitals_only_as_it_is_written(
    tmp_path: Path, accepted: Sequence[str], words: Sequence[str]
) -> None:
    mistakes = told(tmp_path, f"=== {PAGE}\nwhy: The OT, teh ot.\n", accepted)

    assert [mistake.split('"')[1] for mistake in mistakes] == words


def test_nothing_to_check_has_no_mistakes(tmp_path: Path) -> None:
    assert list(misspellings([], [])) == []


def test_the_settings_of_a_project_do_not_hide_a_misspelling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(tmp_path, "=== .codespellrc\n[codespell]\nskip = *\n=== setup.cfg\n[codespell]\nignore-words-list = teh\n")
    monkeypatch.chdir(tmp_path)

    assert len(told(tmp_path, f"=== {PAGE}\nwhy: Ask teh nurse.\n")) == 1


@pytest.mark.parametrize(
    ("program", "told_of_it"),
    [
        ("", "it said nothing"),
        ("raise SystemExit('no dictionary')", "no dictionary"),
        ("import sys; print('texts.txt:1: teh ==> the'); sys.exit('killed')", "killed"),
    ],
)
def test_a_codespell_that_does_not_do_its_work_is_never_taken_for_good_spelling(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, told_of_it: str
) -> None:
    draw(tmp_path, f"=== broken/codespell_lib/__init__.py\n=== broken/codespell_lib/__main__.py\n{program}\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "broken"))

    with pytest.raises(ReviewFailed, match=rf"^codespell did not check the spelling: {told_of_it}$"):
        told(tmp_path, f"=== {PAGE}\nwhy: Ask teh nurse.\n")
