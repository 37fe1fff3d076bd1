"""Messages with blanks: typed once, shown everywhere, copied as seen, kept nowhere."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from wardbook.guide import Guide
from wardbook.model import Message

FIELDS = "[data-wb-message] input"
TYPED = {"their-name": "Dr. Ito & Co", "exact-thing": "showed me how to tie", "your-name": "Ana <b>Lima</b>"}


@pytest.fixture
def message(guide: Guide) -> Message:
    return guide.messages["thank-you"]


@pytest.fixture
def page(new_context: NewContext) -> Page:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto("messages/thank-you/")
    return page


def fill(page: Page) -> None:
    for blank, text in TYPED.items():
        page.locator(f"input[data-wb-blank='{blank}']").first.fill(text)


def filled(text: str, message: Message, empty: str = "[{}]") -> str:
    """The message's text with what was typed, as its author wrote it."""
    return re.sub(
        r"\{([a-z-]+)\}", lambda blank: TYPED.get(blank[1]) or empty.format(message.blanks[blank[1]].label), text
    )


def test_every_blank_is_a_field_that_says_what_goes_in(page: Page, message: Message) -> None:
    blanks = re.findall(r"\{([a-z-]+)\}", f"{message.subject}{message.body}")
    fields = page.locator(FIELDS).evaluate_all(
        "fields => fields.map(field => [field.dataset.wbBlank, field.placeholder, field.ariaLabel, field.title])"
    )
    assert fields == [
        [
            blank,
            message.blanks[blank].label,
            message.blanks[blank].label,
            f"For example: {message.blanks[blank].example}",
        ]
        for blank in blanks
    ]


def test_the_same_blank_is_typed_once(page: Page) -> None:
    same = page.locator("input[data-wb-blank='rotation']")
    assert same.count() == 2
    same.last.fill("surgery in May")
    expect(same.first).to_have_value("surgery in May")


def test_the_chat_form_says_what_was_typed(page: Page, message: Message) -> None:
    fill(page)
    assert page.locator(".wb-chat").inner_text() == filled(message.short or "", message, "{}")


def test_blanks_left_are_counted_once_each(page: Page, message: Message) -> None:
    left = page.locator("[data-wb-left]")
    expect(left).to_have_text(f"{len(message.blanks)} blanks left")
    fill(page)
    expect(left).to_have_text("3 blanks left")
    for blank in set(message.blanks) - set(TYPED) - {"rotation"}:
        page.locator(f"input[data-wb-blank='{blank}']").first.fill("something")
    expect(left).to_have_text("1 blank left")
    page.locator("input[data-wb-blank='rotation']").first.fill("surgery")
    expect(left).to_have_text("Ready to send")


def test_copy_gives_the_text_with_what_was_typed(page: Page, message: Message) -> None:
    fill(page)
    page.get_by_role("button", name="Copy message").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert copied == filled(message.body.strip(), message)


def test_mail_opens_with_subject_and_text(page: Page, message: Message) -> None:
    fill(page)
    with page.expect_request(lambda request: request.url.startswith("mailto:")) as mail:
        page.get_by_role("button", name="Open in mail").click()
    address = urlsplit(mail.value.url)
    assert (address.scheme, address.path, parse_qs(address.query, strict_parsing=True)) == (
        "mailto",
        "",
        {"subject": [filled(message.subject or "", message)], "body": [filled(message.body.strip(), message)]},
    )


def test_clear_empties_every_field(page: Page, message: Message) -> None:
    fill(page)
    page.get_by_role("button", name="Clear", exact=True).last.click()
    assert set(page.locator(FIELDS).evaluate_all("fields => fields.map(field => field.value)")) == {""}
    expect(page.locator("[data-wb-left]")).to_have_text(f"{len(message.blanks)} blanks left")
    assert page.locator(".wb-chat").inner_text() == re.sub(
        r"\{([a-z-]+)\}", lambda blank: message.blanks[blank[1]].label, message.short or ""
    )


def test_nothing_typed_is_kept_or_sent(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    fill(page)
    page.get_by_role("button", name="Copy message").click()
    page.locator("input[data-wb-blank='your-name']").first.press("Enter")
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])")
    assert [text for text in TYPED.values() if text in kept] == []
    assert sent == []
    page.reload()
    assert set(page.locator(FIELDS).evaluate_all("fields => fields.map(field => field.value)")) == {""}


def test_what_is_typed_never_becomes_html(page: Page) -> None:
    page.locator("input[data-wb-blank='your-name']").first.fill("<img src=x onerror=alert(1)>")
    expect(page.locator(".wb-chat")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator(".wb-chat img").count() == 0


def test_without_the_clipboard_the_text_is_selected(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto("messages/thank-you/")
    page.get_by_role("button", name="Copy message").click()
    expect(page.get_by_role("button", name="Press Ctrl+C to copy")).to_be_visible()
    assert page.evaluate("getSelection().toString()").startswith("Dear")
