"""Chapters and the letter packet: what they may hold, what is told, which address a chapter may have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import draw, replace
from tests.telling import mistakes
from wardbook.guide import read_guide
from wardbook.model import Chapter, Packet
from wardbook.model.base import Step, Words
from wardbook.model.chapters import Answer, FieldGroup, FormField, Section

SAFETY = "content/chapters/safety.yml"
PACKET = "content/packet.yml"
MAPPING = 'Write "key: value" lines under it.'
LIST = 'Start each entry on its own line with "- ".'


def words(number: int) -> str:
    return " ".join(["w"] * number)


def test_a_chapter_is_as_it_is_written(small: Path) -> None:
    assert read_guide(small).chapters["safety"] == Chapter(
        id="safety",
        title="Safety",
        summary="Where the line is.",
        kicker="Where the line is",
        tab="Help",
        facts=(Answer(label="In danger", text="Leave."),),
        sections=(
            Section(
                id="gifts",
                title="Gifts",
                tone="stop",
                text="None [@hill-2020].",
                steps=(Step(title="Say no", text="Kindly."),),
                words=(Words(when="At the door", say="I cannot take it."),),
                avoid=("A card with money in it.",),
            ),
        ),
    )


def test_the_packet_is_as_it_is_written(small: Path) -> None:
    fields = (
        FormField(id="name", label="Your name", hint=None, lines=1),
        FormField(id="moments", label="What we did together", hint="The task", lines=3),
    )

    assert read_guide(small).packet == Packet(
        id="packet",
        title="Letter packet",
        summary="One page.",
        groups=(FieldGroup(title="About you", fields=fields),),
        enclose=("CV",),
    )


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SAFETY, "    tone: stop\n", ""),
        (SAFETY, "tone: stop", "tone: care"),
        (SAFETY, "kicker:", "tab: How to\nkicker:"),
        (SAFETY, "say: I cannot take it.", f"say: {words(30)}"),
        (SAFETY, "facts:\n", "facts:\n" + "  - {label: a, text: b}\n" * 5),
        (PACKET, "lines: 3", "lines: 6"),
        (PACKET, "lines: 3", "lines: 1"),
        (PACKET, "enclose: [CV]\n", ""),
    ],
)
def test_what_is_within_the_limits_is_accepted(small: Path, path: str, old: str, new: str) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "kicker: Where the line is\n",
            "",
            '1: "kicker" is missing. Add it. What kind of page it is, in two or three words.',
        ),
        ("kicker:", "tab: Helping\nkicker:", '4: "tab" must be How to, People, Why or Help, not "Helping".'),
        ("tone: stop", "tone: red", '10: "tone" must be plain, care or stop, not "red".'),
        (
            "facts:\n",
            "facts:\n" + "  - {label: a, text: b}\n" * 6,
            '5: "facts" has 7 entries; at most 6 fit. Cut some.',
        ),
        ("{label: In danger, text: Leave.}", "{label: In danger}", '6: "text" is missing. Add it.'),
        (
            "{label: In danger, text: Leave.}",
            "Leave.",
            f'6: an entry of "facts" must be a mapping of keys, not text. {MAPPING}',
        ),
        (
            "say: I cannot take it.",
            f"say: {words(31)}",
            '15: "say" has 31 words; at most 30 fit. Keep it short enough to say.',
        ),
        (
            "summary: Where the line is.",
            f"summary: {words(46)}",
            '3: "summary" has 46 words; at most 45 fit. Cut it to one thought.',
        ),
        ("avoid: [A card with money in it.]", "avoid: A card", f'16: "avoid" must be a list, not text. {LIST}'),
        ("[@hill-2020]", "[@hil-2020]", '11: "text": no reference has the id "hil-2020"; did you mean "hill-2020"?'),
        ("text: None", "text: See [it](../safty/)", '11: "text": no page has the id "safty/"; did you mean "safety/"?'),
    ],
)
def test_what_a_chapter_may_not_hold_is_told(small: Path, old: str, new: str, told: str) -> None:
    replace(small, SAFETY, old, new)

    assert mistakes(small) == [f"{SAFETY}:{told}"]


def test_a_chapter_without_sections_is_told(small: Path) -> None:
    draw(small, f"=== {SAFETY}\nid: safety\ntitle: Safety\nsummary: x\nkicker: x\nsections: []\n")

    assert mistakes(small) == [f'{SAFETY}:5: "sections" has 0 entries; at least 1 are needed. Add some.']


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("lines: 3", "lines: 7", '8: "lines" must be at most 6, not "7".'),
        ("lines: 3", "lines: 0", '8: "lines" must be at least 1, not "0".'),
        ("lines: 3", "lines: three", '8: "lines" must be a whole number, not "three".'),
        ("lines: 3", "lines: 2.5", '8: "lines" must be a whole number, not "2.5".'),
        ("lines: 3", "lines: [3]", '8: "lines" must be a whole number, not a list.'),
        ("{id: name, label: Your name}", "{id: name}", '7: "label" is missing. Add it.'),
        ("hint: The task", "hnt: The task", '8: unknown key "hnt"; did you mean "hint"?'),
        ("enclose: [CV]", "enclose: CV", f'9: "enclose" must be a list, not text. {LIST}'),
        ("id: moments", "id: name", '8: the id "name" is taken on line 7. Choose another, or delete one of the two.'),
    ],
)
def test_what_the_packet_may_not_hold_is_told(small: Path, old: str, new: str, told: str) -> None:
    replace(small, PACKET, old, new)

    assert mistakes(small) == [f"{PACKET}:{told}"]


@pytest.mark.parametrize("id_", ["people", "questions", "glossary", "about", "index"])
def test_a_chapter_may_not_take_the_address_of_another_page(small: Path, id_: str) -> None:
    replace(small, SAFETY, "id: safety", f"id: {id_}")
    (small / SAFETY).rename(small / f"content/chapters/{id_}.yml")

    assert mistakes(small) == [
        f'content/chapters/{id_}.yml:1: the id "{id_}" is the address of another page. '
        "Choose another, and name the file alike."
    ]


@pytest.mark.parametrize("id_", ["letters", "benefits"])
def test_a_chapter_may_stand_beside_pages_of_a_folder(small: Path, id_: str) -> None:
    replace(small, SAFETY, "id: safety", f"id: {id_}")
    (small / SAFETY).rename(small / f"content/chapters/{id_}.yml")

    assert mistakes(small) == []


@pytest.mark.parametrize("target", ["../safety/", "../letters/packet/", "../glossary/#sloe"])
def test_a_text_may_link_to_a_chapter_the_packet_and_the_glossary(small: Path, target: str) -> None:
    replace(small, SAFETY, "text: None", f"text: See [this]({target})")

    assert mistakes(small) == []
