"""wardbook/build.py and the plugin: a real build in a drawn project, and what is left when it does not succeed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.drawing import draw, replace
from tests.markup import parse

INTERRUPT = """
=== interrupt.py
import os, signal, time

def on_page_content(html, page, **_):
    if page.file.src_uri == "privacy.md":
        os.kill(os.getppid(), signal.SIGINT)
        time.sleep(60)
"""

GONE = """\
WARNING -  Doc file 'privacy.md' contains a link 'gone.md', but the target is not found among documentation files.

Aborted with 1 warnings in strict mode!
"""


def _wardbook(command: str, project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "wardbook", "--root", str(project), command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_hear_interrupts if os.name == "posix" else None,
    )


def _hear_interrupts() -> None:
    """A shell may start the tests, in the background, with interrupts switched off for all that they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def _made_from(site: Path) -> dict[str, str | None]:
    """Return by page what stands below it: a link to its source, or the name of the source."""
    found = {}
    for file in site.rglob("index.html"):
        for line in parse(file.read_text(encoding="utf-8")).all("p", class_="wb-source"):
            links = [link.attributes["href"] for link in line.all("a")]
            found[file.parent.relative_to(site).as_posix()] = links[0] if links else line.text
    return found


SOURCES = {
    ".": "content/guide.yml",
    "about": "content/points.yml",
    "benefits/research": "content/benefits/research.yml",
    "messages": "content/guide.yml",
    "messages/thank-you": "content/messages/thank-you.yml",
    "people": "content/guide.yml",
    "people/nurse": "content/people/nurse.yml",
    "print": "content/guide.yml",
    "dates": "content/guide.yml",
    "progress": "content/guide.yml",
    "questions": "content/questions.yml",
    "reasons/peers": "content/reasons/peers.yml",
    "references": "content/references.yml",
    "rotations": "content/guide.yml",
    "rotations/surgery": "content/rotations/surgery.yml",
    "strategies": "content/guide.yml",
    "strategies/be-present": "content/strategies/be-present.yml",
    "why": "content/chapters/why.yml",
    "safety": "content/chapters/safety.yml",
    "letters/packet": "content/packet.yml",
    "glossary": "content/glossary.yml",
}


def test_a_build_writes_the_site_and_says_where_and_every_page_names_its_source(project: Path) -> None:
    done = _wardbook("build", project)

    assert (done.returncode, done.stdout) == (0, f"Built. Open {project}/site/index.html, or run `make serve`.\n")
    assert done.stderr == ""
    assert _made_from(project / "site") == {page: f"Made from {source}" for page, source in SOURCES.items()}
    assert sorted(path.name for path in (project / ".cache").iterdir()) == ["wardbook"]


def test_a_mistake_in_content_is_said_as_check_says_it_and_leaves_the_last_good_site(project: Path) -> None:
    draw(project, "=== site/index.html\nThe last good site.\n=== site/rotations/index.html\nAll of it.\n")
    before = _files(project / "site")
    replace(project, "content/people/nurse.yml", "band: NURSE", "bannd: NURSE")
    replace(project, "content/strategies/be-present.yml", "[@hill-2020]", "[@hil-2020]")

    checked, built = _wardbook("check", project), _wardbook("build", project)

    assert checked.stderr.startswith("content/people/nurse.yml:")
    assert (built.returncode, built.stdout, built.stderr) == (1, "", checked.stderr)
    assert _files(project / "site") == before


def test_a_build_that_fails_leaves_the_last_good_site_and_no_half_one(project: Path) -> None:
    draw(project, "=== site/index.html\nThe last good site.\n")
    replace(project, "macros/pages/person.md", "{{ page.summary }}", "{{ page.sumary }}")

    done = _wardbook("build", project)

    assert (done.returncode, done.stdout) == (1, "")
    assert "has no attribute 'sumary'" in done.stderr
    assert _files(project / "site") == {"index.html": b"The last good site.\n"}
    assert not list((project / ".cache").glob("site-*"))


def test_a_warning_fails_the_build(project: Path) -> None:
    (project / "docs" / "privacy.md").write_text("# Privacy\n\n[Gone](gone.md)\n", encoding="utf-8")

    done = _wardbook("build", project)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", GONE)
    assert not (project / "site").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to every program of the console, these tests too")
def test_an_interrupted_build_leaves_the_last_good_site_and_no_half_one(project: Path) -> None:
    draw(project, INTERRUPT + "=== site/index.html\nThe last good site.\n")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [interrupt.py]\n")

    done = _wardbook("build", project)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", "Stopped.\n")
    assert _files(project / "site") == {"index.html": b"The last good site.\n"}
    assert not list((project / ".cache").glob("site-*"))


def test_with_a_repository_every_page_links_to_the_file_that_made_it(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("repo_url: https://example.org/school/guide\n")

    assert _wardbook("build", project).returncode == 0
    assert _made_from(project / "site") == {
        page: f"https://example.org/school/guide/edit/main/{source}" for page, source in SOURCES.items()
    }


def test_signs_in_titles_and_summaries_are_text_in_every_part_of_the_page(project: Path) -> None:
    signs = "</title><script>a</script> & \"b\" 'c' *d* {{ e }}"
    written = '"' + signs.replace('"', '\\"') + '"'
    replace(project, "content/people/nurse.yml", "title: Nurse", f"title: {written}\nsearch: [{written}]")
    replace(project, "content/people/nurse.yml", "Sees the patient all day.", written)

    assert _wardbook("build", project).returncode == 0
    page = parse((project / "site" / "people" / "nurse" / "index.html").read_text(encoding="utf-8"))
    overview = parse((project / "site" / "people" / "index.html").read_text(encoding="utf-8"))
    assert [title.text for title in page.all("title")] == [f"{signs} - Wardbook"]
    assert [meta.attributes["content"] for meta in page.all("meta", name="description")] == [signs]
    assert [heading.text for heading in page.all("h1")] == [signs]
    assert signs in [link.text for nav in page.all("nav", class_="md-nav--primary") for link in nav.all("a")]
    assert [link.text for link in overview.all("a", class_="md-footer__link--next")] == [f"Next {signs}"]
    assert [script.text for script in page.all("script") if script.text == "a"] == []
