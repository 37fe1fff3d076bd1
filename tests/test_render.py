"""wardbook/render.py: a guide and macros to pages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.drawing import replace
from tests.markup import parse
from wardbook.edition import Edition
from wardbook.errors import ContentErrors
from wardbook.guide import read_guide
from wardbook.model.rotation import PHASES
from wardbook.model.school import School
from wardbook.overlay import laid_over
from wardbook.render import TABS, Page, Renderer, address_of

TWO_ITEMS = """\
    - {id: write-to-a-resident, text: Write., why: It lasts., strategy: be-present, level: useful}
    - {id: ask-for-a-letter, text: Ask., why: They saw you., strategy: be-present, level: extra}
"""


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(ROOT / "macros")


def _pages(renderer: Renderer, root: Path) -> dict[str, Page]:
    return {page.uri: page for page in renderer.pages(read_guide(root))}


def test_every_address_is_where_it_was_promised_and_says_which_file_made_it(renderer: Renderer, small: Path) -> None:
    assert {page.address: page.source for page in _pages(renderer, small).values()} == {
        "": "content/guide.yml",
        "why/": "content/chapters/why.yml",
        "safety/": "content/chapters/safety.yml",
        "letters/packet/": "content/packet.yml",
        "glossary/": "content/glossary.yml",
        "benefits/research/": "content/benefits/research.yml",
        "reasons/peers/": "content/reasons/peers.yml",
        "strategies/": "content/guide.yml",
        "strategies/be-present/": "content/strategies/be-present.yml",
        "rotations/": "content/guide.yml",
        "progress/": "content/guide.yml",
        "print/": "content/guide.yml",
        "dates/": "content/guide.yml",
        "rotations/surgery/": "content/rotations/surgery.yml",
        "people/": "content/guide.yml",
        "people/nurse/": "content/people/nurse.yml",
        "messages/": "content/guide.yml",
        "messages/thank-you/": "content/messages/thank-you.yml",
        "questions/": "content/questions.yml",
        "references/": "content/references.yml",
        "about/": "content/points.yml",
    }


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("index.md", ""),
        ("why.md", "why/"),
        ("people/index.md", "people/"),
        ("rotations/surgery.md", "rotations/surgery/"),
    ],
)
def test_an_address_is_that_of_the_built_page(uri: str, address: str) -> None:
    assert address_of(uri) == address


def test_the_front_matter_of_every_page_is_read_back(renderer: Renderer, small: Path) -> None:
    whole_width, no_contents = ["navigation", "toc"], ["toc"]
    of_kinds = {
        "index.md": "A small guide.",
        "rotations/index.md": "One badge, one checklist: 5 phases from the weekend before to the weeks after.",
        "progress.md": "Every rotation at a glance, on this device.",
        "print.md": "This site has no PDFs. Open your rotation and print its checklist from there, with your ticks.",
        "dates.md": "Set your first and your last day, and put each phase of your rotation in your calendar.",
        "strategies/index.md": "Ways to build relationships on a rotation. "
        "Each takes five minutes to read and can begin today.",
        "people/index.md": "Who knows what, when they have a minute, and how to start.",
        "messages/index.md": "Short messages with blanks. Fill them in, read once, send.",
        "questions.md": "2 questions, each with the moment it fits. Take one. Save the rest for next week.",
        "about.md": "Wardbook is for medical students on clinical rotations who are expected to build professional "
        "relationships and were never shown how.",
        "references.md": "Every source, what it says, what it cannot show, and the pages that rest on it.",
        "why.md": "It pays.",
        "rotations/surgery.md": "Come early and hold still.",
        "strategies/be-present.md": "Be there, and take part.",
        "people/nurse.md": "Sees the patient all day.",
        "messages/thank-you.md": "Four sentences.",
        "benefits/research.md": "A way in.",
        "reasons/peers.md": "Company in a hard year.",
        "glossary.md": "What words mean.",
        "letters/packet.md": "One page.",
        "safety.md": "Where the line is.",
    }
    hidden = {"index.md": whole_width, "rotations/surgery.md": ["footer"]} | {
        f"{folder}/index.md": no_contents for folder in ("rotations", "strategies", "people", "messages")
    }

    assert {uri: yaml.safe_load(page.text.split("\n---\n")[0]) for uri, page in _pages(renderer, small).items()} == {
        uri: {"description": said} | ({"hide": hidden[uri]} if uri in hidden else {}) for uri, said in of_kinds.items()
    }


@pytest.mark.parametrize("summary", ["“Quotes”: – a # b", "---", "🩺 Listen.", "a \\ b", "{a: b}"])
def test_any_summary_is_read_back_from_the_front_matter(renderer: Renderer, small: Path, summary: str) -> None:
    replace(small, "content/people/nurse.yml", "Sees the patient all day.", json.dumps(summary, ensure_ascii=False))

    text = _pages(renderer, small)["people/nurse.md"].text

    assert yaml.safe_load(text.split("\n---\n")[0]) == {"description": summary}


def test_a_description_stands_in_an_attribute_as_it_is(renderer: Renderer, small: Path) -> None:
    replace(small, "content/people/nurse.yml", "Sees the patient all day.", json.dumps('"Yes" & <no>'))

    text = _pages(renderer, small)["people/nurse.md"].text

    assert yaml.safe_load(text.split("\n---\n")[0]) == {"description": "&#34;Yes&#34; &amp; &lt;no&gt;"}


def test_a_rotation_shows_its_items_by_phase_in_order_each_once(renderer: Renderer, small: Path) -> None:
    replace(small, "content/rotations/surgery.yml", "  after:\n", f"  after:\n{TWO_ITEMS}")
    guide = read_guide(small)
    page = parse(_pages(renderer, small)["rotations/surgery.md"].text)

    assert {
        phase.attributes["data-wb-phase"]: [
            (item.attributes["id"], item.all(class_="wb-item__text")[0].text) for item in phase.all(class_="wb-item")
        ]
        for phase in page.all(class_="wb-phase")
    } == {
        phase: [(item.id, item.text) for item in guide.items(guide.rotations["surgery"], phase)]
        for phase in PHASES
        if phase not in ("middle", "last-week")
    }


def test_references_tell_which_pages_cite_them(renderer: Renderer, small: Path) -> None:
    (source,) = parse(_pages(renderer, small)["references.md"].text).all("li", id="hill-2020")

    assert [(link.attributes["href"], link.text) for link in source.all("a")] == [
        ("https://example.org/hill", "A survey"),
        ("../rotations/surgery/", "Surgery"),
        ("../strategies/be-present/", "Be present"),
        ("../glossary/", "Glossary"),
        ("../why/", "Why bother"),
        ("../safety/", "Safety"),
    ]


def test_search_words_of_a_page_go_with_it(renderer: Renderer, small: Path) -> None:
    replace(small, "content/people/nurse.yml", "band: NURSE", "band: NURSE\nsearch: [RN, sister]")

    assert {uri: page.search for uri, page in _pages(renderer, small).items() if page.search} == {
        "people/nurse.md": ("RN", "sister")
    }


def test_a_macro_that_asks_for_what_is_not_there_stops_the_build(small: Path) -> None:
    macros = small / "macros"
    shutil.copytree(ROOT / "macros", macros)
    replace(macros, "pages/person.md", "{{ page.summary }}", "{{ page.sumary }}")

    with pytest.raises(ContentErrors) as wrong:
        Renderer(macros).pages(read_guide(small))

    said = "macros/pages/person.md:7: 'wardbook.model.pages.Person object' has no attribute 'sumary'. Mend the macro."
    assert str(wrong.value) == said


def test_compiled_macros_are_kept_and_give_the_same_pages(small: Path, renderer: Renderer) -> None:
    cache = small / "cache"
    guide = read_guide(small)

    first, second = Renderer(ROOT / "macros", cache).pages(guide), Renderer(ROOT / "macros", cache).pages(guide)

    assert first == second == renderer.pages(guide)
    assert list(cache.iterdir())


def test_the_hero_underlines_words_of_the_tagline_and_shows_all_else_as_text(renderer: Renderer, small: Path) -> None:
    replace(small, "content/guide.yml", "Get to know *the people*", '"Know *the <people>* & {{ us }}"')
    replace(small, "content/guide.yml", "lead: A small guide.", "lead: A <b>small</b> guide.")

    hero = parse(renderer.hero(read_guide(small)))

    assert [(heading.text, [e.text for e in heading.all("em")]) for heading in hero.all("h1")] == [
        ("Know the <people> & {{ us }}", ["the <people>"])
    ]
    assert [lead.text for lead in hero.all(class_="wb-hero__lead")] == ["A <b>small</b> guide."]


def test_the_tabs_that_no_school_may_be_called_like_are_those_of_the_guide(small: Path) -> None:
    guide = read_guide(ROOT)
    assert {page.tab for page in Renderer(ROOT / "macros").pages(guide)} == {*TABS}
    named = laid_over(guide, Edition(School(name="Ours", short="People")))
    tabs = {page.uri: page.tab for page in Renderer(ROOT / "macros").pages(named)}
    assert (tabs["local/index.md"], tabs["people/index.md"]) == ("Our school", "People")
