"""Values with a kind of their own (choices, times, dates, numbers of words), in the smallest whole guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import replace
from tests.telling import mistakes
from wardbook.guide import read_guide

SURGERY = "content/rotations/surgery.yml"
STRATEGY = "content/strategies/be-present.yml"
MESSAGE = "content/messages/thank-you.yml"
NURSE = "content/people/nurse.yml"
GUIDE = "content/guide.yml"
REFERENCES = "content/references.yml"
SEARCH = "content/search.yml"
IDS = "content/ids.yml"

WORDS = " ".join(["word"] * 46)
QUOTES = "Put it in double quotes."
LEVELS = '"level" must be essential, useful or extra, not'
NO_DAY = '"reviewed" must be a day that there is, not "2026-02-30".'
DATE = '"reviewed" must be a date, written as 2026-11-22, not'
FORM = "Use lower case, digits and hyphens, a letter first, 2 to 41 characters."
LIST = "not a list. Write one text; if it begins with [, put it in double quotes."
COLON = "not a mapping of keys. If the text holds a colon, put it in double quotes."
NO_URL = '"url" has not the right form: "example.org/hill". Its web address, beginning with https://.'
MAPPING = 'Write "key: value" lines under it.'


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "message"),
    [
        (SURGERY, "Learn your glove size.", WORDS, 18, '"text" has 46 words; at most 16 fit. Say one action.'),
        (SURGERY, "It is the first thing", WORDS, 19, '"why" has 48 words; at most 30 fit. Give one reason.'),
        (SURGERY, "Learn ten names in", WORDS, 26, '"text" has 48 words; at most 16 fit. Say one action.'),
        (STRATEGY, "May I", WORDS, 12, '"say" has 49 words; at most 30 fit. Keep it short enough to say.'),
        (STRATEGY, "Be there", WORDS, 3, '"summary" has 49 words; at most 45 fit. Cut it to one thought.'),
    ],
)
def test_too_many_words_are_counted(small: Path, path: str, old: str, new: str, line: int, message: str) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == [f"{path}:{line}: {message}"]


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "message"),
    [
        (SURGERY, "abbr: SURG", "abbr: SURGICALLY", 3, '"abbr" has 10 characters; at most 8 fit. Shorten it.'),
        (NURSE, "band: NURSE", "band: NURSE IN CHARGE", 3, '"band" has 15 characters; at most 10 fit. Shorten it.'),
        (STRATEGY, "line: [", "line: [a, b, c, ", 13, '"line" has 4 entries; at most 3 fit. Cut some.'),
        (
            STRATEGY,
            "title: Arrive",
            "title: A, text: B}\n  - {title: C",
            7,
            '"today" has 4 entries; at most 3 fit. Cut some.',
        ),
        (
            SEARCH,
            "[attending, consultant]",
            "[attending]",
            2,
            'an entry of "same" has 1 entry; at least 2 are needed. Add some.',
        ),
        (
            SEARCH,
            "[attending, consultant]",
            "[]",
            2,
            'an entry of "same" has 0 entries; at least 2 are needed. Add some.',
        ),
    ],
)
def test_what_is_too_long_or_too_short_is_counted(
    small: Path, path: str, old: str, new: str, line: int, message: str
) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == [f"{path}:{line}: {message}"]


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "message"),
    [
        (SURGERY, "level: useful", "level: vital", 23, f'{LEVELS} "vital".'),
        (SURGERY, "level: useful", "level: [useful]", 23, f"{LEVELS} a list."),
        (SURGERY, "level: useful", "level: true", 23, f"{LEVELS} true or false."),
        (SURGERY, "level: useful", "level: 3", 23, f'{LEVELS} "3".'),
        (SURGERY, "level: useful", "level:", 23, '"level" is empty. Write it, or delete the line.'),
        (SURGERY, "\nchecklist:", "\nkind: minor\nchecklist:", 15, '"kind" must be core or elective, not "minor".'),
        (SURGERY, '"5:30"', '"25:00"', 8, '"time" has not the right form: "25:00". 24-hour clock, as 5:30.'),
        (SURGERY, '"5:30"', "5", 8, f'"time" must be text, not a number. {QUOTES}'),
        (STRATEGY, "title: Be present", "title: x\nreviewed: soon", 3, f'{DATE} "soon".'),
        (STRATEGY, "title: Be present", "title: x\nreviewed: 2026-02-30", 3, NO_DAY),
        (STRATEGY, "title: Be present", "title: x\nreviewed: 2026", 3, f'{DATE} "2026".'),
        (STRATEGY, "title: Be present", "title: x\nreviewed: [2026]", 3, f"{DATE} a list."),
        (REFERENCES, "https://", "", 9, NO_URL),
        (REFERENCES, "year: 2020\n", "year: [2020]\n", 6, f'"year" must be text, {LIST}'),
        (REFERENCES, "year: 2020\n", "year: {int: 1}\n", 6, f'"year" must be text, {COLON}'),
        (REFERENCES, "year: 2020\n", "year: 2020.5\n", 6, f'"year" must be text, not a number. {QUOTES}'),
        (REFERENCES, "year: 2020\n", "year: true\n", 6, f'"year" must be text, not true or false. {QUOTES}'),
        (REFERENCES, "year: 2020\n", 'year: ""\n', 6, '"year" is empty. Write it, or delete the line.'),
        (
            STRATEGY,
            "{when: On rounds, say: May I present this one?}",
            "May I?",
            12,
            f'an entry of "words" must be a mapping of keys, not text. {MAPPING}',
        ),
        (
            NURSE,
            "start: {say: Good morning. May I go in?, then: Wait.}",
            "start: Good morning.",
            9,
            f'"start" must be a mapping of keys, not text. {MAPPING}',
        ),
        (IDS, "retired: {}", "retired: {surgery/x: 1.0}", 3, f'"surgery/x" must be text, not a number. {QUOTES}'),
        (IDS, "aliases: {}", 'aliases: {"": surgery/x}', 2, 'the key "" is empty. Write it, or delete the line.'),
        (IDS, "aliases: {}", "aliases: []", 2, f'"aliases" must be a mapping of keys, not a list. {MAPPING}'),
        (
            MESSAGE,
            "blanks:\n",
            "blanks:\n  Your name: {label: x, example: y}\n",
            14,
            f'the key "Your name" has not the right form. {FORM}',
        ),
    ],
)
def test_a_value_that_is_not_of_its_kind_is_told(
    small: Path, path: str, old: str, new: str, line: int, message: str
) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == [f"{path}:{line}: {message}"]


@pytest.mark.parametrize(
    ("written", "year"), [("2020", 2020), ("2020 (online first)", "2020 (online first)"), ('"2020"', "2020")]
)
def test_a_year_is_a_number_or_text(small: Path, written: str, year: int | str) -> None:
    replace(small, REFERENCES, "year: 2020", f"year: {written}")

    assert read_guide(small).references["hill-2020"].year == year
