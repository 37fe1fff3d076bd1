"""A school's two colors to every color role, in light and dark, each held to its contrast.

Computed in OKLCH (https://bottosson.github.io/posts/oklab/), where a step of lightness looks the same in every hue.
Contrast is that of WCAG 2.2: at least 4.5 for text, 3 for the edges of controls.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coloraide import Color

BRAND, SUN = "#0b5f4a", "#ffbf3f"
"""The colors of the guide itself."""
Roles = Mapping[str, str]
"""Role to color as #rrggbb."""

_WARNINGS_LIGHT = {"care": "#3c629a", "caretint": "#ebf3ff", "stop": "#9f3e4b", "stoptint": "#feeeee"}
_WARNINGS_DARK = {"care": "#92b3e4", "caretint": "#1d2839", "stop": "#eb959c", "stoptint": "#372022"}
"""What is no school's to change: warnings look alike everywhere."""
_TEXT = {
    "ink": ("bg", "mist", "tint", "suntint", "caretint", "stoptint"),
    "soft": ("bg", "mist", "tint"),
    "brand": ("bg", "mist", "tint", "suntint"),
    "onbrand": ("brand", "deep"),
    "onsun": ("sun",),
    "sunink": ("bg", "suntint"),
    "care": ("bg", "caretint"),
    "stop": ("bg", "stoptint"),
}
"""Which color is text on which."""
_EDGES = {"edge": ("bg", "mist", "tint")}
_STEP = 0.005
"""How much lighter or darker a color gets until it passes."""


@dataclass(frozen=True)
class Brand:
    """Every role in both schemes. `brand_given` says whether the school's color is used as it is, in light."""

    light: Roles
    dark: Roles
    brand_given: bool


def brand_of(brand: str, sun: str = SUN) -> Brand:
    """Return every role for a school's two colors, `#rrggbb`."""
    _, chroma, hue = _parts(brand)
    grey = min(chroma, 0.12) / 0.12 * (0.55 if hue < 75 or hue > 340 else 1)  # Warm greys soon look pink.
    light = _light(brand, sun, grey, hue)
    return Brand(light, _dark(brand, sun, grey, hue), light["brand"] == _hex(Color(brand)))


def failing(roles: Roles) -> list[str]:
    """Return the pairs of roles whose contrast is too low, `text on ground: 3.9`."""
    pairs = [(text, ground, 4.5) for text, grounds in _TEXT.items() for ground in grounds]
    pairs += [(edge, ground, 3.0) for edge, grounds in _EDGES.items() for ground in grounds]
    ratios = {(text, ground): _contrast(roles[text], roles[ground]) for text, ground, _ in pairs}
    return [
        f"{text} on {ground}: {ratios[text, ground]:.2f}"
        for text, ground, least in pairs
        if ratios[text, ground] < least
    ]


def style_sheet(brand: Brand) -> str:
    """Return the style sheet that gives a site its colors."""
    return "".join(
        f"{selector} {{ {' '.join(f'--wb-{role}: {color};' for role, color in roles.items())} }}\n"
        for selector, roles in (
            ("[data-md-color-scheme]", brand.light),
            ("[data-md-color-scheme=slate]", brand.dark),
        )
    )


def _light(brand: str, sun: str, grey: float, hue: float) -> dict[str, str]:
    _, sun_chroma, sun_hue = _parts(sun)
    roles = {
        "bg": "#ffffff",
        "mist": _color(0.975, 0.010 * grey, hue),
        "tint": _color(0.943, 0.030 * grey, hue),
        "line": _color(0.885, 0.020 * grey, hue),
        "ink": _color(0.235, 0.030 * grey, hue),
        "onbrand": "#ffffff",
        "suntint": _color(0.965, min(sun_chroma, 0.032), sun_hue),
        **_WARNINGS_LIGHT,
    }
    roles["edge"] = _until(_color(0.60, 0.030 * grey, hue), -_STEP, 3.1, roles["tint"])
    roles["soft"] = _until(_color(0.47, 0.030 * grey, hue), -_STEP, 5.5, roles["tint"])
    roles["brand"] = _until(_hex(Color(brand)), -_STEP, 5.0, roles["tint"], roles["bg"], roles["suntint"])
    lightness, chroma, _ = _parts(roles["brand"])
    roles["deep"] = _color(max(lightness - 0.09, 0), chroma * 0.9, hue)
    dark_text = _contrast(roles["ink"], sun) >= 4.5
    roles["sun"] = _hex(Color(sun)) if dark_text else _until(_hex(Color(sun)), -_STEP, 4.6, "#ffffff")
    roles["onsun"] = roles["ink"] if dark_text else "#ffffff"
    roles["sunink"] = _until(_color(0.52, min(sun_chroma, 0.106), sun_hue), -_STEP, 5.0, roles["suntint"])
    return roles


def _dark(brand: str, sun: str, grey: float, hue: float) -> dict[str, str]:
    _, chroma, _ = _parts(brand)
    sun_lightness, sun_chroma, sun_hue = _parts(sun)
    roles = {
        "bg": _color(0.195, 0.014 * grey, hue),
        "mist": _color(0.232, 0.017 * grey, hue),
        "tint": _color(0.290, 0.030 * grey, hue),
        "line": _color(0.350, 0.022 * grey, hue),
        "ink": _color(0.945, 0.009 * grey, hue),
        "deep": _color(0.90, min(chroma, 0.07), hue),
        "onbrand": _color(0.22, 0.042 * grey, hue),
        "sun": _color(max(sun_lightness, 0.78), sun_chroma, sun_hue),
        "onsun": _color(0.22, min(sun_chroma, 0.03), sun_hue),
        "suntint": _color(0.285, min(sun_chroma, 0.040), sun_hue),
        **_WARNINGS_DARK,
    }
    roles["edge"] = _until(_color(0.565, 0.030 * grey, hue), _STEP, 3.1, roles["tint"])
    roles["soft"] = _until(_color(0.72, 0.018 * grey, hue), _STEP, 5.5, roles["tint"])
    roles["brand"] = _until(_color(0.78, min(chroma, 0.11), hue), _STEP, 6.0, roles["tint"], roles["suntint"])
    roles["sunink"] = _until(_color(0.80, min(sun_chroma, 0.11), sun_hue), _STEP, 6.0, roles["suntint"])
    return roles


def _until(color: str, step: float, least: float, *grounds: str) -> str:
    """Return `color`, darker or lighter by as many steps as it takes to pass on every ground."""
    lightness, chroma, hue = _parts(color)
    while any(_contrast(color, ground) < least for ground in grounds) and 0 <= lightness + step <= 1:
        lightness += step
        color = _color(lightness, chroma, hue)
    return color


def _color(lightness: float, chroma: float, hue: float) -> str:
    return _hex(Color("oklch", [lightness, chroma, hue]).fit("srgb", method="oklch-chroma"))


def _hex(color: Color) -> str:
    return color.convert("srgb").to_string(hex=True)


def _parts(color: str) -> tuple[float, float, float]:
    """Return lightness, chroma and hue; a grey has the hue 0."""
    lightness, chroma, hue = Color(color).convert("oklch").coords(nans=False)
    return lightness, chroma, hue


def _contrast(one: str, other: str) -> float:
    return Color(one).contrast(other)
