from wardbook.chunks import with_html, without_html

PAGE = """<p>Before</p>

# Surgery

<p>First.</p>

<p>Second.</p>
## The day { #the-day }
<ol>
<li># not a heading of ours</li>
</ol>
"""


def test_markdown_is_left_with_the_headings_and_a_mark_for_each_run_of_html() -> None:
    assert without_html(PAGE) == (
        "\ue000chunk0\ue001\n\n# Surgery\n\n\ue000chunk1\ue001\n\n## The day { #the-day }\n\n\ue000chunk2\ue001",
        ["<p>Before</p>", "<p>First.</p>\n\n<p>Second.</p>", "<ol>\n<li># not a heading of ours</li>\n</ol>"],
    )


def test_html_comes_back_where_it_stood() -> None:
    html = "<p>\ue000chunk0\ue001</p>\n<h1>Surgery</h1>\n<p>\ue000chunk1\ue001</p>"

    assert with_html(html, ["<p>a</p>", "<ol>\\1</ol>"]) == "<p>a</p>\n<h1>Surgery</h1>\n<ol>\\1</ol>"


def test_a_page_without_html_is_as_it_was() -> None:
    assert without_html("# Only a heading") == ("# Only a heading", [])
