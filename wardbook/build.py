"""Builds the site beside the last good one and puts it in its place only when it is whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path


class BuildFailed(Exception):
    """The site engine stopped; what it said is already printed."""


def build(root: Path) -> Path:
    """Build `root` into `root`/site and return that folder. Raises BuildFailed, and then site/ is untouched."""
    site, fresh, old = root / "site", root / ".cache" / "site-new", root / ".cache" / "site-old"
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    fresh.parent.mkdir(exist_ok=True)
    if _mkdocs(root, "build", "--quiet", "--strict", "--site-dir", str(fresh.resolve())) != 0:
        shutil.rmtree(fresh, ignore_errors=True)
        raise BuildFailed
    if site.exists():
        site.replace(old)
    fresh.replace(site)
    shutil.rmtree(old, ignore_errors=True)
    return site


def serve(root: Path, port: int) -> None:
    """Serve a live preview of `root` on `port` until interrupted."""
    _mkdocs(root, "serve", "--dev-addr", f"127.0.0.1:{port}")


def _mkdocs(root: Path, *arguments: str) -> int:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    try:
        return subprocess.run(command, cwd=root, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0
