"""The whole site as it is built: links, ids, addresses off the origin, items, and what every page must have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from tests.conftest import ROOT
from tests.markup import Element, parse
from wardbook.guide import read_guide
from wardbook.model.rotation import PHASES
from wardbook.publish.offline import listed

ROTATIONS = sorted(file.stem for file in (ROOT / "content" / "rotations").glob("*.yml"))
LOADING = ("src", "srcset", "poster", "data", "action", "formaction", "background", "data-wb-items")
IN_CSS = re.compile(r"""url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)""")
BY_NAME = {
    *("base.js", "palette.js", "content.js", "from-disk.js"),
    *("search-worker.js", "search-words.js", "items.js", "notes.js", "likeness.js", "copies.js", "handing.js", "qr.js"),
    *("new-version.js", "paper.js"),
}
"""Scripts of ours that are not joined: one before all others, and those that are loaded when they are needed."""
LEFT_OVER = re.compile(r"\{\{|\{%|\{#|\[@|\{[a-z-]+\}|\x02|\x03|chunk\d")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    """Every page by its address from the site's root: `people/nurse/`, and `404.html`."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): parse(file.read_text(encoding="utf-8"))
        for file in sorted(site.rglob("*.html"))
    }


def _links(page: Element) -> Iterator[str]:
    """Yield what a page links to or loads."""
    for element in page.walk():
        yield from (element.attributes[name] for name in ("href", *LOADING) if name in element.attributes)


