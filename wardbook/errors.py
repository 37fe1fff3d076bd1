"""Mistakes in content, as values: a place, and one line that says what is wrong and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

_LONGEST = 40


@dataclass(frozen=True, order=True)
class ContentError:
    """One mistake. `path` is relative to the project with forward slashes; `line` counts from 1."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return _on_one_line(f"{self.path}:{self.line}: {self.message}")


@dataclass(frozen=True, order=True)
class ContentWarning(ContentError):
    """What is no mistake in itself, but missing, old or hard to read. A site is built all the same."""

    def __str__(self) -> str:
        return _on_one_line(f"{self.path}:{self.line}: warning: {self.message}")


class ContentErrors(Exception):
    """Raised when content cannot become a guide. Holds every mistake, in order of place."""

    def __init__(self, errors: Iterable[ContentError]) -> None:
        self.errors = tuple(sorted(set(errors)))
        super().__init__("\n".join(map(str, self.errors)))


class ReviewFailed(Exception):
    """Raised when a guide could not be read over, for a reason that is not in its content."""


def quoted(text: str) -> str:
    """Return `text` in quotation marks, cut to 40 characters, as it stands in a message."""
    text = _on_one_line(text)
    return f'"{text}"' if len(text) <= _LONGEST else f'"{text[: _LONGEST - 1]}…"'


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `word` was probably meant to be, or None."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), None)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean "…"?` for the nearest of `known`, or a full stop and the short list of them."""
    choices = sorted(known)
    near = nearest(word, choices)
    if near:
        return f"; did you mean {quoted(near)}?"
    if len(choices) <= 16:
        return f". Known: {', '.join(choices)}." if choices else ". There is none yet."
    return f". There are {len(choices)} to choose from and none is near."


def _on_one_line(text: str) -> str:
    return "".join(character if character.isprintable() else "�" for character in " ".join(text.split()))
