from pathlib import Path

from wardbook.preview import Preview, times


def test_the_first_build_writes_every_page() -> None:
    assert Preview().compare({"a.md": "1"}, "frame") is None


def test_the_next_build_writes_the_pages_that_differ_or_are_new() -> None:
    preview = Preview()
    preview.compare({"a.md": "1", "b.md": "1"}, "frame")

    assert preview.compare({"a.md": "2", "b.md": "1", "c.md": "1"}, "frame") == {"a.md", "c.md"}
    assert preview.compare({"a.md": "2", "b.md": "1", "c.md": "1"}, "frame") == set()


def test_a_change_of_what_all_pages_share_writes_every_page_once() -> None:
    preview = Preview()
    preview.compare({"a.md": "1"}, "frame")

    assert preview.compare({"a.md": "1"}, "another") is None
    assert preview.compare({"a.md": "1"}, "another") == set()


def test_times_change_with_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("1")
    before = times([file])
    file.touch()

    assert [path for path, _ in before] == [str(file)]
    assert times([file]) != before
