"""Progress of a phase and of the rotation: in numbers, in bars, in the strip, in words."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist
from wardbook.guide import Guide

PHASES = ["Before", "Week 1", "Middle", "Last", "After"]


def ids(guide: Guide, phase: str) -> list[str]:
    return [item.id for item in guide.items(guide.rotations["surgery"], phase)]


def test_a_phase_counts_its_own_items(page: Page, guide: Guide) -> None:
    before, first_week = ids(guide, "before"), ids(guide, "first-week")
    checklist = Checklist(page).open().tick(*before[:2], first_week[0])
    assert (checklist.phase_count("before"), checklist.phase_count("first-week"), checklist.phase_count("middle")) == (
        f"2 of {len(before)}",
        f"1 of {len(first_week)}",
        f"0 of {len(ids(guide, 'middle'))}",
    )


def test_bars_of_a_phase_and_of_the_strip_show_its_count(page: Page, guide: Guide) -> None:
    before = ids(guide, "before")
    checklist = Checklist(page).open().tick(*before[:2]).set_aside(before[2])
    bars = [checklist.phase("before").locator("progress"), page.locator("[data-wb-strip] progress").first]
    shown = [bar.evaluate("bar => [bar.value, bar.max]") for bar in bars]
    assert shown == [[2, len(before) - 1]] * 2


def test_the_rotation_counts_all_phases(page: Page, guide: Guide) -> None:
    checklist = Checklist(page).open().tick(ids(guide, "before")[0], ids(guide, "after")[0])
    assert checklist.count() == f"2 of {len(guide.all_items(guide.rotations['surgery']))} done"


def test_the_first_phase_that_is_not_done_is_current(page: Page, guide: Guide) -> None:
    checklist = Checklist(page).open()
    seen = [checklist.current()]
    checklist.tick(*ids(guide, "before"))
    seen.append(checklist.current())
    checklist.box(ids(guide, "before")[0]).uncheck()
    seen.append(checklist.current())
    assert seen == [["Before"], ["Week 1"], ["Before"]]


def test_a_phase_with_nothing_left_is_complete_when_the_rest_is_not_for_me(page: Page, guide: Guide) -> None:
    before = ids(guide, "before")
    checklist = Checklist(page).open().tick(*before[1:])
    complete = checklist.phase("before").locator("[data-wb-complete]")
    expect(complete).to_be_hidden()
    checklist.set_aside(before[0])
    expect(complete).to_be_visible()


def test_a_complete_phase_says_so_in_its_own_words(page: Page, guide: Guide) -> None:
    checklist = Checklist(page).open().tick(*ids(guide, "before"))
    phase = guide.words.phases[0]
    expect(checklist.phase("before").locator("[data-wb-complete]")).to_have_text(f"{phase.title} is done. {phase.done}")


def test_when_all_is_done_no_phase_is_current(page: Page, guide: Guide) -> None:
    checklist = Checklist(page).open().tick_all()
    whole = len(guide.all_items(guide.rotations["surgery"]))
    assert (checklist.count(), checklist.current()) == (f"{whole} of {whole} done", [])
    assert page.locator("[data-wb-complete]:visible").count() == len(PHASES)


def test_the_strip_names_the_phases_and_leads_to_them(page: Page) -> None:
    Checklist(page).open()
    links = page.get_by_role("navigation", name="Phases").get_by_role("link")
    assert links.all_inner_texts() == PHASES
    links.nth(2).click()
    expect(page.locator("#phase-middle")).to_be_in_viewport()


def test_the_empty_list_says_where_to_start_until_the_next_visit(page: Page, guide: Guide) -> None:
    checklist = Checklist(page).open()
    start = page.get_by_text("Start with the first line below.")
    expect(start).to_be_visible()
    checklist.tick(ids(guide, "before")[0])
    page.reload()
    expect(start).to_be_hidden()
