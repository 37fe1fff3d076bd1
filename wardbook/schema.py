"""JSON Schemas for editors, written from the models into content/schema/."""

from __future__ import annotations

import json
from pathlib import Path

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
    return {f"{name}.json": json.dumps(kind.model_json_schema(), indent=2) + "\n" for name, kind in kinds.items()}


def write_schemas(root: Path) -> list[str]:
    """Write the schemas under `root`/content/schema/ and return their paths."""
    folder = root / "content" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    return [f"content/schema/{name}" for name in schemas()]
