"""What no single value shows: ids and addresses taken twice, files misnamed, points and items that no page shows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from wardbook.errors import ContentError, did_you_mean, quoted
from wardbook.load import Loaded, Location, entries
from wardbook.model.base import ID_PATTERN
from wardbook.model.rotation import PHASES
from wardbook.reading import FOLDERS, PAGES_OF_FILES, PDF_PARTS, PDFS, SINGLE_PAGES

_LISTS = ("phases", "levels", "items", "questions", "references", "sections", "groups", "terms", "ideas")
_LISTS_OF_LISTS = (("groups", "points"), ("groups", "fields"))
_BLANK = re.compile(r"\{([^{}\n]*)\}")


def crosscheck(loaded: Mapping[str, Loaded], mistaken: Collection[str]) -> Iterator[ContentError]:
    """Yield the mistakes that show only when files are seen whole, or together.

    Works on loaded data, so that it also runs when some files have mistakes of their own. What is nowhere is told
    only when none of the files where it might be is among the `mistaken`, whose mistakes may be why it is missed.
    """
    for file in loaded.values():
        yield from _duplicate_ids(file)
        yield from _misnamed(file)
        yield from _address_taken(file)
        yield from _blanks(file, whole=file.path not in mistaken)
        yield from _facts_that_lead_nowhere(file)
    yield from _pdfs_of_one_name(loaded)
    if not any(path.split("/")[1] in FOLDERS for path in mistaken):
        yield from _points_carried_nowhere(loaded)
    if not any(path.startswith("content/rotations") for path in mistaken):
        yield from _items_no_page_shows(loaded)


def _pdfs_of_one_name(loaded: Mapping[str, Loaded]) -> Iterator[ContentError]:
    rotations = {
        file.data.get("id"): file
        for path, file in loaded.items()
        if path.startswith("content/rotations/") and isinstance(file.data, dict)
    }
    taken = dict.fromkeys(PDFS, "the whole guide")
    taken |= {f"{id_}-{part}": quoted(str(id_)) for id_ in rotations for part in PDF_PARTS}
    for id_, file in rotations.items():
        if id_ in taken:
            yield file.error(("id",), f"a PDF of {taken[id_]} is called {quoted(id_)}. Choose another id.")


def _duplicate_ids(file: Loaded) -> Iterator[ContentError]:
    lists = [entries(file.data, key) for key in _LISTS]
    lists.append(entry for phase in PHASES for entry in entries(file.data, "checklist", phase))
    lists += [_nested(file, *keys) for keys in _LISTS_OF_LISTS]
    for listed in lists:
        first: dict[str, int] = {}
        for place, entry in listed:
            key = "use" if "use" in entry else "id"
            id_ = entry.get(key)
            if not isinstance(id_, str):
                continue
            line = file.line((*place, key))
            if id_ in first:
                yield file.error(
                    (*place, key),
                    f"the id {quoted(id_)} is taken on line {first[id_]}. Choose another, or delete one of the two.",
                )
            first.setdefault(id_, line)


def _misnamed(file: Loaded) -> Iterator[ContentError]:
    _, *folder, name = file.path.split("/")
    id_ = file.data.get("id") if isinstance(file.data, dict) else None
    if folder and isinstance(id_, str) and re.match(ID_PATTERN, id_) and name != f"{id_}.yml":
        yield file.error(("id",), f"the id is {quoted(id_)} and the file is {quoted(name)}. Make them the same.")


def _address_taken(file: Loaded) -> Iterator[ContentError]:
    _, *folder, name = file.path.removesuffix(".yml").split("/")
    if folder == ["chapters"] and f"{name}/" in ("index/", *SINGLE_PAGES, *PAGES_OF_FILES):
        yield file.error(
            ("id",), f"the id {quoted(name)} is the address of another page. Choose another, and name the file alike."
        )


def _facts_that_lead_nowhere(file: Loaded) -> Iterator[ContentError]:
    sections = [str(section.get("id")) for _, section in entries(file.data, "sections")]
    for place, fact in entries(file.data, "facts"):
        section = fact.get("section")
        if isinstance(section, str) and section not in sections:
            told = f"no section of this page has the id {quoted(section)}{did_you_mean(section, sections)}"
            yield file.error((*place, "section"), told)


def _blanks(file: Loaded, *, whole: bool) -> Iterator[ContentError]:
    """Compare a message's blanks with those described; only a `whole` file shows that one stands in no text."""
    data = file.data
    if not file.path.startswith("content/messages/") or not isinstance(data, dict):
        return
    blanks = data.get("blanks")
    if not isinstance(blanks, dict):
        return
    used: set[str] = set()
    for key in ("subject", "body", "short"):
        text = data.get(key)
        for blank in _BLANK.findall(text) if isinstance(text, str) else ():
            if blank not in blanks and blank not in used:
                yield file.error((key,), f'the blank {{{blank}}} in "{key}" is not described. Add it under blanks:.')
            used.add(blank)
    for blank in sorted(set(blanks) - used) if whole else ():
        yield file.error(
            ("blanks", blank), f"the blank {quoted(blank)} stands in no text. Use it as {{{blank}}}, or delete it."
        )


def _carried(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("carries"), list):
            yield from (point for point in data["carries"] if isinstance(point, str))
        for section in data["sections"] if isinstance(data.get("sections"), list) else ():
            yield from _carried(section)


def _nested(file: Loaded, outer: str, inner: str) -> Iterator[tuple[Location, dict[str, Any]]]:
    for at, group in entries(file.data, outer):
        yield from ((at + place, entry) for place, entry in entries(group, inner))


def _points_carried_nowhere(loaded: Mapping[str, Loaded]) -> Iterator[ContentError]:
    points = loaded.get("content/points.yml")
    if points is None:
        return
    carried = {point for file in loaded.values() for point in _carried(file.data)}
    for place, point in _nested(points, "groups", "points"):
        if isinstance(point.get("id"), str) and point["id"] not in carried:
            yield points.error(
                (*place, "id"),
                f"no page carries the point {quoted(point['id'])}. Add it under carries: of the page that develops it.",
            )


def _items_no_page_shows(loaded: Mapping[str, Loaded]) -> Iterator[ContentError]:
    core = loaded.get("content/core-items.yml")
    if core is None:
        return
    used = {
        entry.get("use")
        for file in loaded.values()
        for phase in PHASES
        for _, entry in entries(file.data, "checklist", phase)
    }
    for place, item in entries(core.data, "items"):
        if isinstance(item.get("id"), str) and item["id"] not in used:
            yield core.error(
                (*place, "id"),
                f"no page shows the item {quoted(item['id'])}. Take it into a rotation with use:, or delete it.",
            )
