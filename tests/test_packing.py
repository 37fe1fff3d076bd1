"""wardbook/packing.py: the zip for an IT office holds the site whole, under one folder, and says what to do with it."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import draw_project
from tests.drawing import draw
from wardbook.archive import CannotPack
from wardbook.build import build
from wardbook.packing import READ_ME, pack
from wardbook.publish.headers import header_files

SITE = """
=== site/index.html
Home
=== site/rotations/surgery/index.html
Surgery
=== site/.htaccess
# Apache
=== site/.well-known/security.txt
Contact: mailto:it@school.example
"""


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_built_site_is_unpacked_as_it_was_built(tmp_path: Path) -> None:
    site = build(draw_project(tmp_path / "guide")).site
    with ZipFile(pack(site, tmp_path / "out" / "guide-2027.zip")) as archive:
        archive.extractall(tmp_path / "unpacked")
    unpacked = files(tmp_path / "unpacked")
    read_me = unpacked.pop(READ_ME)
    assert unpacked == {f"guide-2027/{name}": held for name, held in files(site).items()}
    assert header_files().keys() <= files(tmp_path / "unpacked" / "guide-2027").keys()
    # The text names pages of the folder that are there.
    named = re.findall(r"guide-2027/\S+\.html", read_me.decode("ascii"))
    assert {"guide-2027/index.html", "guide-2027/schools/hosting/index.html"} == set(named) <= unpacked.keys()


def test_hidden_files_are_in_it_and_a_second_time_it_is_the_same(tmp_path: Path) -> None:
    site = draw(tmp_path, SITE) / "site"
    first = pack(site, tmp_path / "guide.zip")
    with ZipFile(first) as archive:
        names = archive.namelist()
    assert names == [
        READ_ME,
        "guide/.htaccess",
        "guide/.well-known/security.txt",
        "guide/index.html",
        "guide/rotations/surgery/index.html",
    ]
    before = first.read_bytes()
    (site / "index.html").touch(mode=0o600)
    assert pack(site, first).read_bytes() == before


def test_the_text_is_short_plain_and_says_which_file_is_for_which_server(tmp_path: Path) -> None:
    with ZipFile(pack(draw(tmp_path, SITE) / "site", tmp_path / "guide.zip")) as archive:
        text = archive.read(READ_ME).decode("ascii")
    lines = text.split("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(map(len, lines)) <= 80
    assert len(lines) < 50
    said = {name: line for name in header_files() for line in lines if line.split()[:1] == [name]}
    assert {
        name: [server for server in ("Apache", "IIS", "nginx", "Netlify") if server in line]
        for name, line in said.items()
    } == {
        ".htaccess": ["Apache"],
        "web.config": ["IIS"],
        "headers.nginx.conf": ["nginx"],
        "_headers": ["Netlify"],
    }
    assert "{" not in text


def test_what_is_no_site_is_not_packed(tmp_path: Path) -> None:
    with pytest.raises(CannotPack) as refused:
        pack(tmp_path / "site", tmp_path / "guide.zip")
    assert str(refused.value) == f"{tmp_path / 'site'}: no built site here. Run `wardbook build` first."
    assert not [*tmp_path.iterdir()]


def test_a_zip_in_the_site_itself_is_refused(tmp_path: Path) -> None:
    site = draw(tmp_path, SITE) / "site"
    target = tmp_path / "site" / "rotations" / ".." / "guide.zip"
    with pytest.raises(CannotPack) as refused:
        pack(site, target)
    assert str(refused.value) == f"{target}: this is in the site itself. Name a place outside of it."
    assert "guide.zip" not in files(site)
