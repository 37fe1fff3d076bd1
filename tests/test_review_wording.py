"""Items begin with a verb, and texts do without the words that the guide does not use."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loading import loaded
from wardbook.review.wording import unwanted_words, verb_first

SURGERY = "content/rotations/surgery.yml"
PAGE = "content/benefits/research.yml"
NO_VERB = "Begin with what to do. If that is a verb, enter it under verbs: of content/voice.yml."


def items_told(root: Path, drawing: str, verbs: tuple[str, ...] = ("ask", "re-read")) -> list[str]:
    return [str(mistake) for file in loaded(root, drawing) for mistake in verb_first(file, verbs)]


def words_told(root: Path, drawing: str, *words: str) -> list[str]:
    instead = dict.fromkeys(words, "Say use.")
    return [str(mistake) for file in loaded(root, drawing) for mistake in unwanted_words(file, instead)]


@pytest.mark.parametrize(
    "text", ["Ask early.", "ask early.", "Ask, then wait.", "Ask: who is new?", "Ask.", "Re-read it."]
)
def test_an_item_may_begin_with_a_verb_that_the_voice_knows(tmp_path: Path, text: str) -> None:
    assert items_told(tmp_path, f'=== {SURGERY}\nchecklist: {{before: [{{id: ask, text: "{text}"}}]}}\n') == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Before rounds, ask.", "Before"),
        ("Asking helps.", "Asking"),
        ("If, and only if, you can, ask.", "If"),
        ("“Ask” is the word.", "“Ask”"),
    ],
)
def test_an_item_that_begins_with_another_word_is_told(tmp_path: Path, text: str, first: str) -> None:
    told = items_told(tmp_path, f"=== {SURGERY}\nchecklist:\n  after:\n    - id: ask\n      text: {text}\n")

    assert told == [f'{SURGERY}:4: the item begins with "{first}". {NO_VERB}']


def test_a_verb_may_be_entered_as_the_message_shows_it(tmp_path: Path) -> None:
    drawing = f"=== {SURGERY}\nchecklist: {{before: [{{id: scrub, text: 'Scrub, slowly.'}}]}}\n"

    assert items_told(tmp_path, drawing, verbs=("Scrub",)) == []


def test_core_items_and_the_items_of_every_phase_begin_with_a_verb(tmp_path: Path) -> None:
    drawing = """
    === content/core-items.yml
    items: [{id: core, text: Core it.}]
    === content/rotations/surgery.yml
    checklist:
      before: [{id: own, text: Own it.}]
      first-week: [{id: week, text: Week it.}]
      middle: [{id: mid, text: Mid it.}]
      last-week: [{id: last, text: Last it.}]
      after: [{use: core, text: After it.}, {use: core}, {use: core, text: }]
    """

    first = [told.split('"')[1] for told in items_told(tmp_path, drawing)]
    assert first == ["Core", "Own", "Week", "Mid", "Last", "After"]


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("leverag*", "Leveraging it is to leverage it.", ["Leveraging", "leverage"]),
        ("leverag*", "He leveraged it. They leveraged it.", ["leveraged"]),
        ("vital*", "A non-vital and “vitally” sign.", ["vital", "vitally"]),
        ("*ize", "Prioritize in time.", ["Prioritize"]),
        ("util*e", "Utilize the utility, utilise.", ["Utilize", "utilise"]),
        ("key to", "The key to it.", ["key to"]),
        ("in today’s world", "In today's world.", ["In today's world"]),
        ("in today's world", "In today’s world.", ["In today’s world"]),
        ("!", "Go! Now!", ["!"]),
        ("e-mail*", "Send e-mails.", ["e-mails"]),
        ("reach out", "Reach **out** to [reach out](../x/).", ["Reach out", "reach out"]),
        ("c++", "Learn C++.", ["C++"]),
    ],
)
def test_a_word_that_the_guide_does_not_use_is_told_in_each_form_once(
    tmp_path: Path, word: str, text: str, found: list[str]
) -> None:
    told = words_told(tmp_path, f'=== {PAGE}\ntitle: Research\nwhy: "{text}"\n', word)

    assert told == [f'{PAGE}:2: the guide does not say "{one}". Say use.' for one in found]


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("vital", "Vitality, revital and vital_sign."),
        ("key to", "A keyto, the key is to ask, monkey to man."),
        ("*ize", "Sized and prized."),
        ("e.g.", "Ask eggs."),
        ("vital*", "See [the signs](../../vital/) [@vital-2020]."),
        ("crucial", "Ask early."),
    ],
)
def test_what_only_resembles_an_unwanted_word_is_not_told(tmp_path: Path, word: str, text: str) -> None:
    assert words_told(tmp_path, f'=== {PAGE}\nwhy: "{text}"\n', word) == []


def test_an_unwanted_phrase_is_found_over_the_end_of_a_line(tmp_path: Path) -> None:
    assert words_told(tmp_path, f"=== {PAGE}\nwhy: |\n  This is the key\n  to it.\n", "key to") == [
        f'{PAGE}:1: the guide does not say "key to". Say use.'
    ]


def test_each_text_of_a_file_is_searched_for_each_word(tmp_path: Path) -> None:
    drawing = """
    === content/guide.yml
    now:
      - {label: Vital first, text: A journey., page: journey/vital/}
    === content/search.yml
    same: [[vital, crucial]]
    """

    assert words_told(tmp_path, drawing, "journey", "vital") == [
        'content/guide.yml:2: the guide does not say "Vital". Say use.',
        'content/guide.yml:2: the guide does not say "journey". Say use.',
    ]
