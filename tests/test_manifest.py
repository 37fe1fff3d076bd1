"""wardbook/manifest.py: what a phone needs for its home screen, at whatever path the guide stands."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from tests.markup import parse
from wardbook.manifest import ICONS, manifest


def test_the_manifest_has_the_guides_name_and_begins_where_it_stands(site: Path) -> None:
    said = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))

    assert {key: value for key, value in said.items() if key != "icons"} == {
        "name": "Wardbook",
        "description": "A short guide and a checklist for every clinical rotation.",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#0b5f4a",
    }


def test_a_name_with_letters_of_its_own_stays_as_it_is() -> None:
    assert json.loads(manifest("Führer „Süd“", "", "#0b5f4a"))["name"] == "Führer „Süd“"


@pytest.mark.parametrize(("address", "size"), [(address, size) for address, size, _ in ICONS if size != "any"])
def test_a_picture_has_the_size_that_is_said(site: Path, address: str, size: str) -> None:
    width, height = struct.unpack(">II", (site / address).read_bytes()[16:24])

    assert f"{width}x{height}" == size


def test_every_page_names_the_manifest_and_the_picture_for_apples_phones(site: Path) -> None:
    for page, root in (("index.html", ""), ("people/nurse/index.html", "../../"), ("404.html", "/")):
        links = {
            link.attributes["rel"]: link.attributes["href"]
            for link in parse((site / page).read_text(encoding="utf-8")).all("link")
        }
        assert (links["manifest"], links["apple-touch-icon"]) == (
            f"{root}manifest.webmanifest",
            f"{root}assets/icons/icon-180.png",
        )
