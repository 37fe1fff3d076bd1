"""wardbook/paper/store.py: what is kept is not made again, and the same input gives the same bytes."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.test_paper_press import LONG, order
from wardbook.paper import store as store_module
from wardbook.paper.libraries import PaperUnavailable
from wardbook.paper.order import Broken, TooLong
from wardbook.paper.store import A_DAY, Kept, Store

STYLES = ROOT / "macros" / "print"
SHORT, TWO_PAGES, TOO_LONG = order("<p>One</p>"), order(LONG), order(LONG, at_most=1)


def test_what_is_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Store(STYLES, tmp_path).print({"a": SHORT, "b": TWO_PAGES, "c": TOO_LONG})
    monkeypatch.setattr(store_module, "require", lambda: pytest.fail("made again"))

    again = Store(STYLES, tmp_path).print({"a": SHORT, "b": TWO_PAGES})

    assert {name: kept.pages for name, kept in again.items() if isinstance(kept, Kept)} == {"a": 1, "b": 2}
    assert again == {name: first[name] for name in again}
    assert first["c"] == (TooLong("checklist", "too long for one page; it takes 2. Shorten or take out something."),)


def test_only_whole_pdfs_are_in_the_store(tmp_path: Path) -> None:
    kept = Store(STYLES, tmp_path).print({"a": SHORT, "c": TOO_LONG})["a"]

    assert isinstance(kept, Kept)
    assert list(tmp_path.iterdir()) == [kept.file]
    assert kept.file.read_bytes()[:5] == b"%PDF-"


def test_a_key_changes_with_all_that_a_sheet_is_made_from(tmp_path: Path) -> None:
    for name in ("sheet.css", "checklist.css", "large.css", "fonts/text.otf", "box.svg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    keys = [Store(tmp_path, tmp_path).key(SHORT)]
    keys.append(Store(tmp_path, tmp_path).key(replace(SHORT, size="210mm 297mm")))
    keys.append(Store(tmp_path, tmp_path).key(replace(SHORT, html="<p>Another</p>")))
    for name in ("sheet.css", "checklist.css", "fonts/text.otf", "box.svg"):
        (tmp_path / name).write_text("changed")
        keys.append(Store(tmp_path, tmp_path).key(SHORT))
    (tmp_path / "large.css").write_text("of another kind")

    assert len(set(keys)) == len(keys)
    assert Store(tmp_path, tmp_path).key(SHORT) == keys[-1]


def test_what_was_not_asked_for_since_yesterday_is_forgotten(tmp_path: Path) -> None:
    store = Store(STYLES, tmp_path)
    [used] = [kept.file for kept in store.print({"a": SHORT}).values() if isinstance(kept, Kept)]
    old, new, torn = tmp_path / "aa-1.pdf", tmp_path / "bb-2.pdf", tmp_path / "cc.1.new"
    for file in (old, new, torn):
        file.touch()
    for file in (old, torn, used):
        os.utime(file, (0, time.time() - A_DAY - 60))
    Store(STYLES, tmp_path).print({"a": SHORT})
    store.forget()
    assert {*tmp_path.iterdir()} == {used, new}


def test_what_the_libraries_do_not_foresee_is_told_in_a_line(tmp_path: Path) -> None:
    missing, radio = replace(SHORT, styles=("gone.css",)), order("<input type=radio name=a title='One of two'>")
    said = Store(STYLES, tmp_path).print({"missing": missing, "radio": radio})
    for faults in said.values():
        [fault] = faults if isinstance(faults, tuple) else []
        assert isinstance(fault, Broken)
        assert fault.message.startswith("cannot be printed: ")
        assert "\n" not in fault.message


def test_without_the_libraries_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise PaperUnavailable("No PDFs: weasyprint is missing.")

    monkeypatch.setattr(store_module, "require", missing)
    with pytest.raises(PaperUnavailable):
        Store(STYLES, tmp_path).print({"a": SHORT})
    assert list(tmp_path.iterdir()) == []
