"""wardbook/nav.py: pages to tabs."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT
from wardbook.guide import read_guide
from wardbook.nav import navigation
from wardbook.render import Page, Renderer


def _page(uri: str, tab: str, title: str = "Title") -> Page:
    return Page(uri, title, "kind", "text", "content/source.yml", tab)


def test_the_small_guide_has_a_tab_for_each_part_and_pages_by_hand_stand_last(small: Path) -> None:
    pages = Renderer(ROOT / "macros").pages(read_guide(small))

    assert navigation(pages, [{"Privacy": "privacy.md"}]) == [
        {"Home": "index.md"},
        {
            "Rotations": [
                {"All rotations": "rotations/index.md"},
                {"My progress": "progress.md"},
                {"Print": "print.md"},
                {"My dates": "dates.md"},
                {"Surgery": "rotations/surgery.md"},
            ]
        },
        {
            "How to": [
                {"How to": "strategies/index.md"},
                {"Be present": "strategies/be-present.md"},
                {"Letter packet": "letters/packet.md"},
            ]
        },
        {"People": [{"People you will meet": "people/index.md"}, {"Nurse": "people/nurse.md"}]},
        {
            "Words": [
                {"Messages to send": "messages/index.md"},
                {"Say thank you": "messages/thank-you.md"},
                {"Questions to ask": "questions.md"},
                {"Glossary": "glossary.md"},
            ]
        },
        {
            "Why": [
                {"Why bother": "why.md"},
                {"Why it pays": [{"Research": "benefits/research.md"}]},
                {"Why on rotations": [{"Company": "reasons/peers.md"}]},
            ]
        },
        {"Help": [{"Safety": "safety.md"}]},
        {"About": [{"About this guide": "about.md"}, {"References": "references.md"}, {"Privacy": "privacy.md"}]},
    ]


def test_a_title_stands_in_the_navigation_as_html_that_shows_its_text() -> None:
    nav = navigation([_page("index.md", "Home"), _page("a.md", "A", title="<b> & c")], [])

    assert nav == [{"Home": "index.md"}, {"A": [{"&lt;b&gt; &amp; c": "a.md"}]}]


def test_without_pages_by_hand_the_last_tab_holds_its_own() -> None:
    nav = navigation([_page("index.md", "Home"), _page("a.md", "A"), _page("b.md", "B")], [])

    assert nav == [{"Home": "index.md"}, {"A": [{"Title": "a.md"}]}, {"B": [{"Title": "b.md"}]}]
