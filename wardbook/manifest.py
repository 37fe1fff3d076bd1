"""The web manifest: how a phone shows the guide when somebody puts it on the home screen."""

from __future__ import annotations

import json

ICONS = (
    ("assets/favicon.svg", "any", "any"),
    ("assets/icons/icon-192.png", "192x192", "any"),
    ("assets/icons/icon-512.png", "512x512", "any"),
    ("assets/icons/icon-512-maskable.png", "512x512", "maskable"),
)
"""Address from the site's root, size, purpose. `make icons` draws the pictures."""


def manifest(name: str, description: str, color: str) -> str:
    """Return `manifest.webmanifest` for a guide of this name and color (#rrggbb), to stand in the root of its site.

    Of the displays, `minimal-ui` is a window of its own with a way back, where a browser has one. Safari has none and
    opens the guide in Safari: an app on its home screen has a storage of its own and would show no tick.
    """
    said = {
        "name": name,
        "description": description,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": color,
        "icons": [{"src": address, "sizes": size, "purpose": purpose} for address, size, purpose in ICONS],
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"
