"""Thousands of files that nobody meant as a copy: each is refused with a word, or cleaned to whole lines."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.pure import NOW, run, run_each

READ = f"return opened(wardbook.incoming.read(given, {NOW}, 'wardbook'));"
UNPACK = f"return opened(await wardbook.link.unpack(given, {NOW}, 'wardbook'));"
KEY = re.compile(r"[in]:[a-z][a-z0-9-]{1,40}/[a-z][a-z0-9-]{1,40}|r:[a-z][a-z0-9-]{1,40}")
NAMES = ["wardbook", "site", "written", "items", "resets", "notes", "__proto__", "constructor", "toString", "surgery",
         "surgery/learn-ten-names", "constructor/constructor", "a/b", "length", "0", ""]  # fmt: skip
NUMBERS = [0, 1, 2, 3, -1, 1.5, NOW, NOW * 10, 2**53, 1e300, -0.0]
TEXTS = ["", "wardbook", "k3x9ab", "<script>document.title='run'</script>", "\u202e", "\x00", "null", "x" * 200]

WHOLE = json.dumps(
    {
        "wardbook": 1,
        "site": "wardbook",
        "written": "2026-11-23T09:30:00.000Z",
        "items": {f"surgery/item-{at}": [at % 3, NOW - at, "k3"] for at in range(4)},
        "resets": {"surgery": [NOW - 9, "k3", 0]},
        "notes": {"surgery/item-1": ["Rosa", NOW, "k3"]},
    }
)
PIECES = ["", '"', "{", "[", "]", "}", ",", "9", "-", "\\", "e9", "\x00", "é", "_", "A"]
MANY = 1000


class Grower:
    """Grows hostile things from a seed, so that each run sees the same thousands."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def word(self) -> str:
        if self.random.random() < 0.6:
            return self.random.choice(TEXTS)
        return "".join(
            chr(self.random.choice([self.random.randrange(32, 127), self.random.randrange(1, 0xD800)]))
            for _ in range(5)
        )

    def name(self) -> str:
        chance = self.random.random()
        if chance < 0.3:
            return f"surgery/item-{self.random.randrange(9)}"
        return self.random.choice(NAMES) if chance < 0.8 else self.word()

    def value(self, depth: int = 3) -> Any:
        kind = self.random.randrange(8 if depth else 5)
        if kind > 5:
            return {self.name(): self.value(depth - 1) for _ in range(self.random.randrange(4))}
        if kind == 5:
            return [self.value(depth - 1) for _ in range(self.random.randrange(5))]
        return [None, self.random.random() < 0.5, self.random.choice(NUMBERS), self.word(), NOW][kind]

    def said(self) -> Any:
        if self.random.random() < 0.2:
            return self.value()
        first = self.random.choice([0, 1, 2, 1, 2, NOW, self.word(), self.value(1)])
        device = self.random.choice(["k3x9ab", "p0", *TEXTS])
        return [first, self.random.choice([5, 6, 7, *NUMBERS]), device][: self.random.choice([2, 3, 3, 3, 4])]

    def entries(self) -> Any:
        return (
            {self.name(): self.said() for _ in range(self.random.randrange(6))}
            if self.random.random() < 0.9
            else self.value()
        )

    def copy(self) -> Any:
        site = "wardbook" if self.random.random() < 0.9 else self.value()
        kinds = {kind: self.entries() for kind in ("items", "resets", "notes") if self.random.random() < 0.8}
        return {self.name(): self.value(), "wardbook": 1, "site": site, "written": self.word(), **kinds}

    def damaged(self, text: str, start: int = 0) -> str:
        for _ in range(self.random.randrange(1, 4)):
            at = self.random.randrange(start, len(text) + 1)
            text = text[:at] + self.random.choice(PIECES) + text[at + self.random.randrange(5) :]
        return text

    def inside_a_link(self) -> Any:
        rotation = ["surgery", 0, *(self.word() for _ in range(5))]
        whole = [1, "wardbook", 5, ["k3"], rotation, ["surgery", 5, "0", "a-b c-d", "12", "a b", "00"]]
        for _ in range(self.random.randrange(3)):
            where = whole if self.random.random() < 0.4 else rotation
            where[self.random.randrange(len(where))] = self.value()
        return whole if self.random.random() < 0.9 else self.value()


