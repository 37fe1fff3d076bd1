"""The review of a whole guide: each check is asked, and what it tells stands in order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.drawing import draw, replace
from tests.kept import SURGERY, keep
from tests.telling import mistakes
from wardbook.errors import ContentError, ContentWarning
from wardbook.guide import guide_of
from wardbook.reading import Reading
from wardbook.review import review

DAY = date(2026, 11, 22)
WHY = "content/benefits/research.yml"
CORE = "content/core-items.yml"
LEARN = "text: Learn name 1., why: They know yours., strategy: be-present, level: extra}"
VOICE = "of content/voice.yml."


@pytest.fixture
def kept(small: Path) -> Path:
    return keep(small, DAY)


def reviewed(root: Path) -> list[ContentError]:
    reading = Reading(root)
    return review(guide_of(reading), reading, DAY)


def told(root: Path) -> list[str]:
    return [str(found) for found in reviewed(root)]


def test_a_well_kept_guide_has_nothing_to_mend(kept: Path) -> None:
    assert told(kept) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (
            SURGERY,
            "Write to a nurse",
            "Email a nurse",
            '53: the item begins with "Email". Begin with what to do. '
            f"If that is a verb, enter it under verbs: {VOICE}",
        ),
        (WHY, "Ask early.", "Leverage it.", '5: the guide does not say "Leverage". Say use.'),
        (
            WHY,
            "Ask early.",
            "Ask erly.",
            f'5: "erly" looks misspelled; did you mean "early"? If it is right, enter it under spelling: {VOICE}',
        ),
        (
            WHY,
            "Ask early.",
            f"Ask {'about her research ' * 40}.",
            "5: the page reads at US grade 28.2; at most 10 is wanted. "
            'Cut long sentences first, such as "Ask about her research about her resear…".',
        ),
        (
            SURGERY,
            "Write to a nurse’s manager.",
            "Learn ten names and use them.",
            f'53: warning: this item nearly repeats {CORE}:3, "Learn ten names and use them.". '
            "Say what only happens here, or have both use: the same core item.",
        ),
        (
            SURGERY,
            f"    - {{id: learn-1, {LEARN}\n",
            "",
            "16: warning: the checklist has 23 items; a full one has 24 to 36. Write more.",
        ),
        (
            WHY,
            f"reviewed: {DAY}\n",
            "",
            '1: warning: nobody has reviewed this page. Read it through, then add "reviewed: 2026-11-22".',
        ),
        (
            "content/references.yml",
            "references:\n",
            "references:\n  - {id: lee, kind: study, label: a, authors: b, title: c, publisher: d, finding: e}\n",
            '2: warning: nothing cites "lee". Cite it where it supports a sentence, or take it out.',
        ),
    ],
    ids=["verbs", "wording", "spelling", "grade", "likeness", "coverage", "age", "sources"],
)
def test_each_check_is_asked(kept: Path, path: str, old: str, new: str, message: str) -> None:
    replace(kept, path, old, new)

    assert told(kept) == [f"{path}:{message}"]


def test_what_is_told_stands_in_order_of_its_place_and_none_twice(kept: Path) -> None:
    replace(kept, SURGERY, "Ask **early**.", "Ask teh nurse. Leverage teh day.")
    replace(kept, SURGERY, "title: Surgery", "title: Teh surgery")
    replace(kept, WHY, "Ask early.", "Leverage it.")
    replace(kept, "content/voice.yml", "leverag*: Say use.", "leverag*: Say use.\n  leverage: Say use.")
    replace(kept, "content/people/nurse.yml", f"reviewed: {DAY}\n", "")

    assert [line.split('"')[0] for line in told(kept)] == [
        f"{WHY}:5: the guide does not say ",
        "content/people/nurse.yml:1: warning: nobody has reviewed this page. Read it through, then add ",
        f"{SURGERY}:2: ",
        f"{SURGERY}:21: ",
        f"{SURGERY}:21: the guide does not say ",
    ]


def test_only_what_can_wait_is_a_warning(small: Path) -> None:
    replace(small, WHY, "Ask early.", "Leverage it.")

    mistaken = [str(found) for found in reviewed(small) if not isinstance(found, ContentWarning)]
    assert mistaken == [f'{WHY}:4: the guide does not say "Leverage". Say use.']


def test_a_guide_with_something_to_mend_can_be_built(small: Path) -> None:
    replace(small, WHY, "Ask early.", "Leverage teh day.")

    assert mistakes(small) == []


def test_a_file_that_nobody_named_in_a_check_is_reviewed_as_well(kept: Path) -> None:
    draw(kept, "=== content/terms/au.yml\nid: au\ntitle: Australia\nwords: {}\nnote: Ask teh nurse.\n")

    assert [line.split('"')[1] for line in told(kept)] == ["teh"]
