"""wardbook/wording.py: a school's words in the guide's sentences, and nothing else of a page touched."""

from __future__ import annotations

import re

import pytest

from wardbook.model import Reference
from wardbook.prose import Notes
from wardbook.wording import Wording, as_it_is

UK = Wording({"attending": "consultant", "rotation": "placement", "intern": "FY1", "clerkship": "elective"})

SENTENCES = {
    "Ask the attending. Attendings differ.": "Ask the consultant. Consultants differ.",
    "Find an attending or a rotation.": "Find a consultant or a placement.",
    "An attending’s day; a clerkship.": "A consultant’s day; an elective.",
    "Ask an intern.": "Ask an FY1.",
    "ATTENDING": "CONSULTANT",
    "A sub-intern’s mid-rotation talk": "A sub-intern’s mid-placement talk",
    "internal, internship, rotational": "internal, internship, rotational",
}
HTML = {
    'an <a class="wb-term" href="../glossary/#attending" aria-description="The attending">attending</a>': (
        'a <a class="wb-term" href="../glossary/#attending" aria-description="The consultant">consultant</a>'
    ),
    "## Your rotation { #mid-rotation .rotation }": "## Your placement { #mid-rotation .rotation }",
    '<a href="../rotations/surgery/" id="rotation" data-wb-rotation="x">Rotations</a>': (
        '<a href="../rotations/surgery/" id="rotation" data-wb-rotation="x">Placements</a>'
    ),
    "<ul data-as-is><li>Attending<ul><li>attending</li></ul></li></ul> attending": (
        "<ul><li>Attending<ul><li>attending</li></ul></li></ul> consultant"
    ),
    "<pre><code>rotations: attending</code></pre><code>attending</code> attending": (
        "<pre><code>rotations: attending</code></pre><code>attending</code> consultant"
    ),
    '<img alt="An attending" src="attending.png">': '<img alt="A consultant" src="attending.png">',
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_has_the_school_s_words(sentence: str) -> None:
    assert UK.text(sentence) == SENTENCES[sentence]


@pytest.mark.parametrize("html", HTML)
def test_what_is_read_is_in_the_school_s_words_and_what_is_addressed_is_not(html: str) -> None:
    assert UK.html(html) == HTML[html]


def test_plurals_end_as_english_plurals_do() -> None:
    words = Wording({"attending": "boss", "resident": "registry", "intern": "day doctor"})
    assert words.text("attendings, residents, interns") == "bosses, registries, day doctors"


def test_without_words_only_the_mark_goes() -> None:
    assert Wording({}).html("<p data-as-is>An attending</p>") == "<p>An attending</p>"
    assert Wording({}).text("An attending") == "An attending"


def test_a_sentence_that_a_source_stands_behind_keeps_the_words_of_who_studied_it() -> None:
    said = "Ask an attending. In 12 interviews, attendings vs. interns said so [@hill-2020]. Attendings know."
    [source] = [Reference(id="hill-2020", kind="study", label="S", authors="H", title="T", publisher="P", finding="F")]
    html = UK.html(Notes({"hill-2020": source}, kept=as_it_is).prose(said))
    assert re.sub("<[^>]*>", "", html) == (
        "Ask a consultant. In 12 interviews, attendings vs. interns said so1. Consultants know."
    )


def test_an_article_follows_the_sound_of_a_word() -> None:
    words = {"attending": "university doctor", "intern": "honorary doctor", "rotation": "hour"}
    assert (
        Wording(words).text("an attending, an intern, a rotation") == "a university doctor, an honorary doctor, an hour"
    )
