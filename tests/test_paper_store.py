"""wardbook/paper/store.py: what is kept is not made again, and the same input gives the same bytes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.test_paper_press import LONG, order
from wardbook.paper import store as store_module
from wardbook.paper.libraries import PaperUnavailable
from wardbook.paper.order import Fault
from wardbook.paper.store import Kept, Store

STYLES = ROOT / "macros" / "print"
SHORT, TWO_PAGES, TOO_LONG = order("<p>One</p>"), order(LONG), order(LONG, at_most=1)


def test_what_is_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Store(STYLES, tmp_path).print({"a": SHORT, "b": TWO_PAGES, "c": TOO_LONG})
    monkeypatch.setattr(store_module, "require", lambda: pytest.fail("made again"))

    again = Store(STYLES, tmp_path).print({"a": SHORT, "b": TWO_PAGES})

    assert {name: kept.pages for name, kept in again.items() if isinstance(kept, Kept)} == {"a": 1, "b": 2}
    assert again == {name: first[name] for name in again}
    assert first["c"] == (
        Fault("checklist:", "too long for one page of paper; it takes 2. Shorten or take out something."),
    )


def test_only_whole_pdfs_are_in_the_store(tmp_path: Path) -> None:
    kept = Store(STYLES, tmp_path).print({"a": SHORT, "c": TOO_LONG})["a"]

    assert isinstance(kept, Kept)
    assert list(tmp_path.iterdir()) == [kept.file]
    assert kept.file.read_bytes()[:5] == b"%PDF-"


def test_two_makings_give_the_same_bytes(tmp_path: Path) -> None:
    made = [
        [
            kept.file.read_bytes()
            for kept in Store(STYLES, tmp_path / str(at)).print(orders).values()
            if isinstance(kept, Kept)
        ]
        for at, orders in enumerate(({"a": SHORT, "b": TWO_PAGES}, {"b": TWO_PAGES, "a": SHORT}))
    ]
    assert sorted(made[0]) == sorted(made[1])


def test_a_key_changes_with_all_that_a_sheet_is_made_from(tmp_path: Path) -> None:
    for name in ("sheet.css", "checklist.css", "large.css", "fonts/text.otf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    keys = [Store(tmp_path, tmp_path).key(SHORT)]
    keys.append(Store(tmp_path, tmp_path).key(replace(SHORT, size="210mm 297mm")))
    keys.append(Store(tmp_path, tmp_path).key(replace(SHORT, html="<p>Another</p>")))
    for name in ("sheet.css", "checklist.css", "fonts/text.otf"):
        (tmp_path / name).write_text("changed")
        keys.append(Store(tmp_path, tmp_path).key(SHORT))
    (tmp_path / "large.css").write_text("of another kind")

    assert len(set(keys)) == len(keys)
    assert Store(tmp_path, tmp_path).key(SHORT) == keys[-1]


def test_what_no_build_needs_any_more_is_forgotten(tmp_path: Path) -> None:
    store = Store(STYLES, tmp_path)
    old, new = tmp_path / "aa-1.pdf", tmp_path / "bb-2.pdf"
    old.touch()
    new.touch()
    store.forget(but=[new])
    assert list(tmp_path.iterdir()) == [new]


def test_without_the_libraries_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise PaperUnavailable("No PDFs: weasyprint is missing.")

    monkeypatch.setattr(store_module, "require", missing)
    with pytest.raises(PaperUnavailable):
        Store(STYLES, tmp_path).print({"a": SHORT})
    assert list(tmp_path.iterdir()) == []
