"""A school's own words in the guide's sentences: `consultant` for `attending`, with plural, article and capitals."""

from __future__ import annotations

import re
from collections.abc import Mapping

AS_IT_IS = " data-as-is"
"""Stands in the tag of an element in which no word is replaced: names of sources, words explained."""
_BEGIN, _END = "\ue010", "\ue011"
"""Stand around a part of a text in which no word is replaced."""
_READ_ALOUD = re.compile(
    r'( (?:aria-label|aria-description|alt|title|placeholder|data-wb-example|data-wb-asked)=")([^"]*)(")'
)
_NAME = re.compile(r"</?([a-z0-9]+)")
_NOT_A_PART = r"(?:(?<![\w/#.-])|(?<=\bmid-))"
"""Before a word: what would make it a part of an address."""
_ADDRESSED = rf"(?P<tag><[^>]*>|\{{ #[^}}]*\}}|{_BEGIN}[^{_END}]*{_END})"
"""Tags, what Markdown has behind a heading, and what stays as it is."""
_CODE = ("code", "pre", "kbd")
"""Elements whose text is for a machine."""
_VOWEL = re.compile(r"(?i:(?!uni|use|eu|one)[aeiou]|hour|hono)|[FHLMNRSX](?=[A-Z0-9]|\b)")
"""How a word begins that has "an" before it; letters that are spelled out go by their name: an FY1."""


def as_it_is(text: str) -> str:
    """Return `text`, marked so that no word of it is replaced."""
    return f"{_BEGIN}{text}{_END}"


class Wording:
    """Replaces words, given in the singular and small letters, by others."""

    def __init__(self, words: Mapping[str, str]) -> None:
        both = {ours: theirs for one, other in words.items() for ours, theirs in _numbers(one, other)}
        self._words = both
        found = "|".join(map(re.escape, sorted(both, key=len, reverse=True)))
        word = rf"{_NOT_A_PART}(?P<word>(?i:{found}))(?![\w/-])"
        self._pattern = re.compile(
            rf"(?:{_NOT_A_PART}(?P<article>[Aa]n?)(?P<gap> (?:<[^>]*>)*))?{word}|{_ADDRESSED}" if both else r"(?!)"
        )

    def text(self, text: str) -> str:
        """Return plain `text` in the school's words."""
        said = self._pattern.sub(lambda found: found[0] if found["tag"] else self._replaced(found), text)
        return said.replace(_BEGIN, "").replace(_END, "")

    def html(self, html: str) -> str:
        """Return `html`, or Markdown with HTML in it, in the school's words: what is read, not what is addressed."""
        if self._words:
            html = self._outside(html)
        return html.replace(AS_IT_IS, "").replace(_BEGIN, "").replace(_END, "")

    def _outside(self, html: str) -> str:
        """Replace outside of elements that stay as they are."""
        within: list[str] = []

        def one(found: re.Match[str]) -> str:
            tag = found["tag"]
            if not tag:
                return found[0] if within else self._replaced(found)
            name = _NAME.match(tag)
            if within and name and name[1] == within[0]:
                within.pop() if tag.startswith("</") else within.append(name[1])
            elif not within and name and (AS_IT_IS in tag or name[1] in _CODE) and not tag.startswith("</"):
                within.append(name[1])
            return tag if within else self._read_aloud(tag)

        return self._pattern.sub(one, html)

    def _replaced(self, found: re.Match[str]) -> str:
        word = found["word"]
        theirs = self._words[word.lower()]
        if word.isupper():
            theirs = theirs.upper()
        elif word[0].isupper():
            theirs = theirs[0].upper() + theirs[1:]
        if not found["article"]:
            return theirs
        article = "an" if _VOWEL.match(theirs) else "a"
        return f"{found['article'][0]}{article[1:]}{self._read_aloud(found['gap'])}{theirs}"

    def _read_aloud(self, tags: str) -> str:
        return _READ_ALOUD.sub(lambda said: said[1] + self.text(said[2]) + said[3], tags)


def _numbers(ours: str, theirs: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (ours.lower(), theirs), (_plural(ours.lower()), _plural(theirs))


def _plural(word: str) -> str:
    if re.search(r"(s|x|ch|sh)$", word):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"
