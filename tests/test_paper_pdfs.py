"""Every PDF of the guide: whole, in order, readable aloud, fillable, and as it was approved."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pdf import Document
from wardbook.guide import Guide
from wardbook.paper.shop import Shop
from wardbook.render import Renderer
from wardbook.sheets import Printed, sheets_of

Printing = dict[str, Printed]


def squeezed(text: str) -> str:
    """Without white space: lines break where they must."""
    return "".join(text.split())


def missing_in_order(texts: list[str], inside: str) -> list[str]:
    """Those of `texts` that do not stand in `inside` after the one before."""
    at, lacking = 0, []
    for text in texts:
        found = inside.find(squeezed(text), at)
        if found < 0:
            lacking.append(text)
        else:
            at = found + len(squeezed(text))
    return lacking


def of_rotations(printed: Printing, guide: Guide, part: str) -> list[tuple[str, str, Path]]:
    """The sheets of one kind: rotation, paper and file."""
    return [(id_, paper, printed[f"{id_}{part}-{paper}"].file) for id_ in guide.rotations for paper in ("letter", "a4")]


@pytest.mark.parametrize("part", ["", "-large"], ids=["checklist", "large print"])
def test_a_checklist_has_every_item_with_its_reason_in_order(printed: Printing, guide: Guide, part: str) -> None:
    lacking = {}
    for rotation, paper, file in of_rotations(printed, guide, part):
        items = guide.all_items(guide.rotations[rotation])
        texts = [line for item in items for line in (item.text, item.why)]
        lacking[rotation, paper] = missing_in_order(texts, squeezed(Document(file).text()))
    assert lacking == {key: [] for key in lacking}


def test_pocket_cards_have_the_essentials_the_day_and_the_openings(printed: Printing, guide: Guide) -> None:
    lacking = {}
    for id_, paper, file in of_rotations(printed, guide, "-card"):
        rotation = guide.rotations[id_]
        essentials = [item.text for item in guide.all_items(rotation) if item.level == "essential"]
        hours = [text for hour in rotation.day for text in (hour.time, hour.what)]
        openings = [text for opening in rotation.openings for text in (opening.when, opening.say)]
        lacking[id_, paper] = missing_in_order([*essentials, *hours, *openings], squeezed(Document(file).text()))
    assert lacking == {key: [] for key in lacking}


def test_the_booklet_has_every_item_message_and_source(printed: Printing, guide: Guide) -> None:
    items = [item.text for rotation in guide.rotations.values() for item in guide.all_items(rotation)]
    steps = [step.text for strategy in guide.strategies.values() for step in strategy.today]
    messages = [message.title for message in guide.messages.values()]
    for paper in ("letter", "a4"):
        text = squeezed(Document(printed[f"booklet-{paper}"].file).text())
        sources = [source.title for source in guide.references.values() if squeezed(source.title) not in text]
        assert (missing_in_order([*steps, *items, *messages], text), sources) == ([], [])


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_contents_of_the_booklet_name_the_right_pages(printed: Printing, guide: Guide, paper: str) -> None:
    booklet = Document(printed[f"booklet-{paper}"].file)
    pages = booklet.bookmarks()
    titles = [page.title for pages_ in (guide.strategies, guide.rotations, guide.messages) for page in pages_.values()]
    contents = squeezed(booklet.text_of(pages["Contents"]))

    assert [title for title in titles if squeezed(f"{title}{pages[title]}") not in contents] == []
    assert [title for title in titles if squeezed(title) not in squeezed(booklet.text_of(pages[title]))] == []


def test_a_packet_has_every_field_with_its_name(printed: Printing, guide: Guide) -> None:
    fields = [field for group in guide.packet.groups for field in group.fields]
    expected = [f"{field.label}{f'. {field.hint}' if field.hint else ''}" for field in fields]
    for paper in ("letter", "a4"):
        packet = Document(printed[f"packet-{paper}"].file)
        assert [said for kind in ("/Tx", "/Btn") for _, said in packet.fields(kind)] == [
            *expected,
            *(f"Enclosed: {line}" for line in guide.packet.enclose),
        ]


def test_a_box_says_its_level_and_its_item(printed: Printing, guide: Guide) -> None:
    levels = {level.id: level.title for level in guide.words.levels}
    said = {}
    for rotation, paper, file in of_rotations(printed, guide, ""):
        said[rotation, paper] = Document(file).fields("/Btn")
    assert said == {
        (rotation, paper): [
            (f"{rotation}/{item.id}", f"{levels[item.level]}: {item.text}")
            for item in guide.all_items(guide.rotations[rotation])
        ]
        for rotation, paper in said
    }


def test_checklists_fit_a_sheet_and_cards_a_page(printed: Printing) -> None:
    rotations = {name: one.pages for name, one in printed.items() if "booklet" not in name and "large" not in name}
    assert rotations == {name: 1 if "card" in name or "packet" in name else 2 for name in rotations}


def test_every_pdf_can_be_read_aloud_and_filled_in(printed: Printing) -> None:
    faults = {name: Document(one.file).faults() for name, one in printed.items()}
    assert faults == {name: [] for name in printed}


def test_nothing_is_set_smaller_than_seven_point_eight(printed: Printing) -> None:
    smallest = {name: Document(printed[name].file).smallest_type() for name in printed}
    limits = {name: 12 if "large" in name else 7.8 for name in smallest}
    assert {name: size for name, size in smallest.items() if size < limits[name] - 0.01} == {}


def test_paper_is_grey_only(printed: Printing) -> None:
    assert {name: Document(one.file).colored_pages() for name, one in printed.items()} == {name: [] for name in printed}


def test_another_making_gives_the_same_bytes(printed: Printing, guide: Guide, tmp_path: Path) -> None:
    """In another process, another order and on another day than the build that the others are from."""
    names = ("booklet-a4", "packet-letter", "surgery-large-a4", "surgery-card-letter", "surgery-letter")
    shop = Shop(ROOT, guide, Renderer(ROOT / "macros"), tmp_path, site_url="")
    again = shop.print(sheet for sheet in reversed([*sheets_of(guide)]) if sheet.name in names)
    same = {
        sheet.name: made.file.read_bytes() == printed[sheet.name].file.read_bytes() for sheet, made in again.items()
    }
    assert same == dict.fromkeys(names, True)
