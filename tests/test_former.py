"""wardbook/former.py: a school's ids follow the guide's; what the guide has given up is left out, and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import draw, replace
from wardbook.edition import Edition, read_edition
from wardbook.errors import ContentErrors
from wardbook.guide import Guide, read_guide
from wardbook.overlay import laid_over

LEDGER = """aliases:
  surgery/know-ten-names: surgery/learn-ten-names
  surgery/write-to-nurses: clinic/write-to-nurses
  rotations/operating: rotations/surgery
  operating/know-ten-names: surgery/learn-ten-names
retired: {surgery/bring-cake: 0.2.0, rotations/hospice: 0.3.0, hospice/sit-down: 0.3.0}
"""
CLINIC = """
=== content/rotations/clinic.yml
id: clinic
title: Clinic
abbr: CLIN
summary: Rooms in a row.
checklist:
  after:
    - {id: write-to-nurses, text: Write to nurses., why: So., strategy: be-present, level: extra}
"""


@pytest.fixture
def guide(small: Path) -> Guide:
    draw(small, CLINIC)
    replace(small, "content/ids.yml", "aliases: {}\nretired: {}\n", LEDGER)
    return read_guide(small)


def read(folder: Path, guide: Guide, rotations: str) -> Edition:
    return read_edition(
        draw(folder, f"=== school.yml\nname: Ours\n=== overlay.yml\nrotations:\n  {rotations}\n"), guide
    )


def told(edition: Edition) -> list[str]:
    return [str(warning) for warning in (*edition.renamed, *edition.orphaned)]


def test_what_is_said_of_a_renamed_item_is_said_of_it_under_its_name_of_today(tmp_path: Path, guide: Guide) -> None:
    local = (
        "{change: {know-ten-names: {text: Learn two names.}}, move: {learn-your-glove-size: {after: know-ten-names}}}"
    )
    edition = read(tmp_path / "school", guide, f"surgery: {local}")
    laid = laid_over(guide, edition)

    named = 'overlay.yml:2: warning: "know-ten-names" is called "learn-ten-names" now. Write that.'
    assert told(edition) == [named, named]
    assert [(item.id, item.text) for item in laid.items(laid.rotations["surgery"], "first-week")] == [
        ("learn-ten-names", "Learn two names."),
        ("learn-your-glove-size", "Learn your glove size."),
    ]


def test_a_renamed_rotation_is_followed(tmp_path: Path, guide: Guide) -> None:
    edition = read(tmp_path / "school", guide, "operating: {hide: [know-ten-names]}")
    assert told(edition) == [
        'overlay.yml:2: warning: "operating" is called "surgery" now. Write that.',
        'overlay.yml:2: warning: "know-ten-names" is called "learn-ten-names" now. Write that.',
    ]
    assert edition.overlay.rotations.of("surgery").hide == ("learn-ten-names",)
    assert read(tmp_path / "other", guide, "hide: [operating]").overlay.rotations.hide == ("surgery",)


def test_what_is_given_up_is_left_out_and_the_rest_is_done(tmp_path: Path, guide: Guide) -> None:
    edition = read(tmp_path / "school", guide, "surgery: {hide: [bring-cake, write-to-nurses, learn-ten-names]}")
    assert (
        told(edition)
        == [
            'overlay.yml:2: warning: "write-to-nurses" is "clinic/write-to-nurses" now; '
            "what you say of it here is not used. Move it there.",
            'overlay.yml:2: warning: the guide gave up "bring-cake" in version 0.2.0; what you say of it is not used. '
            "Delete it.",
        ][::-1]
    )
    assert edition.overlay.rotations.of("surgery").hide == ("learn-ten-names",)


def test_a_retired_rotation_is_left_out(tmp_path: Path, guide: Guide) -> None:
    gone = "in version 0.3.0; what you say of it is not used. Delete it."
    edition = read(tmp_path / "school", guide, "hospice: {hide: [sit-down]}\n  hide: [hospice]")
    assert edition.overlay.rotations.locals() == {}
    assert told(edition) == [
        f'overlay.yml:2: warning: the guide gave up "hospice" {gone}',
        f'overlay.yml:3: warning: the guide gave up "hospice" {gone}',
    ]


def test_an_item_whose_neighbour_is_given_up_stands_at_the_end_of_its_phase(tmp_path: Path, guide: Guide) -> None:
    added = "{id: x-lab, phase: after, after: bring-cake, text: Book it., why: So., strategy: be-present, level: extra}"
    laid = laid_over(guide, read(tmp_path / "school", guide, f"surgery: {{add: [{added}]}}"))
    assert [item.id for item in laid.items(laid.rotations["surgery"], "after")] == ["write-to-a-nurse", "x-lab"]


def test_a_rotation_of_the_school_s_own_follows_the_one_that_it_copies(tmp_path: Path, guide: Guide) -> None:
    added = "{id: x-far, like: operating, title: Far, abbr: FAR}, {id: x-gone, like: hospice, title: Gone, abbr: GONE}"
    edition = read(tmp_path / "school", guide, f"add: [{added}]\n  x-far: {{hide: [know-ten-names]}}")
    laid = laid_over(guide, edition)
    assert told(edition) == [
        'overlay.yml:3: warning: "know-ten-names" is called "learn-ten-names" now. Write that.',
        'overlay.yml:2: warning: "operating" is called "surgery" now. Write that.',
        'overlay.yml:2: warning: the guide gave up "hospice" in version 0.3.0; what you say of it is not used. '
        "Delete it.",
    ]
    assert [*laid.rotations] == ["surgery", "clinic", "x-far"]
    assert [item.id for item in laid.all_items(laid.rotations["x-far"])] == [
        "learn-your-glove-size",
        "write-to-a-nurse",
    ]


def test_an_old_and_a_new_name_side_by_side_are_told(tmp_path: Path, guide: Guide) -> None:
    change = "{change: {learn-ten-names: {text: Do.}, know-ten-names: {why: So.}}}"
    with pytest.raises(ContentErrors) as found:
        read(tmp_path / "school", guide, f"surgery: {change}\n  operating: {{hide: []}}")
    assert str(found.value).splitlines() == [
        'overlay.yml:2: "know-ten-names" is "learn-ten-names", which stands here too. Make them one.',
        'overlay.yml:3: "operating" is "surgery", which stands here too. Make them one.',
    ]


def test_rotations_that_facts_name_are_followed(tmp_path: Path, guide: Guide) -> None:
    files = "=== school.yml\nname: Ours\ncontacts: [{id: of, role: O, rotations: [operating]}]\n"
    school = read_edition(draw(tmp_path / "school", files), guide).school
    assert [contact.role for contact in school.contacts_on("surgery")] == ["O"]
