"""What goes to the press and what comes back, as plain data that can go from process to process."""

from __future__ import annotations

from dataclasses import dataclass

BASE = "sheet.css"
"""The style sheet of every kind, in macros/print; it has the fonts."""


@dataclass(frozen=True)
class Order:
    """What is to be made: HTML, its style sheets, the size of the paper as CSS has it, and at most how many pages."""

    html: str
    styles: tuple[str, ...]
    size: str
    at_most: int | None


@dataclass(frozen=True)
class Fault:
    """Why a sheet cannot be printed. `needle` is what to look for in its content file, to name the line."""

    needle: str
    message: str
