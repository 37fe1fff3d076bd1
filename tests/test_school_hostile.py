"""An edition whose every text tries to get something into the site that runs, loads or leads elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import draw_project
from tests.drawing import replace
from tests.markup import Element, parse
from wardbook.build import build

LINK = "[x](javascript:hack)"
"""On pages and in slots a mistake; elsewhere a text like any other."""
TAGS = "Evil <img src=x onerror=hack> \"'></title><script>hack</script>"
BRACES = "{ onclick=hack } &amp; {{ 7*7 }}"
EVIL, MARKED = f"{TAGS} {LINK} {BRACES}", f"{TAGS} {BRACES}"
DAY = "2027-01-04"
SCHOOL = {
    "name": EVIL,
    "short": "<img src=x onerror=1>",
    "year": '"><img src=x>',
    "site_url": "https://guide.evil.example/",
    "urgent": [{"what": "<img src=x onerror=hack>", "phone": EVIL[:50]}],
    "contacts": [{"id": "of", "role": EVIL, "name": EVIL, "hours": EVIL, "phone": "5550100<img src=x>"}],
    "sites": [{"id": "ab", "name": EVIL, "address": EVIL, "arrive": EVIL, "url": "https://x.example/?a=1&b=2"}],
    "norms": [{"id": "ab", "text": EVIL}],
    "policies": [{"id": "ab", "title": EVIL, "says": EVIL, "url": "https://x.example/"}],
    "blocks": [{"id": "ab", "track": "year-3", "title": EVIL, "start": DAY, "end": DAY}],
    "events": [{"id": "ab", "title": EVIL, "start": DAY, "place": EVIL, "text": EVIL}],
    "host": {"name": EVIL, "logs": EVIL},
    "accessibility": {"email": "a@evil.example", "reply": EVIL, "known": [EVIL], "enforcement": EVIL, "prepared": DAY},
}
OWN = {"id": "x-own", "phase": "before", "text": "Do <img src=x onerror=hack>.", "why": EVIL, "how": EVIL}
MARKDOWN = f'{MARKED}\n\n<a href="javascript:hack" onclick="hack">x</a> <svg onload=hack>'
FAR = {"id": "x-far", "like": "surgery", "title": EVIL, "abbr": "<b>A</b>", "summary": EVIL, "place": "<i>x</i>"}
OVERLAY = {
    "rotations": {
        "add": [FAR],
        "surgery": {
            "title": EVIL,
            "add": [{**OWN, "how": MARKDOWN, "strategy": "be-present", "level": "extra"}],
            "change": {"learn-ten-names": {"text": EVIL.split("[")[0], "why": EVIL, "how": MARKDOWN}},
        },
    },
    "slots": dict.fromkeys(("home.before", "home.after", "rotation.before", "rotation.contacts", "footer"), MARKDOWN),
}
PAGE = f"# {MARKED}\n\n{MARKDOWN}\n\n## {MARKED}\n\n{MARKDOWN}\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    project = draw_project(folder / "guide")
    replace(project, "content/glossary.yml", "title: A specialist}", "title: A specialist, ours: [attending]}")
    school = folder / "school"
    (school / "pages").mkdir(parents=True)
    # JSON is YAML.
    (school / "school.yml").write_text(json.dumps(SCHOOL), encoding="utf-8")
    (school / "overlay.yml").write_text(json.dumps(OVERLAY), encoding="utf-8")
    (school / "pages" / "evil.md").write_text(PAGE, encoding="utf-8")
    return build(project, school).site


def acting(element: Element) -> str | None:
    """What of an element runs, loads from elsewhere, or is none of ours."""
    for name, value in element.attributes.items():
        address = (value or "").strip().lower()
        if name.startswith("on"):
            return f"{name} of <{element.tag}>"
        if name in ("href", "src", "action") and address.startswith(("javascript:", "data:", "vbscript:", "//")):
            return f"{name}={value}"
        if name == "src" and ("://" in address or address == "x"):
            return f"src={value}"
    return None


def test_no_text_of_a_school_becomes_markup_that_acts(site: Path) -> None:
    found = {
        (file.relative_to(site).as_posix(), told)
        for file in site.rglob("*.html")
        for element in parse(file.read_text(encoding="utf-8")).walk()
        if (told := acting(element))
    }
    assert found == set()


def test_every_script_is_a_file_of_ours(site: Path) -> None:
    for file in site.rglob("*.html"):
        for script in parse(file.read_text(encoding="utf-8")).all("script"):
            assert "src" in script.attributes or script.attributes.get("type") == "application/json"


def test_what_is_written_is_read(site: Path) -> None:
    local = parse((site / "local" / "index.html").read_text(encoding="utf-8"))
    [article] = local.all("article")
    assert EVIL in article.text
    assert [title.text for title in local.all("title")] == ["At <img src=x onerror=1> - <img src=x onerror=1>"]
