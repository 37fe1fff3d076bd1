"""Builds the site beside the last good one and puts it in its place only when it is whole."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_LEFT_OUT = re.compile(r"No PDFs: .*")
"""How the plugin begins the line that says what the site is without, and how to get it."""

_MISTAKE, _END = "ERROR   -  ", "Aborted with a BuildError!"
"""What the site engine writes around the lines that the plugin gives it."""


class BuildFailed(Exception):
    """The site engine stopped, or was stopped. Says what it said."""


@dataclass(frozen=True)
class Built:
    """A site in its folder, and a line for each thing that it is without."""

    site: Path
    without: tuple[str, ...] = ()


def build(root: Path, school: Path | None = None, *, whole: bool = False) -> Built:
    """Build `root`, as the edition of `school` if there is one, into the folder site beside it. Returns it.

    A `whole` site is without nothing. Raises BuildFailed, for a warning too, and then site/ is untouched.
    """
    home = school or root
    site, fresh, old = home / "site", home / ".cache" / "site-new", home / ".cache" / "site-old"
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    fresh.parent.mkdir(exist_ok=True)
    try:
        without = tuple(_LEFT_OUT.findall(_build_into(fresh, root, school)))
        if whole and without:
            raise BuildFailed("\n".join(without))
    except BuildFailed:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if site.exists():
        site.replace(old)
    fresh.replace(site)
    shutil.rmtree(old, ignore_errors=True)
    return Built(site, without)


def serve(root: Path, port: int, school: Path | None = None) -> None:
    """Serve a live preview of `root`, or of a school's edition of it, on `port` until interrupted.

    Raises BuildFailed if something else answers on `port`, or the preview stops by itself.
    """
    with socket.socket() as door:
        if door.connect_ex(("127.0.0.1", port)) == 0:
            raise BuildFailed(f"Port {port} is taken, perhaps by another preview. Stop that, or choose another --port.")
    command = _command("serve", "--dirty", "--dev-addr", f"127.0.0.1:{port}")
    with subprocess.Popen(command, cwd=root, env=_environment(school)) as engine, suppress(KeyboardInterrupt):
        # Whoever ends this process by its number means the preview.
        signal.signal(signal.SIGTERM, lambda *_: engine.terminate())
        if engine.wait() > 0:
            raise BuildFailed("The preview has stopped.")


def _build_into(folder: Path, root: Path, school: Path | None) -> str:
    """Build into `folder` and return what the site engine said."""
    # Not --quiet: MkDocs would hide warnings from --strict as well.
    try:
        done = _mkdocs(root, school, "build", "--strict", "--site-dir", str(folder.resolve()))
    except KeyboardInterrupt:
        raise BuildFailed("Stopped.") from None
    if done.returncode != 0:
        said = (done.stderr + done.stdout).splitlines()
        told = [line.removeprefix(_MISTAKE) for line in said if not line.startswith("INFO") and line != _END]
        raise BuildFailed("\n".join(told).strip())
    return done.stderr


def _mkdocs(root: Path, school: Path | None, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*arguments), cwd=root, env=_environment(school), capture_output=True, encoding="utf-8", check=False
    )


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def _environment(school: Path | None) -> dict[str, str]:
    edition = {"WARDBOOK_SCHOOL": str(school.resolve())} if school else {}
    return {**os.environ, **edition, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
