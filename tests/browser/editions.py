"""Two editions of a small guide at one address: what a school that updates its guide does to its students' lists."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.serving import served
from tests.conftest import draw_project
from tests.drawing import draw, replace
from wardbook.build import build

BELOW = "/any/sub/path/"
CLINIC = """
=== content/rotations/clinic.yml
id: clinic
title: Clinic
abbr: CLIN
place: Rooms in a row
summary: Come early and sit down.
facts: {talk: At lunch, first: The nurse, wrong: Talking in the hall}
day:
  - {time: "8:00", what: See your patients, talk: short, text: The nurse knows.}
team:
  - {person: nurse, title: Nurse, tag: NURSE, text: Answers for the rooms.}
openings:
  - {when: At lunch, say: What should I watch for?}
safety: [Say it aloud and step back.]
checklist:
  before:
    - use: learn-ten-names
    - {id: bring-a-snack, text: Bring a snack., why: Days are long., strategy: be-present, level: extra}
"""
FIRST = {
    "before": {
        "learn-your-glove-size": "Learn your glove size.",
        "ask-the-scrub-nurse": "Ask one question.",
        "ask-the-resident": "Ask one question.",
    },
    "first-week": {"learn-ten-names": "", "write-a-plan": "Write a plan."},
    "after": {"write-to-a-nurse": "Write to a nurse’s manager."},
}
SECOND = {
    "before": {
        "bring-a-pen": "Bring a pen.",
        "ask-the-resident": "Ask one question.",
        "ask-the-scrub-nurse": "Ask one question.",
        "know-your-glove-size": "Know your glove size.",
    },
    "first-week": {"learn-ten-names": ""},
    "middle": {"write-a-plan": "Write down what you want to learn in the weeks that are left."},
    "after": {"say-who-helped": "Say who helped."},
}
LEDGER = """
=== content/ids.yml
published: [surgery/learn-your-glove-size, surgery/write-to-a-nurse]
aliases: {surgery/learn-your-glove-size: surgery/know-your-glove-size}
retired: {surgery/write-to-a-nurse: "0.2.0"}
"""


class Editions:
    """A guide on a web server, of which there is a first edition and a second."""

    def __init__(self, address: str, door: Path, sites: list[Path]) -> None:
        self.address = address
        self._door, self._sites = door, sites

    def publish(self, edition: int) -> None:
        """From now on the address shows this edition: 1 or 2."""
        fresh = self._door.with_name("fresh")
        fresh.symlink_to(self._sites[edition - 1])
        fresh.replace(self._door)


@contextmanager
def published(folder: Path) -> Iterator[Editions]:
    """Build both editions below `folder` and serve them at one address."""
    sites = [
        build(_drawn(folder / "first", FIRST, "")).site,
        build(_drawn(folder / "second", SECOND, LEDGER)).site,
    ]
    door = folder / "door"
    door.symlink_to(sites[0])
    with served(door, BELOW) as address:
        yield Editions(address, door, sites)


def _drawn(folder: Path, checklist: dict[str, dict[str, str]], ledger: str) -> Path:
    folder.mkdir()
    draw(draw_project(folder), CLINIC + ledger)
    surgery = folder / "content" / "rotations" / "surgery.yml"
    head = surgery.read_text(encoding="utf-8").partition("checklist:\n")[0]
    lines = [f"  {phase}:\n" + "".join(map(_item, items.items())) for phase, items in checklist.items()]
    surgery.write_text(f"{head}checklist:\n{''.join(lines)}", encoding="utf-8")
    replace(folder, "content/guide.yml", "home: [surgery]", "home: [surgery, clinic]")
    return folder


def _item(item: tuple[str, str]) -> str:
    id_, text = item
    if not text:
        return f"    - use: {id_}\n"
    return f"    - {{id: {id_}, text: {text}, why: They see it., strategy: be-present, level: extra}}\n"
