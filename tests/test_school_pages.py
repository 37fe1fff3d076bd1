"""What a school adds to a site beside its checklists: facts, words, slots, pages, pictures, dates; nothing acts."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar

from tests.conftest import draw_project
from tests.drawing import replace
from tests.markup import Element, parse
from tests.whole_school import draw_school
from wardbook.build import build


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    project = draw_project(folder / "guide")
    replace(project, "content/glossary.yml", "title: A specialist}", "title: A specialist, ours: [attending]}")
    replace(project, "content/terms/uk.yml", "words:", "instead: {attending: consultant}\npaper: a4\nwords:")
    return build(project, draw_school(folder / "school")).site


def page(site: Path, address: str) -> Element:
    return parse((site / address / "index.html").read_text(encoding="utf-8"))


def heads(shown: Element) -> list[str]:
    return [title.attributes["id"] for title in shown.all("h2") if "id" in title.attributes]


def lists(shown: Element) -> list[str]:
    return [" ".join(entry.text.split()) for line in shown.all("ul", class_="wb-list") for entry in line.all("li")]


def test_the_school_s_page_has_all_that_the_school_says(site: Path) -> None:
    local = page(site, "local")
    assert [title.text for title in local.all("h1")] == ["At École"]
    assert heads(local) == [
        *("contacts", "sites", "norms", "policies", "resources", "blocks", "events", "more", "edition"),
    ]
    assert lists(local) == [
        "Office For Surgery",
        "Ward <9> Ring. For Surgery",
        "Hall",
        "Come early.",
        "Leave Two days.",
        "Advice For Far away",
        "Block 1 4 to 29 January 2027",
        "Block 2 1 to 26 February 2027",
        "Fair 1 March 2027 · Hall",
    ]


def test_a_rotation_says_what_holds_there(site: Path) -> None:
    surgery, far = page(site, "rotations/surgery"), page(site, "rotations/x-far")
    assert [id_ for id_ in heads(surgery) if id_ in ("contacts", "sites", "norms", "policies", "resources")] == [
        *("contacts", "sites", "norms", "policies"),
    ]
    assert "Ward <9>" in surgery.text
    assert "Ward <9>" not in far.text
    assert "Advice" in far.text
    assert [title.text for title in far.all("h1")] == ["Far away"]
    assert [line.text for line in far.all("p", class_="wb-kicker")] == ["FAR Rotation guide and checklist · 1 week"]
    assert "Or ask at the desk." in surgery.text


def test_slots_stand_in_their_places(site: Path) -> None:
    home = page(site, ".")
    said = [" ".join(prose.text.split()) for prose in home.all("div", class_="wb-prose")]
    assert said == ["See the hall.", "After all."]
    assert [link.attributes["href"] for link in home.all("a") if link.text == "the hall"] == ["local/hall/"]
    assert "On every ward." in page(site, "rotations/surgery").text
    for address in (".", "people/nurse", "privacy"):
        [foot] = page(site, address).all("div", class_="md-copyright__highlight")
        assert " ".join(foot.text.split()).startswith(
            "Write to us. École de Médecine & Soins · Wardbook · Text CC BY 4.0"
        )


def test_a_page_of_its_own_has_text_links_tables_and_pictures(site: Path) -> None:
    hall = page(site, "local/hall")
    [article] = hall.all("article")
    assert [title.text for title in article.all("h1")] == ["The hall & more"]
    assert [title.text for title in article.all("h2")] == ["When <it> is open"]
    assert [cell.text for cell in article.all("td")] == ["Monday", "9"]
    assert [(picture.attributes.get("src"), picture.attributes["alt"]) for picture in article.all("img")] == [
        ("../../assets/school/door.png", "The door"),
    ]
    links = {link.text: link.attributes.get("href") for link in article.all("a") if link.text}
    assert (links["Nurses"], links["plan"]) == ("../../people/nurse/", "../../assets/school/plan.pdf")
    assert "href" not in next(link for link in article.all("a") if link.text == "press").attributes
    assert (site / "assets/school/plan.pdf").read_text(encoding="utf-8") == "%PDF, not really\n"


def test_nothing_that_acts_enters_the_site_from_an_edition(site: Path) -> None:
    texts = {file: file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
    acting = (
        "alert(1)</script>",
        '="javascript:',
        "onclick",
        "<iframe",
        "tracker.example",
        "color:red",
        "x.example",
    )
    assert {(file.name, sign) for file, text in texts.items() for sign in acting if sign in text} == set()
    assert "[nothing](javascript:alert(1)) <script>alert(1)</script>" in page(site, "privacy").text


def test_the_school_s_country_gives_words_in_texts_and_titles_but_not_in_the_glossary(site: Path) -> None:
    surgery = page(site, "rotations/surgery")
    [names] = [text.text for text in surgery.all(class_="wb-item__text") if "twelve" in text.text]
    assert names == "Learn twelve names from a consultant."
    assert "attending" in page(site, "glossary").text
    assert "Consultant for attending" in page(site, "schools").text


def test_what_differs_is_listed_sentence_by_sentence(site: Path) -> None:
    shown = page(site, "whats-local")
    pairs = [
        (" ".join(one.all("dt")[0].text.split()), " ".join(one.all("dd")[0].text.split()))
        for listed in shown.all("dl")
        for one in listed.all("div")
    ]
    assert lists(shown) == [
        *("See the hall.", "After all.", "On every ward.", "Or ask at the desk.", "Write to us.", "The hall & more"),
    ]
    assert pairs == [
        ("consultant", "attending"),
        ("Learn twelve names from a consultant.", "The guide: Learn ten names in the OR. See it"),
        ("The rotation itself", "Added here, made from “Surgery”."),
    ]


def test_the_logo_stands_in_the_header_on_white(site: Path) -> None:
    header, drawer = page(site, "people/nurse").all("a", class_="md-logo")
    for logo in (header, drawer):
        assert [picture.attributes["src"] for picture in logo.all("img")] == ["../../assets/school/logo.svg"]
    assert "background:#fff" in (site / "assets/css/colors.css").read_text(encoding="utf-8").replace(" ", "")


def test_dates_are_calendars(site: Path) -> None:
    blocks = Calendar.from_ical((site / "blocks-year-3.ics").read_bytes())
    assert [str(event["summary"]) for event in blocks.walk("VEVENT")] == ["Block 2", "Block 1"]
    assert [
        str(event["summary"]) for event in Calendar.from_ical((site / "events.ics").read_bytes()).walk("VEVENT")
    ] == ["Fair"]


def test_the_statements_are_the_school_s(site: Path) -> None:
    [privacy] = page(site, "privacy").all("article")
    [access] = page(site, "accessibility").all("article")
    assert (
        "École de Médecine & Soins publishes this copy of the guide, at https://guide.ecole.example/." in privacy.text
    )
    assert "write to a@ecole.example. An answer comes within a week." in access.text
    assert "This statement was written on 30 November 2026." in access.text


def test_each_page_of_the_school_s_names_its_file(site: Path) -> None:
    made = {
        address: " ".join(page(site, address).all("p", class_="wb-source")[0].text.split())
        for address in ("local", "local/hall", "whats-local")
    }
    assert made == {
        "local": "Made from school.yml",
        "local/hall": "Made from pages/hall.md",
        "whats-local": "Made from overlay.yml",
    }
