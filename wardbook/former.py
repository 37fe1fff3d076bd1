"""Ids in an overlay that the guide has given up since: one that was renamed is followed, one that is gone left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from wardbook.errors import ContentWarning, quoted
from wardbook.guide import Guide
from wardbook.load import Loaded, Location
from wardbook.model.edition import Added, Move, Overlay, RotationOverlay, RotationOverlays
from wardbook.model.facts import Record
from wardbook.model.school import School

V = TypeVar("V")


@dataclass(frozen=True)
class Followed:
    """An overlay whose ids the guide has; `renamed` and `orphaned` say what was found otherwise, with its line."""

    overlay: Overlay
    renamed: tuple[ContentWarning, ...] = ()
    orphaned: tuple[ContentWarning, ...] = ()


def renamed_items(guide: Guide, rotation: str) -> dict[str, str]:
    """Return the ids that items of a rotation had once, with those of today; empty for what is given up."""
    gone = dict.fromkeys(guide.retired, "")
    return {
        old.partition("/")[2]: new.partition("/")[2]
        for old, new in {**gone, **guide.moves}.items()
        if old.startswith(f"{rotation}/")
    }


def former_rotations(guide: Guide) -> set[str]:
    """Return the ids that rotations had once."""
    return {*renamed_items(guide, "rotations")}


def following(school: School, guide: Guide) -> School:
    """Return `school` with the rotations that its records name by the ids of today."""
    renamed = renamed_items(guide, "rotations")

    def followed_in(record: Record) -> Record:
        rotations = tuple(renamed.get(id_) or id_ for id_ in getattr(record, "rotations", ()))
        return record.model_copy(update={"rotations": rotations}) if rotations else record

    lists = {key: value for key in School.model_fields if isinstance(value := getattr(school, key), tuple)}
    return school.model_copy(update={key: tuple(map(followed_in, records)) for key, records in lists.items()})


def followed(overlay: Overlay, file: Loaded, guide: Guide) -> Followed:
    """Return `overlay`, read from `file`, by the ids that `guide` has now."""
    follower = _Follower(file, guide, overlay)
    rotations = overlay.rotations
    found = {
        now: follower.rotation(id_, local)
        for id_, local in rotations.locals().items()
        if (now := follower.now(("rotations", id_), "rotations", id_))
    }
    hide = follower.all_now(("rotations", "hide"), "rotations", rotations.hide)
    add = tuple(
        added.model_copy(update={"like": like})
        for at, added in enumerate(rotations.add)
        if (like := follower.now(("rotations", "add", at, "like"), "rotations", added.like))
    )
    laid = RotationOverlays.model_construct(add=add, hide=hide)
    laid.__pydantic_extra__.update(found)
    return Followed(overlay.model_copy(update={"rotations": laid}), tuple(follower.renamed), tuple(follower.orphaned))


class _Follower:
    """Looks up what became of ids, and remembers what it has to tell."""

    def __init__(self, file: Loaded, guide: Guide, overlay: Overlay) -> None:
        self._file = file
        self._guide = guide
        self._like = {added.id: added.like for added in overlay.rotations.add}
        self._present = {*guide.ids(), *(f"rotations/{id_}" for id_ in self._like)}
        self.renamed: list[ContentWarning] = []
        self.orphaned: list[ContentWarning] = []

    def rotation(self, written: str, local: RotationOverlay) -> RotationOverlay:
        """Return what differs in the rotation that the overlay calls `written`."""
        place: Location = ("rotations", written)
        within = self._like.get(written, written)
        own = {added.id for added in local.add}

        def after(where: Location, entry: Added | Move) -> Added | Move:
            if entry.after is None or entry.after in own:
                return entry
            return entry.model_copy(update={"after": self.now((*place, *where, "after"), within, entry.after)})

        return local.model_copy(
            update={
                "add": tuple(after(("add", at), added) for at, added in enumerate(local.add)),
                "change": self._by_id((*place, "change"), within, local.change),
                "hide": self.all_now((*place, "hide"), within, local.hide),
                "move": {
                    id_: after(("move", id_), move)
                    for id_, move in self._by_id((*place, "move"), within, local.move).items()
                },
            }
        )

    def _by_id(self, place: Location, within: str, said: Mapping[str, V]) -> dict[str, V]:
        return {now: value for id_, value in said.items() if (now := self.now((*place, id_), within, id_))}

    def all_now(self, place: Location, within: str, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of a list that the guide still has."""
        found = [self.now((*place, at), within, id_) for at, id_ in enumerate(ids)]
        return tuple(id_ for id_ in found if id_)

    def now(self, place: Location, within: str, id_: str) -> str | None:
        """Return the id that `id_`, of a rotation or of `rotations`, has now, or None where there is none."""
        written = f"{within}/{id_}"
        if written in self._present:
            return id_
        renamed = self._guide.moves.get(written, "")
        folder, _, now = renamed.partition("/")
        if folder == within or self._guide.moves.get(f"rotations/{within}") == f"rotations/{folder}":
            if now != id_:
                told = f"{quoted(id_)} is called {quoted(now)} now. Write that."
                self.renamed.append(self._file.warning(place, told))
            return now
        self.orphaned.append(self._file.warning(place, self._gone(id_, written, renamed)))
        return None

    def _gone(self, id_: str, written: str, renamed: str) -> str:
        if renamed:
            return f"{quoted(id_)} is {quoted(renamed)} now; what you say of it here is not used. Move it there."
        version = self._guide.retired[written]
        return f"the guide gave up {quoted(id_)} in version {version}; what you say of it is not used. Delete it."
