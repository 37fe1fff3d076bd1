"""Search, asked in a student's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import NewContext, watched_context

PHRASES = {
    "LOR": "messages/letter-request/",
    "rec letter": "messages/letter-request/",
    "who should write my letter": "letters/",
    "waive my right": "letters/",
    "lukewarm letter": "letters/",
    "brag sheet": "letters/packet/",
    "attending": "people/attending/",
    "consultant": "people/attending/",
    "peds": "rotations/pediatrics/",
    "IM": "rotations/internal-medicine/",
    "surgery": "rotations/surgery/",
    "thank you note": "messages/thank-you/",
    "cold email": "messages/cold-email/",
    "how to ask for feedback": "messages/feedback-request/",
    "scrub in": "rotations/surgery/",
    "where do I stand in the OR": "rotations/surgery/",
    "what to say on first day": "messages/introduction/",
    "shy": "strategies/be-present-and-engaged/",
    "nurse yelled at me": "people/nurse/",
    "mentor": "strategies/find-a-mentor/",
    "linkedin": "messages/linkedin-note/",
    "grand rounds": "strategies/join-hospital-events/",
    "needle stick": "safety/",
    "mistreatment": "safety/",
    "harassment": "safety/",
    "needlestick": "safety/",
    "kill myself": "safety/",
    "want to die": "safety/",
    "hurt myself": "safety/",
    "bullying": "safety/",
    "my attending yelled at me": "safety/",
    "depressed": "safety/",
    "hijab": "your-situation/",
    "I start on Monday": "tomorrow/",
    "racist comment": "safety/",
    "suicidal": "safety/",
    "patient gave me a gift": "patients/",
    "first gen": "your-situation/",
    "IMG": "your-situation/",
    "pregnant": "your-situation/",
    "accommodations": "your-situation/",
    "my accent": "your-situation/",
    "introvert": "your-situation/",
    "call in sick": "messages/absence-notice/",
    "I made a mistake": "messages/correct-a-mistake/",
    "say no to a project": "messages/decline-politely/",
    "join a research project": "messages/research-interest/",
    "failing rotation": "messages/advisor-meeting/",
    "OB": "rotations/obstetrics-gynecology/",
    "labor and delivery": "rotations/obstetrics-gynecology/",
    "locked unit": "rotations/psychiatry/",
    "rural clinic": "rotations/family-medicine/",
    "stroke code": "rotations/neurology/",
    "ER": "rotations/emergency-medicine/",
    "SLOE": "rotations/emergency-medicine/",
    "ICU": "rotations/critical-care/",
    "outpatient": "rotations/ambulatory-care/",
    "intubation": "rotations/anesthesiology/",
    "reading room": "rotations/radiology/",
    "sub-I": "rotations/sub-internship/",
    "VSLO": "rotations/away-rotation/",
    "what does PGY mean": "glossary/",
    "registrar": "glossary/",
    "follow up after rotation": "strategies/follow-up-and-stay-in-touch/",
    "alumni": "people/alumni/",
    "intern": "people/intern/",
    "pharmacist": "people/pharmacist/",
    "research": "benefits/research-and-clinical-opportunities/",
}
RESULT = ".md-search-result__item > .md-search-result__link:first-child"


@pytest.fixture(scope="module")
def asked(browser: Browser, address: str) -> Iterator[Page]:
    """One page for all phrases: a query leaves nothing behind, and the index is built once."""
    with watched_context(browser, address, viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto("./")
        yield page


def ask(page: Page, phrase: str) -> list[str]:
    """Put a phrase into the search box and return the pages found, best first."""
    box = page.get_by_role("textbox", name="Search")
    for text in ("", phrase):
        box.fill(text)
        box.press("End")  # Material asks at the key, so there is one query for a phrase, and one answer to wait for.
        answer = re.compile("matching" if text else "Type to start")
        expect(page.locator(".md-search-result__meta")).to_have_text(answer)
    return page.locator(RESULT).evaluate_all("links => links.map(link => link.pathname)")


@pytest.mark.parametrize(("phrase", "place"), PHRASES.items(), ids=PHRASES)
def test_a_students_words_find_the_page(asked: Page, address: str, phrase: str, place: str) -> None:
    found = [path.removeprefix("/any/sub/path/") for path in ask(asked, phrase)]
    assert place in found[:3]


def test_results_say_what_kind_of_page_they_are(asked: Page) -> None:
    ask(asked, "pharmacist")
    expect(asked.locator(RESULT).first.locator("h1")).to_have_text("Pharmacist · who you meet")


def test_nothing_for_search_is_loaded_before_the_first_query(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 1280, "height": 800}).new_page()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(urlsplit(request.url).path.removeprefix("/any/sub/path/")))
    page.goto("./", wait_until="networkidle")
    page.get_by_role("textbox", name="Search").click()
    page.wait_for_load_state("networkidle")
    before = {path for path in sent if "search" in path}
    page.keyboard.type("nurse")
    expect(page.locator(RESULT).first).to_be_visible()
    late = {re.sub(r"\.\w{8}\.min", "", path) for path in sent if "search" in path and path not in before}
    assert before == {"assets/js/search-worker.js", "search/search_index.json"}
    assert late == {"assets/javascripts/workers/search.js", "assets/js/search-words.js", "search/guide.js"}
