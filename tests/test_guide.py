"""The whole guide: its order, its items with core items filled in, its ids."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from tests.drawing import draw, replace
from wardbook.guide import read_guide
from wardbook.model import Item

GUIDE = "content/guide.yml"
SURGERY = "content/rotations/surgery.yml"


def copy(root: Path, path: str, id_: str, title: str) -> None:
    """Draw a page like that at `path`, with another id and title."""
    _, *rest = (root / path).read_text(encoding="utf-8").split("\n")
    lines = [f"title: {title}" if line.startswith("title:") else line for line in rest]
    draw(root, f"=== {Path(path).parent.as_posix()}/{id_}.yml\nid: {id_}\n" + "\n".join(lines))


@pytest.mark.parametrize(
    ("folder", "page", "key"),
    [("rotations", "surgery", "home"), ("people", "nurse", "people"), ("messages", "thank-you", "messages")],
)
def test_pages_stand_in_the_order_that_the_guide_names_and_then_by_title(
    small: Path, folder: str, page: str, key: str
) -> None:
    for id_, title in (("one", "Zebra"), ("two", "Apple"), ("three", "Mango")):
        copy(small, f"content/{folder}/{page}.yml", id_, title)
    replace(small, GUIDE, "home: [surgery]", f"{key}: [three, {page}]")

    assert list(getattr(read_guide(small), folder)) == ["three", page, "two", "one"]


@pytest.mark.parametrize(
    ("folder", "page", "order"),
    [
        ("benefits", "research", ["three", "two", "research", "one"]),
        ("reasons", "peers", ["three", "two", "peers", "one"]),
        ("strategies", "be-present", ["three", "be-present", "two", "one"]),
    ],
)
def test_pages_of_the_article_stand_in_the_order_of_its_points_and_then_by_title(
    small: Path, folder: str, page: str, order: list[str]
) -> None:
    for id_, title in (("one", "Zebra"), ("two", "Apple"), ("three", "Mango")):
        copy(small, f"content/{folder}/{page}.yml", id_, title)
    replace(small, "content/points.yml", "id: two-kinds-of-skill", "id: three")
    replace(small, "content/chapters/why.yml", "carries: [two-kinds-of-skill]", "carries: [three]")

    assert list(getattr(read_guide(small), folder)) == order


def test_the_united_states_come_first_of_the_countries(small: Path) -> None:
    copy(small, "content/terms/uk.yml", "au", "Australia")

    assert list(read_guide(small).terms) == ["us", "au", "uk"]


def test_an_item_of_a_rotation_is_as_it_is_written(small: Path) -> None:
    guide = read_guide(small)

    assert guide.items(guide.rotations["surgery"], "before") == (
        Item(
            id="learn-your-glove-size",
            text="Learn your glove size.",
            why="It is the first thing they ask.",
            how="Ask **early**.",
            strategy="be-present",
            people=("nurse",),
            level="useful",
        ),
    )


def test_a_core_item_is_filled_in_with_the_words_beside_it(small: Path) -> None:
    guide = read_guide(small)

    assert guide.items(guide.rotations["surgery"], "first-week") == (
        Item(
            id="learn-ten-names",
            text="Learn ten names in the OR.",
            why="People help people who know their names.",
            strategy="be-present",
            people=("nurse",),
            level="essential",
        ),
    )


@pytest.mark.parametrize(
    ("beside", "changed"),
    [
        ("", {}),
        ("why: They answer.", {"why": "They answer.", "refs": ()}),
        ("why: They answer.\n      refs: [hill-2020]", {"why": "They answer.", "refs": ("hill-2020",)}),
        ("how: Write them down.", {"how": "Write them down."}),
        ("level: extra", {"level": "extra"}),
    ],
    ids=["nothing", "why", "why with its source", "how", "level"],
)
def test_what_stands_beside_use_rewords_a_core_item_and_the_rest_stays(
    small: Path, beside: str, changed: dict[str, object]
) -> None:
    replace(small, "content/core-items.yml", "level: essential", "level: essential\n    refs: [hill-2020]")
    replace(small, SURGERY, "text: Learn ten names in the OR.", beside)
    guide = read_guide(small)

    (item,) = guide.items(guide.rotations["surgery"], "first-week")
    assert item == guide.core_items["learn-ten-names"].model_copy(update=changed)


def test_items_stand_in_the_order_of_the_phases_wherever_the_file_has_them(small: Path) -> None:
    text = (small / SURGERY).read_text(encoding="utf-8")
    head, before, rest = text.partition("  before:\n")
    item, first_week, tail = rest.partition("  first-week:\n")
    (small / SURGERY).write_text(head + first_week + tail + before + item, encoding="utf-8")
    guide = read_guide(small)

    items = [item.id for item in guide.all_items(guide.rotations["surgery"])]
    assert items == ["learn-your-glove-size", "learn-ten-names", "write-to-a-nurse"]


def test_items_are_counted_over_all_rotations(small: Path) -> None:
    copy(small, SURGERY, "urology", "Urology")

    assert read_guide(small).item_count() == 6


def test_every_page_of_content_has_an_address(small: Path) -> None:
    assert [(page.title, address) for page, address in read_guide(small).pages()] == [
        ("Research", "benefits/research/"),
        ("Company", "reasons/peers/"),
        ("Be present", "strategies/be-present/"),
        ("Surgery", "rotations/surgery/"),
        ("Nurse", "people/nurse/"),
        ("Say thank you", "messages/thank-you/"),
        ("Safety", "safety/"),
        ("Why bother", "why/"),
        ("Letter packet", "letters/packet/"),
        ("Glossary", "glossary/"),
    ]


def test_every_permanent_id_is_named_as_the_ledger_writes_it(small: Path) -> None:
    assert list(read_guide(small).ids()) == [
        "benefits/research",
        "reasons/peers",
        "strategies/be-present",
        "rotations/surgery",
        "people/nurse",
        "messages/thank-you",
        "chapters/safety",
        "chapters/why",
        "terms/us",
        "terms/uk",
        "questions/what-worries-you",
        "questions/where-to-stand",
        "glossary/sloe",
        "glossary/attending",
        "surgery/learn-your-glove-size",
        "surgery/learn-ten-names",
        "surgery/write-to-a-nurse",
    ]


def test_every_page_knows_the_file_it_is_made_from(small: Path) -> None:
    files = [file.relative_to(small).as_posix() for file in (small / "content").rglob("*.yml")]

    assert read_guide(small).sources == {file.removeprefix("content/").removesuffix(".yml"): file for file in files}


def test_a_guide_does_not_change_once_it_is_read(small: Path) -> None:
    guide = read_guide(small)

    with pytest.raises(FrozenInstanceError):
        guide.questions = ()  # type: ignore[misc]
