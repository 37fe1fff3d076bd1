"""How hard a page is to read: what is measured, from which grade on it is told, and with which sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loading import loaded
from wardbook.review.grade import reading_grade

PAGE = "content/benefits/research.yml"
EASY = "A nurse can show you the way. "
HARD = "Interdisciplinary communication necessitates extraordinary organizational responsibility. "


def told(root: Path, why: str, rest: str = "") -> list[str]:
    """Return what is told of a page with the Markdown `why`, whose first line is line 4."""
    indented = "\n".join(f"  {line}" for line in why.strip().split("\n"))
    (page,) = loaded(root, f"=== {PAGE}\nid: research\nrefs: []\nwhy: |\n{indented}\n{rest}")
    return [str(mistake) for mistake in reading_grade(page)]


def hundred_words(of_two_syllables: int) -> str:
    """Return five sentences of twenty words, some of them of two syllables and the rest of one."""
    words = ["paper"] * of_two_syllables + ["cat"] * (100 - of_two_syllables)
    return " ".join(" ".join(words[at::5]) + "." for at in range(5))


@pytest.mark.parametrize(
    ("of_two_syllables", "kind_and_grade"),
    [
        (51, None),
        (52, "warning: the page reads at US grade 10.1"),
        (68, "warning: the page reads at US grade 12.0"),
        (69, "the page reads at US grade 12.2"),
    ],
)
def test_a_page_is_a_warning_above_grade_10_and_a_mistake_above_grade_12(
    tmp_path: Path, of_two_syllables: int, kind_and_grade: str | None
) -> None:
    rest = 'at most 10 is wanted. Cut long sentences first, such as "paper paper paper paper paper paper pap…".'
    expected = [f"{PAGE}:3: {kind_and_grade}; {rest}"] if kind_and_grade else []
    assert told(tmp_path, hundred_words(of_two_syllables)) == expected


def test_fewer_than_a_hundred_words_are_not_measured(tmp_path: Path) -> None:
    assert told(tmp_path, HARD * 14) == []


@pytest.mark.parametrize(
    "why",
    [
        "- Greet the night nurse\n- Ask who is new\n" * 15,
        "1) Greet the night nurse\n2) Ask who is new\n" * 15,
        "* Greet the night nurse\n* Ask who is new\n" * 15,
        "- Greet the night nurse\n\n- Ask who is new\n\n" * 15,
        "Do this:\n\n" + "- Greet the night nurse\n- Ask who is new\n" * 15,
        "Dear nurse,\n\nI was glad of your help\n\n" * 20,
    ],
    ids=["list", "numbered list", "starred list", "spaced list", "list after a line", "paragraphs"],
)
def test_entries_and_paragraphs_without_a_full_stop_are_sentences_of_their_own(tmp_path: Path, why: str) -> None:
    assert told(tmp_path, why) == []


@pytest.mark.parametrize(
    "hard",
    [
        "{extraordinary-responsibility}",
        "[your interdisciplinary department]",
        "at 12:30,",
        "[@organizational-characteristics-2020]",
        "[nurse](../../people/interdisciplinary/)",
    ],
    ids=["blank of a message", "blank in words to say", "number", "citation", "address of a link"],
)
def test_what_nobody_reads_as_words_is_not_measured(tmp_path: Path, hard: str) -> None:
    assert told(tmp_path, f"You meet {hard} the nurse at one. " * 20) == []


@pytest.mark.parametrize(
    "hard",
    [HARD, f"**{HARD.strip()}** ", f"“{HARD.strip()}” ", "[Extraordinary responsibility](../) is what it is to us. "],
)
def test_signs_do_not_hide_hard_words(tmp_path: Path, hard: str) -> None:
    assert len(told(tmp_path, hard * 40)) == 1


@pytest.mark.parametrize(
    ("key", "measured"), [("summary: {}", 1), ("sections: [{{text: {}}}]", 1), ("label: {}", 0), ("url: {}", 0)]
)
def test_only_what_is_read_as_sentences_is_measured(tmp_path: Path, key: str, measured: int) -> None:
    assert len(told(tmp_path, EASY, key.format(HARD * 20))) == measured


def test_the_point_of_a_number_ends_no_sentence(tmp_path: Path) -> None:
    assert len(told(tmp_path, f"It goes on{' for 1.5 days and then' * 30}.")) == 1


def test_a_short_sentence_is_told_without_its_full_stop(tmp_path: Path) -> None:
    (mistake,) = told(tmp_path, "Interdisciplinary responsibility. " * 60)

    assert mistake.rpartition(" such as ")[2] == '"Interdisciplinary responsibility".'


def test_the_longest_sentence_is_told_as_it_is_written_and_where_it_stands(tmp_path: Path) -> None:
    longest = f"At 12:30 *ask* [the nurse](../nurse/) about [your name] [@hill-2020]{' very slowly' * 12}."
    (mistake,) = told(tmp_path, EASY, f"limits: {HARD * 20}\nsummary: >-\n  {EASY}\n  {longest}\n")

    place, _, end = mistake.partition(": ")
    assert (place, end.rpartition(" such as ")[2]) == (f"{PAGE}:6", '"At 12:30 ask the nurse about your name …".')
