"""All that a site is made from, read and rendered: the guide as a school has it, its pages, its PDFs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from wardbook.brand import BRAND, brand_of, style_sheet
from wardbook.edition import read_edition
from wardbook.guide import Guide, read_guide
from wardbook.manifest import manifest
from wardbook.overlay import laid_over
from wardbook.paper.shop import Shop
from wardbook.render import Page, Renderer
from wardbook.sheets import OnPaper
from wardbook.uses import items_script

COLORS = "assets/css/colors.css"
"""The style sheet of a school's colors."""


@dataclass(frozen=True)
class Book:
    """A guide with all that is shown of it. `pages` are by their uri; `paper` are the PDFs that pages lead to."""

    guide: Guide
    hero: str
    pages: Mapping[str, Page]
    shop: Shop
    paper: OnPaper

    def files(self, name: str, description: str) -> dict[str, str]:
        """Return what else a site has, by its address: items for scripts, the manifest under its name, colors."""
        colors = self.guide.school and self.guide.school.colors
        brand = brand_of(colors.brand, colors.sun) if colors else None
        return {
            "assets/js/items.js": items_script(self.guide),
            "manifest.webmanifest": manifest(name, description, brand.light["brand"] if brand else BRAND),
            **({COLORS: style_sheet(brand)} if brand else {}),
        }


def read_book(root: Path, school: Path | None, site_url: str, cache: Path, printing: Callable[[Shop], OnPaper]) -> Book:
    """Read the guide of `root`, as the edition of `school` if there is one, print and render it.

    `site_url` is the public address, or empty; a school's own comes first. `printing` says what a shop is to make.
    Raises ContentErrors with every mistake, a line each.
    """
    guide = read_edition_of(root, school)
    renderer = Renderer(root / "macros", cache / "macros")
    address = (guide.school and guide.school.site_url) or site_url
    shop = Shop(root, guide, renderer, cache / "paper", address, school)
    paper = printing(shop)
    pages = {page.uri: page for page in renderer.pages(guide, paper)}
    return Book(guide, renderer.hero(guide), pages, shop, paper)


def read_edition_of(root: Path, school: Path | None) -> Guide:
    """Return the guide of `root`, as `school` has it if there is one. Raises ContentErrors with every mistake."""
    guide = read_guide(root)
    return laid_over(guide, read_edition(school, guide)) if school else guide
