"""starter/: what a school's folder begins with beside its edition, so that GitHub checks and publishes it."""

from __future__ import annotations

import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from tests.conftest import ROOT
from tests.test_paper_build import SAID
from wardbook.cli import main
from wardbook.load import load

PUBLISH, EDITION = "starter/.github/workflows/publish.yml", ".github/workflows/edition.yml"
BOTH = pytest.mark.parametrize("path", [PUBLISH, EDITION])


def workflow(path: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    return read


def steps(path: str, job: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = workflow(path)["jobs"][job]["steps"]
    return found


def runs(path: str) -> list[list[str]]:
    """The words of every command that a workflow runs."""
    lines = [line for step in steps(path, "build") for line in step.get("run", "").splitlines()]
    return [shlex.split(line) for line in lines]


@pytest.mark.parametrize("name", ["school.yml", "overlay.yml"])
def test_an_edition_is_read_as_the_command_reads_it(name: str) -> None:
    assert load(ROOT / "starter", name).data


@BOTH
def test_a_workflow_checks_before_it_builds_with_commands_that_there_are(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = [words[1:] for words in runs(path) if words[0] == "wardbook"]
    assert ours == [["check"], ["build", "--strict"]]
    for words in ours:
        # A command or an option that is not there would end in a SystemExit before any folder is looked at.
        assert main(["--root", str(tmp_path), *words]) == 2
        assert capsys.readouterr().err.startswith(f"{tmp_path}: here is neither a guide")


@BOTH
def test_a_workflow_installs_what_pdfs_need_as_the_build_itself_says_it(path: str) -> None:
    told = SAID.partition("`apt-get install ")[2].partition("`")[0].split()
    [install] = [words for words in runs(path) if words[:3] == ["sudo", "apt-get", "install"]]
    assert [word for word in install[3:] if not word.startswith("--")] == told


@BOTH
def test_a_workflow_uses_github_s_own_actions_at_their_present_versions(path: str) -> None:
    used = [step["uses"] for job in ("build", "publish") for step in steps(path, job) if "uses" in step]
    assert used == [
        "actions/checkout@v7",
        "actions/setup-python@v7",
        "actions/upload-pages-artifact@v5",
        "actions/deploy-pages@v5",
    ]


@BOTH
def test_only_the_step_that_publishes_may_write(path: str) -> None:
    jobs = workflow(path)["jobs"]
    assert workflow(path)["permissions"] == {"contents": "read"}
    assert {name: job.get("permissions") for name, job in jobs.items()} == {
        "build": None,
        "publish": {"pages": "write", "id-token": "write"},
    }
    assert jobs["publish"]["needs"] == "build"
    assert [step["with"] for step in steps(path, "build") if "checkout" in step.get("uses", "")] == [
        {"persist-credentials": False}
    ]


def test_the_school_s_own_publishes_main_alone_and_checks_every_pull_request() -> None:
    publish = workflow(PUBLISH)
    # YAML 1.1, which GitHub's own reader does not follow here, takes the key `on` for true.
    triggers = publish[True]  # type: ignore[index]
    assert triggers == {"push": {"branches": ["main"]}, "pull_request": None, "workflow_dispatch": None}
    upload = [step["if"] for step in steps(PUBLISH, "build") if "upload" in step.get("uses", "")]
    assert [publish["jobs"]["publish"]["if"], *upload] == ["github.ref == 'refs/heads/main'"] * 2


def test_the_reusable_one_publishes_only_when_it_is_told_to_and_gives_no_input_to_the_shell() -> None:
    edition = workflow(EDITION)
    inputs = edition[True]["workflow_call"]["inputs"]  # type: ignore[index]
    assert {name: (input_["type"], input_["default"]) for name, input_ in inputs.items()} == {
        "folder": ("string", "."),
        "wardbook": ("string", requirement()),
        "publish": ("boolean", False),
    }
    upload = [step["if"] for step in steps(EDITION, "build") if "upload" in step.get("uses", "")]
    assert [edition["jobs"]["publish"]["if"], *upload] == ["inputs.publish"] * 2
    assert [words for words in runs(EDITION) if "{{" in " ".join(words)] == []


def test_both_do_the_same_but_for_what_pip_installs() -> None:
    first, second = ([words for words in runs(path) if words[0] != "pip"] for path in (PUBLISH, EDITION))
    assert first == second
    assert [words for path in (PUBLISH, EDITION) for words in runs(path) if words[0] == "pip"] == [
        ["pip", "install", "-r", "requirements.txt"],
        ["pip", "install", "$WARDBOOK"],
    ]


def requirement() -> str:
    lines = (ROOT / "starter" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    [line] = [line for line in lines if not line.startswith("#")]
    return line


def test_what_pip_installs_is_this_version_with_pdfs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = Requirement(requirement())
    assert (wanted.name, wanted.extras) == (project["name"], {"paper"})
    assert wanted.extras <= project["optional-dependencies"].keys()
    assert wanted.specifier.contains(project["version"])


def test_what_commands_make_is_not_committed() -> None:
    lines = (ROOT / "starter" / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["site/", ".cache/", "/*.zip", "/*.imscc"]