def _is_ours(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc


def _target(page: str, link: str) -> tuple[str, str]:
    """Return address and fragment of a link on `page`, as keys of `pages` where it leads to one."""
    parts = urlsplit(link)
    if not parts.path:
        return page, unquote(parts.fragment)
    path = normpath(join("/", page.rpartition("/")[0], parts.path)).strip("/")
    folder = parts.path.endswith(("/", ".")) or not path
    return (f"{path}/" if path and folder else path), unquote(parts.fragment)


def test_every_link_leads_to_a_page_or_file_and_to_a_place_that_is_there(site: Path, pages: dict[str, Element]) -> None:
    ids = {
        address: {e.attributes["id"] for e in page.walk() if "id" in e.attributes} for address, page in pages.items()
    }
    lost = set()
    for address, page in pages.items():
        for link in filter(_is_ours, _links(page)):
            target, fragment = _target(address, link)
            exists = target in pages or (site / target).is_file()
            if not exists or (fragment and fragment not in ids.get(target, ())):
                lost.add((address, link))

    assert lost == set()


def test_no_id_stands_twice_on_a_page(pages: dict[str, Element]) -> None:
    twice = {
        (address, id_)
        for address, page in pages.items()
        for id_, times in Counter(e.attributes["id"] for e in page.walk() if "id" in e.attributes).items()
        if times > 1
    }

    assert twice == set()


def test_pages_load_nothing_from_elsewhere(pages: dict[str, Element]) -> None:
    foreign = {
        (address, element.tag, element.attributes[name])
        for address, page in pages.items()
        for element in page.walk()
        for name in (*LOADING, *(["href"] if element.tag not in ("a", "area") else []))
        if name in element.attributes and not _is_ours(element.attributes[name])
    }

    assert foreign == set()


def test_styles_load_nothing_from_elsewhere(site: Path, pages: dict[str, Element]) -> None:
    sheets = {file.name: file.read_text(encoding="utf-8") for file in site.rglob("*.css")}
    inline = {address: style.text for address, page in pages.items() for style in page.all("style")}
    loaded = {
        (name, url or imported)
        for name, css in {**sheets, **inline}.items()
        for url, imported in IN_CSS.findall(css)
        if not url.startswith("data:")
    }

    assert loaded == {("wardbook.css", "../fonts/wardbook-serif.woff2")}


def test_our_scripts_name_no_other_origin(site: Path, pages: dict[str, Element]) -> None:
    scripts = {file.name: file.read_text(encoding="utf-8") for file in (site / "assets" / "js").glob("*.js")}
    inline = {address: script.text for address, page in pages.items() for script in page.all("script")}

    assert {name for name in scripts if not name.startswith("page-")} == BY_NAME
    namespace = "http://www.w3.org/2000/svg"
    texts = {name: text.replace(namespace, "") for name, text in {**scripts, **inline}.items()}
    assert {name for name, text in texts.items() if re.search(r"https?:|[\"'`]//", text)} == set()


def test_no_page_carries_styles_or_scripts_in_attributes(pages: dict[str, Element]) -> None:
    carried = {
        (address, element.tag, name)
        for address, page in pages.items()
        for element in page.walk()
        for name, value in element.attributes.items()
        if name == "style" or name.startswith("on") or value.strip().lower().startswith("javascript:")
    }

    assert carried == set()


@pytest.mark.parametrize("rotation", ROTATIONS)
def test_a_rotation_shows_the_items_of_its_yaml_in_order_each_once(rotation: str, pages: dict[str, Element]) -> None:
    guide = read_guide(ROOT)
    phases = {
        phase: [(item.id, item.text) for item in guide.items(guide.rotations[rotation], phase)] for phase in PHASES
    }

    page = pages[f"rotations/{rotation}/"]
    assert {
        phase.attributes["data-wb-phase"]: [
            (item.attributes["id"], item.all(class_="wb-item__text")[0].text) for item in phase.all(class_="wb-item")
        ]
        for phase in page.all(class_="wb-phase")
    } == {phase: items for phase, items in phases.items() if items}
    assert len(page.all(class_="wb-item")) == sum(map(len, phases.values()))


def test_every_page_has_one_h1_a_title_and_a_description(pages: dict[str, Element]) -> None:
    said = {
        address: (
            len([heading for heading in page.all("h1") if heading.text]),
            len([title for title in page.all("title") if title.text]),
            len([meta for meta in page.all("meta", name="description") if meta.attributes["content"]]),
        )
        for address, page in pages.items()
    }

    assert said == dict.fromkeys(pages, (1, 1, 1))


def test_no_two_pages_have_the_same_title(pages: dict[str, Element]) -> None:
    titles = Counter(page.all("title")[0].text for page in pages.values())

    # MkDocs gives the page for wrong addresses the name of the site, as the home page has it.
    assert {title for title, times in titles.items() if times > 1} == {"Wardbook"}


def test_nothing_of_macros_citations_and_blanks_is_left_in_the_text(pages: dict[str, Element]) -> None:
    left = {
        (address, found[0])
        for address, page in pages.items()
        for article in page.all("article")
        for found in LEFT_OVER.finditer(article.text)
    }

    assert left == set()


def test_the_page_of_what_is_not_found_leads_on(pages: dict[str, Element]) -> None:
    (article,) = pages["404.html"].all("article")

    assert [link.attributes["href"] for link in article.all("a")] == ["/rotations/", "/messages/", "/safety/"]


def test_no_page_has_the_next_one_loaded_before_anybody_asks(pages: dict[str, Element]) -> None:
    relations = {link.attributes.get("rel") for page in pages.values() for link in page.all("link")}

    assert relations & {"next", "prev", "prefetch", "preload", "preconnect", "dns-prefetch"} == set()


def test_the_page_for_an_it_office_says_how_large_the_site_is(site: Path) -> None:
    page = (ROOT / "docs" / "schools" / "hosting.md").read_text(encoding="utf-8")
    [told] = re.findall(r"About (\d+) files and (\d+) MB, of which the PDFs are (\d+)", page)
    [kept] = re.findall(r"about (\d+) MB once", page)
    files = [file for file in site.rglob("*") if file.is_file()]
    pdfs = sum(file.stat().st_size for file in files if file.suffix == ".pdf")
    fetched = sum(
        (site / path / "index.html" if path in ("", f"{path.rstrip('/')}/") else site / path).stat().st_size
        for path in listed(site)
    )
    sizes = [len(files), sum(file.stat().st_size for file in files) / 1e6, pdfs / 1e6, fetched / 1e6]
    assert sizes == pytest.approx([*map(int, told), int(kept)], rel=0.12)
