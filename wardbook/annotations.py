"""Mistakes as GitHub shows them: beside the line in a pull request, and as a table on the page of a run.

The commands are those of https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions, escaped as
in command.ts of https://github.com/actions/toolkit. GitHub shows ten of each kind for a step; the table has all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from posixpath import join, normpath

from wardbook.errors import ContentError, ContentWarning

_MARKDOWN = re.compile(r"([\\`*_\[\]|~])")


def annotation(error: ContentError, folder: str) -> str:
    """Return the line that has GitHub show a mistake or a warning beside the line that it is about.

    `folder` is where the content is, from the root of the repository: `.` or `editions/alder-valley`.
    """
    command, title = ("warning", "Warning") if isinstance(error, ContentWarning) else ("error", "Mistake")
    file = normpath(join(folder.replace("\\", "/"), error.path))
    properties = {"file": file, "line": str(error.line), "title": title}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {told}::{_data(error.message)}"


def summary(errors: Sequence[ContentError], warnings: Sequence[ContentWarning], said: str) -> str:
    """Return Markdown for the page of a run: what the check `said` in the end, and a table of what it found."""
    return (
        "\n".join(["## `wardbook check`", "", _text(said), *_table("Mistakes", errors), *_table("Warnings", warnings)])
        + "\n"
    )


def _table(title: str, found: Iterable[ContentError]) -> Iterator[str]:
    rows = [f"| {_text(error.path)} | {error.line} | {_text(error.message)} |" for error in found]
    if rows:
        yield from ("", f"### {title}", "", "| File | Line | What to do |", "| --- | ---: | --- |", *rows)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _text(text: str) -> str:
    """Return Markdown on one line that shows `text` as it is."""
    return _MARKDOWN.sub(r"\\\1", escape(" ".join(text.split()), quote=False))
