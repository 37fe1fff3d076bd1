"""The ledger of published ids, content/ids.yml: new ids are entered at its end, nothing is taken out."""

from __future__ import annotations

from pathlib import Path

from wardbook.guide import Guide
from wardbook.load import Loaded, load
from wardbook.model import Ledger
from wardbook.validate import validate

_PATH = "content/ids.yml"


def enter_new_ids(root: Path, guide: Guide) -> list[str]:
    """Enter the ids of `guide` that the ledger lacks, sorted, and return them. The rest of the file stays as it is.

    Raises ContentErrors if the ledger cannot be read.
    """
    loaded = load(root, _PATH)
    published = validate(Ledger, loaded, {}).published
    added = sorted(set(guide.ids()) - set(published))
    file = root / _PATH
    lines = file.read_text(encoding="utf-8").rstrip("\n").split("\n")
    if added:
        _enter(lines, loaded, published, added)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return added


def _enter(lines: list[str], loaded: Loaded, published: tuple[str, ...], added: list[str]) -> None:
    last = loaded.line(("published", len(published) - 1))
    indent, dash, _ = lines[last - 1].partition("- ")
    if published and dash and not indent.strip():
        lines[last:last] = [f"{indent}- {id_}" for id_ in added]
        return
    first = loaded.line(("published",))
    later = [line for place, line in loaded.lines.items() if len(place) == 1 and line > first]
    section = slice(first - 1, min(later, default=len(lines) + 1) - 1)
    comments = [line for line in lines[section] if line.lstrip().startswith("#")]
    lines[section] = ["published:", *(f"  - {id_}" for id_ in (*published, *added)), *comments]
