"""Comments and white space taken out of our own CSS, JavaScript and pages: bytes that a phone need not load."""

from __future__ import annotations

import re
from pathlib import Path

import rcssmin
import rjsmin

_AS_IT_STANDS = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)", re.DOTALL)
_INDENT = re.compile(r"\n\s+")


def shrink(styles: Path, scripts: Path) -> None:
    """Rewrite every `.css` file in `styles` and `.js` file in `scripts` without comments and white space."""
    for file in styles.glob("*.css"):
        _rewrite(file, rcssmin.cssmin)
    for file in scripts.glob("*.js"):
        _rewrite(file, rjsmin.jsmin)


def unindent(site: Path) -> None:
    """Rewrite the pages of `site` without indents and empty lines, but for text that is shown as it stands."""
    for page in site.rglob("*.html"):
        parts = _AS_IT_STANDS.split(page.read_text(encoding="utf-8"))
        between = (_INDENT.sub("\n", part) for part in parts[::3])
        page.write_text("".join(text + kept for text, kept in zip(between, [*parts[1::3], ""], strict=True)), "utf-8")


def _rewrite(file: Path, minify: object) -> None:
    assert callable(minify)
    file.write_text(str(minify(file.read_text(encoding="utf-8"))), encoding="utf-8")
