"""What is no mistake in school.yml, and still wants somebody to look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from wardbook.brand import brand_of
from wardbook.errors import ContentWarning, quoted
from wardbook.load import Location, load, texts_of
from wardbook.model.facts import Record
from wardbook.model.school import School
from wardbook.places import SCHOOL

_MARKUP = re.compile(r"\*\*|\]\(|<[a-z/][^>]*>")
"""What is markup elsewhere."""
_HEADER = 24
"""Characters of a name that fit into the header of a phone."""
_UNSAID = {
    "host": "the page on privacy says that nobody knows what your server writes down",
    "accessibility": "the page on accessibility says that you have no statement yet",
}
"""What a school must say in the end, and what its site says until then."""


def warnings(folder: Path, school: School, today: date) -> Iterator[ContentWarning]:
    """Yield what is no mistake: a color that is used darker, what a law asks for, records due for review."""
    file = load(folder, SCHOOL)
    if school.colors and not (brand := brand_of(school.colors.brand, school.colors.sun)).brand_given:
        told = f"{school.colors.brand} is too light for text; where it is text, the site uses {brand.light['brand']}."
        yield file.warning(("colors", "brand"), f"{told} Write that to have it so everywhere.")
    if not school.short and len(school.name) > _HEADER:
        told = f'the header of a phone has room for {_HEADER} characters and cuts this off. Add "short".'
        yield file.warning(("name",), told)
    for place, text in texts_of(file.data):
        if sign := _MARKUP.search(text):
            yield file.warning(place, f"this is plain text, so {quoted(sign[0])} shows as it is written. Take it out.")
    for key, told in _UNSAID.items() if school.site_url else ():
        if getattr(school, key) is None:
            yield file.warning(("site_url",), f'you publish this without "{key}", so {told}. Add it.')
    for place, record in _records(school):
        if record.review_by and record.review_by <= today:
            whose = f" {record.owner} keeps it." if record.owner else ""
            told = f"the day to look at this again was {record.review_by}.{whose} Look, and set a new day."
            yield file.warning((*place, "review_by"), told)


def _records(school: School) -> Iterator[tuple[Location, Record]]:
    """Yield what a school keeps right, with its place in school.yml."""
    for key in School.model_fields:
        value = getattr(school, key)
        if isinstance(value, Record):
            yield (key,), value
        elif isinstance(value, tuple):
            yield from (((key, at), record) for at, record in enumerate(value))
