"""PDFs in a build and in a preview: made, kept, refused with a line, and left out where a library is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, draw_project
from tests.drawing import draw, replace
from tests.markup import parse

SURGERY = "content/rotations/surgery.yml"
PDFS = {
    f"{name}-{paper}.pdf"
    for name in ("booklet", "packet", "surgery", "surgery-card", "surgery-large")
    for paper in ("letter", "a4")
}
NO_PANGO = "=== weasyprint.py\nraise OSError(\"cannot load library 'libpango-1.0-0'\")\n"
SAID = (
    "No PDFs: Pango is missing. Install it with `apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0` (Debian, Ubuntu), `brew install pango` (macOS) or "
    "`pacman -S mingw-w64-ucrt-x86_64-pango` (Windows, MSYS2).\n"
)
LONG_ITEMS = "".join(
    f"    - {{id: long-{at}, text: {'Say it again ' * 5}., why: {'So. ' * 25}, strategy: be-present, level: useful}}\n"
    for at in range(40)
)
LONG_FORM = "".join(
    f"  - {{title: Part {at}, fields: [{{id: field-{at}, label: A field, lines: 3}}]}}\n" for at in range(20)
)
LONG_TEXT = "Introduce yourself again " * 5
ESSENTIAL = "".join(
    f"    - {{id: must-{at}, text: {LONG_TEXT}., why: So., strategy: be-present, level: essential}}\n"
    for at in range(16)
)


def wardbook(project: Path, *arguments: str, path: Path = ROOT) -> tuple[int, str, str]:
    """Run the command; `path` is where Python looks first. Returns its exit code and what it says."""
    command = [sys.executable, "-m", "wardbook", "--root", str(project), *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(path), str(ROOT)])}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def kept(project: Path) -> dict[str, int]:
    """The PDFs in the store, each with the number of its file: what is written again has another."""
    return {file.name: file.stat().st_ino for file in (project / ".cache/wardbook/paper").iterdir()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with PDFs, built once; not to be changed."""
    project = draw_project(tmp_path_factory.mktemp("built"), paper=True)
    assert wardbook(project, "build") == (0, f"Built. Open {project}/site/index.html, or run `make serve`.\n", "")
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """The same, to be changed; what was printed is kept."""
    return Path(shutil.copytree(built, tmp_path / "project"))


def test_a_build_writes_the_whole_set_and_a_page_that_says_how_long_each_is(built: Path) -> None:
    page = parse((built / "site/print/index.html").read_text(encoding="utf-8"))
    links = {
        link.attributes["href"].rpartition("/")[2]: link.text
        for list_ in page.all(class_="wb-pdfs")
        for link in list_.all("a")
    }

    assert {file.name for file in (built / "site/print").glob("*.pdf")} == PDFS == links.keys()
    assert links["surgery-card-letter.pdf"].startswith("Pocket cards Letter · 1 page · ")
    assert links["surgery-a4.pdf"].startswith("Checklist A4 · 2 pages · ")


def test_a_rotation_leads_to_its_checklist_on_both_papers(built: Path) -> None:
    page = parse((built / "site/rotations/surgery/index.html").read_text(encoding="utf-8"))
    [button] = [details for details in page.all("details") if "data-wb-pdf" in details.attributes]
    assert [(link.attributes["href"], link.text) for link in button.all("a")] == [
        ("../../print/surgery-letter.pdf", "Letter"),
        ("../../print/surgery-a4.pdf", "A4"),
        ("../../print/#surgery", "Pocket cards, large print"),
    ]


def test_what_did_not_change_is_not_printed_again(project: Path) -> None:
    before = kept(project)
    replace(project, "content/people/nurse.yml", "Sees the patient all day.", "Sees the patient all night.")
    assert wardbook(project, "build")[0] == 0
    assert kept(project) == before

    replace(project, SURGERY, "Come early and hold still.", "Come early and breathe.")
    assert wardbook(project, "build")[0] == 0
    changed = kept(project)
    assert before.items() < changed.items()
    assert len(changed) == len(PDFS) + 2  # The booklet alone has the summary.


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (
            SURGERY,
            "  after:\n",
            f"  after:\n{LONG_ITEMS}",
            f"{SURGERY}:15: checklist on Letter paper: too long for 2 pages; it takes ",
        ),
        (
            SURGERY,
            "  first-week:\n",
            f"  first-week:\n{ESSENTIAL}",
            f"{SURGERY}:15: pocket cards on Letter paper: the essential items until the first week are too long "
            "for their card, by ",
        ),
        (
            "content/messages/thank-you.yml",
            "title: Say thank you",
            "title: Say 谢谢",
            "content/messages/thank-you.yml:2: the fonts for paper have no glyph for “谢” (U+8C22). "
            "Write it with Latin letters.\n",
        ),
        ("macros/print/card.html", "rotation.abbr", "rotation.abr", "macros/print/card.html:15: "),
        ("macros/print/card.html", "rotation.abbr", "rotation.abbr + 1", "macros/print/card.html:38: "),
        (
            "content/packet.yml",
            "groups:\n",
            f"groups:\n{LONG_FORM}",
            "content/packet.yml:4: letter packet on Letter paper: too long for one page; it takes ",
        ),
        ("macros/print/parts.html", "{%- macro mark() -%}", "{%- macro mark( -%}", "macros/print/parts.html:3: "),
        (
            "macros/print/packet.html",
            "{{ mark() }}",
            '<img alt="Our logo" src="logo.png">',
            "macros/print/packet.html:10: Failed to load image at ",
        ),
    ],
    ids=["list", "card", "glyph", "name", "sum", "packet", "macro", "logo"],
)
def test_what_cannot_be_printed_stops_the_build_with_its_place(
    project: Path, path: str, old: str, new: str, said: str
) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    (project / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    (project / "site/print/surgery-letter.pdf").write_bytes(b"the last good one")

    code, out, told = wardbook(project, "build")

    assert (code, out) == (1, "")
    assert said in told
    assert "Traceback" not in told
    assert (project / "site/print/surgery-letter.pdf").read_bytes() == b"the last good one"
    assert not [file for file in kept(project) if not file.endswith(".pdf")]


def test_without_a_library_the_site_is_built_and_says_how_to_get_pdfs(tmp_path: Path) -> None:
    project = draw_project(tmp_path / "project", paper=True)
    path = draw(tmp_path / "path", NO_PANGO)

    strict = wardbook(project, "build", "--strict", path=path)
    assert strict == (1, "", SAID)
    assert not (project / "site").exists()

    assert wardbook(project, "build", path=path) == (
        0,
        f"Built. Open {project}/site/index.html, or run `make serve`.\n",
        SAID,
    )
    page = (project / "site/print/index.html").read_text(encoding="utf-8")
    assert ("This site has no PDFs." in page, ".pdf" in page) == (True, False)
    assert "data-wb-pdf" not in (project / "site/rotations/surgery/index.html").read_text(encoding="utf-8")


def test_without_a_library_what_is_kept_is_still_there(project: Path, tmp_path: Path) -> None:
    assert wardbook(project, "build", "--strict", path=draw(tmp_path / "path", NO_PANGO))[0] == 0
    assert {file.name for file in (project / "site/print").glob("*.pdf")} == PDFS
