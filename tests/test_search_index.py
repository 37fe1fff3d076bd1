"""wardbook/publish/search.py: telling titles, boosts, students' words, and an index that waits to be asked for."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from wardbook.publish.entries import entries
from wardbook.publish.search import improve, write_search
from wardbook.render import Page


def _page(uri: str, title: str, kind: str, search: tuple[str, ...] = ()) -> Page:
    return Page(uri, title, kind, "text", "content/source.yml", "Tab", search)


def _entry(location: str, title: str = "Title", text: str = "Text") -> dict[str, Any]:
    return {"location": location, "title": title, "text": text}


SCRIPT = re.compile(r"(?:var (?P<name>\w+)=)?(?P<value>\{.*\});?")
SURGERY = _page("rotations/surgery.md", "Surgery", "rotation guide and checklist", ("surg", "the OR"))


def test_a_page_says_what_it_is_counts_more_and_is_found_by_its_search_words() -> None:
    assert improve([_entry("rotations/surgery/", "Surgery")], [SURGERY], []) == [
        {
            "location": "rotations/surgery/",
            "title": "Surgery · rotation guide and checklist",
            "text": "Text",
            "boost": 3.0,
            "tags": ["surg", "the OR"],
        }
    ]


def test_a_section_says_which_page_it_is_on_and_counts_less_than_the_page() -> None:
    assert improve([_entry("rotations/surgery/#the-team", "Who you will meet")], [SURGERY], []) == [
        {
            "location": "rotations/surgery/#the-team",
            "title": "Who you will meet · Surgery",
            "text": "Text",
            "boost": 2.0,
        }
    ]


@pytest.mark.parametrize(
    ("uri", "kind", "location", "boost"),
    [
        ("messages/thank-you.md", "message to send", "messages/thank-you/", 2.4),
        ("people/nurse.md", "who you meet", "people/nurse/", 2.4),
        ("people/index.md", "overview", "people/", 1.5),
        ("strategies/find-a-mentor.md", "how to", "strategies/find-a-mentor/", 2.25),
        ("index.md", "home page", "", 1.5),
        ("about.md", "about", "about/", 0.45),
        ("references.md", "every source", "references/", 0.3),
        ("references.md", "every source", "references/#kind-study", 0.2),
    ],
)
def test_pages_that_answer_count_more_than_lists_and_lists_more_than_sources(
    uri: str, kind: str, location: str, boost: float
) -> None:
    (entry,) = improve([_entry(location)], [_page(uri, "Title", kind)], [])

    assert entry["boost"] == pytest.approx(boost)


def test_a_page_written_by_hand_stays_as_it_is() -> None:
    assert improve([_entry("privacy/")], [SURGERY], []) == [_entry("privacy/")]


def test_titles_and_search_words_are_written_as_html() -> None:
    page = _page("a.md", "M&M <b>", "how to", ("M&M",))
    whole, section = improve([_entry("a/", "x"), _entry("a/#b", "Q &amp; A")], [page], [])

    assert (whole["title"], whole["tags"]) == ("M&amp;M &lt;b&gt; · how to", ["M&amp;M"])
    assert section["title"] == "Q &amp; A · M&amp;M &lt;b&gt;"


GROUPS = [
    ("letter of recommendation", "LOR", "rec letter"),
    ("attending", "consultant"),
    ("OR", "operating room"),
    ("emergency medicine", "EM", "A&E"),
    ("intern", "PGY-1"),
    ("consultant", "adviser"),
    ("code", "resuscitation"),
]


@pytest.mark.parametrize(
    ("title", "text", "improved"),
    [
        ("T", "Ask for a rec letter.", "Ask for a rec letter.<p>\u2063LOR, letter of recommendation</p>"),
        ("T", "Ask the attendings.", "Ask the attendings.<p>\u2063attending, consultant</p>"),
        ("Attending", "Ask.", "Ask.<p>\u2063consultant</p>"),
        ("T", "An INTERN asks.", "An INTERN asks.<p>\u2063PGY-1</p>"),
        ("T", "A PGY-1 asks.", "A PGY-1 asks.<p>\u2063intern</p>"),
        ("T", "Both PGY-1 and intern.", "Both PGY-1 and intern."),
        ("T", "Scrub in the OR.", "Scrub in the OR.<p>\u2063operating room</p>"),
        ("T", "Now or never.", "Now or never."),
        ("T", "Internal matters.", "Internal matters."),
        ("T", "<p>Ask <code>now</code>.</p>", "<p>Ask <code>now</code>.</p>"),
        ("T", "Go to A&amp;E.", "Go to A&amp;E.<p>\u2063EM, emergency medicine</p>"),
        ("T", "Emergency medicine.", "Emergency medicine.<p>\u2063A&amp;E, EM</p>"),
        ("T", "The consultant.", "The consultant.<p>\u2063adviser, attending</p>"),
        ("T", "Nothing here.", "Nothing here."),
    ],
)
def test_other_words_for_what_is_said_are_added(title: str, text: str, improved: str) -> None:
    assert improve([_entry("a/", title, text)], [], GROUPS) == [_entry("a/", title, improved)]


def test_our_pages_and_those_written_by_hand_go_to_a_file_that_search_loads_and_a_stub_stays(tmp_path: Path) -> None:
    folder = tmp_path / "search"
    folder.mkdir()
    index = {"config": {"lang": ["en"]}, "docs": [_entry("privacy/", "Privacy", "Häagen")]}
    (folder / "search_index.json").write_text(json.dumps(index), encoding="utf-8")

    write_search(tmp_path, [SURGERY], [])

    written = {file.name: SCRIPT.fullmatch(file.read_text(encoding="utf-8")) for file in folder.iterdir()}
    none = {"config": {"lang": ["en"]}, "docs": []}
    assert {name: (found["name"], json.loads(found["value"])) for name, found in written.items() if found} == {
        "search_index.json": (None, none),
        "search_index.js": ("__index", none),
        "guide.js": (
            "guide",
            {
                "config": {"lang": ["en"]},
                "docs": [*improve(list(entries(SURGERY)), [SURGERY], []), _entry("privacy/", "Privacy", "Häagen")],
            },
        ),
    }


def test_a_site_without_search_gets_none(tmp_path: Path) -> None:
    write_search(tmp_path, [SURGERY], [])

    assert list(tmp_path.iterdir()) == []
