"""The command: `wardbook check | build | serve | schema | ids`. Parsing and printing only.

The models take a third of a second to load, and a build loads them in its own process: they are imported where needed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wardbook.build import BuildFailed, Built, build, serve
from wardbook.errors import ContentErrors, ContentWarning, ReviewFailed

if TYPE_CHECKING:
    from wardbook.guide import Guide


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 well, 1 mistakes in content or a failed build, 2 a wrong call."""
    parser = argparse.ArgumentParser(prog="wardbook", description="The guidebook, from YAML to a site.")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the project's folder (default: this one)")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="say every mistake in content/, with its line and remedy")
    building = commands.add_parser("build", help="check, then write the site into site/, PDFs among it")
    building.add_argument("--strict", action="store_true", help="fail where a library for PDFs is missing")
    preview = commands.add_parser("serve", help="live preview: an edited YAML or macro shows at once")
    preview.add_argument("--port", type=_port, default=8000, help="from 1 to 65535 (default: 8000)")
    commands.add_parser("schema", help="write the JSON Schemas into content/schema/")
    commands.add_parser("ids", help="enter new ids into the ledger content/ids.yml")
    options = parser.parse_args(arguments)
    if not (options.root / "mkdocs.yml").is_file():
        print(
            f"{options.root}: no mkdocs.yml here. Run this in the project's folder, or add --root FOLDER.",
            file=sys.stderr,
        )
        return 2
    try:
        _run(options)
    except ContentErrors as mistakes:
        print(mistakes, file=sys.stderr)
        print(f"{_count(len(mistakes.errors), 'mistake')}; nothing was changed.", file=sys.stderr)
        return 1
    except (BuildFailed, ReviewFailed) as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return 0


def _run(options: argparse.Namespace) -> None:
    root: Path = options.root
    if options.command == "check":
        _check(root)
    elif options.command == "build":
        built = _build(root, whole=options.strict)
        for line in built.without:
            print(line, file=sys.stderr)
        print(f"Built. Open {built.site / 'index.html'}, or run `make serve`.")
    elif options.command == "serve":
        _guide(root)
        serve(root, options.port)
    elif options.command == "schema":
        from wardbook.schema import write_schemas

        for path in write_schemas(root):
            print(f"wrote {path}")
    elif options.command == "ids":
        from wardbook.ledger import enter_new_ids

        added = enter_new_ids(root, _guide(root))
        print(f"{_count(len(added), 'new id')} entered into content/ids.yml")


def _check(root: Path) -> None:
    """Print warnings, then either raise ContentErrors or say that all is well."""
    from datetime import date

    from wardbook.guide import guide_of
    from wardbook.reading import Reading
    from wardbook.review import review

    reading = Reading(root)
    guide = guide_of(reading)
    found = review(guide, reading, date.today())
    warnings = [one for one in found if isinstance(one, ContentWarning)]
    for warning in warnings:
        print(warning, file=sys.stderr)
    if len(warnings) < len(found):
        raise ContentErrors(one for one in found if not isinstance(one, ContentWarning))
    print(_summary(guide, len(warnings)))


def _guide(root: Path) -> Guide:
    from wardbook.guide import read_guide

    return read_guide(root)


def _build(root: Path, *, whole: bool) -> Built:
    try:
        return build(root, whole=whole)
    except BuildFailed:
        _guide(root)  # The site engine wraps mistakes in words of its own; here they are told as check tells them.
        raise


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is no port; write a number from 1 to 65535")
    return int(text)


def _summary(guide: Guide, warnings: int) -> str:
    counts = (
        (len(guide.rotations), "rotation"),
        (guide.item_count(), "item"),
        (len(guide.messages), "message"),
        (len(guide.questions), "question"),
        (len(guide.references), "source"),
    )
    begin = f"No mistakes, {_count(warnings, 'warning')}: " if warnings else "No mistakes: "
    return begin + ", ".join(_count(number, noun) for number, noun in counts) + "."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
