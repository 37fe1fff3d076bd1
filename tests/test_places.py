"""wardbook/places.py: which folder is the guide's, which a school's, and what a new one begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.drawing import draw
from wardbook.differences import differences
from wardbook.edition import read_edition
from wardbook.guide import read_guide
from wardbook.places import OWN, NoSuchPlace, begin, project, school


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    return draw(tmp_path, "=== guide/mkdocs.yml\n=== school/school.yml\n=== other/x.txt\n")


def test_the_guide_is_the_one_named_or_this_one_or_for_a_school_the_command_s_own(folders: Path) -> None:
    guide, other = folders / "guide", folders / "other"
    assert [project(guide, other, OWN), project(None, guide, OWN), project(None, other, OWN)] == [guide, guide, ROOT]
    with pytest.raises(NoSuchPlace, match=r"other: here is neither a guide \(mkdocs\.yml\) nor a school's"):
        project(other, guide, OWN)
    with pytest.raises(NoSuchPlace):
        project(None, other, None)


def test_the_school_is_the_one_named_or_this_one(folders: Path) -> None:
    ours, other = folders / "school", folders / "other"
    assert [school(ours, other), school(None, ours), school(None, other)] == [ours, ours, None]
    with pytest.raises(NoSuchPlace, match=r"other: no school\.yml here\. `wardbook new .*other` makes an edition"):
        school(other, ours)


def test_a_new_edition_has_no_mistake_and_changes_nothing(tmp_path: Path) -> None:
    begin(ROOT, tmp_path / "new")
    edition = read_edition(tmp_path / "new", read_guide(ROOT))
    assert [*differences(read_guide(ROOT), edition.overlay)] == []


def test_nothing_is_written_where_something_is(folders: Path) -> None:
    for taken in (folders / "other", folders / "other" / "x.txt"):
        with pytest.raises(NoSuchPlace, match=r"this is not empty\. Name a folder that is not there yet\."):
            begin(ROOT, taken)
    assert [file.name for file in (folders / "other").iterdir()] == ["x.txt"]


@pytest.mark.parametrize("almost", ["school.yml.txt", "school.yaml"])
def test_a_file_that_an_editor_has_renamed_is_told(tmp_path: Path, almost: str) -> None:
    folder = draw(tmp_path, f"=== ours/{almost}\nname: Ours\n") / "ours"
    for named, here in ((folder, tmp_path), (None, folder)):
        with pytest.raises(NoSuchPlace, match=rf"ours: there is {almost}\. Call it school\.yml\.$"):
            school(named, here)
