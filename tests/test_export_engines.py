"""An exported project as each engine builds it, without us: every page says what it says in the plugin's own site."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.conftest import ROOT
from tests.engines import ENGINES, build
from tests.markup import parse
from tests.plain_projects import MADE, SIGNS, Edition, guide_of, school_of
from wardbook.compare_sites import missing, pages
from wardbook.export import export_from
from wardbook.publish.headers import header_files


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return guide_of(tmp_path_factory.mktemp("guide"))


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return school_of(tmp_path_factory.mktemp("school"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Edition:
    """The project's own guide."""
    folder = tmp_path_factory.mktemp("whole") / "plain"
    return Edition(ROOT, None, folder, site, export_from(ROOT, None, folder, MADE))


@pytest.fixture(params=["guide", "school", "whole"])
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_builds_every_page_as_the_plugin_does(edition: Edition, engine: str, tmp_path: Path) -> None:
    site = build(engine, edition.folder, tmp_path)
    assert missing(site, edition.site) == []
    assert len(pages(site)) == edition.said.pages
    assert [*dead_ends(site)] == []


def dead_ends(site: Path) -> Iterator[str]:
    """Yield what a page asks for, or leads to, and is not there; the page for wrong addresses stands anywhere."""
    for file in site.rglob("index.html"):
        place = f"http://here/{file.parent.relative_to(site).as_posix()}/"
        asked = [
            urljoin(place, element.attributes[name])
            for element in parse(file.read_text(encoding="utf-8")).walk()
            for name in ("href", "src")
            if name in element.attributes and element.attributes.get("rel") != "canonical"
        ]
        for address in asked:
            target = site / unquote(urlsplit(address).path).lstrip("/")
            if address.startswith("http://here/") and not (target.is_file() or (target / "index.html").is_file()):
                yield f"{place}: {address}"


@pytest.mark.parametrize("engine", ENGINES)
def test_what_stands_around_a_page_is_the_same(edition: Edition, engine: str, tmp_path: Path) -> None:
    def around(site: Path) -> dict[str, list[str]]:
        page = parse((site / "rotations" / "surgery" / "index.html").read_text(encoding="utf-8"))
        styles = [link.attributes["href"] for link in page.all("link", rel="stylesheet")]
        return {
            "title": [title.text for title in page.all("title")],
            "address": [link.attributes["href"] for link in page.all("link", rel="canonical")],
            "tabs": [tab.text for tab in page.all("a", class_="md-tabs__link")],
            "foot": [foot.text for foot in page.all(class_="md-copyright__highlight")],
            "links in it": [
                link.attributes["href"] for foot in page.all(class_="md-copyright") for link in foot.all("a")
            ],
            "logo": [
                image.attributes.get("src", "") for logo in page.all("a", class_="md-logo") for image in logo.walk()
            ],
            "styles": [style for style in styles if "assets/css/" in style],
            "items": [item.attributes["id"] for item in page.all("li", class_="wb-item")],
        }

    assert around(build(engine, edition.folder, tmp_path)) == around(edition.site)


@pytest.mark.parametrize("engine", ENGINES)
def test_the_home_page_has_its_hero_once_and_no_other_title(guide: Edition, engine: str, tmp_path: Path) -> None:
    home = parse((build(engine, guide.folder, tmp_path) / "index.html").read_text(encoding="utf-8"))
    assert [title.text for title in home.all("h1")] == ["Get to know the people"]
    assert [lead.text for lead in home.all("p", class_="wb-hero__lead")] == [SIGNS]


def test_zensical_wears_the_look_that_our_styles_are_made_for(guide: Edition, tmp_path: Path) -> None:
    page = parse((build("zensical", guide.folder, tmp_path) / "why" / "index.html").read_text(encoding="utf-8"))
    themes = [link.attributes["href"] for link in page.all("link", rel="stylesheet")]
    assert [style.split("/")[-2] for style in themes if "/stylesheets/" in style] == ["classic", "classic"]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_wrong_address_is_answered_with_our_page(guide: Edition, engine: str, tmp_path: Path) -> None:
    page = parse((build(engine, guide.folder, tmp_path) / "404.html").read_text(encoding="utf-8"))
    assert [title.text for title in page.all("h1")] == ["This page is not here"]


@pytest.mark.parametrize("engine", ENGINES)
def test_what_the_text_beside_it_says_is_missing_is_missing(guide: Edition, engine: str, tmp_path: Path) -> None:
    site = build(engine, guide.folder, tmp_path)
    page = parse((site / "rotations" / "surgery" / "index.html").read_text(encoding="utf-8"))
    [dialog] = page.all(class_="md-search")
    scripts = [script for script in page.all("script") if "assets/js/" in script.attributes.get("src", "")]
    assert page.all("meta", **{"http-equiv": "Content-Security-Policy"}) == []
    assert [name for name in header_files() if (site / name).exists()] == []
    assert "self.wardbook=" not in (site / "sw.js").read_text(encoding="utf-8")
    assert not (site / "search" / "guide.js").exists()
    assert len(scripts) > 10
    assert dialog.attributes.get("aria-label", "") == ("Search" if engine == "zensical" else "")


def test_the_tested_versions_are_those_that_the_text_beside_it_names(guide: Edition) -> None:
    text = (guide.folder / "README.md").read_text(encoding="utf-8")
    for name, package in (("MkDocs", "mkdocs"), ("ProperDocs", "properdocs"), ("Zensical", "zensical")):
        try:
            assert f"{name} {version(package)}" in text
        except PackageNotFoundError:
            continue
    assert f"Material {version('mkdocs-material')}" in text
