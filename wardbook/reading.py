"""Content files found, loaded and validated, every mistake collected on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from wardbook import model
from wardbook.errors import ContentError, ContentErrors, did_you_mean
from wardbook.load import Loaded, load
from wardbook.model.base import Known
from wardbook.validate import validate

FOLDERS: Mapping[str, type[BaseModel]] = {
    "benefits": model.Why,
    "reasons": model.Why,
    "strategies": model.Strategy,
    "rotations": model.Rotation,
    "people": model.Person,
    "messages": model.Message,
    "chapters": model.Chapter,
    "terms": model.Country,
}
ADDRESSES: Mapping[str, str] = {
    "benefits": "benefits/{}/",
    "reasons": "reasons/{}/",
    "strategies": "strategies/{}/",
    "rotations": "rotations/{}/",
    "people": "people/{}/",
    "messages": "messages/{}/",
    "chapters": "{}/",
}
"""Where the pages of a folder stand, by their id. A folder that is not here makes no pages of its own."""
FILES: Mapping[str, type[BaseModel]] = {
    "guide": model.GuideFile,
    "core-items": model.CoreItems,
    "questions": model.Questions,
    "packet": model.Packet,
    "glossary": model.Glossary,
    "references": model.References,
    "points": model.Points,
    "search": model.SearchWords,
    "voice": model.Voice,
    "ids": model.Ledger,
}
SINGLE_PAGES: dict[str, str] = {
    "rotations/": "All rotations",
    "progress/": "My progress",
    "print/": "Print",
    "dates/": "My dates",
    "strategies/": "How to",
    "people/": "People you will meet",
    "messages/": "Messages to send",
    "questions/": "Questions to ask",
    "references/": "References",
    "about/": "About this guide",
}
"""Pages that show many files, and their titles."""
BY_HAND = (
    *("kept/", "privacy/", "accessibility/"),
    *("schools/", "schools/publish/", "schools/files/", "schools/hosting/"),
)
"""Pages that stand in docs."""
PDFS = ("booklet", "packet")
"""What the PDFs of the whole guide are called; a rotation's has the rotation's id."""
PDF_PARTS = ("card", "large")
"""What is put behind a rotation's id for its further PDFs: `surgery-card`."""
PAGES_OF_FILES = ("letters/packet/", "glossary/")
"""Pages of files that stand directly in content."""
_LISTED = (
    ("core-items", "core-items", ("items",)),
    ("references", "references", ("references",)),
    ("points", "points", ("groups", "points")),
    ("ideas", "glossary", ("ideas",)),
)
"""Kinds of id that stand in one file: the kind, the file, the keys of its lists."""


class Reading:
    """One reading of `root`/content. `loaded` and `found` hold what could be read; `errors` says what could not."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.errors: list[ContentError] = []
        self._misplaced_in_content()
        names = {folder: self._names_in(folder) for folder in FOLDERS}
        in_folders = [f"content/{folder}/{name}" for folder in FOLDERS for name in names[folder] or ()]
        paths = [*(f"content/{name}.yml" for name in FILES), *filter(self._is_content, in_folders)]
        loaded = {path: self._attempt(partial(load, root, path)) for path in paths}
        self.loaded: dict[str, Loaded] = {path: file for path, file in loaded.items() if file}
        """By path."""
        known = known_ids(names, self.loaded)
        self.found: dict[str, Any] = {
            path: self._attempt(partial(validate, _model_for(path), file, known)) for path, file in self.loaded.items()
        }
        """Models by path; None where a file has mistakes."""

    def _attempt(self, read: Callable[[], Any]) -> Any:
        try:
            return read()
        except ContentErrors as mistakes:
            self.errors.extend(mistakes.errors)
            return None

    def _misplaced_in_content(self) -> None:
        expected = [*FOLDERS, *(f"{name}.yml" for name in FILES)]
        for entry in sorted((self._root / "content").glob("[!.]*")):
            if entry.name not in (*expected, "schema") and (entry.is_dir() or entry.suffix in (".yml", ".yaml")):
                self._misplaced(entry.name, f"nothing reads this{did_you_mean(entry.name, expected)}")

    def _names_in(self, folder: str) -> list[str] | None:
        """Return the names of what stands in a folder of content, or None if there is no such folder."""
        directory = self._root / "content" / folder
        if not directory.is_dir():
            self._misplaced(folder, "the folder is missing. Put it back.")
            return None
        return sorted(file.name for file in directory.iterdir() if not file.name.startswith("."))

    def _is_content(self, path: str) -> bool:
        if path.endswith(".yml"):
            return True
        self._misplaced(path.removeprefix("content/"), "only files that end in .yml belong here. Rename or move it.")
        return False

    def _misplaced(self, name: str, message: str) -> None:
        self.errors.append(ContentError(f"content/{name}", 1, message))


def _model_for(path: str) -> type[BaseModel]:
    _, *folder, name = path.removesuffix(".yml").split("/")
    return FOLDERS[folder[0]] if folder else FILES[name]


def known_ids(names: Mapping[str, Sequence[str] | None], loaded: Mapping[str, Loaded]) -> Known:
    """Collect the ids that exist, from file names and raw data: a mistake in one file is blamed on that file alone.

    `names` are those of the files in each folder. A kind that cannot be read whole is left out, and so not checked.
    """
    known: dict[str, list[str]] = {}
    for folder, files in names.items():
        if files is not None:
            written = (file.data for path, file in loaded.items() if path.startswith(f"content/{folder}/"))
            ids = (id_ for data in written for id_ in _ids_under(data, ()) if id_)
            known[folder] = sorted({*(name.partition(".")[0] for name in files), *ids})
    for kind, name, keys in _LISTED:
        file = loaded.get(f"content/{name}.yml")
        ids_there = list(_ids_under(file.data, keys)) if file else [None]
        if None not in ids_there:
            known[kind] = [id_ for id_ in ids_there if id_]
    if all(folder in known for folder in ADDRESSES):
        pages = [address.format(id_) for folder, address in ADDRESSES.items() for id_ in known[folder]]
        known["pages"] = [*SINGLE_PAGES, *PAGES_OF_FILES, *pages]
    return known


def _ids_under(data: Any, keys: tuple[str, ...]) -> Iterator[str | None]:
    """Yield the id of every mapping in the lists at `keys`, or None for what has none."""
    if not keys:
        id_ = data.get("id") if isinstance(data, dict) else None
        yield id_ if isinstance(id_, str) else None
        return
    entries = data.get(keys[0]) if isinstance(data, dict) else None
    if not isinstance(entries, list):
        yield None
        return
    for entry in entries:
        yield from _ids_under(entry, keys[1:])
