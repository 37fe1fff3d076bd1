"""A school's edition as a site: its name, its numbers and its changes on pages and on paper; the guide is untouched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import draw_project
from tests.drawing import draw, replace
from tests.markup import Element, parse
from tests.pdf import Document
from tests.test_paper_build import wardbook

SCHOOL = """
=== school.yml
name: École de Médecine & Soins
short: École
site_url: https://guide.ecole.example/
colors: {brand: "#7a1f3d"}
urgent:
  - {what: Needle-stick, phone: "555 0100, day and night"}
contacts:
  - {id: office, role: Clerkship office, email: office@ecole.example, hours: Mornings}
  - {id: surgery-site, role: Site director, rotations: [surgery]}
=== overlay.yml
rotations:
  hide: [clinic]
  surgery:
    add:
      - id: x-lab
        phase: before
        text: Book <i>the lab</i>.
        why: Eight places.
        strategy: be-present
        level: essential
    change:
      learn-ten-names: {text: Learn twelve names.}
    hide: [write-to-a-nurse]
"""
CLINIC = """
=== content/rotations/clinic.yml
id: clinic
title: Clinic
abbr: CLIN
summary: Rooms in a row.
checklist: {before: [{use: learn-ten-names}]}
"""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide with a second rotation that another page leads to, and a school's edition of it, built."""
    folder = tmp_path_factory.mktemp("edition")
    project = draw(draw_project(folder / "guide", paper=True), CLINIC)
    replace(
        project,
        "content/chapters/why.yml",
        "[nurses](../people/nurse/)",
        "[the clinic](../rotations/clinic/#checklist)",
    )
    draw(folder / "school", SCHOOL)
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    code, out, err = wardbook(project, "build", "--school", str(folder / "school"))
    assert (code, err) == (0, "")
    shown = f"wardbook serve --school {folder / 'school'}"
    assert out == f"Built. Open {folder / 'school' / 'site' / 'index.html'}, or run `{shown}`.\n"
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before
    return folder


def page(folders: Path, address: str) -> Element:
    return parse((folders / "school" / "site" / address / "index.html").read_text(encoding="utf-8"))


def test_the_site_has_the_school_s_names_and_address(folders: Path) -> None:
    surgery = page(folders, "rotations/surgery")
    assert [title.text for title in surgery.all("title")] == ["Surgery - École"]
    assert [link.attributes["href"] for link in surgery.all("link", rel="canonical")] == [
        "https://guide.ecole.example/rotations/surgery/"
    ]
    assert "École de Médecine & Soins" in [heading.text for heading in page(folders, ".").all("h2")]


def test_the_site_has_the_school_s_color(folders: Path) -> None:
    site = folders / "school" / "site"
    colors = (site / "assets" / "css" / "colors.css").read_text(encoding="utf-8")
    assert "--wb-brand:#7a1f3d" in colors
    assert colors.count("--wb-") == 36
    sheets = [link.attributes["href"] for link in page(folders, "people/nurse").all("link", rel="stylesheet")]
    assert sheets.index("../../assets/css/colors.css") > sheets.index("../../assets/css/wardbook.css")
    assert json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))["theme_color"] == "#7a1f3d"


def test_a_rotation_shows_what_the_school_has_made_of_it(folders: Path) -> None:
    surgery = page(folders, "rotations/surgery")
    assert [text.text for text in surgery.all(class_="wb-item__text")] == [
        "Learn your glove size.",
        "Book <i>the lab</i>.",
        "Learn twelve names.",
    ]
    assert [row.attributes["id"] for row in surgery.all(class_="wb-item")] == [
        "learn-your-glove-size",
        "x-lab",
        "learn-ten-names",
    ]


