"""wardbook/annotations.py: what GitHub is told of mistakes and warnings, to the letter."""

from __future__ import annotations

import pytest

from wardbook.annotations import annotation, summary
from wardbook.errors import ContentError, ContentWarning

MISSING = ContentError("school.yml", 7, '"phone" is missing. Add it. The number; when, if not always.')
OLD = ContentWarning("school.yml", 19, "was to be looked at by 2027-06-30. Clerkship office keeps it.")


def test_a_mistake_stands_beside_its_line() -> None:
    assert annotation(MISSING, ".") == (
        '::error file=school.yml,line=7,title=Mistake::"phone" is missing. Add it. The number; when, if not always.'
    )


def test_a_warning_is_a_warning() -> None:
    assert annotation(OLD, ".") == (
        "::warning file=school.yml,line=19,title=Warning::was to be looked at by 2027-06-30. Clerkship office keeps it."
    )


@pytest.mark.parametrize(
    ("folder", "file"),
    [
        (".", "pages/a.md"),
        ("", "pages/a.md"),
        ("editions/alder-valley", "editions/alder-valley/pages/a.md"),
        ("editions\\alder-valley\\", "editions/alder-valley/pages/a.md"),
        ("./ours/", "ours/pages/a.md"),
        ("100%, a:b", "100%25%2C a%3Ab/pages/a.md"),
    ],
)
def test_a_file_is_named_from_the_root_of_the_repository(folder: str, file: str) -> None:
    assert (
        annotation(ContentError("pages/a.md", 1, "Empty."), folder)
        == f"::error file={file},line=1,title=Mistake::Empty."
    )


def test_nothing_in_a_message_ends_it_or_begins_another_command() -> None:
    told = annotation(ContentError("a.yml", 1, "50% of: a, b\r\n::set-output name=x::y %0A"), ".")
    assert told == "::error file=a.yml,line=1,title=Mistake::50%25 of: a, b%0D%0A::set-output name=x::y %250A"
    assert len(told.splitlines()) == 1


def test_a_summary_has_a_table_for_each_kind() -> None:
    assert (
        summary([MISSING, ContentError("overlay.yml", 9, "Gone.")], [OLD], "2 mistakes; nothing was changed.")
        == """\
## `wardbook check`

2 mistakes; nothing was changed.

### Mistakes

| File | Line | What to do |
| --- | ---: | --- |
| school.yml | 7 | "phone" is missing. Add it. The number; when, if not always. |
| overlay.yml | 9 | Gone. |

### Warnings

| File | Line | What to do |
| --- | ---: | --- |
| school.yml | 19 | was to be looked at by 2027-06-30. Clerkship office keeps it. |
"""
    )


def test_a_summary_of_nothing_found_says_what_was_said() -> None:
    assert summary([], [], "No mistakes in Alder & Valley.") == (
        "## `wardbook check`\n\nNo mistakes in Alder &amp; Valley.\n"
    )


def test_signs_of_markdown_and_html_are_shown_as_they_are() -> None:
    error = ContentError("a_b.yml", 1, 'no id "x|y\\z"\n<img src=x> & `c` *d* _e_ [f](g) ~h~')
    [row] = [line for line in summary([error], [], "_1_ mistake").splitlines() if line.startswith("| a")]
    shown = r'no id "x\|y\\z" &lt;img src=x&gt; &amp; \`c\` \*d\* \_e\_ \[f\](g) \~h\~'
    assert row == rf"| a\_b.yml | 1 | {shown} |"
