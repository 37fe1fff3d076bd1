"""Material's inline scripts as files, so that a policy without inline scripts holds on every page.

Templates in overrides/ stand in for the partials that hold the scripts. Whoever installs another Material may get
other scripts: a build with those would break in the browser and not before, so each partial is known by its hash.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

PARTIALS = {
    "base": "d6113712bc4deb30b4bd810ee0dfc28b6f04d2f88cc0016c0f1766eac7b762b6",
    "content": "3722e156f0f6339de39fbbfc178b6e401d1a4fb890f189ac5b80c2504bda7dcf",
    "palette": "8790389765ea6036effddba548b15093bb05bdc75624eaeaf8b13f3c24be4ab5",
}
"""The partials of partials/javascripts/ whose scripts this code makes files of, each with the SHA-256 of its text."""

INLINE_FEATURES = {
    "announce.dismiss": "a script inside the page",
    "search.share": "a script in a link",
}
INLINE_EXTRAS = {
    "analytics": "a script inside the page, and one of somebody else",
    "consent": "a script inside the page",
    "version": "a script inside the page",
}
"""Settings under `extra` and features under `theme` with which Material writes what the policy forbids."""

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_SCOPE = '"{{ config.extra.scope | d(base_url) }}",location'
# A script knows its own address; a page that is shown for a wrong address does not know how deep it stands.
_ROOT = '"../../",document.currentScript.src'


class ThemeChanged(Exception):
    """The installed theme has a partial other than the one that this code was written for."""


def theme_scripts(theme: Path, version: str) -> dict[str, str]:
    """Return the scripts of the theme in the folder `theme` by the names of their partials.

    Raises ThemeChanged with one line that says what to do.
    """
    return {name: _script(theme, name, version) for name in PARTIALS}


def forbidden(theme: Mapping[str, Any], extra: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for every setting in mkdocs.yml with which pages would hold what the policy forbids."""
    found = {f"{name} under extra": why for name, why in INLINE_EXTRAS.items() if extra.get(name)}
    features = theme.get("features") or ()
    found |= {f"{name} under features": why for name, why in INLINE_FEATURES.items() if name in features}
    if theme.get("font") is not False:
        found["font under theme"] = "styles inside the page, and typefaces of somebody else (write font: false)"
    for setting, why in found.items():
        yield f"mkdocs.yml: {setting} puts on every page {why}. Browsers would refuse it: the guide allows neither."


def _script(theme: Path, name: str, version: str) -> str:
    place = f"partials/javascripts/{name}.html"
    text = (theme / place).read_text(encoding="utf-8")
    found = hashlib.sha256(text.encode()).hexdigest()
    if found != PARTIALS[name]:
        raise ThemeChanged(
            f"{place} of mkdocs-material {version} is not the one that this guide was written for. Install the version "
            f"in constraints.txt, or see “When the theme changes” in CONTRIBUTING.md (its hash now: {found})."
        )
    return ";\n".join(_SCRIPT.findall(text)).replace(_SCOPE, _ROOT)
