"""wardbook/brand.py: two colors of a school give every other, and every pair can be read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from wardbook.brand import BRAND, SUN, Brand, brand_of, failing, style_sheet

COLORS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def shipped() -> dict[str, dict[str, str]]:
    """The roles in the guide's own style sheet, by scheme."""
    css = (ROOT / "docs" / "assets" / "css" / "wardbook.css").read_text(encoding="utf-8")
    light, dark = re.findall(r"^\[data-md-color-scheme(?:=slate)?\] \{\n(.*?)^\}", css, re.DOTALL | re.MULTILINE)
    found = [dict(re.findall(r"--wb-(\w+): (#\w+);", block)) for block in (light, dark)]
    return {"light": found[0], "dark": {**found[0], **found[1]}}


def channels(color: str) -> list[int]:
    long = color if len(color) == 7 else "#" + "".join(2 * digit for digit in color[1:])
    return [int(long[at : at + 2], 16) for at in (1, 3, 5)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_guide_s_own_colors_follow_from_two_by_the_same_rules(scheme: str) -> None:
    made, own = getattr(brand_of(BRAND, SUN), scheme), shipped()[scheme]
    apart = {
        role: max(abs(one - other) for one, other in zip(channels(made[role]), channels(color), strict=True))
        for role, color in own.items()
    }
    assert made.keys() == own.keys()
    assert {role: shades for role, shades in apart.items() if shades > 2} == {}


@settings(max_examples=500, deadline=None, derandomize=True)
@given(COLORS, COLORS)
def test_whatever_a_school_chooses_can_be_read(brand: str, sun: str) -> None:
    made = brand_of(brand, sun)
    assert (failing(made.light), failing(made.dark)) == ([], [])


def test_what_cannot_be_read_is_found() -> None:
    light = {**brand_of(BRAND).light, "soft": "#aaaaaa", "edge": "#eeeeee"}
    assert failing(light) == [
        "soft on bg: 2.32",
        "soft on mist: 2.16",
        "soft on tint: 1.98",
        "edge on bg: 1.16",
        "edge on mist: 1.08",
        "edge on tint: 1.01",
    ]


@pytest.mark.parametrize(("brand", "given"), [(BRAND, True), ("#7a1f3d", True), ("#ff8800", False), ("#ffffff", False)])
def test_a_color_that_is_dark_enough_is_used_as_it_is(brand: str, given: bool) -> None:
    made = brand_of(brand)
    assert (made.brand_given, made.light["brand"] == brand) == (given, given)


def test_warnings_look_alike_in_every_school() -> None:
    same = ("care", "caretint", "stop", "stoptint")
    one, other = brand_of("#7a1f3d"), brand_of("#003a70", "#c5b358")
    assert [one.light[role] for role in same] == [other.light[role] for role in same]
    assert [one.dark[role] for role in same] == [other.dark[role] for role in same]


def test_a_style_sheet_has_both_schemes() -> None:
    assert style_sheet(Brand({"bg": "#ffffff", "ink": "#000000"}, {"bg": "#000000"}, True)) == (
        "[data-md-color-scheme] { --wb-bg: #ffffff; --wb-ink: #000000; }\n"
        "[data-md-color-scheme=slate] { --wb-bg: #000000; }\n"
    )
