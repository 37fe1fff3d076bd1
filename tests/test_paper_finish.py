"""wardbook/paper/finish.py: what WeasyPrint leaves open is there to be seen, and mended."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from weasyprint import HTML  # type: ignore[import-untyped]

from tests.conftest import ROOT
from tests.pdf import Document
from tests.test_paper_press import LONG, order
from wardbook.guide import Guide
from wardbook.paper.press import Press
from wardbook.paper.shop import Shop
from wardbook.render import Renderer
from wardbook.sheets import Printed, sheets_of

FORM = """<ul><li><input type=checkbox name="a/one" title="Useful: Learn one name"><p>One</p></li></ul>
<p><input name="a/name" type="text" title="Your name"></p><p><a href="https://elsewhere.example/">Elsewhere</a></p>"""
ADDRESS = "https://guide.example/ward/"


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(ROOT / "macros" / "print")


@pytest.fixture(scope="module")
def public(guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Printed]:
    """The sheets on paper of a guide that has an address, one of each kind."""
    shop = Shop(ROOT, guide, Renderer(ROOT / "macros"), tmp_path_factory.mktemp("store"), ADDRESS)
    wanted = ("surgery-letter", "surgery-card-a4", "surgery-large-letter", "packet-a4")
    made = shop.print(sheet for sheet in sheets_of(guide) if sheet.name in wanted)
    return {sheet.name: printed for sheet, printed in made.items()}


def test_the_checks_find_what_weasyprint_leaves_open(tmp_path: Path) -> None:
    file = tmp_path / "raw.pdf"
    page = order(FORM + LONG).html.replace(
        "</head>", "<style>@page { @bottom-right { content: 'foot' } }</style></head>"
    )
    file.write_bytes(HTML(string=page).write_pdf(pdf_forms=True, pdf_tags=True, pdf_variant="pdf/ua-1"))

    faults = Document(file).faults()

    for fault in (
        "asks viewers to make appearances of their own",
        "box a/one looks like ['/on']",
        "field a/name has no appearance",
        "link says https://elsewhere.example/",
    ):
        assert fault in faults
    assert [fault for fault in faults if "is in no tag" in fault]
    assert [fault for fault in faults if "a font of the machine" in fault]


def test_nothing_is_left_open(press: Press, tmp_path: Path) -> None:
    file = tmp_path / "finished.pdf"
    file.write_bytes(press.make(order(FORM + LONG)).pdf)
    assert Document(file).faults() == []


def test_sheets_with_an_address_have_no_fault_and_name_it(public: dict[str, Printed]) -> None:
    assert {name: Document(one.file).faults() for name, one in public.items()} == {name: [] for name in public}
    said = {name: "guide.example/ward" in Document(one.file).text() for name, one in public.items()}
    assert said == dict.fromkeys(public, True)


def test_the_code_on_a_sheet_leads_to_its_page(public: dict[str, Printed]) -> None:
    found = {}
    for name, one in public.items():
        [code] = zxingcpp.read_barcodes(Document(one.file).picture(scale=3))
        found[name] = code.text
    rotation = f"{ADDRESS}rotations/surgery/"
    assert found == {name: ADDRESS if "packet" in name else rotation for name in public}
