"""The command: what it takes, what it prints, its exit code."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.drawing import draw, replace
from wardbook import cli
from wardbook.cli import main
from wardbook.schema import schemas, school_schemas

MISTAKE = 'content/search.yml:2: an entry of "same" has 1 entry; at least 2 are needed. Add some.\n'
ONE_MISTAKE = MISTAKE + "1 mistake; nothing was changed.\n"
SMALL_TOLD = "No mistakes, 16 warnings: 1 rotation, 3 items, 1 message, 2 questions, 1 source.\n"


@pytest.fixture
def bare(small: Path) -> Path:
    return draw(small, "=== mkdocs.yml\n")


def damage(bare: Path) -> None:
    replace(bare, "content/search.yml", "[attending, consultant]", "[attending]")


def run(bare: Path, *arguments: str) -> int:
    return main(["--root", str(bare), *arguments])


Captured = pytest.CaptureFixture[str]


def test_only_check_asks_for_a_review(bare: Path, capsys: Captured) -> None:
    replace(bare, "content/benefits/research.yml", "Ask early.", "Leverage teh day.")

    assert (run(bare, "ids"), capsys.readouterr().err) == (0, "")


@pytest.mark.parametrize("command", ["check", "build", "serve", "ids"])
def test_a_mistake_in_content_stops_every_command_that_reads_it(bare: Path, capsys: Captured, command: str) -> None:
    damage(bare)
    code = run(bare, command)

    assert (code, *capsys.readouterr()) == (1, "", ONE_MISTAKE)


def test_mistakes_are_counted(bare: Path, capsys: Captured) -> None:
    damage(bare)
    replace(bare, "content/people/nurse.yml", "title: Nurse\n", "")
    code = run(bare, "check")

    first = 'content/people/nurse.yml:1: "title" is missing. Add it.\n'
    assert (code, *capsys.readouterr()) == (1, "", first + MISTAKE + "2 mistakes; nothing was changed.\n")


@pytest.mark.parametrize("command", ["check", "build", "serve", "schema", "ids"])
def test_every_command_wants_the_project_s_folder(small: Path, capsys: Captured, command: str) -> None:
    code = run(small, command)

    told = (
        f"{small}: here is neither a guide (mkdocs.yml) nor a school's edition (school.yml). "
        "Run this in the folder of one, or add --root FOLDER or --school FOLDER.\n"
    )
    assert (code, *capsys.readouterr()) == (2, "", told)


def test_the_project_s_folder_is_this_one_if_none_is_named(
    bare: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bare)

    assert (main(["check"]), capsys.readouterr().out) == (0, SMALL_TOLD)


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["check", "now"], ["check", "--port", "8000"]])
def test_a_wrong_call_is_refused_with_the_usage(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert (stopped.value.code, capsys.readouterr().err.split("\n")[0][:15]) == (2, "usage: wardbook")


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "80.5", ""])
def test_what_is_no_port_is_refused(bare: Path, capsys: Captured, port: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(bare, "serve", f"--port={port}")

    told = f"wardbook serve: error: argument --port: {port} is no port; write a number from 1 to 65535"
    assert (stopped.value.code, capsys.readouterr().err.strip().split("\n")[-1]) == (2, told)


@pytest.mark.parametrize(("arguments", "port"), [([], 8000), (["--port", "8123"], 8123)])
def test_serve_shows_the_project_on_its_port(
    bare: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], port: int
) -> None:
    served: list[tuple[Path, int, None]] = []
    monkeypatch.setattr(cli, "serve", lambda *call: served.append(call))
    code = run(bare, "serve", *arguments)

    assert (code, served) == (0, [(bare, port, None)])


def test_serve_says_when_its_port_is_taken(bare: Path, capsys: Captured) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code = run(bare, "serve", "--port", str(port))

    told = f"Port {port} is taken, perhaps by another preview. Stop that, or choose another --port.\n"
    assert (code, *capsys.readouterr()) == (1, "", told)


def test_a_build_that_the_site_engine_stops_says_why(bare: Path, capsys: Captured) -> None:
    code = run(bare, "build")
    output = capsys.readouterr()

    assert (code, output.out, "site_name" in output.err, (bare / "site").exists()) == (1, "", True, False)


def test_a_build_with_a_mistake_leaves_the_last_good_site(bare: Path) -> None:
    draw(bare, "=== site/index.html\nthe last good site\n")
    damage(bare)
    run(bare, "build")

    site = {path.name: path.read_text(encoding="utf-8") for path in (bare / "site").iterdir()}
    assert site == {"index.html": "the last good site\n"}


def test_schema_says_what_it_wrote(bare: Path, capsys: Captured) -> None:
    code = run(bare, "schema")

    written = [f"content/schema/{name}" for name in schemas()] + [f"starter/schema/{name}" for name in school_schemas()]
    assert (code, *capsys.readouterr()) == (0, "".join(f"wrote {path}\n" for path in written), "")


def test_ids_says_how_many_it_entered(bare: Path, capsys: Captured) -> None:
    codes = [run(bare, "ids"), run(bare, "ids")]
    replace(bare, "content/questions.yml", "id: where-to-stand", "id: where-to-sit")
    replace(bare, "content/ids.yml", "aliases: {}", "aliases: {questions/where-to-stand: questions/where-to-sit}")
    codes.append(run(bare, "ids"))

    told = [f"{number} entered into content/ids.yml" for number in ("17 new ids", "0 new ids", "1 new id")]
    assert (codes, capsys.readouterr().out.splitlines()) == ([0, 0, 0], told)


def test_python_runs_it_as_a_module(bare: Path) -> None:
    damage(bare)
    command = [sys.executable, "-m", "wardbook", "--root", str(bare), "check"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", ONE_MISTAKE)


@pytest.mark.parametrize("leaving", [EOFError, KeyboardInterrupt])
def test_whoever_leaves_a_review_has_not_answered(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, leaving: type[BaseException]
) -> None:
    overlay = "rotations: {surgery: {change: {learn-your-glove-size: {text: Learn both.}}}}"
    lock = 'guide: {"surgery/learn-your-glove-size": {text: "Learn it."}}'
    school = draw(
        bare / "school", f"=== school.yml\nname: Ours\n=== overlay.yml\n{overlay}\n=== overlay.lock\n{lock}\n"
    )

    def leave(_: str) -> str:
        raise leaving

    monkeypatch.setattr("builtins.input", leave)
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(getattr(sys, stream), "isatty", lambda: True, raising=False)
    assert run(bare, "review", "--school", str(school)) == 1
    assert capsys.readouterr().out.endswith("1 left to look at.\n")
