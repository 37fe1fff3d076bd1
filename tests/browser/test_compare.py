"""What lines from elsewhere would change, and that joining them depends on no order."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.browser.pure import Lines, drawn, run, run_each, text

COMPARE = "return wardbook.compare(lines(given[0]), lines(given[1]));"
JOIN = """
const join = (mine, theirs) => ({ ...mine, ...Object.fromEntries(wardbook.compare(lines(mine), lines(theirs)).put) });
"""
A, B = "i:surgery/a-a", "i:surgery/b-b"
NOTE, RESET = "n:surgery/a-a", "r:surgery"
NOTHING = {"fresh": 0, "changed": 0, "takenAway": 0, "same": 0, "older": 0, "unknown": 0, "notes": 0}


@pytest.fixture
def core(reader: Page) -> Page:
    if "progress/" not in reader.url:
        reader.goto("progress/")
    return reader


def kept(**lines: object) -> Lines:
    names = {"a": A, "b": B, "note": NOTE, "reset": RESET}
    return {names[name]: text(said) for name, said in lines.items()}


@pytest.mark.parametrize(
    ("mine", "theirs", "counts", "values"),
    [
        (kept(), kept(a=[1, 5, "x"]), {"fresh": 1}, [["surgery/a-a", 0]]),
        (kept(), kept(a=[2, 5, "x"]), {"fresh": 1}, [["surgery/a-a", 0]]),
        (kept(), kept(a=[0, 5, "x"]), {"same": 1}, []),
        (kept(a=[1, 4, "x"]), kept(a=[2, 5, "x"]), {"changed": 1}, [["surgery/a-a", 1]]),
        (kept(a=[1, 4, "x"]), kept(a=[0, 5, "x"]), {"takenAway": 1}, [["surgery/a-a", 1]]),
        (kept(a=[1, 6, "x"]), kept(a=[0, 5, "x"]), {"older": 1}, []),
        (kept(a=[0, 6, "x"]), kept(a=[1, 5, "x"]), {"older": 1}, []),
        (kept(a=[1, 4, "x"]), kept(a=[1, 5, "y"]), {"same": 1}, []),
        (kept(a=[1, 6, "x"]), kept(a=[1, 5, "y"]), {"same": 1}, []),
        (kept(a=[1, 4, "x"], b=[2, 6, "x"]), kept(reset=[5, "y", 0]), {"takenAway": 1}, [["surgery/a-a", 1]]),
        (kept(reset=[7, "x", 0]), kept(a=[1, 5, "y"]), {"older": 1}, []),
        (kept(), kept(a=[1, 5, "y"], reset=[7, "y", 0]), {"same": 1}, []),
        (kept(a=[1, 4, "x"]), kept(a=[1, 5, "y"], reset=[7, "y", 0]), {"takenAway": 1}, [["surgery/a-a", 1]]),
        (kept(a=[1, 4, "x"], reset=[5, "x", 0]), kept(a=[1, 6, "y"]), {"fresh": 1}, [["surgery/a-a", 0]]),
        (kept(), kept(note=["Rosa", 5, "x"]), {"notes": 1}, []),
        (kept(note=["Rosa", 6, "x"]), kept(note=["Ana", 5, "x"]), {}, []),
        (kept(note=["Rosa", 4, "x"]), kept(note=["Rosa", 5, "x"]), {}, []),
    ],
)
def test_what_would_change_is_what_a_student_would_see(
    core: Page, mine: Lines, theirs: Lines, counts: dict[str, int], values: list[list[object]]
) -> None:
    found = run(core, COMPARE, [mine, theirs])
    assert {name: found[name] for name in NOTHING} == NOTHING | counts
    assert found["values"] == values


def test_a_note_that_changes_comes_with_what_was_there(core: Page) -> None:
    found = run(core, COMPARE, [kept(note=["Rosa", 4, "x"]), kept(note=["Ana", 5, "x"])])
    assert found["texts"] == [["surgery/a-a", "Rosa"]]


def test_items_of_no_page_are_counted_and_come_along(core: Page) -> None:
    found = run(
        core,
        "return wardbook.compare(lines({}), lines(given), (id) => id !== 'surgery/b-b');",
        kept(a=[1, 5, "x"], b=[1, 5, "x"]),
    )
    assert (found["fresh"], found["unknown"], len(found["put"])) == (2, 1, 2)


times = st.integers(1, 6)
devices = st.sampled_from(["a", "b"])
items = st.tuples(st.integers(0, 2), times, devices).map(list)
resets = st.tuples(times, devices, st.just(0)).map(list)
notes = st.tuples(st.sampled_from(["", "Rosa", "Ana"]), times, devices).map(list)
some_lines = st.fixed_dictionaries(
    {}, optional={A: items, B: items, "i:neurology/a-a": items, RESET: resets, NOTE: notes}
)
THREE = [
    [{key: text(said) for key, said in one.items()} for one in case]
    for case in drawn(st.tuples(some_lines, some_lines, some_lines), 400)
]


def joined(core: Page, expression: str) -> list[Any]:
    return run_each(
        core, f"{JOIN} const [a, b, c] = given; return Object.entries({expression}).sort().join(';');", THREE
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("join(a, b)", "join(b, a)"),
        ("join(join(a, b), c)", "join(a, join(b, c))"),
        ("join(a, b)", "join(join(a, b), b)"),
        ("a", "join(a, a)"),
    ],
    ids=["commutative", "associative", "idempotent", "with itself"],
)
def test_joining_depends_on_no_order(core: Page, one: str, other: str) -> None:
    assert joined(core, one) == joined(core, other)


def test_the_counts_are_true_of_what_is_there_after_joining(core: Page) -> None:
    value = """
    const value = (kept, id) => wardbook.record.valueSince(wardbook.record.read(kept[`i:${id}`]),
      wardbook.record.moment("r:", kept[`r:${id.split("/")[0]}`])[0]);"""
    body = f"""{JOIN}{value}
    const [a, b] = given, after = join(a, b), found = wardbook.compare(lines(a), lines(b));
    const ids = ["surgery/a-a", "surgery/b-b", "neurology/a-a"];
    const changed = ids.filter((id) => value(a, id) !== value(after, id));
    return [found.fresh + found.changed + found.takenAway, found.values.map(([id, was]) => [id, was])].join() ===
      [changed.length, found.values.map(([id]) => [id, value(a, id)])].join()
      && changed.length === found.values.length;"""
    assert set(run_each(core, body, THREE)) == {True}


def test_lines_that_say_nothing_neither_come_along_nor_stop_it(core: Page) -> None:
    mine = {A: "broken", B: text([1, 5, "x"])}
    found = run(core, COMPARE, [mine, {A: text([1, 4, "x"]), B: "broken"}])
    assert json.loads(dict(found["put"])[A]) == [1, 4, "x"]
    assert [key for key, _ in found["put"]] == [A]
