"""What is done to a built site: its search index, the size of its files, what web servers say with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wardbook.publish.headers import write_headers
from wardbook.publish.joined import join_scripts
from wardbook.publish.search import write_search
from wardbook.publish.shrink import shrink, unindent
from wardbook.publish.styles import prune_styles
from wardbook.render import Page


def publish(site: Path, pages: Iterable[Page], synonyms: Iterable[Iterable[str]], cache: Path) -> None:
    """Finish the site in the folder `site`; `cache` keeps what takes long to make."""
    write_search(site, pages, synonyms)
    prune_styles(site, cache / "styles")
    shrink(site / "assets" / "css", site / "assets" / "js")
    unindent(site)
    join_scripts(site)
    write_headers(site)
