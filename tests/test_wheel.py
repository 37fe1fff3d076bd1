"""The installed package has the guide with it: a school needs an empty folder and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.drawing import draw
from tests.test_paper_build import NO_PANGO, SAID


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `pip install` unpacks of this project, with PDFs left out: they take long and are tested elsewhere."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "packages")
    return draw(folder / "packages", NO_PANGO)


def wardbook(installed: Path, here: Path, *arguments: str) -> tuple[int, str, str]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "wardbook", *arguments]
    done = subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def held(folder: Path) -> dict[Path, bytes]:
    """Return every file of `folder`, hidden ones too."""
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_in_an_empty_folder_an_edition_is_begun_checked_and_built(installed: Path, tmp_path: Path) -> None:
    files = {file: file.stat().st_mtime_ns for file in installed.rglob("*")}
    counts = "added 0, changed 0, moved 0, hidden 0"
    told = f"No mistakes in Your School of Medicine. Items: {counts}.\n"

    assert wardbook(installed, tmp_path, "new", "ours") == (
        0,
        f"Begun. Write in {Path('ours') / 'school.yml'}, then run `wardbook serve --school ours`.\n",
        "",
    )
    assert held(tmp_path / "ours") == held(ROOT / "starter")
    assert wardbook(installed, tmp_path / "ours", "check") == (0, told, "")
    built = f"Built. Open {tmp_path / 'ours' / 'site' / 'index.html'}, or run `wardbook serve`.\n"
    assert wardbook(installed, tmp_path / "ours", "build") == (0, built, SAID)
    assert len([*(tmp_path / "ours" / "site" / "rotations").glob("*/index.html")]) == 14
    assert {file: file.stat().st_mtime_ns for file in installed.rglob("*")} == files


def test_without_a_school_nothing_is_written_into_the_package(installed: Path, tmp_path: Path) -> None:
    assert wardbook(installed, tmp_path, "build") == (
        2,
        "",
        f"{tmp_path}: here is neither a guide (mkdocs.yml) nor a school's edition (school.yml). "
        "Run this in the folder of one, or add --root FOLDER or --school FOLDER.\n",
    )
