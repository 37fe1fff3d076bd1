"""All that a guide adds to the files of a MkDocs site."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from wardbook.book import Book
from wardbook.moment import now
from wardbook.render import Page

BEFORE_THEME = "assets/js/refused.js"
"""Our script that must have run before the theme's first one."""


class GuidePage(File):
    """A page of ours. In a live preview it is written again only when it differs."""

    differs = True

    def is_modified(self) -> bool:
        """Answer MkDocs, which asks when a build is not from scratch."""
        return self.differs


def add_files(
    files: Files,
    config: MkDocsConfig,
    book: Book,
    site: str,
    scripts: Mapping[str, str],
    differing: Collection[str] | None,
) -> None:
    """Add what `book` has: pages, scripts, calendars, a school's own files, and the theme's `scripts` by their name.

    `site` is the name under which browsers keep ticks. Pages not among the `differing` are kept as they were written;
    None: every page is new.
    """
    for page in book.pages.values():
        files.append(_page(config, page, differing is None or page.uri in differing))
    made = book.files(config.site_name, config.site_description or "") | book.calendars(site, now())
    for address, content in made.items():
        files.append(File.generated(config, address, content=content))
    for address, own in book.assets.items():
        files.append(File.generated(config, address, abs_src_path=str(own)))
    before = files.src_uris[BEFORE_THEME]
    files.remove(before)
    for name, script in {**scripts, "base": f"{before.content_string}\n{scripts['base']}"}.items():
        files.append(File.generated(config, f"assets/js/{name}.js", content=script))


def _page(config: MkDocsConfig, page: Page, differs: bool) -> File:
    """Return the file of a page, with the YAML that made it as its source."""
    file = GuidePage.generated(config, page.uri, content=page.text)
    assert isinstance(file, GuidePage)
    file.edit_uri = f"../{page.source}"
    file.differs = differs
    return file
