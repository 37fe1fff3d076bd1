"""New ids entered into the ledger, and the rest of the file left as it is."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from tests.telling import mistakes
from wardbook.guide import read_guide
from wardbook.ledger import enter_new_ids
from wardbook.load import load

IDS = "content/ids.yml"
ALL = [
    "benefits/research",
    "chapters/safety",
    "chapters/why",
    "glossary/attending",
    "glossary/sloe",
    "messages/thank-you",
    "people/nurse",
    "questions/what-worries-you",
    "questions/where-to-stand",
    "reasons/peers",
    "rotations/surgery",
    "strategies/be-present",
    "surgery/learn-ten-names",
    "surgery/learn-your-glove-size",
    "surgery/write-to-a-nurse",
    "terms/uk",
    "terms/us",
]


def enter(root: Path, ledger: str) -> list[str]:
    (root / IDS).write_text(ledger, encoding="utf-8")
    return enter_new_ids(root, read_guide(root))


def text(root: Path) -> str:
    return (root / IDS).read_text(encoding="utf-8")


def entries(ids: list[str], indent: str = "  ") -> str:
    return "".join(f"{indent}- {id_}\n" for id_ in ids)


def test_all_ids_are_entered_into_an_empty_ledger(small: Path) -> None:
    added = enter(small, "published: []\naliases: {}\nretired: {}\n")

    assert (added, text(small)) == (ALL, f"published:\n{entries(ALL)}aliases: {{}}\nretired: {{}}\n")


def test_new_ids_follow_those_that_are_there_with_every_comment_kept(small: Path) -> None:
    ledger = dedent(
        """
        # yaml-language-server: $schema=schema/ids.json
        # Never take a line out.
        published:
          - surgery/write-to-a-nurse
          # the second year
          - people/nurse  # the first person
        # What is gone:
        aliases: {}
        retired: {}
        """
    )
    added = enter(small, ledger)

    new = [id_ for id_ in ALL if id_ not in ("surgery/write-to-a-nurse", "people/nurse")]
    place = "  - people/nurse  # the first person\n"
    assert (added, text(small)) == (new, ledger.replace(place, place + entries(new)))


@pytest.mark.parametrize(
    ("ledger", "expected"),
    [
        ("published:\n- people/nurse\naliases: {}\n", "published:\n- people/nurse\n{new}aliases: {}\n"),
        ("aliases: {}\npublished:\n  - people/nurse", "aliases: {}\npublished:\n  - people/nurse\n{new}"),
        ("published: [people/nurse]\naliases: {}\n", "published:\n  - people/nurse\n{new}aliases: {}\n"),
        (
            "published: [people/nurse,\n  ]\n# gone\naliases: {}\n",
            "published:\n  - people/nurse\n{new}# gone\naliases: {}\n",
        ),
        ("\ufeffpublished: [people/nurse]\naliases: {}\n", "published:\n  - people/nurse\n{new}aliases: {}\n"),
    ],
    ids=["not indented", "at the end", "in brackets", "in brackets over lines", "byte order mark"],
)
def test_ids_are_entered_whichever_way_the_list_is_written(small: Path, ledger: str, expected: str) -> None:
    enter(small, ledger)

    indent = "" if "\n- " in ledger else "  "
    assert text(small) == expected.replace("{new}", entries([id_ for id_ in ALL if id_ != "people/nurse"], indent))


def test_a_ledger_that_holds_every_id_is_left_as_it_is(small: Path) -> None:
    ledger = f"published: [{', '.join(ALL)}]\n"

    assert (enter(small, ledger), text(small)) == ([], ledger)


def test_what_is_entered_is_read_again_as_the_same_ids(small: Path) -> None:
    enter(small, "published: [people/nurse]\nretired: {people/porter: '1'}\n")

    assert load(small, IDS).data == {
        "published": ["people/nurse", *(id_ for id_ in ALL if id_ != "people/nurse")],
        "retired": {"people/porter": "1"},
    }


def test_an_id_that_was_entered_is_missed_when_it_is_gone(small: Path) -> None:
    enter(small, "published: []\n")
    (small / "content/benefits/research.yml").unlink()

    assert mistakes(small) == [
        f'{IDS}:2: "benefits/research" was published and is gone, and ticks and links hang on it. '
        "Put it back, or enter it under aliases: (renamed to) or retired: (since which version).",
    ]
