"""Paper of a school's edition: there is room for what it adds, and what does not fit is blamed on its own files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.drawing import draw
from wardbook.edition import read_edition
from wardbook.errors import ContentErrors
from wardbook.guide import Guide
from wardbook.overlay import laid_over
from wardbook.paper.shop import Shop
from wardbook.render import Renderer
from wardbook.sheets import sheets_of

PHASES = ("before", "first-week", "middle", "last-week")


def shop(folder: Path, guide: Guide, added: int, level: str, urgent: str = "") -> tuple[Shop, Guide]:
    """What prints an edition that adds items to obstetrics."""
    items = "".join(
        f"\n      - {{id: x-item-{at}, phase: {PHASES[at % 4]}, text: Book your place in the simulation lab., "
        f"why: There are eight places., strategy: be-present-and-engaged, level: {level}}}"
        for at in range(added)
    )
    local = f"rotations:\n  hide: [radiology]\n  obstetrics-gynecology:\n    add:{items}\n" if added else "terms: {}\n"
    school = draw(folder / "school", f"=== school.yml\nname: Ours\n{urgent}=== overlay.yml\n{local}")
    laid = laid_over(guide, read_edition(school, guide))
    return Shop(ROOT, laid, Renderer(ROOT / "macros"), folder / "cache", "", school), laid


def test_a_checklist_has_room_for_eight_items_more_on_both_sides(tmp_path: Path, guide: Guide) -> None:
    printing, laid = shop(tmp_path, guide, 8, "useful")
    sheets = [sheet for sheet in sheets_of(laid) if sheet.name.startswith("obstetrics-gynecology-letter")]
    assert [printed.pages for printed in printing.print(sheets).values()] == [2]


@pytest.mark.parametrize(
    ("added", "level", "urgent", "sheet", "told"),
    [
        (
            140,
            "useful",
            "",
            "obstetrics-gynecology-a4",
            "overlay.yml:3: checklist on A4 paper: too long for 4 pages; it ",
        ),
        (
            24,
            "essential",
            "",
            "obstetrics-gynecology-card-a4",
            "overlay.yml:3: pocket cards on A4 paper: the essential ",
        ),
        (
            0,
            "",
            "urgent: [{what: Call, phone: 谢}]\n",
            "packet-a4",
            "school.yml:2: the fonts for paper have no glyph for ",
        ),
    ],
)
def test_what_does_not_fit_is_blamed_on_the_school_s_own_file(
    tmp_path: Path, guide: Guide, added: int, level: str, urgent: str, sheet: str, told: str
) -> None:
    printing, laid = shop(tmp_path, guide, added, level, urgent)
    with pytest.raises(ContentErrors) as found:
        printing.print([one for one in sheets_of(laid) if one.name == sheet])
    assert str(found.value).startswith(told)
