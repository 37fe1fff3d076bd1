"""The guide, or a school's edition of it, as a plain project: Markdown pages and one mkdocs.yml, without Wardbook.

MkDocs with Material, ProperDocs and Zensical build it. Nothing of ours then depends on one engine, and a school that
leaves us keeps its pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wardbook.book import Book, read_book
from wardbook.export.carried import carried
from wardbook.export.settings import Settings, plain, read_settings, written
from wardbook.paper.libraries import PaperUnavailable
from wardbook.paper.shop import Shop
from wardbook.places import NoSuchPlace
from wardbook.sheets import OnPaper
from wardbook.templates import Templates


@dataclass(frozen=True)
class Exported:
    """How many pages were written, and a line for each thing that the project is without."""

    pages: int
    without: tuple[str, ...] = ()


def export_from(root: Path, school: Path | None, folder: Path, made: datetime) -> Exported:
    """Read the guide of the project `root`, as the edition of `school` if there is one, and export it into `folder`.

    `made` is the moment, in UTC, that a school's calendars name. Raises NoSuchPlace when something is in `folder`, and
    ContentErrors with every mistake, a line each.
    """
    _begin(folder)
    settings = read_settings(root)
    without: list[str] = []

    def printing(shop: Shop) -> OnPaper:
        try:
            return shop.print_all() if settings.paper else {}
        except PaperUnavailable as reason:
            without.append(str(reason))
            return {}

    cache = (school or root) / ".cache" / "wardbook"
    book = read_book(root, school, settings.site_url, cache, printing)
    return Exported(export(book, root, folder, settings, made), tuple(without))


def export(book: Book, root: Path, folder: Path, settings: Settings, made: datetime) -> int:
    """Write `book`, which was read from the project `root` with these `settings`, into `folder`, new or empty.

    The same book and moment `made` give the same bytes. Returns how many pages were written. Raises NoSuchPlace when
    something is there.
    """
    _begin(folder)
    config = plain(settings, book)
    for name, file in carried(root, settings.left_out).items():
        _write(folder / name, file.read_bytes())
    docs = folder / "docs"
    for page in docs.rglob("*.md"):
        _write(page, _by_hand(book, page.relative_to(docs).as_posix(), page.read_text(encoding="utf-8")))
    made_here: dict[str, str | bytes] = {
        **{uri: page.text for uri, page in book.pages.items()},
        **book.files(config["site_name"], config.get("site_description", "")),
        **book.calendars(settings.site, made),
        **{address: file.read_bytes() for address, file in book.assets.items()},
    }
    for name, content in made_here.items():
        _write(docs / name, content)
    book.shop.deliver(book.paper, docs)
    _write(folder / "overrides" / "partials" / "hero.html", _as_it_stands(book.hero))
    _write(folder / "mkdocs.yml", written(config))
    _write(folder / "README.md", _read_me(root, config["site_name"]))
    return len([*docs.rglob("*.md")])


def _by_hand(book: Book, uri: str, text: str) -> str:
    """Return a page written by hand as the school has it: with what it adds, and in its words."""
    return book.by_hand(uri, text + book.beside.get(uri, ""))


def _begin(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NoSuchPlace(f"{folder}: this is not empty. Name a folder that is not there yet.")


def _as_it_stands(html: str) -> str:
    """Return `html` as a template: no engine takes a brace in it for a tag of its own."""
    return html.replace("{", "&#123;")


def _read_me(root: Path, name: str) -> str:
    return Templates(root / "macros").fill("export/README.md", {"name": name})


def _write(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
