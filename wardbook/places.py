"""Where things are: the guide's project, a school's folder, and what a new one begins with."""

from __future__ import annotations

import shutil
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
OWN = next(folder for folder in (_PACKAGE / "project", _PACKAGE.parent) if folder == _PACKAGE.parent or folder.is_dir())
"""The guide that this command came with: inside of the package where it is installed, around it in a checkout."""
SCHOOL, OVERLAY, LOCK = "school.yml", "overlay.yml", "overlay.lock"
"""The files of a school's folder."""


class NoSuchPlace(Exception):
    """Raised when a folder is not what it should be. Says in one line what to do."""


def project(named: Path | None, here: Path, otherwise: Path | None) -> Path:
    """Return the folder of the guide: the one that was named, or this one, or else another one."""
    for folder in (named or here, None if named else otherwise):
        if folder and (folder / "mkdocs.yml").is_file():
            return folder
    told = "Run this in the folder of one, or add --root FOLDER or --school FOLDER."
    raise NoSuchPlace(
        f"{named or here}: here is neither a guide (mkdocs.yml) nor a school's edition ({SCHOOL}). {told}"
    )


def school(named: Path | None, here: Path) -> Path | None:
    """Return the folder of the school's edition: the one that was named, or this one if it is one, or None."""
    folder = named or here
    for almost in (f"{SCHOOL}.txt", "school.yaml"):
        if (folder / almost).is_file() and not (folder / SCHOOL).exists():
            raise NoSuchPlace(f"{folder}: there is {almost}. Call it {SCHOOL}.")
    if named and not (named / SCHOOL).is_file():
        raise NoSuchPlace(f"{named}: no {SCHOOL} here. `wardbook new {named}` makes an edition to begin with.")
    return named or (here if (here / SCHOOL).is_file() else None)


def begin(root: Path, folder: Path) -> None:
    """Write an edition to begin with into `folder`, which must be new or empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NoSuchPlace(f"{folder}: this is not empty. Name a folder that is not there yet.")
    shutil.copytree(root / "starter", folder, dirs_exist_ok=True)
