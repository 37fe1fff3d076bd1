"""wardbook/prose.py: Markdown to HTML that is safe to publish, citations as notes of the page."""

from __future__ import annotations

import markdown
import pytest
from markupsafe import Markup

from wardbook.model import Reference
from wardbook.prose import Notes, heading, spaced_blanks, underlined


def _source(id_: str) -> Reference:
    return Reference(id=id_, kind="study", label="Study", authors="A", title="T", publisher="P", finding="F")


SOURCES = {id_: _source(id_) for id_ in ("hill-2020", "chan-2018", "roy-2021")}


def _mark(number: int) -> str:
    return f'<sup class="wb-cite"><a href="#note-{number}" aria-label="Source {number}">{number}</a></sup>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ask *now*, ask **early**.", "<p>Ask <em>now</em>, ask <strong>early</strong>.</p>"),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> Say it.", "<blockquote>\n<p>Say it.</p>\n</blockquote>"),
        ("### Then", "<h3>Then</h3>"),
        ("[a nurse](../people/nurse/#start)", '<p><a href="../people/nurse/#start">a nurse</a></p>'),
        ("[rules](https://example.org/a?b=1&c=2)", '<p><a href="https://example.org/a?b=1&amp;c=2">rules</a></p>'),
        ("[rules](http://example.org/)", '<p><a href="http://example.org/">rules</a></p>'),
        ("[write](mailto:a@example.org)", '<p><a href="mailto:a@example.org">write</a></p>'),
        ("[call](tel:+1555)", '<p><a href="tel:+1555">call</a></p>'),
        ("A & B, 2 < 3, “it’s”", "<p>A &amp; B, 2 &lt; 3, “it’s”</p>"),
        ('<abbr title="operating room">OR</abbr>', '<p><abbr title="operating room">OR</abbr></p>'),
    ],
)
def test_markdown_becomes_html(text: str, html: str) -> None:
    assert Notes({}).prose(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a<script>steal()</script>b", "<p>ab</p>"),
        ("<SCRIPT src='https://example.org/x.js'></SCRIPT>", ""),
        ("a <b onclick='steal()'>b</b>", "<p>a b</p>"),
        ("a <em onmouseover=steal()>b</em>", "<p>a <em>b</em></p>"),
        ("<a href='../why/' onclick='steal()' target=_blank style='top:0'>a</a>", '<p><a href="../why/">a</a></p>'),
        ("[a](javascript:steal())", "<p><a>a</a></p>"),
        ("<a href='JaVaScRiPt:steal()'>a</a>", "<p><a>a</a></p>"),
        ("<a href='java&#10;script:steal()'>a</a>", "<p><a>a</a></p>"),
        ("[a](data:text/html;base64,PHNjcmlwdD4=)", "<p><a>a</a></p>"),
        ("[a](vbscript:steal())", "<p><a>a</a></p>"),
        ("<p style='position:fixed' class='wb-stop' id='checklist'>a</p>", "<p>a</p>"),
        ("a<style>p {display: none}</style>b", "<p>ab</p>"),
        ("a<iframe src='https://example.org'></iframe>b", "<p>ab</p>"),
        ("![face](https://example.org/a.png)", "<p></p>"),
        ("a<img src=x onerror=steal()>b", "<p>ab</p>"),
        ("a<svg onload=steal()><circle/></svg>b", "<p>ab</p>"),
        ("<form action='https://example.org'><input name=a>b</form>", "b"),
        ("a<!-- b -->c", "<p>ac</p>"),
        ("# Big", "Big"),
        ("`<script>`", "<p><code>&lt;script&gt;</code></p>"),
    ],
)
def test_what_could_run_load_or_restyle_is_taken_out(text: str, html: str) -> None:
    assert Notes({}).prose(text) == html


def test_no_line_of_html_looks_like_a_heading_of_the_page_that_it_goes_into() -> None:
    assert Notes({}).prose("One\n\\# two") == "<p>One\n&#35; two</p>"


