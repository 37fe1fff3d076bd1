"""The home page of a student who comes back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.checklist import Checklist
from wardbook.guide import Guide


def badges(page: Page) -> dict[str, tuple[str, str]]:
    """Every rotation's state and what its badge says."""
    found = page.locator("[data-wb-badges] [data-wb-rotation]").evaluate_all(
        "badges => badges.map(badge => [badge.dataset.wbRotation, badge.dataset.wbState || 'idle', "
        "badge.querySelector('.wb-badge__count').textContent])"
    )
    return {rotation: (state, says) for rotation, state, says in found}


def items(guide: Guide, rotation: str) -> int:
    return len(guide.all_items(guide.rotations[rotation]))


def test_without_a_tick_every_badge_is_idle(page: Page, guide: Guide) -> None:
    page.goto("./")
    assert badges(page) == {rotation: ("idle", f"{items(guide, rotation)} items") for rotation in guide.rotations}


def test_badges_tell_complete_started_and_current(page: Page, guide: Guide) -> None:
    Checklist(page, "internal-medicine").open().tick_all()
    Checklist(page, "pediatrics").open().tick("save-the-help-numbers")
    Checklist(page, "surgery").open().tick("learn-ten-names").set_aside("learn-your-glove-size")
    for place in ("./", "rotations/"):
        page.goto(place)
        page.wait_for_function("() => wardbook.guide")
        shown = badges(page)
        assert {rotation: shown[rotation] for rotation in ("internal-medicine", "pediatrics", "surgery")} == {
            "internal-medicine": ("complete", f"All {items(guide, 'internal-medicine')} done"),
            "pediatrics": ("started", f"1 of {items(guide, 'pediatrics')} done"),
            "surgery": ("current", f"1 of {items(guide, 'surgery') - 1} done"),
        }


def test_the_continue_block_names_the_phase_and_links_to_the_next_item(page: Page, guide: Guide) -> None:
    surgery = guide.rotations["surgery"]
    before, first_week = guide.items(surgery, "before"), guide.items(surgery, "first-week")
    Checklist(page).open().tick(*(item.id for item in before), first_week[0].id).set_aside(first_week[1].id)
    page.goto("./")
    block = page.locator("[data-wb-continue]")
    expect(block).to_contain_text(f"You are in Surgery, first week. 1 of {len(first_week) - 1} done.")
    following = block.get_by_role("link")
    expect(following).to_have_text(first_week[2].text)
    following.click()
    expect(page.locator(f"#{first_week[2].id}")).to_be_in_viewport()


def test_without_a_tick_there_is_nothing_to_continue(page: Page) -> None:
    page.goto("./")
    expect(page.locator("[data-wb-continue]")).to_be_hidden()


def test_when_the_rotation_is_complete_there_is_nothing_to_continue(page: Page) -> None:
    Checklist(page).open().tick_all()
    page.goto("./")
    page.wait_for_function("() => wardbook.guide")
    expect(page.locator("[data-wb-continue]")).to_be_hidden()


def test_items_are_loaded_only_when_something_is_kept(page: Page) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url.rpartition("/")[2]))
    page.goto("./", wait_until="networkidle")
    first_visit = sent.count("items.js")
    Checklist(page).open().tick("learn-ten-names")
    page.goto("./", wait_until="networkidle")
    assert (first_visit, sent.count("items.js")) == (0, 1)
