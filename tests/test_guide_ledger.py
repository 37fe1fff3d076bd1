"""Ids are forever: what the guide says when one that was published is gone, renamed or used again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.telling import mistakes
from wardbook.guide import read_guide

IDS = "content/ids.yml"
GONE = (
    "was published and is gone, and ticks and links hang on it. "
    "Put it back, or enter it under aliases: (renamed to) or retired: (since which version)."
)


def write_ledger(root: Path, published: str = "[]", aliases: str = "{}", retired: str = "{}") -> None:
    text = f"published: {published}\naliases: {aliases}\nretired: {retired}\n"
    (root / IDS).write_text(text, encoding="utf-8")


def test_ids_that_are_there_are_accepted(small: Path) -> None:
    write_ledger(small, "[rotations/surgery, surgery/learn-ten-names, questions/where-to-stand]")

    assert mistakes(small) == []


def test_every_id_that_vanished_is_told_on_its_line(small: Path) -> None:
    write_ledger(small, "\n  - people/nurse\n  - people/porter\n  - surgery/hold-still")

    assert mistakes(small) == [f'{IDS}:3: "people/porter" {GONE}', f'{IDS}:4: "surgery/hold-still" {GONE}']


@pytest.mark.parametrize(
    ("aliases", "retired"),
    [("{people/porter: people/nurse}", "{}"), ("{}", '{people/porter: "1.2"}')],
    ids=["renamed", "given up"],
)
def test_a_vanished_id_that_is_accounted_for_is_accepted(small: Path, aliases: str, retired: str) -> None:
    write_ledger(small, "[people/porter]", aliases, retired)

    assert mistakes(small) == []


def test_an_alias_that_leads_nowhere_is_told_with_what_was_meant(small: Path) -> None:
    write_ledger(small, "[people/porter]", "{people/porter: people/nurs}")

    assert mistakes(small) == [
        f'{IDS}:2: "people/porter" leads to "people/nurs", which is not there; did you mean "people/nurse"?',
    ]


def test_an_alias_of_an_alias_must_lead_to_what_is_there(small: Path) -> None:
    write_ledger(small, "[people/a, people/porter]", "{people/a: people/porter, people/porter: people/nurse}")

    assert mistakes(small) == [
        f'{IDS}:2: "people/a" leads to "people/porter", which is not there; did you mean "people/nurse"?',
    ]


@pytest.mark.parametrize("key", ["aliases", "retired"])
def test_an_id_that_was_given_up_is_not_used_again(small: Path, key: str) -> None:
    write_ledger(small, "[people/nurse]", **{key: "{people/nurse: rotations/surgery}"})

    line = {"aliases": 2, "retired": 3}[key]
    told = '"people/nurse" is given up here and is in use again. Choose another id for it there.'
    assert mistakes(small) == [f"{IDS}:{line}: {told}"]


def test_a_rotation_knows_the_ids_that_its_items_had(small: Path) -> None:
    write_ledger(
        small,
        "[surgery/ten-names, medicine/names]",
        "{surgery/ten-names: surgery/learn-ten-names, medicine/names: surgery/learn-ten-names}",
    )

    guide = read_guide(small)

    assert guide.former_ids(guide.rotations["surgery"]) == {
        "learn-your-glove-size": (),
        "learn-ten-names": ("surgery/ten-names", "medicine/names"),
        "write-to-a-nurse": (),
    }
