"""The guide's own content: nothing to mend, every id entered, and the sizes that the guide promises."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from wardbook.guide import Guide, guide_of
from wardbook.load import load
from wardbook.model import Ledger
from wardbook.model.pages import Page
from wardbook.reading import Reading
from wardbook.review import review
from wardbook.validate import validate


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Reading(ROOT)


@pytest.fixture(scope="module")
def guide(reading: Reading) -> Guide:
    return guide_of(reading)


def test_there_is_nothing_to_mend_and_nothing_to_warn_of(reading: Reading, guide: Guide) -> None:
    """Read over as on the day of the last review: what is old is for `make check` to say, when it is."""
    last = max(page.reviewed for page in reading.found.values() if isinstance(page, Page) and page.reviewed)

    assert [str(found) for found in review(guide, reading, last)] == []


def test_every_id_is_entered_in_the_ledger(guide: Guide) -> None:
    published = validate(Ledger, load(ROOT, "content/ids.yml"), {}).published

    assert sorted(set(guide.ids()) - set(published)) == [], "run `make ids`"


def test_the_guide_has_what_it_promises(guide: Guide) -> None:
    assert (len(guide.rotations), len(guide.people), next(iter(guide.terms))) == (14, 13, "us")
    assert sorted(guide.terms) == ["au", "ca", "ie", "in", "uk", "us"]
    assert len(guide.messages) >= 16
    assert len(guide.questions) >= 120


def test_every_message_has_a_shorter_version_and_a_subject_where_its_medium_has_one(guide: Guide) -> None:
    assert [id_ for id_, message in guide.messages.items() if not message.short] == []
    assert [id_ for id_, message in guide.messages.items() if not message.subject] == ["linkedin-note"]


def test_every_rotation_fills_every_part(guide: Guide) -> None:
    parts = ("facts", "day", "team", "openings", "questions", "events", "letters", "quiet", "safety", "search")
    empty = [(id_, part) for id_, rotation in guide.rotations.items() for part in parts if not getattr(rotation, part)]

    assert empty == []
    assert [
        id_ for id_, rotation in guide.rotations.items() if not (rotation.etiquette.do and rotation.etiquette.avoid)
    ] == []


def test_every_person_and_every_rotation_has_questions_of_its_own(guide: Guide) -> None:
    asked = {person for question in guide.questions for person in question.people}
    places = {rotation for question in guide.questions for rotation in question.rotations}

    assert (set(guide.people) - asked, set(guide.rotations) - places) == (set(), set())
