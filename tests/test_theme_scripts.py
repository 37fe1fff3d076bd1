"""wardbook/theme_scripts.py: the theme's inline scripts as files, and what stops a build that would not hold."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.utils import get_theme_dir

from tests.drawing import replace
from wardbook.theme_scripts import PARTIALS, ThemeChanged, forbidden, theme_scripts

MATERIAL = Path(get_theme_dir("material"))
FINE = {"font": False, "features": ["navigation.tabs"]}


def configure(project: Path) -> None:
    """What MkDocs does first of all in a build."""
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins["wardbook"].on_config(config)


def test_scripts_of_the_installed_theme_are_whole_and_have_nothing_of_templates() -> None:
    scripts = theme_scripts(MATERIAL, "9")

    assert list(scripts) == ["base", "content", "palette"]
    assert {name: "__md_get" in script for name, script in scripts.items()} == dict.fromkeys(scripts, True)
    assert [name for name, script in scripts.items() for sign in ("{{", "{%", "<script") if sign in script] == []


def test_the_first_script_finds_the_site_from_its_own_address() -> None:
    assert theme_scripts(MATERIAL, "9")["base"].startswith(
        '__md_scope=new URL("../../",document.currentScript.src),__md_hash='
    )


def test_all_scripts_of_a_partial_are_in_its_file() -> None:
    content = theme_scripts(MATERIAL, "9")["content"]

    assert [word in content for word in ('__md_get("__tabs")', "location.hash.slice(1)")] == [True, True]


@pytest.mark.parametrize("name", PARTIALS)
def test_another_partial_stops_and_says_which_of_what_and_what_to_do(name: str, tmp_path: Path) -> None:
    shutil.copytree(MATERIAL / "partials" / "javascripts", tmp_path / "partials" / "javascripts")
    file = tmp_path / "partials" / "javascripts" / f"{name}.html"
    file.write_text(file.read_text(encoding="utf-8").replace("__md_get", "__md_got"), encoding="utf-8")

    with pytest.raises(ThemeChanged) as stopped:
        theme_scripts(tmp_path, "9.9.1")

    assert str(stopped.value) == (
        f"partials/javascripts/{name}.html of mkdocs-material 9.9.1 is not the one that this guide was written for. "
        "Install the version in constraints.txt, or see “When the theme changes” in CONTRIBUTING.md "
        f"(its hash now: {hashlib.sha256(file.read_bytes()).hexdigest()})."
    )


@pytest.mark.parametrize(
    ("theme", "extra", "said"),
    [
        (FINE, {}, []),
        (FINE, {"generator": False, "analytics": None}, []),
        (FINE, {"analytics": {"provider": "google"}}, ["analytics under extra"]),
        (FINE, {"consent": {"title": "Cookies"}, "version": {}}, ["consent under extra"]),
        (FINE, {"version": {"provider": "mike"}}, ["version under extra"]),
        ({**FINE, "features": ["announce.dismiss"]}, {}, ["announce.dismiss under features"]),
        ({**FINE, "features": ["search.share"]}, {}, ["search.share under features"]),
        ({"features": []}, {}, ["font under theme"]),
        ({"font": {"text": "Roboto"}}, {}, ["font under theme"]),
    ],
)
def test_settings_that_would_break_the_policy_are_named(
    theme: dict[str, Any], extra: dict[str, Any], said: list[str]
) -> None:
    assert [line.partition(" puts ")[0] for line in forbidden(theme, extra)] == [f"mkdocs.yml: {name}" for name in said]


def test_a_build_with_another_theme_stops_with_that_line(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PARTIALS, "palette", "another")

    with pytest.raises(PluginError, match=r"^partials/javascripts/palette.html of mkdocs-material \d"):
        configure(project)


def test_a_build_with_such_a_setting_stops_with_its_line(project: Path) -> None:
    replace(project, "mkdocs.yml", "generator: false", "generator: false\n  consent: {title: Cookies}")

    with pytest.raises(PluginError, match=r"^mkdocs.yml: consent under extra puts on every page a script inside the"):
        configure(project)
