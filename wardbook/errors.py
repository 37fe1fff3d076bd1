"""Mistakes in content, as values: a place, and one line that says what is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class ContentError:
    """One mistake. `path` is relative to the project with forward slashes; `line` counts from 1."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class ContentErrors(Exception):
    """Raised when content cannot become a guide. Holds every mistake, in order of place."""

    def __init__(self, errors: Iterable[ContentError]) -> None:
        self.errors = tuple(sorted(set(errors)))
        super().__init__("\n".join(map(str, self.errors)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean "…"?` for the nearest of `known`, or a full stop and the short list of them."""
    choices = sorted(known)
    near = get_close_matches(word, choices, n=1, cutoff=0.6)
    if near:
        return f'; did you mean "{near[0]}"?'
    if len(choices) <= 16:
        return f". Known: {', '.join(choices)}." if choices else "."
    return f". There are {len(choices)} to choose from and none is near."
