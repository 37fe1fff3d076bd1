"""The ledger of published ids, content/ids.yml: new ids are entered at its end, nothing is taken out."""

from __future__ import annotations

from pathlib import Path

from wardbook.guide import Guide
from wardbook.load import load


def enter_new_ids(root: Path, guide: Guide) -> list[str]:
    """Enter the ids of `guide` that the ledger lacks, sorted, and return them."""
    file = root / "content" / "ids.yml"
    data = load(root, "content/ids.yml").data
    published = data["published"] if isinstance(data, dict) else []
    known = set(published) if isinstance(published, list) else set()
    added = sorted(set(guide.ids()) - known)
    text = file.read_text(encoding="utf-8")
    if "published: []" in text:
        text = text.replace("published: []", "published:")
    head, rest = _split_after_published(text)
    file.write_text(head + "".join(f"  - {id_}\n" for id_ in added) + rest, encoding="utf-8")
    return added


def _split_after_published(text: str) -> tuple[str, str]:
    lines = text.splitlines(keepends=True)
    start = next(at for at, line in enumerate(lines) if line.startswith("published:"))
    end = start + 1
    while end < len(lines) and lines[end].startswith("  - "):
        end += 1
    return "".join(lines[:end]), "".join(lines[end:])
