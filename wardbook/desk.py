"""A school's folder with the guide that it changes, and what the command says of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wardbook.differences import counts, differences
from wardbook.edition import Edition, read_edition
from wardbook.errors import ContentWarning
from wardbook.explain import explain, told
from wardbook.guide import Guide, read_guide
from wardbook.load import load
from wardbook.lock import Drift, Noted, drifts, noting, read_lock, write_lock
from wardbook.model.local import Difference
from wardbook.overlay import moves_in
from wardbook.places import OVERLAY
from wardbook.school_warnings import warnings

Ask = Callable[[str], str]
"""Puts a question to whoever sits there, and returns the answer."""


@dataclass(frozen=True)
class Desk:
    """An edition of a guide, in the school's `folder`; `found` is in what it differs."""

    folder: Path
    guide: Guide
    edition: Edition
    found: tuple[Difference, ...]

    def check(self, today: date) -> list[ContentWarning]:
        """Note in overlay.lock what is new in overlay.yml, and return every warning."""
        edition = self.edition
        told_of = [*edition.orphaned, *edition.renamed, *edition.left_out, *self._drifted()]
        self.note()
        return [*told_of, *warnings(self.folder, edition.school, today)]

    def differs(self) -> str:
        """Return one line that says in what the edition differs."""
        numbers = ", ".join(f"{what} {number}" for what, number in counts(self.found).items())
        return f"No mistakes in {self.edition.school.name}. Items: {numbers}."

    def explain(self, address: str | None) -> Iterator[str]:
        """Yield lines that say where each part of an item or a rotation comes from. Raises NoSuchPlace."""
        return explain(self.guide, self.edition, address)

    def review(self, tell: Callable[[str], None], ask: Ask | None) -> int:
        """Walk through what new versions of the guide have touched, and return how much of it is left to do.

        `ask` is None where nobody is there to answer. What is kept is noted, so that it is not asked again.
        """
        kept = []
        left = len(self.edition.orphaned)
        for orphan in self.edition.orphaned:
            tell(str(orphan))
        for drift in self._drifts():
            for line in told(drift, f"{OVERLAY}:{self._line(drift.change)}"):
                tell(line)
            if drift.kind == "drifted" and ask and ask("  Keep yours? [y/N] ").strip().lower() in ("y", "yes"):
                kept.append(drift.change)
            else:
                left += 1
        self.note(kept)
        return left

    def note(self, accepted: Iterable[Difference] = ()) -> None:
        """Keep overlay.lock in step with overlay.yml; changes that were `accepted` are noted as the guide is today."""
        hidden = self.edition.overlay.rotations.hide
        write_lock(self.folder, noting(self.found, self._noted(), accepted, hidden))

    def _noted(self) -> Noted:
        """Return what was noted, by the ids of today."""
        moves = moves_in(self.guide, self.edition.overlay.rotations)
        return {_now(moves, address): said for address, said in read_lock(self.folder).items()}

    def _drifts(self) -> list[Drift]:
        return [*drifts(self.found, self._noted())]

    def _drifted(self) -> Iterator[ContentWarning]:
        for drift in self._drifts():
            change = drift.change
            what = f"{change.field} of {change.address}: the guide"
            if drift.kind == "same-now":
                said = f"{what} now says the same. Delete it, and you follow the guide again."
            else:
                said = f"{what} has changed since you did. `wardbook review` shows both."
            yield ContentWarning(OVERLAY, self._line(change), said)

    def _line(self, change: Difference) -> int:
        file = load(self.folder, OVERLAY)
        moves = moves_in(self.guide, self.edition.overlay.rotations)
        # It may stand there by an id that it had before.
        written = (change.address, *(old for old, new in moves.items() if new == change.address))
        for rotation, _, item in (address.removeprefix("rotations/").partition("/") for address in written):
            place = ("rotations", rotation, *(("change", item) if item else ()), change.field)
            if place in file.lines:
                return file.line(place)
        return file.line(("rotations", change.rotation))


def _now(moves: Mapping[str, str], address: str) -> str:
    """Return the id that an item, or a rotation, has today."""
    if "/" in address:
        return moves.get(address, address)
    return moves.get(f"rotations/{address}", address).removeprefix("rotations/")


def desk(root: Path, folder: Path) -> Desk:
    """Read the guide of `root` and a school's `folder`. Raises ContentErrors with every mistake."""
    guide = read_guide(root)
    edition = read_edition(folder, guide)
    return Desk(folder, guide, edition, tuple(differences(guide, edition.overlay)))
