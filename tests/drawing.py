"""Files drawn as text: the tests show the files they need."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

_FILE = re.compile(r"^=== (\S+)\n", re.MULTILINE)


def draw(root: Path, text: str) -> Path:
    """Write under `root` every file that `text` holds after a line `=== path/to/file`. Returns `root`."""
    parts = _FILE.split(dedent(text).lstrip("\n"))
    assert parts[0] == "", "a drawing begins with a line === path"
    for path, content in zip(parts[1::2], parts[2::2], strict=True):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return root


def replace(root: Path, path: str, old: str, new: str) -> None:
    """Replace the one place in a drawn file where `old` stands."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    file.write_text(text.replace(old, new), encoding="utf-8")
