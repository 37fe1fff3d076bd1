"""The letter packet: a form that prints on one page as it is filled in, and keeps nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from wardbook.guide import Guide

PAGES = re.compile(rb"/Type\s*/Page\b")
EVERY_FIELD = ".wb-form textarea"
CUT = "fields => fields.filter(field => field.scrollHeight > field.clientHeight + 1).length"
LONG = "Presented every new admission on four call days, and wrote down what each of you asked. " * 6


@pytest.fixture
def page(page: Page) -> Page:
    page.goto("letters/packet/")
    return page


def fill(page: Page) -> None:
    for field in page.locator(EVERY_FIELD).all():
        field.fill("Presented every new admission on four call days")
    page.get_by_label("CV").check()


def test_every_field_has_its_label_and_its_hint(page: Page, guide: Guide) -> None:
    fields = [field for group in guide.packet.groups for field in group.fields]
    shown = page.locator(EVERY_FIELD).evaluate_all(
        """fields => fields.map((field) => [
          field.labels[0].textContent,
          document.getElementById(field.getAttribute("aria-describedby"))?.textContent ?? null,
        ])"""
    )
    assert shown == [[field.label, field.hint] for field in fields]


@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
def test_it_prints_on_one_page(page: Page, paper: str, filled: bool) -> None:
    if filled:
        fill(page)
    assert len(PAGES.findall(page.pdf(format=paper))) == 1


def test_what_is_typed_is_gone_at_the_next_visit(page: Page) -> None:
    fill(page)
    page.reload()
    values = page.locator(EVERY_FIELD).evaluate_all("fields => fields.map(field => field.value)")
    assert set(values) == {""}
    assert page.evaluate("[localStorage, sessionStorage].flatMap(Object.values).join().includes('admission')") is False
    expect(page.get_by_label("CV")).not_to_be_checked()


def test_it_can_be_cleared(page: Page) -> None:
    fill(page)
    page.locator(".wb-form").get_by_role("button", name="Clear").click()
    assert set(page.locator(EVERY_FIELD).evaluate_all("fields => fields.map(field => field.value)")) == {""}


@pytest.mark.parametrize("width", [390, 1280])
def test_a_long_answer_is_shown_whole_on_screen_and_on_paper(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for field in page.locator(EVERY_FIELD).all():
        field.fill(LONG)
    on_screen = page.locator(EVERY_FIELD).evaluate_all(CUT)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert (on_screen, page.locator(EVERY_FIELD).evaluate_all(CUT)) == (0, 0)


def test_the_print_button_prints(page: Page) -> None:
    page.evaluate("window.print = () => (window.printed = true)")
    page.get_by_role("button", name="Print this form").click()
    assert page.evaluate("window.printed")
