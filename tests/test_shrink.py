"""wardbook/publish/shrink.py: our CSS, JavaScript and pages without comments and white space."""

from __future__ import annotations

from pathlib import Path

from tests.drawing import draw
from wardbook.publish.shrink import shrink, unindent


def test_styles_and_scripts_lose_comments_and_white_space_and_nothing_else_is_touched(tmp_path: Path) -> None:
    draw(
        tmp_path,
        """
        === css/a.css
        /* The box. */
        .wb-box > p { margin: 0 calc(1rem + 2px); color: #123; }
        === css/a.txt
        /* Stays. */
        === js/a.js
        /** Says. */
        (function () {
          "use strict";
          // Now.
          const url = "https://example.org/ /* no comment */"; // a comment
          return `two  ${url}`;
        })();
        """,
    )

    shrink(tmp_path / "css", tmp_path / "js")

    assert {file.name: file.read_text(encoding="utf-8") for file in tmp_path.glob("*/*")} == {
        "a.css": ".wb-box>p{margin:0 calc(1rem + 2px);color:#123}",
        "a.txt": "/* Stays. */\n",
        "a.js": '(function(){"use strict";const url="https://example.org/ /* no comment */";return`two  ${url}`;})();',
    }


def test_a_site_without_our_files_is_left_alone(tmp_path: Path) -> None:
    shrink(tmp_path / "css", tmp_path / "js")

    assert list(tmp_path.iterdir()) == []


def test_pages_lose_indents_and_text_that_is_shown_as_it_stands_keeps_them(tmp_path: Path) -> None:
    draw(
        tmp_path,
        """
        === people/index.html
        <ul>
          <li>One

            two  three</li>
        </ul>
          <pre>
          kept
            too</pre>
          <textarea>
            kept</textarea> <script>
            kept</script>
            <p>
        """,
    )

    unindent(tmp_path)

    assert (tmp_path / "people" / "index.html").read_text(encoding="utf-8") == (
        "<ul>\n<li>One\ntwo  three</li>\n</ul>\n<pre>\n  kept\n    too</pre>\n"
        "<textarea>\n    kept</textarea> <script>\n    kept</script>\n<p>\n"
    )
