"""One question for today: the same all day, another on request, for whom you meet or where you are."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from wardbook.guide import Guide
from wardbook.uses import Uses

ASKED = ".wb-today__ask"
NOON = datetime(2026, 11, 23, 12)


@pytest.fixture
def page(page: Page) -> Page:
    page.clock.set_fixed_time(NOON)
    page.goto("questions/")
    return page


def turns(page: Page, number: int) -> list[str]:
    """The question shown, and those after it, as many as `number`."""
    shown = []
    for _ in range(number):
        shown.append(page.locator(ASKED).inner_text())
        page.get_by_role("button", name="Another one").click()
    return shown


def choose(page: Page, title: str) -> None:
    page.get_by_label("For").select_option(label=title)


@pytest.mark.parametrize("hour", [0, 23])
def test_it_is_the_same_all_day(page: Page, hour: int) -> None:
    at_noon = page.locator(ASKED).inner_text()
    page.clock.set_fixed_time(NOON.replace(hour=hour))
    page.reload()
    expect(page.locator(ASKED)).to_have_text(at_noon)


def test_the_next_day_has_another_whomever_it_is_for(page: Page) -> None:
    titles = page.locator(".wb-select option").all_inner_texts()
    days = []
    for day in (23, 24):
        page.clock.set_fixed_time(NOON.replace(day=day))
        page.reload()
        days.append([choose(page, title) or page.locator(ASKED).inner_text() for title in titles])
    same = [title for title, one, other in zip(titles, *days, strict=True) if one == other]
    assert same == []


def test_it_fits_on_every_rotation_unless_one_is_chosen(page: Page, guide: Guide) -> None:
    anywhere = {question.ask for question in guide.questions if not question.rotations}
    assert sorted(turns(page, len(anywhere))) == sorted(anywhere)


def test_those_for_one_rotation_come_in_turn_and_begin_again(page: Page, guide: Guide) -> None:
    choose(page, "Neurology")
    here = [question.ask for question in Uses(guide).on_rotation("neurology")]
    shown = turns(page, len(here) + 1)
    assert (sorted(shown[:-1]), shown[-1]) == (sorted(here), shown[0])


def test_it_says_to_whom_and_when(page: Page, guide: Guide) -> None:
    choose(page, "Nurse")
    asked = page.locator(ASKED).inner_text()
    (question,) = (question for question in Uses(guide).to_person("nurse") if question.ask == asked)
    expect(page.locator(".wb-today__shown .wb-small")).to_have_text(f"Nurse · {question.when}")


def test_it_needs_no_network(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    choose(page, "Pharmacist")
    assert len(set(turns(page, 3))) == 3


def test_it_can_be_used_by_keyboard_alone(page: Page) -> None:
    first = page.locator(ASKED).inner_text()
    page.get_by_label("For").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Another one")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(ASKED)).not_to_have_text(first)
