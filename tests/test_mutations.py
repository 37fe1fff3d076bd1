"""Whatever happens to content files, they give a guide that renders or plain messages, and nothing else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.drawing import draw
from tests.mutations import damage_place, damaged_bytes, damaged_text
from tests.small import SMALL
from wardbook.errors import ContentErrors
from wardbook.guide import read_guide
from wardbook.reading import FOLDERS
from wardbook.render import Renderer

JARGON = re.compile(
    r"Traceback|pydantic|Input should|NoneType|\w+Error|tuple|\[key\]|function-|while (parsing|scanning)|did not find"
    r"|<block|mapping values|object at 0x|yaml\.|Errno|Value error"
)
QUOTED = re.compile(r'"[^"]*"')
MISTAKE = re.compile(r"(content/[^:]*|content):([1-9]\d*): (\S[^\n]*[.?])")
RENDERER = Renderer(ROOT / "macros")
SETTINGS = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@dataclass(frozen=True)
class Patient:
    """A guide that is damaged and mended again."""

    root: Path
    files: dict[Path, bytes]

    @contextmanager
    def mended_afterwards(self) -> Iterator[None]:
        try:
            yield
        finally:
            for path in set((self.root / "content").rglob("*")) - {self.root / "content" / name for name in FOLDERS}:
                if path.is_dir() or self.files.get(path) != path.read_bytes():
                    path.rmdir() if path.is_dir() else path.unlink()
            for path, raw in self.files.items():
                if not path.exists():
                    path.write_bytes(raw)


def admit(root: Path) -> Patient:
    return Patient(root, {path: path.read_bytes() for path in sorted((root / "content").rglob("*.yml"))})


@pytest.fixture(scope="module")
def small_guide(tmp_path_factory: pytest.TempPathFactory) -> Patient:
    return admit(draw(tmp_path_factory.mktemp("small"), SMALL))


@pytest.fixture(scope="module")
def real_guide(tmp_path_factory: pytest.TempPathFactory) -> Patient:
    root = tmp_path_factory.mktemp("real")
    shutil.copytree(ROOT / "content", root / "content", ignore=shutil.ignore_patterns("schema"))
    return admit(root)


@settings(SETTINGS, max_examples=300)
@given(data=st.data())
def test_a_small_guide_after_slips_gives_a_guide_or_plain_messages(data: st.DataObject, small_guide: Patient) -> None:
    read_after_slips(data, small_guide)


@settings(SETTINGS, max_examples=60)
@given(data=st.data())
def test_the_real_content_after_slips_gives_a_guide_or_plain_messages(data: st.DataObject, real_guide: Patient) -> None:
    read_after_slips(data, real_guide)


@settings(SETTINGS, max_examples=200)
@given(data=st.data())
def test_a_guide_of_files_misplaced_or_wrongly_saved_gives_a_guide_or_plain_messages(
    data: st.DataObject, small_guide: Patient
) -> None:
    files = data.draw(st.lists(st.sampled_from(sorted(small_guide.files)), min_size=1, max_size=3, unique=True))
    with small_guide.mended_afterwards():
        for file in files:
            if data.draw(st.booleans()):
                file.write_bytes(data.draw(damaged_bytes(small_guide.files[file])))
            else:
                damage_place(data.draw, file, list(small_guide.files.values()))
        assert_guide_or_plain_messages(small_guide.root)


def read_after_slips(data: st.DataObject, guide: Patient) -> None:
    damaged: dict[Path, str] = {}
    for file in data.draw(st.lists(st.sampled_from(sorted(guide.files)), min_size=1, max_size=4)):
        damaged[file] = data.draw(damaged_text(damaged.get(file, guide.files[file].decode())))
    with guide.mended_afterwards():
        for file, text in damaged.items():
            file.write_bytes(text.encode(errors="ignore"))
        assert_guide_or_plain_messages(guide.root)


def assert_guide_or_plain_messages(root: Path) -> None:
    try:
        guide = read_guide(root)
    except ContentErrors as mistakes:
        told = [str(mistake) for mistake in mistakes.errors]
        assert told
        assert [line for line in told if not is_plain(root, line)] == []
    else:
        assert RENDERER.pages(guide)


def is_plain(root: Path, told: str) -> bool:
    match = MISTAKE.fullmatch(told)
    if not match or JARGON.search(QUOTED.sub("", told)):
        return False
    file = root / match[1]
    lines = len(file.read_bytes().decode("utf-8", errors="replace").splitlines()) if file.is_file() else 1
    return (file.exists() or "missing" in match[3]) and int(match[2]) <= max(lines, 1)
