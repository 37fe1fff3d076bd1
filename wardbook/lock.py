"""overlay.lock: the guide's own words at the time when a school changed them, and what has become of them since."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from wardbook.errors import ContentError, ContentErrors
from wardbook.load import load
from wardbook.model.base import Part
from wardbook.model.local import Difference
from wardbook.places import LOCK
from wardbook.validate import validate

_HEAD = "# Written by wardbook: what the guide said when you changed it. Keep this file beside overlay.yml.\n"
Noted = Mapping[str, Mapping[str, str]]
"""What the guide said, by the id of an item or a rotation and by field; empty where it said nothing."""


class _Lock(Part):
    """overlay.lock"""

    guide: dict[str, dict[str, str]] = Field(default_factory=dict)


@dataclass(frozen=True)
class Drift:
    """A change of the school's whose ground has moved: the guide says something else now, or the same as the school."""

    change: Difference
    kind: Literal["drifted", "same-now"]
    noted: str
    """What the guide said when the school changed it."""


def read_lock(folder: Path) -> Noted:
    """Return what was noted in the school's `folder`; nothing where no lock is. Raises ContentErrors."""
    if not (folder / LOCK).exists():
        return {}
    try:
        return validate(_Lock, load(folder, LOCK), {}).guide
    except ContentErrors as unreadable:
        line = unreadable.errors[0].line
        told = "this is not as it was written. Put the last good one back, or delete it and look at each change again."
        raise ContentErrors([ContentError(LOCK, line, told)]) from None


def drifts(found: Iterable[Difference], noted: Noted) -> Iterator[Drift]:
    """Yield the changes among `found` that a new version of the guide has touched."""
    for change in _changes(found):
        was = noted.get(change.address, {}).get(change.field, change.guides)
        if change.guides == change.ours:
            yield Drift(change, "same-now", was)
        elif was != change.guides:
            yield Drift(change, "drifted", was)


def noting(
    found: Iterable[Difference], noted: Noted, accepted: Iterable[Difference] = (), hidden: Iterable[str] = ()
) -> Noted:
    """Return what is to be noted: for a change that is new, or `accepted` anew, what the guide says today.

    What was noted of rotations that are `hidden` stays: they may be shown again.
    """
    anew = {(change.address, change.field) for change in accepted}
    away = {*hidden}
    result = {address: dict(said) for address, said in noted.items() if address.partition("/")[0] in away}
    for change in _changes(found):
        was = None if (change.address, change.field) in anew else noted.get(change.address, {}).get(change.field)
        result.setdefault(change.address, {})[change.field] = change.guides if was is None else was
    return result


def write_lock(folder: Path, noted: Noted) -> None:
    """Write overlay.lock, if it differs. Without anything to note there is none."""
    file = folder / LOCK
    lines = [
        f"  {json.dumps(address)}:\n"
        + "".join(f"    {field}: {json.dumps(said, ensure_ascii=False)}\n" for field, said in fields.items())
        for address, fields in sorted(noted.items())
    ]
    text = f"{_HEAD}guide:\n{''.join(lines)}" if lines else ""
    if text and (not file.exists() or file.read_text(encoding="utf-8") != text):
        file.write_text(text, encoding="utf-8")
    elif not text:
        file.unlink(missing_ok=True)


def _changes(found: Iterable[Difference]) -> Iterator[Difference]:
    return (difference for difference in found if difference.kind == "changed")