def test_numbers_and_people_stand_where_a_student_looks(folders: Path) -> None:
    surgery, home = page(folders, "rotations/surgery"), page(folders, ".")
    for shown, roles in ((surgery, ["Clerkship office", "Site director"]), (home, ["Clerkship office"])):
        links = {
            link.attributes["href"]: link.text for link in shown.all("a") if ":" in link.attributes.get("href", "")
        }
        assert links["tel:5550100"] == "555 0100, day and night"
        assert links["mailto:office@ecole.example"] == "office@ecole.example"
        assert [role for role in ("Clerkship office", "Site director") if role in shown.text] == roles


def test_a_hidden_rotation_is_nowhere_and_links_to_it_are_text(folders: Path) -> None:
    site = folders / "school" / "site"
    assert not (site / "rotations" / "clinic").exists()
    assert not [*site.glob("print/clinic*")]
    assert "the clinic" in page(folders, "why").text
    leading = [file for file in site.rglob("*.html") if "rotations/clinic" in file.read_text(encoding="utf-8")]
    assert leading == []


def test_paper_has_the_school_s_name_numbers_and_address(folders: Path) -> None:
    for name in ("surgery-letter", "surgery-card-a4", "surgery-large-a4", "booklet-letter"):
        pdf = Document(folders / "school" / "site" / "print" / f"{name}.pdf")
        assert pdf.faults() == []
        assert {"Needle-stick 555 0100, day and night", "Book <i>the lab</i>.", "guide.ecole.example"} == {
            text
            for text in ("Needle-stick 555 0100, day and night", "Book <i>the lab</i>.", "guide.ecole.example")
            if text in pdf.text()
        }


def test_the_numbers_stand_first_where_something_is_wrong(folders: Path) -> None:
    first, *_ = page(folders, "safety").all("dl")
    assert "Needle-stick" in first.text
    assert "tel:5550100" in [link.attributes["href"] for link in first.all("a")]


def test_the_first_number_stands_at_the_foot_of_every_page(folders: Path) -> None:
    help_ = "Needle-stick: 555 0100, day and night"
    for name in ("surgery-letter", "surgery-large-a4", "packet-letter"):
        pdf = Document(folders / "school" / "site" / "print" / f"{name}.pdf")
        assert pdf.text().count(help_) == len(pdf.pdf.pages)


def test_a_mistake_of_the_school_s_is_told_as_check_tells_it(folders: Path, tmp_path: Path) -> None:
    wrong = draw(tmp_path / "school", SCHOOL.replace("write-to-a-nurse", "write-to-a-nurs"))
    checked = wardbook(folders / "guide", "check", "--school", str(wrong))
    built = wardbook(folders / "guide", "build", "--school", str(wrong))
    told = 'no item here has the id "write-to-a-nurs"; did you mean "write-to-a-nurse"?'
    assert checked[2] == f"overlay.yml:13: {told}\n1 mistake; nothing was changed.\n"
    assert built == checked
    assert not (wrong / "site").exists()


def test_check_says_what_differs(folders: Path) -> None:
    assert wardbook(folders / "guide", "check", "--school", str(folders / "school")) == (
        0,
        "No mistakes in École de Médecine & Soins. Items: added 1, changed 1, moved 0, hidden 1, rotations hidden 1.\n",
        'school.yml:3: warning: you publish this without "host", so the page on privacy says that nobody knows '
        "what your server writes down. Add it.\n"
        'school.yml:3: warning: you publish this without "accessibility", so the page on accessibility says that '
        "you have no statement yet. Add it.\n",
    )


def test_new_begins_an_edition(folders: Path, tmp_path: Path) -> None:
    made = tmp_path / "ours"
    begun = wardbook(Path(__file__).resolve().parents[1], "new", str(made))
    assert begun == (0, f"Begun. Write in {made / 'school.yml'}, then run `wardbook serve --school {made}`.\n", "")
    assert sorted(file.relative_to(made).as_posix() for file in made.rglob("*") if file.is_file()) == [
        ".github/workflows/publish.yml",
        ".gitignore",
        "assets/.gitkeep",
        "overlay.yml",
        "pages/.gitkeep",
        "requirements.txt",
        "schema/overlay.json",
        "schema/school.json",
        "school.yml",
    ]
