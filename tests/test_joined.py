"""wardbook/publish/joined.py: one file for the scripts that a page loads one after the other."""

from __future__ import annotations

import re
from pathlib import Path

from tests.drawing import draw
from wardbook.publish.joined import join_scripts

SITE = """
=== index.html
<script src="assets/js/first.js"></script><p>Home</p>
<script src="assets/theme.js"></script>

<script defer src="assets/js/a.js"></script><script defer src="assets/js/b.js"></script>
  <script defer src="assets/js/c.js"></script>
</body>
=== 404.html
<script defer src="/base/assets/js/c.js"></script></body>
=== people/nurse/index.html
<script defer src="../../assets/js/a.js"></script><script defer src="../../assets/js/b.js"></script>
<script defer src="../../assets/js/c.js"></script>
=== people/index.html
<script defer src="../assets/js/b.js"></script><script defer src="../assets/js/a.js"></script>
=== assets/js/first.js
first
=== assets/js/a.js
(function(){"a"})()
=== assets/js/b.js
(function(){"b"})();
=== assets/js/c.js
(function(){"c"})(); // the end
=== assets/js/lazy.js
lazy
"""


def loads(site: Path, page: str) -> list[str]:
    """The addresses in the script tags of a page, in order."""
    return re.findall(r'src="([^"]*)"', (site / page).read_text(encoding="utf-8"))


def test_a_run_of_deferred_scripts_becomes_one_tag_where_it_stood(tmp_path: Path) -> None:
    join_scripts(draw(tmp_path, SITE))

    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert re.sub(r"page-[0-9a-f]{8}", "page-HASH", text) == (
        '<script src="assets/js/first.js"></script><p>Home</p>\n'
        '<script src="assets/theme.js"></script>\n\n'
        '<script defer src="assets/js/page-HASH.js"></script>\n</body>\n'
    )


def test_pages_with_the_same_scripts_in_the_same_order_share_a_file(tmp_path: Path) -> None:
    join_scripts(draw(tmp_path, SITE))

    home, nurse, people = (
        loads(tmp_path, page)[-1] for page in ("index.html", "people/nurse/index.html", "people/index.html")
    )
    assert nurse == f"../../{home}"
    assert people != f"../{home}"


def test_the_page_of_what_is_not_found_keeps_its_way_from_the_root(tmp_path: Path) -> None:
    join_scripts(draw(tmp_path, SITE))

    (address,) = loads(tmp_path, "404.html")
    assert address.startswith("/base/assets/js/page-")
    assert (tmp_path / address.removeprefix("/base/")).is_file()


def test_parts_stand_in_order_and_each_for_itself(tmp_path: Path) -> None:
    join_scripts(draw(tmp_path, SITE))

    text = (tmp_path / loads(tmp_path, "index.html")[-1]).read_text(encoding="utf-8")
    assert re.findall(r"^try\{\(function\(\)\{\"(\w)\"\}\)\(\)", text, re.MULTILINE) == ["a", "b", "c"]
    assert text.count("\n}catch(fault){setTimeout(()=>{throw fault})}\n") == 3


def test_only_what_is_loaded_by_its_own_name_stays_beside_what_is_joined(tmp_path: Path) -> None:
    join_scripts(draw(tmp_path, SITE))

    names = {file.name for file in (tmp_path / "assets" / "js").iterdir() if not file.name.startswith("page-")}
    assert names == {"first.js", "lazy.js"}


def test_a_part_that_a_script_loads_later_by_its_name_stays(tmp_path: Path) -> None:
    draw(tmp_path, SITE)
    (tmp_path / "assets" / "js" / "c.js").write_text('await wardbook.load("lazy","a")', encoding="utf-8")
    join_scripts(tmp_path)

    names = {file.name for file in (tmp_path / "assets" / "js").iterdir() if not file.name.startswith("page-")}
    assert names == {"first.js", "lazy.js", "a.js"}


def test_a_script_that_changes_has_another_address(tmp_path: Path) -> None:
    join_scripts(draw(tmp_path / "before", SITE))
    join_scripts(draw(tmp_path / "after", SITE.replace('"b"', '"B"')))

    before, after = loads(tmp_path / "before", "404.html"), loads(tmp_path / "after", "404.html")
    assert before == after
    assert loads(tmp_path / "before", "index.html") != loads(tmp_path / "after", "index.html")
