"""wardbook/archive.py: zips that are the same for the same files, with names that every computer can unpack."""

from __future__ import annotations

import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from wardbook.archive import CannotPack, write_zip

FILES = {"b/é.txt": b"two" * 99, "a.txt": b"one", ".htaccess": b""}


def test_entries_stand_in_the_order_of_names_and_tell_neither_day_nor_user(tmp_path: Path) -> None:
    with ZipFile(write_zip(tmp_path / "new" / "x.zip", FILES)) as archive:
        told = [
            (entry.filename, entry.date_time, entry.create_system, entry.external_attr, entry.compress_type)
            for entry in archive.infolist()
        ]
        held = {name: archive.read(name) for name in archive.namelist()}
    same = ((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16, ZIP_DEFLATED)
    assert told == [(".htaccess", *same), ("a.txt", *same), ("b/é.txt", *same)]
    assert held == FILES


def test_the_same_files_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = write_zip(tmp_path / "first.zip", FILES).read_bytes()
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    second = write_zip(tmp_path / "second.zip", dict(reversed(FILES.items()))).read_bytes()
    assert first == second


@pytest.mark.parametrize(
    "name",
    [
        *("", "/etc/x", "../x", "a/../x", "a/..", "a//x", "./x", "a/", "C:/x", "a\\x"),
        *("what?.txt", "a*", 'a"b', "a<b", "a|b", "a\nb", "x.", "x /y", "rotations/aux/index.html", "NUL", "com1.txt"),
    ],
)
def test_a_name_that_leads_elsewhere_or_cannot_be_written_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.zip").write_bytes(b"the last good one")
    with pytest.raises(CannotPack) as refused:
        write_zip(tmp_path / "x.zip", {"a.txt": b"", name: b""})
    assert str(refused.value) == f"{name}: not every computer can unpack a file of this name. Choose another."
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"x.zip": b"the last good one"}


@pytest.mark.parametrize("name", [".htaccess", "_headers", "a b/c.d.txt", "auxiliary/index.html", "ü/…", "comma/com"])
def test_other_names_are_written(tmp_path: Path, name: str) -> None:
    with ZipFile(write_zip(tmp_path / "x.zip", {name: b"x"})) as archive:
        assert archive.namelist() == [name]
