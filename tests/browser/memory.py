"""What a browser should remember of a student's lists, in a few lines of Python: the model of the model-based test."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

OPEN, DONE, SKIPPED = "", "done", "not for me"


@dataclass
class Cleared:
    """What a reset opened, and when."""

    items: dict[str, str]
    step: int


@dataclass
class Memory:
    """Items by `<rotation>/<item>` with the step at which each was set, and rotations with their last reset.

    The first step is 2: at step 1 is what was set before this device came into use.
    """

    step: int = 1
    items: dict[str, tuple[str, int]] = field(default_factory=dict)
    resets: dict[str, int] = field(default_factory=dict)

    def state(self, item: str) -> str:
        state, step = self.items.get(item, (OPEN, 0))
        return state if step > self.resets.get(item.partition("/")[0], 0) else OPEN

    def set(self, states: dict[str, str]) -> None:
        self.step += 1
        self.items.update({item: (state, self.step) for item, state in states.items()})

    def reset(self, rotation: str) -> Cleared:
        """Open every item of a rotation. Where none is set, there is nothing to reset."""
        states = {item: self.state(item) for item in self.items if item.startswith(f"{rotation}/")}
        cleared = {item: state for item, state in states.items() if state}
        if cleared:
            self.step += 1
            self.resets[rotation] = self.step
        return Cleared(cleared, self.step)

    def undo(self, cleared: Cleared) -> None:
        """Set again what a reset opened, save what was set since."""
        self.set({item: state for item, state in cleared.items.items() if self.items[item][1] < cleared.step})

    def exported(self) -> Memory:
        """What a file holds that is exported now."""
        return copy.deepcopy(self)

    def merge(self, other: Memory) -> None:
        """Import such a file: the later of each line counts."""
        for item, (state, step) in other.items.items():
            if step > self.items.get(item, (OPEN, 0))[1]:
                self.items[item] = (state, step)
        for rotation, step in other.resets.items():
            self.resets[rotation] = max(step, self.resets.get(rotation, 0))
