"""The settings of a plain project: one mkdocs.yml that MkDocs, ProperDocs and Zensical read alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from wardbook.book import Book
from wardbook.load import load
from wardbook.nav import navigation

_FILE = "mkdocs.yml"
_CARRIED = (
    *("site_name", "site_url", "site_description", "site_author", "copyright", "use_directory_urls"),
    *("theme", "extra", "extra_css", "extra_javascript", "markdown_extensions", "validation"),
)
_WIDTH = 120


@dataclass(frozen=True)
class Settings:
    """What mkdocs.yml of the guide's project says: `told` is all of it, `plugin` what it says to ours."""

    told: Mapping[str, Any]
    plugin: Mapping[str, Any]

    @property
    def site_url(self) -> str:
        """The guide's public address, or empty."""
        return str(self.told.get("site_url") or "")

    @property
    def paper(self) -> bool:
        """Whether the site has PDFs."""
        return bool(self.plugin.get("paper", True))

    @property
    def site(self) -> str:
        """The fixed name under which browsers keep ticks."""
        return str(self.plugin.get("site", "wardbook"))

    @property
    def left_out(self) -> str:
        """Patterns, a line each, of what stands under docs and is no part of the site."""
        return str(self.told.get("exclude_docs") or "")


def read_settings(root: Path) -> Settings:
    """Read mkdocs.yml of the project `root`. Raises ContentErrors for what is no plain YAML."""
    told: Any = load(root, _FILE).data
    plugins = (plugin for plugin in told.get("plugins") or () if isinstance(plugin, dict))
    return Settings(told, next((plugin["wardbook"] or {} for plugin in plugins if "wardbook" in plugin), {}))


def plain(settings: Settings, book: Book) -> dict[str, Any]:
    """Return the settings with which a site of `book` is built without our plugin."""
    told = settings.told
    config = {key: told[key] for key in _CARRIED if told.get(key) is not None}
    # Zensical has a look of its own, which our styles are not made for. Material does not know the word.
    config["theme"] = {**told["theme"], "custom_dir": "overrides", "variant": "classic"}
    config |= book.settings(told.get("copyright") or "")
    config["extra_css"] = [*config.get("extra_css", ()), *book.style_sheets]
    if book.logo:
        config["theme"]["logo"] = book.logo
    config["extra"] = {**told.get("extra", {}), "wardbook": {"site": settings.site}}
    config["plugins"] = ["search"]
    config["nav"] = _texts(navigation(book.pages.values(), told.get("nav") or []))
    return config


def written(config: Mapping[str, Any]) -> str:
    """Return `config` as YAML, in its own order."""
    return yaml.safe_dump(dict(config), sort_keys=False, allow_unicode=True, width=_WIDTH)


def _texts(nav: Any) -> Any:
    """Return a nav whose titles are plain strings."""
    if isinstance(nav, dict):
        return {str(title): _texts(part) for title, part in nav.items()}
    return [_texts(part) for part in nav] if isinstance(nav, list) else str(nav)
