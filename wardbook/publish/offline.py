"""The list by which `sw.js` keeps the guide in the browser: what a page may ask for, with the hash of its bytes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from urllib.parse import quote

_KINDS = {".html", ".css", ".js", ".json", ".webmanifest", ".woff2", ".svg", ".png", ".jpg", ".webp"}
"""What pages are made of. Source maps, the site map, licence texts and settings of servers are not."""
_AS_IT_IS = "/!$&'()*+,;=:@"
"""What browsers do not escape in the path of an address."""
_LEFT_OUT = ("sw.js", "assets/javascripts/lunr/", "schools/pictures/")
"""The worker itself, search in other languages, which no page loads, and pictures that no student needs."""


def write_worker(site: Path, name: str, base: str) -> None:
    """Put the list of the files of `site` before its `sw.js`. Does nothing when there is none.

    `name` is the fixed name under which browsers keep ticks. `base` is the path with which links of 404.html begin.
    """
    worker = site / "sw.js"
    if not worker.is_file():
        return
    files = listed(site)
    version = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:16]
    built = json.dumps({"site": name, "base": base, "files": files}, separators=(",", ":"))
    text = worker.read_text(encoding="utf-8")
    worker.write_text(f"// Version {version}\nself.wardbook={built};\n{text}", encoding="utf-8")


def listed(site: Path) -> dict[str, str]:
    """Return every file that pages may ask for: its address from the site's root, and 16 hex digits of its SHA-256.

    A page that is `index.html` of a folder has the folder's address.
    """
    paths = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*")) if file.suffix in _KINDS}
    return {
        quote(path.removesuffix("index.html") if _is_index(path) else path, safe=_AS_IT_IS): _hash(file)
        for path, file in paths.items()
        if not path.startswith(_LEFT_OUT)
    }


def _is_index(path: str) -> bool:
    return path.rpartition("/")[2] == "index.html"


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]
