"""What a plain project has of ours as it is: pages written by hand, styles, scripts, pictures, templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pathspec.gitignore import GitIgnoreSpec

_ONLY_WHERE_WE_PUBLISH = {
    "docs/assets/css/offline.css",
    "docs/assets/js/new-version.js",
    "docs/assets/js/offline.js",
    "docs/assets/js/search-words.js",
    "docs/assets/js/search-worker.js",
    # The plugin makes files of Material's scripts in these places. Zensical has scripts and a search of its own.
    "overrides/partials/javascripts/base.html",
    "overrides/partials/javascripts/content.html",
    "overrides/partials/javascripts/palette.html",
    "overrides/partials/search.html",
}
"""What speaks to the worker that keeps the guide offline, to our search index, or to our files of the theme's scripts.

The worker itself, docs/sw.js, goes along: without the list that publishing gives it, it takes itself and what it kept
out of the browsers of those who have visited the guide at this address before.
"""


def carried(root: Path, left_out: str) -> dict[str, Path]:
    """Return the files of the project `root` that go along, by their names there: `docs/assets/mark.svg`.

    `left_out` has patterns as in .gitignore of what under docs is no part of the site, a line each.
    """
    excluded = GitIgnoreSpec.from_lines(left_out.splitlines())
    docs = {name: file for name, file in _files(root, "docs") if not excluded.match_file(name.removeprefix("docs/"))}
    found = {**docs, **dict(_files(root, "overrides"))}
    return {name: file for name, file in found.items() if name not in _ONLY_WHERE_WE_PUBLISH}


def _files(root: Path, folder: str) -> Iterator[tuple[str, Path]]:
    """Yield the name of every file, and the file; like the engines, none in whose name a part begins with a dot."""
    for file in sorted((root / folder).rglob("*")):
        name = file.relative_to(root)
        if file.is_file() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix(), file
