"""Finds a Chromium for the browser tests, and installs one where there is none: `python -m tests.browser.install`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

LIGHT = "chromium-headless-shell"
"""Debian's Chromium without windows: pages open in half the time."""
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
    if os.environ.get("WARDBOOK_BROWSER") or shutil.which(LIGHT):
        return 0
    if Path("/etc/debian_version").exists() and shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing Debian's {LIGHT} and chromium for the browser tests …")
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", LIGHT, "chromium"], check=False)
    if installed_browser():
        return 0
    print("Installing Playwright's Chromium for the browser tests …")
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode
    if done != 0:
        print("No browser could be installed. Install Chrome or Chromium, or set WARDBOOK_BROWSER to its path.")
    return done


if __name__ == "__main__":
    sys.exit(main())
