"""The search index: titles that say what they are, the words students use, and nothing loaded before it is asked for.

Material writes `search/search_index.json` and loads it with every first page. It is moved to `search/guide.json`, which
`assets/js/search-worker.js` loads at the first query; a stub without pages stays in its place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wardbook.render import Page

_BOOSTS = {
    "rotation guide and checklist": 2.0,
    "message to send": 1.6,
    "who you meet": 1.6,
    "how to": 1.5,
    "every source": 0.2,
    "about": 0.3,
}

Entry = dict[str, Any]


def write_search(site: Path, pages: Iterable[Page], synonyms: Iterable[Iterable[str]]) -> None:
    """Rewrite the index in `site`/search. Does nothing when the site has no search."""
    stub = site / "search" / "search_index.json"
    if not stub.is_file():
        return
    index = json.loads(stub.read_text(encoding="utf-8"))
    entries = improve(index["docs"], pages, synonyms)
    _write(stub.with_name("guide.json"), {**index, "docs": entries})
    _write(stub, {**index, "docs": []})


def improve(entries: list[Entry], pages: Iterable[Page], synonyms: Iterable[Iterable[str]]) -> list[Entry]:
    """Return index entries with telling titles, boosts, students' search words and synonyms added."""
    by_address = {page.address: page for page in pages}
    groups = [(_any_of(group), tuple(group)) for group in synonyms]
    return [_improved(entry, by_address.get(entry["location"].partition("#")[0]), groups) for entry in entries]


def _improved(entry: Entry, page: Page | None, groups: list[tuple[re.Pattern[str], tuple[str, ...]]]) -> Entry:
    improved = dict(entry)
    heard = f"{entry['title']} {entry['text']}"
    if page:
        whole_page = "#" not in entry["location"]
        improved["boost"] = _BOOSTS.get(page.kind, 1.0) * (1.5 if whole_page else 1.0)
        improved["title"] = f"{page.title} · {page.kind}" if whole_page else f"{entry['title']} · {page.title}"
        if whole_page and page.search:
            improved["tags"] = list(page.search)
    same = [
        word
        for pattern, group in groups
        if pattern.search(heard)
        for word in group
        if word.lower() not in heard.lower()
    ]
    if same:
        improved["text"] = f"{entry['text']} ({', '.join(same)})"
    return improved


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})s?\b", re.IGNORECASE)


def _write(file: Path, index: Entry) -> None:
    file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
