"""A rotation page used faster than any hand: real boxes and buttons, clicked by one script a deed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from tests.browser.checklist import STATES
from tests.browser.memory import Cleared

ACT = """([ids, deed]) => {
  for (const id of ids) {
    const row = document.getElementById(id), box = row.querySelector(".wb-box"), skip = row.querySelector(".wb-skip");
    const aside = skip.textContent === "Put back";
    if (deed === "tick" ? !box.checked : deed === "untick" && box.checked) box.click();
    if (deed === "set aside" ? !aside : deed === "put back" && aside) skip.click();
  }
}"""
RESET = """() => {
  document.querySelector(".wb-reset summary").click();
  document.querySelector("[data-wb-reset]").click();
  return document.querySelector("[data-wb-undo] span").textContent;
}"""
UNDO = "document.querySelector('[data-wb-undo]:not([hidden]) button').click()"
NO_HURRY = """{
  const wait = window.setTimeout;
  window.setTimeout = (act, ms, ...more) => (ms === 10000 ? 0 : wait(act, ms, ...more));  // Undo stays.
}"""
SEEN = f"""() => {{
  const text = (part) => document.querySelector(`[data-wb-status] [data-wb-${{part}}]`).textContent;
  return [({STATES})([...document.querySelectorAll(".wb-item")]), `${{text("done")}} of ${{text("total")}}`];
}}"""
BADGES = """() => Object.fromEntries(
  [...document.querySelectorAll("[data-wb-badges] [data-wb-rotation]")].map((badge) =>
  [badge.dataset.wbRotation, badge.querySelector(".wb-badge__count").textContent]))"""


@dataclass
class Tab:
    """A tab, the rotation that it shows, and what its Undo would bring back."""

    page: Page
    rotation: str
    cleared: Cleared | None = None

    def shows(self, seen: str, expected: Any) -> None:
        """Wait until the page shows it; other tabs hear of a tick a moment later."""
        until = time.monotonic() + 20
        while (shown := self.page.evaluate(seen)) != expected and time.monotonic() < until:
            self.page.wait_for_timeout(20)
        assert shown == expected, f"{shown} instead of {expected}"
