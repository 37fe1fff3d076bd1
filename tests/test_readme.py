"""What the README promises with an example is so."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from wardbook.cli import main
from wardbook.errors import ContentErrors
from wardbook.guide import read_guide

README = (ROOT / "README.md").read_text(encoding="utf-8")
(FIVE_LINES,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def test_five_lines_add_a_rotation(content: Path) -> None:
    (content / "content" / "rotations" / "dermatology.yml").write_text(FIVE_LINES, encoding="utf-8")
    guide = read_guide(content)

    assert FIVE_LINES.count("\n") == 5
    assert [item.id for item in guide.all_items(guide.rotations["dermatology"])] == [
        "write-a-two-line-introduction",
        "learn-ten-names",
    ]


def test_mistakes_are_told_in_the_words_shown(content: Path) -> None:
    item = (
        "checklist:\n  before:\n    - id: look-first\n      text: {text}\n      why: It is quick.\n"
        "      level: useful\n      stratgy: be-present-and-engaged\n"
    )
    file = FIVE_LINES.split("checklist:")[0] + item.format(text="word " * 31)
    (content / "content" / "rotations" / "dermatology.yml").write_text(file, encoding="utf-8")

    with pytest.raises(ContentErrors) as told:
        read_guide(content)

    shown = re.findall(r"^content/rotations/dermatology\.yml:\d+: (?!warning)(.*)$", README, re.MULTILINE)
    assert [error.message for error in told.value.errors] == shown


def test_what_is_missing_is_told_in_the_words_shown(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "content" / "rotations" / "dermatology.yml").write_text(FIVE_LINES, encoding="utf-8")
    shutil.copy(ROOT / "mkdocs.yml", content)

    code = main(["--root", str(content), "check"])

    shown = re.findall(r"^content/rotations/dermatology\.yml:\d+: warning: .*$", README, re.MULTILINE)
    assert (code, len(shown)) == (0, 2)
    assert set(shown) <= set(capsys.readouterr().err.splitlines())


def test_the_pictures_are_there() -> None:
    assert [path for path in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README) if not (ROOT / path).is_file()] == []
