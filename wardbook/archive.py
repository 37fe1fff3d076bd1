"""Zip files whose bytes depend on nothing but what is in them: not on the day, the user or the order of a disk."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold."""
_UNIX, _MODE = 3, 0o100644
"""What made the entry, and what it is: a file that its owner may write and everybody may read."""
_UNSAFE = re.compile(
    r"""[\x00-\x1f<>:"|?*\\]|(^|/)\.{0,2}(/|$)|[. ](/|$)|(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(/|$)""",
    re.IGNORECASE,
)
"""Names that lead out of the folder, or that Windows cannot write."""


class CannotPack(Exception):
    """Raised when a file for others cannot be made. Says in one line what to do."""


def write_zip(target: Path, files: Mapping[str, bytes]) -> Path:
    """Write `files`, by their names with forward slashes, as the zip `target`, in the order of names. Returns it.

    The same files give the same bytes with the same zlib. Whoever reads `target` meanwhile finds the old zip whole.
    Raises CannotPack for a name that cannot be unpacked everywhere.
    """
    if target.is_dir():
        raise CannotPack(f"{target}: this is a folder. Name a file.")
    written = io.BytesIO()
    with ZipFile(written, "w") as archive:
        for name in sorted(files):
            if _UNSAFE.search(name):
                raise CannotPack(f"{name}: not every computer can unpack a file of this name. Choose another.")
            entry = ZipInfo(name, _FIRST_DAY)
            entry.create_system, entry.external_attr = _UNIX, _MODE << 16
            archive.writestr(entry, files[name], ZIP_DEFLATED, compresslevel=9)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    part.write_bytes(written.getvalue())
    part.replace(target)
    return target
