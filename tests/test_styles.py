"""wardbook/publish/styles.py: what no page can use goes, all else stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.drawing import draw
from wardbook.load import load
from wardbook.publish.styles import BY_FEATURE, Vocabulary, prune, prune_styles

VOCABULARY = Vocabulary(
    pages={
        "html",
        "md-source",
        "p",
        "md-nav",
        "md-nav--open",
        "wb-item",
        "checkbox",
        "ltr",
        "red",
        "data-md-color-scheme=slate",
    },
    scripts={
        "li",
        "md-search-result",
        "blur",
        "js",
        "highlight",
        "tooltip",
        "md-tooltip2__inner",
        "md-source__facts",
        "--md-read-by-script",
    },
)


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".md-nav{a:b}", ".md-nav{a:b}"),
        (".md-consent{a:b}", ""),
        (".md-nav .md-consent,.md-nav--open{a:b}", ".md-nav--open{a:b}"),
        (".md-search-result{a:b}", ".md-search-result{a:b}"),
        (".md-tooltip2__inner{a:b}", ""),
        (".md-source__facts{a:b}", ".md-source__facts{a:b}"),
        (".highlight{a:b}", ""),
        (".js .md-nav{a:b}", ".js .md-nav{a:b}"),
        (".md-nav.focus-visible{a:b}", ".md-nav.focus-visible{a:b}"),
        ("[dir=rtl] .md-nav{a:b}", ""),
        ("[dir=ltr] .md-nav{a:b}", "[dir=ltr] .md-nav{a:b}"),
        ('[data-md-state="blur"]{a:b}', '[data-md-state="blur"]{a:b}'),
        ("[role=tooltip] p{a:b}", ""),
        ("[data-md-color-scheme=slate]{a:b}", "[data-md-color-scheme=slate]{a:b}"),
        ('[data-md-color-primary="red"]{a:b}', ""),
        ("kbd,p{a:b}", "p{a:b}"),
        (".md-nav:not(.md-consent){a:b}", ".md-nav:not(.md-consent){a:b}"),
        ("::marker{a:b}", "::marker{a:b}"),
        ("@media print{.md-consent{a:b}}", ""),
        ("@media print{.md-consent{a:b}.md-nav{a:b}}", "@media print{.md-nav{a:b}}"),
        ("@keyframes turn{from{a:b}to{a:c}}", "@keyframes turn{from{a:b}to{a:c}}"),
    ],
)
def test_a_rule_stays_when_something_on_a_page_may_match_it(css: str, kept: str) -> None:
    assert prune(css, VOCABULARY) == kept


def test_no_feature_is_on_whose_styles_are_taken_out() -> None:
    features = load(ROOT, "mkdocs.yml").data["theme"]["features"]  # type: ignore[index, call-overload]

    assert set(features) & set(BY_FEATURE.values()) == set()


def test_a_property_stays_when_a_rule_another_sheet_or_a_script_reads_it() -> None:
    css = "p{--a:1;--b:2;--c:3;--md-read-by-script:4;color:var(--a)}"

    assert prune(css, VOCABULARY, read=["--b"]) == "p{--a:1;--b:2;--md-read-by-script:4;color:var(--a)}"


def test_sheets_of_the_theme_are_cut_to_the_pages_of_the_site_and_the_result_is_kept(tmp_path: Path) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    drawing = """
    === index.html
    <html><p class="md-nav wb-item">Text</p></html>
    === assets/css/ours.css
    p{color:var(--b)}
    === assets/stylesheets/main.css
    .md-nav{--a:1;--b:2}.admonition{a:b}
    """
    draw(site, drawing)
    prune_styles(site, cache)
    first = (site / "assets" / "stylesheets" / "main.css").read_text()
    (kept,) = cache.iterdir()
    kept.write_text("from the cache")
    draw(site, drawing)
    prune_styles(site, cache)

    assert first == ".md-nav{--b:2}"
    assert (site / "assets" / "stylesheets" / "main.css").read_text() == "from the cache"
    assert (site / "assets" / "css" / "ours.css").read_text().strip() == "p{color:var(--b)}"


def test_a_palette_stays_when_a_page_names_it(tmp_path: Path) -> None:
    drawing = """
    === index.html
    <html data-md-color-primary="custom" class="red"><p>Text</p></html>
    === assets/stylesheets/palette.css
    [data-md-color-primary=custom]{a:b}[data-md-color-primary=red]{a:b}
    """
    prune_styles(draw(tmp_path, drawing), tmp_path / "cache")

    assert (tmp_path / "assets/stylesheets/palette.css").read_text() == "[data-md-color-primary=custom]{a:b}"


def test_a_page_that_comes_to_use_a_rule_gets_it(tmp_path: Path) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    sheet = "=== assets/stylesheets/main.css\n.admonition{a:b}\n"
    draw(site, "=== index.html\n<html><p>Text</p></html>\n" + sheet)
    prune_styles(site, cache)
    draw(site, '=== index.html\n<html><p class="admonition">Text</p></html>\n' + sheet)
    prune_styles(site, cache)

    assert (site / "assets" / "stylesheets" / "main.css").read_text() == ".admonition{a:b}"


def test_what_a_page_says_is_no_class_of_it(tmp_path: Path) -> None:
    sheet = "=== assets/stylesheets/main.css\n.question{color:red}.tip{color:red}.note{color:red}p{margin:0}\n"
    page = '=== index.html\n<meta content="a tip"><p class="wb-lead" aria-description="A note">A question</p>\n'

    prune_styles(draw(tmp_path, page + sheet), tmp_path / "cache")

    assert (tmp_path / "assets" / "stylesheets" / "main.css").read_text(encoding="utf-8") == "p{margin:0}"
