"""Material's style sheets without the rules that no page can use: admonitions, code, right-to-left, other palettes.

A selector stays unless it asks for a class, an id or an attribute value that stands in no tag of a page; scripts may
add classes that begin with `md-` and values of `data-` attributes. Of palettes, those that the pages name stay, because
the script copies their names from there. A custom property stays unless nothing reads it. The result is kept by the
hash of what it was made from: parsing takes longer than all else that is done to a built site.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import tinycss2
from tinycss2 import ast

_BETWEEN_WORDS = b"\"'`<>=(){}[];:,.#/\\?&|!+*$^~"
_BREAKS = bytes.maketrans(_BETWEEN_WORDS, b" " * len(_BETWEEN_WORDS))
_ADDED = {"js", "focus-visible"}
"""Classes that Material's script adds and that do not begin with `md-`."""
_OURSELVES = Path(__file__).read_text(encoding="utf-8")
"""Part of what a kept result was made from."""
BY_FEATURE = {
    "md-annotation": "content.code.annotate",
    "md-code": "content.code.copy",
    "md-tooltip": "content.footnote.tooltips",
    "md-tooltip2": "content.tooltips",
    "md-source": None,
    "md-status": None,
    "md-tag": None,
    "md-tags": None,
    "md-version": None,
}
"""Parts that Material's script adds to a page only with a feature of mkdocs.yml, or within a part that the page has."""
_PART = re.compile(r"__|--")
_NEGATION = re.compile(r":not\([^()]*\)|:is\([^()]*\)")
_NAME = re.compile(r"[.#]([a-zA-Z_][\w-]*)")
_VALUE = re.compile(r"""([\w-]+)[~^$*|]?=["']?([\w-]+)""")
_ELEMENT = re.compile(r"(?:^|[\s>+~,{}])([a-z][a-z0-9]*)")
_PALETTE = re.compile(r'(data-md-color-[a-z]+)="([^"]*)"')
_TAGS = re.compile(rb"<[a-z][^>]*>")
_SAID = re.compile(rb'\s(?:content|title|alt|placeholder|href|d|aria-(?:label|description))="[^"]*"')
"""Attributes that hold words for people, addresses or drawings."""
_READS = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Vocabulary:
    """The words that stand in the tags of a site's pages, and those that stand in its scripts."""

    pages: Collection[str]
    scripts: Collection[str]

    def can_match(self, selector: str) -> bool:
        """Whether something on a page may match `selector`."""
        asked = _NEGATION.sub("", selector)
        names = (name in self.pages or self._may_add(name) for name in _NAME.findall(asked))
        values = (self._may_have(attribute, value) for attribute, value in _VALUE.findall(asked))
        elements = (element in self.pages or element in self.scripts for element in _ELEMENT.findall(asked))
        return all(names) and all(values) and all(elements)

    def _may_have(self, attribute: str, value: str) -> bool:
        if attribute.startswith("data-md-color-"):
            return f"{attribute}={value}" in self.pages
        return value in self.pages or (attribute.startswith("data-") and value in self.scripts)

    def _may_add(self, name: str) -> bool:
        part = _PART.split(name)[0]
        if part in BY_FEATURE and part not in self.pages:
            return False
        return name in _ADDED or (name.startswith("md-") and name in self.scripts)


def prune_styles(site: Path, cache: Path) -> None:
    """Rewrite the style sheets of `site`/assets/stylesheets; `cache` is a folder for results."""
    sheets = {file: file.read_text(encoding="utf-8") for file in (site / "assets" / "stylesheets").glob("*.css")}
    asked = {name for css in sheets.values() for name in _names(css)}
    scripts = _words(file.read_bytes() for file in site.glob("assets/**/*.js"))
    pages = list(site.glob("**/*.html"))
    in_tags = _words(_tags(page.read_bytes()) for page in pages)
    vocabulary = Vocabulary((asked & in_tags) | _palettes(pages), scripts)
    ours = "".join(file.read_text(encoding="utf-8") for file in (site / "assets" / "css").glob("*.css"))
    read = sorted(set(_READS.findall(ours)))
    for sheet, css in sheets.items():
        made_from = [_OURSELVES, css, sorted(vocabulary.pages), sorted(asked & scripts), read]
        kept = cache / f"{hashlib.sha256(repr(made_from).encode()).hexdigest()[:32]}.css"
        if not kept.exists():
            cache.mkdir(parents=True, exist_ok=True)
            begun = kept.with_suffix(f".{os.getpid()}")  # Another build may be making the same.
            begun.write_text(prune(css, vocabulary, read), encoding="utf-8")
            begun.replace(kept)
        sheet.write_bytes(kept.read_bytes())


def prune(css: str, vocabulary: Vocabulary, read: Iterable[str] = ()) -> str:
    """Return `css` without the rules that nothing can match, and without properties that nothing reads.

    `read` names custom properties (`--x`) that other style sheets read.
    """
    pruned = "".join(_alive(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), vocabulary))
    in_scripts = (word for word in vocabulary.scripts if word.startswith("--"))
    needed = {*read, *_READS.findall(pruned), *in_scripts}
    rules = tinycss2.parse_stylesheet(pruned, skip_comments=True, skip_whitespace=True)
    return "".join(_without_unread(rules, needed))


def _names(css: str) -> Iterator[str]:
    yield from _NAME.findall(css)
    yield from _ELEMENT.findall(css)
    yield from (value for _, value in _VALUE.findall(css))


def _words(texts: Iterable[bytes]) -> set[str]:
    words: set[bytes] = set()
    for text in texts:
        words.update(text.translate(_BREAKS).split())
    return {word.decode("utf-8", "replace") for word in words}


def _tags(page: bytes) -> bytes:
    """Return the tags of a page without what they say: prose about a question is no class `question`."""
    return _SAID.sub(b"", b" ".join(_TAGS.findall(page)))


def _palettes(pages: Iterable[Path]) -> set[str]:
    found = {pair for page in pages for pair in _PALETTE.findall(page.read_text(encoding="utf-8"))}
    return {f"{attribute}={value}" for attribute, value in found}


def _alive(rules: Iterable[ast.Node], vocabulary: Vocabulary) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [selector for selector in _split(rule.prelude) if vocabulary.can_match(selector)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            inner = "".join(_alive(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), vocabulary))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def _split(prelude: list[ast.Node]) -> Iterator[str]:
    selector: list[ast.Node] = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield tinycss2.serialize(selector)
            selector = []
        else:
            selector.append(token)
    yield tinycss2.serialize(selector)


def _without_unread(rules: Iterable[ast.Node], needed: Collection[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            kept = _declarations(rule.content, needed)
            if kept:
                yield f"{tinycss2.serialize(rule.prelude)}{{{kept}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            inner = "".join(_without_unread(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), needed))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def _declarations(content: list[ast.Node], needed: Collection[str]) -> str:
    text = str(tinycss2.serialize(content))
    if "--" not in text:
        return text
    declarations = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return ";".join(
        d.serialize().rstrip(";") for d in declarations if not (d.name.startswith("--") and d.name not in needed)
    )
