"""The page of PDFs, and the PDF button of a rotation: the paper of one's country first, the other at hand."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from wardbook.guide import Guide

SHOWN = "links => links.filter(link => link.offsetParent).map(link => link.getAttribute('href').split('/').pop())"
COUNTRIES = [("en-US", "letter"), ("es-MX", "letter"), ("en", "letter"), ("en-GB", "a4"), ("de", "a4"), ("hi-IN", "a4")]


def expected(guide: Guide, paper: str) -> list[str]:
    """The PDFs on one paper, in the order of the page."""
    kinds = ("", "-card", "-large")
    return [
        f"{name}-{paper}.pdf"
        for name in ["booklet", "packet", *(f"{id_}{kind}" for id_ in guide.rotations for kind in kinds)]
    ]


@pytest.mark.parametrize(("language", "paper"), COUNTRIES)
def test_the_paper_of_ones_country_is_shown(new_context: NewContext, guide: Guide, language: str, paper: str) -> None:
    page = new_context(locale=language).new_page()
    page.goto("print/")
    assert page.locator(".wb-pdfs a").evaluate_all(SHOWN) == expected(guide, paper)
    expect(page.locator("[data-wb-choice] :checked")).to_have_attribute("value", paper)


def test_the_other_paper_is_one_key_away(page: Page, guide: Guide) -> None:
    page.goto("print/")
    page.get_by_label("Letter").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".wb-pdfs a").evaluate_all(SHOWN) == expected(guide, "a4")


def test_without_scripts_both_papers_are_shown(new_context: NewContext, guide: Guide) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("print/")
    expect(page.locator(".wb-pdfs li:visible")).to_have_count(2 * len(expected(guide, "a4")))
    expect(page.get_by_text("Paper", exact=True)).to_be_hidden()


@pytest.mark.parametrize(("language", "first"), [("en-US", "Letter"), ("en-GB", "A4")])
def test_a_rotation_offers_its_pdf_on_both_papers(new_context: NewContext, language: str, first: str) -> None:
    page = new_context(locale=language).new_page()
    page.goto("rotations/surgery/")
    page.get_by_text("PDF", exact=True).click()
    links = page.locator("[data-wb-pdf] a")
    expect(links.first).to_have_text(first)
    assert sorted(links.evaluate_all("links => links.map(link => link.getAttribute('href'))")) == [
        "../../print/#surgery",
        "../../print/surgery-a4.pdf",
        "../../print/surgery-letter.pdf",
    ]


def test_every_link_gives_a_pdf(page: Page, guide: Guide) -> None:
    page.goto("print/")
    links = page.locator(".wb-pdfs a").evaluate_all("links => links.map(link => link.href)")
    answers = [page.request.get(link) for link in links]
    assert len(links) == 2 * len(expected(guide, "a4"))
    assert {(answer.headers["content-type"], answer.body()[:5]) for answer in answers} == {
        ("application/pdf", b"%PDF-")
    }
