"""What all tests share: a small whole guide, and the option that makes golden files anew."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.drawing import draw, replace
from tests.small import SMALL
from wardbook.guide import Guide, read_guide
from wardbook.paper.shop import Shop
from wardbook.render import Renderer
from wardbook.sheets import Printed

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


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The project's own guide, which the site is built from."""
    return read_guide(ROOT)


@pytest.fixture(scope="session")
def printed(guide: Guide) -> dict[str, Printed]:
    """Every PDF of the project's own guide by its name, as a build makes and keeps them."""
    cache = ROOT / ".cache" / "wardbook"
    shop = Shop(ROOT, guide, Renderer(ROOT / "macros", cache / "macros"), cache / "paper", site_url="")
    return {sheet.name: printed for sheet, printed in shop.print_all().items() if printed}


def draw_project(folder: Path, *, paper: bool = False) -> Path:
    """Write a project with the small guide and all else that this one has; PDFs take long. Returns `folder`."""
    for name in ("macros", "overrides", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    if not paper:
        replace(folder, "mkdocs.yml", "site: wardbook", "site: wardbook\n      paper: false")
    return draw(folder, SMALL)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the test's own, to be changed by it."""
    return draw_project(tmp_path)
