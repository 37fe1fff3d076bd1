"""Two hundred made-up editions, checked one after the other: seconds for each, and whether memory stays flat."""

from __future__ import annotations

import json
import random
import resource
import time
from datetime import date
from pathlib import Path

from wardbook.desk import desk
from wardbook.guide import Guide, read_guide
from wardbook.model.rotation import PHASES

EDITIONS = 200
WARM = 20
"""After how many editions memory is first looked at."""


def report_editions(root: Path, scratch: Path) -> None:
    """Print what checking an edition costs: with the guide read each time, as the command does."""
    guide = read_guide(root)
    folders = [_drawn(guide, scratch / f"edition-{number}", random.Random(number)) for number in range(EDITIONS)]
    begin, warm = time.perf_counter(), 0
    for number, folder in enumerate(folders, 1):
        desk(root, folder).check(date(2026, 11, 30))
        warm = _memory() if number == WARM else warm
    each = (time.perf_counter() - begin) / EDITIONS
    print(
        f"{EDITIONS} editions checked: {each:.2f} s each; memory after all / after {WARM}: "
        f"{_memory() / warm:.2f} (at most 1.10)",
        flush=True,
    )


def _memory() -> int:
    """Return the most memory that this process has had, in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _drawn(guide: Guide, folder: Path, chance: random.Random) -> Path:
    """Write an edition that changes about a tenth of the guide."""
    folder.mkdir(parents=True)
    rotations = {}
    for rotation in chance.sample([*guide.rotations.values()], 5):
        ids = [item.id for item in guide.all_items(rotation)]
        changed, hidden, moved = chance.sample(ids, 3), chance.sample(ids, 3), chance.sample(ids, 2)
        rotations[rotation.id] = {
            "change": {id_: {"text": f"Do what {id_} says."} for id_ in changed},
            "hide": hidden,
            "move": {moved[0]: {"after": moved[1]}},
            "add": [
                {
                    "id": f"x-own-{number}",
                    "phase": chance.choice(PHASES),
                    "text": "Do it.",
                    "why": "So.",
                    "strategy": "find-a-mentor",
                    "level": "extra",
                }
                for number in range(3)
            ],
        }
    contacts = [{"id": f"office-{number}", "role": f"Office {number}"} for number in range(20)]
    # JSON is YAML.
    (folder / "school.yml").write_text(json.dumps({"name": "A school", "contacts": contacts}), encoding="utf-8")
    (folder / "overlay.yml").write_text(json.dumps({"rotations": rotations}), encoding="utf-8")
    return folder