def many(grow: Callable[[Grower], Any]) -> list[Any]:
    return [grow(Grower(seed)) for seed in range(MANY)]


@pytest.fixture
def core(reader: Page) -> Page:
    if "progress/" not in reader.url:
        reader.goto("progress/")
    return reader


def fault(result: Any) -> str | None:
    """What is wrong with what was read: nothing, for a word of refusal and for whole lines."""
    if isinstance(result, str):
        return result
    if "problem" in result:
        return None if re.fullmatch(r"(This|Nothing)[^<>{}]{20,200}\.", result["problem"]) else str(result)
    whole = result["lines"] and result["dropped"] >= 0 and 0 <= result["written"] < 7.26e12
    return None if whole and all(map(_is_line, *zip(*result["lines"].items(), strict=True))) else str(result)


def _is_line(key: str, line: str) -> bool:
    said = json.loads(line)
    if not KEY.fullmatch(key) or not isinstance(said, list) or len(said) != 3:
        return False
    if key[0] == "r":
        time, device, before = said
        return _is_time(time) and _is_device(device) and _is_time(before) and (before < time or before == 0)
    value, time, device = said
    right = value in (0, 1, 2) if key[0] == "i" else _is_note(value)
    return right and _is_time(time) and _is_device(device)


def _is_time(time: object) -> bool:
    return type(time) is int and 0 <= time <= NOW + 86_400_000


def _is_device(device: object) -> bool:
    return isinstance(device, str) and re.fullmatch(r"[\w-]{0,16}", device, re.ASCII) is not None


def _is_note(note: object) -> bool:
    unclean = r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]"
    return isinstance(note, str) and len(note) <= 140 and re.search(unclean, note) is None


FILES: dict[str, Callable[[Grower], str]] = {
    "any json": lambda grower: json.dumps(grower.value()),
    "of the form of a copy": lambda grower: json.dumps(grower.copy()),
    "a copy that was damaged": lambda grower: grower.damaged(WHOLE),
    "any text": lambda grower: "".join(grower.word() for _ in range(4)),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_refused_with_a_word_or_cleaned(core: Page, kind: str) -> None:
    files = many(FILES[kind])
    results = run_each(core, READ, files)
    assert [(file, fault(result)) for file, result in zip(files, results, strict=True) if fault(result)] == []
    assert run(core, "return [document.title.includes('run'), Object.keys(Object.prototype)];") == [False, []]


@pytest.mark.parametrize("kind", ["of the form of a copy", "a copy that was damaged"])
def test_what_is_grown_reaches_both_ends(core: Page, kind: str) -> None:
    """The thousands are no use if all are refused, or none."""
    results = run_each(core, READ, many(FILES[kind]))
    read = [result for result in results if "lines" in result]
    assert MANY / 20 < len(read) < MANY * 19 / 20
    assert sum(result["dropped"] > 0 for result in read) > MANY / 50


PACKED = """return (await wardbook.link.pack(lines({
  'i:surgery/learn-ten-names': '[1,1795000300000,"k3"]', 'r:surgery': '[1795000000000,"k3",0]' }),
  { rotation: '', now: given, site: 'wardbook' }));"""


def test_a_link_that_was_damaged_is_refused_with_a_word_or_cleaned(core: Page) -> None:
    link = run(core, PACKED, NOW)
    links = many(lambda grower: grower.damaged(link, 4))
    results = run_each(core, UNPACK, links)
    assert [(link, fault(result)) for link, result in zip(links, results, strict=True) if fault(result)] == []


def test_any_json_in_a_link_is_refused_with_a_word_or_cleaned(core: Page) -> None:
    inside = many(Grower.inside_a_link)
    links = ["#wb=j" + urlsafe_b64encode(json.dumps(one).encode()).decode().rstrip("=") for one in inside]
    results = run_each(core, UNPACK, links)
    assert [(one, fault(result)) for one, result in zip(inside, results, strict=True) if fault(result)] == []
    assert sum("lines" in result for result in results) > MANY / 20
