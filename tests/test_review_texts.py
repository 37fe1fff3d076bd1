"""Which texts of a content file the checks read, and what is left of one without its marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loading import loaded
from wardbook.load import load
from wardbook.review.texts import items, plain, prose, texts


def test_the_texts_of_a_rotation_are_all_that_it_says_in_our_words(small: Path) -> None:
    assert [text for _, text in texts(load(small, "content/rotations/surgery.yml"))] == [
        "Surgery",
        "OR and ward",
        "Come early and hold still.",
        "At the sink",
        "The circulating nurse",
        "Talking in the count",
        "See your patients",
        "The night nurse knows.",
        "Scrub nurse",
        "SCRUB",
        "Answers for the field.",
        "At the sink",
        "What should I watch for?",
        "Say it aloud and step back.",
        "Learn your glove size.",
        "It is the first thing they ask.",
        "Ask **early**.",
        "Learn ten names in the OR.",
        "Write to a nurse’s manager.",
        "A note stays in the file.",
    ]


def test_addresses_dates_and_short_forms_are_left_out(tmp_path: Path) -> None:
    keys = [
        *("abbr", "authors", "doi", "forms", "page", "publisher"),
        *("reviewed", "search", "tab", "time", "typical_weeks", "url", "year"),
    ]
    (file,) = loaded(tmp_path, "=== content/guide.yml\n" + "".join(f"{key}: [Some words]\n" for key in keys))

    assert list(texts(file)) == []


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("references.yml", ["Survey", "Some students said so.", "One school."]),
        ("terms/us.yml", ["United States", "Nobody is a *consultant* all day."]),
        ("terms/uk.yml", ["United Kingdom"]),
        ("ids.yml", []),
        ("search.yml", []),
        ("voice.yml", []),
    ],
)
def test_words_of_others_are_left_out(small: Path, path: str, said: list[str]) -> None:
    assert [text for _, text in texts(load(small, f"content/{path}"))] == said


def test_a_choice_is_no_text_and_a_sentence_under_the_same_key_is(tmp_path: Path) -> None:
    drawing = """
    === content/guide.yml
    phases: [{tone: At home.}]
    sections: [{tone: stop}]
    """

    assert [list(texts(file)) for file in loaded(tmp_path, drawing)] == [[(("phases", 0, "tone"), "At home.")]]


def test_prose_is_those_texts_that_are_sentences_each_with_its_place(tmp_path: Path) -> None:
    drawing = """
    === content/guide.yml
    facts:
      - {label: In danger, text: Leave at once.}
    people: {tag: SCRUB, band: OR STAFF, place: OR and ward, avoid: [Gifts., Cards.]}
    """
    (file,) = loaded(tmp_path, drawing)

    assert list(prose(file)) == [
        (("facts", 0, "text"), "Leave at once."),
        (("people", "avoid", 0), "Gifts."),
        (("people", "avoid", 1), "Cards."),
    ]


@pytest.mark.parametrize(
    ("path", "places"),
    [
        ("core-items.yml", [("items", 0)]),
        ("rotations/surgery.yml", [("checklist", phase, 0) for phase in ("before", "first-week", "after")]),
        ("glossary.yml", []),
    ],
)
def test_items_are_those_of_core_items_and_of_every_phase(
    small: Path, path: str, places: list[tuple[str | int, ...]]
) -> None:
    assert [place for place, _ in items(load(small, f"content/{path}"))] == places


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ask **early**, *twice* and `once`.", "Ask early, twice and once."),
        ("People notice [@hill-2020]. Some [@a][@b] do.", "People notice. Some do."),
        ("Ask [a nurse](../../people/nurse/).", "Ask a nurse."),
        ("I am [your name], {their-name}.", "I am your name, {their-name}."),
        ("Two\n\nparagraphs – “so”.", "Two\n\nparagraphs – “so”."),
    ],
    ids=["emphasis", "citations", "link", "blanks", "nothing"],
)
def test_a_plain_text_has_no_marks(text: str, left: str) -> None:
    assert plain(text) == left
