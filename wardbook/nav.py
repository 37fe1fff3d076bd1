"""Pages to navigation: one tab for each part of the guide, groups where a tab holds two kinds of page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from markupsafe import escape

from wardbook.render import Page

_GROUPS = {"benefits": "Why it pays", "reasons": "Why on rotations"}


def navigation(pages: Iterable[Page], written_by_hand: list[Any]) -> list[Any]:
    """Return a MkDocs nav: the guide's tabs in page order, then pages written by hand, in the last tab.

    Titles are HTML: themes write them as they are.
    """
    tabs = [(tab, list(group)) for tab, group in groupby(pages, key=lambda page: page.tab)]
    nav: list[Any] = [{escape(tab): _entries(group)} for tab, group in tabs[:-1]]
    last_tab, last_group = tabs[-1]
    nav.append({last_tab: [*_entries(last_group), *written_by_hand]})
    return [{"Home": "index.md"}, *nav[1:]]


def _entries(pages: list[Page]) -> list[Any]:
    entries: list[Any] = []
    for folder, group in groupby(pages, key=lambda page: page.uri.rpartition("/")[0]):
        links = [{escape(page.title): page.uri} for page in group]
        entries += [{_GROUPS[folder]: links}] if folder in _GROUPS else links
    return entries
