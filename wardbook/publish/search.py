"""The search index: titles that say what they are, the words students use, and nothing loaded before it is asked for.

Material writes `search/search_index.json` from pages written by hand, and loads it with every first page. The whole
index is `search/guide.js`, which `assets/js/search-worker.js` loads at the first query; a stub stays in its place. It
is a script, and the stub is there as one too, because a page opened from a disk can load nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from html import escape, unescape
from pathlib import Path

from wardbook.publish.entries import Entry, entries
from wardbook.render import Page

_BOOSTS = {
    "your school": 3.0,
    "rotation guide and checklist": 2.0,
    "message to send": 1.6,
    "who you meet": 1.6,
    "how to": 1.5,
    "every source": 0.2,
    "about": 0.3,
}

HEARD = "\u2063"
"""Before other words for what a text says: they are searched, and `search-words.js` does not show them."""
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W_]+")


def write_search(
    site: Path, pages: Iterable[Page], synonyms: Iterable[Iterable[str]], worded: Callable[[str], str] = str
) -> None:
    """Rewrite the index in `site`/search. Does nothing when the site has no search.

    `worded` puts what is said of a page into the words of a school.
    """
    stub = site / "search" / "search_index.json"
    if not stub.is_file():
        return
    index = json.loads(stub.read_text(encoding="utf-8"))
    ours = list(pages)
    docs = [*(entry for page in ours for entry in entries(page)), *index["docs"]]
    whole, none = _json({**index, "docs": improve(docs, ours, synonyms, worded)}), _json({**index, "docs": []})
    for name, text in (
        ("guide.js", f"var guide={whole};"),
        ("search_index.json", none),
        ("search_index.js", f"var __index={none};"),
    ):
        stub.with_name(name).write_text(text, encoding="utf-8")


def improve(
    plain: list[Entry], pages: Iterable[Page], synonyms: Iterable[Iterable[str]], worded: Callable[[str], str] = str
) -> list[Entry]:
    """Return index entries with telling titles, boosts, students' search words and synonyms added.

    Titles, texts and tags are HTML, as Material shows them.
    """
    by_address = {page.address: page for page in pages}
    same = Synonyms(synonyms)
    return [_improved(entry, by_address.get(entry["location"].partition("#")[0]), same, worded) for entry in plain]


def _improved(entry: Entry, page: Page | None, same: Synonyms, worded: Callable[[str], str]) -> Entry:
    improved = dict(entry)
    unsaid = same.unsaid(f"{entry['title']} {entry['text']}")
    if page:
        whole_page = "#" not in entry["location"]
        improved["boost"] = _BOOSTS.get(page.kind, 1.0) * (1.5 if whole_page else 1.0)
        title = _html(page.title)
        improved["title"] = f"{title} · {worded(page.kind)}" if whole_page else f"{entry['title']} · {title}"
        if whole_page and page.search:
            improved["tags"] = [_html(words) for words in page.search]
    if unsaid:
        improved["text"] = f"{entry['text']}<p>{HEARD}{_html(', '.join(unsaid))}</p>"
    return improved


class Synonyms:
    """Groups of words that mean the same; one look at a text finds what it could also have said.

    Words in capitals are heard in capitals alone: OR is a room, "or" is not.
    """

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups: dict[str, set[tuple[str, ...]]] = {}
        self._by_first_word: dict[str, list[list[str]]] = {}
        for group in map(tuple, groups):
            for word in group:
                for term in (_term(word), _term(word) + "s"):
                    self._groups.setdefault(term, set()).add(group)
        for term in self._groups:
            words = term.split()
            self._by_first_word.setdefault(words[0], []).append(words)

    def unsaid(self, html: str) -> list[str]:
        """Return, for every group that `html` has a word of, the words that it has not."""
        words = _WORD.findall(unescape(_TAG.sub(" ", html)))
        said = {*self._terms_in(words), *self._terms_in([word.lower() for word in words])}
        found = {group for term in said for group in self._groups[term]}
        return sorted({word for group in found for word in group if _term(word) not in said})

    def _terms_in(self, words: list[str]) -> Iterator[str]:
        for at, word in enumerate(words):
            for term in self._by_first_word.get(word, ()):
                if words[at : at + len(term)] == term:
                    yield " ".join(term)


def _term(word: str) -> str:
    return " ".join(_WORD.findall(word if word.isupper() else word.lower()))


def _html(text: str) -> str:
    return escape(text, quote=False)


def _json(index: Entry) -> str:
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))
