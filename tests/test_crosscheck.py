"""Mistakes that show only when a file is seen whole, or files together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import draw, replace
from tests.telling import mistakes

GUIDE = "content/guide.yml"
SURGERY = "content/rotations/surgery.yml"
STRATEGY = "content/strategies/be-present.yml"
MESSAGE = "content/messages/thank-you.yml"
TAKEN = "Choose another, or delete one of the two."


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            "content/core-items.yml",
            "items:\n",
            "items:\n  - {id: learn-ten-names, text: a, why: b, strategy: be-present, level: extra}\n",
            f'3: the id "learn-ten-names" is taken on line 2. {TAKEN}',
        ),
        (
            "content/questions.yml",
            "id: where-to-stand",
            "id: what-worries-you",
            f'3: the id "what-worries-you" is taken on line 2. {TAKEN}',
        ),
        (
            "content/references.yml",
            "references:\n",
            "references:\n  - {id: hill-2020, kind: study, label: a, authors: b, title: c, publisher: d, finding: e}\n",
            f'3: the id "hill-2020" is taken on line 2. {TAKEN}',
        ),
        (
            "content/chapters/why.yml",
            "sections:\n",
            "sections:\n  - {id: two-kinds-of-skill, title: a, text: b}\n",
            f'8: the id "two-kinds-of-skill" is taken on line 7. {TAKEN}',
        ),
        ("content/points.yml", "- id: strategies", "- id: frame", f'6: the id "frame" is taken on line 2. {TAKEN}'),
        (
            "content/points.yml",
            "says: Be attentive.}",
            "says: a}\n      - {id: two-kinds-of-skill, says: b}",
            f'10: the id "two-kinds-of-skill" is taken on line 5. {TAKEN}',
        ),
        (GUIDE, "{id: middle,", "{id: after,", f'9: the id "after" is taken on line 7. {TAKEN}'),
        (GUIDE, "{id: extra,", "{id: useful,", f'13: the id "useful" is taken on line 12. {TAKEN}'),
        (
            SURGERY,
            "id: write-to-a-nurse",
            "id: learn-your-glove-size",
            f'28: the id "learn-your-glove-size" is taken on line 17. {TAKEN}',
        ),
        (
            SURGERY,
            "id: write-to-a-nurse",
            "id: learn-ten-names",
            f'28: the id "learn-ten-names" is taken on line 25. {TAKEN}',
        ),
        (
            SURGERY,
            "  after:\n",
            "  after:\n    - use: learn-ten-names\n",
            f'28: the id "learn-ten-names" is taken on line 25. {TAKEN}',
        ),
    ],
    ids=[
        *("core items", "questions", "references", "sections", "groups", "points of two groups", "phases", "levels"),
        *("items of two phases", "an item and a core item", "a core item twice"),
    ],
)
def test_an_id_given_twice_is_told_where_it_stands_again(small: Path, path: str, old: str, new: str, told: str) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == [f"{path}:{told}"]


def test_the_same_id_may_name_items_of_two_rotations(small: Path) -> None:
    surgery = (small / SURGERY).read_text(encoding="utf-8")
    draw(small, "=== content/rotations/urology.yml\n" + surgery.replace("id: surgery", "id: urology"))

    assert mistakes(small) == []


def test_a_rotation_has_no_name_that_another_pdf_has(small: Path) -> None:
    surgery = (small / SURGERY).read_text(encoding="utf-8")
    for id_ in ("booklet", "surgery-card", "card"):
        draw(small, f"=== content/rotations/{id_}.yml\n" + surgery.replace("id: surgery", f"id: {id_}"))

    assert mistakes(small) == [
        'content/rotations/booklet.yml:1: a PDF of the whole guide is called "booklet". Choose another id.',
        'content/rotations/surgery-card.yml:1: a PDF of "surgery" is called "surgery-card". Choose another id.',
    ]


def test_a_fact_leads_to_a_section_of_its_page(small: Path) -> None:
    replace(small, "content/chapters/safety.yml", "text: Leave.}", "text: Leave., section: gift}")

    told = 'content/chapters/safety.yml:6: no section of this page has the id "gift"; did you mean "gifts"?'
    assert mistakes(small) == [told]


@pytest.mark.parametrize(("old", "new"), [("id: nurse\n", "id: charge-nurse\n"), ("id: nurse\n", "id: nurs\n")])
def test_a_file_is_named_as_its_id(small: Path, old: str, new: str) -> None:
    replace(small, "content/people/nurse.yml", old, new)

    told = f'content/people/nurse.yml:1: the id is "{new[4:-1]}" and the file is "nurse.yml". Make them the same.'
    assert mistakes(small) == [told]


def test_a_misnamed_file_is_not_missed_elsewhere_under_its_own_id(small: Path) -> None:
    (small / "content/people/nurse.yml").rename(small / "content/people/Nurse Smith.yml")

    told = 'content/people/Nurse Smith.yml:1: the id is "nurse" and the file is "Nurse Smith.yml". Make them the same.'
    assert mistakes(small) == [told]


def test_an_id_of_the_wrong_form_is_not_called_misnamed_as_well(small: Path) -> None:
    replace(small, "content/people/nurse.yml", "id: nurse\n", "id: Nurse\n")

    assert mistakes(small) == [
        'content/people/nurse.yml:1: "id" has not the right form: "Nurse". '
        "Use lower case, digits and hyphens, a letter first, 2 to 41 characters.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "subject: Thank you from {your-name}",
            "subject: Thank you from {my-name}",
            '6: the blank {my-name} in "subject"',
        ),
        ("Dear {their-name}", "Dear {name}", '7: the blank {name} in "body"'),
        ("Dear {their-name}", "Dear {their name}", '7: the blank {their name} in "body"'),
        ("Dear {their-name}", "Dear {}", '7: the blank {} in "body"'),
        ("short: Thank you, {their-name}.", "short: Thank you, {Their-Name}.", '12: the blank {Their-Name} in "short"'),
        ("Thank you.\n  {your-name}", "{x} and {x} and {x}", '7: the blank {x} in "body"'),
    ],
)
def test_a_blank_that_is_not_described_is_told_once(small: Path, old: str, new: str, told: str) -> None:
    replace(small, MESSAGE, old, new)

    assert mistakes(small) == [f"{MESSAGE}:{told} is not described. Add it under blanks:."]


def test_a_blank_in_two_texts_is_told_where_it_stands_first(small: Path) -> None:
    replace(small, MESSAGE, "subject: Thank you", "subject: Thank you {x}")
    replace(small, MESSAGE, "short: Thank you", "short: Thank you {x}")

    assert mistakes(small) == [f'{MESSAGE}:6: the blank {{x}} in "subject" is not described. Add it under blanks:.']


def test_a_blank_that_stands_in_no_text_is_told(small: Path) -> None:
    replace(small, MESSAGE, "blanks:\n", "blanks:\n  place: {label: where, example: OR 3}\n")

    assert mistakes(small) == [f'{MESSAGE}:14: the blank "place" stands in no text. Use it as {{place}}, or delete it.']


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("body: |", "bdy: |", '7: unknown key "bdy"; did you mean "body"?'),
        ("blanks:", "blank:", '13: unknown key "blank"; did you mean "blanks"?'),
    ],
)
def test_blanks_are_not_blamed_for_another_mistake_of_their_message(small: Path, old: str, new: str, told: str) -> None:
    replace(small, MESSAGE, old, new)

    assert mistakes(small) == [f"{MESSAGE}:{told}"]


@pytest.mark.parametrize(
    ("path", "carries", "line", "point"),
    [
        (STRATEGY, "carries: [be-present]\n", 9, "be-present"),
        ("content/chapters/why.yml", "    carries: [two-kinds-of-skill]\n", 5, "two-kinds-of-skill"),
    ],
    ids=["page", "section"],
)
def test_a_point_that_no_page_carries_is_told(small: Path, path: str, carries: str, line: int, point: str) -> None:
    replace(small, path, carries, "")

    assert mistakes(small) == [
        f'content/points.yml:{line}: no page carries the point "{point}". '
        "Add it under carries: of the page that develops it.",
    ]


def test_an_item_that_no_page_shows_is_told(small: Path) -> None:
    replace(small, SURGERY, "    - use: learn-ten-names\n      text: Learn ten names in the OR.\n", "    []\n")

    assert mistakes(small) == [
        'content/core-items.yml:2: no page shows the item "learn-ten-names". '
        "Take it into a rotation with use:, or delete it.",
    ]
