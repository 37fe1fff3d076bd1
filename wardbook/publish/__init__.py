"""What is done to a built site: its search index, the size of its files, what web servers say with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from wardbook.publish.headers import write_headers
from wardbook.publish.joined import join_scripts
from wardbook.publish.search import write_search
from wardbook.publish.shrink import shrink, unindent
from wardbook.publish.styles import prune_styles
from wardbook.render import Page


def publish(
    site: Path,
    pages: Iterable[Page],
    synonyms: Iterable[Iterable[str]],
    cache: Path,
    worded: Callable[[str], str] = str,
) -> None:
    """Finish the site in the folder `site`; `cache` keeps what takes long to make.

    `worded` puts what is said of a page in a search result into the words of a school.
    """
    write_search(site, pages, synonyms, worded)
    prune_styles(site, cache / "styles")
    shrink(site / "assets" / "css", site / "assets" / "js")
    unindent(site)
    join_scripts(site)
    write_headers(site)
