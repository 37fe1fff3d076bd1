"""What the last build of a live preview was made from, so that the next one writes only the pages that differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path


class Preview:
    """Compares each build with the one before it."""

    def __init__(self) -> None:
        self._frame: object = None
        self._pages: Mapping[str, str] = {}

    def compare(self, pages: Mapping[str, str], frame: object) -> set[str] | None:
        """Return the uris of the pages whose text differs, or None when all pages must be written.

        `frame` is what all pages share; it is compared as a whole.
        """
        before, self._pages = self._pages, dict(pages)
        same_frame, self._frame = self._frame == frame, frame
        if not same_frame:
            return None
        return {uri for uri, text in pages.items() if before.get(uri) != text}


def times(files: Iterable[Path]) -> list[tuple[str, int]]:
    """Return files with when they were last changed, in ns: part of a frame."""
    return sorted((str(file), file.stat().st_mtime_ns) for file in files)
