"""Whatever slips into a school's files, there is an edition or there are plain messages that blame these files."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.mutations import damaged_bytes, damaged_text
from tests.test_mutations import JARGON, QUOTED
from wardbook.differences import differences
from wardbook.edition import read_edition
from wardbook.errors import ContentErrors
from wardbook.guide import read_guide
from wardbook.overlay import laid_over
from wardbook.render import Renderer

MISTAKE = re.compile(r"(school\.yml|overlay\.yml|pages/orientation\.md):([1-9]\d*): (\S[^\n]*[.?])")
GUIDE = read_guide(ROOT)
RENDERER = Renderer(ROOT / "macros")
SETTINGS = settings(
    max_examples=500, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """The folder of an edition that has everything."""
    ignored = shutil.ignore_patterns("site", ".cache")
    return Path(shutil.copytree(ROOT / "examples" / "state-university", tmp_path / "school", ignore=ignored))


@SETTINGS
@given(data=st.data())
def test_a_damaged_edition_is_laid_over_the_guide_or_told_in_plain_lines(school: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["school.yml", "overlay.yml", "pages/orientation.md"]))
    file, sound = school / name, (ROOT / "examples" / "state-university" / name).read_bytes()
    if data.draw(st.booleans()):
        file.write_text(data.draw(damaged_text(sound.decode())), encoding="utf-8")
    else:
        file.write_bytes(data.draw(damaged_bytes(sound)))
    try:
        told, edition = "", read_edition(school, GUIDE)
    except ContentErrors as mistakes:
        told, edition = str(mistakes), None
    finally:
        file.write_bytes(sound)
    for line in told.splitlines():
        assert MISTAKE.fullmatch(line), line
        assert not JARGON.search(QUOTED.sub('""', line)), line
    if edition:
        laid = laid_over(GUIDE, edition)
        assert [*differences(GUIDE, edition.overlay)] == [*laid.local.differences]
        assert "<script" not in RENDERER.footer(laid)
