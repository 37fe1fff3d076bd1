"""wardbook/edition.py: every mistake in a school's own files, with its line and what to do; nothing else is blamed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.drawing import draw
from wardbook.edition import read_edition
from wardbook.errors import ContentErrors
from wardbook.guide import Guide, read_guide
from wardbook.model.edition import Overlay
from wardbook.model.facts import Urgent
from wardbook.school_warnings import warnings

SCHOOL = "=== school.yml\nname: Our School\n"
ITEM = "{id: x-lab, phase: before, text: Book it., why: So., strategy: be-present, level: extra}"


@pytest.fixture
def guide(small: Path) -> Guide:
    return read_guide(small)


def told(folder: Path, guide: Guide, files: str) -> list[str]:
    """The mistakes of a school's files, a line each."""
    draw(folder, files)
    try:
        read_edition(folder, guide)
    except ContentErrors as mistakes:
        return str(mistakes).splitlines()
    return []


def test_a_school_needs_a_name_and_nothing_else(tmp_path: Path, guide: Guide) -> None:
    draw(tmp_path / "school", SCHOOL)
    edition = read_edition(tmp_path / "school", guide)
    assert (edition.school.name, edition.overlay) == ("Our School", Overlay())


NO_ITEM = 'no item here has the id "learn-ten-nams"; did you mean "learn-ten-names"?'
NO_ROTATION = 'no rotation has the id "surgry"; did you mean "surgery"?'
OWN_IDS = "Permanent id of a record of the school: x- and then lower case, digits and hyphens."
IN_SURGERY = {
    "hide: [learn-ten-nams]": NO_ITEM,
    "change: {learn-ten-nams: {text: Do.}}": NO_ITEM,
    "move: {learn-ten-nams: {phase: after}}": NO_ITEM,
    "move: {learn-ten-names: {}}": 'say where it goes: "after" another item, or to which "phase".',
    "move: {learn-ten-names: {after: learn-ten-names}}": "an item cannot stand after itself. Name another to follow.",
    "move: {learn-ten-names: {after: learn-ten-nams}}": NO_ITEM,
    f"add: [{ITEM}, {ITEM}]": 'the id "x-lab" is taken on line 3. Choose another.',
    f"add: [{ITEM.replace('x-lab', 'lab')}]": f'"id" has not the right form: "lab". {OWN_IDS}',
    f"add: [{ITEM.replace('before', 'befor')}]": '"phase" must be before, first-week, middle, last-week or after, '
    'not "befor".',
    f"add: [{ITEM.replace('be-present', 'be-presnt')}]": '"strategy": no strategy has the id "be-presnt"; '
    'did you mean "be-present"?',
    f"add: [{ITEM.replace('Book it', 'Book it ' * 9)}]": '"text" has 19 words; at most 16 fit. Say one action.',
    "change: {learn-ten-names: {txt: Do.}}": 'unknown key "txt"; did you mean "text"?',
    "change: {learn-ten-names: {level: must}}": '"level" must be essential, useful or extra, not "must".',
    "hdie: [learn-ten-names]": 'unknown key "hdie"; did you mean "hide"?',
    "hide: learn-ten-names": '"hide" must be a list, not text. Start each entry on its own line with "- ".',
}
ELSEWHERE = {
    "=== school.yml\nnam: Our School\n": 'school.yml:1: unknown key "nam"; did you mean "name"?',
    "=== school.yml\nname:\n": 'school.yml:1: "name" is empty. Write it, or delete the line.',
    "=== school.yml\nname: Our School: Medicine\n": "school.yml:1: a colon and a space stand inside a text. "
    "Put the whole text in double quotes.",
    f"{SCHOOL}colors: {{brand: red}}\n": 'school.yml:2: "brand" has not the right form: "red". '
    'Write # and six signs, 0 to 9 and a to f, in straight double quotes: "#0b5f4a".',
    "=== overlay.yml\nrotations: {}\n": "school.yml:1: the file is missing. Put it back; "
    "the guide cannot be made without it.",
    f"{SCHOOL}urgent:\n  - {{what: Needle-stick}}\n": 'school.yml:3: "phone" is missing. Add it. '
    "The number; when, if not always.",
    f"{SCHOOL}contacts:\n  - {{id: a-b, role: Office, rotations: [surgry]}}\n": "school.yml:3: an entry of "
    f'"rotations": {NO_ROTATION}',
    f"{SCHOOL}contacts:\n  - {{id: a-b, role: Office, email: office at school}}\n": "school.yml:3: "
    '"email" has not the right form: "office at school". As office@school.edu.',
    f"{SCHOOL}=== overlay.yml\nrotations:\n  surgry: {{hide: [learn-ten-names]}}\n": f"overlay.yml:2: {NO_ROTATION}",
    f"{SCHOOL}=== overlay.yml\nrotations:\n  hide: [surgry]\n": f'overlay.yml:2: an entry of "hide": {NO_ROTATION}',
    f"{SCHOOL}=== overlay.yml\nrotation: {{}}\n": 'overlay.yml:1: unknown key "rotation"; did you mean "rotations"?',
}


@pytest.mark.parametrize("local", IN_SURGERY)
def test_a_mistake_in_what_differs_is_told_with_its_line(tmp_path: Path, guide: Guide, local: str) -> None:
    files = f"{SCHOOL}=== overlay.yml\nrotations:\n  surgery:\n    {local}\n"
    assert told(tmp_path / "school", guide, files) == [f"overlay.yml:3: {IN_SURGERY[local]}"]


@pytest.mark.parametrize("files", ELSEWHERE)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, guide: Guide, files: str) -> None:
    assert told(tmp_path / "school", guide, files) == [ELSEWHERE[files]]


