from wardbook.publish.entries import entries
from wardbook.render import Page

TEXT = """---
{"description": "x"}
---

<p class="wb-kicker" data-search-exclude>Guide <span>SURG</span></p>

# Surgery

<p>Come &amp; see.</p>

## Team \\#1 { #the-team .wb-x }

<ul><li>Nurse</li></ul>

### First week { #phase-first-week }

<div><p data-search-exclude>0 of 1</p>
<ol class="wb-items">
<li class="wb-item" id="learn-ten-names" data-wb-item>
<label><input><span class="wb-item__text">Learn ten names.</span></label>
<p><strong>Useful</strong> · People help.</p><ul><li>Ask.</li></ul><button>Not for me</button>
</li>
</ol></div>
"""


def test_a_page_its_parts_and_its_items_each_become_an_entry() -> None:
    page = Page("rotations/surgery.md", "Surgery", "rotation", TEXT, "content/rotations/surgery.yml", "Rotations")

    assert list(entries(page)) == [
        {"location": "rotations/surgery/", "title": "Surgery", "text": "<p>Come &amp; see.</p>"},
        {"location": "rotations/surgery/#the-team", "title": "Team #1", "text": "<p>Nurse</p>"},
        {
            "location": "rotations/surgery/#learn-ten-names",
            "title": "Learn ten names.",
            "text": "<p>Useful · People help.</p><p>Ask.</p>",
        },
    ]


def test_a_page_without_a_first_heading_has_an_entry_all_the_same() -> None:
    page = Page("index.md", "Wardbook", "home page", "## Now { #now }\n\n<p>Do it.</p>", "content/guide.yml", "Home")

    assert list(entries(page)) == [
        {"location": "", "title": "Wardbook", "text": ""},
        {"location": "#now", "title": "Now", "text": "<p>Do it.</p>"},
    ]
