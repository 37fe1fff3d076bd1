"""Unknown, misspelt and missing keys, wherever they stand, in the smallest whole guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import replace
from tests.telling import mistakes
from wardbook.guide import read_guide

SURGERY = "content/rotations/surgery.yml"
STRATEGY = "content/strategies/be-present.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (SURGERY, "place:", "plaec:", f'{SURGERY}:4: unknown key "plaec"; did you mean "place"?'),
        (SURGERY, "talk: At", "tlak: At", f'{SURGERY}:6: unknown key "tlak"; did you mean "talk"?'),
        (SURGERY, "tag: SCRUB", "tga: SCRUB", f'{SURGERY}:10: unknown key "tga"; did you mean "tag"?'),
        (SURGERY, "first-week:", "first_week:", f'{SURGERY}:24: unknown key "first_week"; did you mean "first-week"?'),
        (SURGERY, "how: Ask", "hwo: Ask", f'{SURGERY}:20: unknown key "hwo"; did you mean "how"?'),
        (SURGERY, "people: [nurse]", "peopel: [nurse]", f'{SURGERY}:22: unknown key "peopel"; did you mean "people"?'),
        (SURGERY, "text: Learn ten", "txet: Learn ten", f'{SURGERY}:26: unknown key "txet"; did you mean "text"?'),
        (
            SURGERY,
            "text: Learn ten names in the OR.",
            "strategy: be-present",
            f'{SURGERY}:26: unknown key "strategy". Known: how, level, refs, text, use, why.',
        ),
        (
            "content/points.yml",
            "says: Be attentive.",
            "says: Be attentive., page: x",
            'content/points.yml:9: unknown key "page". Known: id, says.',
        ),
        (
            "content/messages/thank-you.yml",
            'example: "Dr. [name]"',
            'example: x, lable: "Dr. [name]"',
            'content/messages/thank-you.yml:14: unknown key "lable"; did you mean "label"?',
        ),
    ],
    ids=["top", "mapping", "list", "phase", "item", "item's list", "use", "not in use", "list in list", "free keys"],
)
def test_an_unknown_key_is_told_with_what_was_meant_in_its_own_place(
    small: Path, path: str, old: str, new: str, told: str
) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == [told]


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (SURGERY, "abbr:", "abr:", f'{SURGERY}:3: unknown key "abr"; did you mean "abbr"?'),
        (SURGERY, "checklist:", "cheklist:", f'{SURGERY}:15: unknown key "cheklist"; did you mean "checklist"?'),
        (SURGERY, "why: A note", "wy: A note", f'{SURGERY}:30: unknown key "wy"; did you mean "why"?'),
        (STRATEGY, "say: May", "says: May", f'{STRATEGY}:12: unknown key "says"; did you mean "say"?'),
    ],
    ids=["top", "mapping", "item", "list"],
)
def test_a_misspelt_key_is_not_called_missing_as_well(small: Path, path: str, old: str, new: str, told: str) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == [told]


def test_a_list_is_not_called_too_short_because_an_entry_of_it_is_wrong(small: Path) -> None:
    replace(small, STRATEGY, "text: Five minutes.", 'text: ""')

    assert mistakes(small) == [f'{STRATEGY}:8: "text" is empty. Write it, or delete the line.']


@pytest.mark.parametrize(
    ("path", "line", "told"),
    [
        (SURGERY, "title: Surgery\n", f'{SURGERY}:1: "title" is missing. Add it.'),
        (SURGERY, "facts: {talk: At the sink, first: The circulating nurse, wrong: Talking in the count}\n", None),
        (
            SURGERY,
            "      why: It is the first thing they ask.\n",
            f'{SURGERY}:17: "why" is missing. Add it. Why, in one sentence of at most 30 words.',
        ),
        (
            "content/questions.yml",
            ", when: At 15:00.",
            'content/questions.yml:2: "when" is missing. Add it. The moment it fits.',
        ),
    ],
    ids=["top", "optional", "item", "entry"],
)
def test_a_missing_key_is_told_where_it_belongs_with_what_it_says(
    small: Path, path: str, line: str, told: str | None
) -> None:
    replace(small, path, line, "")

    if told is None:
        assert read_guide(small).rotations["surgery"].facts is None
    else:
        assert mistakes(small) == [told]


def test_an_entry_that_is_neither_an_item_nor_a_core_item_is_told(small: Path) -> None:
    replace(small, SURGERY, "- use: learn-ten-names\n      text: Learn ten names in the OR.", "- learn-ten-names")

    assert mistakes(small) == [
        f'{SURGERY}:25: an entry of "first-week" must be a mapping of keys, not text. '
        'Write "key: value" lines under it.',
    ]


def test_every_mistake_of_an_entry_is_told_on_its_own_line(small: Path) -> None:
    replace(
        small,
        SURGERY,
        "text: Learn ten names in the OR.",
        "text: [Learn]\n      why: 5\n      level: vital\n      hwo: x",
    )

    assert mistakes(small) == [
        f'{SURGERY}:26: "text" must be text, not a list. Write one text; if it begins with [, put it in double quotes.',
        f'{SURGERY}:27: "why" must be text, not a number. Put it in double quotes.',
        f'{SURGERY}:28: "level" must be essential, useful or extra, not "vital".',
        f'{SURGERY}:29: unknown key "hwo"; did you mean "how"?',
    ]
