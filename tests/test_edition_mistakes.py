"""Mistakes of coordinators who have never seen YAML: each told in one line, with its place, and nothing else blamed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.drawing import replace
from wardbook.edition import read_edition
from wardbook.errors import ContentErrors
from wardbook.guide import Guide, read_guide
from wardbook.overlay import laid_over
from wardbook.school_warnings import warnings

NAME = "name: Our School\n"
MISTAKES: dict[str, tuple[dict[str, str | bytes], str]] = {
    "tab": (
        {"school.yml": "name: Ours\nurgent:\n\t- what: x\n"},
        "school.yml:3: a tab stands before the text. Indent with two spaces.",
    ),
    "smart quotes around": (
        {"school.yml": "name: “Our School”\n"},
        'school.yml:1: "“Our School”" stands in curly quotes, which would show. Write straight ones: "…".',
    ),
    "smart quoted hex": (
        {"school.yml": NAME + "colors: {brand: “#7a1f3d”}\n"},
        'school.yml:2: "brand" has not the right form: "“#7a1f3d”". Write # and six signs, 0 to 9 and a to f, in straight double quotes: "#0b5f4a".',
    ),
    "unquoted hex": (
        {"school.yml": NAME + "colors:\n  brand: #7a1f3d\n"},
        'school.yml:3: a "#" with a space before it begins a comment, and what follows is lost. Put the text in double quotes.',
    ),
    "csv": (
        {"school.yml": "name,short,site_url\nOur School,OS,https://x.example\n"},
        'school.yml:1: the file must be a mapping of keys, not a table with commas. Write "key: value" lines under it.',
    ),
    "csv contacts": (
        {"school.yml": NAME + "contacts:\n  id,role,phone\n  office,Office,555\n"},
        'school.yml:2: "contacts" must be a list, not a table with commas. Start each entry on its own line with "- ".',
    ),
    "utf16": (
        {"school.yml": NAME.encode("utf-16")},
        "school.yml:1: the file is not UTF-8. Save it again with the encoding UTF-8.",
    ),
    "latin1": (
        {"school.yml": b"name: \xc9cole\n"},
        "school.yml:1: the file is not UTF-8. Save it again with the encoding UTF-8.",
    ),
    "excel dash": (
        {"school.yml": NAME + "contacts:\n  – id: office\n    role: Office\n"},
        'school.yml:3: a list begins with a hyphen and a space: "- ". Type it again.',
    ),
    "nbsp": (
        {"school.yml": "name:\xa0Our School\n"},
        "school.yml:1: a space on this line is none: it was copied from a document. Delete it and type it again.",
    ),
    "nbsp indent": (
        {"school.yml": NAME + "contacts:\n\xa0 - id: of\n"},
        "school.yml:3: a space on this line is none: it was copied from a document. Delete it and type it again.",
    ),
    "missing space after colon": (
        {"school.yml": "name:Our School\n"},
        'school.yml:1: the file must be a mapping of keys, not text. Write "key: value" lines under it.',
    ),
    "missing space dash": (
        {"school.yml": NAME + "contacts:\n  -id: office\n   role: x\n"},
        'school.yml:3: a space is missing behind the hyphen. Write "- ".',
    ),
    "date words": (
        {"school.yml": NAME + "events: [{id: ev, title: F, start: 6 July 2026}]\n"},
        'school.yml:2: "start" must be a date, written as 2026-11-22, not "6 July 2026".',
    ),
    "date number": (
        {"school.yml": NAME + "events: [{id: ev, title: F, start: 46209}]\n"},
        'school.yml:2: "start" must be a date, written as 2026-11-22, not "46209".',
    ),
    "logo missing": (
        {"school.yml": NAME + "logo: assets/logo.svg\n"},
        'school.yml:2: there is no file "assets/logo.svg". Put it there: the folder assets holds nothing yet.',
    ),
    "logo near": (
        {"school.yml": NAME + "logo: assets/logo.svg\n", "assets/Logo.svg": "<svg/>"},
        'school.yml:2: there is no file "assets/logo.svg"; did you mean "assets/Logo.svg"?',
    ),
    "logo elsewhere": (
        {"school.yml": NAME + "logo: logo.svg\n"},
        'school.yml:2: "logo" has not the right form: "logo.svg". An SVG or PNG in the folder assets: assets/logo.svg.',
    ),
    "logo jpg": (
        {"school.yml": NAME + "logo: assets/logo.jpg\n", "assets/logo.jpg": b"\xff\xd8x"},
        "school.yml:2: a logo is an SVG or a PNG. Save it as one of these.",
    ),
    "logo big": (
        {"school.yml": NAME + "logo: assets/logo.png\n", "assets/logo.png": b"\x89PNG" * 50_000},
        "school.yml:2: the logo has 200 kB; at most 100 fit, as every page shows it. Save it smaller.",
    ),
    "svg script": (
        {"school.yml": NAME, "assets/logo.svg": "<svg>\n<script>x</script></svg>"},
        'assets/logo.svg:1: a picture may not hold "<script>". Save it as a plain SVG, without scripts and links.',
    ),
    "svg onload": (
        {"school.yml": NAME, "assets/logo.svg": '<svg onload="x"></svg>'},
        'assets/logo.svg:1: a picture may not hold "onload=". Save it as a plain SVG, without scripts and links.',
    ),
    "svg href": (
        {"school.yml": NAME, "assets/logo.svg": '<svg><image href="https://x/y.png"/></svg>'},
        'assets/logo.svg:1: a picture may not hold "href=". Save it as a plain SVG, without scripts and links.',
    ),
    "docx": (
        {"school.yml": NAME, "assets/handbook.docx": "x"},
        "assets/handbook.docx:1: only pictures (svg, png, jpg, webp) and PDFs are published. Take this out.",
    ),
    "contact no id": (
        {"school.yml": NAME + "contacts:\n  - {role: A}\n"},
        'school.yml:3: "id" is missing. Add it. Permanent id: lower case, digits and hyphens, 2 to 41 characters. Never changes.',
    ),
    "id with space": (
        {"school.yml": NAME + "contacts:\n  - {id: Main Office, role: A}\n"},
        'school.yml:3: "id" has not the right form: "Main Office". Use lower case, digits and hyphens, a letter first, 2 to 41 characters.',
    ),
    "duplicate key": (
        {"school.yml": NAME + "urgent: []\nurgent: []\n"},
        'school.yml:3: "urgent" stands here again; the first is on line 2. Keep one.',
    ),
    "site url": (
        {"school.yml": NAME + "site_url: wardbook.school.edu\n"},
        'school.yml:2: "site_url" has not the right form: "wardbook.school.edu". Where the site will stand: https://wardbook.school.edu/.',
    ),
    "five urgent": (
        {"school.yml": NAME + "urgent:\n" + "  - {what: Help, phone: 5}\n" * 5},
        'school.yml:2: "urgent" has 5 entries; at most 4 fit. Cut some.',
    ),
    "country": (
        {"school.yml": NAME + "country: Narnia\n"},
        'school.yml:2: "country": no country has the id "narnia". Known: uk, us.',
    ),
    "short long": (
        {"school.yml": NAME + "short: The very long name of a school\n"},
        'school.yml:2: "short" has 30 characters; at most 24 fit. Shorten it.',
    ),
    "email": (
        {"school.yml": NAME + "contacts: [{id: of, role: O, email: mailto:a@b.example}]\n"},
        'school.yml:2: "email" has not the right form: "mailto:a@b.example". As office@school.edu.',
    ),
    "review": (
        {"school.yml": NAME + "contacts: [{id: of, role: O, review_by: June 2027}]\n"},
        'school.yml:2: "review_by" must be a date, written as 2026-11-22, not "June 2027".',
    ),
    "yaml file name": (
        {"school.yml": NAME, "overlay.yaml": "rotations: {}\n"},
        "overlay.yaml:1: nothing reads a file of this name. Call it overlay.yml, or take it out.",
    ),
    "overlay empty": (
        {"school.yml": NAME, "overlay.yml": ""},
        "overlay.yml:1: the file is empty. Write its content, or delete the file.",
    ),
    "rotations list": (
        {"school.yml": NAME, "overlay.yml": "rotations:\n  - surgery\n"},
        'overlay.yml:1: "rotations" must be a mapping of keys, not a list. Write "key: value" lines under it.',
    ),
    "term2": (
        {"school.yml": NAME, "overlay.yml": "terms: uk\n"},
        'overlay.yml:1: "terms" must be a mapping of keys, not text. Write "key: value" lines under it.',
    ),
    "slot": (
        {"school.yml": NAME, "overlay.yml": "slots: {home.befor: Hi.}\n"},
        'overlay.yml:1: unknown key "home.befor"; did you mean "home.before"?',
    ),
    "slot footer": (
        {"school.yml": NAME, "overlay.yml": 'slots: {footer: "[x](/people/nurse/)"}\n'},
        'overlay.yml:1: "footer" stands on every page. Write a link with its whole address, https://….',
    ),
    "page no title": (
        {"school.yml": NAME, "pages/a-b.md": "Hello\n"},
        "pages/a-b.md:1: a page begins with its title. Write it on the first line, behind #.",
    ),
    "page name": (
        {"school.yml": NAME, "pages/My Page.md": "# Hi\n"},
        "pages/My Page.md:1: the name of a page is its address: lower case, digits and hyphens, a letter first, 2 to 41 characters. Rename the file.",
    ),
    "page link": (
        {"school.yml": NAME, "pages/ab.md": "# Hi\n\n[x](/people/nurs/)\n"},
        'pages/ab.md:3: no page has the address "people/nurs/"; did you mean "people/nurse/"?',
    ),
    "page picture": (
        {"school.yml": NAME, "pages/ab.md": "# Hi\n\n![x](assets/x.png)\n"},
        'pages/ab.md:3: there is no file "assets/x.png". Put it there: the folder assets holds nothing yet.',
    ),
    "page no alt": (
        {"school.yml": NAME, "pages/ab.md": "# Hi\n\n![](assets/x.png)\n", "assets/x.png": b"\x89PNG"},
        "pages/ab.md:3: a picture needs words for whoever does not see it. Write them into its square brackets.",
    ),
    "like": (
        {"school.yml": NAME, "overlay.yml": "rotations: {add: [{id: x-a, like: surgry, title: A, abbr: A}]}\n"},
        'overlay.yml:1: "like": no rotation of the guide has the id "surgry"; did you mean "surgery"?',
    ),
    "add no x": (
        {"school.yml": NAME, "overlay.yml": "rotations: {add: [{id: rural, like: surgery, title: A, abbr: A}]}\n"},
        'overlay.yml:1: "id" has not the right form: "rural". Permanent id of a record of the school: x- and then lower case, digits and hyphens.',
    ),
    "number name": (
        {"school.yml": "name: 2026\n"},
        'school.yml:1: "name" must be text, not a number. Put it in double quotes.',
    ),
    "comment cut": (
        {"school.yml": NAME + "contacts: [{id: of, role: Room #4}]\n"},
        'school.yml:2: a "#" with a space before it begins a comment, and what follows is lost. Put the text in double quotes.',
    ),
    "hash in text": (
        {"school.yml": NAME + "short: A #1\n"},
        'school.yml:2: a "#" with a space before it begins a comment, and what follows is lost. Put the text in double quotes.',
    ),
    "indent": (
        {"school.yml": NAME + " short: OS\n"},
        "school.yml:2: this line does not fit the one above. Line it up, or put the whole text in double quotes.",
    ),
    "unclosed quote": (
        {"school.yml": 'name: "Our School\nshort: OS\n'},
        "school.yml:1: a quotation mark is opened and not closed. Close it.",
    ),
    "at sign": (
        {"school.yml": NAME + "contacts: [{id: of, role: @office}]\n"},
        "school.yml:2: a text begins with a sign that has a meaning of its own here. Put the text in double quotes.",
    ),
    "apostrophe": (
        {"school.yml": NAME + "short: 'School's'\n"},
        "school.yml:2: this line does not fit the ones above, or its text goes on after a closing quotation mark. Line it up, or mend the quotation marks.",
    ),
    "star": (
        {"school.yml": NAME + "short: *bold*\n"},
        'school.yml:2: a text begins with "&" or "*", which have a meaning of their own here. Put the text in double quotes.',
    ),
    "hex in braces": (
        {"school.yml": NAME + "colors: {brand: #7a1f3d}\n"},
        'school.yml:2: a "#" with a space before it begins a comment, and what follows is lost. Put the text in double quotes.',
    ),
    "hex without sign": (
        {"school.yml": NAME + "colors: {brand: 7a1f3d}\n"},
        'school.yml:2: "brand" has not the right form: "7a1f3d". Write # and six signs, 0 to 9 and a to f, in straight double quotes: "#0b5f4a".',
    ),
    "jpeg called svg": (
        {"school.yml": NAME + "logo: assets/logo.svg\n", "assets/logo.svg": b"\xff\xd8x"},
        "assets/logo.svg:1: this is no SVG, though its name says so. Save it as one.",
    ),
    "space in a file name": (
        {"school.yml": NAME, "assets/Badge Office.png": b"\x89PNG"},
        "assets/Badge Office.png:1: a name of other signs than letters, digits, dots and hyphens breaks links. Rename it badge-office.png.",
    ),
    "page index": (
        {"school.yml": NAME, "pages/index.md": "# Hi\n"},
        'pages/index.md:1: "index" is the address of the page with all that you say. Rename the file.',
    ),
    "page beside": (
        {"school.yml": NAME, "pages/ab.md": "# Hi\n[x](parking.md)\n", "pages/parking.md": "# Parking\n"},
        'pages/ab.md:2: "parking.md" leads nowhere. Write /local/parking/ to link to that page.',
    ),
    "page www": (
        {"school.yml": NAME, "pages/ab.md": "# Hi\n[x](www.royal.example)\n"},
        'pages/ab.md:2: "www.royal.example" leads nowhere. Begin a web address with https://, and the address of a page with /.',
    ),
    "page anchor": (
        {"school.yml": NAME, "pages/ab.md": "# Hi\n[x](#parkng)\n\n## Parking\n"},
        'pages/ab.md:2: no heading of this page has the id "parkng"; did you mean "parking"?',
    ),
    "page source": (
        {"school.yml": NAME, "pages/ab.md": "# Hi\nSo [@hill-2021].\n"},
        'pages/ab.md:2: no reference has the id "hill-2021"; did you mean "hill-2020"?',
    ),
    "slot picture": (
        {"school.yml": NAME, "overlay.yml": 'slots:\n  home.before: "![x](assets/no.png)"\n'},
        'overlay.yml:2: there is no file "assets/no.png". Put it there: the folder assets holds nothing yet.',
    ),
    "slot www": (
        {"school.yml": NAME, "overlay.yml": 'slots:\n  home.before: "[x](www.x.example)"\n'},
        'overlay.yml:2: "www.x.example" leads nowhere. Begin a web address with https://, and the address of a page with /.',
    ),
    "like own": (
        {
            "school.yml": NAME,
            "overlay.yml": "rotations:\n  add:\n    - {id: x-a, like: surgery, title: A, abbr: A}\n    - {id: x-b, like: x-a, title: B, abbr: B}\n",
        },
        'overlay.yml:4: "like": no rotation of the guide has the id "x-a". Known: surgery.',
    ),
    "weeks": (
        {"school.yml": NAME, "overlay.yml": "rotations: {surgery: {weeks: about six}}\n"},
        'overlay.yml:1: "weeks" has not the right form: "about six". How many weeks: 6, or 6 to 8.',
    ),
    "no such day": (
        {"school.yml": NAME + "events: [{id: ev, title: F, start: 2027-02-30}]\n"},
        'school.yml:2: "start" must be a day that there is, not "2027-02-30".',
    ),
    "quote in braces": (
        {"school.yml": NAME + 'contacts: [{id: of, role: "Office}]\n'},
        "school.yml:2: a quotation mark is opened and not closed. Close it.",
    ),
    "heading of another page": (
        {"school.yml": NAME, "pages/ab.md": "# Hi\n[x](/local/parking/#dor)\n", "pages/parking.md": "# P\n\n## Door\n"},
        'pages/ab.md:2: no heading of that page has the id "dor"; did you mean "door"?',
    ),
    "overlay that cannot be read": (
        {"school.yml": NAME + "contacts: [{id: of, role: O, rotations: [x-own]}]\n", "overlay.yml": "rotations: [\n"},
        "overlay.yml:1: a bracket is opened and not closed, or a comma is missing. Mend it, or put the text in double quotes.",
    ),
    "rtf": (
        {"school.yml": "{\\rtf1\\ansi name: Ours}"},
        "school.yml:1: this is no plain text, but RTF. In TextEdit choose Format, then Make Plain Text, and save again.",
    ),
}


@pytest.fixture
def guide(small: Path) -> Guide:
    return read_guide(small)


def drawn(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_in_one_line(tmp_path: Path, guide: Guide, mistake: str) -> None:
    files, told = MISTAKES[mistake]
    with pytest.raises(ContentErrors) as found:
        read_edition(drawn(tmp_path / "school", files), guide)
    assert str(found.value) == told


@pytest.mark.parametrize(
    "text",
    [
        NAME.replace("\n", "\r\n") + "short: Ours\r\n",
        "\ufeff" + NAME + "short: Ours\n",
        NAME + "short: Ours  # as on the sign\n",
        NAME + 'short: "Ours"\ncountry: UK\n',
    ],
)
def test_what_programs_leave_in_a_file_and_what_means_no_harm_is_no_mistake(
    tmp_path: Path, guide: Guide, text: str
) -> None:
    school = read_edition(drawn(tmp_path / "school", {"school.yml": text}), guide).school
    assert (school.name, school.short) == ("Our School", "Ours")


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("the consultant", "must be the word alone. Write it without its article."),
        ("Consultant", "must begin with a small letter; capitals follow the sentence."),
        ("consultants", "must be one of them; the plural follows. Write it without its last s."),
    ],
)
def test_a_word_is_given_in_the_singular_in_small_letters_and_alone(
    tmp_path: Path, small: Path, word: str, told: str
) -> None:
    replace(small, "content/glossary.yml", "title: A specialist}", "title: A specialist, ours: [attending]}")
    files: dict[str, str | bytes] = {"school.yml": NAME, "overlay.yml": f"terms: {{attending: {word}}}\n"}
    with pytest.raises(ContentErrors) as found:
        read_edition(drawn(tmp_path / "school", files), read_guide(small))
    assert str(found.value) == f'overlay.yml:1: "attending" {told}'


def test_a_link_to_a_rotation_that_is_not_shown_is_told(tmp_path: Path, guide: Guide) -> None:
    files: dict[str, str | bytes] = {
        "school.yml": NAME,
        "overlay.yml": "rotations: {hide: [surgery]}\n",
        "pages/ab.md": "# Hi\n\n[Surgery](/rotations/surgery/)\n",
    }
    assert [str(warning) for warning in read_edition(drawn(tmp_path / "school", files), guide).left_out] == [
        'pages/ab.md:3: warning: "rotations/surgery/" is not shown here, so this link is left out.'
    ]


def test_an_item_whose_neighbour_stands_in_another_phase_stands_there_and_this_is_told(
    tmp_path: Path, guide: Guide
) -> None:
    item = "{id: x-a, phase: before, after: learn-ten-names, text: Do., why: So., strategy: be-present, level: extra}"
    files: dict[str, str | bytes] = {
        "school.yml": NAME,
        "overlay.yml": f"rotations:\n  surgery:\n    add: [{item}]\n",
    }
    edition = read_edition(drawn(tmp_path / "school", files), guide)
    laid = laid_over(guide, edition)
    assert [str(warning) for warning in edition.renamed] == [
        'overlay.yml:3: warning: "learn-ten-names" stands in first-week, and so does this. '
        "Name that phase, or another item."
    ]
    assert [one.id for one in laid.items(laid.rotations["surgery"], "first-week")] == ["learn-ten-names", "x-a"]


def test_a_source_is_not_cited_where_none_are_listed(tmp_path: Path, guide: Guide) -> None:
    slots = 'slots:\n  home.before: "So [@hill-2020]."\n'
    with pytest.raises(ContentErrors) as found:
        read_edition(drawn(tmp_path / "school", {"school.yml": NAME, "overlay.yml": slots}), guide)
    told = "stands where no sources are listed. Leave the source out."
    assert str(found.value) == f'overlay.yml:2: "home.before" {told}'


def test_markup_in_plain_text_is_told(tmp_path: Path, guide: Guide) -> None:
    folder = drawn(tmp_path / "school", {"school.yml": NAME + 'norms: [{id: ab, text: "Answer a **page**."}]\n'})
    edition = read_edition(folder, guide)
    assert [str(warning) for warning in warnings(folder, edition.school, date(2026, 11, 30))] == [
        'school.yml:2: warning: this is plain text, so "**" shows as it is written. Take it out.'
    ]


def test_what_could_act_is_left_out_of_a_page_and_told(tmp_path: Path, guide: Guide) -> None:
    page = (
        '# Hi\n\n<script>x</script>\n<b onclick="x">y</b>\n<a href="javascript:x()">z</a>\n<td colspan="2">\n'
        '![a](https://x.example/a.png)\n`<video>` <https://x.example/>\n<img src="assets/x.png">\n\n---\n'
    )
    slots = "slots:\n  footer: <iframe src='https://x.example'></iframe>\n"
    files = {"school.yml": NAME, "overlay.yml": slots, "pages/ab.md": page}
    edition = read_edition(drawn(tmp_path / "school", files), guide)
    told = "is left out. Write text, links, lists and tables in Markdown."
    assert [str(warning) for warning in edition.left_out] == [
        f'overlay.yml:2: warning: "<iframe>" {told}',
        f'pages/ab.md:3: warning: "<script>" {told}',
        f'pages/ab.md:4: warning: "<b>" {told}',
        f'pages/ab.md:5: warning: "href of <a>" {told}',
        f'pages/ab.md:6: warning: "colspan of <td>" {told}',
        f'pages/ab.md:9: warning: "<img>" {told}',
        "pages/ab.md:7: warning: a picture from elsewhere is left out. Put it into the folder assets.",
    ]
