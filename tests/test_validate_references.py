"""Ids that name something else: every kind of them, wherever they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import replace
from tests.telling import mistakes
from wardbook.guide import read_guide

GUIDE = "content/guide.yml"
SURGERY = "content/rotations/surgery.yml"
STRATEGY = "content/strategies/be-present.yml"
MESSAGE = "content/messages/thank-you.yml"
WHY = "content/chapters/why.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            GUIDE,
            "home: [surgery]",
            "home: [sugery]",
            f'{GUIDE}:16: an entry of "home": no rotation has the id "sugery"; did you mean "surgery"?',
        ),
        (
            GUIDE,
            "home: [surgery]",
            "people: [nurse, nures]",
            f'{GUIDE}:16: an entry of "people": no person has the id "nures"; did you mean "nurse"?',
        ),
        (
            GUIDE,
            "home: [surgery]",
            "messages: [thankyou]",
            f'{GUIDE}:16: an entry of "messages": no message has the id "thankyou"; did you mean "thank-you"?',
        ),
        (
            GUIDE,
            "page: messages/thank-you/",
            "page: messages/thank-you",
            f'{GUIDE}:15: "page": no page has the id "messages/thank-you"; did you mean "messages/thank-you/"?',
        ),
        (
            SURGERY,
            "person: nurse",
            "person: pharmacist",
            f'{SURGERY}:10: "person": no person has the id "pharmacist". Known: nurse.',
        ),
        (
            SURGERY,
            "use: learn-ten-names",
            "use: learn-10-names",
            f'{SURGERY}:25: "use": no core item has the id "learn-10-names"; did you mean "learn-ten-names"?',
        ),
        (
            SURGERY,
            "people: [nurse]",
            "people: [nurse, porter]",
            f'{SURGERY}:22: an entry of "people": no person has the id "porter". Known: nurse.',
        ),
        (
            SURGERY,
            "strategy: be-present\n      level: extra",
            "strategy: be-presnt\n      level: extra",
            f'{SURGERY}:31: "strategy": no strategy has the id "be-presnt"; did you mean "be-present"?',
        ),
        (
            SURGERY,
            "\nrefs: [hill-2020]",
            "\nrefs: [hill-2019]",
            f'{SURGERY}:14: an entry of "refs": no reference has the id "hill-2019"; did you mean "hill-2020"?',
        ),
        (
            SURGERY,
            "how: Ask **early**.",
            "how: Ask [@hil-2020].",
            f'{SURGERY}:20: "how": no reference has the id "hil-2020"; did you mean "hill-2020"?',
        ),
        (
            STRATEGY,
            "why: People notice [@hill-2020].",
            "why: People [notice](../../people/nurs/).",
            f'{STRATEGY}:6: "why": no page has the id "people/nurs/"; did you mean "people/nurse/"?',
        ),
        (
            WHY,
            "(../people/nurse/)",
            "(../people/nurse#start)",
            f'{WHY}:10: "text": no page has the id "people/nurse"; did you mean "people/nurse/"?',
        ),
        (
            STRATEGY,
            "carries: [be-present]",
            "carries: [be-presnt]",
            f'{STRATEGY}:4: an entry of "carries": no point has the id "be-presnt"; did you mean "be-present"?',
        ),
        (
            MESSAGE,
            "strategy: be-present",
            "strategy: [be-present]",
            f'{MESSAGE}:17: "strategy" must be text, not a list. '
            "Write one text; if it begins with [, put it in double quotes.",
        ),
        (
            "content/questions.yml",
            "rotations: [surgery]",
            "rotations: [{reference}]",
            'content/questions.yml:3: an entry of "rotations" must be text, not a mapping of keys. '
            "If the text holds a colon, put it in double quotes.",
        ),
    ],
)
def test_an_id_that_nothing_has_is_told_with_what_was_meant(
    small: Path, path: str, old: str, new: str, told: str
) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == [told]


@pytest.mark.parametrize("link", ["../people/", "../people/nurse/#words", "https://example.org/", "#here", "../"])
def test_links_to_what_is_there_are_accepted(small: Path, link: str) -> None:
    replace(small, WHY, "(../people/nurse/)", f"({link})")

    assert f"]({link})" in read_guide(small).chapters["why"].sections[0].text


def test_an_id_that_looks_like_a_pattern_is_quoted_as_it_is_written(small: Path) -> None:
    replace(small, WHY, "[@hill-2020]", "[@{message}{noun}]")

    assert mistakes(small) == [f'{WHY}:10: "text": no reference has the id "{{message}}{{noun}}". Known: hill-2020.']
