"""The whole guide: files found, loaded, validated, cross-checked. Immutable once made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from wardbook import model
from wardbook.crosscheck import crosscheck
from wardbook.errors import ContentError, ContentErrors, did_you_mean, quoted
from wardbook.load import Loaded
from wardbook.model.local import Local
from wardbook.model.pages import Page
from wardbook.model.rotation import PHASES, CoreUse, Item, Rotation
from wardbook.model.school import School
from wardbook.reading import ADDRESSES, FOLDERS, SINGLE_PAGES, Reading

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Guide:
    """Everything the guide says. Mappings are by id, in the order in which pages show them."""

    words: model.GuideFile
    benefits: Mapping[str, model.Why]
    reasons: Mapping[str, model.Why]
    strategies: Mapping[str, model.Strategy]
    rotations: Mapping[str, model.Rotation]
    people: Mapping[str, model.Person]
    messages: Mapping[str, model.Message]
    chapters: Mapping[str, model.Chapter]
    packet: model.Packet
    glossary: model.Glossary
    terms: Mapping[str, model.Country]
    """Countries, with their own words."""
    questions: tuple[model.Question, ...]
    references: Mapping[str, model.Reference]
    points: model.Points
    synonyms: tuple[tuple[str, ...], ...]
    voice: model.Voice
    core_items: Mapping[str, Item]
    moves: Mapping[str, str]
    """Ids that were renamed, with the ids they have now, as the ledger writes them."""
    retired: Mapping[str, str] = field(default_factory=dict)
    """Ids that were given up, with the version in which, as the ledger writes them."""
    school: School | None = None
    """Whose edition this is; None for the guide itself."""
    hidden: frozenset[str] = frozenset()
    """Addresses of pages that the school does not show."""
    local: Local = field(default_factory=Local)
    """What else is the school's."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """From an address such as `rotations/surgery` or `questions` to the file that it is made from."""

    def items(self, rotation: Rotation, phase: str) -> tuple[Item, ...]:
        """Return the items of a phase of a rotation, core items filled in."""
        return tuple(self._resolve(entry) for entry in rotation.checklist.phase(phase))

    def all_items(self, rotation: Rotation) -> tuple[Item, ...]:
        """Return the items of every phase of a rotation, in order."""
        return tuple(item for phase in PHASES for item in self.items(rotation, phase))

    def _resolve(self, entry: Item | CoreUse) -> Item:
        if isinstance(entry, Item):
            return entry
        reworded = entry.model_dump(exclude={"use"}, exclude_none=True)
        if entry.why:
            reworded.setdefault("refs", ())
        return self.core_items[entry.use].model_copy(update=reworded)

    def former_ids(self, rotation: Rotation) -> Mapping[str, tuple[str, ...]]:
        """Return, by item id, the ids `<rotation>/<item>` under which each item of a rotation was ticked before."""
        ids = {item.id: f"{rotation.id}/{item.id}" for item in self.all_items(rotation)}
        return {own: tuple(old for old, new in self.moves.items() if new == id_) for own, id_ in ids.items()}

    def item_count(self) -> int:
        """Return how many checklist items the rotations show together."""
        return sum(len(self.all_items(rotation)) for rotation in self.rotations.values())

    def pages(self) -> Iterator[tuple[Page, str]]:
        """Yield every page of content with its address: `benefits/…/`, `rotations/surgery/`."""
        for folder, address in ADDRESSES.items():
            yield from ((page, address.format(id_)) for id_, page in getattr(self, folder).items())
        yield self.packet, "letters/packet/"
        yield self.glossary, "glossary/"

    def addresses(self) -> Iterator[str]:
        """Yield the address of every page, from the site's root."""
        yield from SINGLE_PAGES
        yield from (address for _, address in self.pages())

    def ids(self) -> Iterator[str]:
        """Yield every permanent id as the ledger writes it: `people/nurse`, `surgery/learn-ten-names`."""
        for folder in FOLDERS:
            yield from (f"{folder}/{id_}" for id_ in getattr(self, folder))
        yield from (f"questions/{question.id}" for question in self.questions)
        yield from (f"glossary/{term.id}" for term in self.glossary.terms)
        for rotation in self.rotations.values():
            yield from (f"{rotation.id}/{item.id}" for item in self.all_items(rotation))


