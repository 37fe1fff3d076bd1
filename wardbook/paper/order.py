"""What goes to the press and what comes back, as plain data that can go from process to process."""

from __future__ import annotations

from dataclasses import dataclass

BASE = "sheet.css"
"""The style sheet of every kind, in macros/print; it has the fonts."""


@dataclass(frozen=True)
class Order:
    """What is to be made: HTML, its style sheets, the size of the paper as CSS has it, and at most how many pages.

    `key` is the key of the content file under which stands what may be too long: `checklist`.
    """

    html: str
    styles: tuple[str, ...]
    size: str
    at_most: int | None = None
    key: str = ""


@dataclass(frozen=True)
class TooLong:
    """What stands under `key` of a sheet's own content file does not fit."""

    key: str
    message: str


@dataclass(frozen=True)
class Unprintable:
    """A sign that the fonts lack, somewhere in content."""

    sign: str
    message: str


@dataclass(frozen=True)
class Broken:
    """A mistake in macros/print: in the line of the file `name`, or else wherever `needle` stands there."""

    message: str
    name: str = ""
    line: int = 1
    needle: str = ""


Fault = TooLong | Unprintable | Broken
"""Why a sheet cannot be printed."""


def shortened(said: str) -> str:
    """Return a message as one sentence; it may quote a whole picture."""
    return f"{said[:150]} …" if len(said) > 150 else f"{said.rstrip('.: ')}."
