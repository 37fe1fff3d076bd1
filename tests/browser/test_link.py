"""Ticks in a link: what goes in comes out, never later than it was, and a QR code that a camera reads."""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64encode
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from tests.browser.pure import NOW, Lines, run, text

KEPT: Lines = {
    "meta": text({"device": "k3x9ab"}),
    "i:surgery/learn-ten-names": text([1, 1795000300777, "k3x9ab"]),
    "i:surgery/learn-your-glove-size": text([2, 1795000200001, "p0"]),
    "i:surgery/try-the-locker-room": text([0, 1795000400000, "k3x9ab"]),
    "i:surgery/long-ago": text([1, 1794999999999, "k3x9ab"]),
    "i:neurology/at-once": text([1, 1795000500600, "k3x9ab"]),
    "r:surgery": text([1795000000500, "k3x9ab", 1794000000000]),
    "r:neurology": text([1795000500400, "k3x9ab", 0]),
    "n:surgery/learn-ten-names": text(["Rosa", 1795000350000, "k3x9ab"]),
}
THROUGH = f"""
const link = await wardbook.link.pack(lines(given.kept), {{ rotation: given.rotation, now: {NOW}, site: "wardbook" }});
return [link, opened(await wardbook.link.unpack(link, {NOW}, "wardbook"))];"""
UNPACK = f"return opened(await wardbook.link.unpack(given, {NOW}, 'wardbook'));"
SURGERY = {
    "i:surgery/learn-ten-names": [1, 1795000300000, "k3x9ab"],
    "i:surgery/learn-your-glove-size": [2, 1795000200000, "p0"],
    "i:surgery/try-the-locker-room": [0, 1795000400000, "k3x9ab"],
    "r:surgery": [1795000000000, "k3x9ab", 0],
}
NEUROLOGY = {
    "i:neurology/at-once": [1, 1795000500001, "k3x9ab"],
    "r:neurology": [1795000500000, "k3x9ab", 0],
}
BROKEN = "This link is broken or cut off. Copy the whole link and open it again."
OTHER = "This copy is from another guide. Bring it in on the pages of that guide."
NEWER = "This copy was made by a newer version of the guide. Reload this page and try again."
BOMB = zlib.compressobj(9, zlib.DEFLATED, -15)
BOMB_BYTES = BOMB.compress(b'[1,"wardbook",5,["' + b" " * 50_000_000 + b'"]]') + BOMB.flush()


@pytest.fixture
def core(reader: Page) -> Page:
    if "progress/" not in reader.url:
        reader.goto("progress/")
    return reader


def packed(raw: bytes, form: str = "j") -> str:
    return f"#wb={form}{urlsafe_b64encode(raw).decode().rstrip('=')}"


def test_what_counts_comes_out_as_it_went_in_to_the_second(core: Page) -> None:
    """An item set in the second of a reset still counts; what was set before it and notes stay behind."""
    _, read = run(core, THROUGH, {"kept": KEPT, "rotation": ""})
    assert {key: json.loads(line) for key, line in read["lines"].items()} == SURGERY | NEUROLOGY
    assert (read["dropped"], read["written"]) == (0, NOW)


def test_one_rotation_travels_alone(core: Page) -> None:
    _, read = run(core, THROUGH, {"kept": KEPT, "rotation": "surgery"})
    assert {key: json.loads(line) for key, line in read["lines"].items()} == SURGERY


def test_what_comes_back_changes_nothing_where_it_came_from(core: Page) -> None:
    _, read = run(core, THROUGH, {"kept": KEPT, "rotation": ""})
    assert run(core, "return wardbook.compare(lines(given[0]), lines(given[1])).put;", [KEPT, read["lines"]]) == []


def test_a_link_is_packed_and_can_stand_in_any_address(core: Page) -> None:
    link, _ = run(core, THROUGH, {"kept": KEPT, "rotation": ""})
    assert link.startswith("#wb=z")
    assert set(link[5:]) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def test_a_browser_that_cannot_pack_makes_a_plain_link_that_all_can_read(page: Page) -> None:
    page.add_init_script("delete window.CompressionStream;")
    page.goto("progress/")
    link, read = run(page, THROUGH, {"kept": KEPT, "rotation": "surgery"})
    assert link.startswith("#wb=j")
    assert {key: json.loads(line) for key, line in read["lines"].items()} == SURGERY


def test_a_browser_that_cannot_unpack_says_what_to_do(page: Page) -> None:
    page.add_init_script("delete window.DecompressionStream;")
    page.goto("progress/")
    assert run(page, UNPACK, "#wb=zAAAA") == {
        "problem": "This browser is too old for the link. Save a copy on the other device and bring in its file."
    }


def test_what_follows_the_link_in_a_message_is_no_trouble(core: Page) -> None:
    link, read = run(core, THROUGH, {"kept": KEPT, "rotation": ""})
    assert run(core, UNPACK, f"{link}. See you") == read


@pytest.mark.parametrize(
    ("fragment", "problem"),
    [
        ("#wb=", BROKEN),
        ("#wb=z", BROKEN),
        ("#wb=zAAAA", BROKEN),
        ("#wb=j!!", BROKEN),
        (packed(b"[1"), BROKEN),
        (packed(b"null"), BROKEN),
        (packed(b"\xff\xfe"), BROKEN),
        (packed(b'[1,"wardbook",1e99,["a"],["surgery",0,"0","a-b","1","a","0"]]'), BROKEN),
        (packed(BOMB_BYTES, "z"), BROKEN),
        (packed(b'[1,"other",5,["a"]]'), OTHER),
        (packed(b'[2,"wardbook"]'), NEWER),
        ("#wb=qAAAA", "This link was made by a newer version of the guide. Reload this page and open the link again."),
    ],
    ids=["empty", "only a letter", "no deflate", "no base64", "no json", "null", "no utf-8", "no date", "bomb", "other",
         "newer", "newer form"],
)  # fmt: skip
def test_a_link_that_cannot_be_read_says_why(core: Page, fragment: str, problem: str) -> None:
    assert run(core, UNPACK, fragment) == {"problem": problem}


def test_a_cut_link_is_broken(core: Page) -> None:
    link, _ = run(core, THROUGH, {"kept": KEPT, "rotation": ""})
    assert run(core, UNPACK, link[:-12]) == {"problem": BROKEN}


@pytest.mark.parametrize("length", [60, 200, 500])
def test_the_code_is_read_by_a_camera(page: Page, length: int) -> None:
    page.goto("progress/")
    address = ("https://school.example/wardbook/progress/#wb=z" + "x7Y_-q" * 100)[:length]
    run(page, "await wardbook.load('lean-qr/lean-qr', 'qr'); document.body.prepend(wardbook.qr(given));", address)
    picture = page.locator(".wb-code").screenshot()
    assert read_code(picture) == [address]


def read_code(picture: bytes) -> list[str]:
    """The texts of all codes in a picture."""
    return [code.text for code in zxingcpp.read_barcodes(Image.open(BytesIO(picture)))]
