"""The MkDocs plugin: events to the core, and nothing else. The only importer of mkdocs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files

from wardbook.errors import ContentErrors
from wardbook.guide import Guide, read_guide
from wardbook.nav import navigation
from wardbook.publish import publish
from wardbook.render import Page, Renderer
from wardbook.uses import items_script


class WardbookConfig(Config):
    """Options under `plugins: - wardbook:` in mkdocs.yml."""

    site = Type(str, default="wardbook")
    """The fixed name under which browsers keep ticks. Changing it hides what students have ticked."""


class WardbookPlugin(BasePlugin[WardbookConfig]):
    """Adds the guide's pages, its navigation and its search words to the site."""

    _guide: Guide
    _pages: dict[str, Page]
    _hero: str

    def on_startup(self, **_: Any) -> None:
        """Tell MkDocs to keep this object between rebuilds of `serve`."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and render the guide. Raises PluginError with every mistake, a line each."""
        root = Path(config.config_file_path).parent
        try:
            self._guide = read_guide(root)
        except ContentErrors as mistakes:
            raise PluginError(str(mistakes)) from None
        renderer = Renderer(root / "macros", _cache(root) / "macros")
        self._hero = renderer.hero(self._guide)
        self._pages = {page.uri: page for page in renderer.pages(self._guide)}
        config.nav = navigation(self._pages.values(), config.nav or [])
        config.extra["wardbook"] = {"site": self.config.site}
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the guide's pages as generated files, each with the YAML that made it as its source."""
        for page in self._pages.values():
            file = File.generated(config, page.uri, content=page.text)
            file.edit_uri = f"../{page.source}"
            files.append(file)
        files.append(File.generated(config, "assets/js/items.js", content=items_script(self._guide)))
        return files

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Keep compiled theme templates between builds: Material is otherwise compiled anew each time."""
        folder = _cache(Path(config.config_file_path).parent) / "theme"
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))
        return env

    def on_page_context(self, context: Any, *, page: Any, **_: Any) -> Any:
        """Give the page templates what is not Markdown: the hero, and the content file a page was made from."""
        made = self._pages.get(page.file.src_uri)
        context["wardbook_source"] = made.source if made else None
        context["wardbook_hero"] = self._hero
        return context

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Do what the built site still needs, after every other plugin."""
        publish(Path(config.site_dir), self._pages.values(), self._guide.synonyms)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Watch content and macros beside docs."""
        root = Path(config.config_file_path).parent
        for folder in ("content", "macros", "overrides"):
            server.watch(str(root / folder))
        return server


def _cache(root: Path) -> Path:
    return root / ".cache" / "wardbook"
