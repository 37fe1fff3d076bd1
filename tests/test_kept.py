"""docs/kept.md: the page that says how progress is kept names tests that are there."""

from __future__ import annotations

import re

from tests.conftest import ROOT


def test_every_test_that_the_page_names_is_there() -> None:
    named = re.findall(r"`(test_\w+)`", (ROOT / "docs" / "kept.md").read_text(encoding="utf-8"))
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "browser").glob("test_*.py")]
    there = {name for text in texts for name in re.findall(r"def (test_\w+)\(", text)}

    assert len(named) > 20
    assert sorted(set(named) - there) == []
