"""Everything with the keyboard alone, and the focus never out of sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext

GLOVES = "learn-your-glove-size"
DESKTOP = {"width": 1280, "height": 800}

FOCUS = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const shown = element.matches(".md-option") ? element.nextElementSibling : element;
  const name = `${element.localName} ${element.getAttribute("aria-label") || element.textContent.trim().slice(0, 30)}`;
  const clear = [...shown.getClientRects()].some(({ left, top, width, height }) => {
    const on = document.elementFromPoint(left + width / 2, top + height / 2);
    return on && (shown.contains(on) || on.contains(shown));
  });
  const seen = clear && shown.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return { name, seen, ring: getComputedStyle(shown).outlineStyle !== "none" };
}"""


RING = """element => {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
}"""


def press_until(page: Page, key: str, target: Locator, at_most: int = 60) -> None:
    for _ in range(at_most):
        page.keyboard.press(key)
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{key} did not reach {target}")


def stops(page: Page, key: str, at_most: int) -> list[dict[str, object]]:
    """Where the focus goes, until it leaves the page."""
    found = []
    for _ in range(at_most):
        page.keyboard.press(key)
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        found.append(focus)
    return found


def hidden(found: list[dict[str, object]]) -> list[object]:
    return [stop["name"] for stop in found if not stop["seen"]]


def test_an_item_is_ticked_with_space(page: Page) -> None:
    checklist = Checklist(page).open()
    checklist.item(GLOVES).evaluate("item => item.scrollIntoView()")
    page.locator("[data-wb-strip] a").last.focus()
    press_until(page, "Tab", checklist.box(GLOVES))
    page.keyboard.press("Space")
    assert checklist.states() == {GLOVES: "done"}
    expect(checklist.box(GLOVES)).to_be_focused()


def test_from_the_box_tab_goes_to_how_and_then_to_not_for_me(page: Page) -> None:
    checklist = Checklist(page).open()
    checklist.box(GLOVES).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(checklist.item(GLOVES).locator(".wb-how__text")).to_be_visible()
    press_until(page, "Tab", checklist.button(GLOVES), at_most=4)
    page.keyboard.press("Space")
    assert checklist.states() == {GLOVES: "not for me"}
    page.keyboard.press("Enter")
    assert checklist.states() == {}
    expect(checklist.button(GLOVES)).to_be_focused()


def test_the_focus_ring_is_three_pixels_of_the_brand_color(page: Page) -> None:
    Checklist(page).open()
    page.locator("[data-wb-strip] a").last.focus()
    rings = {}
    for selector in (".wb-box", ".wb-how summary", ".wb-skip"):
        reached = page.locator(selector).first
        press_until(page, "Tab", reached, at_most=5)
        rings[selector] = reached.evaluate(RING)
    assert rings == dict.fromkeys(rings, "solid 3px rgb(11, 95, 74)")


def test_a_phase_is_reached_from_the_strip(page: Page) -> None:
    Checklist(page).open()
    page.locator("[data-wb-strip] a").first.focus()
    press_until(page, "Tab", page.locator("[data-wb-strip] a").nth(2), at_most=3)
    page.keyboard.press("Enter")
    expect(page.locator("#phase-middle")).to_be_in_viewport()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_takes_the_focus_and_gives_it_back(page: Page, key: str) -> None:
    page.goto("./")
    menu = page.get_by_role("button", name="Menu")
    expect(menu).to_have_attribute("aria-expanded", "false")
    press_until(page, "Tab", menu, at_most=3)
    page.keyboard.press(key)
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary :focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_search_opens_takes_the_focus_and_gives_it_back(page: Page, key: str) -> None:
    page.goto("./")
    search = page.get_by_role("button", name="Search")
    press_until(page, "Tab", search, at_most=6)
    page.keyboard.press(key)
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.press("Escape")
    expect(search).to_have_attribute("aria-expanded", "false")
    expect(search).to_be_focused()


def test_a_search_result_is_opened(page: Page) -> None:
    page.goto("./")
    press_until(page, "Tab", page.get_by_role("button", name="Search"), at_most=6)
    page.keyboard.press("Enter")
    page.keyboard.insert_text("pharmacis")
    page.keyboard.press("t")  # One query: a second answer would take the focus from a result.
    expect(page.locator(".md-search-result__link").first).to_contain_text("Pharmacist · who you meet")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/pharmacist/**")


@pytest.mark.parametrize("viewport", [{"width": 390, "height": 844}, DESKTOP], ids=["390", "1280"])
@pytest.mark.parametrize("place", ["./", "rotations/surgery/"])
def test_the_focus_is_always_seen(new_context: NewContext, viewport: dict[str, int], place: str) -> None:
    page = new_context(viewport=viewport).new_page()
    page.goto(place)
    found = stops(page, "Tab", at_most=40)
    assert len(found) > 10
    assert [stop["name"] for stop in found if not stop["seen"] or not stop["ring"]] == []


def test_sticky_parts_do_not_cover_the_focus_on_the_way_back(page: Page) -> None:
    Checklist(page).open()
    page.locator("[data-wb-print]").focus()
    assert hidden(stops(page, "Shift+Tab", at_most=60)) == []


def test_links_of_the_closed_menu_are_out_of_the_tab_order(page: Page) -> None:
    page.goto("./")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement.closest('.md-sidebar--primary')")


def test_in_the_open_menu_the_focus_stays_in_sight(page: Page) -> None:
    Checklist(page).open()
    page.get_by_role("button", name="Menu").press("Enter")
    found = stops(page, "Tab", at_most=30)
    assert len(found) > 2
    assert hidden(found) == []


def test_the_lists_of_the_menu_are_walked_down_and_back(page: Page) -> None:
    Checklist(page).open()
    page.get_by_role("button", name="Menu").press("Enter")
    press_until(page, "Tab", page.get_by_role("button", name="Pages in Surgery"), at_most=5)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Back from Table of contents")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Back from Rotations")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".md-sidebar--primary .md-logo")).to_be_focused()


@pytest.mark.parametrize(("scheme", "name"), [("light", "Switch to dark"), ("dark", "Switch to light")])
def test_the_switch_of_the_colors_of_this_device_has_the_focus_and_the_name_of_what_it_does(
    new_context: NewContext, scheme: str, name: str
) -> None:
    page = new_context(viewport=DESKTOP, color_scheme=scheme).new_page()
    page.goto("letters/")
    found = [stop for stop in stops(page, "Tab", 5) if "Switch" in str(stop["name"])]
    assert found == [{"name": f"input {name}", "seen": True, "ring": True}]
