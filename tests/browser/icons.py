"""`make icons`: the pictures by which a phone shows the guide on its home screen, drawn from the mark."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.install import installed_browser

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
BRAND = "#0b5f4a"
ICONS = {"icon-192": (192, 0.92, None), "icon-512": (512, 0.92, None)} | {
    "icon-512-maskable": (512, 0.8, BRAND),  # Phones cut it to any shape; four fifths of its width are safe.
    "icon-180": (180, 0.86, BRAND),  # Apple's phones round the corners, and paint black what is clear.
}
"""By name: its side in pixels, how much of its height the mark takes, and what is behind the mark."""


def main() -> int:
    mark = re.sub(r' width="24" height="28"', "", (ASSETS / "mark.svg").read_text(encoding="utf-8"), count=1)
    folder = ASSETS / "icons"
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=installed_browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, (side, share, behind) in ICONS.items():
            draw(browser, folder / f"{name}.png", mark, side, share, behind)
        browser.close()
    return 0


def draw(browser: Browser, file: Path, mark: str, side: int, share: float, behind: str | None) -> None:
    page = browser.new_page(viewport={"width": side, "height": side})
    page.set_content(
        f"<style>html{{background:{behind or 'transparent'}}} body{{display:grid;place-items:center;height:100vh;"
        f"margin:0}} svg{{height:{side * share}px}}</style>{mark}"
    )
    page.screenshot(path=file, omit_background=behind is None)
    page.close()


if __name__ == "__main__":
    sys.exit(main())
