"""What a guide that can be built may still lack: `wardbook check` asks it, a build does not."""

from __future__ import annotations

from datetime import date

from wardbook.errors import ContentError
from wardbook.guide import Guide
from wardbook.model import Rotation
from wardbook.model.pages import Page
from wardbook.reading import Reading
from wardbook.review.age import not_reviewed
from wardbook.review.coverage import coverage
from wardbook.review.grade import reading_grade
from wardbook.review.likeness import near_duplicates
from wardbook.review.sources import REFERENCES, uncited
from wardbook.review.spelling import misspellings
from wardbook.review.wording import unwanted_words, verb_first


def review(guide: Guide, reading: Reading, today: date) -> list[ContentError]:
    """Return what is to be mended in `guide`, made of `reading`, in order of place, none twice.

    ContentWarnings among them are no mistakes.
    """
    loaded = reading.loaded
    files = list(loaded.values())
    found: list[ContentError] = []
    for file in files:
        found += [*verb_first(file, guide.voice.verbs), *unwanted_words(file, guide.voice.instead)]
        found += reading_grade(file)
    for path, page in reading.found.items():
        if isinstance(page, Rotation):
            found += coverage(guide, page, loaded[path])
        if isinstance(page, Page):
            found += not_reviewed(page, loaded[path], today)
    found += near_duplicates(files)
    found += misspellings(files, guide.voice.spelling)
    found += uncited(files, loaded[REFERENCES])
    return sorted(set(found), key=lambda one: (one.path, one.line, one.message))
