"""What an SVG may not hold: anything that runs, or that loads from elsewhere. Opened alone, it is a page of its own."""

from __future__ import annotations

import re
from xml.etree import ElementTree

_ACTIVE = ("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener")
_ANIMATED = ("animate", "set", "animatetransform", "animatemotion")
_ELSEWHERE = re.compile(
    r"@import|image-set|url\(\s*(?:\"(?!#|data:image/)|'(?!#|data:image/)|(?![\"'#\s]|data:image/))", re.IGNORECASE
)


def unfit_part(drawing: bytes) -> str | None:
    """Return what an SVG may not hold and holds, as it is told; None where there is nothing, `""` if it is no SVG."""
    try:
        text = drawing.decode("utf-8-sig")
        if "<!ENTITY" in text:
            return "<!ENTITY"
        root = ElementTree.fromstring(text)
    except (UnicodeDecodeError, ElementTree.ParseError, ValueError):
        return ""
    if _name(root.tag) != "svg":
        return ""
    return next((told for part in root.iter() if (told := _unfit(part))), None)


def _unfit(part: ElementTree.Element) -> str | None:
    name = _name(part.tag)
    if name in _ACTIVE:
        return f"<{name}>"
    if name in _ANIMATED and "href" in part.get("attributeName", "").lower():
        return f"<{name}> of an address"
    if name == "style" and (found := _ELSEWHERE.search(part.text or "")):
        return found[0]
    for key, value in part.attrib.items():
        attribute = _name(key)
        leads = attribute in ("href", "src") and not value.strip().startswith(("#", "data:image/"))
        if attribute.startswith("on") or leads or _ELSEWHERE.search(value):
            return f"{attribute}="
    return None


def _name(tag: object) -> str:
    """Return the name of an element or attribute without its namespace; a comment has none."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
