"""`wardbook serve`: an edit shows, and only what it changes is written again."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.drawing import replace

SAID = "said.txt"
"""What the preview says, in a file of the project."""
PATIENCE = 60
"""Seconds after which a preview that shows nothing has failed; it is not what a preview takes."""


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "wardbook", "--root", str(project), "serve", "--port", str(port)]
    with (project / SAID).open("w") as said, subprocess.Popen(command, stdout=said, stderr=said) as serving:
        yield f"http://127.0.0.1:{port}/"
        serving.terminate()
    with socket.socket() as door:
        assert door.connect_ex(("127.0.0.1", port)) != 0, "the preview outlives its command"


def read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read(), "utf-8")
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def wait_until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "the preview did not show it"
        time.sleep(0.05)


def test_an_edited_page_of_content_and_an_edited_macro_show(address: str, project: Path) -> None:
    wait_until(lambda: "Come early and hold still." in read(address + "rotations/surgery/"))

    replace(project, "content/rotations/surgery.yml", "Come early and hold still.", "Come early and breathe.")
    wait_until(lambda: "Come early and breathe." in read(address + "rotations/surgery/"))

    replace(project, "macros/pages/rotation.md", "Go to the checklist", "Show me the checklist")
    wait_until(lambda: "Show me the checklist" in read(address + "rotations/surgery/"))


def test_a_mistake_is_told_and_what_was_right_is_still_shown(address: str, project: Path) -> None:
    page = address + "rotations/surgery/"
    wait_until(lambda: "Come early and hold still." in read(page))
    replace(project, "content/rotations/surgery.yml", "summary: Come early", "sumary: Come early")
    told = 'content/rotations/surgery.yml:5: unknown key "sumary"; did you mean "summary"?'
    wait_until(lambda: told in (project / SAID).read_text(encoding="utf-8"))
    assert "Come early and hold still." in read(page)

    replace(project, "content/rotations/surgery.yml", "sumary: Come early and hold", "summary: Come late and hold")
    wait_until(lambda: "Come late and hold still." in read(page))


def test_a_preview_has_no_policy_so_that_it_reloads_by_itself(address: str) -> None:
    wait_until(lambda: "livereload(" in read(address + "rotations/surgery/"))

    assert "Content-Security-Policy" not in read(address + "rotations/surgery/")


def test_a_preview_has_no_worker_that_would_show_old_pages(address: str) -> None:
    wait_until(lambda: "Come early and hold still." in read(address + "rotations/surgery/"))

    assert "offline.js" not in read(address + "rotations/surgery/")
    assert "self.wardbook=" not in read(address + "sw.js")


def test_a_pdf_is_made_when_its_address_is_asked_for(address: str, project: Path) -> None:
    replace(project, "mkdocs.yml", "\n      paper: false", "")
    wait_until(lambda: "surgery-letter.pdf" in read(address + "print/"))
    store = project / ".cache" / "wardbook" / "paper"
    assert not store.exists()

    with urllib.request.urlopen(address + "print/surgery-letter.pdf", timeout=PATIENCE) as answer:
        kind, before = answer.headers["Content-Type"], answer.read()
    assert (kind, before[:5]) == ("application/pdf", b"%PDF-")
    assert [file.suffix for file in store.iterdir()] == [".pdf"]

    replace(project, "content/rotations/surgery.yml", "title: Surgery", "title: Surgery, once more")
    wait_until(lambda: "Surgery, once more" in read(address + "rotations/surgery/"))
    with urllib.request.urlopen(address + "print/surgery-letter.pdf", timeout=PATIENCE) as answer:
        assert answer.read() != before
