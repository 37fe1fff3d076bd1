"""`wardbook check`: what it prints of warnings and mistakes, its counts, its exit code."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.drawing import draw, replace
from tests.kept import keep
from wardbook.cli import main

HELD = "1 rotation, 3 items, 1 message, 2 questions, 1 source.\n"
UNREVIEWED = [
    *("benefits/research", "chapters/safety", "chapters/why", "glossary", "messages/thank-you", "packet"),
    *("people/nurse", "reasons/peers", "rotations/surgery", "strategies/be-present"),
]
UNFINISHED = [
    "15: warning: the checklist has 3 items; a full one has 24 to 36. Write more.",
    '15: warning: the phase "last-week" has 0 items; {rest}',
    '15: warning: the phase "middle" has 0 items; {rest}',
    '16: warning: the phase "before" has 1 item; {rest}',
    '24: warning: the phase "first-week" has 1 item; {rest}',
    '27: warning: the phase "after" has 1 item; {rest}',
]


@pytest.fixture
def bare(small: Path) -> Path:
    return draw(small, "=== mkdocs.yml\n")


def check(root: Path) -> int:
    return main(["--root", str(root), "check"])


Captured = pytest.CaptureFixture[str]


def warnings(today: date) -> str:
    """Return all that is told of the small guide, a line each."""
    add = f'nobody has reviewed this page. Read it through, then add "reviewed: {today}".'
    rest = "at least 3 are wanted. Write acts that belong to that time."
    lines = [f"content/{name}.yml:1: warning: {add}" for name in UNREVIEWED]
    at = UNREVIEWED.index("rotations/surgery") + 1
    lines[at:at] = [f"content/rotations/surgery.yml:{line.format(rest=rest)}" for line in UNFINISHED]
    return "".join(f"{line}\n" for line in lines)


def test_check_counts_what_a_well_kept_guide_holds(bare: Path, capsys: Captured) -> None:
    code = check(keep(bare, date.today()))

    told = "No mistakes: 1 rotation, 24 items, 1 message, 2 questions, 1 source.\n"
    assert (code, *capsys.readouterr()) == (0, told, "")


def test_check_tells_warnings_and_is_content(bare: Path, capsys: Captured) -> None:
    before = date.today()
    code = check(bare)
    output = capsys.readouterr()

    assert (code, output.out) == (0, f"No mistakes, 16 warnings: {HELD}")
    assert output.err in (warnings(before), warnings(date.today()))


def test_one_warning_is_counted_as_one(bare: Path, capsys: Captured) -> None:
    day = date.today()
    replace(keep(bare, day), "content/people/nurse.yml", f"reviewed: {day}", "reviewed: 2020-11-22")
    code = check(bare)

    told = "content/people/nurse.yml:5: warning: the page was last reviewed on 2020-11-22, 18 months ago or more. "
    counted = "No mistakes, 1 warning: 1 rotation, 24 items, 1 message, 2 questions, 1 source.\n"
    assert (code, *capsys.readouterr()) == (0, counted, f"{told}Read it through, then change the day.\n")


def test_a_mistake_that_only_a_review_finds_follows_the_warnings_and_is_counted_alone(
    bare: Path, capsys: Captured
) -> None:
    replace(bare, "content/benefits/research.yml", "Ask early.", "Leverage teh day.")
    before = date.today()
    code = check(bare)
    output = capsys.readouterr()

    research = "content/benefits/research.yml:4: "
    found = (
        f'{research}"teh" looks misspelled; did you mean "the"? '
        "If it is right, enter it under spelling: of content/voice.yml.\n"
        f'{research}the guide does not say "Leverage". Say use.\n'
        "2 mistakes; nothing was changed.\n"
    )
    assert (code, output.out) == (1, "")
    assert output.err in (warnings(before) + found, warnings(date.today()) + found)


def test_a_spelling_checker_that_fails_is_told_in_one_line(
    bare: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(
        bare, "=== broken/codespell_lib/__init__.py\n=== broken/codespell_lib/__main__.py\nraise SystemExit('killed')\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(bare / "broken"))

    assert (check(bare), *capsys.readouterr()) == (1, "", "codespell did not check the spelling: killed\n")
