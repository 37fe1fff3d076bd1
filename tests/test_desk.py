"""wardbook/desk.py: a school's folder checked, explained and reviewed against the guide of today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.drawing import draw, replace
from wardbook.desk import Desk, desk
from wardbook.places import NoSuchPlace

SCHOOL = """
=== school/school.yml
name: Our School
=== school/overlay.yml
rotations:
  add:
    - {id: x-rural, like: surgery, title: Rural surgery, abbr: RURAL}
  surgery:
    weeks: "6"
    add:
      - {id: x-lab, phase: before, text: Book it., why: So., strategy: be-present, level: extra}
    change:
      learn-ten-names:
        text: Learn twelve names.
    hide: [write-to-a-nurse]
    move: {learn-your-glove-size: {phase: middle}}
"""
CORE = "content/rotations/surgery.yml"
TODAY = date(2026, 6, 30)


@pytest.fixture
def folder(small: Path) -> Path:
    return draw(small, SCHOOL)


def opened(folder: Path) -> Desk:
    return desk(folder, folder / "school")


def checked(folder: Path) -> list[str]:
    return [str(warning) for warning in opened(folder).check(TODAY)]


def reviewed(folder: Path, *answers: str) -> tuple[int, list[str]]:
    """What is left after a review in which somebody gives these answers, and what was told."""
    lines: list[str] = []
    given: Iterator[str] = iter(answers)
    return opened(folder).review(lines.append, (lambda _: next(given)) if answers else None), lines


def test_check_says_in_what_it_differs(folder: Path) -> None:
    assert opened(folder).differs() == (
        "No mistakes in Our School. Items: added 1, changed 1, moved 1, hidden 1, "
        "rotations added 1, rotations changed 1."
    )


def test_a_sentence_that_the_guide_changes_is_told_until_somebody_keeps_theirs(folder: Path) -> None:
    assert checked(folder) == []
    replace(folder, CORE, "Learn ten names in the OR.", "Learn eleven names in the OR.")
    warned = "text of surgery/learn-ten-names: the guide has changed since you did. `wardbook review` shows both."
    assert checked(folder) == checked(folder) == [f"overlay.yml:10: warning: {warned}"]

    shown = [
        "overlay.yml:10: text of surgery/learn-ten-names: the guide has changed since you did.",
        "  was:   Learn ten names in the OR.",
        "  is:    Learn eleven names in the OR.",
        "  yours: Learn twelve names.",
        "  Keep yours, or delete it there to follow the guide.",
    ]
    assert reviewed(folder) == reviewed(folder, "n") == (1, shown)
    assert reviewed(folder, "y") == (0, shown)
    assert (checked(folder), reviewed(folder)) == ([], (0, []))


def test_what_the_guide_says_too_by_now_is_told(folder: Path) -> None:
    checked(folder)
    replace(folder, CORE, "Learn ten names in the OR.", "Learn twelve names.")
    warned = "text of surgery/learn-ten-names: the guide now says the same. Delete it, and you follow the guide again."
    assert checked(folder) == [f"overlay.yml:10: warning: {warned}"]
    assert reviewed(folder) == (
        1,
        [
            "overlay.yml:10: text of surgery/learn-ten-names: the guide now says the same as you.",
            "  both:  Learn twelve names.",
            "  Delete it there, and you follow the guide again.",
        ],
    )


def test_what_the_guide_gave_up_is_left_to_do_in_a_review(folder: Path) -> None:
    replace(folder, "content/ids.yml", "retired: {}", "retired: {surgery/bring-cake: 0.2.0}")
    replace(folder, "school/overlay.yml", "[write-to-a-nurse]", "[bring-cake]")
    told = 'the guide gave up "bring-cake" in version 0.2.0; what you say of it is not used. Delete it.'
    assert checked(folder) == [f"overlay.yml:11: warning: {told}"]
    assert reviewed(folder) == (1, [f"overlay.yml:11: warning: {told}"])


EXPLAINED = {
    "surgery/learn-ten-names": """\
surgery/learn-ten-names
  text: Learn twelve names. (yours, overlay.yml)
    the guide: Learn ten names in the OR.
  why: People help people who know their names. (the guide)
  level: essential (the guide)
  phase: first-week (the guide)""",
    "surgery/x-lab": """\
surgery/x-lab
  text: Book it. (yours, overlay.yml)
  why: So. (yours, overlay.yml)
  level: extra (yours, overlay.yml)
  phase: before (yours, overlay.yml)""",
    "surgery/learn-your-glove-size": """\
surgery/learn-your-glove-size
  text: Learn your glove size. (the guide)
  why: It is the first thing they ask. (the guide)
  how: Ask **early**. (the guide)
  level: useful (the guide)
  phase: middle (moved, overlay.yml)""",
    "surgery/write-to-a-nurse": """\
