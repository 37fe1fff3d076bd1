"""Items that nearly repeat one another across rotations and core items."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loading import loaded
from wardbook.review.likeness import near_duplicates

CORE = "content/core-items.yml"
SURGERY = "content/rotations/surgery.yml"
UROLOGY = "content/rotations/urology.yml"
RADIOLOGY = "content/rotations/radiology.yml"
REMEDY = "Say what only happens here, or have both use: the same core item."
GLOVES = "{id: learn-your-glove-size, text: Learn your glove size.}"


def told(root: Path, **files: str) -> list[str]:
    """Return the warnings for rotations, and `core_items`, each with one item or more drawn in braces."""
    drawing = ""
    for name, items in files.items():
        path, keys = (
            (CORE, "items") if name == "core_items" else (f"content/rotations/{name}.yml", "checklist:\n  before")
        )
        drawing += f"=== {path}\n{keys}:\n" + "".join(f"    - {item}\n" for item in items.split("\n"))
    return [str(warning) for warning in near_duplicates(loaded(root, drawing))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Learn your glove size.", "Learn your glove size."),
        ("Learn your glove size.", "Learn your gown size."),
        ("Learn your glove size.", "LEARN YOUR GLOVE SIZE"),
        ("Before rounds, ask the pharmacist one thing.", "Ask the pharmacist one question before rounds."),
        ("Ask the charge nurse where students may stand.", "Ask the charge nurse where you may stand."),
    ],
    ids=["same words", "one noun changed", "other letters", "other order", "one word changed"],
)
def test_items_that_say_nearly_the_same_are_told_with_the_first_named(tmp_path: Path, one: str, other: str) -> None:
    warnings = told(tmp_path, surgery=f'{{id: one, text: "{one}"}}', urology=f'{{id: other, text: "{other}"}}')

    shown = f'"{one}"' if len(one) <= 40 else f'"{one[:39]}…"'
    assert warnings == [f"{UROLOGY}:3: warning: this item nearly repeats {SURGERY}:3, {shown}. {REMEDY}"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Learn your glove size.", "Ask who will read the film with you."),
        ("Ask the scrub nurse where you may stand.", "Find the reading room’s spare chair before you need it."),
        ("Thank the night nurse by name.", "Write to the night nurse’s manager."),
    ],
)
def test_items_that_say_different_things_are_not_told(tmp_path: Path, one: str, other: str) -> None:
    assert told(tmp_path, surgery=f"{{id: one, text: {one}}}", urology=f"{{id: other, text: {other}}}") == []


@pytest.mark.parametrize(
    "reworded",
    ["{use: learn-ten-names, text: Learn ten names in the OR.}", "{use: learn-ten-names}"],
    ids=["reworded", "as it is"],
)
def test_a_core_item_taken_into_two_rotations_is_one_item(tmp_path: Path, reworded: str) -> None:
    core_items = "{id: learn-ten-names, text: Learn ten names in the OR.}"

    assert told(tmp_path, core_items=core_items, surgery=reworded, urology=reworded) == []


def test_items_written_in_two_rotations_are_told_even_under_the_same_id(tmp_path: Path) -> None:
    assert told(tmp_path, surgery=GLOVES, urology=GLOVES) == [
        f'{UROLOGY}:3: warning: this item nearly repeats {SURGERY}:3, "Learn your glove size.". {REMEDY}'
    ]


@pytest.mark.parametrize(
    "other",
    ["{id: size, text: Learn your glove size.}", "{use: learn-ten-names, text: Learn your glove size.}"],
    ids=["written here", "another core item"],
)
def test_an_item_like_a_core_item_taken_in_elsewhere_is_told(tmp_path: Path, other: str) -> None:
    taken_in = "{use: learn-your-glove-size, text: Learn your glove size.}"

    assert told(tmp_path, surgery=taken_in, urology=other) == [
        f'{UROLOGY}:3: warning: this item nearly repeats {SURGERY}:3, "Learn your glove size.". {REMEDY}'
    ]


def test_an_item_like_a_core_item_is_told_once_however_many_take_that_in(tmp_path: Path) -> None:
    taken_in = "{use: learn-your-glove-size}"
    own = "{id: size, text: Learn your glove size.}"

    assert told(tmp_path, core_items=GLOVES, surgery=taken_in, radiology=taken_in, urology=own) == [
        f'{UROLOGY}:3: warning: this item nearly repeats {CORE}:2, "Learn your glove size.". {REMEDY}'
    ]


def test_items_of_one_rotation_are_not_compared(tmp_path: Path) -> None:
    assert told(tmp_path, surgery=f"{GLOVES}\n{GLOVES}") == []


def test_every_pair_of_rotations_is_told_at_the_later_one(tmp_path: Path) -> None:
    warnings = told(tmp_path, surgery=GLOVES, urology=GLOVES, radiology=GLOVES)

    pairs = [(UROLOGY, SURGERY), (RADIOLOGY, SURGERY), (RADIOLOGY, UROLOGY)]
    assert warnings == [
        f'{later}:3: warning: this item nearly repeats {first}:3, "Learn your glove size.". {REMEDY}'
        for later, first in pairs
    ]
