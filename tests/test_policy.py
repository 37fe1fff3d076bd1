"""Nothing on a built page is what the content policy forbids, and the policy is there before all it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.markup import Element, parse
from wardbook.publish.headers import HEADERS, POLICY, header_files

EXECUTABLE = ("", "module", "text/javascript", "application/javascript")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    """Every page by its place in the site."""
    return {file.relative_to(site).as_posix(): parse(file.read_text(encoding="utf-8")) for file in site.rglob("*.html")}


def _inline(element: Element) -> bool:
    attributes = element.attributes
    script = element.tag == "script" and "src" not in attributes and attributes.get("type", "") in EXECUTABLE
    handler = any(name.startswith("on") for name in attributes)
    link = any(value.strip().lower().startswith("javascript:") for value in attributes.values())
    return script or handler or link or element.tag in ("style", "base") or "style" in attributes


def test_no_page_has_a_script_or_a_style_in_it(pages: dict[str, Element]) -> None:
    found = {(place, element.tag) for place, page in pages.items() for element in page.walk() if _inline(element)}

    assert found == set()


def test_on_every_page_the_policy_stands_before_all_that_is_loaded(pages: dict[str, Element]) -> None:
    said = {}
    for place, page in pages.items():
        first = next(e for e in page.walk() if e.tag in ("link", "script") or "http-equiv" in e.attributes)
        said[place] = first.attributes.get("content")

    assert said == dict.fromkeys(pages, POLICY)


def test_no_page_tells_others_where_a_reader_comes_from(pages: dict[str, Element]) -> None:
    said = {place: page.all("meta", name="referrer")[0].attributes["content"] for place, page in pages.items()}

    assert said == dict.fromkeys(pages, HEADERS["Referrer-Policy"])


def test_the_encoding_is_declared_where_browsers_look_for_it(site: Path) -> None:
    late = {file for file in site.rglob("*.html") if b'<meta charset="utf-8">' not in file.read_bytes()[:1024]}

    assert late == set()


def test_header_files_are_part_of_the_site(site: Path) -> None:
    assert {name: (site / name).read_text(encoding="utf-8") for name in header_files()} == header_files()
