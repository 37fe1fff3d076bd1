"""The editions in examples/: no mistake and no warning, and together they show all that a school can say."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT, draw_project
from tests.markup import parse
from wardbook.build import build
from wardbook.desk import desk
from wardbook.edition import Edition
from wardbook.model.school import School
from wardbook.overlay import laid_over

EXAMPLES = sorted(folder.name for folder in (ROOT / "examples").iterdir())
WRITTEN = date(2026, 11, 30)
"""Later days bring warnings that something is to be looked at again."""


def copied(name: str, folder: Path) -> Path:
    """An example, to be written to."""
    ignored = shutil.ignore_patterns("site", ".cache")
    return Path(shutil.copytree(ROOT / "examples" / name, folder / name, ignore=ignored))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_has_no_mistake_and_no_warning_and_what_the_guide_said_is_noted(name: str, tmp_path: Path) -> None:
    school = copied(name, tmp_path)
    assert desk(ROOT, school).check(WRITTEN) == []
    assert (school / "overlay.lock").read_bytes() == (ROOT / "examples" / name / "overlay.lock").read_bytes()


def test_together_they_show_all_that_a_school_can_say() -> None:
    editions = [desk(ROOT, ROOT / "examples" / name).edition for name in EXAMPLES]
    unsaid = [key for key in School.model_fields if not any(getattr(edition.school, key) for edition in editions)]
    assert unsaid == []
    assert {kind for edition in editions for kind in _kinds(edition)} == {"added", "changed", "moved", "hidden"}
    assert all(any(said) for said in zip(*([e.pages, e.assets, e.overlay.terms] for e in editions), strict=True))


def _kinds(edition: Edition) -> set[str]:
    guide = desk(ROOT, ROOT / "examples" / EXAMPLES[0]).guide
    return {difference.kind for difference in laid_over(guide, edition).local.differences}


def test_a_site_is_in_the_school_s_words_even_where_an_address_leads_nowhere(tmp_path: Path) -> None:
    school = copied("uk-school", tmp_path)
    project = draw_project(tmp_path / "guide")
    shutil.rmtree(project / "content")
    shutil.copytree(ROOT / "content", project / "content")
    site = build(project, school).site
    shown = {name: parse((site / name).read_text(encoding="utf-8")).text for name in ("404.html", "index.html")}
    assert "Your placement" in shown["404.html"]
    assert "Pick your placement" in shown["index.html"]
