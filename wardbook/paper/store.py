"""PDFs kept by what they are made from, and made in several processes where they are not kept yet."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import astuple, dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from wardbook.paper.libraries import require
from wardbook.paper.order import BASE, Broken, Fault, Order, shortened

if TYPE_CHECKING:
    from wardbook.paper.press import Press

_LIBRARIES = ("weasyprint", "pikepdf", "pydyf", "fonttools")
_CODE = ("press.py", "links.py", "finish.py")
A_DAY = 86_400  # seconds
MOST_PROCESSES = 8
"""Each holds some hundred MB."""
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
        for key in set(keys.values()) & kept.keys():
            kept[key].touch()
        return {name: made[key] if key in made else _kept(kept[key]) for name, key in keys.items()}

    def forget(self) -> None:
        """Delete what nobody has asked for since yesterday; another build may be using the rest."""
        for path in self._cache.iterdir():
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < time.time() - A_DAY:
                    path.unlink()

    def key(self, order: Order) -> str:
        """Return 24 hex digits for all that an order is made from."""
        styles = [self._digest(self._styles / name) for name in order.styles]
        said = repr((astuple(order), styles, self._common))
        return hashlib.sha256(said.encode()).hexdigest()[:24]

    @cached_property
    def _common(self) -> list[str]:
        """What all sheets may be made from: a style sheet, fonts and pictures, our own code, and the libraries."""
        files = [file for file in sorted(self._styles.rglob("*")) if file.suffix not in (".css", ".html")]
        ours = [Path(__file__).with_name(name) for name in _CODE]
        digests = [self._digest(file) for file in (self._styles / BASE, *files, *ours) if not file.is_dir()]
        return digests + [_version(library) for library in _LIBRARIES]

    def _digest(self, file: Path) -> str:
        if file not in self._digests:
            content = file.read_bytes() if file.exists() else b""
            self._digests[file] = hashlib.sha256(content).hexdigest()
        return self._digests[file]

    def _make(self, missing: Mapping[str, Order], processes: int | None) -> dict[str, Kept | tuple[Fault, ...]]:
        """Make the longest first, so that no process is left alone with a booklet at the end."""
        require()
        jobs = [(self._cache, key, order) for key, order in missing.items()]
        jobs.sort(key=lambda job: len(job[2].html), reverse=True)
        workers = min(processes or _processors(), len(jobs), MOST_PROCESSES)
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
    try:
        made = _press.make(order)
    except Exception as fault:
        # A macro or a style can ask for what the libraries do not foresee; each says so in its own way.
        return (Broken(shortened(f"cannot be printed: {type(fault).__name__}, {fault}")),)
    if made.faults:
        return made.faults
    path = cache / f"{key}-{made.pages}.pdf"
    fresh = cache / f"{key}.{os.getpid()}.new"
    fresh.write_bytes(made.pdf)
    fresh.replace(path)
    return Kept(path, made.pages)


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _kept(path: Path) -> Kept:
    return Kept(path, int(path.stem.partition("-")[2]))


def _version(library: str) -> str:
    with suppress(PackageNotFoundError):
        return version(library)
    return ""
