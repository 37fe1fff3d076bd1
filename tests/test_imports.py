"""The house stands: imports in wardbook/ point one way, and each library has one door."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

# Each layer may import those before it, and within itself only what stands to its left.
LAYERS = [
    ["errors"],
    ["remedies", "texts", "load"],
    [
        "model.base",
        "model.pages",
        "model.chapters",
        "model.rotation",
        "model.words",
        "model.whole",
        "model.facts",
        "model.school",
        "model.edition",
        "model.local",
        "model",
    ],
    ["validate", "reading", "crosscheck"],
    [
        *(
            "places",
            "brand",
            "guide",
            "former",
            "astray",
            "drawing",
            "assets",
            "markup",
            "own_text",
            "own_pages",
            "unread",
            "edition",
            "school_warnings",
        ),
        *("differences", "lock", "overlay", "explain", "desk"),
    ],
    ["schema", "ledger", "days", "wording", "prose", "tooltips", "uses", "sheets", "templates"],
    ["render"],
    [
        *(
            "paper",
            "paper.order",
            "paper.libraries",
            "paper.finish",
            "paper.links",
            "paper.press",
            "paper.store",
            "paper.shop",
        ),
        "paper.on_request",
    ],
    [
        *("review.texts", "review.age", "review.coverage", "review.grade", "review.likeness"),
        *("review.sources", "review.spelling", "review.wording", "review"),
    ],
    [
        *("chunks", "publish.entries", "publish.search", "publish.styles", "publish.shrink", "publish.joined"),
        *("publish.headers", "publish.offline", "publish", "nav"),
    ],
    [
        "moment",
        "calendars",
        "manifest",
        "book",
        "preview",
        "typeface",
        "build",
        "theme_scripts",
        "plugin.files",
        "plugin",
    ],
    ["compare_sites", "export.settings", "export.carried", "export"],
    ["archive", "packing", "cartridge", "annotations", "github", "for_schools", "arguments", "cli", "__main__"],
]
ORDER = ["", *(module for layer in LAYERS for module in layer)]

# The plugin keeps the theme's compiled templates, which are jinja2's, and names the type of its environment.
# paper.libraries asks whether a library is there.
DOORS = {
    "yaml": {"load", "export.settings"},
    "jinja2": {"templates", "plugin"},
    "mkdocs": {"plugin", "plugin.files"},
    "icalendar": {"calendars"},
    "weasyprint": {"paper.press", "paper.links", "paper.libraries"},
    "pikepdf": {"paper.finish", "paper.libraries"},
}


def _name(file: Path) -> str:
    parts = file.relative_to(ROOT / "wardbook").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {_name(file): file for file in (ROOT / "wardbook").rglob("*.py")}


def _imported(file: Path) -> set[str]:
    """Return the full names of what a file imports, wherever in the file it does."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name}: import by full name"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def _module(imported: str) -> str:
    """Return the module of wardbook that an imported name is, or is in."""
    name = imported.removeprefix("wardbook").removeprefix(".")
    return name if name in FILES else name.rpartition(".")[0]


def test_every_module_has_its_place_in_the_order() -> None:
    assert sorted(FILES) == sorted(ORDER)


@pytest.mark.parametrize("module", sorted(FILES))
def test_imports_point_one_way(module: str) -> None:
    ours = {_module(name) for name in _imported(FILES[module]) if name.split(".")[0] == "wardbook"}

    assert {name for name in ours if ORDER.index(name) >= ORDER.index(module)} == set()


@pytest.mark.parametrize("library", sorted(DOORS))
def test_a_library_has_one_door(library: str) -> None:
    users = {module for module, file in FILES.items() if library in {name.split(".")[0] for name in _imported(file)}}

    assert users == DOORS[library]
