"""Scripts that a page loads one after the other, joined into one file: a phone asks once instead of seven times."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

_TAG = re.compile(r'<script defer src="([^"]*assets/js/)([\w-]+\.js)"></script>')
_RUN = re.compile(rf"{_TAG.pattern}(?:\s*{_TAG.pattern})*")
_LOADED = re.compile(r"wardbook\.load\(([^)]*)\)")
_NAME = re.compile(r'"([\w-]+)"')
_PART = "try{%s\n}catch(fault){setTimeout(()=>{throw fault})}\n"
"""As between files of their own, a fault in one part is told and stops no other."""


def join_scripts(site: Path) -> None:
    """Give each page of `site` one file, named by its content, for each run of our deferred scripts.

    The file stands where its parts stood. They are taken away, but for those that a script loads later by its name,
    with `wardbook.load("…")`.
    """
    scripts = site / "assets" / "js"
    later = _loaded_later(scripts)
    parts: set[str] = set()

    def one_tag(run: re.Match[str]) -> str:
        names = [name for _, name in _TAG.findall(run[0])]
        parts.update(names)
        return f'<script defer src="{run[1]}{_joined(scripts, names)}"></script>'

    for page in site.rglob("*.html"):
        page.write_text(_RUN.sub(one_tag, page.read_text(encoding="utf-8")), encoding="utf-8")
    for name in parts - later:
        (scripts / name).unlink()


def _loaded_later(scripts: Path) -> set[str]:
    texts = (file.read_text(encoding="utf-8") for file in scripts.glob("*.js"))
    return {f"{name}.js" for text in texts for names in _LOADED.findall(text) for name in _NAME.findall(names)}


def _joined(scripts: Path, names: list[str]) -> str:
    """Write the scripts `names` as one file beside them and return its name."""
    text = "".join(_PART % (scripts / name).read_text(encoding="utf-8") for name in names).encode()
    joined = scripts / f"page-{hashlib.sha256(text).hexdigest()[:8]}.js"
    joined.write_bytes(text)
    return joined.name
