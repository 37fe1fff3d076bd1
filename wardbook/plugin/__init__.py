"""The MkDocs plugin: events to the core, and nothing else. This package is the only importer of mkdocs."""

from __future__ import annotations

import logging
import os
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup, escape
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.utils import clean_directory, get_theme_dir

from wardbook.book import Book, read_book
from wardbook.chunks import with_html, without_html
from wardbook.errors import ContentErrors
from wardbook.nav import navigation
from wardbook.paper.libraries import PaperUnavailable
from wardbook.paper.on_request import printing
from wardbook.paper.shop import Shop
from wardbook.plugin.files import add_files
from wardbook.preview import Preview, times
from wardbook.publish import publish
from wardbook.publish.headers import POLICY
from wardbook.publish.offline import write_worker
from wardbook.publish.search import write_search
from wardbook.sheets import OnPaper
from wardbook.theme_scripts import ThemeChanged, forbidden, theme_scripts

_NEIGHBOUR = re.compile(r'<link rel="(?:prev|next)"[^>]*>\s*')
_LOG = logging.getLogger("mkdocs.plugins.wardbook")


class WardbookConfig(Config):
    """Options under `plugins: - wardbook:` in mkdocs.yml."""

    site = Type(str, default="wardbook")
    """The fixed name under which browsers keep ticks. Changing it hides what students have ticked."""
    school = Type(str, default="")
    """The folder of a school's edition; else `WARDBOOK_SCHOOL` names it, or it is the guide itself."""
    paper = Type(bool, default=True)
    """Whether the site has PDFs. Without the libraries for them it has none, and the build says how to get them."""


class WardbookPlugin(BasePlugin[WardbookConfig]):
    """Adds the guide's pages, its navigation and its search words to the site."""

    _book: Book
    _scripts: dict[str, str]

    _preview: Preview | None = None

    def on_startup(self, *, command: str, **_: Any) -> None:
        """Remember, between rebuilds of `serve`, what was written."""
        if command == "serve":
            self._preview = Preview()
            logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "'dirty' build" not in record.msg)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and render the guide. Raises PluginError with every mistake, a line each."""
        self.config.school = self.config.school or os.environ.get("WARDBOOK_SCHOOL", "")
        try:
            self._book = self._read(config)
            self._scripts = theme_scripts(Path(get_theme_dir("material")), version("mkdocs-material"))
        except (ContentErrors, ThemeChanged) as mistakes:
            if not (self._preview and hasattr(self, "_book")):
                raise PluginError(str(mistakes)) from None
            # A preview that stopped would keep the browser waiting: it goes on with what was right.
            _LOG.error("%s\nStill shown is what was there before.", mistakes)
        if settings := [*forbidden(config.theme, config.extra)]:
            raise PluginError("\n".join(settings))
        for key, value in self._book.settings(config.copyright or "").items():
            setattr(config, key, value)
        config.extra_css.extend(self._book.style_sheets)
        if self._book.logo:
            config.theme["logo"] = self._book.logo
        config.nav = navigation(self._book.pages.values(), config.nav or [])
        if not config.repo_url:
            config.edit_uri = None  # MkDocs warns of every page that has one without the other.
        live = self._preview is not None
        config.extra["wardbook"] = {
            "site": self.config.site,
            "policy": None if live else POLICY,
            "published": not live,
        }
        return config

    def _read(self, config: MkDocsConfig) -> Book:
        school = Path(self.config.school) if self.config.school else None
        return read_book(_root(config), school, config.site_url or "", self._cache(config), self._printed)

    def _printed(self, shop: Shop) -> OnPaper:
        """Make the PDFs; a live preview makes each on request. Raises ContentErrors for what does not fit."""
        if not self.config.paper:
            return {}
        if self._preview:
            return shop.on_demand()
        try:
            return shop.print_all()
        except PaperUnavailable as reason:
            _LOG.info(reason)
            return {}

    def _cache(self, config: MkDocsConfig) -> Path:
        """Where to keep what takes long to make: with the school, whose guide may stand where nobody can write."""
        return Path(self.config.school or _root(config)) / ".cache" / "wardbook"

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the guide's files. In a live preview, only what differs is written again."""
        add_files(files, config, self._book, self.config.site, self._scripts, self._differing(config))
        return files

    def _differing(self, config: MkDocsConfig) -> set[str] | None:
        if self._preview is None:
            return None
        root = _root(config)
        texts = {page.uri: page.text for page in self._book.pages.values()}
        files = [*root.glob("overrides/**/*.html"), *root.glob("docs/**/*.md"), root / "mkdocs.yml"]
        around = [config.nav, config.site_name, config.copyright, *self._book.around(), times(files)]
        differing = self._preview.compare(texts, around)
        if differing is None:
            clean_directory(config.site_dir)
        return differing

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Keep compiled theme templates between builds, and write pages without the blank lines of template tags."""
        env.trim_blocks = env.lstrip_blocks = True
        # Material writes plain text that this filter makes of a title into HTML as it is.
        env.filters["striptags"] = lambda title: escape(Markup(title).striptags())
        # Firefox loads a page that another one calls its next: nobody on bad Wi-Fi has asked for it.
        env.filters["unlinked"] = lambda head: _NEIGHBOUR.sub("", head)
        folder = self._cache(config) / "theme"
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))
        return env

    def on_page_markdown(self, markdown: str, *, page: Any, **_: Any) -> str:
        """Give Markdown only the headings of a page of ours, and leave its search entries to publish."""
        if page.file.src_uri not in self._book.pages:
            return markdown + self._book.beside.get(page.file.src_uri, "")
        page.meta["search"] = {"exclude": True}
        headings, page.meta["wardbook_chunks"] = without_html(markdown)
        return headings

    def on_page_content(self, html: str, *, page: Any, **_: Any) -> str:
        """Put the HTML of a page of ours back between its headings."""
        if page.file.src_uri in self._book.pages:
            return with_html(html, page.meta.pop("wardbook_chunks", []))
        return self._book.by_hand(page.file.src_uri, html)

    def on_page_context(self, context: Any, *, page: Any, **_: Any) -> Any:
        """Give the page templates what is not Markdown: the hero, and the content file a page was made from."""
        made = self._book.pages.get(page.file.src_uri)
        context["wardbook_source"] = made.source if made else None
        context["wardbook_hero"] = self._book.hero
        return context

    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str:
        """Put the page for addresses that lead nowhere into the school's words."""
        return self._book.wording.html(output_content) if template_name == "404.html" else output_content

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Do what the built site still needs, after every other plugin."""
        site, book = Path(config.site_dir), self._book
        if self._preview:
            write_search(site, book.pages.values(), book.guide.synonyms, book.wording.text)
        else:
            publish(site, book.pages.values(), book.guide.synonyms, self._cache(config), book.wording.text)
            book.shop.deliver(book.paper, site)
            write_worker(site, self.config.site, base=urlsplit(config.site_url or "/").path)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Watch content and macros beside docs."""
        root = _root(config)
        for folder in ("content", "macros", "overrides"):
            server.watch(str(root / folder))
        if school := self.config.school:
            # Not all that is below it: what a build keeps stands there as well.
            server.watch(school, recursive=False)
            for own in (Path(school) / name for name in ("pages", "assets")):
                if own.is_dir():
                    server.watch(str(own))
        site = server.get_app()
        if self.config.paper and site:
            server.set_app(printing(lambda: self._book.shop, site, server.mount_path))
        return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
