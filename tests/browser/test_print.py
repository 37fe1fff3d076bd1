"""On paper: of a rotation its title and its list, ticked as it is, and nothing around it; other pages whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise, starmap

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.browser.checklist import Checklist
from tests.browser.conftest import NewContext
from wardbook.guide import Guide

GLOVES = "learn-your-glove-size"
TEN_NAMES = "learn-ten-names"
CHROME = [
    ".md-header",
    ".md-tabs",
    ".md-sidebar",
    ".md-footer",
    ".md-skip",
    "[data-wb-strip]",
    ".wb-tools",
    ".wb-skip",
    "[data-wb-saved]",
    ".wb-go",
    ".wb-how summary",
    ".wb-item .wb-cite",
    ".wb-phase progress",
    ".wb-source",
]
PAGES = re.compile(rb"/Type\s*/Page\b")
BOX = """row => {
  const of = (selector) => getComputedStyle(row.querySelector(selector));
  const { borderTopWidth, borderTopStyle } = of(".wb-box");
  return `${borderTopWidth} ${borderTopStyle} ${of(".wb-item__text").fontWeight}`;
}"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll("body *")]
  .filter(one => one.checkVisibility() && [...one.childNodes].some(text => text.nodeType === 3 && text.data.trim()))
  .map(one => parseFloat(getComputedStyle(one).fontSize) * 0.75))"""
COLORS = """() => [...new Set([...document.querySelectorAll("article, article *")]
  .filter(one => one.checkVisibility())
  .flatMap(one => [getComputedStyle(one), getComputedStyle(one, "::after")])
  .flatMap(style => [style.color, style.backgroundColor, style.borderTopColor]))]"""
ONLY_TICKS = """() => {
  for (const one of document.querySelectorAll("article, article *")) {
    one.style.printColorAdjust = "economy";
    for (const ink of ["color", "border-color"]) one.style.setProperty(ink, "transparent", "important");
  }
}"""
BLOCKS = """blocks => blocks.filter(one => one.checkVisibility())
  .filter(one => !one.matches(".wb-kicker, .wb-jump, .wb-source"))
  .map(one => one.textContent)"""


@pytest.fixture(scope="module")
def printed(reader: Page) -> Checklist:
    """A checklist with one item done and one not for me, at the next visit, as it is printed."""
    checklist = Checklist(reader).open().tick(GLOVES).set_aside(TEN_NAMES)
    reader.reload()
    reader.emulate_media(media="print")
    return checklist


def words(text: str) -> list[str]:
    return text.split()


def lines(checklist: Checklist, guide: Guide) -> Iterator[str]:
    """What stands on paper: each item with its reason and its “How”."""
    rotation = guide.rotations["surgery"]
    levels = {level.id: level.title for level in guide.words.levels}
    yield rotation.title
    yield checklist.count()
    for phase in guide.words.phases:
        yield phase.title
        yield checklist.phase_count(phase.id)
        yield phase.tone
        for item in guide.items(rotation, phase.id):
            yield item.text
            yield f"{levels[item.level]} · {item.why}"
            if item.how:
                yield checklist.item(item.id).locator(".wb-how__text").inner_text()


def test_the_title_and_the_whole_list_are_printed_and_nothing_else(printed: Checklist, guide: Guide) -> None:
    assert words(printed.page.locator("body").inner_text()) == words(" ".join(lines(printed, guide)))


def test_the_chrome_of_the_site_is_not_printed(printed: Checklist) -> None:
    shown = {selector: printed.page.locator(f"{selector}:visible").count() for selector in CHROME}
    assert shown == dict.fromkeys(CHROME, 0)
    assert [selector for selector in CHROME if printed.page.locator(selector).count() == 0] == []


def test_every_box_is_printed_as_it_is(printed: Checklist, guide: Guide) -> None:
    assert printed.states() == {GLOVES: "done", TEN_NAMES: "not for me"}
    assert printed.page.locator(".wb-box:visible").count() == printed.page.locator(".wb-item").count()
    assert printed.count() == f"1 of {len(guide.all_items(guide.rotations['surgery'])) - 1} done"


def test_what_is_not_for_me_is_struck_out(printed: Checklist) -> None:
    struck = printed.page.locator(".wb-item__text").evaluate_all(
        "texts => texts.filter(text => getComputedStyle(text).textDecorationLine === 'line-through')"
        ".map(text => text.closest('.wb-item').id)"
    )
    assert struck == [TEN_NAMES]


def test_the_box_tells_the_level(printed: Checklist, guide: Guide) -> None:
    boxes = {"essential": "2px solid 600", "useful": "1px solid 400", "extra": "1px dotted 400"}
    items = [item for item in guide.all_items(guide.rotations["surgery"]) if item.id != TEN_NAMES]
    shown = {item.id: printed.item(item.id).evaluate(BOX) for item in items}
    assert shown == {item.id: boxes[item.level] for item in items}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_printed_in_color(new_context: NewContext, scheme: str) -> None:
    page = new_context(color_scheme=scheme).new_page()
    Checklist(page).open().tick_all().set_aside(TEN_NAMES)
    page.goto(f"rotations/surgery/#{GLOVES}")
    page.emulate_media(media="print")
    colors = [re.findall(r"[\d.]+", color)[:3] for color in page.evaluate(COLORS)]
    assert [color for color in colors if len(set(color)) > 1] == []


def test_nothing_is_printed_smaller_than_7_8_points(printed: Checklist) -> None:
    assert printed.page.evaluate(SMALLEST) >= 7.8


def test_a_tick_is_printed_where_backgrounds_are_not(page: Page) -> None:
    Checklist(page).open()
    page.evaluate(ONLY_TICKS)
    before = ink(page)
    Checklist(page).tick(GLOVES)
    page.evaluate(ONLY_TICKS)
    assert (before, ink(page)) == (False, True)


def ink(page: Page) -> bool:
    """Whether anything black is on the first sheet."""
    sheet = pypdfium2.PdfDocument(page.pdf(print_background=False))[0]
    darkest, _ = sheet.render(scale=2).to_pil().convert("L").getextrema()
    return bool(darkest == 0)


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_the_head_of_a_phase_stands_over_its_first_item(page: Page, guide: Guide, paper: str) -> None:
    Checklist(page).open()
    # PDFium reads a count into the title beside it.
    page.locator(".wb-phase__count").evaluate_all("counts => counts.forEach(count => count.remove())")
    sheets = pypdfium2.PdfDocument(page.pdf(format=paper))
    heads = {
        phase.id: [phase.title, phase.tone, guide.items(guide.rotations["surgery"], phase.id)[0].text]
        for phase in guide.words.phases
    }
    parted = [id_ for id_, head in heads.items() if not all(starmap(partial(over, sheets), pairwise(head)))]
    assert parted == []


def test_items_stand_in_two_columns(page: Page, guide: Guide) -> None:
    Checklist(page).open()
    sheets = pypdfium2.PdfDocument(page.pdf())
    items = guide.all_items(guide.rotations["surgery"])
    lefts = [left for _, left, _ in (next(places(sheets, item.text)) for item in items)]
    assert len({left // 100 for left in lefts}) == 2


def over(sheets: pypdfium2.PdfDocument, upper: str, lower: str) -> bool:
    """Whether one text stands right over another, in the same column of the same sheet."""
    return any(
        sheet == its_sheet and abs(its_left - left) < 50 and 0 < top - its_top < 50
        for sheet, left, top in places(sheets, upper)
        for its_sheet, its_left, its_top in places(sheets, lower)
    )


def places(sheets: pypdfium2.PdfDocument, text: str) -> Iterator[tuple[int, float, float]]:
    """Where a text begins: the sheet, and points from its left and its lower edge. A PDF has spaces of its own."""
    for number, sheet in enumerate(sheets):
        on_sheet = sheet.get_textpage()
        letters = [(at, letter) for at, letter in enumerate(on_sheet.get_text_range()) if not letter.isspace()]
        for found in re.finditer(re.escape("".join(text.split())), "".join(letter for _, letter in letters)):
            left, _, _, top = on_sheet.get_charbox(letters[found.start()][0])
            yield number, left, top


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_a_list_fills_at_most_five_sheets(page: Page, paper: str) -> None:
    Checklist(page).open().tick_all()
    page.reload()
    assert len(PAGES.findall(page.pdf(format=paper))) <= 5


def test_how_is_unfolded_on_paper_and_folded_again_after(page: Page) -> None:
    Checklist(page).open()
    page.evaluate(
        """addEventListener("beforeprint", () => {
          window.folded = document.querySelectorAll(".wb-how:not([open])").length;
        })"""
    )
    page.pdf()
    assert page.evaluate("[window.folded, document.querySelectorAll('.wb-how[open]').length]") == [0, 0]


def test_without_scripts_how_is_printed_too(new_context: NewContext, guide: Guide) -> None:
    page = new_context(java_script_enabled=False).new_page()
    Checklist(page).open()
    page.emulate_media(media="print")
    hows = [item.how for item in guide.all_items(guide.rotations["surgery"]) if item.how]
    assert page.locator(".wb-how__text:visible").count() == len(hows)


def test_the_print_button_prints(page: Page) -> None:
    page.add_init_script("window.print = () => (window.printed = true)")
    Checklist(page).open()
    page.get_by_role("button", name="Print with my ticks").click()
    assert page.evaluate("window.printed")


@pytest.mark.parametrize("place", ["strategies/find-a-mentor/", "tomorrow/", "people/nurse/", "safety/"])
def test_a_page_without_a_list_is_printed_whole(page: Page, place: str) -> None:
    page.goto(place)
    blocks = page.locator(".md-content__inner > *")
    on_screen = blocks.evaluate_all(BLOCKS)
    page.emulate_media(media="print")
    assert on_screen
    assert blocks.evaluate_all(BLOCKS) == on_screen
