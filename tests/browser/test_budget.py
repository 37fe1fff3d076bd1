"""What a phone loads with a rotation page: bytes as a server with gzip sends them, and requests. Sizes, not times."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Response

from tests.browser.conftest import watched_context

PACKED = (".woff2", ".png", ".jpg", ".webp")
KB = 1000


def kind(path: str) -> str:
    """Whose it is, and what: `our js`, `theme css`, `font`, `page`, `other`."""
    end = path.rpartition(".")[2] if "." in path.rpartition("/")[2] else "html"
    whose = "our" if path.startswith(("assets/js/", "assets/css/")) else "theme"
    return {"html": "page", "woff2": "font", "js": f"{whose} js", "css": f"{whose} css"}.get(end, "other")


def heaviest(site: Path) -> str:
    """The address of the rotation whose page has most bytes; all else is the same for all of them."""
    pages = site.glob("rotations/*/index.html")
    return f"rotations/{max(pages, key=lambda page: len(gzip.compress(page.read_bytes(), 9))).parent.name}/"


def first_view(context: BrowserContext, place: str) -> dict[str, int]:
    """Every address that a page loads until the network is idle, with its bytes."""
    page = context.new_page()
    answers: list[Response] = []
    context.on("response", lambda answer: answers.append(answer))
    page.goto(place, wait_until="networkidle")
    return {
        urlsplit(answer.url).path.removeprefix("/any/sub/path/"): len(answer.body())
        if answer.url.endswith(PACKED)
        else len(gzip.compress(answer.body(), 9))
        for answer in answers
    }


@pytest.fixture(scope="module")
def loaded(browser: Browser, address: str, site: Path) -> Iterator[dict[str, int]]:
    """What the heaviest rotation page loads."""
    with watched_context(browser, address) as context:
        yield first_view(context, heaviest(site))


@pytest.mark.parametrize(("what", "limit"), [("our js", 10 * KB), ("our css", 4 * KB), ("font", 14 * KB)])
def test_a_kind_of_file_stays_within_its_budget(loaded: dict[str, int], what: str, limit: int) -> None:
    sizes = {path: size for path, size in loaded.items() if kind(path) == what}
    assert sizes
    assert sum(sizes.values()) <= limit, sizes


def test_the_first_view_is_at_most_85_kb(loaded: dict[str, int]) -> None:
    by_kind: Counter[str] = Counter()
    for path, size in loaded.items():
        by_kind[kind(path)] += size
    assert by_kind.total() <= 85 * KB, by_kind


def test_a_rotation_page_makes_at_most_18_requests(loaded: dict[str, int]) -> None:
    assert len(loaded) <= 18, sorted(loaded)
