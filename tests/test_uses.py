"""wardbook/uses.py: who practises a strategy, who carries a point, what the home page's script knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.drawing import draw, replace
from wardbook.guide import read_guide
from wardbook.model import Item, Rotation
from wardbook.uses import Uses, items_script

PEDIATRICS = """
=== content/rotations/pediatrics.yml
id: pediatrics
title: Pediatrics
abbr: PEDS
summary: Kneel down first.
checklist:
  before:
    - use: learn-ten-names
  middle:
    - id: greet-the-parents
      text: Greet the parents by name.
      why: They know the child.
      strategy: be-present
      people: [nurse]
      level: useful
    - id: draw-with-a-child
      text: Draw with a child.
      why: It opens talk.
      strategy: be-present
      level: extra
"""


@pytest.fixture
def two_rotations(small: Path) -> Uses:
    return Uses(read_guide(draw(small, PEDIATRICS)))


def _ids(pairs: list[tuple[Rotation, Item]]) -> list[str]:
    return [f"{rotation.id}/{item.id}" for rotation, item in pairs]


def test_items_of_a_strategy_come_from_each_rotation_in_turn_and_none_twice(two_rotations: Uses) -> None:
    assert _ids(two_rotations.practising("be-present")) == [
        "surgery/learn-your-glove-size",
        "pediatrics/learn-ten-names",
        "pediatrics/greet-the-parents",
        "surgery/write-to-a-nurse",
        "pediatrics/draw-with-a-child",
    ]


def test_items_of_a_strategy_stop_at_the_number_asked_for(two_rotations: Uses) -> None:
    assert _ids(two_rotations.practising("be-present", at_most=2)) == [
        "surgery/learn-your-glove-size",
        "pediatrics/learn-ten-names",
    ]


def test_a_strategy_nobody_practises_has_no_items(two_rotations: Uses) -> None:
    assert two_rotations.practising("find-a-mentor") == []


def test_items_about_a_person_are_those_that_name_them(two_rotations: Uses) -> None:
    assert _ids(two_rotations.about("nurse")) == [
        "surgery/learn-your-glove-size",
        "pediatrics/learn-ten-names",
        "pediatrics/greet-the-parents",
    ]


def test_a_core_item_shows_the_words_of_the_rotation_it_is_taken_from(small: Path) -> None:
    pairs = Uses(read_guide(small)).about("nurse")

    assert [item.text for _, item in pairs] == ["Learn your glove size.", "Learn ten names in the OR."]


def test_a_point_is_carried_by_pages_and_by_sections_of_chapters(small: Path) -> None:
    replace(small, "content/benefits/research.yml", "why: Ask early.", "why: Ask early.\ncarries: [be-present]")
    uses = Uses(read_guide(small))

    assert uses.carriers("be-present") == [("Research", "benefits/research/"), ("Be present", "strategies/be-present/")]
    assert uses.carriers("two-kinds-of-skill") == [("Two kinds of skill", "why/#two-kinds-of-skill")]


def test_questions_for_a_person_are_those_that_fit_everywhere(small: Path) -> None:
    assert [question.id for question in Uses(read_guide(small)).to_person("nurse")] == ["what-worries-you"]


def test_questions_of_a_rotation_are_those_that_name_it(small: Path) -> None:
    assert [question.id for question in Uses(read_guide(small)).on_rotation("surgery")] == ["where-to-stand"]


def test_the_script_of_the_home_page_gives_every_item_its_phase_and_words(small: Path) -> None:
    script = items_script(read_guide(small))

    assert script.startswith("wardbook.guide=")
    assert script.endswith(";\n")
    assert json.loads(script.removeprefix("wardbook.guide=").removesuffix(";\n")) == {
        "phases": {
            "before": "Before day one",
            "first-week": "First week",
            "middle": "Middle",
            "last-week": "Last week",
            "after": "After",
        },
        "rotations": {
            "surgery": {
                "title": "Surgery",
                "abbr": "SURG",
                "items": [
                    ["learn-your-glove-size", "before", "Learn your glove size."],
                    ["learn-ten-names", "first-week", "Learn ten names in the OR."],
                    ["write-to-a-nurse", "after", "Write to a nurse’s manager."],
                ],
            }
        },
        "moves": [],
    }


def test_the_script_tells_which_items_had_another_id(small: Path) -> None:
    ledger = """
    === content/ids.yml
    published: [surgery/ten-names, people/porter]
    aliases: {surgery/ten-names: surgery/learn-ten-names, people/porter: people/nurse}
    """
    draw(small, ledger)

    script = items_script(read_guide(small))

    said = json.loads(script.removeprefix("wardbook.guide=").removesuffix(";\n"))
    assert said["moves"] == [["surgery/ten-names", "surgery/learn-ten-names"]]
