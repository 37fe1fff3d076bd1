"""What a YAML parser complains about, and what the person who wrote the file can do."""

from __future__ import annotations

import re
from collections.abc import Mapping

QUOTE = "a quotation mark is opened and not closed. Close it."
_BRACKET = "a bracket is opened and not closed, or a comma is missing. Mend it, or put the text in double quotes."
_SIGN = "a text begins with a sign that has a meaning of its own here. Put the text in double quotes."
_BLOCK = 'a text begins with ">" or "|". Put the text in double quotes, or let it start on the next line.'
_LEFT = 'the file does not go on as it began. Write "key: value" lines, all from the left edge.'

ANCHOR = 'a text begins with "&" or "*", which have a meaning of their own here. Put the text in double quotes.'
TAG = 'a text begins with "!", which has a meaning of its own here. Put the text in double quotes.'
TAB = "a tab stands before the text. Indent with two spaces."
BACKSLASH = "a backslash stands in a text in double quotes. Use single quotes."
HIDDEN = "a hidden character stands here. Delete the line and type it again."
NUMBER_SIGN = 'a "#" with a space before it begins a comment, and what follows is lost. Put the text in double quotes.'
KEY_OUT_OF_PLACE = "this line does not fit the one above. Line it up, or put the whole text in double quotes."
_UNKNOWN = "this cannot be read. Compare its quotation marks, colons and indentation with the lines above."

_REMEDIES: Mapping[str, str] = {
    "mapping values are not allowed": "a colon and a space stand inside a text. Put the whole text in double quotes.",
    "could not find expected ':'": (
        'this line is neither "key: value" nor "- entry". Add what is missing, or indent it under the text above.'
    ),
    "unexpected end of stream": QUOTE,
    "unexpected document indicator": QUOTE,
    "expected key": (
        "this line does not fit the ones above, or its text goes on after a closing quotation mark. "
        "Line it up, or mend the quotation marks."
    ),
    "expected '-' indicator": (
        'a list has an entry without "- ", or one that is not indented like the rest. Line it up.'
    ),
    "expected ',' or": _BRACKET,
    "expected node content": _BRACKET,
    "cannot start any token": _SIGN,
    "mapping keys are not allowed": _SIGN,
    "directive name": _SIGN,
    "incompatible YAML document": _SIGN,
    "block sequence entries are not allowed": 'a "- " follows a key. Start the list on the next line.',
    "unknown escape character": BACKSLASH,
    "escape code": BACKSLASH,
    "hexdecimal number": BACKSLASH,
    "alphabetic or numeric character": ANCHOR,
    "comment or line break": _BLOCK,
    "indentation indicator": _BLOCK,
    "tab character": TAB,
    "expected <document start>": _LEFT,
    "tag handle": TAG,
    "tag URI": TAG,
    "URI escaped octet": TAG,
    "expected '!'": TAG,
    "expected '>'": TAG,
    "expected whitespace": TAG,
}


SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^ *\t", re.MULTILINE), TAB),
    (
        re.compile(r"^[ \u00a0]*\u00a0[ \u00a0-]*[\w.-]+:|^[ -]*[\w.-]+:\u00a0", re.MULTILINE),
        "a space on this line is none: it was copied from a document. Delete it and type it again.",
    ),
    (
        re.compile(r"^ *[–—•·] *[\w.-]+:( |$)", re.MULTILINE),
        'a list begins with a hyphen and a space: "- ". Type it again.',
    ),
    (re.compile(r"^ *-[a-z][\w.-]*:( |$)", re.MULTILINE), 'a space is missing behind the hyphen. Write "- ".'),
)
"""What word processors and quick fingers leave in a file, though a parser takes it for something else."""


def remedy(problem: str) -> str:
    """Return what is wrong and how to mend it, for what libyaml calls the `problem`."""
    return next((told for sign, told in _REMEDIES.items() if sign in problem), _UNKNOWN)
