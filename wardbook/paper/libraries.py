"""What paper needs and a site does not: Python packages, and libraries of the system.

`python -m wardbook.paper.libraries` installs the latter on Debian, as root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

DEBIAN = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""The last one is for identical bytes of fonts."""
_SYSTEM = (
    f"No PDFs: Pango is missing. Install it with `apt-get install {' '.join(DEBIAN)}` (Debian, Ubuntu), "
    "`brew install pango` (macOS) or `pacman -S mingw-w64-ucrt-x86_64-pango` (Windows, MSYS2)."
)


class PaperUnavailable(Exception):
    """Raised when a sheet must be made and a library for it is missing. Says in one line how to get it."""


def require() -> None:
    """Raise PaperUnavailable unless PDFs can be made."""
    try:
        import pikepdf  # noqa: F401
        import segno  # noqa: F401
        import weasyprint  # type: ignore[import-untyped]  # noqa: F401
    except ImportError as missing:
        raise lacking(missing) from None
    except OSError:
        raise PaperUnavailable(_SYSTEM) from None


def lacking(missing: ImportError) -> PaperUnavailable:
    """Return what to say of a Python package that is not there."""
    return PaperUnavailable(f"No PDFs: {missing.name} is missing. Install it with `pip install 'wardbook[paper]'`.")


def main() -> int:
    """Install the system's libraries where that can be done here; elsewhere the build says what is missing."""
    if Path("/etc/debian_version").exists() and shutil.which("apt-get") and os.geteuid() == 0:
        listed = subprocess.run(["dpkg", "--status", *DEBIAN], capture_output=True, check=False)
        if listed.returncode != 0:
            print("Installing Debian's Pango for the PDFs …")
            subprocess.run(["apt-get", "update", "-qq"], check=False)
            subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *DEBIAN], check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
