"""`make bench`: ratios, each from interleaved runs on this machine, second builds on.

1. The whole build (check, render, MkDocs) against plain `mkdocs build` of the same pages already rendered.
2. Ten times the content against once the content, both without PDFs.
3. PDFs: a checklist on one core, the whole set cold in two processes against one, and what kept ones add to a build.
4. Editions of two hundred schools, checked.
5. What a student waits for and loads, see `tests/browser/bench.py`.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.browser.bench import measure
from tests.editions_bench import report_editions
from wardbook.export import export_from
from wardbook.guide import read_guide
from wardbook.moment import now
from wardbook.paper.press import Press
from wardbook.paper.shop import orders
from wardbook.paper.store import Store
from wardbook.reading import FOLDERS
from wardbook.render import Renderer
from wardbook.sheets import sheets_of

PROJECT = Path(__file__).resolve().parent.parent
RUNS = 5
WARDBOOK = ("wardbook", "build")
MKDOCS = ("mkdocs", "build", "--quiet")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        ours, plain, tenfold, printing = (scratch / name for name in ("ours", "plain", "tenfold", "printing"))
        for folder in (ours, tenfold, printing):
            copy_project(folder)
        for folder in (ours, tenfold):
            without_paper(folder)
        export_from(ours, None, plain, now())
        multiply(tenfold / "content", 10)
        build = partial(run, ours, WARDBOOK)
        report(
            "wardbook build / plain mkdocs build of the same pages (at most 1.00)",
            *interleaved(build, partial(run, plain, MKDOCS), runs=RUNS),
        )
        report(
            "ten times the content / once (at most 11.00)",
            *interleaved(partial(run, tenfold, WARDBOOK), build, runs=2),
        )
        report_paper(scratch)
        with_paper, without = interleaved(partial(run, printing, WARDBOOK), build, runs=RUNS)
        print(f"PDFs that are kept add {with_paper.clock - without.clock:.2f} s to a build (at most 0.30)", flush=True)
        report_editions(PROJECT, scratch)
        measure(ours / "site", scratch)
    return 0


def copy_project(to: Path) -> None:
    """Copy what a build needs, and nothing built."""
    for name in ("content", "macros", "overrides", "docs"):
        shutil.copytree(PROJECT / name, to / name)
    shutil.copy(PROJECT / "mkdocs.yml", to)


def without_paper(project: Path) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("site: wardbook", "site: wardbook\n      paper: false"), encoding="utf-8")


def report_paper(scratch: Path) -> None:
    """Print what PDFs cost: one after the other here, and the whole set with nothing kept."""
    guide, styles = read_guide(PROJECT), PROJECT / "macros" / "print"
    set_ = orders(guide, sheets_of(guide), Renderer(PROJECT / "macros"), "https://guide.example/ward/")
    press, times = Press(styles), []
    for sheet in (sheet for sheet in sheets_of(guide) if sheet.kind.id == "checklist"):
        begin = time.perf_counter()
        press.make(set_[sheet.name])
        times.append(time.perf_counter() - begin)
    print(f"a checklist on one core: {statistics.median(times):.2f} s (at most 0.35), {len(times)} made", flush=True)

    def cold(processes: int) -> None:
        with tempfile.TemporaryDirectory(dir=scratch) as store:
            Store(styles, Path(store)).print(set_, processes)

    report(
        f"all {len(set_)} PDFs, two processes / one (at most 0.60)",
        *interleaved(partial(cold, 2), partial(cold, 1), runs=2),
    )


def multiply(content: Path, times: int) -> None:
    """Copy every page of content until there are `times` as many, each copy with an id of its own."""
    for folder in FOLDERS:
        for file in sorted((content / folder).glob("*.yml")):
            text = file.read_text(encoding="utf-8")
            for copy in range(2, times + 1):
                name = f"{file.stem[:36]}-x{copy}"
                own = re.sub(r"^id: .*$", f"id: {name}", text, count=1, flags=re.MULTILINE)
                (content / folder / f"{name}.yml").write_text(own, encoding="utf-8")


def run(where: Path, command: tuple[str, ...]) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(PROJECT)}
    subprocess.run([sys.executable, "-m", *command], cwd=where, env=environment, check=True, stdout=subprocess.DEVNULL)


@dataclass(frozen=True)
class Cost:
    """Median seconds of a command: by the clock, and of processor time, which other work on the machine sways less."""

    clock: float
    processor: float


def interleaved(first: Callable[[], None], second: Callable[[], None], runs: int) -> tuple[Cost, Cost]:
    """Return what each costs, run in turn; the first run of each warms up and does not count."""
    costs: tuple[list[Cost], list[Cost]] = ([], [])
    for run in range(runs + 1):
        for measured, action in zip(costs, (first, second), strict=True):
            begin, before = time.perf_counter(), os.times()
            action()
            after = os.times()
            processor = after.children_user + after.children_system - before.children_user - before.children_system
            if run:
                measured.append(Cost(time.perf_counter() - begin, processor))
    return median(costs[0]), median(costs[1])


def median(costs: list[Cost]) -> Cost:
    return Cost(statistics.median(c.clock for c in costs), statistics.median(c.processor for c in costs))


def report(what: str, first: Cost, second: Cost) -> None:
    clock = f"{first.clock / second.clock:.2f} by the clock ({first.clock:.2f} s / {second.clock:.2f} s)"
    print(f"{what}: {clock}, {first.processor / second.processor:.2f} of processor time", flush=True)


if __name__ == "__main__":
    sys.exit(main())
