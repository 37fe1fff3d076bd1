"""Mistakes as values, and how they read."""

from __future__ import annotations

import pytest

from wardbook.errors import ContentError, ContentErrors, ContentWarning, did_you_mean, nearest, quoted


def test_a_mistake_reads_as_its_path_its_line_and_its_message() -> None:
    mistake = ContentError("content/rotations/surgery.yml", 41, "say one action.")

    assert str(mistake) == "content/rotations/surgery.yml:41: say one action."


def test_a_mistake_is_one_line_of_visible_characters_whatever_it_quotes() -> None:
    mistake = ContentError("content/a\nb.yml", 1, 'no person has the id "x\n  y\x1b[31m\u200b".')

    assert str(mistake) == 'content/a b.yml:1: no person has the id "x y�[31m�".'


def test_a_warning_says_that_it_is_one() -> None:
    warning = ContentWarning("content/a\nb.yml", 41, "write\n  more\x1b.")

    assert str(warning) == "content/a b.yml:41: warning: write more�."


def test_a_warning_is_not_the_mistake_that_says_the_same() -> None:
    assert ContentWarning("a.yml", 1, "x") != ContentError("a.yml", 1, "x")


def test_mistakes_stand_in_order_of_path_then_line_and_none_twice() -> None:
    first, second, third = ContentError("a.yml", 9, "z"), ContentError("b.yml", 2, "y"), ContentError("b.yml", 10, "x")

    assert ContentErrors([third, first, second, first]).errors == (first, second, third)


def test_mistakes_together_read_a_line_each() -> None:
    assert (
        str(ContentErrors([ContentError("b.yml", 2, "y."), ContentError("a.yml", 1, "x.")]))
        == "a.yml:1: x.\nb.yml:2: y."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("surgery", '"surgery"'),
        ("x" * 40, f'"{"x" * 40}"'),
        ("x" * 41, f'"{"x" * 39}…"'),
        ("two\n lines", '"two lines"'),
        ("", '""'),
    ],
)
def test_a_quoted_text_is_on_one_line_and_at_most_40_characters_long(text: str, told: str) -> None:
    assert quoted(text) == told


@pytest.mark.parametrize(("word", "near"), [("sugery", "surgery"), ("surgery", "surgery"), ("radiology", None)])
def test_the_nearest_word_is_found_only_if_it_is_near(word: str, near: str | None) -> None:
    assert nearest(word, ["pediatrics", "surgery"]) == near


@pytest.mark.parametrize(
    ("word", "known", "told"),
    [
        ("nurs", ["resident", "nurse"], '; did you mean "nurse"?'),
        ("chef", ["resident", "nurse"], ". Known: nurse, resident."),
        (
            "chef",
            [f"role-{number}" for number in range(16)],
            f". Known: {', '.join(sorted(f'role-{n}' for n in range(16)))}.",
        ),
        ("chef", [f"role-{number}" for number in range(17)], ". There are 17 to choose from and none is near."),
        ("chef", [], ". There is none yet."),
    ],
    ids=["near", "short list", "sixteen", "long list", "no list"],
)
def test_what_was_meant_is_guessed_or_the_choices_are_named(word: str, known: list[str], told: str) -> None:
    assert did_you_mean(word, known) == told
