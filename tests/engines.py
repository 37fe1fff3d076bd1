"""The engines that build an exported project, each run where no wardbook can be imported."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.drawing import draw

ENGINES = {
    "mkdocs": ["mkdocs", "build", "--strict"],
    "properdocs": ["properdocs", "build", "--strict", "-f", "mkdocs.yml"],
    "zensical": ["zensical", "build", "--strict"],
}
"""What README.md of an exported project says, by the name of the package."""
_NO_WARDBOOK = "=== wardbook.py\nraise ImportError('There is no wardbook here')\n"


def build(engine: str, project: Path, without: Path) -> Path:
    """Build `project` and return its site; `without` is a folder to hide wardbook with. Skips without the engine."""
    if find_spec(engine) is None:
        pytest.skip(f"{engine} is not installed: pip install {engine}")
    hidden = draw(without, _NO_WARDBOOK)
    site = project / "site"
    shutil.rmtree(site, ignore_errors=True)  # A page of another engine's would hide that this one has none.
    done = subprocess.run(
        [sys.executable, "-m", *ENGINES[engine]],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(hidden)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return site
