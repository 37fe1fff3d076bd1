"""What the command does with a school's edition: check, explain, review, cartridge."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date

from wardbook.cartridge import cartridge
from wardbook.desk import desk
from wardbook.github import to_github


def check(options: Namespace) -> int:
    """Print what is old in an edition, then either raise ContentErrors or say what differs from the guide."""
    here = desk(options.root, options.school)
    warnings = here.check(date.today())
    for warning in warnings:
        print(warning, file=sys.stderr)
    print(here.differs())
    to_github(options.school, warnings, here.differs())
    return 0


def explain(options: Namespace) -> int:
    """Print where each part of an item or a rotation comes from."""
    print("\n".join(desk(options.root, options.school).explain(options.id)))
    return 0


def review(options: Namespace) -> int:
    """Walk through what the guide has changed; whoever sits at a terminal is asked."""
    somebody = sys.stdin.isatty() and sys.stdout.isatty()
    left = desk(options.root, options.school).review(print, _answer if somebody else None)
    print(f"{left} left to look at." if left else "Nothing is left to look at.")
    if left and not somebody:
        print("To keep yours, run this in a terminal, where it asks.")
    return 1 if left else 0


def _answer(question: str) -> str:
    """Return what somebody answers; nothing if they leave."""
    try:
        return input(question)
    except (EOFError, KeyboardInterrupt):
        print()
        return ""


def cartridge_of(options: Namespace) -> int:
    """Write links for a learning platform."""
    from wardbook.book import read_edition_of

    guide = read_edition_of(options.root, options.school)
    address = (guide.school and guide.school.site_url) or ""
    made = cartridge(guide, address, options.file or options.school / "wardbook.imscc")
    print(f"Written. Import {made} into a course.")
    return 0
