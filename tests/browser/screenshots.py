"""`make screenshots`: the pictures of the README, made from the built site."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageOps
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.install import installed_browser
from tests.browser.serving import served
from tests.pdf import Document
from wardbook.build import build

PROJECT = Path(__file__).resolve().parent.parent.parent
PICTURES = PROJECT / "docs" / "screenshots"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 860}


def main() -> int:
    PICTURES.mkdir(exist_ok=True)
    site = build(PROJECT, whole=True).site
    lay_out([site / "print" / f"{name}.pdf" for name in ("surgery-letter", "surgery-card-letter")], "paper")
    with served(site, "/") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=installed_browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        take(browser, address, "home", DESK, "light", "")
        take(browser, address, "checklist", PHONE, "light", "rotations/surgery/#checklist")
        take(browser, address, "people", PHONE, "dark", "people/nurse/")
        take(browser, address, "message", PHONE, "light", "messages/thank-you/")
        take(browser, address, "rotation", DESK, "dark", "rotations/surgery/")
        browser.close()
    return 0


def lay_out(pdfs: list[Path], name: str) -> None:
    """Show the first pages of PDFs beside one another."""
    # Drawn larger and made smaller: small letters are set too close otherwise.
    sheets = [ImageOps.expand(Document(pdf).picture(scale=2.7).reduce(3), 1, "#999") for pdf in pdfs]
    gap, height = 24, max(sheet.height for sheet in sheets)
    picture = Image.new("L", (sum(sheet.width + gap for sheet in sheets) - gap, height), "white")
    for at, sheet in enumerate(sheets):
        picture.paste(sheet, (at * (sheet.width + gap), 0))
    picture.save(PICTURES / f"{name}.png", optimize=True)


def take(browser: Browser, address: str, name: str, size: dict[str, int], scheme: str, path: str) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    tick_some(page, address)
    page.goto("about:blank")
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
    context.close()


def tick_some(page: Page, address: str) -> None:
    """Leave surgery begun and its first phase done, as a student in the first week would."""
    page.goto(f"{address}rotations/surgery/")
    for item in page.locator('[data-wb-phase="before"] .wb-box').all():
        item.check()
    page.locator('[data-wb-phase="first-week"] .wb-box').nth(0).check()
    page.locator('[data-wb-phase="first-week"] .wb-box').nth(1).check()


if __name__ == "__main__":
    sys.exit(main())
