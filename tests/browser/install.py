"""Finds a Chromium for the browser tests; `python -m tests.browser.install` installs what the tests run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

LIGHT = "chromium-headless-shell"
"""Debian's Chromium without windows: pages open in half the time."""
DEBIAN = {LIGHT: LIGHT, "chromium": "chromium", "pdftoppm": "poppler-utils"}
"""What the tests run, and Debian's packages with it. Poppler draws PDFs that another library has filled in."""
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def installed_browser() -> str | None:
    """Return the path of an installed Chromium or Chrome, or None when only Playwright's own can serve."""
    return os.environ.get("WARDBOOK_BROWSER") or shutil.which(LIGHT) or whole_browser()


def whole_browser() -> str | None:
    """Return the path of an installed Chromium or Chrome with all its parts, windows among them, or None."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or (MAC if Path(MAC).exists() else None)


def main() -> int:
    debian = Path("/etc/debian_version").exists() and shutil.which("apt-get") and os.geteuid() == 0
    missing = [package for command, package in DEBIAN.items() if not shutil.which(command)]
    if debian and missing:
        print(f"Installing Debian's {' and '.join(missing)} for the tests …")
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], check=False)
    if installed_browser():
        return 0
    print("Installing Playwright's Chromium for the browser tests …")
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode
    if done != 0:
        print("No browser could be installed. Install Chrome or Chromium, or set WARDBOOK_BROWSER to its path.")
    return done


if __name__ == "__main__":
    sys.exit(main())
