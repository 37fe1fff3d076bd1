"""wardbook/compare_sites.py: what an engine has dropped or changed is told, a line for each page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import draw
from wardbook.compare_sites import article, missing
from wardbook.places import NoSuchPlace

PAGE = """
<nav id="menu"><a href="..">Up</a></nav>
<article class="md-content__inner"><h1 id="a">Surgery<a class="headerlink" href="#a">¶</a></h1>
<p>Come <b>early</b>.<br>Hold   still. <a href="../../people/nurse/#when">Nurse</a></p>
<script>let x = "<p>";</script><p class="wb-source">Made from <code>content/a.yml</code></p><img src="a.png">
</article><p id="below">Below.</p>
"""
SITES = f"""
=== whole/index.html
<article><p>Home.</p></article>
=== whole/rotations/surgery/index.html
{PAGE}
=== whole/404.html
<article>Only one of them has this.</article>
=== other/index.html
<article>
  <a id="__skip"></a><p>Home.
</p></article>
=== other/rotations/surgery/index.html
{PAGE.replace('<p class="wb-source">Made from <code>content/a.yml</code></p>', "").replace("../../people", "/people")}
"""


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    return draw(tmp_path, SITES)


def surgery(sites: Path, old: str, new: str) -> list[str]:
    """Change the page of the other site and compare."""
    page = sites / "other" / "rotations" / "surgery" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    page.write_text(text.replace(old, new), encoding="utf-8")
    return missing(sites / "other", sites / "whole")


def test_an_article_is_its_text_where_it_leads_and_its_ids(sites: Path) -> None:
    read = article(sites / "whole" / "rotations" / "surgery" / "index.html", "rotations/surgery/")
    assert read.text == "Surgery Come early.Hold still. Nurse"
    assert read.leads_to == ["people/nurse/#when", "rotations/surgery/a.png"]
    assert read.ids == ["a"]


def test_the_same_pages_in_other_clothes_are_the_same(sites: Path) -> None:
    assert missing(sites / "other", sites / "whole") == []


def test_a_page_that_is_not_there_is_told(sites: Path) -> None:
    (sites / "other" / "rotations" / "surgery" / "index.html").unlink()
    other = sites / "other"
    assert missing(other, sites / "whole") == [
        f"rotations/surgery/ is missing from {other}: no file rotations/surgery/index.html there."
    ]


def test_a_page_without_its_article_is_told(sites: Path) -> None:
    page = draw(sites, "=== other/index.html\n<div>Home.</div>\n") / "other" / "index.html"
    other = sites / "other"
    assert missing(other, sites / "whole") == [
        f"the home page is missing from {other}: {page}: no <article> in this page."
    ]


def test_a_page_that_only_the_other_has_is_told(sites: Path) -> None:
    draw(sites, "=== other/people/index.html\n<article>People</article>\n")
    other, whole = sites / "other", sites / "whole"
    assert missing(other, whole) == [f"people/ is in {other} only: {whole} has no such page."]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (" <b>early</b>", "", "text “Come.Hold”, not “Come early.Hold”"),
        ("</article>", "<p>More.</p></article>", "text “More.”, not “”"),
        ("/people/nurse/#when", "/people/nurse.md", "links “people/nurse.md”, not “people/nurse/#when”"),
        ('id="a"', 'id="surgery"', "ids “surgery”, not “a”"),
    ],
)
def test_what_a_page_says_otherwise_is_told(sites: Path, old: str, new: str, told: str) -> None:
    assert surgery(sites, old, new) == [f"rotations/surgery/ differs in {sites / 'other'}: {told}."]


def test_a_folder_without_a_site_is_an_error_and_not_a_site_without_pages(sites: Path) -> None:
    with pytest.raises(NoSuchPlace, match=r"nothing: no built site here\. Build it first\."):
        missing(sites / "nothing", sites / "whole")
    with pytest.raises(NoSuchPlace, match=r"nothing: no built site here\. Build it first\."):
        missing(sites / "other", sites / "nothing")
