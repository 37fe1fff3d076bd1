"""The command: `wardbook check | build | serve | schema | ids`. Parsing and printing only."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from wardbook.errors import ContentErrors
from wardbook.guide import Guide, read_guide


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 well, 1 mistakes in content, 2 a wrong call."""
    parser = argparse.ArgumentParser(prog="wardbook", description="The guidebook, from YAML to a site.")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the project's folder (default: this one)")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="say every mistake in content/, with its line and remedy")
    commands.add_parser("build", help="check, then write the site into site/")
    serve = commands.add_parser("serve", help="live preview: an edited YAML or macro shows at once")
    serve.add_argument("--port", type=int, default=8000)
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
        return _run(options)
    except ContentErrors as mistakes:
        print("\n".join(map(str, mistakes.errors)), file=sys.stderr)
        print(f"{_count(len(mistakes.errors), 'mistake')}; nothing was changed.", file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    root: Path = options.root
    if options.command == "check":
        print(_summary(read_guide(root)))
    elif options.command == "build":
        from wardbook.build import BuildFailed, build

        try:
            print(f"Built. Open {build(root) / 'index.html'}, or run `make serve`.")
        except BuildFailed:
            return 1
    elif options.command == "serve":
        from wardbook.build import serve

        serve(root, options.port)
    elif options.command == "schema":
        from wardbook.schema import write_schemas

        for path in write_schemas(root):
            print(f"wrote {path}")
    elif options.command == "ids":
        from wardbook.ledger import enter_new_ids

        added = enter_new_ids(root, read_guide(root))
        print(f"{_count(len(added), 'new id')} entered into content/ids.yml")
    return 0


def _summary(guide: Guide) -> str:
    counts = (
        (len(guide.rotations), "rotation"),
        (guide.item_count(), "item"),
        (len(guide.messages), "message"),
        (len(guide.questions), "question"),
        (len(guide.references), "source"),
    )
    return "No mistakes: " + ", ".join(_count(number, noun) for number, noun in counts) + "."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
