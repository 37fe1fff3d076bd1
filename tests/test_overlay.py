"""wardbook/overlay.py: the laws of an edition, for editions of every kind."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from wardbook.edition import Edition
from wardbook.guide import Guide, read_guide
from wardbook.model.edition import Overlay
from wardbook.model.rotation import PHASES, Item
from wardbook.model.school import School
from wardbook.overlay import laid_over

SCHOOL = School(name="Our School")
GUIDE = read_guide(ROOT)
IDS = {rotation.id: [item.id for item in GUIDE.all_items(rotation)] for rotation in GUIDE.rotations.values()}
SETTINGS = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def edition(**rotations: Any) -> Edition:
    return Edition(SCHOOL, Overlay.model_validate({"rotations": rotations}))


def items(guide: Guide, rotation: str) -> dict[str, list[str]]:
    """The ids of a rotation's items by phase."""
    return {phase: [item.id for item in guide.items(guide.rotations[rotation], phase)] for phase in PHASES}


def all_items(guide: Guide) -> dict[str, Item]:
    return {
        f"{rotation.id}/{item.id}": item for rotation in guide.rotations.values() for item in guide.all_items(rotation)
    }


@st.composite
def local(draw: st.DrawFn, rotation: str) -> dict[str, Any]:
    """What a school does to one rotation."""
    ids = IDS[rotation]
    some = st.lists(st.sampled_from(ids), unique=True, max_size=6)
    own = [f"x-own-{at}" for at in range(draw(st.integers(0, 3)))]
    neighbour = st.none() | st.sampled_from([*ids, *own])
    levels = st.sampled_from(["essential", "useful", "extra"])
    same = {"text": "Do it.", "why": "So.", "strategy": "find-a-mentor"}
    added = [
        {"id": id_, "phase": draw(st.sampled_from(PHASES)), "after": draw(neighbour), "level": draw(levels), **same}
        for id_ in own
    ]
    moves = {id_: {"phase": draw(st.sampled_from(PHASES)), "after": draw(neighbour)} for id_ in draw(some)}
    return {
        "add": added,
        "change": {id_: {"text": f"Do {id_}."} for id_ in draw(some)},
        "hide": draw(some),
        "move": {id_: move for id_, move in moves.items() if move["after"] != id_},
    }


@st.composite
def overlays(draw: st.DrawFn) -> dict[str, Any]:
    """What a school does to the whole guide."""
    some = draw(st.lists(st.sampled_from(sorted(IDS)), unique=True, max_size=3))
    hidden = draw(st.lists(st.sampled_from(sorted(IDS)), unique=True, max_size=3))
    return {**{rotation: draw(local(rotation)) for rotation in some}, "hide": hidden}


def test_an_empty_edition_changes_nothing_but_whose_it_is() -> None:
    laid = laid_over(GUIDE, edition())
    assert (laid.rotations, laid.school, laid.hidden) == (GUIDE.rotations, SCHOOL, frozenset())


@SETTINGS
@given(overlays())
def test_nothing_is_lost_that_was_not_hidden_and_nothing_is_there_twice(overlay: dict[str, Any]) -> None:
    laid = laid_over(GUIDE, edition(**overlay))

    expected = {rotation: set(ids) for rotation, ids in IDS.items() if rotation not in overlay["hide"]}
    for rotation in expected.keys() & overlay.keys():
        expected[rotation] |= {added["id"] for added in overlay[rotation]["add"]}
        expected[rotation] -= set(overlay[rotation]["hide"])
    shown = {rotation: [*chain(*items(laid, rotation).values())] for rotation in laid.rotations}
    assert {rotation: sorted(ids) for rotation, ids in shown.items()} == {
        rotation: sorted(ids) for rotation, ids in expected.items()
    }


@SETTINGS
@given(overlays())
def test_what_is_shown_again_is_where_it_was(overlay: dict[str, Any]) -> None:
    shown = {rotation: {**there, "hide": []} for rotation, there in overlay.items() if rotation != "hide"}
    with_all, hiding = laid_over(GUIDE, edition(**shown)), laid_over(GUIDE, edition(**overlay))

    for rotation in hiding.rotations:
        hidden = set(overlay.get(rotation, {}).get("hide", ()))
        left = {phase: [id_ for id_ in ids if id_ not in hidden] for phase, ids in items(with_all, rotation).items()}
        assert items(hiding, rotation) == left


@SETTINGS
@given(overlays())
def test_what_is_not_named_stays_as_the_guide_has_it(overlay: dict[str, Any]) -> None:
    before, after = all_items(GUIDE), all_items(laid_over(GUIDE, edition(**overlay)))
    changed = {
        f"{rotation}/{id_}": change["text"]
        for rotation, there in overlay.items()
        if rotation != "hide"
        for id_, change in there["change"].items()
    }
    for id_, item in after.items():
        if id_ in before:
            assert item == before[id_].model_copy(update={"text": changed[id_]} if id_ in changed else {})


