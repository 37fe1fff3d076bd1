"""What all tests share: a small whole guide, and the option that makes golden files anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import draw
from tests.small import SMALL


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="make the expected output in tests/golden anew")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with the smallest whole guide, to be damaged by the test."""
    return draw(tmp_path, SMALL)
