"""Pages that say what is promised, docs/kept.md and docs/accessibility.md, name tests that are there."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize(("page", "at_least"), [("kept.md", 20), ("accessibility.md", 8)])
def test_every_test_that_the_page_names_is_there(page: str, at_least: int) -> None:
    named = re.findall(r"`(test_\w+)`", (ROOT / "docs" / page).read_text(encoding="utf-8"))
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py")]
    there = {name for text in texts for name in re.findall(r"def (test_\w+)\(", text)}

    assert len(named) > at_least
    assert sorted(set(named) - there) == []