surgery/write-to-a-nurse
  text: Write to a nurse’s manager. (the guide)
  why: A note stays in the file. (the guide)
  level: extra (the guide)
  phase: after (the guide)
  hidden, overlay.yml; ticks on it stay""",
    "surgery": """\
surgery
  title: Surgery (the guide)
  abbr: SURG (the guide)
  weeks: 6 (yours, overlay.yml)
    the guide: nothing
  before
    x-lab: Book it. (added)
  first-week
    learn-ten-names: Learn twelve names. (changed)
  middle
    learn-your-glove-size: Learn your glove size. (moved)
  after
    write-to-a-nurse: Write to a nurse’s manager. (hidden)""",
    "x-rural": """\
x-rural
  title: Rural surgery (yours, overlay.yml)
  abbr: RURAL (yours, overlay.yml)
  the rest: Surgery (the guide)
  before
    learn-your-glove-size: Learn your glove size.
  first-week
    learn-ten-names: Learn ten names in the OR.
  after
    write-to-a-nurse: Write to a nurse’s manager.""",
    "x-rural/learn-your-glove-size": """\
x-rural/learn-your-glove-size
  text: Learn your glove size. (the guide)
  why: It is the first thing they ask. (the guide)
  how: Ask **early**. (the guide)
  level: useful (the guide)
  phase: before (the guide)""",
}


@pytest.mark.parametrize("address", EXPLAINED)
def test_each_part_is_explained(folder: Path, address: str) -> None:
    assert "\n".join(opened(folder).explain(address)) == EXPLAINED[address]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("surgry", 'no rotation has the id "surgry"; did you mean "surgery"?'),
        ("surgery/x-lap", 'no item of "surgery" has the id "x-lap"; did you mean "x-lab"?'),
    ],
)
def test_what_is_nowhere_is_told(folder: Path, address: str, told: str) -> None:
    with pytest.raises(NoSuchPlace) as lost:
        [*opened(folder).explain(address)]
    assert str(lost.value) == told


def test_what_was_noted_follows_an_item_that_is_renamed(folder: Path) -> None:
    overlay = "rotations: {surgery: {change: {learn-your-glove-size: {text: Learn both sizes.}}}}\n"
    (folder / "school" / "overlay.yml").write_text(overlay, encoding="utf-8")
    assert checked(folder) == []
    replace(folder, CORE, "- id: learn-your-glove-size", "- id: know-your-gloves")
    replace(folder, CORE, "Learn your glove size.", "Know your gloves.")
    replace(
        folder, "content/ids.yml", "aliases: {}", "aliases: {surgery/learn-your-glove-size: surgery/know-your-gloves}"
    )
    told = [
        'overlay.yml:1: warning: "learn-your-glove-size" is called "know-your-gloves" now. Write that.',
        "overlay.yml:1: warning: text of surgery/know-your-gloves: the guide has changed since you did. "
        "`wardbook review` shows both.",
    ]
    assert checked(folder) == checked(folder) == told


def test_what_was_noted_of_a_copied_rotation_follows_too_and_is_told_at_its_line(folder: Path) -> None:
    overlay = """
rotations:
  add: [{id: x-rural, like: surgery, title: Rural surgery, abbr: RURAL}]
  x-rural:
    change:
      learn-your-glove-size:
        text: Learn both sizes.
"""
    (folder / "school" / "overlay.yml").write_text(overlay, encoding="utf-8")
    assert checked(folder) == []
    replace(folder, CORE, "- id: learn-your-glove-size", "- id: know-your-gloves")
    replace(folder, CORE, "Learn your glove size.", "Know your gloves.")
    replace(
        folder, "content/ids.yml", "aliases: {}", "aliases: {surgery/learn-your-glove-size: surgery/know-your-gloves}"
    )
    assert checked(folder)[1:] == [
        "overlay.yml:7: warning: text of x-rural/know-your-gloves: the guide has changed since you did. "
        "`wardbook review` shows both."
    ]


def test_what_was_noted_of_a_hidden_rotation_is_there_when_it_is_shown_again(folder: Path) -> None:
    assert checked(folder) == []
    replace(folder, "school/overlay.yml", "rotations:\n", "rotations:\n  hide: [surgery]\n")
    checked(folder)
    replace(folder, CORE, "Learn ten names in the OR.", "Learn eleven names in the OR.")
    replace(folder, "school/overlay.yml", "  hide: [surgery]\n", "")
    assert len(checked(folder)) == 1


def test_an_id_of_before_is_explained_by_the_one_of_today(folder: Path) -> None:
    replace(folder, "content/ids.yml", "aliases: {}", "aliases: {surgery/know-names: surgery/learn-ten-names}")
    assert next(iter(opened(folder).explain("surgery/know-names"))) == "surgery/learn-ten-names"
