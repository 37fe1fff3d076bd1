"""Within GitHub Actions, what a check found: beside its lines, and as a table on the page of the run."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from wardbook.annotations import annotation, summary
from wardbook.errors import ContentError, ContentWarning


def to_github(folder: Path, found: Sequence[ContentError], said: str) -> None:
    """Tell GitHub of what was `found` in `folder`, and what was `said` in the end. Elsewhere, do nothing."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return
    within = os.path.relpath(folder, os.environ.get("GITHUB_WORKSPACE", "."))
    for one in found:
        print(annotation(one, within))
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        warnings = [one for one in found if isinstance(one, ContentWarning)]
        errors = [one for one in found if not isinstance(one, ContentWarning)]
        with Path(page).open("a", encoding="utf-8") as file:
            file.write(summary(errors, warnings, said))
