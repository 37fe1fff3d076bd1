"""YAML files to plain data that remembers its lines. The only reader of yaml.

Files are read as YAML 1.2 with the JSON scalars (https://yaml.org/spec/1.2.2/#102-json-schema): only `true`,
`false`, `null`, and plain decimal numbers are not text, so `no`, `7:30` and `0123` stay text. Anchors, aliases, tags
and duplicate keys are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from wardbook import remedies
from wardbook.errors import ContentError, ContentWarning, quoted
from wardbook.texts import fail, is_hidden, line_of, read_text

Location = tuple[str | int, ...]
Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"-?(0|[1-9][0-9]{0,15})")
_FLOAT = re.compile(r"-?(0|[1-9][0-9]{0,15})\.[0-9]{1,15}")
_WORDS: dict[str, Plain] = {"": None, "~": None, "null": None, "true": True, "false": False}
_KEY_FIRST = re.compile(r"[ -]*[^ :]+")
_WORD_BEHIND = re.compile(r"[ \t]+#[^\s#]")
_OPENED = ("while scanning a quoted scalar", "while scanning a simple key", "while parsing a flow")
"""Where the mistake is at the beginning of what the parser was reading, not where it gave up."""


@dataclass(frozen=True)
class Loaded:
    """A content file: its data, and the line of every place in it."""

    path: str
    data: Plain
    lines: Mapping[Location, int]

    def line(self, place: Location) -> int:
        """Return the line of `place`, or of the nearest thing around it that has one."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def error(self, place: Location, message: str) -> ContentError:
        """Return a mistake at `place`."""
        return ContentError(self.path, self.line(place), message)

    def warning(self, place: Location, message: str) -> ContentWarning:
        """Return a warning at `place`."""
        return ContentWarning(self.path, self.line(place), message)


def entries(data: Any, *keys: str) -> Iterator[tuple[Location, dict[str, Any]]]:
    """Yield the mappings of the list at `keys` of loaded data, each with its place."""
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    for at, entry in enumerate(data if isinstance(data, list) else ()):
        if isinstance(entry, dict):
            yield (*keys, at), entry


def texts_of(data: Any, place: Location = ()) -> Iterator[tuple[Location, str]]:
    """Yield every text of loaded data, with its place."""
    if isinstance(data, str):
        yield place, data
    within = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for part, value in within:
        yield from texts_of(value, (*place, part))


def load(root: Path, path: str) -> Loaded:
    """Read the file `path` under `root`.

    Raises ContentErrors with one line for a file that cannot be read: a folder, not UTF-8, empty, or not YAML.
    """
    text = read_text(root, path)
    for sign, told in remedies.SIGNS:
        if found := sign.search(text):
            fail(path, line_of(text, found), told)
    try:
        loaded = _Builder(path, text).build()
    except yaml.MarkedYAMLError as error:
        fail(path, *_explain(error, text.rstrip("\n").split("\n")))
    if loaded.data is None:
        fail(path, 1, "the file is empty. Write its content, or delete the file.")
    return loaded


def _explain(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, str]:
    """Return the line of a mistake in YAML, and its remedy."""
    mark = error.problem_mark
    if mark is None or (error.context or "").startswith(_OPENED):
        mark = error.context_mark or mark
    at = min(mark.line, len(lines) - 1) if mark else 0
    problem = error.problem or ""
    if _WORD_BEHIND.search(lines[at]):
        return at + 1, remedies.NUMBER_SIGN
    if lines[at].count('"') % 2:
        return at + 1, remedies.QUOTE
    if mark and problem.startswith("mapping values") and _KEY_FIRST.fullmatch(lines[at][: mark.column]):
        return at + 1, remedies.KEY_OUT_OF_PLACE
    return at + 1, remedies.remedy(problem)


class _Builder:
    """Builds plain data from YAML events, so that lines, anchors, tags and duplicate keys are all seen."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._rows = text.split("\n")
        self._lines: dict[Location, int] = {}

    def build(self) -> Loaded:
        events = yaml.parse(self._text, Loader=_Loader)
        documents = 0
        data: Plain = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    fail(self._path, _line(event), 'a line of "---" starts a second document. Delete it.')
                data = self._value(next(events), events, ())
        return Loaded(self._path, data, self._lines)

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], place: Location) -> Plain:
        self._refuse(event)
        self._lines.setdefault(place, _line(event))
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style else _scalar(event.value)
        if len(place) > 12:
            fail(self._path, _line(event), "lists and keys are nested too deeply. Flatten them.")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, place)
        return self._mapping(events, place)

    def _list(self, events: Iterator[yaml.Event], place: Location) -> list[Plain]:
        entries: list[Plain] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            entries.append(self._value(event, events, (*place, len(entries))))
        return entries

    def _mapping(self, events: Iterator[yaml.Event], place: Location) -> dict[str, Plain]:
        mapping: dict[str, Plain] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._refuse(event)
            line = _line(event)
            if not isinstance(event, yaml.ScalarEvent):
                fail(self._path, line, "a key is not a word. Write it as text before the colon.")
            key = str(event.value)
            if key in mapping:
                first = self._lines[(*place, key)]
                fail(self._path, line, f"{quoted(key)} stands here again; the first is on line {first}. Keep one.")
            self._lines[(*place, key)] = line
            mapping[key] = self._value(next(events), events, (*place, key))
        return mapping

    def _refuse(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            fail(self._path, _line(event), remedies.ANCHOR)
        if getattr(event, "tag", None):
            fail(self._path, _line(event), remedies.TAG)
        if isinstance(event, yaml.ScalarEvent) and is_hidden(event.value):
            fail(self._path, _line(event), remedies.BACKSLASH)
        if isinstance(event, yaml.ScalarEvent) and not event.style and self._cut_short(event):
            fail(self._path, _line(event), remedies.NUMBER_SIGN)

    def _cut_short(self, event: yaml.ScalarEvent) -> bool:
        """Whether a text ends at a "#" that stands right before a word, and so was hardly meant to begin a comment."""
        end = event.end_mark
        row = self._rows[end.line] if end and end.line < len(self._rows) else ""
        return "#" in row and bool(end and _WORD_BEHIND.match(row, end.column))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _scalar(text: str) -> Plain:
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
