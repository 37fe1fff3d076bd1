"""wardbook/tooltips.py: a term is explained where a page first uses it, and nowhere else."""

from __future__ import annotations

import pytest

from wardbook.model.chapters import Term
from wardbook.tooltips import Tooltips

TERMS = (
    Term(id="sloe", term="SLOE", forms=("SLOEs",), means="A letter in a “form”."),
    Term(id="handoff", term="handoff", forms=("sign-out",), means="One team tells the next."),
    Term(id="night-float", term="night float", means="Nights only."),
    Term(id="night", term="night", means="Dark."),
    Term(id="m-and-m", term="M&M", means="A talk about what went wrong."),
    Term(id="attending", term="attending", means="The specialist.", tooltip=False),
)


def explained(*htmls: str) -> list[str]:
    explain = Tooltips(TERMS).on_page("../glossary/")
    return [explain(html) for html in htmls]


def link(id_: str, word: str, means: str) -> str:
    return f'<a class="wb-term" href="../glossary/#{id_}" aria-description="{means}">{word}</a>'


LETTER = link("sloe", "SLOE", "A letter in a “form”.")


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>A SLOE.</p>", f"<p>A {LETTER}.</p>"),
        ("<p>Two SLOEs</p>", f"<p>Two {link('sloe', 'SLOEs', 'A letter in a “form”.')}</p>"),
        ("<p>Handoff at 7:00</p>", f"<p>{link('handoff', 'Handoff', 'One team tells the next.')} at 7:00</p>"),
        ("<p>at sign-out</p>", f"<p>at {link('handoff', 'sign-out', 'One team tells the next.')}</p>"),
        ("<p>on night float</p>", f"<p>on {link('night-float', 'night float', 'Nights only.')}</p>"),
        ("<p>The attending, a sloe, SLOE-like, resign-out</p>", "<p>The attending, a sloe, SLOE-like, resign-out</p>"),
        ('<p><a href="#a">SLOE</a></p>', '<p><a href="#a">SLOE</a></p>'),
        ("<p><code>SLOE</code> and SLOE</p>", f"<p><code>SLOE</code> and {LETTER}</p>"),
        (
            '<p><a title="SLOE" href="#a"><em>SLOE</em></a> SLOE</p>',
            f'<p><a title="SLOE" href="#a"><em>SLOE</em></a> {LETTER}</p>',
        ),
        ("<h3>SLOE</h3><p>&lt;SLOE&gt;</p>", f"<h3>SLOE</h3><p>&lt;{LETTER}&gt;</p>"),
        (
            "<p>an M&amp;M at 7:00</p>",
            f"<p>an {link('m-and-m', 'M&amp;M', 'A talk about what went wrong.')} at 7:00</p>",
        ),
        ("<p>a<br>SLOE</p>", f"<p>a<br>{LETTER}</p>"),
    ],
)
def test_a_term_in_a_text_is_a_link_that_shows_its_meaning(html: str, shown: str) -> None:
    assert explained(html) == [shown]


def test_a_term_is_explained_once_on_a_page_and_again_on_the_next() -> None:
    assert explained("<p>SLOE, SLOEs</p>", "<p>SLOE</p>") == [f"<p>{LETTER}, SLOEs</p>", "<p>SLOE</p>"]
    assert explained("<p>SLOE</p>") == [f"<p>{LETTER}</p>"]


def test_a_meaning_stands_in_an_attribute_as_it_is() -> None:
    (term,) = (Term(id="aa", term="A", means='"b" & <c>'),)

    assert Tooltips([term]).on_page("")("A") == (
        '<a class="wb-term" href="#aa" aria-description="&#34;b&#34; &amp; &lt;c&gt;">A</a>'
    )


def test_without_terms_a_text_stays_as_it_is() -> None:
    assert Tooltips([]).on_page("")("<p>SLOE</p>") == "<p>SLOE</p>"
