"""Every page of the small guide, compared whole with tests/golden; `make golden` writes them anew."""

from __future__ import annotations

import shutil

import pytest

from tests.conftest import ROOT
from tests.drawing import draw
from tests.small import SMALL
from wardbook.guide import read_guide
from wardbook.render import Renderer

GOLDEN = ROOT / "tests" / "golden"
EXPECTED = sorted(file.relative_to(GOLDEN).as_posix() for file in GOLDEN.rglob("*.md"))


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> dict[str, str]:
    """The pages by uri. With --golden they are what is expected from now on."""
    guide = read_guide(draw(tmp_path_factory.mktemp("small"), SMALL))
    pages = {page.uri: page.text for page in Renderer(ROOT / "macros").pages(guide)}
    if request.config.getoption("--golden"):
        _write(pages)
    return pages


def _write(pages: dict[str, str]) -> None:
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for uri, text in pages.items():
        file = GOLDEN / uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def test_every_page_has_its_golden_file_and_none_is_left_over(rendered: dict[str, str]) -> None:
    assert sorted(rendered) == sorted(file.relative_to(GOLDEN).as_posix() for file in GOLDEN.rglob("*.md"))


@pytest.mark.parametrize("uri", EXPECTED)
def test_a_page_is_as_expected(uri: str, rendered: dict[str, str]) -> None:
    assert rendered[uri] == (GOLDEN / uri).read_text(encoding="utf-8")
