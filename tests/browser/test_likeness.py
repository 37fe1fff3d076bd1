"""What a note looks like that may be about a patient: told of a patient, and quiet of staff and days to come."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.checklist import Checklist

RECORD, PHONE, BIRTH = "a record number", "a phone number", "a date of birth"
BED, ROOM = "a bed number", "a patient’s room"
NOTHING = ""
THIS_YEAR = 2026

LIKENESS = {
    "123456": RECORD,
    "00482913": RECORD,
    "Look up 4829131 before rounds": RECORD,
    "E1234567": RECORD,
    "10987654321": RECORD,
    "MRN 1234": RECORD,
    "mrn:77 follow up": RECORD,
    "MRN is 4821": RECORD,
    "chart 48213": RECORD,
    "Chart #12": RECORD,
    "record no. 314": RECORD,
    "medical record 8821": RECORD,
    "123-45-6789": RECORD,
    "482 913 004": RECORD,
    "555-0123": PHONE,
    "call 555-123-4567": PHONE,
    "(555) 123-4567": PHONE,
    "555.123.4567": PHONE,
    "555 123 4567": PHONE,
    "+1 555 123 4567": PHONE,
    "+44 20 7946 0958": PHONE,
    "+15551234567": PHONE,
    "Text Dana 5551234567": PHONE,
    "DOB 3/14/57": BIRTH,
    "dob: 14 March": BIRTH,
    "D.O.B. 03.14.1957": BIRTH,
    "date of birth 1957-03-14": BIRTH,
    "born 1957": BIRTH,
    "born on Mar 14": BIRTH,
    "born 3/14": BIRTH,
    "3/14/1957": BIRTH,
    "14.03.57": BIRTH,
    "03-14-1957, left knee": BIRTH,
    "1957-03-14": BIRTH,
    "11/23/2025": BIRTH,
    "7/1/26, then 3/14/57": BIRTH,
    "bed 4": BED,
    "Bed 12B asked about parking": BED,
    "bed #7": BED,
    "pt in room 12": ROOM,
    "Patient, rm. 512": ROOM,
    "": NOTHING,
    "Ask Dana about the suture course": NOTHING,
    "7:30": NOTHING,
    "0730 handoff, 1530 teaching": NOTHING,
    "Shifts 07:00-19:00": NOTHING,
    "OR 4": NOTHING,
    "pager 1234": NOTHING,
    "Pager: 482913": NOTHING,
    "pager 555-0123": NOTHING,
    "ext. 51234": NOTHING,
    "10 names": NOTHING,
    "2026-11-23": NOTHING,
    "11/23/26": NOTHING,
    "23.11.2026": NOTHING,
    "Exam 1/15/27": NOTHING,
    "Shelf exam 2027-01-15": NOTHING,
    "24/7/365": NOTHING,
    "1/2 day on 11/25": NOTHING,
    "Class of 2027, since 1998": NOTHING,
    "Lecture in room 12": NOTHING,
    "Workroom 7-214, code 4821": NOTHING,
    "Go to bed 9 pm": NOTHING,
    "12-bed unit, 4 beds free": NOTHING,
    "Write 3 chart notes, chart 2 by noon": NOTHING,
    "Record 2026 goals": NOTHING,
    "Newborn nursery 7:30": NOTHING,
    "Born to teach": NOTHING,
    "Confirm DOB with 2 people": NOTHING,
    "Present 2 patients at 8:15": NOTHING,
    "PMID 31234567": NOTHING,
    "NCT01234567": NOTHING,
    "doi:10.1056/NEJMoa2034577": NOTHING,
    "https://example.org/a/20345771": NOTHING,
    "Give 250-1000 mg": NOTHING,
}


@pytest.fixture(scope="module")
def page(reader: Page) -> Page:
    Checklist(reader).open()
    reader.add_script_tag(url="../../assets/js/likeness.js")
    return reader


@pytest.mark.parametrize(("note", "like"), LIKENESS.items())
def test_a_note_looks_like_what_it_may_be(page: Page, note: str, like: str) -> None:
    assert page.evaluate("([note, year]) => wardbook.likeness(note, year)", [note, THIS_YEAR]) == like
