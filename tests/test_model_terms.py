"""The glossary, the words of each country, the voice: what they may hold, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drawing import replace
from tests.telling import mistakes
from wardbook.guide import read_guide
from wardbook.model import Country, Glossary, Voice
from wardbook.model.chapters import Idea, Term, Word

GLOSSARY = "content/glossary.yml"
UK = "content/terms/uk.yml"
VOICE = "content/voice.yml"
MAPPING = 'Write "key: value" lines under it.'
LIST = 'Start each entry on its own line with "- ".'
FORM = "Use lower case, digits and hyphens, a letter first, 2 to 41 characters."
TAKEN = "Choose another, or delete one of the two."


def words(number: int) -> str:
    return " ".join(["w"] * number)


def test_the_glossary_is_as_it_is_written(small: Path) -> None:
    sloe = Term(id="sloe", term="SLOE", forms=("SLOEs",), means="A standard letter.", refs=("hill-2020",), tooltip=True)
    attending = Term(id="attending", term="attending", means="The specialist in charge.", tooltip=False)

    assert read_guide(small).glossary == Glossary(
        id="glossary",
        title="Glossary",
        summary="What words mean.",
        terms=(sloe, attending),
        ideas=(Idea(id="attending", title="A specialist"),),
    )


def test_a_country_s_words_are_as_they_are_written(small: Path) -> None:
    assert read_guide(small).terms == {
        "us": Country(
            id="us",
            title="United States",
            words={"attending": Word(say="attending", refs=("hill-2020",))},
            note="Nobody is a *consultant* all day.",
        ),
        "uk": Country(id="uk", title="United Kingdom", words={"attending": Word(say="consultant", refs=())}, note=None),
    }


def test_the_voice_is_as_it_is_written(small: Path) -> None:
    voice = Voice(verbs=("learn", "write"), instead={"leverag*": "Say use."}, spelling=("sloe",))

    assert read_guide(small).voice == voice


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (GLOSSARY, "means: A standard letter.", f"means: {words(30)}"),
        (UK, "  attending: {say: consultant}\n", "  {}\n"),
        (VOICE, "spelling: [sloe]\n", ""),
        (VOICE, "leverag*: Say use.", '"!": Write a full stop.'),
    ],
)
def test_what_is_within_the_limits_is_accepted(small: Path, path: str, old: str, new: str) -> None:
    replace(small, path, old, new)

    assert mistakes(small) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "means: A standard letter.",
            f"means: {words(31)}",
            '5: "means" has 31 words; at most 30 fit. Explain it more shortly.',
        ),
        ("tooltip: false", "tooltip: maybe", '6: "tooltip" must be true or false, not "maybe".'),
        ("tooltip: false", "tooltip: {}", '6: "tooltip" must be true or false, not a mapping of keys.'),
        (
            "refs: [hill-2020]",
            "refs: [hill]",
            '5: an entry of "refs": no reference has the id "hill"; did you mean "hill-2020"?',
        ),
        ("id: sloe", "id: attending", f'6: the id "attending" is taken on line 5. {TAKEN}'),
        ("A specialist}", "a}\n  - {id: attending, title: b}", f'9: the id "attending" is taken on line 8. {TAKEN}'),
        ("forms: [SLOEs]", "forms: SLOEs", f'5: "forms" must be a list, not text. {LIST}'),
        ("ideas:", "idea:", '7: unknown key "idea"; did you mean "ideas"?'),
    ],
)
def test_what_the_glossary_may_not_hold_is_told(small: Path, old: str, new: str, told: str) -> None:
    replace(small, GLOSSARY, old, new)

    assert mistakes(small) == [f"{GLOSSARY}:{told}"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("attending:", "attnding:", '4: the key "attnding": no idea has the id "attnding"; did you mean "attending"?'),
        ("attending:", "Attending:", f'4: the key "Attending" has not the right form. {FORM}'),
        ("{say: consultant}", "consultant", f'4: "attending" must be a mapping of keys, not text. {MAPPING}'),
        ("attending: {", "- {", f'3: "words" must be a mapping of keys, not a list. {MAPPING}'),
        ("say: consultant", "say: ", '4: "say" is empty. Write it, or delete the line.'),
        (
            "say: consultant",
            "say: x, refs: [lee]",
            '4: an entry of "refs": no reference has the id "lee". Known: hill-2020.',
        ),
        ("id: uk", "id: gb", '1: the id is "gb" and the file is "uk.yml". Make them the same.'),
    ],
)
def test_what_a_country_may_not_hold_is_told(small: Path, old: str, new: str, told: str) -> None:
    replace(small, UK, old, new)

    assert mistakes(small) == [f"{UK}:{told}"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[learn, write]", "learn", f'1: "verbs" must be a list, not text. {LIST}'),
        ("leverag*: Say", "- Say", f'2: "instead" must be a mapping of keys, not a list. {MAPPING}'),
        ("leverag*: Say use.", "leverag*:", '3: "leverag*" is empty. Write it, or delete the line.'),
        ("leverag*:", '"":', '3: the key "" is empty. Write it, or delete the line.'),
        ("[sloe]", "[5]", '4: an entry of "spelling" must be text, not a number. Put it in double quotes.'),
        ("spelling:", "spelings:", '4: unknown key "spelings"; did you mean "spelling"?'),
        (
            "leverag*:",
            "!:",
            '3: a text begins with "!", which has a meaning of its own here. Put the text in double quotes.',
        ),
        (
            "leverag*:",
            "*ing:",
            '3: a text begins with "&" or "*", which have a meaning of their own here. Put the text in double quotes.',
        ),
    ],
)
def test_what_the_voice_may_not_hold_is_told(small: Path, old: str, new: str, told: str) -> None:
    replace(small, VOICE, old, new)

    assert mistakes(small) == [f"{VOICE}:{told}"]
