"""Whether a rotation is whole: its number of items, its phases, its strategies, how much of it is its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.drawing import draw
from wardbook.guide import read_guide
from wardbook.load import load
from wardbook.model.rotation import PHASES
from wardbook.review.coverage import coverage

SURGERY = "content/rotations/surgery.yml"
TOLD = f"{SURGERY}:3: warning: "
WHOLE = (5, 5, 5, 5, 4)


def told(root: Path, in_phases: Sequence[int], taken_in: int = 0, strategies: Sequence[str] = ()) -> list[str]:
    """Draw a rotation with so many items in its phases, the first of them core items, and return its warnings.

    The first items practise `strategies`, one each, and the rest be-present.
    """
    practised = [*strategies, *["be-present"] * (sum(in_phases) - len(strategies))]
    items = [
        f"id: item-{at}, text: Learn it., why: It helps., level: extra, strategy: {strategy}"
        for at, strategy in enumerate(practised)
    ]
    core_items = [f"  - {{{item}}}\n" for item in items[:taken_in]]
    entries = [*(f"use: item-{at}" for at in range(taken_in)), *items[taken_in:]]
    checklist = ""
    for phase, number in zip(PHASES, in_phases, strict=True):
        checklist += f"  {phase}:\n" if number else ""
        checklist += "".join(f"    - {{{entries.pop(0)}}}\n" for _ in range(number))
    draw(root, f"=== content/core-items.yml\nitems:{' []' * (not core_items)}\n{''.join(core_items)}")
    head = "id: surgery\ntitle: Surgery\nchecklist:{}\nabbr: SURG\nsummary: Be early.\n"
    draw(root, f"=== {SURGERY}\n" + head.format(f"\n{checklist}" if checklist else " {}"))
    guide = read_guide(root)
    return [str(warning) for warning in coverage(guide, guide.rotations["surgery"], load(root, SURGERY))]


@pytest.mark.parametrize(
    ("in_phases", "taken_in"), [(WHOLE, 0), (WHOLE, 8), ((18, 3, 3, 3, 3), 10), ((8, 7, 7, 7, 7), 12)]
)
def test_a_whole_rotation_has_no_warning(small: Path, in_phases: Sequence[int], taken_in: int) -> None:
    assert told(small, in_phases, taken_in) == []


@pytest.mark.parametrize(
    ("in_phases", "message"),
    [
        ((5, 5, 5, 5, 3), "the checklist has 23 items; a full one has 24 to 36. Write more."),
        ((8, 8, 7, 7, 7), "the checklist has 37 items; a full one has 24 to 36. Cut the weakest."),
    ],
)
def test_a_rotation_of_too_few_or_too_many_items_is_told(small: Path, in_phases: Sequence[int], message: str) -> None:
    assert told(small, in_phases) == [TOLD + message]


@pytest.mark.parametrize(
    ("in_phases", "line", "begin"),
    [
        ((2, 6, 6, 6, 4), 4, 'the phase "before" has 2 items'),
        ((6, 6, 6, 6, 1), 32, 'the phase "after" has 1 item'),
        ((6, 0, 6, 6, 6), 3, 'the phase "first-week" has 0 items'),
    ],
)
def test_a_phase_of_fewer_than_three_items_is_told_where_it_begins(
    small: Path, in_phases: Sequence[int], line: int, begin: str
) -> None:
    rest = "at least 3 are wanted. Write acts that belong to that time."
    assert told(small, in_phases) == [f"{SURGERY}:{line}: warning: {begin}; {rest}"]


@pytest.mark.parametrize(
    ("items", "begin"),
    [(0, ['the strategy "find-a-mentor" has 0 items']), (1, ['the strategy "find-a-mentor" has 1 item']), (2, [])],
)
def test_a_strategy_that_fewer_than_two_items_practise_is_told(small: Path, items: int, begin: list[str]) -> None:
    page = (small / "content/strategies/be-present.yml").read_text(encoding="utf-8")
    draw(small, "=== content/strategies/find-a-mentor.yml\n" + page.replace("id: be-present", "id: find-a-mentor"))

    rest = "at least 2 are wanted. Write an act that practices it."
    assert told(small, WHOLE, strategies=["find-a-mentor"] * items) == [f"{TOLD}{first}; {rest}" for first in begin]


def test_the_strategy_of_a_core_item_counts_where_it_is_taken_in(small: Path) -> None:
    page = (small / "content/strategies/be-present.yml").read_text(encoding="utf-8")
    draw(small, "=== content/strategies/find-a-mentor.yml\n" + page.replace("id: be-present", "id: find-a-mentor"))

    assert told(small, WHOLE, taken_in=2, strategies=["find-a-mentor"] * 2) == []


@pytest.mark.parametrize(
    ("in_phases", "taken_in", "own"),
    [(WHOLE, 9, "15 of 24"), ((5, 5, 5, 5, 5), 9, "16 of 25"), ((8, 7, 7, 7, 7), 36, "0 of 36")],
)
def test_a_rotation_of_which_less_than_two_thirds_is_its_own_is_told(
    small: Path, in_phases: Sequence[int], taken_in: int, own: str
) -> None:
    assert told(small, in_phases, taken_in) == [
        f"{TOLD}{own} items are this rotation’s own; at least two thirds are wanted. "
        "Replace some use: with acts that only happen here."
    ]


def test_an_empty_checklist_is_told_all_that_it_lacks(small: Path) -> None:
    warnings = told(small, (0, 0, 0, 0, 0))

    assert [warning.removeprefix(TOLD).partition(";")[0] for warning in warnings] == [
        "the checklist has 0 items",
        *(f'the phase "{phase}" has 0 items' for phase in PHASES),
        'the strategy "be-present" has 0 items',
    ]
