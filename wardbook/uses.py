"""Answers to what pages ask about one another: who practises a strategy, who carries a point."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import islice, zip_longest

from wardbook.guide import Guide
from wardbook.model import Item, Question, Rotation
from wardbook.model.rotation import PHASES
from wardbook.reading import SINGLE_PAGES

PageLink = tuple[str, str]
"""A page's title, and its address from the site's root."""


class Uses:
    """Looks across a whole guide."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    def practising(self, strategy: str, at_most: int = 14) -> list[tuple[Rotation, Item]]:
        """Return items that practise `strategy`, taken in turn from each rotation, none twice."""
        return list(islice(self._in_turn(lambda item: item.strategy == strategy), at_most))

    def about(self, person: str, at_most: int = 14) -> list[tuple[Rotation, Item]]:
        """Return items about `person`, taken in turn from each rotation, none twice."""
        return list(islice(self._in_turn(lambda item: person in item.people), at_most))

    def _in_turn(self, wanted: Callable[[Item], bool]) -> Iterator[tuple[Rotation, Item]]:
        guide = self._guide
        columns = [
            [(rotation, item) for item in guide.all_items(rotation) if wanted(item)]
            for rotation in guide.rotations.values()
        ]
        seen: set[str] = set()
        for row in zip_longest(*columns):
            for pair in row:
                if pair and pair[1].id not in seen:
                    seen.add(pair[1].id)
                    yield pair

    def carriers(self, point: str) -> list[PageLink]:
        """Return the pages that carry a point of the article."""
        guide = self._guide
        pages = [(page.carries, page.title, address) for page, address in guide.pages()]
        sections = [
            (section.carries, section.title, f"{chapter.id}/#{section.id}")
            for chapter in guide.chapters.values()
            for section in chapter.sections
        ]
        return [(title, address) for carries, title, address in [*pages, *sections] if point in carries]

    def title(self, address: str) -> str:
        """Return the title of the page at `address`. Raises KeyError where there is none."""
        return (SINGLE_PAGES | {at: page.title for page, at in self._guide.pages()})[address]

    def to_person(self, person: str) -> list[Question]:
        """Return the questions for `person` that fit on every rotation."""
        return [q for q in self._guide.questions if person in q.people and not q.rotations]

    def on_rotation(self, rotation: str) -> list[Question]:
        """Return the questions that belong to `rotation`."""
        return [q for q in self._guide.questions if rotation in q.rotations]


def items_script(guide: Guide, worded: Callable[[str], str] = str) -> str:
    """Return a script that gives a page every item's address, phase and text, and the ids that items had before.

    `worded` puts a text in the words of a school.
    """
    rotations = {
        rotation.id: {
            "title": worded(rotation.title),
            "abbr": rotation.abbr,
            "items": [[item.id, phase, worded(item.text)] for phase in PHASES for item in guide.items(rotation, phase)],
        }
        for rotation in guide.rotations.values()
    }
    phases = {phase.id: phase.title for phase in guide.words.phases}
    items = {f"{rotation.id}/{item.id}" for rotation in guide.rotations.values() for item in guide.all_items(rotation)}
    moves = [[old, new] for old, new in guide.moves.items() if new in items]
    said = json.dumps({"phases": phases, "rotations": rotations, "moves": moves}, ensure_ascii=False)
    return f"wardbook.guide={said};\n"