@SETTINGS
@given(overlays(), st.randoms(use_true_random=False))
def test_the_order_of_rotations_changes_and_what_is_hidden_does_not_matter(
    overlay: dict[str, Any], random: Any
) -> None:
    def shuffled(some: Any) -> Any:
        entries = list(some.items()) if isinstance(some, dict) else list(some)
        random.shuffle(entries)
        return dict(entries) if isinstance(some, dict) else entries

    other = {
        rotation: there
        if rotation == "hide"
        else {**there, "change": shuffled(there["change"]), "hide": shuffled(there["hide"])}
        for rotation, there in shuffled(overlay).items()
    }
    assert laid_over(GUIDE, edition(**overlay)) == laid_over(GUIDE, edition(**other))


@pytest.mark.parametrize(
    ("there", "before", "first_week"),
    [
        ({"hide": ["learn-your-glove-size"]}, [], ["learn-ten-names"]),
        (
            {"move": {"learn-your-glove-size": {"after": "learn-ten-names"}}},
            [],
            ["learn-ten-names", "learn-your-glove-size"],
        ),
        ({"move": {"learn-ten-names": {"phase": "before"}}}, ["learn-your-glove-size", "learn-ten-names"], []),
    ],
    ids=["hidden", "behind another", "to the end of a phase"],
)
def test_an_item_goes_where_it_is_told(
    small: Path, there: dict[str, Any], before: list[str], first_week: list[str]
) -> None:
    shown = items(laid_over(read_guide(small), edition(surgery=there)), "surgery")
    assert (shown["before"], shown["first-week"]) == (before, first_week)


def test_items_follow_the_school_s_own_and_stand_in_the_order_in_which_they_are_written(small: Path) -> None:
    same = {"phase": "after", "text": "Do it.", "why": "So.", "strategy": "be-present", "level": "extra"}
    there = {
        "add": [
            {"id": "x-one", "after": "learn-ten-names", **same},
            {"id": "x-three", "after": "x-late", **same},
            {"id": "x-two", "after": "learn-ten-names", **same},
            {"id": "x-late", "after": "write-to-a-nurse", **same},
        ],
        "move": {"learn-your-glove-size": {"after": "x-one"}},
    }
    assert items(laid_over(read_guide(small), edition(surgery=there)), "surgery") == {
        **{"before": [], "middle": [], "last-week": []},
        "first-week": ["learn-ten-names", "x-one", "learn-your-glove-size", "x-two"],
        "after": ["write-to-a-nurse", "x-late", "x-three"],
    }


def test_the_sources_of_a_reason_go_with_it(small: Path) -> None:
    guide = read_guide(small)
    cited = next(item for item in guide.all_items(guide.rotations["surgery"]) if item.refs)
    change = {cited.id: {"why": "Our own reason."}}

    laid = laid_over(guide, edition(surgery={"change": change}))
    [item] = [item for item in laid.all_items(laid.rotations["surgery"]) if item.id == cited.id]
    assert (item.why, item.refs, item.text) == ("Our own reason.", (), cited.text)


def test_a_rotation_of_the_school_s_own_begins_as_another_and_is_changed_by_its_own_id(small: Path) -> None:
    guide = read_guide(small)
    added = {"id": "x-rural", "like": "surgery", "title": "Rural surgery", "abbr": "RURAL", "weeks": "4"}
    laid = laid_over(guide, edition(add=[added], surgery={"hide": ["learn-ten-names"]}, **{"x-rural": {"weeks": "5"}}))
    rural, surgery = laid.rotations["x-rural"], guide.rotations["surgery"]

    assert [*laid.rotations] == ["surgery", "x-rural"]
    assert (rural.title, rural.abbr, rural.typical_weeks) == ("Rural surgery", "RURAL", "5")
    assert (rural.day, laid.all_items(rural)) == (surgery.day, guide.all_items(surgery))
    assert [item.id for item in laid.all_items(laid.rotations["surgery"])] == [
        "learn-your-glove-size",
        "write-to-a-nurse",
    ]


def test_a_rotation_has_the_name_and_the_length_that_the_school_gives_it(small: Path) -> None:
    laid = laid_over(read_guide(small), edition(surgery={"title": "General surgery", "weeks": "6"}))
    assert (laid.rotations["surgery"].title, laid.rotations["surgery"].typical_weeks) == ("General surgery", "6")


@SETTINGS
@given(overlays(), st.sampled_from(sorted(IDS)), st.data())
def test_a_rotation_of_the_school_s_own_leaves_every_other_as_it_is(
    overlay: dict[str, Any], like: str, data: st.DataObject
) -> None:
    added = {"id": "x-own", "like": like, "title": "Own", "abbr": "OWN"}
    changed = data.draw(local(like))
    with_it = laid_over(GUIDE, edition(**overlay, add=[added], **{"x-own": changed}))
    alone = laid_over(GUIDE, edition(**{like: changed}))

    without = laid_over(GUIDE, edition(**overlay))
    assert {id_: one for id_, one in with_it.rotations.items() if id_ != "x-own"} == without.rotations
    assert items(with_it, "x-own") == items(alone, like)
