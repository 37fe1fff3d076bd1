"""wardbook/publish/headers.py: one list of headers, in the format of each server."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from wardbook.publish.headers import HEADERS, POLICY, header_files, write_headers


def netlify(text: str) -> dict[str, str]:
    """Headers of the one rule, which is for every path."""
    comment, path, *lines = text.splitlines()
    assert (comment[0], path) == ("#", "/*")
    return dict(re.fullmatch(r"  ([\w-]+): (.+)", line).groups() for line in lines)  # type: ignore[union-attr]


def apache(text: str) -> dict[str, str]:
    words = [shlex.split(line, comments=True) for line in text.splitlines()]
    start, *lines, end = filter(None, words)
    assert (start, end) == (["<IfModule", "mod_headers.c>"], ["</IfModule>"])
    assert {tuple(line[:3]) for line in lines} == {("Header", "always", "set")}
    return {name: value for _, _, _, name, value in lines}


def nginx(text: str) -> dict[str, str]:
    lines = [shlex.split(line, comments=True) for line in text.splitlines()]
    assert {(line[0], line[-1]) for line in lines if line} == {("add_header", "always;")}
    return {name: value for _, name, value, _ in filter(None, lines)}


def iis(text: str) -> dict[str, str]:
    headers = ElementTree.fromstring(text).findall("./system.webServer/httpProtocol/customHeaders/*")
    added = {header.attrib["name"]: header.attrib["value"] for header in headers if header.tag == "add"}
    assert [header.attrib["name"] for header in headers if header.tag == "remove"] == list(added)
    return added


@pytest.mark.parametrize(
    ("name", "parse"),
    [("_headers", netlify), (".htaccess", apache), ("headers.nginx.conf", nginx), ("web.config", iis)],
)
def test_each_file_says_the_same_headers_in_its_own_format(name: str, parse: Callable[[str], dict[str, str]]) -> None:
    assert parse(header_files()[name]) == HEADERS


def test_all_files_are_written_into_the_site(tmp_path: Path) -> None:
    write_headers(tmp_path)

    assert {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == header_files()


def test_the_policy_allows_what_the_site_has_and_no_more() -> None:
    assert {rule.partition(" ")[0]: rule.partition(" ")[2] for rule in POLICY.split("; ")} == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "object-src": "'none'",
    }


def test_a_school_may_show_the_guide_in_a_frame() -> None:
    assert "frame-ancestors" not in POLICY
    assert "X-Frame-Options" not in HEADERS


def test_iis_serves_the_kinds_of_files_that_it_does_not_know() -> None:
    types = ElementTree.fromstring(header_files()["web.config"]).findall("./system.webServer/staticContent/mimeMap")

    assert {type_.attrib["fileExtension"] for type_ in types} == {".webmanifest", ".woff2"}
