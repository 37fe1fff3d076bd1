"""PDFs kept by what they are made from, and made in several processes where they are not kept yet."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import astuple, dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from wardbook.paper.libraries import require
from wardbook.paper.order import BASE, Fault, Order

if TYPE_CHECKING:
    from wardbook.paper.press import Press

_LIBRARIES = ("weasyprint", "pikepdf", "pydyf", "fonttools")
_CODE = ("press.py", "finish.py")
_press: Press


@dataclass(frozen=True)
class Kept:
    """A PDF in the store."""

    file: Path
    pages: int


class Store:
    """The PDFs in the folder `cache`, made with the styles and fonts of `styles` (macros/print).

    A file's name says what it was made from and how many pages it has: `<24 hex digits>-<pages>.pdf`.
    """

    def __init__(self, styles: Path, cache: Path) -> None:
        self._styles = styles
        self._cache = cache
        self._digests: dict[Path, str] = {}

    def print(self, orders: Mapping[str, Order], processes: int | None = None) -> dict[str, Kept | tuple[Fault, ...]]:
        """Return, by the names of `orders`, each PDF or what is wrong with it. Makes only those that are not kept.

        `processes` is how many are used at once; by default as many as there are processors.
        Raises PaperUnavailable where one must be made and a library is missing.
        """
        self._cache.mkdir(parents=True, exist_ok=True)
        kept = {path.name.partition("-")[0]: path for path in self._cache.glob("*-*.pdf")}
        keys = {name: self.key(order) for name, order in orders.items()}
        missing = {keys[name]: order for name, order in orders.items() if keys[name] not in kept}
        made = self._make(missing, processes) if missing else {}
        return {name: made[key] if key in made else _kept(kept[key]) for name, key in keys.items()}

    def forget(self, but: Iterable[Path]) -> None:
        """Delete every PDF of the store but these."""
        for path in set(self._cache.glob("*.pdf")) - set(but):
            with suppress(FileNotFoundError):  # Another build may have been faster.
                path.unlink()

    def key(self, order: Order) -> str:
        """Return 24 hex digits for all that an order is made from."""
        styles = [self._digest(self._styles / name) for name in order.styles]
        said = repr((astuple(order), styles, self._common))
        return hashlib.sha256(said.encode()).hexdigest()[:24]

    @cached_property
    def _common(self) -> list[str]:
        """What all sheets are made from: a style sheet, fonts, our own code, and the libraries."""
        fonts = sorted(self._styles.glob("fonts/*.otf"))
        ours = [Path(__file__).with_name(name) for name in _CODE]
        digests = [self._digest(file) for file in (self._styles / BASE, *fonts, *ours)]
        return digests + [_version(library) for library in _LIBRARIES]

    def _digest(self, file: Path) -> str:
        if file not in self._digests:
            self._digests[file] = hashlib.sha256(file.read_bytes()).hexdigest()
        return self._digests[file]

    def _make(self, missing: Mapping[str, Order], processes: int | None) -> dict[str, Kept | tuple[Fault, ...]]:
        """Make the longest first, so that no process is left alone with a booklet at the end."""
        require()
        jobs = [(self._cache, key, order) for key, order in missing.items()]
        jobs.sort(key=lambda job: len(job[2].html), reverse=True)
        workers = min(processes or os.cpu_count() or 1, len(jobs))
        with ProcessPoolExecutor(workers, get_context("spawn"), _set_up, (self._styles,)) as pool:
            return {key: result for (_, key, _), result in zip(jobs, pool.map(_make_one, jobs), strict=True)}


def _set_up(styles: Path) -> None:
    """Prepare a process: dates and identifiers in fonts must not come from the clock."""
    global _press
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    from wardbook.paper.press import Press

    _press = Press(styles)


def _make_one(job: tuple[Path, str, Order]) -> Kept | tuple[Fault, ...]:
    cache, key, order = job
    made = _press.make(order)
    if made.faults:
        return made.faults
    path = cache / f"{key}-{made.pages}.pdf"
    fresh = cache / f"{key}.{os.getpid()}.new"
    fresh.write_bytes(made.pdf)
    fresh.replace(path)
    return Kept(path, made.pages)


def _kept(path: Path) -> Kept:
    return Kept(path, int(path.stem.partition("-")[2]))


def _version(library: str) -> str:
    with suppress(PackageNotFoundError):
        return version(library)
    return ""
