"""A Common Cartridge: the guide's rotations as links that a learning platform imports into a course.

The format is IMS Common Cartridge 1.1 (1EdTech, final specification of 10 January 2011,
https://www.imsglobal.org/cc/). Canvas, Blackboard, Moodle, Brightspace and Sakai import it. Moodle has no importer for
a later one, and the help of Sakai, which writes 1.2 too, advises 1.1 for Moodle and Blackboard.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from wardbook.archive import CannotPack, write_zip
from wardbook.guide import Guide
from wardbook.reading import SINGLE_PAGES
from wardbook.wording import Wording

_SPACE = "http://www.imsglobal.org/xsd/imsccv1p1"
_LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMAS = "http://www.imsglobal.org/profile/cc/ccv1p1"
_ALSO = ("progress/", "print/")
"""Pages that belong to every rotation."""


def cartridge(guide: Guide, address: str, target: Path) -> Path:
    """Write the cartridge `target` (`….imscc`): a module named after the school, with a link for every rotation.

    `address` is where the site stands. Returns `target`; the same guide gives the same bytes. Identifiers come from
    the ids of rotations: a platform that is given a new cartridge can know them again, and so update its links.
    Raises CannotPack when nobody has said where the site stands.
    """
    if not address:
        raise CannotPack("A cartridge is made of links, so it needs the site's address. Add site_url: to school.yml.")
    worded = Wording(guide.local.words).text
    links = {f"rotations/{rotation.id}/": worded(rotation.title) for rotation in guide.rotations.values()}
    links |= {page: SINGLE_PAGES[page] for page in _ALSO}
    root = f"{address.rstrip('/')}/"
    files = {_file(page): _web_link(title, f"{root}{page}") for page, title in links.items()}
    return write_zip(target, {"imsmanifest.xml": _manifest(guide, links), **files})


def _web_link(title: str, url: str) -> bytes:
    """Return the file of one link.

    It asks for a window of its own, as browsers keep ticks apart in a frame, or not at all. Canvas and Moodle read no
    more than title and address: there, somebody has to say so in the course.
    """
    space = f"{_SPACE}/imswl_v1p1"
    return _xml(
        _element(
            "webLink",
            {"xmlns": space, "xmlns:xsi": _XSI, "xsi:schemaLocation": f"{space} {_SCHEMAS}/ccv1p1_imswl_v1p1.xsd"},
            _element("title", {}, title),
            _element("url", {"href": url, "target": "_blank"}),
        )
    )


def _manifest(guide: Guide, links: Mapping[str, str]) -> bytes:
    """Return the manifest: what the cartridge is, its one module, and which file each link is in."""
    name = guide.school.name if guide.school else guide.words.title
    space = f"{_SPACE}/imscp_v1p1"
    schemas = {
        space: f"{_SCHEMAS}/ccv1p1_imscp_v1p2_v1p0.xsd",
        _LOM: f"{_SCHEMAS}/LOM/ccv1p1_lommanifest_v1p0.xsd",
    }
    return _xml(
        _element(
            "manifest",
            {
                "identifier": "wardbook",
                "xmlns": space,
                "xmlns:lomimscc": _LOM,
                "xmlns:xsi": _XSI,
                "xsi:schemaLocation": " ".join(word for pair in schemas.items() for word in pair),
            },
            _metadata(name, guide.words.lead),
            _element("organizations", {}, _organization(name, links)),
            _element("resources", {}, *map(_resource, links)),
        )
    )


def _metadata(title: str, description: str) -> ET.Element:
    says = (
        _element(f"lomimscc:{what}", {}, _element("lomimscc:string", {"language": "en"}, text))
        for what, text in (("title", title), ("description", description))
    )
    return _element(
        "metadata",
        {},
        _element("schema", {}, "IMS Common Cartridge"),
        _element("schemaversion", {}, "1.1.0"),
        _element("lomimscc:lom", {}, _element("lomimscc:general", {}, *says)),
    )


def _organization(name: str, links: Mapping[str, str]) -> ET.Element:
    """Return the tree: a root that may have no title, in it the module, in it the links."""
    items = (
        _element(
            "item",
            {"identifier": _identifier("item", page), "identifierref": _identifier("link", page)},
            _element("title", {}, title),
        )
        for page, title in links.items()
    )
    module = _element("item", {"identifier": "wardbook-module"}, _element("title", {}, name), *items)
    return _element(
        "organization",
        {"identifier": "wardbook-organization", "structure": "rooted-hierarchy"},
        _element("item", {"identifier": "wardbook-root"}, module),
    )


def _resource(page: str) -> ET.Element:
    """Return where a link is. The specification wants no `href` on the resource of a link, and one file in it."""
    return _element(
        "resource",
        {"identifier": _identifier("link", page), "type": "imswl_xmlv1p1"},
        _element("file", {"href": _file(page)}),
    )


def _identifier(kind: str, page: str) -> str:
    return f"wardbook-{kind}-{page.strip('/').replace('/', '-')}"


def _file(page: str) -> str:
    return f"{_identifier('link', page)}.xml"


def _element(tag: str, attributes: Mapping[str, str], *inside: ET.Element | str) -> ET.Element:
    # Prefixes are written out: Canvas and Moodle look for a namespace without one, Moodle in the first 500 bytes, and
    # ElementTree would give it a prefix.
    element = ET.Element(tag, dict(attributes))
    for part in inside:
        if isinstance(part, str):
            element.text = part
        else:
            element.append(part)
    return element


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"
