"""Every mistake that `wardbook check` covers, with all that it prints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.drawing import draw, replace
from wardbook.cli import main

Slip = Callable[[Path], object]
Captured = pytest.CaptureFixture[str]

SURGERY = "content/rotations/surgery.yml"
STRATEGY = "content/strategies/be-present.yml"
NURSE = "content/people/nurse.yml"
IDS = "content/ids.yml"

OWN_ITEM = "id: learn-names\n      strategy: be-present\n      level: useful\n      why: So.\n"


def write(path: str, raw: bytes) -> Slip:
    return lambda root: (root / path).write_bytes(raw)


def change(path: str, old: str, new: str) -> Slip:
    return lambda root: replace(root, path, old, new)


def put_a_folder_for(path: str) -> Slip:
    def slip(root: Path) -> None:
        (root / path).unlink()
        (root / path).mkdir()

    return slip


MISTAKES: dict[str, tuple[Slip, str]] = {
    "bad YAML: a colon in a text": (
        change(SURGERY, "place: OR and ward", "place: OR: and ward"),
        f"{SURGERY}:4: a colon and a space stand inside a text. Put the whole text in double quotes.",
    ),
    "bad YAML: a quotation mark left open": (
        change(NURSE, "title: Nurse", 'title: "Nurse'),
        f"{NURSE}:2: a quotation mark is opened and not closed. Close it.",
    ),
    "bad YAML: a bracket left open": (
        change(SURGERY, "refs: [hill-2020]\nchecklist", "refs: [hill-2020\nchecklist"),
        f"{SURGERY}:14: a bracket is opened and not closed, or a comma is missing. "
        "Mend it, or put the text in double quotes.",
    ),
    "bad YAML: a line without a colon": (
        change(NURSE, "band: NURSE", "band NURSE"),
        f'{NURSE}:3: this line is neither "key: value" nor "- entry". '
        "Add what is missing, or indent it under the text above.",
    ),
    "bad YAML: indented too far": (
        change(NURSE, "band: NURSE", "  band: NURSE"),
        f"{NURSE}:3: this line does not fit the one above. Line it up, or put the whole text in double quotes.",
    ),
    "bad YAML: not indented far enough": (
        change(SURGERY, "      text: Learn your glove size.", "     text: Learn your glove size."),
        f'{SURGERY}:18: a list has an entry without "- ", or one that is not indented like the rest. Line it up.',
    ),
    "bad YAML: text that goes on after a quotation": (
        change(NURSE, "title: Nurse", 'title: "Nurse" on the ward'),
        f"{NURSE}:2: this line does not fit the ones above, or its text goes on after a closing quotation mark. "
        "Line it up, or mend the quotation marks.",
    ),
    "bad YAML: a sign": (
        change(NURSE, "title: Nurse", "title: *Nurse*"),
        f'{NURSE}:2: a text begins with "&" or "*", which have a meaning of their own here. '
        "Put the text in double quotes.",
    ),
    "a tab": (
        change(SURGERY, "    - use:", "\t- use:"),
        f"{SURGERY}:25: a tab stands before the text. Indent with two spaces.",
    ),
    "a duplicate key": (
        change(NURSE, "band: NURSE", "title: Nurse"),
        f'{NURSE}:3: "title" stands here again; the first is on line 2. Keep one.',
    ),
    "an unknown key": (
        change(NURSE, "band: NURSE", "bnad: NURSE"),
        f'{NURSE}:3: unknown key "bnad"; did you mean "band"?',
    ),
    "an unknown key in an item": (
        change(SURGERY, "how: Ask", "hwo: Ask"),
        f'{SURGERY}:20: unknown key "hwo"; did you mean "how"?',
    ),
    "a missing key": (
        change(SURGERY, "      why: A note stays in the file.\n", ""),
        f'{SURGERY}:28: "why" is missing. Add it. Why, in one sentence of at most 30 words.',
    ),
    "a list where text is meant": (
        change(NURSE, "title: Nurse", "title: [Nurse]"),
        f'{NURSE}:2: "title" must be text, not a list. Write one text; if it begins with [, put it in double quotes.',
    ),
    "text where a list is meant": (
        change(SURGERY, "people: [nurse]", "people: nurse"),
        f'{SURGERY}:22: "people" must be a list, not text. Start each entry on its own line with "- ".',
    ),
    "a word that is no choice": (
        change(SURGERY, "level: useful", "level: vital"),
        f'{SURGERY}:23: "level" must be essential, useful or extra, not "vital".',
    ),
    "a text that is too long": (
        change(SURGERY, "Learn your glove size.", "Learn " + "your " * 15 + "glove size."),
        f'{SURGERY}:18: "text" has 18 words; at most 16 fit. Say one action.',
    ),
    "an unknown person": (
        change(SURGERY, "people: [nurse]", "people: [nurce]"),
        f'{SURGERY}:22: an entry of "people": no person has the id "nurce"; did you mean "nurse"?',
    ),
    "an unknown source in a text": (
        change(STRATEGY, "People notice [@hill-2020].", "People notice [@hill-2002]."),
        f'{STRATEGY}:6: "why": no reference has the id "hill-2002"; did you mean "hill-2020"?',
    ),
    "an unknown core item": (
        change(SURGERY, "use: learn-ten-names", "use: learn-twelve-names"),
        f'{SURGERY}:25: "use": no core item has the id "learn-twelve-names"; did you mean "learn-ten-names"?',
    ),
    "a duplicate id": (
        change(SURGERY, "id: write-to-a-nurse", "id: learn-your-glove-size"),
        f'{SURGERY}:28: the id "learn-your-glove-size" is taken on line 17. Choose another, or delete one of the two.',
    ),
    "a vanished id": (
        change(IDS, "published: []", "published:\n  - surgery/learn-ten-names\n  - surgery/hold-still"),
        f'{IDS}:3: "surgery/hold-still" was published and is gone, and ticks and links hang on it. '
        "Put it back, or enter it under aliases: (renamed to) or retired: (since which version).",
    ),
    "an empty file": (
        write(NURSE, b""),
        f"{NURSE}:1: the file is empty. Write its content, or delete the file.",
    ),
    "a folder where a file is meant": (
        put_a_folder_for(NURSE),
        f"{NURSE}:1: this is a folder where a file is meant. Rename the folder or move it away.",
    ),
    "a file that is not UTF-8": (
        write(NURSE, b"id: nurse\ntitle: Infirmi\xe8re\n"),
        f"{NURSE}:2: the file is not UTF-8. Save it again with the encoding UTF-8.",
    ),
    "an item that no page shows": (
        change(SURGERY, "use: learn-ten-names\n      text:", OWN_ITEM + "      text:"),
        'content/core-items.yml:2: no page shows the item "learn-ten-names". '
        "Take it into a rotation with use:, or delete it.",
    ),
}


@pytest.fixture
def bare(small: Path) -> Path:
    return draw(small, "=== mkdocs.yml\n")


@pytest.mark.parametrize(("slip", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_in_one_line_with_its_place_and_remedy(
    bare: Path, capsys: Captured, slip: Slip, told: str
) -> None:
    slip(bare)
    code = main(["--root", str(bare), "check"])

    assert (code, *capsys.readouterr()) == (1, "", f"{told}\n1 mistake; nothing was changed.\n")


def test_ten_mistakes_in_five_files_are_told_at_once_in_order_of_place(bare: Path, capsys: Captured) -> None:
    for path, old, new in [
        ("content/messages/thank-you.yml", "subject: Thank you from", "subject: Thank you from {my-name} at"),
        ("content/messages/thank-you.yml", "when: In the last week.\n", ""),
        (NURSE, "band: NURSE", "bnad: NURSE"),
        (NURSE, "wants: Your name.", "wants: [Your name.]"),
        ("content/questions.yml", "id: where-to-stand", "id: what-worries-you"),
        (SURGERY, "place: OR and ward", "place: The operating room, the ward and the clinic"),
        (SURGERY, "level: useful", "level: vital"),
        (SURGERY, "use: learn-ten-names", "use: learn-twelve-names"),
        (SURGERY, "strategy: be-present\n      level: extra", "strategy: be-presnt\n      level: extra"),
    ]:
        replace(bare, path, old, new)
    write("content/search.yml", b"same:\n\t- [a, b]\n")(bare)
    code = main(["--root", str(bare), "check"])

    told = [
        'content/messages/thank-you.yml:1: "when" is missing. Add it. When to send it.',
        'content/messages/thank-you.yml:5: the blank {my-name} in "subject" is not described. Add it under blanks:.',
        f'{NURSE}:3: unknown key "bnad"; did you mean "band"?',
        f'{NURSE}:8: "wants" must be text, not a list. Write one text; if it begins with [, put it in double quotes.',
        'content/questions.yml:3: the id "what-worries-you" is taken on line 2. '
        "Choose another, or delete one of the two.",
        f'{SURGERY}:4: "place" has 43 characters; at most 32 fit. Shorten it.',
        f'{SURGERY}:23: "level" must be essential, useful or extra, not "vital".',
        f'{SURGERY}:25: "use": no core item has the id "learn-twelve-names"; did you mean "learn-ten-names"?',
        f'{SURGERY}:31: "strategy": no strategy has the id "be-presnt"; did you mean "be-present"?',
        "content/search.yml:2: a tab stands before the text. Indent with two spaces.",
        "10 mistakes; nothing was changed.",
    ]
    assert (code, *capsys.readouterr()) == (1, "", "\n".join(told) + "\n")
