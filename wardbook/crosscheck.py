"""What no single value shows: duplicate ids, files misnamed, points carried nowhere, items no page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from wardbook.errors import ContentError
from wardbook.load import Loaded, Location
from wardbook.model.rotation import PHASES

_BLANK = re.compile(r"\{([^{}\s]*)\}")


def crosscheck(loaded: Mapping[str, Loaded]) -> Iterator[ContentError]:
    """Yield the mistakes that show only when files are seen whole, or together.

    Works on loaded data, so that it also runs when some files have mistakes of their own.
    """
    for file in loaded.values():
        yield from _duplicate_ids(file)
        yield from _misnamed(file)
        yield from _blanks(file)
    yield from _points_carried_nowhere(loaded)
    yield from _items_no_page_shows(loaded)


def _entries(data: Any, *keys: str) -> Iterator[tuple[Location, dict[str, Any]]]:
    """Yield the mappings of the list at `keys`, each with its place."""
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    for at, entry in enumerate(data if isinstance(data, list) else ()):
        if isinstance(entry, dict):
            yield (*keys, at), entry


def _duplicate_ids(file: Loaded) -> Iterator[ContentError]:
    lists = [_entries(file.data, key) for key in ("items", "questions", "references", "sections")]
    lists.append(entry for phase in PHASES for entry in _entries(file.data, "checklist", phase))
    lists.append(
        (place, point)
        for at, group in _entries(file.data, "groups")
        for place, point in ((at + inner, point) for inner, point in _entries(group, "points"))
    )
    for entries in lists:
        first: dict[str, int] = {}
        for place, entry in entries:
            key = "use" if "use" in entry else "id"
            if not isinstance(entry.get(key), str):
                continue
            line = file.line((*place, key))
            if entry[key] in first:
                taken = first[entry[key]]
                yield file.error(
                    (*place, key),
                    f'the id "{entry[key]}" is taken on line {taken}. An id names one thing; choose another.',
                )
            first.setdefault(entry[key], line)


def _misnamed(file: Loaded) -> Iterator[ContentError]:
    _, *folder, name = file.path.removesuffix(".yml").split("/")
    if folder and isinstance(file.data, dict) and isinstance(file.data.get("id"), str) and file.data["id"] != name:
        yield file.error(("id",), f'the id is "{file.data["id"]}" and the file is "{name}.yml". Make them the same.')


def _blanks(file: Loaded) -> Iterator[ContentError]:
    data = file.data
    if not file.path.startswith("content/messages/") or not isinstance(data, dict):
        return
    described = data.get("blanks")
    blanks = set(described) if isinstance(described, dict) else set()
    used: set[str] = set()
    for key in ("subject", "body", "short"):
        text = data.get(key)
        for blank in _BLANK.findall(text) if isinstance(text, str) else ():
            used.add(blank)
            if blank not in blanks:
                yield file.error((key,), f'the blank {{{blank}}} in "{key}" is not described. Add it under blanks:.')
    for blank in sorted(blanks - used):
        yield file.error(
            ("blanks", blank), f'the blank "{blank}" stands in no text. Use it as {{{blank}}}, or delete it.'
        )


def _carried(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("carries"), list):
            yield from (point for point in data["carries"] if isinstance(point, str))
        for section in data["sections"] if isinstance(data.get("sections"), list) else ():
            yield from _carried(section)


def _points_carried_nowhere(loaded: Mapping[str, Loaded]) -> Iterator[ContentError]:
    points = loaded.get("content/points.yml")
    if points is None:
        return
    carried = {point for file in loaded.values() for point in _carried(file.data)}
    for at, _ in _entries(points.data, "groups"):
        for place, point in _entries(points.data["groups"][at[1]], "points"):  # type: ignore[index,call-overload]
            if isinstance(point.get("id"), str) and point["id"] not in carried:
                yield points.error(
                    (*at, *place, "id"),
                    f'no page carries the point "{point["id"]}". Add it under carries: of the page that develops it.',
                )


def _items_no_page_shows(loaded: Mapping[str, Loaded]) -> Iterator[ContentError]:
    core = loaded.get("content/core-items.yml")
    if core is None:
        return
    used = {
        entry.get("use")
        for file in loaded.values()
        for phase in PHASES
        for _, entry in _entries(file.data, "checklist", phase)
    }
    for place, item in _entries(core.data, "items"):
        if isinstance(item.get("id"), str) and item["id"] not in used:
            yield core.error(
                (*place, "id"),
                f'no page shows the item "{item["id"]}". Take it into a rotation with use:, or delete it.',
            )
