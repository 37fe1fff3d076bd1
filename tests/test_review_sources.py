"""Sources that nothing cites."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loading import loaded
from wardbook.review.sources import uncited

REFERENCES = """
=== content/references.yml
references:
  - id: hill-2020
    title: A survey
    finding: It agrees with others [@hill-2020].
  - {id: lee-2021, title: Another}
"""
LEE = (
    'content/references.yml:5: warning: nothing cites "lee-2021". Cite it where it supports a sentence, or take it out.'
)


def told(root: Path, citing: str) -> list[str]:
    files = loaded(root, f"{REFERENCES}=== content/benefits/research.yml\n{citing}\n")
    return [str(warning) for warning in uncited(files, files[0])]


def test_each_source_that_nothing_cites_is_told_where_it_stands(tmp_path: Path) -> None:
    assert told(tmp_path, "id: research") == [LEE.replace(":5:", ":2:").replace("lee-2021", "hill-2020"), LEE]


@pytest.mark.parametrize(
    "citing",
    [
        "refs: [hill-2020]",
        "sections: [{steps: [{refs: [hill-2020]}]}]",
        "why: Students said so [@hill-2020].",
        "sections: [{text: 'Said so [@hill-2020] and [so](../x/).'}]",
        "checklist: {before: [{use: learn-ten-names, refs: [hill-2020]}]}",
    ],
    ids=["list", "list further in", "Markdown", "Markdown further in", "item"],
)
def test_a_source_is_cited_in_a_list_or_in_markdown_wherever_it_stands(tmp_path: Path, citing: str) -> None:
    assert told(tmp_path, citing) == [LEE]


@pytest.mark.parametrize(
    "citing", ["why: See lee-2021 and hill-2020.", "search: [hill-2020, lee-2021]", "why: '[lee-2021]'"]
)
def test_a_source_that_is_only_named_is_not_cited(tmp_path: Path, citing: str) -> None:
    assert len(told(tmp_path, citing)) == 2
