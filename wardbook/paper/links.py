"""Where the links of a sheet lead, in words: a PDF has them for whoever cannot see the text around."""

from __future__ import annotations

from html.parser import HTMLParser

from weasyprint.urls import iri_to_uri  # type: ignore[import-untyped]


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.titles: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and (href := given.get("href")):
            self._inside = href[1:] if href.startswith("#") else iri_to_uri(href)
            self.titles[self._inside] = given.get("title", "")
            self.texts[self._inside] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[self._inside] += data


def links(html: str) -> tuple[dict[str, str], list[str]]:
    """Return the words of each link, its title or else its text, by target as the PDF has it; and targets without."""
    parser = _Links()
    parser.feed(html)
    words = {target: title or " ".join(parser.texts[target].split()) for target, title in parser.titles.items()}
    return words, [target for target, said in words.items() if not said]
