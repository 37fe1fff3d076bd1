"""What reading a folder's content tells."""

from __future__ import annotations

from pathlib import Path

from wardbook.errors import ContentErrors
from wardbook.guide import read_guide


def mistakes(root: Path) -> list[str]:
    """Return the mistakes of the content under `root`, a line each, or none."""
    try:
        read_guide(root)
    except ContentErrors as caught:
        return [str(mistake) for mistake in caught.errors]
    return []
