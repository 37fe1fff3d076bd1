"""Markdown from content to HTML that is safe to publish, its citations numbered as notes of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from html import escape as escape_html

import markdown
from markupsafe import Markup, escape

from wardbook.assets import PUBLISHED
from wardbook.markup import clean
from wardbook.model.base import CITATION, PAGE_LINK
from wardbook.model.whole import Reference

_BETWEEN = re.compile(r"((?<=[.!?”])\s+(?=[A-Z“])|\n)")
"""What stands between two sentences, or two lines."""
_LEAD = re.compile(r"\s*(?:(?:[-+*>#]|\d+\.)\s+)?")
"""What begins a list, a quotation or a heading."""
_SPACED_CITATION = re.compile(rf"(?P<other><code>.*?</code>|<[^>]*>)|\s*{CITATION.pattern}", re.DOTALL)
_LINK = re.compile(rf"\[([^\]]+){PAGE_LINK.pattern}")
_FROM_ROOT = re.compile(r"\]\(/")
_ASSET = re.compile(r"\]\(assets/")
_ELSEWHERE = re.compile(rf'<img(?![^>]* src="(?:\.\./)*{PUBLISHED}/)[^>]*>')
"""A picture that is none of the school's own: pages load nothing from elsewhere."""
_LIKE_HEADING = re.compile("^#", re.MULTILINE)
_BLANK = re.compile(r"\{([a-z0-9-]+)\}")
_MARKDOWN = markdown.Markdown(extensions=["sane_lists", "tables"], output_format="html")


class Notes:
    """The sources that one page cites, numbered in the order in which they are first cited.

    `explained` is given the HTML of every prose, and returns it with what it adds for words that need explaining.
    A link to a page whose address is `hidden` is text; `root` leads from the page to the root of the site.
    `kept` is given every sentence that a source stands behind, and returns it with what keeps its words.
    """

    def __init__(
        self,
        references: Mapping[str, Reference],
        explained: Callable[[str], str] = str,
        hidden: Collection[str] = (),
        root: str = "",
        kept: Callable[[str], str] = str,
    ) -> None:
        self._kept = kept
        self._root = root
        self._references = references
        self._hidden = hidden
        self._explained = explained
        self._numbers: dict[str, int] = {}
        self.marked = False
        """Whether any sentence of the page bears a note mark."""

    def cite(self, ids: Iterable[str]) -> Markup:
        """Return the note marks for `ids`, and remember them."""
        return Markup("").join(self._mark(id_) for id_ in ids)

    def also(self, ids: Iterable[str]) -> str:
        """Remember `ids` without a mark: sources of the page as a whole."""
        for id_ in ids:
            self._number(id_)
        return ""

    def cited(self) -> list[tuple[int, Reference]]:
        """Return the sources cited so far, with their numbers."""
        return [(number, self._references[id_]) for id_, number in self._numbers.items()]

    def prose(self, text: str) -> Markup:
        """Return Markdown `text` as sanitised HTML with its citations as note marks."""
        text = _LINK.sub(lambda link: link[1] if link[2] in self._hidden else link[0], text)
        text = self._keeping_cited(text)
        text = _ASSET.sub(f"]({self._root}{PUBLISHED}/", _FROM_ROOT.sub(f"]({self._root}", text))
        html = clean(_MARKDOWN.reset().convert(text))
        html = _ELSEWHERE.sub("", html)
        html = self._explained(_LIKE_HEADING.sub("&#35;", html))
        return Markup(_SPACED_CITATION.sub(self._cited_here, html))

    def _cited_here(self, found: re.Match[str]) -> str:
        """Return the mark of a source; what only looks like one, in code or in a tag, as it is."""
        return str(self._mark(found[2])) if not found["other"] and found[2] in self._references else found[0]

    def _keeping_cited(self, text: str) -> str:
        if self._kept is str or "[@" not in text:
            return text
        parts = _BETWEEN.split(text)
        for at, part in enumerate(parts):
            if CITATION.search(part):
                begin = _LEAD.match(part)
                lead = begin[0] if begin else ""
                parts[at] = lead + self._kept(part.removeprefix(lead))
        return "".join(parts)

    def line(self, text: str) -> Markup:
        """Return plain `text` as HTML, its words explained like those of prose."""
        return Markup(self._explained(str(escape(text))))

    def _number(self, id_: str) -> int:
        return self._numbers.setdefault(id_, len(self._numbers) + 1)

    def _mark(self, id_: str) -> Markup:
        number = self._number(id_)
        self.marked = True
        return Markup('<sup class="wb-cite"><a href="#note-{0}" aria-label="Source {0}">{0}</a></sup>').format(number)


def heading(text: str) -> Markup:
    """Return plain `text` as it must stand in a Markdown heading."""
    # Quotes stay as they are: the "#" of an entity such as &#34; would be escaped with the rest.
    return Markup(re.sub(r"([\\`*_{}\[\]#])", r"\\\1", escape_html(text, quote=False)))


def underlined(text: str) -> Markup:
    """Return plain `text` with `*…*` as emphasis, as the home page's heading has it."""
    return Markup(re.sub(r"\*([^*]+)\*", r"<em>\1</em>", str(escape(text))))


def spaced_blanks(text: str) -> list[tuple[str, bool]]:
    """Split a message into runs of text and blank ids: `[("Dear ", False), ("name", True), …]`."""
    return [(part, at % 2 == 1) for at, part in enumerate(_BLANK.split(text)) if part]
