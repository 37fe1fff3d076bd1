"""Sources that nothing cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wardbook.errors import ContentWarning, quoted
from wardbook.load import Loaded, Plain, entries
from wardbook.model.base import CITATION

REFERENCES = "content/references.yml"


def uncited(files: Iterable[Loaded], references: Loaded) -> Iterator[ContentWarning]:
    """Yield the sources of `references` that no other of `files` cites."""
    cited = {source for file in files if file is not references for source in _cited(file.data)}
    for place, source in entries(references.data, "references"):
        if source["id"] not in cited:
            yield references.warning(
                (*place, "id"),
                f"nothing cites {quoted(source['id'])}. Cite it where it supports a sentence, or take it out.",
            )


def _cited(data: Plain, key: str = "") -> Iterator[str]:
    if isinstance(data, str):
        yield from [data] if key == "refs" else CITATION.findall(data)
    elif isinstance(data, list):
        for entry in data:
            yield from _cited(entry, key)
    elif isinstance(data, dict):
        for inner, value in data.items():
            yield from _cited(value, inner)
