"""A copy as a file: what it says, and that it is read as written, for ever."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.pure import NOW, Lines, run, run_each, text

EXPORTS = Path(__file__).resolve().parents[1] / "exports"
KEPT: Lines = {
    "meta": text({"schema": 1, "device": "k3x9ab", "at": 7}),
    "i:surgery/learn-ten-names": text([1, 1795000300000, "k3x9ab"]),
    "i:neurology/learn-ten-names": text([2, 1795000200000, "p0"]),
    "i:surgery/broken": "no record",
    "r:surgery": text([1795000000000, "k3x9ab", 0]),
    "n:surgery/learn-ten-names": text(["Rosa knows", 1795000350000, "k3x9ab"]),
}
WRITE = "return wardbook.copies.write(lines(given.kept), {notes: given.notes, now: given.now, site: 'wardbook'});"
READ = f"return opened(wardbook.incoming.read(given, {NOW}, 'wardbook'));"
SAID = {
    "i:internal-medicine/save-the-help-numbers": [1, 1795000100000, "k3x9ab"],
    "i:surgery/learn-ten-names": [1, 1795000300000, "k3x9ab"],
    "i:surgery/learn-your-glove-size": [2, 1795000200000, "p0"],
    "i:surgery/try-the-locker-room": [0, 1795000400000, "k3x9ab"],
    "r:internal-medicine": [1795000000000, "k3x9ab", 0],
    "r:pediatrics": [1794000000000, "k3x9ab", 0],
    "n:surgery/learn-ten-names": ["Rosa at the desk knows all", 1795000350000, "k3x9ab"],
}
"""What tests/exports holds, as lines of today."""


@pytest.fixture
def core(reader: Page) -> Page:
    if "progress/" not in reader.url:
        reader.goto("progress/")
    return reader


def copy(**parts: Any) -> str:
    return json.dumps({"wardbook": 1, "site": "wardbook", "written": "2026-11-23T09:30:00.000Z", **parts})


def read(core: Page, **parts: Any) -> Any:
    return run(core, READ, copy(**parts))


def test_a_copy_has_a_line_for_each_thing_in_order_and_no_notes_unless_asked(core: Page) -> None:
    assert run(core, WRITE, {"kept": KEPT, "notes": False, "now": NOW}) == (
        "{\n"
        '  "wardbook": 1,\n'
        '  "site": "wardbook",\n'
        '  "written": "2026-11-23T09:30:00.000Z",\n'
        '  "items": {\n'
        '    "neurology/learn-ten-names": [2,1795000200000,"p0"],\n'
        '    "surgery/learn-ten-names": [1,1795000300000,"k3x9ab"]\n'
        "  },\n"
        '  "resets": {\n'
        '    "surgery": [1795000000000,"k3x9ab",0]\n'
        "  }\n"
        "}\n"
    )


def test_notes_come_along_when_asked(core: Page) -> None:
    written = json.loads(run(core, WRITE, {"kept": KEPT, "notes": True, "now": NOW}))
    assert written["notes"] == {"surgery/learn-ten-names": ["Rosa knows", 1795000350000, "k3x9ab"]}


def test_a_copy_of_nothing_is_a_whole_copy(core: Page) -> None:
    assert json.loads(run(core, WRITE, {"kept": {}, "notes": True, "now": NOW})) == {
        "wardbook": 1,
        "site": "wardbook",
        "written": "2026-11-23T09:30:00.000Z",
        "items": {},
        "resets": {},
        "notes": {},
    }


def test_what_is_written_is_read_again(core: Page) -> None:
    again = run(core, READ, run(core, WRITE, {"kept": KEPT, "notes": True, "now": NOW}))
    whole = {key: line for key, line in KEPT.items() if key != "meta" and line != "no record"}
    assert again == {"lines": whole, "dropped": 0, "written": NOW}


def test_the_name_of_the_file_has_the_day(core: Page) -> None:
    assert (
        run(core, "return wardbook.copies.name(new Date(2026, 2, 3, 23, 30).getTime());") == "wardbook-2026-03-03.json"
    )


@pytest.mark.parametrize("export", sorted(EXPORTS.glob("*.json")), ids=lambda export: export.stem)
def test_every_form_that_a_copy_ever_had_is_read(core: Page, export: Path) -> None:
    read = run(core, READ, export.read_text(encoding="utf-8"))
    assert {key: json.loads(line) for key, line in read["lines"].items()} == SAID
    assert (read["dropped"], read["written"]) == (0, NOW)


ITEM = "surgery/learn-ten-names"


@pytest.mark.parametrize(
    "said",
    [
        [3, 5, "a"], [-1, 5, "a"], ["1", 5, "a"], [True, 5, "a"], [None, 5, "a"], [[1], 5, "a"], [1.5, 5, "a"],
        [1, -5, "a"], [1, 1.5, "a"], [1, "5", "a"], [1, 7.26e12, "a"], [1, 1e300, "a"], [1, None, "a"],
        [1, 5, 7], [1, 5, "a b"], [1, 5, "<b>"], [1, 5, "x" * 17], [1, 5, None], [1, 5],
        [1, 5, "a", 0], [], {}, "1", 1, None,
    ],
)  # fmt: skip
def test_an_item_that_is_not_whole_is_left_out(core: Page, said: object) -> None:
    assert read(core, items={ITEM: said, "surgery/other": [1, 5, "a"]}) == {
        "lines": {"i:surgery/other": '[1,5,"a"]'},
        "dropped": 1,
        "written": NOW,
    }


@pytest.mark.parametrize(
    "id_",
    ["surgery", "surgery/", "/x", "surgery/a/b", "Surgery/learn", "surgery/a b", "surgery/-a", "__proto__", "a/b", "",
     "surgery/" + "x" * 42, "surgery/<img>", "surgery/learn\n", "meta", "i:surgery/learn"],
)  # fmt: skip
def test_an_id_of_another_form_is_left_out(core: Page, id_: str) -> None:
    assert read(core, items={id_: [1, 5, "a"], ITEM: [1, 5, "a"]})["lines"] == {f"i:{ITEM}": '[1,5,"a"]'}


@pytest.mark.parametrize("id_", ["constructor/constructor", "prototype/to-string"])
def test_an_id_that_is_a_name_of_the_language_is_like_any_other(core: Page, id_: str) -> None:
    assert read(core, items={id_: [1, 5, "a"]})["lines"] == {f"i:{id_}": '[1,5,"a"]'}


def test_a_reset_may_lack_the_time_before_it(core: Page) -> None:
    resets = {
        "surgery": [5, "a"],
        "neurology": [5, "a", 3],
        "radiology": [5, "a", 9],
        "x/y": [5, "a"],
        "pediatrics": ["a"],
    }
    assert read(core, resets=resets) == {
        "lines": {"r:surgery": '[5,"a",0]', "r:neurology": '[5,"a",3]', "r:radiology": '[5,"a",0]'},
        "dropped": 2,
        "written": NOW,
    }


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("Rosa", "Rosa"),
        ("", ""),
        ("a\nb\tc\x00d", "a b c d"),
        ("abc\u202egpj.exe", "abcgpj.exe"),
        ("\u2067left\u2069", "left"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("x" * 140, "x" * 140),
        ("🩺" * 140, "🩺" * 140),
        ("x" * 141, None),
        ("\n\x00", None),
        (7, None),
        (None, None),
        (["a"], None),
    ],
)
def test_a_note_is_one_clean_line_or_left_out(core: Page, note: object, kept: str | None) -> None:
    expected = {} if kept is None else {f"n:{ITEM}": text([kept, 5, "a"])}
    assert read(core, notes={ITEM: [note, 5, "a"]}, items={ITEM: [1, 5, "a"]})["lines"] == {
        f"i:{ITEM}": '[1,5,"a"]',
        **expected,
    }


def test_half_a_character_is_replaced(core: Page) -> None:
    said = copy(notes={ITEM: ["a\ud800b", 5, "a"]})
    assert json.loads(run(core, READ, said)["lines"][f"n:{ITEM}"])[0] == "a\ufffdb"


def test_a_time_ahead_is_brought_back_to_a_day_from_now(core: Page) -> None:
    ahead, latest = NOW + 30 * 86400000, NOW + 86400000
    lines = read(
        core, items={ITEM: [1, ahead, "a"]}, resets={"surgery": [ahead, "a", 3]}, notes={ITEM: ["x", ahead, "a"]}
    )["lines"]
    assert lines == {
        f"i:{ITEM}": text([1, latest, "a"]),
        "r:surgery": text([latest, "a", 3]),
        f"n:{ITEM}": text(["x", latest, "a"]),
    }


@pytest.mark.parametrize("written", ["soon", 5, None, "9999999-01-01", "2026-11-23" + "x" * 9999, {}])
def test_a_day_that_is_none_is_not_told(core: Page, written: object) -> None:
    assert read(core, written=written, items={ITEM: [1, 5, "a"]})["written"] == 0


CHOOSE = "Choose a file whose name begins with “wardbook-”."
NO_COPY = f"This file is not a copy from this guide, or it is broken. {CHOOSE}"
REFUSED = {
    "nothing": ("", NO_COPY),
    "a page": ("<!doctype html><title>Sign in</title>", NO_COPY),
    "a zip": ("PK\x03\x04\x14\x00\x08\x00ï¿½", NO_COPY),
    "utf-16 read as utf-8": ('\ufffd\ufffd{\x00"\x00w\x00', NO_COPY),
    "null": ("null", NO_COPY),
    "a list": ("[1,2]", NO_COPY),
    "a number": ("7", NO_COPY),
    "a text": ('"wardbook"', NO_COPY),
    "cut off": (copy(items={ITEM: [1, 5, "a"]})[:-3], NO_COPY),
    "no format": ('{"site": "wardbook", "items": {}}', NO_COPY),
    "format 0": ('{"wardbook": 0, "site": "wardbook"}', NO_COPY),
    "format of text": ('{"wardbook": "1", "site": "wardbook"}', NO_COPY),
    "format in the prototype": ('{"__proto__": {"wardbook": 1, "site": "wardbook"}}', NO_COPY),
    "deep lists": ("[" * 100_000 + "]" * 100_000, NO_COPY),
    "deep objects": ('{"a":' * 100_000 + "1" + "}" * 100_000, NO_COPY),
    "a newer format": (
        '{"wardbook": 2, "site": "wardbook"}',
        "This copy was made by a newer version of the guide. Reload this page and try again.",
    ),
    "another guide": (
        '{"wardbook": 1, "site": "<b>other</b>", "items": {}}',
        "This copy is from another guide. Bring it in on the pages of that guide.",
    ),
    "no guide": ('{"wardbook": 1}', "This copy is from another guide. Bring it in on the pages of that guide."),
    "nothing in it": (copy(items={}), "This copy is empty: there is nothing to bring in."),
    "nothing whole in it": (copy(items={"x": 1}), f"Nothing in this file can be read. {CHOOSE}"),
    "lists for objects": (copy(items=[[1, 5, "a"]]), f"Nothing in this file can be read. {CHOOSE}"),
    "too many": (
        copy(items={f"surgery/item-{at}": [1, 5, "a"] for at in range(10_001)}),
        f"This file holds more than any copy from this guide. {CHOOSE}",
    ),
    "one byte over 2 MB": (
        copy(items={ITEM: [1, 5, "a"]}).ljust(2_000_001),
        f"This file is larger than 2 MB, and no copy from this guide is. {CHOOSE}",
    ),
}


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_no_copy_is_refused_with_a_clear_word(core: Page, said: str) -> None:
    file, problem = REFUSED[said]
    assert run(core, READ, file) == {"problem": problem}


def test_a_copy_of_2_mb_is_read(core: Page) -> None:
    assert read_one(core, copy(items={ITEM: [1, 5, "a"]}).ljust(2_000_000))


def test_a_mark_of_byte_order_before_the_copy_is_no_trouble(core: Page) -> None:
    assert read_one(core, "\ufeff" + copy(items={ITEM: [1, 5, "a"]}))


def test_of_two_entries_with_one_id_the_last_counts(core: Page) -> None:
    twice = copy(items={ITEM: [1, 5, "a"]}).replace(f'"{ITEM}":', f'"{ITEM}": [2, 5, "a"], "{ITEM}":')
    assert read_one(core, twice)


def test_deep_nesting_inside_a_copy_is_left_out(core: Page) -> None:
    deep = copy(items={ITEM: [1, 5, "a"], "surgery/deep": 0}).replace(
        '"surgery/deep": 0', f'"surgery/deep": {"[" * 90000}{"]" * 90000}'
    )
    assert run(core, READ, deep) == {"lines": {f"i:{ITEM}": '[1,5,"a"]'}, "dropped": 1, "written": NOW}


@pytest.mark.parametrize("key", ["__proto__", "constructor", "toString", "hasOwnProperty"])
def test_a_key_of_the_language_changes_nothing_of_the_page(core: Page, key: str) -> None:
    hostile = copy(items={ITEM: [1, 5, "a"], key: {"polluted": [1, 5, "a"]}}, **{key: {"polluted": 1}})
    assert run(core, READ, hostile) == {"lines": {f"i:{ITEM}": '[1,5,"a"]'}, "dropped": 1, "written": NOW}
    assert run(core, "return [{}.polluted, [].polluted, Object.keys(Object.prototype)];") == [None, None, []]


def read_one(core: Page, file: str) -> bool:
    return bool(run_each(core, READ, [file]) == [{"lines": {f"i:{ITEM}": '[1,5,"a"]'}, "dropped": 0, "written": NOW}])
