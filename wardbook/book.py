"""All that a site is made from, read and rendered: the guide as a school has it, its pages, its PDFs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from markupsafe import escape

from wardbook.assets import published
from wardbook.brand import BRAND, brand_of, style_sheet
from wardbook.edition import read_edition
from wardbook.guide import Guide, read_guide
from wardbook.manifest import manifest
from wardbook.overlay import laid_over
from wardbook.paper.shop import Shop
from wardbook.render import Page, Renderer
from wardbook.sheets import OnPaper
from wardbook.uses import items_script
from wardbook.wording import Wording

COLORS = "assets/css/colors.css"
"""The style sheet of a school's colors and logo."""
FOOT = ".md-copyright__highlight a { text-decoration: underline; }\n"
"""Links at the foot look like links; the theme has none there."""
HELP = """@media print {
  .md-content__inner:has(.wb-strip) > .wb-facts.wb-urgent { column-span: all; display: block !important; }
}
"""
"""A checklist that is printed from its page has the numbers for a hurry."""
LOGO = ".md-logo img { padding: 2px; background: #fff; border-radius: 4px; }\n"
"""A logo is drawn for white paper: it stands on a chip of it, in the dark too."""


@dataclass(frozen=True)
class Book:
    """A guide with all that is shown of it. `pages` are by their uri; `paper` are the PDFs that pages lead to."""

    guide: Guide
    hero: str
    pages: Mapping[str, Page]
    shop: Shop
    paper: OnPaper
    assets: Mapping[str, Path]
    """A school's pictures and PDFs, by their address."""
    beside: Mapping[str, str]
    """What a school adds, in Markdown, to pages written by hand, by their uri."""
    footer: str

    def files(self, name: str, description: str) -> dict[str, str]:
        """Return what else a site has, by its address: items for scripts, the manifest under its name, colors."""
        school = self.guide.school
        brand = brand_of(school.colors.brand, school.colors.sun) if school and school.colors else None
        styles = (
            (style_sheet(brand) if brand else "")
            + (LOGO if self.logo else "")
            + (FOOT if self.footer else "")
            + (HELP if school and school.urgent else "")
        )
        return {
            "assets/js/items.js": items_script(self.guide, self.wording.text),
            "manifest.webmanifest": manifest(
                (school.short or school.name) if school else name,
                self.wording.text(description),
                brand.light["brand"] if brand else BRAND,
            ),
            **({COLORS: styles} if styles else {}),
        }

    def calendars(self, site: str, made: datetime) -> dict[str, bytes]:
        """Return the school's calendars by the name of their file; `site` is as in mkdocs.yml, `made` is now."""
        school = self.guide.school
        if not school:
            return {}
        from wardbook.calendars import calendars  # Only a school has dates, and the library takes long to load.

        return calendars(school, f"{site} {school.name}", made)

    def settings(self, copyright_: str) -> dict[str, str]:
        """Return what a school has otherwise than mkdocs.yml, where the guide's own notice is `copyright_`."""
        school = self.guide.school
        if not school:
            return {}
        whose = f"{self.footer}\n{escape(school.name)} · Wardbook · {copyright_}"
        address = {"site_url": school.site_url} if school.site_url else {}
        return {"site_name": str(escape(school.short or school.name)), "copyright": whose, **address}

    @property
    def style_sheets(self) -> list[str]:
        """The style sheets that an edition has beside the guide's."""
        school = self.guide.school
        return [COLORS] if school and (school.colors or school.logo or school.urgent or self.footer) else []

    @property
    def logo(self) -> str | None:
        """Where the school's logo stands in the site."""
        logo = self.guide.school and self.guide.school.logo
        return published(logo) if logo else None

    @property
    def wording(self) -> Wording:
        """The school's words."""
        return Wording(self.guide.local.words)

    def around(self) -> list[Any]:
        """Return what stands around or beside the texts of pages: when it differs, every page does."""
        return [self.hero, self.beside, self.style_sheets, self.logo]

    def by_hand(self, uri: str, text: str) -> str:
        """Return the text of a page written by hand in the school's words; pages for schools speak of the guide's."""
        return text if uri.startswith("schools/") else self.wording.html(text)


def read_book(root: Path, school: Path | None, site_url: str, cache: Path, printing: Callable[[Shop], OnPaper]) -> Book:
    """Read the guide of `root`, as the edition of `school` if there is one, print and render it.

    `site_url` is the public address, or empty; a school's own comes first. `printing` says what a shop is to make.
    Raises ContentErrors with every mistake, a line each.
    """
    guide = read_guide(root)
    edition = read_edition(school, guide) if school else None
    guide = laid_over(guide, edition) if edition else guide
    renderer = Renderer(root / "macros", cache / "macros")
    address = (guide.school and guide.school.site_url) or site_url
    shop = Shop(root, guide, renderer, cache / "paper", address, school)
    paper = printing(shop)
    pages = {page.uri: page for page in renderer.pages(guide, paper)}
    assets = {published(named): file for named, file in edition.assets.items()} if edition else {}
    beside, footer = renderer.beside(guide), renderer.footer(guide)
    return Book(guide, renderer.hero(guide), pages, shop, paper, assets, beside, footer)


def read_edition_of(root: Path, school: Path | None) -> Guide:
    """Return the guide of `root`, as `school` has it if there is one. Raises ContentErrors with every mistake."""
    guide = read_guide(root)
    return laid_over(guide, read_edition(school, guide)) if school else guide
