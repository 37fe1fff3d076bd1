"""A rotation's checklist as a student sees and uses it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page

STATES = """rows => Object.fromEntries(rows.flatMap(row => {
  const box = row.querySelector("input"), button = row.querySelector(".wb-skip");
  const state = button.textContent === "Put back" && box.disabled ? "not for me" : box.checked ? "done" : "";
  return state ? [[row.id, state]] : [];
}))"""


class Checklist:
    """The checklist of a rotation, on a page of its own."""

    def __init__(self, page: Page, rotation: str = "surgery") -> None:
        self.page = page
        self.address = f"rotations/{rotation}/"

    def open(self) -> Checklist:
        self.page.goto(self.address)
        return self

    def item(self, id_: str) -> Locator:
        return self.page.locator(f"[id='{id_}'].wb-item")

    def box(self, id_: str) -> Locator:
        return self.item(id_).get_by_role("checkbox")

    def button(self, id_: str) -> Locator:
        """The item's button: “Not for me”, or “Put back”."""
        return self.item(id_).locator(".wb-skip")

    def tick(self, *ids: str) -> Checklist:
        for id_ in ids:
            self.box(id_).check()
        return self

    def set_aside(self, *ids: str) -> Checklist:
        for id_ in ids:
            self.item(id_).get_by_role("button", name="Not for me").click()
        return self

    def tick_all(self) -> Checklist:
        self.page.locator(".wb-box").evaluate_all("boxes => boxes.forEach(box => box.checked || box.click())")
        return self

    def start_over(self) -> Checklist:
        self.page.get_by_text("Start over").click()
        self.page.locator("[data-wb-reset]").click()
        return self

    def states(self) -> dict[str, str]:
        """What is not open: item id to `done` or `not for me`."""
        states: dict[str, str] = self.page.locator(".wb-item").evaluate_all(STATES)
        return states

    def count(self) -> str:
        """The count over the list: `2 of 28 done`."""
        return _count(self.page.locator("[data-wb-status]").inner_text())

    def phase(self, id_: str) -> Locator:
        return self.page.locator(f"[data-wb-phase='{id_}']")

    def phase_count(self, id_: str) -> str:
        return self.phase(id_).locator(".wb-phase__count").inner_text()

    def current(self) -> list[str]:
        """The phases that the strip says are the current step."""
        return self.page.locator("[data-wb-strip] [aria-current='step']").all_inner_texts()


def _count(text: str) -> str:
    found = re.search(r"\d+ of \d+ done", text)
    return found[0] if found else ""
