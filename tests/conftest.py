"""What all tests share: a small whole guide, and the option that makes golden files anew."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.drawing import draw
from tests.small import SMALL

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="make the expected output in tests/golden anew")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with the smallest whole guide, to be damaged by the test."""
    return draw(tmp_path, SMALL)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the whole site, built once from the project's own content; not to be written to."""
    folder = tmp_path_factory.mktemp("built") / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


def draw_project(folder: Path) -> Path:
    """Write a project with the small guide and all else that this one has. Returns `folder`."""
    for name in ("macros", "overrides", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return draw(folder, SMALL)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the test's own, to be changed by it."""
    return draw_project(tmp_path)
