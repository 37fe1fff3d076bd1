"""JSON Schemas for editors, written from the models."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from wardbook.model.edition import Overlay
from wardbook.model.school import School
from wardbook.reading import FILES, FOLDERS

SCHEMA_NAMES = {
    "benefits": "benefit",
    "reasons": "reason",
    "strategies": "strategy",
    "rotations": "rotation",
    "people": "person",
    "messages": "message",
    "chapters": "chapter",
    "terms": "country",
}


def schemas() -> dict[str, str]:
    """Return file name → JSON text of every schema, one for each kind of content file."""
    kinds = {SCHEMA_NAMES[folder]: kind for folder, kind in FOLDERS.items()} | dict(FILES)
    return {f"{name}.json": _written(kind) for name, kind in kinds.items()}


def school_schemas() -> dict[str, str]:
    """Return file name → JSON text of the schemas for the files of a school."""
    return {f"{name}.json": _written(kind) for name, kind in (("school", School), ("overlay", Overlay))}


def write_schemas(root: Path) -> list[str]:
    """Write the schemas into `root`/content/schema/ and `root`/starter/schema/, and return their paths."""
    written = {f"content/schema/{name}": text for name, text in schemas().items()}
    written |= {f"starter/schema/{name}": text for name, text in school_schemas().items()}
    for path, text in written.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return [*written]


def _written(kind: type[BaseModel]) -> str:
    return json.dumps(kind.model_json_schema(), indent=2) + "\n"