def test_sources_are_numbered_in_the_order_of_first_citing_and_numbers_are_used_again() -> None:
    notes = Notes(SOURCES)

    first = notes.prose("It helps [@roy-2021], says one [@hill-2020].")
    second = notes.prose("So say both [@hill-2020][@roy-2021].")

    assert first == f"<p>It helps{_mark(1)}, says one{_mark(2)}.</p>"
    assert second == f"<p>So say both{_mark(2)}{_mark(1)}.</p>"
    assert notes.cited() == [(1, SOURCES["roy-2021"]), (2, SOURCES["hill-2020"])]


def test_a_citation_on_the_next_line_stays_with_its_word() -> None:
    assert Notes(SOURCES).prose("It helps\n[@roy-2021].") == f"<p>It helps{_mark(1)}.</p>"


def test_ids_of_an_item_are_cited_without_text() -> None:
    notes = Notes(SOURCES)
    notes.prose("[@hill-2020]")

    assert notes.cite(["chan-2018", "hill-2020"]) == _mark(2) + _mark(1)


def test_sources_of_the_whole_page_follow_with_numbers_and_no_mark() -> None:
    notes = Notes(SOURCES)
    notes.prose("[@hill-2020]")

    assert notes.also(["chan-2018", "hill-2020"]) == ""
    assert notes.cited() == [(1, SOURCES["hill-2020"]), (2, SOURCES["chan-2018"])]


def test_each_page_counts_from_one() -> None:
    Notes(SOURCES).prose("[@roy-2021]")

    assert Notes(SOURCES).prose("[@hill-2020]") == f"<p>{_mark(1)}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("OB & GYN", "OB &amp; GYN"),
        ("a <script>b()</script>", "a &lt;script&gt;b()&lt;/script&gt;"),
        ('"Quote", don\'t', '"Quote", don\'t'),
        ("*a* _b_ `c` [d](e) ![f](g)", "*a* _b_ `c` [d](e) ![f](g)"),
        ("Room #", "Room #"),
        ("a { .b }", "a { .b }"),
        ("a {: #b }", "a {: #b }"),
        ("{{ a }} {% b %}", "{{ a }} {% b %}"),
        ("a \\ b \\* c", "a \\ b \\* c"),
        ("&amp; &#35;", "&amp;amp; &amp;#35;"),
        ("1. a", "1. a"),
        ("- a", "- a"),
        ("a | b", "a | b"),
        ("https://example.org", "https://example.org"),
    ],
)
def test_a_heading_shows_its_text_as_written(text: str, html: str) -> None:
    page = markdown.Markdown(extensions=["attr_list", "toc", "tables", "fenced_code"])

    assert page.convert(f"## {heading(text)} {{ #id }}") == f'<h2 id="id">{html}</h2>'
    assert page.toc_tokens[0]["name"] == html  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Get to know *the people* you meet", "Get to know <em>the people</em> you meet"),
        ("*a* and *b*", "<em>a</em> and <em>b</em>"),
        ("5 * 3", "5 * 3"),
        ("a & *<b>*", "a &amp; <em>&lt;b&gt;</em>"),
    ],
)
def test_stars_underline_words_of_the_home_heading(text: str, html: str) -> None:
    assert underlined(text) == html


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dear {name}, hi.", [("Dear ", False), ("name", True), (", hi.", False)]),
        ("{a}{b-2}", [("a", True), ("b-2", True)]),
        ("No blank, {Not one}.", [("No blank, {Not one}.", False)]),
        ("", []),
    ],
)
def test_a_message_is_split_at_its_blanks(text: str, parts: list[tuple[str, bool]]) -> None:
    assert spaced_blanks(text) == parts


def test_a_plain_line_is_escaped_and_its_words_are_explained_like_those_of_prose() -> None:
    notes = Notes({}, lambda html: html.replace("SLOE", "<a>SLOE</a>"))

    assert notes.line('A "SLOE" & <b>') == Markup("A &#34;<a>SLOE</a>&#34; &amp; &lt;b&gt;")
