"""The pure functions of the site's scripts, run in a page that has loaded the real files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy
from playwright.sync_api import Page

NOW = 1795426200000
"""2026-11-23T09:30:00Z, in ms."""
BATCH = 300
Lines = dict[str, str]

HELP = """
const lines = (kept) => ({ get: (key) => kept[key], keys: () => Object.keys(kept) });
const opened = (result) => result.lines ? { ...result, lines: Object.fromEntries(result.lines) } : result;
"""


def run(page: Page, body: str, given: object = None) -> Any:
    """What `body` (of an async function of `given`) returns."""
    return page.evaluate(f"async (given) => {{ {HELP} {body} }}", given)


def run_each(page: Page, body: str, cases: Iterable[object]) -> list[Any]:
    """What `body` returns for each case; an error thrown is text that begins with `threw`. Sent in batches."""
    cases = list(cases)
    results: list[Any] = []
    for start in range(0, len(cases), BATCH):
        results += page.evaluate(
            f"""async (cases) => {{
              {HELP}
              const results = [];
              for (const given of cases) {{
                try {{
                  results.push(await (async () => {{ {body} }})());
                }} catch (error) {{
                  results.push(`threw ${{error}}`);
                }}
              }}
              return results;
            }}""",
            cases[start : start + BATCH],
        )
    return results


def drawn(strategy: SearchStrategy[Any], number: int) -> list[Any]:
    """About `number` examples of a strategy, the same at each run."""
    examples: list[Any] = []

    @settings(
        max_examples=number, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(strategy)
    def draw(example: Any) -> None:
        examples.append(example)

    draw()
    return examples


def text(value: object) -> str:
    """As the scripts keep a line."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
