"""docs/schools/hosting.md says of the built site what is so: its headers, which file is for whom, its commands."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from wardbook.publish.headers import HEADERS, UNKNOWN_TO_IIS, header_files

PAGE = (ROOT / "docs" / "schools" / "hosting.md").read_text(encoding="utf-8")
READS = dict(re.findall(r"^- \*\*(.+?)\*\* reads? `(.+?)`", PAGE, re.MULTILINE))
"""Which file a server reads."""


def test_the_headers_stand_there_as_they_are_sent() -> None:
    [block] = re.findall(r"^They say:\n\n```\n(.*?)```", PAGE, re.MULTILINE | re.DOTALL)
    unfolded = block.replace("\n  ", " ").splitlines()
    assert unfolded == [f"{name}: {value}" for name, value in HEADERS.items()]


def test_each_file_of_headers_is_named_beside_the_server_that_it_is_for() -> None:
    assert READS == {
        "Apache": ".htaccess",
        "nginx": "headers.nginx.conf",
        "IIS": "web.config",
        "Netlify and Cloudflare Pages": "_headers",
    }
    assert set(READS.values()) == header_files().keys()


@pytest.mark.parametrize("kind", UNKNOWN_TO_IIS)
def test_the_kinds_of_file_that_iis_refuses_are_named(kind: str) -> None:
    assert f"`{kind}`" in PAGE
