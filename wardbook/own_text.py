"""Markdown that a school writes: where its links and pictures lead, and what of it is left out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from wardbook.assets import no_file
from wardbook.errors import did_you_mean, quoted
from wardbook.markup import left_out, without_code
from wardbook.model.base import CITATION

_LINK = re.compile(r"(?P<picture>!?)\[(?P<words>[^\]]*)\]\((?P<to>[^)]*)\)")
_TITLE = re.compile(r"\s+\"[^\"]*\"\s*$")
_FROM_ROOT = re.compile(r"(?:/|(?:\.\./)+)([^#]*)")
_WHOLE = ("https://", "http://", "mailto:", "tel:")
LONGEST = 20_000
"""Characters: nobody reads more, and looking for links takes long in what is not one."""
_NOWHERE = "leads nowhere. Begin a web address with https://, and the address of a page with /."
_UNSAID = "a picture needs words for whoever does not see it. Write them into its square brackets."


@dataclass(frozen=True)
class Around:
    """What a text may name: addresses of pages, names of files in assets, ids of references."""

    pages: Collection[str]
    assets: Collection[str]
    references: Collection[str]
    hidden: Collection[str] = ()
    """Addresses of pages that the school does not show."""
    anchors: Mapping[str, Collection[str]] = field(default_factory=dict)
    """Ids of headings, by the address of the page."""


Found = Iterator[tuple[int, str]]
"""Where in a text something was found, as an offset, and what is said of it."""


def mistakes(text: str, around: Around, anchors: Collection[str] = ()) -> Found:
    """Yield the links, pictures and sources of `text` that lead nowhere. `anchors` are of the page that it is."""
    if len(text) > LONGEST:
        yield 0, f"this has {len(text)} characters; at most {LONGEST} fit. Make several of it."
        return
    said = without_code(text)
    for link in _LINK.finditer(said):
        to = _TITLE.sub("", link["to"])
        if to != to.strip():
            yield link.start(), f"{quoted(to)} begins or ends with a space. Take it out."
            continue
        if link["picture"] and not link["words"].strip():
            yield link.start(), _UNSAID
        elif told := _picture(to, around) if link["picture"] else _link(to, around, anchors):
            yield link.start(), told
    for source in CITATION.finditer(said):
        if source[1] not in around.references:
            near = did_you_mean(source[1], around.references)
            yield source.start(), f"no reference has the id {quoted(source[1])}{near}"


def omissions(text: str, around: Around) -> Found:
    """Yield what of `text` is left out: what could run, load, restyle or ask for something."""
    if len(text) > LONGEST:
        return
    yield from (
        (at, f'"{what}" is left out. Write text, links, lists and tables in Markdown.') for at, what in left_out(text)
    )
    for link in _LINK.finditer(without_code(text)):
        page = _FROM_ROOT.match(link["to"])
        if page and page[1] in around.hidden:
            yield link.start(), f"{quoted(page[1])} is not shown here, so this link is left out."
        if link["picture"] and link["to"].strip().startswith(_WHOLE):
            yield link.start(), "a picture from elsewhere is left out. Put it into the folder assets."


def _picture(to: str, around: Around) -> str | None:
    if to.startswith(_WHOLE):
        return None
    return _file(to, around) if to.startswith("assets/") else f"{quoted(to)} leads nowhere. Write assets/ and its name."


def _link(to: str, around: Around, anchors: Collection[str]) -> str | None:
    if to.startswith(_WHOLE):
        return None
    if to.startswith("assets/"):
        return _file(to, around)
    if to.startswith("#"):
        told = f"no heading of this page has the id {quoted(to[1:])}{did_you_mean(to[1:], anchors)}"
        return None if to[1:] in anchors else told
    if to.startswith("../"):
        return f"{quoted(to)} leads elsewhere from each page. Write /{to.lstrip('./')}."
    page = _FROM_ROOT.match(to)
    if page and page[1] in around.pages:
        heading, there = to.partition("#")[2], around.anchors.get(page[1])
        lost = heading and there is not None and heading not in there
        return (
            f"no heading of that page has the id {quoted(heading)}{did_you_mean(heading, there or ())}"
            if lost
            else None
        )
    if page:
        return f"no page has the address {quoted(page[1])}{did_you_mean(page[1], around.pages)}"
    own = f"local/{to.removesuffix('.md').removeprefix('pages/')}/"
    if own in around.pages:
        return f"{quoted(to)} leads nowhere. Write /{own} to link to that page."
    return f"{quoted(to)} {_NOWHERE}"


def _file(to: str, around: Around) -> str | None:
    name = to.partition("#")[0]
    return None if name in around.assets else no_file(name, around.assets)
