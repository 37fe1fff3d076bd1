"""Fields of plain text come out of render.py, and of the Markdown that MkDocs reads, as the text they are."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import markdown
import pytest
import yaml

from tests.conftest import ROOT
from tests.drawing import draw
from tests.markup import Element, parse
from tests.small import SMALL
from wardbook.guide import read_guide
from wardbook.load import Plain, load
from wardbook.render import Renderer

SIGNS = "<script>a</script> & \"b\" 'c' {{ d }} *f* _g_ `h` [i](j) # {:.k } \\ &amp;"
FEW_SIGNS = '<b>&"*c*'
NO_BRACES = "<script>a</script> & \"b\" 'c' *f* _g_ `h` [i](j) # \\ &amp;"
SIGNS_BY_WORD = {"7q7": SIGNS, "8q8": FEW_SIGNS, "9q9": NO_BRACES}
WORDS, SIGNED = tuple(SIGNS_BY_WORD), tuple(SIGNS_BY_WORD.values())

SHORT = {"abbr", "band", "place", "short", "tag"}
IDS = {"carries", "home", "id", "level", "people", "person", "refs", "rotations", "strategies", "strategy", "use"}
CHOICES = {"forms", "kind", "term", "tab", "tone", "page", "portrait", "published", "same", "time", "url"}
MARKDOWN = {"tagline", "how", "note", "sections", "what", "why"}
ONE_LINE_WHY = {"core-items.yml", "surgery.yml"}

URIS = [
    "index.md",
    "rotations/index.md",
    "progress.md",
    "print.md",
    "dates.md",
    "rotations/surgery.md",
    "strategies/index.md",
    "strategies/be-present.md",
    "letters/packet.md",
    "people/index.md",
    "people/nurse.md",
    "messages/index.md",
    "messages/thank-you.md",
    "questions.md",
    "glossary.md",
    "why.md",
    "benefits/research.md",
    "reasons/peers.md",
    "safety.md",
    "about.md",
    "references.md",
]


def _with_text(data: Plain, texts: tuple[str, ...], not_text: set[str], key: str = "") -> Plain:
    """Return `data` with every plain text replaced: long ones, short ones, and those with blanks, which they keep."""
    if isinstance(data, dict):
        return {
            inner: value
            if inner in not_text or value in ("good", "short", "listen")
            else _with_text(value, texts, not_text, inner)
            for inner, value in data.items()
        }
    if isinstance(data, list):
        return [_with_text(entry, texts, not_text, key) for entry in data]
    if not isinstance(data, str):
        return data
    long, short, before_blanks = texts
    blanks = re.findall(r"\{\S+?\}", data)
    return " ".join([before_blanks, *blanks]) if blanks else short if key in SHORT else long


def _events(element: Element) -> list[object]:
    """Return tags with their attributes, and texts, in order. The id of an h1 is made of its text and left out."""
    attributes = {name: value for name, value in element.attributes.items() if (element.tag, name) != ("h1", "id")}
    events: list[object] = [(element.tag, attributes)]
    for child in element.children:
        events.extend(_events(child) if isinstance(child, Element) else [child.strip()])
    return events


def _shown(root: Path, texts: tuple[str, ...]) -> dict[str, list[object]]:
    """Return by uri what the pages of the small guide show when all plain text is one of `texts`."""
    draw(root, SMALL)
    for file in root.rglob("*.yml"):
        data = load(root, file.relative_to(root).as_posix()).data
        not_text = IDS | CHOICES | MARKDOWN - ({"why"} if file.name in ONE_LINE_WHY else set())
        file.write_text(json.dumps(_with_text(data, texts, not_text), ensure_ascii=False), encoding="utf-8")
    shown = {}
    for page in Renderer(ROOT / "macros").pages(read_guide(root)):
        front, _, text = page.text.partition("\n---\n")
        html = markdown.markdown(text, extensions=["toc", "tables", "fenced_code", "attr_list"])
        shown[page.uri] = [page.title, unescape(yaml.safe_load(front)["description"]), *_events(parse(html))]
    return shown


@pytest.fixture(scope="module")
def worded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    return _shown(tmp_path_factory.mktemp("worded"), WORDS)


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    return _shown(tmp_path_factory.mktemp("signed"), SIGNED)


def _replaced(event: object) -> object:
    if isinstance(event, tuple):
        tag, attributes = event
        return tag, {name: _replaced(value) for name, value in attributes.items()}
    assert isinstance(event, str)
    return re.sub("|".join(WORDS), lambda word: SIGNS_BY_WORD[word[0]], event)


@pytest.mark.parametrize("uri", URIS)
def test_signs_in_plain_text_are_shown_and_change_nothing_else(
    uri: str, worded: dict[str, list[object]], signed: dict[str, list[object]]
) -> None:
    assert signed[uri] == [_replaced(event) for event in worded[uri]]


def test_no_page_is_left_out(signed: dict[str, list[object]]) -> None:
    assert list(signed) == URIS
