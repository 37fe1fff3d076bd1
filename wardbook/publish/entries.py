"""A page of ours as entries of the search index: the page, each headed part of it, and each checklist item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wardbook.chunks import sections
from wardbook.render import Page

Entry = dict[str, Any]

# Blocks that are left out never hold an element of their own kind, so the first closing tag is theirs.
_LEFT_OUT = re.compile(r"<(\w+)\b[^>]*\bdata-search-exclude\b[^>]*>.*?</\1>", re.DOTALL)
_ITEM = re.compile(r'<li class="wb-item" id="([^"]+)"')
_ITEM_TEXT = re.compile(r'<span class="wb-item__text">(.*?)</span>', re.DOTALL)
_NOT_TEXT = re.compile(r"<(sup|summary|button)\b.*?</\1>")
_END_OF_BLOCK = re.compile(r"</(?:p|li|dt|dd|h3|h4|div|figcaption)>|<br>")
_TAG = re.compile(r"<[^>]*>")


def entries(page: Page) -> Iterator[Entry]:
    """Yield `{location, title, text}` for a page and its parts: titles as HTML without tags, texts as paragraphs."""
    parts = list(sections(page.text))
    if not parts or parts[0].level > 1:
        yield _entry(page.address, page.title, "")
    for part in parts:
        before, *items = _ITEM.split(_LEFT_OUT.sub(" ", part.html))
        text = _paragraphs(before)
        if text or part.level < 3:
            yield _entry(page.address if part.level == 1 else f"{page.address}#{part.anchor}", part.title, text)
        for anchor, html in zip(items[::2], items[1::2], strict=True):
            said = _ITEM_TEXT.search(html)
            title = said[1] if said else anchor
            yield _entry(f"{page.address}#{anchor}", title, _paragraphs(_ITEM_TEXT.sub(" ", f"<{html}")))


def _entry(location: str, title: str, text: str) -> Entry:
    return {"location": location, "title": title, "text": text}


def _paragraphs(html: str) -> str:
    """Return the text of `html`, a paragraph for each block: a search result shows those that hold what was sought."""
    blocks = _END_OF_BLOCK.split(_NOT_TEXT.sub("", html))
    texts = (" ".join(_TAG.sub("", block).split()) for block in blocks)
    return "".join(f"<p>{text}</p>" for text in texts if text)
