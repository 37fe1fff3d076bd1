"""Content files found, loaded and validated, every mistake collected on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from wardbook import model
from wardbook.errors import ContentError, ContentErrors
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
}
FILES: Mapping[str, type[BaseModel]] = {
    "guide": model.GuideFile,
    "frame": model.Frame,
    "core-items": model.CoreItems,
    "questions": model.Questions,
    "references": model.References,
    "points": model.Points,
    "search": model.SearchWords,
    "ids": model.Ledger,
}
SINGLE_PAGES = ("why/", "rotations/", "strategies/", "people/", "messages/", "questions/", "references/", "about/")


class Reading:
    """One reading of `root`/content. `loaded` and `found` hold what could be read; `errors` says what could not."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.errors: list[ContentError] = []
        paths = self._paths()
        loaded = {path: self._attempt(partial(load, root, path)) for path in paths}
        self.loaded: dict[str, Loaded] = {path: file for path, file in loaded.items() if file}
        """By path."""
        known = known_ids(paths, self.loaded)
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

    def _paths(self) -> list[str]:
        in_folders = [f"content/{folder}/{file.name}" for folder in FOLDERS for file in self._files_in(folder)]
        return [*(f"content/{name}.yml" for name in FILES), *in_folders]

    def _files_in(self, folder: str) -> Iterator[Path]:
        directory = self._root / "content" / folder
        if not directory.is_dir():
            self.errors.append(ContentError(f"content/{folder}", 1, "the folder is missing. Put it back."))
            return
        for file in sorted(directory.iterdir()):
            if file.name.startswith("."):
                continue
            if file.suffix == ".yml":
                yield file
            else:
                path = f"content/{folder}/{file.name}"
                self.errors.append(ContentError(path, 1, "only files that end in .yml belong here. Rename or move it."))


def _model_for(path: str) -> type[BaseModel]:
    _, *folder, name = path.removesuffix(".yml").split("/")
    return FOLDERS[folder[0]] if folder else FILES[name]


def known_ids(paths: Iterable[str], loaded: Mapping[str, Loaded]) -> Known:
    """Collect the ids that exist, from file names and raw data: a mistake in one file is blamed on that file alone.

    A kind whose file cannot be read is left out, and so is not checked.
    """
    known: dict[str, list[str]] = {folder: [] for folder in FOLDERS}
    for path in paths:
        _, *folder, name = path.removesuffix(".yml").split("/")
        if folder:
            known[folder[0]].append(name)
    for kind, keys in (("core-items", ("items",)), ("references", ("references",)), ("points", ("groups", "points"))):
        if file := loaded.get(f"content/{kind}.yml"):
            known[kind] = list(_ids_under(file.data, keys))
    known["pages"] = [*SINGLE_PAGES, *(f"{folder}/{id_}/" for folder in FOLDERS for id_ in known[folder])]
    return known


def _ids_under(data: Any, keys: tuple[str, ...]) -> Iterator[str]:
    if not keys:
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            yield data["id"]
        return
    entries = data.get(keys[0]) if isinstance(data, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        yield from _ids_under(entry, keys[1:])
