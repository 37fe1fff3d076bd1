"""Files in a school's folder that look like content and that nothing reads: renamed by a program, or by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wardbook.errors import ContentError, nearest
from wardbook.places import LOCK, OVERLAY, SCHOOL

_OURS = (SCHOOL, OVERLAY, LOCK)


def unread(folder: Path) -> Iterator[ContentError]:
    """Yield the files of `folder` that nothing reads, though somebody may think so: overlay.yaml, school.yml.txt."""
    for file in sorted(folder.iterdir()):
        name = file.name
        if name in _OURS or not file.is_file() or name.startswith("."):
            continue
        meant = nearest(name.lower(), _OURS) if file.suffix.lower() in (".yml", ".yaml", ".txt", ".lock") else None
        if meant:
            yield ContentError(name, 1, f"nothing reads a file of this name. Call it {meant}, or take it out.")
        elif file.suffix.lower() in (".yml", ".yaml"):
            yield ContentError(name, 1, f"nothing reads this. What differs belongs into {OVERLAY}.")
    for file in sorted((folder / "pages").glob("[!.]*")):
        if file.suffix != ".md":
            yield ContentError(
                f"pages/{file.name}", 1, "only pages whose name ends in .md belong here. Rename or move it."
            )