def read_guide(root: Path) -> Guide:
    """Read `root`/content and return the guide.

    Raises ContentErrors with every mistake of every file at once.
    """
    return guide_of(Reading(root))


def guide_of(reading: Reading) -> Guide:
    """Return the guide that was read. Raises ContentErrors with every mistake of every file at once."""
    mistakes = [*reading.errors, *crosscheck(reading.loaded, {error.path for error in reading.errors})]
    if mistakes:
        raise ContentErrors(mistakes)
    guide = _assemble(reading.found)
    mistakes = _ledger_mistakes(guide, reading.found["content/ids.yml"], reading.loaded["content/ids.yml"])
    if mistakes:
        raise ContentErrors(mistakes)
    return guide


def _assemble(found: Mapping[str, Any]) -> Guide:
    def folder(name: str) -> dict[str, Any]:
        prefix = f"content/{name}/"
        return {page.id: page for path, page in found.items() if path.startswith(prefix)}

    words: model.GuideFile = found["content/guide.yml"]
    points: model.Points = found["content/points.yml"]
    order = [point.id for group in points.groups for point in group.points]
    return Guide(
        words=words,
        benefits=_ordered(folder("benefits"), order),
        reasons=_ordered(folder("reasons"), order),
        strategies=_ordered(folder("strategies"), order),
        rotations=_ordered(folder("rotations"), words.home),
        people=_ordered(folder("people"), words.people),
        messages=_ordered(folder("messages"), words.messages),
        chapters=_ordered(folder("chapters"), ()),
        packet=found["content/packet.yml"],
        glossary=found["content/glossary.yml"],
        terms=_ordered(folder("terms"), ("us",)),
        questions=found["content/questions.yml"].questions,
        references={reference.id: reference for reference in found["content/references.yml"].references},
        points=points,
        synonyms=found["content/search.yml"].same,
        voice=found["content/voice.yml"],
        core_items={item.id: item for item in found["content/core-items.yml"].items},
        moves=found["content/ids.yml"].aliases,
        retired=found["content/ids.yml"].retired,
        sources={path.removeprefix("content/").removesuffix(".yml"): path for path in found},
    )


def _ordered(pages: dict[str, M], order: Sequence[str]) -> dict[str, M]:
    first = [id_ for id_ in order if id_ in pages]
    rest = sorted(set(pages) - set(first), key=lambda id_: getattr(pages[id_], "title", id_))
    return {id_: pages[id_] for id_ in [*first, *rest]}


def _ledger_mistakes(guide: Guide, ledger: model.Ledger, file: Loaded) -> list[ContentError]:
    present = set(guide.ids())
    accounted_for = {*present, *ledger.aliases, *ledger.retired}
    vanished = [
        file.error(
            ("published", at),
            f"{quoted(id_)} was published and is gone, and ticks and links hang on it. "
            "Put it back, or enter it under aliases: (renamed to) or retired: (since which version).",
        )
        for at, id_ in enumerate(ledger.published)
        if id_ not in accounted_for
    ]
    astray = [
        file.error(
            ("aliases", old), f"{quoted(old)} leads to {quoted(new)}, which is not there{did_you_mean(new, present)}"
        )
        for old, new in ledger.aliases.items()
        if new not in present
    ]
    revived = [
        file.error((key, id_), f"{quoted(id_)} is given up here and is in use again. Choose another id for it there.")
        for key, given_up in (("aliases", ledger.aliases), ("retired", ledger.retired))
        for id_ in given_up
        if id_ in present
    ]
    return [*vanished, *astray, *revived]
