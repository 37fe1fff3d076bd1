"""The checklist in a second engine, Firefox: a click is a tick, and what is called saved outlives a killed browser."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.browser.checklist import STATES
from tests.browser.copies import LINES
from tests.browser.firefox import Firefox, installed_firefox, started_firefox

pytestmark = [
    pytest.mark.skipif(not installed_firefox(), reason="no Firefox is installed; CONTRIBUTING.md says how to have one"),
    pytest.mark.skipif(sys.platform == "win32", reason="kills a browser by its group of processes"),
]

GLOVES = "learn-your-glove-size"
TEN_NAMES = "learn-ten-names"
LOCKER = "try-the-locker-room"
SAVED = "document.querySelector('[data-wb-saved] span').textContent === 'Saved on this device'"
STILL = "!document.querySelector('[data-wb-saving]')"


def states(firefox: Firefox) -> object:
    return firefox.evaluate(f"({STATES})([...document.querySelectorAll('.wb-item')])")


def test_a_tick_that_was_called_saved_outlives_a_killed_firefox(address: str, tmp_path: Path) -> None:
    surgery = f"{address}rotations/surgery/"
    with started_firefox(tmp_path / "profile") as firefox:
        firefox.goto(surgery)
        firefox.click(f"[id='{GLOVES}'] .wb-box")
        firefox.wait_for(SAVED)
        firefox.click(f"[id='{LOCKER}'] .wb-box")
        firefox.click(f"[id='{TEN_NAMES}'] .wb-skip")
        firefox.wait_for(STILL)
        shown = {GLOVES: "done", LOCKER: "done", TEN_NAMES: "not for me"}
        assert (states(firefox), firefox.errors) == (shown, [])
        firefox.kill()
    with started_firefox(tmp_path / "profile") as firefox:
        firefox.goto(surgery)
        firefox.wait_for("document.querySelector('[data-wb-status] [data-wb-done]').textContent === '2'")
        assert (states(firefox), firefox.errors) == (shown, [])


def test_starting_over_and_undo_work(address: str, tmp_path: Path) -> None:
    with started_firefox(tmp_path / "profile") as firefox:
        firefox.goto(f"{address}rotations/surgery/")
        firefox.click(f"[id='{GLOVES}'] .wb-box")
        firefox.click(".wb-reset summary")
        firefox.click("[data-wb-reset]")
        assert states(firefox) == {}
        firefox.click("[data-wb-undo] button")
        firefox.wait_for(STILL)
        firefox.goto(address)
        firefox.wait_for("document.querySelector(\"[data-wb-rotation='surgery']\").textContent.includes('1 of ')")
        lines = firefox.evaluate(f"({LINES})()")
        assert (set(lines), firefox.errors) == ({f"i:surgery/{GLOVES}", "r:surgery", "meta"}, [])
