"""wardbook/export: which files a plain project has, and what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.conftest import draw_project
from tests.drawing import draw, replace
from tests.plain_projects import MADE, Edition, guide_of, school_of
from wardbook.cli import main
from wardbook.errors import ContentErrors
from wardbook.export import Exported, export_from
from wardbook.places import NoSuchPlace

ONLY_WHERE_WE_PUBLISH = {
    "assets/css/offline.css",
    *(f"assets/js/{name}.js" for name in ("new-version", "offline", "search-words", "search-worker")),
}
GUIDE_PAGES = {
    *("about.md", "benefits/research.md", "dates.md", "glossary.md", "index.md", "letters/packet.md"),
    *("messages/index.md", "messages/thank-you.md", "people/index.md", "people/nurse.md", "print.md", "progress.md"),
    *("questions.md", "reasons/peers.md", "references.md", "rotations/index.md", "rotations/surgery.md", "safety.md"),
    *("strategies/be-present.md", "strategies/index.md", "why.md"),
}


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return guide_of(tmp_path_factory.mktemp("guide"))


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return school_of(tmp_path_factory.mktemp("school"))


def files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not {"site", ".cache"} & {*file.relative_to(folder).parts[:1]}
    }


def by_hand(edition: Edition) -> set[str]:
    """What is in docs of the project and is published."""
    return {name for name in files(edition.project / "docs") if not name.startswith("screenshots/")}


def test_the_guide_is_these_files_and_no_others(guide: Edition) -> None:
    made = {"assets/js/items.js", "manifest.webmanifest"}
    docs = (by_hand(guide) - ONLY_WHERE_WE_PUBLISH) | GUIDE_PAGES | made
    overrides = {"404.html", "main.html", *(f"partials/{name}.html" for name in ("hero", "logo", "mark"))}
    assert {*files(guide.folder)} == {
        *("README.md", "mkdocs.yml"),
        *(f"overrides/{name}" for name in overrides),
        *(f"docs/{name}" for name in docs),
    }
    assert guide.said == Exported(pages=sum(name.endswith(".md") for name in docs))


def test_a_school_s_has_its_own_pages_pictures_dates_and_pdfs_too(guide: Edition, school: Edition) -> None:
    more = {name.removeprefix("docs/") for name in {*files(school.folder)} - {*files(guide.folder)}}
    assert {name for name in more if not name.startswith("print/")} == {
        *("assets/css/colors.css", "assets/school/door.png", "assets/school/logo.svg", "assets/school/plan.pdf"),
        *("blocks-year-3.ics", "events.ics", "local/hall.md", "local/index.md", "rotations/x-far.md", "whats-local.md"),
    }
    made = {file.name for file in (school.site / "print").glob("*.pdf")}
    assert {name.removeprefix("print/") for name in more if name.startswith("print/")} == made
    assert {*files(guide.folder)} - {*files(school.folder)} == set()


def test_pages_by_hand_are_in_the_school_s_words(school: Edition) -> None:
    assert (school.folder / "docs" / "kept.md").read_text(encoding="utf-8") == (
        "# Kept { #kept }\n\n"
        'A consultant reads <b title="a consultant">it</b>, and [consultants](people/nurse.md) do.\n'
    )


def test_the_navigation_has_every_page_once(guide: Edition) -> None:
    def listed(nav: list[dict[str, object]]) -> Iterator[str]:
        for entry in nav:
            for target in entry.values():
                yield from listed(target) if isinstance(target, list) else [str(target)]

    config = yaml.safe_load((guide.folder / "mkdocs.yml").read_text(encoding="utf-8"))
    written = [name.removeprefix("docs/") for name in files(guide.folder) if name.endswith(".md") and "/" in name]
    assert sorted(listed(config["nav"])) == sorted(written)


def test_the_same_edition_at_the_same_moment_gives_the_same_bytes(school: Edition, tmp_path: Path) -> None:
    export_from(school.project, school.school, tmp_path / "again", MADE)
    assert files(tmp_path / "again") == files(school.folder)


def test_a_folder_with_something_in_it_is_refused_and_left_alone(guide: Edition, tmp_path: Path) -> None:
    draw(tmp_path, "=== full/thesis.txt\nMine.\n")
    for folder in (tmp_path / "full", tmp_path / "full" / "thesis.txt"):
        with pytest.raises(NoSuchPlace) as told:
            export_from(guide.project, None, folder, MADE)
        assert str(told.value) == f"{folder}: this is not empty. Name a folder that is not there yet."
    assert files(tmp_path) == {"full/thesis.txt": b"Mine.\n"}


def test_a_mistake_in_content_leaves_nothing_behind(tmp_path: Path) -> None:
    project = draw_project(tmp_path / "project")
    replace(project, "content/people/nurse.yml", "band: NURSE", "bannd: NURSE")
    with pytest.raises(ContentErrors, match=r"^content/people/nurse\.yml:\d+: "):
        export_from(project, None, tmp_path / "plain", MADE)
    assert not (tmp_path / "plain").exists()


def test_the_command_says_what_it_wrote_and_what_differs(
    school: Edition, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called = ["--root", str(school.project), "export", "--school", str(school.school), str(tmp_path / "plain")]
    assert (main(called), main(called)) == (0, 2)
    pages = len([*(tmp_path / "plain" / "docs").rglob("*.md")])
    says = f"{tmp_path / 'plain' / 'README.md'} says how to build them, and what is missing"
    refused = f"{tmp_path / 'plain'}: this is not empty. Name a folder that is not there yet.\n"
    assert capsys.readouterr() == (f"Exported {pages} pages. {says}.\n", refused)
