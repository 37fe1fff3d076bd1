"""Which HTML may stand in a text, and what of a text is left out because it may not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import nh3

_TAGS = {
    *("p", "a", "em", "strong", "ul", "ol", "li", "code", "blockquote", "br", "h3", "h4", "dl", "dt", "dd", "abbr"),
    *("img", "hr", "pre", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "img": {"src", "alt"}, "ol": {"start"}}
_SCHEMES = {"https", "http", "mailto", "tel"}
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)/?>")
_ATTRIBUTE = re.compile(r"([a-zA-Z:-]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
_SCHEME = re.compile(r"[\s\"']*([a-zA-Z][a-zA-Z0-9+.-]*):")


def clean(html: str) -> str:
    """Return `html` without what could run, load, restyle or ask for something."""
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


def without_code(text: str) -> str:
    """Return Markdown with spaces in place of code, every other sign where it was."""
    return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)


def left_out(text: str) -> Iterator[tuple[int, str]]:
    """Yield where in Markdown `text` something stands that `clean` leaves out, and what."""
    for tag in _TAG.finditer(without_code(text)):
        name = tag[1].lower()
        if name not in _TAGS or name == "img":  # A picture is written in Markdown, and found by that.
            yield tag.start(), f"<{name}>"
            continue
        for attribute in _ATTRIBUTE.finditer(tag[2]):
            scheme = _SCHEME.match(attribute[2])
            refused = attribute[1].lower() not in _ATTRIBUTES.get(name, set())
            if refused or (scheme and scheme[1].lower() not in _SCHEMES) or (scheme and name == "img"):
                yield tag.start(), f"{attribute[1].lower()} of <{name}>"
