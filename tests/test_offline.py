"""wardbook/publish/offline.py: the worker's list names all that pages ask for, and changes with it."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.drawing import draw, replace
from tests.markup import parse
from wardbook.publish.offline import listed, write_worker

SITE = """
=== index.html
Home
=== 404.html
Not here
=== people/nurse/index.html
Nurse
=== people/myindex.html
Another page
=== assets/css/a.css
a
=== assets/fonts/a+é.woff2
a
=== assets/fonts/OFL.txt
Licence
=== assets/javascripts/bundle.js
a
=== assets/javascripts/bundle.js.map
a
=== assets/javascripts/lunr/min/lunr.de.min.js
a
=== search/guide.js
{}
=== sitemap.xml
a
=== _headers
a
=== sw.js
work();
"""


def test_pages_and_what_they_load_are_listed_by_address(tmp_path: Path) -> None:
    assert list(listed(draw(tmp_path, SITE))) == [
        "404.html",
        "assets/css/a.css",
        "assets/fonts/a+%C3%A9.woff2",
        "assets/javascripts/bundle.js",
        "",
        "people/myindex.html",
        "people/nurse/",
        "search/guide.js",
    ]


def test_the_list_stands_before_the_worker(tmp_path: Path) -> None:
    write_worker(draw(tmp_path, SITE), "our-guide", "/guide/")

    version, built, work = (tmp_path / "sw.js").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"// Version [0-9a-f]{16}", version)
    assert json.loads(built.removeprefix("self.wardbook=").removesuffix(";")) == {
        "site": "our-guide",
        "base": "/guide/",
        "files": listed(tmp_path),
    }
    assert work == "work();"
    assert listed(tmp_path)["people/nurse/"] == sha256(b"Nurse\n").hexdigest()[:16]


def test_a_file_that_changes_has_another_hash_and_the_version_another_name(tmp_path: Path) -> None:
    before, after = draw(tmp_path / "before", SITE), draw(tmp_path / "after", SITE)
    replace(after, "people/nurse/index.html", "Nurse", "The nurse")
    for site in (before, after):
        write_worker(site, "our-guide", "/")

    assert dict(listed(after).items() - listed(before).items()).keys() == {"people/nurse/"}
    versions = {(site / "sw.js").read_text(encoding="utf-8").splitlines()[0] for site in (before, after)}
    assert len(versions) == 2


def test_a_site_without_a_worker_is_left_alone(tmp_path: Path) -> None:
    site = draw(tmp_path, "=== index.html\nHome\n")
    write_worker(site, "our-guide", "/")

    assert [file.name for file in site.iterdir()] == ["index.html"]


@pytest.fixture(scope="module")
def asked(site: Path) -> set[str]:
    """The addresses, from the site's root, of all that the built pages and styles load or lead to."""
    found = set()
    for file in site.rglob("*.html"):
        page = "/" + file.relative_to(site).as_posix()
        for element in parse(file.read_text(encoding="utf-8")).walk():
            for name in ("href", "src", "data-wb-items"):
                found.add(urljoin(page, element.attributes.get(name, "")))
    for file in site.rglob("*.css"):
        urls = re.findall(r"""url\(["']?([^"')]+)""", file.read_text(encoding="utf-8"))
        found |= {urljoin("/" + file.relative_to(site).as_posix(), url) for url in urls}
    ours = {urlsplit(address).path for address in found if not urlsplit(address).scheme}
    return {path.removeprefix("/").removesuffix("index.html") for path in ours}


def test_whatever_a_page_loads_or_leads_to_is_kept_but_pdfs_and_pictures_for_schools(
    site: Path, asked: set[str]
) -> None:
    assert {"", "assets/fonts/wardbook-serif.woff2", "rotations/surgery/"} < asked
    left_out = [*site.rglob("*.pdf"), *site.glob("schools/pictures/*")]
    assert asked - listed(site).keys() == {path.relative_to(site).as_posix() for path in left_out}


def test_what_search_and_the_new_version_load_is_kept(site: Path) -> None:
    named = {re.sub(r"\.\w{8}\.min", "", path) for path in listed(site)}

    assert {
        "assets/css/offline.css",
        "assets/js/items.js",
        "assets/js/search-words.js",
        "assets/js/search-worker.js",
        "assets/javascripts/workers/search.js",
        "search/guide.js",
        "search/search_index.json",
    } <= named


def test_every_page_is_kept_and_nothing_that_no_page_asks_for(site: Path) -> None:
    pages = {file.relative_to(site).as_posix().removesuffix("index.html") for file in site.rglob("*.html")}

    assert pages <= listed(site).keys()
    assert {path for path in listed(site) if re.search(r"\.map$|sitemap|lunr|screenshots|sw\.js|\.txt$", path)} == set()


def test_the_published_worker_has_the_list_of_the_site_as_it_is(site: Path) -> None:
    built = (site / "sw.js").read_text(encoding="utf-8").splitlines()[1]

    assert json.loads(built.removeprefix("self.wardbook=").removesuffix(";")) == {
        "site": "wardbook",
        "base": "/",
        "files": listed(site),
    }
