"""How hard a page is to read, by Flesch and Kincaid's grade of US schools."""

from __future__ import annotations

import re
from collections.abc import Iterator

import textstat

from wardbook.errors import ContentError, quoted
from wardbook.load import Loaded, Location
from wardbook.review.texts import plain, prose

WARNING, ERROR = 10.0, 12.0
_BLOCK = re.compile(r"\n\s*\n|(?:^|\n)\s*(?:[-*+]|\d+[.)])\s")
"""Between paragraphs, and before the entries of a list."""
_SENTENCE = re.compile(r"(?<=[.?!])[”’)*_]*\s+")
_BLANK = re.compile(r"\{[a-z0-9-]+\}|\[[^\]@(]{1,40}\](?!\()")
_NUMBER = re.compile(r"\d[\d:,.%/-]*\w*")
_FEWEST_WORDS = 100
"""Below that the measure says nothing."""


def reading_grade(file: Loaded) -> Iterator[ContentError]:
    """Yield a warning for a page above grade 10, an error for one above grade 12, with its longest sentence."""
    sentences = [(place, sentence) for place, text in prose(file) for sentence in _sentences(text)]
    measured = " ".join(_measured(sentence) for _, sentence in sentences)
    if len(measured.split()) < _FEWEST_WORDS:
        return
    grade = round(textstat.flesch_kincaid_grade(measured), 1)
    if grade > WARNING:
        place, longest = max(sentences, key=lambda found: len(_measured(found[1]).split()))
        yield _told(file, grade, place, plain(longest).rstrip(" ."))


def _sentences(text: str) -> Iterator[str]:
    for block in _BLOCK.split(text):
        yield from (sentence for sentence in _SENTENCE.split(block) if plain(sentence).strip())


def _measured(sentence: str) -> str:
    """Return a sentence with a full stop at its end, short words for its blanks and numbers: they have no syllables."""
    words = _NUMBER.sub("ten", plain(_BLANK.sub("it", sentence))).strip()
    return words if words.endswith((".", "?", "!")) else f"{words}."


def _told(file: Loaded, grade: float, place: Location, longest: str) -> ContentError:
    tell = file.error if grade > ERROR else file.warning
    return tell(
        place,
        f"the page reads at US grade {grade}; at most {WARNING:.0f} is wanted. "
        f"Cut long sentences first, such as {quoted(longest)}.",
    )
