"""`make screenshots`: the pictures of the README and of the pages for schools, made from built sites."""

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
SCHOOL = PROJECT / "examples" / "state-university"
OF_SCHOOL = PROJECT / "docs" / "schools" / "pictures"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 860}


def main() -> int:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=installed_browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        of_the_guide(browser)
        of_a_school(browser)
        browser.close()
    return 0


def of_the_guide(browser: Browser) -> None:
    PICTURES.mkdir(exist_ok=True)
    site = build(PROJECT, whole=True).site
    lay_out([site / "print" / f"{name}.pdf" for name in ("surgery-letter", "surgery-card-letter")], PICTURES)
    with served(site, "/") as address:
        take(browser, address, "home", DESK, "light", "")
        take(browser, address, "checklist", PHONE, "light", "rotations/surgery/#checklist")
        take(browser, address, "people", PHONE, "dark", "people/nurse/")
        take(browser, address, "message", PHONE, "light", "messages/thank-you/")
        take(browser, address, "rotation", DESK, "dark", "rotations/surgery/")


def of_a_school(browser: Browser) -> None:
    OF_SCHOOL.mkdir(exist_ok=True)
    site = build(PROJECT, SCHOOL, whole=True).site
    lay_out([site / "print" / "surgery-letter.pdf"], OF_SCHOOL)
    with served(site, "/") as address:
        page = browser.new_page(viewport={"width": 1280, "height": 700})
        page.goto(address)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=OF_SCHOOL / "home.png", animations="disabled")
        page.set_viewport_size({"width": 720, "height": 520})
        page.goto(f"{address}rotations/surgery/#x-sim-lab")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=OF_SCHOOL / "item.png", animations="disabled")
        page.close()
    for picture in OF_SCHOOL.glob("*.png"):
        Image.open(picture).convert("RGB").quantize(64).save(picture, optimize=True)


def lay_out(pdfs: list[Path], folder: Path) -> None:
    """Show the first pages of PDFs beside one another."""
    # Drawn larger and made smaller: small letters are set too close otherwise.
    sheets = [ImageOps.expand(Document(pdf).picture(scale=2.7).reduce(3), 1, "#999") for pdf in pdfs]
    gap, height = 24, max(sheet.height for sheet in sheets)
    picture = Image.new("L", (sum(sheet.width + gap for sheet in sheets) - gap, height), "white")
    for at, sheet in enumerate(sheets):
        picture.paste(sheet, (at * (sheet.width + gap), 0))
    picture.save(folder / "paper.png", optimize=True)


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
