"""What may be written behind `wardbook`."""

from __future__ import annotations

import argparse
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command."""
    command = argparse.ArgumentParser(prog="wardbook", description="The guidebook, from YAML to a site.")
    command.add_argument(
        "--root", type=Path, help="the guide's folder (default: this one; for a school, the one of this command)"
    )
    commands = command.add_subparsers(dest="command", required=True)
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
    explaining = commands.add_parser("explain", parents=[edition], help="say where each part of an item comes from")
    explaining.add_argument(
        "id", nargs="?", help="an item, as surgery/learn-ten-names, or a rotation; else all rotations"
    )
    commands.add_parser("review", parents=[edition], help="walk through what the guide has changed since you did")
    packing = commands.add_parser("zip", parents=[edition], help="build, and pack the site for whoever runs the server")
    packing.add_argument("file", type=Path, nargs="?", help="where to (default: wardbook.zip beside the site)")
    linking = commands.add_parser("cartridge", parents=[edition], help="write links for a learning platform to import")
    linking.add_argument("file", type=Path, nargs="?", help="where to (default: wardbook.imscc beside the site)")
    exporting = commands.add_parser("export", parents=[edition], help="write a plain project that needs no wardbook")
    exporting.add_argument("folder", type=Path, help="a new folder; with --check, one that was exported and built")
    exporting.add_argument("--check", action="store_true", help="compare its site/ with the one of `wardbook build`")
    commands.add_parser("schema", help="write the JSON Schemas for editors")
    commands.add_parser("ids", help="enter new ids into the ledger content/ids.yml")
    return command


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is no port; write a number from 1 to 65535")
    return int(text)
