"""The command: `wardbook check | build | serve | new | …`. Parsing and printing only.

The models take a third of a second to load, and a build loads them in its own process: they are imported where needed.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from wardbook.archive import CannotPack
from wardbook.arguments import parser
from wardbook.build import BuildFailed, Built, build, serve
from wardbook.errors import ContentErrors, ContentWarning, ReviewFailed
from wardbook.github import to_github
from wardbook.places import OWN, SCHOOL, NoSuchPlace, begin, project, school

if TYPE_CHECKING:
    from wardbook.desk import Desk
    from wardbook.guide import Guide

FOR_SCHOOLS = ("explain", "review", "cartridge")
"""What makes sense for a school's edition only."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 well, 1 mistakes in content or a failed build, 2 a wrong call."""
    options = parser().parse_args(arguments)
    try:
        here = Path.cwd()
        options.school = school(options.school, here) if "school" in options else None
        if options.command in FOR_SCHOOLS and not options.school:
            raise NoSuchPlace(f"{here}: no {SCHOOL} here. Run this in a school's folder, or add --school FOLDER.")
        for_a_school = options.school or options.command == "new"
        options.root = project(options.root, here, OWN if for_a_school else None)
        return COMMANDS[options.command](options)
    except NoSuchPlace as lost:
        print(lost, file=sys.stderr)
        return 2
    except ContentErrors as mistakes:
        print(mistakes, file=sys.stderr)
        said = f"{_count(len(mistakes.errors), 'mistake')}; nothing was changed."
        print(said, file=sys.stderr)
        if options.command == "check":
            to_github(options.school or options.root, mistakes.errors, said)
        return 1
    except (BuildFailed, CannotPack, ReviewFailed) as stopped:
        print(stopped, file=sys.stderr)
        return 1


def _check(options: Namespace) -> int:
    """Print warnings, then either raise ContentErrors or say that all is well."""
    if options.school:
        return _for_schools("check")(options)
    from datetime import date

    from wardbook.guide import guide_of
    from wardbook.reading import Reading
    from wardbook.review import review

    reading = Reading(options.root)
    guide = guide_of(reading)
    found = review(guide, reading, date.today())
    warnings = [one for one in found if isinstance(one, ContentWarning)]
    for warning in warnings:
        print(warning, file=sys.stderr)
    if len(warnings) < len(found):
        raise ContentErrors(one for one in found if not isinstance(one, ContentWarning))
    print(_summary(guide, len(warnings)))
    return 0


def _build(options: Namespace) -> int:
    built = _built(options, whole=options.strict)
    preview = f"wardbook serve{_there(options)}" if options.school else "make serve"
    print(f"Built. Open {built.site / 'index.html'}, or run `{preview}`.")
    return 0


def _zip(options: Namespace) -> int:
    from wardbook.packing import pack

    site = _built(options, whole=False).site
    print(f"Packed. Give {pack(site, options.file or site.with_name('wardbook.zip'))} to whoever runs the web server.")
    return 0


def _built(options: Namespace, *, whole: bool) -> Built:
    """Build, note for a school what the guide says today, and print what the site is without."""
    here = _desk(options) if options.school else None
    try:
        built: Built = build(options.root, options.school, whole=whole)
    except BuildFailed:
        # The site engine wraps mistakes in words of its own; here they are told as check tells them.
        _guide(options)
        raise
    for line in built.without:
        print(line, file=sys.stderr)
    if here:
        here.note()
        for warning in here.edition.orphaned:
            print(warning, file=sys.stderr)
    return built


def _serve(options: Namespace) -> int:
    _guide(options)
    serve(options.root, options.port, options.school)
    return 0


def _new(options: Namespace) -> int:
    begin(options.root, options.folder)
    print(
        f"Begun. Write in {options.folder / SCHOOL}, then run `wardbook serve --school {quote(str(options.folder))}`."
    )
    return 0


def _for_schools(name: str) -> Callable[[Namespace], int]:
    """Return the command that wardbook.for_schools has under `name`."""

    def run(options: Namespace) -> int:
        from wardbook import for_schools

        command: Callable[[Namespace], int] = getattr(for_schools, name)
        return command(options)

    return run


def _export(options: Namespace) -> int:
    """Write a plain project, or say what another engine has made otherwise of it."""
    if options.check:
        from wardbook.compare_sites import missing

        lines = missing(options.folder / "site", (options.school or options.root) / "site")
        for line in lines:
            print(line, file=sys.stderr)
        print(f"{_count(len(lines), 'page')} missing or different." if lines else "Every page is there, and the same.")
        return 1 if lines else 0
    from wardbook.export import export_from
    from wardbook.moment import now

    done = export_from(options.root, options.school, options.folder, now())
    for line in done.without:
        print(line, file=sys.stderr)
    told = f"{options.folder / 'README.md'} says how to build them, and what is missing"
    print(f"Exported {_count(done.pages, 'page')}. {told}.")
    return 0


def _schema(options: Namespace) -> int:
    from wardbook.schema import write_schemas

    for path in write_schemas(options.root):
        print(f"wrote {path}")
    return 0


def _ids(options: Namespace) -> int:
    from wardbook.ledger import enter_new_ids

    added = enter_new_ids(options.root, _guide(options))
    print(f"{_count(len(added), 'new id')} entered into content/ids.yml")
    return 0


COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "check": _check,
    "build": _build,
    "serve": _serve,
    "new": _new,
    "explain": _for_schools("explain"),
    "review": _for_schools("review"),
    "zip": _zip,
    "cartridge": _for_schools("cartridge_of"),
    "export": _export,
    "schema": _schema,
    "ids": _ids,
}


def _guide(options: Namespace) -> Guide:
    from wardbook.book import read_edition_of

    return read_edition_of(options.root, options.school)


def _desk(options: Namespace) -> Desk:
    from wardbook.desk import desk

    return desk(options.root, options.school)


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


def _there(options: Namespace) -> str:
    """Return what a command needs so that it finds the school from here; nothing from inside of its folder."""
    return "" if options.school.resolve() == Path.cwd().resolve() else f" --school {quote(str(options.school))}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
