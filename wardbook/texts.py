"""Files to text, before anybody asks whether it is YAML or Markdown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn
from unicodedata import normalize

from wardbook import remedies
from wardbook.errors import ContentError, ContentErrors

_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What no keyboard types and no editor shows; some of it YAML 1.1 counts as an end of line."""


def read_text(root: Path, path: str) -> str:
    """Return the text of the file `path` under `root`, with plain line ends and accents as one letter.

    Raises ContentErrors with one line for a file that cannot be read: a folder, not UTF-8, with hidden characters.
    """
    text = _read(root / path, path)
    if found := _HIDDEN.search(text):
        fail(path, line_of(text, found), remedies.HIDDEN)
    return text


def is_hidden(text: str) -> bool:
    """Whether `text` holds a character that no editor shows."""
    return bool(_HIDDEN.search(text))


def line_of(text: str, found: re.Match[str]) -> int:
    """Return the line, from 1, of what was `found` in `text`."""
    return line_at(text, found.start())


def line_at(text: str, at: int) -> int:
    """Return the line, from 1, of the offset `at` in `text`."""
    return text.count("\n", 0, at) + 1


def fail(path: str, line: int, message: str) -> NoReturn:
    """Raise ContentErrors with this one mistake."""
    raise ContentErrors([ContentError(path, line, message)])


def _read(file: Path, path: str) -> str:
    if file.is_dir():
        fail(path, 1, "this is a folder where a file is meant. Rename the folder or move it away.")
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        fail(path, 1, "the file is missing. Put it back; the guide cannot be made without it.")
    except OSError as error:
        fail(path, 1, f"the file cannot be read: {error.strerror}.")
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        fail(path, line, "the file is not UTF-8. Save it again with the encoding UTF-8.")
    if text.startswith("{\\rtf"):
        fail(
            path, 1, "this is no plain text, but RTF. In TextEdit choose Format, then Make Plain Text, and save again."
        )
    # An accent may come as a sign of its own, as macOS writes it: fonts and searches want one letter.
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
