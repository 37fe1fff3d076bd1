"""Words that a newcomer may not know, explained where a page first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from wardbook.model.chapters import Term

_TAG = re.compile(r"(</?[a-z][^>]*>)")
_LEFT_ALONE = ("a", "sup", "code", "abbr", "h3", "h4")
_LINK = Markup('<a class="wb-term" href="{address}#{id}" aria-description="{means}">{word}</a>')


class Tooltips:
    """The terms of a glossary that pages explain. A term in small letters is also found with a capital."""

    def __init__(self, terms: Iterable[Term]) -> None:
        shown = [term for term in terms if term.tooltip]
        self._by_word = {_in_html(word).lower(): term for term in shown for word in (term.term, *term.forms)}
        words = sorted((_in_html(word) for term in shown for word in (term.term, *term.forms)), key=len, reverse=True)
        self._words = re.compile(rf"(?<![\w-])(?:{'|'.join(map(_either_case, words))})(?![\w-])") if words else None

    def on_page(self, glossary: str) -> Explainer:
        """Return what explains each term once on one page; `glossary` is the glossary's address from there."""
        return Explainer(self._words, self._by_word, glossary)


class Explainer:
    """Explains each term at its first use on one page, by a link to the glossary that shows the meaning."""

    def __init__(self, words: re.Pattern[str] | None, by_word: dict[str, Term], glossary: str) -> None:
        self._words = words
        self._by_word = by_word
        self._glossary = glossary
        self._seen: set[str] = set()

    def __call__(self, html: str) -> str:
        """Return sanitised `html` with links on terms that were not yet explained; links and headings stay."""
        if self._words is None or not self._words.search(html):
            return html
        within = 0
        parts = _TAG.split(html)
        for at, part in enumerate(parts):
            if at % 2:
                name = part.strip("</>").split(" ")[0].rstrip(">")
                within += (name in _LEFT_ALONE) * (-1 if part.startswith("</") else 1)
            elif not within:
                parts[at] = self._words.sub(self._explained, part)
        return "".join(parts)

    def _explained(self, found: re.Match[str]) -> str:
        term = self._by_word[found[0].lower()]
        if term.id in self._seen:
            return found[0]
        self._seen.add(term.id)
        return str(_LINK.format(address=self._glossary, id=term.id, means=term.means, word=Markup(found[0])))


def _in_html(word: str) -> str:
    return escape(word, quote=False)


def _either_case(word: str) -> str:
    first = word[0]
    rest = re.escape(word[1:])
    return f"[{re.escape(first)}{re.escape(first.upper())}]{rest}" if first.islower() else re.escape(word)
