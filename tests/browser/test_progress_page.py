"""The page “My progress”: where a student is in every rotation, what is next, and every checklist to tick."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext
from wardbook.guide import Guide

KEEP = """lines => { for (const [key, text] of Object.entries(lines))
  localStorage.setItem(`wardbook1:wardbook:/any/sub/path/:${key}`, JSON.stringify(text)); }"""
NAMES, GLOVES, LOCKER = "learn-ten-names", "learn-your-glove-size", "try-the-locker-room"
SHOWN = """rows => rows.filter(row => !row.closest("[hidden]")).map(row => row.closest("details").dataset.wbList
  + "/" + row.querySelector(":scope > a").hash.slice(1))"""
NEED_SCRIPTS = ["[data-wb-filter]", "[data-wb-showing]", "[data-wb-all]", "[data-wb-saved]", "[data-wb-cleared] *"]
ALONE = Path("progress/index.html")


def at(year: int, month: int, day: int) -> int:
    """Noon of a day, as lines write it."""
    return int(datetime(year, month, day, 12, tzinfo=UTC).timestamp() * 1000)


def open_with(page: Page, lines: dict[str, Any]) -> Page:
    """The page as it is for a student who has these lines, by their keys."""
    page.goto("progress/")
    page.evaluate(KEEP, lines)
    page.reload()
    return page


def ids(guide: Guide, rotation: str = "surgery", phase: str = "") -> list[str]:
    found = guide.rotations[rotation]
    return [item.id for item in (guide.items(found, phase) if phase else guide.all_items(found))]


def done(rotation: str, items: list[str], time: int = 50, value: int = 1) -> dict[str, Any]:
    return {f"i:{rotation}/{item}": [value, time, "a"] for item in items}


def places(page: Page) -> list[list[str]]:
    """What stands at every rotation under “Where you are”, in order."""
    rows = page.locator("[data-wb-where] > li").all_inner_texts()
    return [[line.strip() for line in row.split("\n") if line.strip()] for row in rows]


def row(page: Page, item: str, rotation: str = "surgery") -> Locator:
    return page.locator(f"[data-wb-list='{rotation}'] .wb-row").filter(has=page.locator(f"a[href$='#{item}']"))


def box(page: Page, item: str, rotation: str = "surgery") -> Locator:
    return row(page, item, rotation).get_by_role("checkbox")


def shown(page: Page) -> list[str]:
    """The items that the filter leaves."""
    found: list[str] = page.locator(".wb-row").evaluate_all(SHOWN)
    return found


def today(page: Page) -> str:
    told: str = page.evaluate("wardbook.day(Date.now(), Date.now())")
    return told


def says(page: Page) -> Locator:
    return page.locator("[data-wb-showing]")


def choose(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name).check()


def test_without_a_tick_every_rotation_is_quiet_and_one_is_to_be_picked(page: Page, guide: Guide) -> None:
    page.goto("progress/")
    assert places(page) == [
        [rotation.abbr, rotation.title, f"{len(ids(guide, id_))} items"] for id_, rotation in guide.rotations.items()
    ]
    pick = page.locator("[data-wb-next] a")
    expect(pick).to_have_text("Pick your rotation")
    pick.click()
    page.wait_for_url("**/rotations/")


def test_rotations_with_a_tick_come_first_the_last_changed_before_the_others(page: Page, guide: Guide) -> None:
    medicine, surgery = ids(guide, "internal-medicine"), ids(guide)
    open_with(
        page,
        done("internal-medicine", medicine, at(2021, 3, 4))
        | done("pediatrics", ids(guide, "pediatrics")[:2], at(2021, 11, 20))
        | done("surgery", surgery[:3], at(2021, 6, 1))
        | done("surgery", surgery[3:4], at(2021, 12, 1), value=2),
    )
    assert places(page)[:4] == [
        ["SURG", "Surgery", f"3 of {len(surgery) - 1} done", "last tick 1 June 2021"],
        ["PEDS", "Pediatrics", f"2 of {len(ids(guide, 'pediatrics'))} done", "last tick 20 November 2021"],
        ["IM", "Internal medicine", f"All {len(medicine)} done", "last tick 4 March 2021"],
        ["OBGYN", "Obstetrics and gynecology", f"{len(ids(guide, 'obstetrics-gynecology'))} items"],
    ]


def test_a_day_of_this_year_goes_without_the_year(page: Page) -> None:
    page.goto("progress/")
    told = page.evaluate("([then, now]) => wardbook.day(then, now)", [at(2025, 11, 20), at(2025, 12, 1)])
    assert told == "20 November"


def test_the_bar_of_a_rotation_leaves_out_what_is_not_for_me(page: Page, guide: Guide) -> None:
    items = ids(guide)
    open_with(page, done("surgery", items[:5]) | done("surgery", items[5:7], value=2))
    bar = page.locator("[data-wb-where] > li").first.locator("progress")
    assert bar.evaluate("bar => [bar.value, bar.max]") == [5, len(items) - 2]


def test_the_next_open_item_of_the_rotation_changed_last_is_named_with_its_phase(page: Page, guide: Guide) -> None:
    before, week = ids(guide, phase="before"), guide.items(guide.rotations["surgery"], "first-week")
    open_with(page, done("pediatrics", ids(guide, "pediatrics")[:1], 40) | done("surgery", before, 60))
    following = page.locator("[data-wb-next]")
    expect(following).to_have_text(f"SURG Surgery, first week{week[0].text}")
    following.get_by_role("link").click()
    expect(page.locator(f"#{week[0].id}")).to_be_in_viewport()


def test_when_the_rotation_is_complete_the_next_one_is_to_be_picked(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", ids(guide)))
    following = page.locator("[data-wb-next]")
    expect(following).to_have_text(f"SURG SurgeryAll {len(ids(guide))} are done. Pick your next rotation")


def test_what_is_next_goes_on_with_a_tick_and_back_with_the_last_one_taken_away(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", ids(guide)[:1]))
    following = page.locator("[data-wb-next]")
    first, second, third = (item.text for item in guide.all_items(guide.rotations["surgery"])[:3])
    expect(following).to_contain_text(second)
    box(page, ids(guide)[1]).check()
    expect(following).to_contain_text(third)
    box(page, ids(guide)[0]).uncheck()
    expect(following).to_contain_text(first)
    box(page, ids(guide)[1]).uncheck()
    expect(following.get_by_role("link")).to_have_text("Pick your rotation")


def test_a_tick_here_is_the_tick_of_the_rotation_page(page: Page) -> None:
    open_with(page, done("surgery", [NAMES]))
    box(page, GLOVES).check()
    box(page, NAMES).uncheck()
    expect(page.get_by_text("Saved on this device")).to_be_visible()
    assert Checklist(page).open().states() == {GLOVES: "done"}


def test_what_is_set_on_the_rotation_page_of_another_tab_shows_here(page: Page) -> None:
    open_with(page, done("surgery", [NAMES]))
    Checklist(page.context.new_page()).open().tick(GLOVES).set_aside(LOCKER)
    expect(box(page, GLOVES)).to_be_checked()
    expect(box(page, LOCKER)).to_be_disabled()
    expect(row(page, LOCKER).get_by_role("button")).to_have_text("Put back")


def test_the_list_of_the_current_rotation_stands_open(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", [NAMES]))
    assert page.locator("details[open]").evaluate_all("all => all.map(one => one.dataset.wbList)") == ["surgery"]


def test_a_tick_moves_nothing_and_its_day_stands_there_at_the_next_visit(page: Page) -> None:
    open_with(page, done("surgery", [NAMES]) | done("pediatrics", [NAMES], 40))
    page.locator("[data-wb-list='psychiatry'] summary").click()
    ticked = page.locator("[data-wb-list='psychiatry'] .wb-row").first
    ticked.scroll_into_view_if_needed()
    measure = "() => [document.documentElement.scrollHeight, scrollY]"
    before = page.evaluate(measure)
    ticked.get_by_role("checkbox").check()
    assert page.evaluate(measure) == before
    page.reload()
    expect(ticked.locator(".wb-row__line")).to_have_text(f"done {today(page)}")


def test_an_item_not_for_me_is_put_back_and_the_focus_goes_to_its_box(page: Page) -> None:
    open_with(page, done("surgery", [GLOVES], value=2))
    expect(row(page, GLOVES).locator(".wb-item__text")).to_have_css("text-decoration-line", "line-through")
    row(page, GLOVES).get_by_role("button", name="Put back").click()
    expect(box(page, GLOVES)).to_be_focused()
    expect(row(page, GLOVES).locator("button")).to_be_hidden()
    assert Checklist(page).open().states() == {}


def test_every_filter_shows_what_fits_and_says_how_much_it_hides(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", [NAMES, GLOVES]) | done("surgery", [LOCKER], value=2))
    every = [f"{rotation}/{item}" for rotation in guide.rotations for item in ids(guide, rotation)]
    ticked = [f"surgery/{item}" for item in ids(guide) if item in (NAMES, GLOVES)]
    rest = [item for item in every if item not in (*ticked, f"surgery/{LOCKER}")]
    found = {}
    for name in ("Not for me", "Done", "Still to do", "All"):
        choose(page, name)
        found[name] = (shown(page), says(page).inner_text())
    total = len(every)
    assert found == {
        "Not for me": ([f"surgery/{LOCKER}"], f"Showing 1. {total - 1} are hidden by this filter."),
        "Done": (ticked, f"Showing 2. {total - 2} are hidden by this filter."),
        "Still to do": (rest, f"Showing {total - 3}. 3 are hidden by this filter."),
        "All": (every, f"Showing all {total}."),
    }


def test_a_filter_opens_the_lists_that_were_begun(page: Page) -> None:
    open_with(page, done("surgery", [NAMES]) | done("pediatrics", [NAMES, "save-the-help-numbers"], 40))
    choose(page, "Done")
    expect(row(page, "save-the-help-numbers", "pediatrics")).to_be_visible()


def test_headings_without_an_item_are_hidden_too(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", ids(guide, phase="after")[:1]))
    choose(page, "Done")
    expect(page.locator("[data-wb-lists] :is(h3, h4):visible")).to_have_text(["Surgery", "After"])


def test_only_rotations_i_have_begun(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", [NAMES]))
    page.get_by_role("checkbox", name="Only rotations I have begun").check()
    assert shown(page) == [f"surgery/{item}" for item in ids(guide)]
    hidden = guide.item_count() - len(ids(guide))
    expect(says(page)).to_have_text(f"Showing {len(ids(guide))}. {hidden} are hidden by this filter.")


def test_show_all_ends_the_filter(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", [NAMES]))
    show_all = page.get_by_role("button", name="Show all")
    expect(show_all).to_be_hidden()
    choose(page, "Not for me")
    page.get_by_role("checkbox", name="Only rotations I have begun").check()
    show_all.click()
    expect(show_all).to_be_hidden()
    expect(page.get_by_role("radio", name="All", exact=True)).to_be_focused()
    expect(page.get_by_role("checkbox", name="Only rotations I have begun")).not_to_be_checked()
    assert len(shown(page)) == guide.item_count()


def test_no_visit_remembers_a_filter(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", [NAMES]))
    choose(page, "Done")
    page.reload()
    expect(page.get_by_role("radio", name="All", exact=True)).to_be_checked()
    assert len(shown(page)) == guide.item_count()


def test_what_is_ticked_under_a_filter_stays_in_sight(page: Page) -> None:
    open_with(page, done("surgery", [NAMES]))
    choose(page, "Still to do")
    before = says(page).inner_text()
    box(page, GLOVES).check()
    expect(row(page, GLOVES)).to_be_visible()
    assert says(page).inner_text() == before


def test_what_was_cleared_is_brought_back_at_a_later_visit(page: Page) -> None:
    Checklist(page).open().tick(NAMES, GLOVES).set_aside(LOCKER).start_over()
    page.goto("progress/")
    expect(page.locator("[data-wb-cleared]")).to_have_text(
        f"You cleared 2 ticks in Surgery on {today(page)}. Bring them back"
    )
    page.get_by_role("button", name="Bring them back").click()
    expect(page.locator("[data-wb-cleared] p")).to_have_count(0)
    expect(page.locator("[data-wb-where] a").first).to_be_focused()
    assert Checklist(page).open().states() == {NAMES: "done", GLOVES: "done", LOCKER: "not for me"}


def test_what_was_set_since_it_was_cleared_is_left_as_it_is(page: Page) -> None:
    Checklist(page).open().tick(NAMES, GLOVES).start_over()
    page.goto("progress/")
    page.locator("[data-wb-list='surgery'] summary").click()
    box(page, GLOVES).check()
    box(page, GLOVES).uncheck()
    page.get_by_role("button", name="Bring them back").click()
    assert Checklist(page).open().states() == {NAMES: "done"}


def test_ticks_of_items_that_are_gone_are_told_and_in_no_count(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", [NAMES, "gone-long-ago"]) | done("no-such-rotation", ["either"]))
    told = page.locator("[data-wb-gone]")
    expect(told).to_have_text("2 ticks belong to items that are no longer in this guide. They are kept.")
    assert places(page)[0][:3] == ["SURG", "Surgery", f"1 of {len(ids(guide))} done"]
    assert page.evaluate("localStorage['wardbook1:wardbook:/any/sub/path/:i:surgery/gone-long-ago']")


def test_where_nothing_is_gone_nothing_is_told(page: Page) -> None:
    open_with(page, done("surgery", [NAMES]) | done("surgery", ["gone-long-ago"], value=0))
    expect(page.locator("[data-wb-gone]")).to_be_hidden()


def test_every_line_is_read_once_for_all_items(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", ids(guide)) | done("pediatrics", ids(guide, "pediatrics")))
    page.evaluate("() => wardbook.openHere(document.querySelector('script[src*=\"js/page-\"]').src).settled()")
    reads = page.evaluate(
        """() => {
          const reads = {}, getItem = Storage.prototype.getItem;
          Storage.prototype.getItem = function (key) {
            if (key.includes(":i:")) reads[key] = (reads[key] || 0) + 1;
            return getItem.call(this, key);
          };
          window.dispatchEvent(new Event("storage"));
          Storage.prototype.getItem = getItem;
          return Object.values(reads);
        }"""
    )
    assert reads == [1] * (len(ids(guide)) + len(ids(guide, "pediatrics")))


def test_the_page_works_alone_from_a_file(new_context: NewContext, site: Path) -> None:
    page = new_context().new_page()
    page.goto((site / ALONE).as_uri())
    page.locator("[data-wb-list='surgery'] summary").click()
    box(page, GLOVES).check()
    page.reload()
    expect(box(page, GLOVES)).to_be_checked()


def test_the_filter_is_used_with_arrows_and_a_row_with_tab(page: Page, guide: Guide) -> None:
    open_with(page, done("surgery", [ids(guide)[0]], value=2))
    page.get_by_role("radio", name="All", exact=True).focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(says(page)).to_have_text(f"Showing 1. {guide.item_count() - 1} are hidden by this filter.")
    order = []
    for _ in range(5):
        page.keyboard.press("Tab")
        order.append(page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).innerText.trim()"))
    assert [text.split("\n")[0] for text in order] == [
        "Only rotations I have begun",
        "Show all",
        "Surgery",
        "How",
        "Put back",
    ]


def test_controls_are_as_large_as_a_thumb(page: Page) -> None:
    open_with(page, done("surgery", [NAMES], value=2))
    choose(page, "Not for me")
    small = page.locator(
        ".md-content :is(.wb-where a, .wb-lists summary, .wb-lists button, .wb-row > a, .wb-lists input)"
    ).evaluate_all(
        """controls => controls.filter(control => control.checkVisibility()).map(control => {
          const { width, height } = (control.labels?.[0] ?? control).getBoundingClientRect();
          return [control.textContent, Math.round(width), Math.round(height)];
        }).filter(([, width, height]) => Math.min(width, height) < 44)"""
    )
    assert small == []


def test_on_paper_every_list_is_unfolded_and_what_the_filter_hides_is_said(page: Page) -> None:
    open_with(page, done("surgery", [NAMES]) | done("pediatrics", [NAMES], 40))
    choose(page, "Done")
    page.evaluate(
        """addEventListener("beforeprint", () => {
          window.folded = document.querySelectorAll("details:not([open], [hidden])").length;
        })"""
    )
    page.pdf()
    assert page.evaluate("window.folded") == 0
    page.emulate_media(media="print")
    expect(says(page)).to_be_visible()
    parts = [".wb-filter", ".wb-lists button", ".wb-row > a", "[data-wb-saved]", ".wb-next"]
    assert {part: page.locator(f"{part}:visible").count() for part in parts} == dict.fromkeys(parts, 0)


def test_without_scripts_every_item_is_read_ticked_and_printed(new_context: NewContext, guide: Guide) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("progress/")
    texts = [item.text for rotation in guide.rotations.values() for item in guide.all_items(rotation)]
    assert page.locator(".wb-row .wb-item__text").all_text_contents() == texts
    assert [part for part in NEED_SCRIPTS if page.locator(f"{part}:visible").count()] == []
    page.locator("[data-wb-list='surgery'] summary").click()
    box(page, GLOVES).check()
    expect(box(page, GLOVES)).to_be_checked()
    page.emulate_media(media="print")
    expect(page.locator(".wb-row .wb-item__text:visible")).to_have_count(len(texts))


@pytest.mark.parametrize("place", ["./", "rotations/surgery/"])
def test_the_way_to_the_page(page: Page, place: str) -> None:
    page.goto(place)
    page.locator(".md-content").get_by_role("link", name="My progress").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My progress")


def test_the_page_is_at_most_25_kb(site: Path) -> None:
    assert len(gzip.compress((site / ALONE).read_bytes(), 9)) <= 25_000


def test_rows_are_not_searched_twice(site: Path) -> None:
    script = (site / "search" / "guide.js").read_text(encoding="utf-8")
    entries = json.loads(script.removeprefix("var guide=").rstrip(";\n"))["docs"]
    ours = [entry["location"] for entry in entries if entry["location"].startswith("progress/")]
    assert [place for place in ours if len(place.partition("#")[2]) > len("progress")] == []