def test_items_that_follow_one_another_in_a_circle_are_told(tmp_path: Path, guide: Guide) -> None:
    first = ITEM.replace("phase", "after: learn-ten-names, phase")
    files = f"""{SCHOOL}=== overlay.yml
rotations:
  surgery:
    add: [{first}]
    move:
      learn-ten-names: {{after: write-to-a-nurse}}
      write-to-a-nurse: {{after: learn-ten-names}}
"""
    told_of = "an item cannot stand after itself. Name another to follow."
    assert told(tmp_path / "school", guide, files) == [f"overlay.yml:{line}: {told_of}" for line in (5, 6)]


def test_mistakes_of_both_files_are_told_at_once(tmp_path: Path, guide: Guide) -> None:
    files = "=== school.yml\nnam: Ours\n=== overlay.yml\nrotations: {surgery: {hide: [gone]}}\n"
    assert [line.partition(":")[0] for line in told(tmp_path / "school", guide, files)] == ["overlay.yml", "school.yml"]


def test_a_phone_may_be_written_as_a_number_and_is_dialled(tmp_path: Path, guide: Guide) -> None:
    phones = ["988", '"+1 (555) 010-0100, day and night"', "ask at the desk"]
    entries = "".join(f"  - {{what: For this, phone: {phone}}}\n" for phone in phones)
    draw(tmp_path / "school", f"{SCHOOL}urgent:\n{entries}")
    urgent = read_edition(tmp_path / "school", guide).school.urgent
    assert [entry.tel for entry in urgent] == ["988", "+15550100100", ""]


def test_what_is_due_for_review_is_told_with_who_keeps_it(tmp_path: Path, guide: Guide) -> None:
    records = "{id: a-b, role: Office, owner: Dean’s office, review_by: 2026-06-30}"
    draw(tmp_path / "school", f"{SCHOOL}contacts:\n  - {records}\n  - {{id: c-d, role: O, review_by: 2026-07-01}}\n")
    assert warned(tmp_path / "school", guide) == [
        "school.yml:3: warning: the day to look at this again was 2026-06-30. Dean’s office keeps it. "
        "Look, and set a new day."
    ]


def test_a_color_that_is_used_darker_is_told(tmp_path: Path, guide: Guide) -> None:
    draw(tmp_path / "school", f'{SCHOOL}colors: {{brand: "#ff8800"}}\n')
    assert warned(tmp_path / "school", guide) == [
        "school.yml:2: warning: #ff8800 is too light for text; where it is text, the site uses #a14900. "
        "Write that to have it so everywhere."
    ]
    draw(tmp_path / "school", f'{SCHOOL}colors: {{brand: "#7a1f3d"}}\n')
    assert warned(tmp_path / "school", guide) == []


def warned(folder: Path, guide: Guide) -> list[str]:
    edition = read_edition(folder, guide)
    return [str(warning) for warning in warnings(folder, edition.school, date(2026, 6, 30))]


DATES = {
    "start: 07/06/26": '"start" must be a date, written as 2026-11-22, not "07/06/26".',
    "start: 2027-01-11, end: 2027-01-04": '"end" is 2027-01-04, before the start, 2027-01-11. Set one right.',
    "end: 2027-01-04": '"start" is missing. Add it. Its first day, as 2027-01-11.',
}


@pytest.mark.parametrize("dates", DATES)
def test_a_mistake_in_a_date_is_told_with_its_line(tmp_path: Path, guide: Guide, dates: str) -> None:
    files = f"{SCHOOL}events:\n  - {{id: fair, title: Research fair, {dates}}}\n"
    assert told(tmp_path / "school", guide, files) == [f"school.yml:3: {DATES[dates]}"]


def test_two_records_with_one_id_are_told(tmp_path: Path, guide: Guide) -> None:
    office = "  - {id: office, role: Office}\n"
    assert told(tmp_path / "school", guide, f"{SCHOOL}contacts:\n{office}{office}") == [
        'school.yml:4: the id "office" is taken on line 3. Choose another, or delete one of the two.'
    ]


def test_a_name_that_a_phone_cuts_off_is_told(tmp_path: Path, guide: Guide) -> None:
    draw(tmp_path / "school", "=== school.yml\nname: The School of Medicine of Alder Valley\n")
    assert warned(tmp_path / "school", guide) == [
        'school.yml:1: warning: the header of a phone has room for 24 characters and cuts this off. Add "short".'
    ]


@pytest.mark.parametrize(
    ("phone", "tel"),
    [
        ("555 0100 (24 hours)", "5550100"),
        ("116 123 (24 hrs, free)", "116123"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("01632 960100, day and night", "01632960100"),
        ("24 hours: 555 0100", ""),
        ("10 am to 4 pm: 555 0100", ""),
    ],
)
def test_a_phone_dials_its_number_and_nothing_else(phone: str, tel: str) -> None:
    assert Urgent(what="Help", phone=phone).tel == tel


def test_an_address_of_the_site_ends_with_a_slash(tmp_path: Path, guide: Guide) -> None:
    draw(tmp_path / "school", f"{SCHOOL}site_url: https://wardbook.school.example\n")
    assert read_edition(tmp_path / "school", guide).school.site_url == "https://wardbook.school.example/"


@pytest.mark.parametrize("day", ["2027-06-30T00:00", "86400", '"86400"', "9999-12-31"])
def test_a_day_is_written_as_a_day(tmp_path: Path, guide: Guide, day: str) -> None:
    files = f"{SCHOOL}contacts:\n  - {{id: a-b, role: O, review_by: {day}}}\n"
    [said] = told(tmp_path / "school", guide, files)
    assert said.startswith('school.yml:3: "review_by" must be a da')
