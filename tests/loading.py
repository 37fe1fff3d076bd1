"""Content files that a test draws, loaded as the checks are given them."""

from __future__ import annotations

import re
from pathlib import Path

from tests.drawing import draw
from wardbook.load import Loaded, load


def loaded(root: Path, drawing: str) -> list[Loaded]:
    """Draw files under `root` and return them loaded, in the order in which they are drawn."""
    draw(root, drawing)
    return [load(root, path) for path in re.findall(r"^\s*=== (\S+)", drawing, re.MULTILINE)]
