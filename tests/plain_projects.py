"""Small editions, each exported beside the site that the plugin builds of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.conftest import draw_project
from tests.drawing import replace
from tests.whole_school import draw_school
from wardbook.build import build
from wardbook.export import Exported, export_from

MADE = datetime(2026, 11, 30, 12, tzinfo=UTC)
SIGNS = "{{ guide }} {% more %} <b> & 'c' *d* [e](f)"
"""What a template, HTML or Markdown could take for its own."""
BY_HAND = """# Kept { #kept }

An attending reads <b title="an attending">it</b>, and [attendings](people/nurse.md) do.
"""


@dataclass(frozen=True)
class Edition:
    """What was exported: the project it is from, the folder it is in, and the plugin's own site of it."""

    project: Path
    school: Path | None
    folder: Path
    site: Path
    said: Exported


def exported(folder: Path, project: Path, school: Path | None = None) -> Edition:
    """Build the site of a drawn project, and export it below `folder`."""
    site = build(project, school).site
    return Edition(project, school, folder / "plain", site, export_from(project, school, folder / "plain", MADE))


def guide_of(folder: Path) -> Edition:
    """A guide that says `SIGNS` in every kind of place."""
    project = draw_project(folder / "project")
    replace(project, "content/guide.yml", "A small guide.", f'"{SIGNS}"')
    replace(project, "content/core-items.yml", "Learn ten names and use them.", f'"{SIGNS}"')
    replace(project, "content/people/nurse.yml", "Sees the patient all day.", f'"{SIGNS}"')
    replace(project, "content/people/nurse.yml", "title: Nurse", f'title: "{SIGNS}"')
    return exported(folder, project)


def school_of(folder: Path) -> Edition:
    """A school's edition with PDFs, dates, pictures, a page and words of its own."""
    project = draw_project(folder / "project", paper=True)
    replace(project, "content/glossary.yml", "title: A specialist}", "title: A specialist, ours: [attending]}")
    replace(project, "content/terms/uk.yml", "words:", "instead: {attending: consultant}\npaper: a4\nwords:")
    (project / "docs" / "kept.md").write_text(BY_HAND, encoding="utf-8")
    return exported(folder, project, draw_school(folder / "school"))
