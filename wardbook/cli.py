"""The command: `wardbook check | build | serve | new | schema | ids`. Parsing and printing only.

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
from wardbook.places import OWN, SCHOOL, NoSuchPlace, begin, project, school

if TYPE_CHECKING:
    from wardbook.guide import Guide


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 well, 1 mistakes in content or a failed build, 2 a wrong call."""
    parser = argparse.ArgumentParser(prog="wardbook", description="The guidebook, from YAML to a site.")
    parser.add_argument(
        "--root", type=Path, help="the guide's folder (default: this one; for a school, the one of this command)"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    edition = argparse.ArgumentParser(add_help=False)
    edition.add_argument(
        "--school", type=Path, help="the folder of a school's edition (default: this one, if it is one)"
    )
    commands.add_parser("check", parents=[edition], help="say every mistake, with its line and remedy")
    building = commands.add_parser("build", parents=[edition], help="check, then write the site into site/, with PDFs")
    building.add_argument("--strict", action="store_true", help="fail where a library for PDFs is missing")
    preview = commands.add_parser("serve", parents=[edition], help="live preview: an edited YAML or macro shows")
    preview.add_argument("--port", type=_port, default=8000, help="from 1 to 65535 (default: 8000)")
    beginning = commands.add_parser("new", help="begin a school's own edition in a new folder")
    beginning.add_argument("folder", type=Path)
    commands.add_parser("schema", help="write the JSON Schemas into content/schema/")
    commands.add_parser("ids", help="enter new ids into the ledger content/ids.yml")
    options = parser.parse_args(arguments)
    try:
        here = Path.cwd()
        options.school = school(options.school, here) if "school" in options else None
        for_a_school = options.school or options.command == "new"
        options.root = project(options.root, here, OWN if for_a_school else None)
        _run(options)
    except NoSuchPlace as lost:
        print(lost, file=sys.stderr)
        return 2
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
        _check_school(root, options.school) if options.school else _check(root)
    elif options.command == "build":
        built = _build(root, options.school, whole=options.strict)
        for line in built.without:
            print(line, file=sys.stderr)
        preview = "wardbook serve" if options.school else "make serve"
        print(f"Built. Open {built.site / 'index.html'}, or run `{preview}`.")
    elif options.command == "serve":
        _guide(root, options.school)
        serve(root, options.port, options.school)
    elif options.command == "new":
        begin(root, options.folder)
        print(f"Begun. Write in {options.folder / SCHOOL}, then run `wardbook serve --school {options.folder}`.")
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


def _check_school(root: Path, folder: Path) -> None:
    """Print what is old in an edition, then either raise ContentErrors or say what differs from the guide."""
    from datetime import date

    from wardbook.edition import read_edition, warnings
    from wardbook.guide import read_guide

    edition = read_edition(folder, read_guide(root))
    for warning in warnings(folder, edition.school, date.today()):
        print(warning, file=sys.stderr)
    counts = ", ".join(f"{what} {number}" for what, number in edition.overlay.counts().items())
    print(f"No mistakes in {edition.school.name}. Items: {counts}.")


def _guide(root: Path, folder: Path | None = None) -> Guide:
    from wardbook.book import read_edition_of

    return read_edition_of(root, folder)


def _build(root: Path, folder: Path | None, *, whole: bool) -> Built:
    try:
        return build(root, folder, whole=whole)
    except BuildFailed:
        # The site engine wraps mistakes in words of its own; here they are told as check tells them.
        _guide(root, folder)
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
