"""school.yml: who publishes an edition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from wardbook.model.base import CountryId, Line, Part, as_text
from wardbook.model.facts import Accessibility, Block, Contact, Event, Host, Link, Norm, Site, Urgent, on

Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
File = Annotated[
    str,
    Field(pattern=r"^assets/[\w./-]+$", description="A file in the folder assets, by its name: assets/logo.svg."),
]


SiteUrl = Annotated[
    str,
    Field(pattern=r"^https?://[^\s\"'<>]+$", description="Where the site will stand: https://wardbook.school.edu/."),
    AfterValidator(lambda url: f"{url.rstrip('/')}/"),
]


class Colors(Part):
    """The two colors of a school; every other one follows from them."""

    brand: Annotated[
        Hex, Field(description='Write # and six signs, 0 to 9 and a to f, in straight double quotes: "#0b5f4a".')
    ]
    sun: Annotated[Hex, Field(description='As brand, for what marks “now”: "#ffbf3f".')] = "#ffbf3f"


class School(Part):
    """school.yml: who publishes this edition."""

    name: Line
    short: Annotated[Line | None, Field(max_length=24, description="Its name where there is little room.")] = None
    site_url: SiteUrl | None = None
    country: Annotated[
        CountryId | None, Field(description="Whose words and paper the guide uses, as uk; the guide’s own if absent.")
    ] = None
    year: Annotated[
        Annotated[Line, BeforeValidator(as_text, json_schema_input_type=str | int)] | None,
        Field(max_length=24, description="The academic year: 2026–27."),
    ] = None
    logo: Annotated[File | None, Field(description="An SVG or PNG in the folder assets: assets/logo.svg.")] = None
    colors: Colors | None = None
    urgent: Annotated[tuple[Urgent, ...], Field(max_length=4, description="At most four, the first one first.")] = ()
    contacts: tuple[Contact, ...] = ()
    sites: tuple[Site, ...] = ()
    norms: tuple[Norm, ...] = ()
    policies: tuple[Link, ...] = ()
    resources: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    events: tuple[Event, ...] = ()
    host: Host | None = None
    accessibility: Accessibility | None = None

    def contacts_on(self, rotation: str) -> list[Contact]:
        """Return whom a student on `rotation` may reach."""
        return on(rotation, self.contacts)

    def said_on(self, rotation: str) -> Iterator[tuple[str, list[Any]]]:
        """Yield what else a student on `rotation` needs to know, by its key in school.yml; nothing that is empty."""
        kinds: dict[str, tuple[Any, ...]] = {
            "sites": self.sites,
            "norms": self.norms,
            "policies": self.policies,
            "resources": self.resources,
        }
        yield from ((key, here) for key, records in kinds.items() if (here := on(rotation, records)))

    def tracks(self) -> dict[str, list[Block]]:
        """Return the blocks of each track, in the order of their days."""
        tracks: dict[str, list[Block]] = {}
        for block in sorted(self.blocks, key=lambda block: (block.track, block.start)):
            tracks.setdefault(block.track, []).append(block)
        return tracks
