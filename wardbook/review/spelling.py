"""Misspellings that codespell knows, and British spellings in a guide written in American English."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from wardbook.errors import ContentError, ReviewFailed, quoted
from wardbook.load import Loaded
from wardbook.review.texts import plain, texts

_FOUND = re.compile(r"^texts\.txt:(\d+): (\S+) ==> (.+)$", re.MULTILINE)
_GUESSES = 3


def misspellings(files: Iterable[Loaded], accepted: Sequence[str]) -> Iterator[ContentError]:
    """Yield the misspelled words of `files`, each with what was probably meant.

    Raises ReviewFailed when the spelling could not be checked.
    """
    written = [(file, place, " ".join(plain(text).split())) for file in files for place, text in texts(file)]
    for line, wrong, right in _codespell([text for _, _, text in written], accepted):
        file, place, _ = written[line - 1]
        meant = " or ".join(map(quoted, right.split(", ")[:_GUESSES]))
        yield file.error(
            place,
            f"{quoted(wrong)} looks misspelled; did you mean {meant}? "
            "If it is right, enter it under spelling: of content/voice.yml.",
        )


def _codespell(lines: list[str], accepted: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Run codespell over `lines`; yield line numbers from 1, the word found and what was meant."""
    command = [sys.executable, "-m", "codespell_lib", "--count", "--builtin", "clear,rare,en-GB_to_en-US"]
    if accepted:
        command.append(f"--ignore-words-list={','.join(accepted)}")
    with TemporaryDirectory() as folder:
        (Path(folder) / "texts.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        done = subprocess.run(
            [*command, "texts.txt"],
            cwd=folder,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    found = _FOUND.findall(done.stdout)
    # Its exit code does not tell a failure from misspellings; the count that it prints last does.
    if done.stderr.splitlines()[-1:] != [str(len(found))]:
        reason = " ".join(done.stderr.split()) or "it said nothing"
        raise ReviewFailed(f"codespell did not check the spelling: {reason}")
    yield from ((int(line), wrong, right) for line, wrong, right in found)
