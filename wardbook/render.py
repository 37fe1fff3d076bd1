"""Guide and macros to pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import escape

from wardbook.edition import LOCAL_PAGES
from wardbook.guide import Guide
from wardbook.model.pages import Page as ContentPage
from wardbook.model.school import School
from wardbook.prose import Notes
from wardbook.reading import SINGLE_PAGES
from wardbook.sheets import OnPaper
from wardbook.templates import Templates
from wardbook.tooltips import Tooltips
from wardbook.uses import PageLink, Uses
from wardbook.wording import Wording, as_it_is

WRITTEN_BY_HAND = ("privacy.md", "accessibility.md")
"""Pages of docs/ to which a school adds what only it knows; what it adds is in macros/school/."""
_LEAD = re.compile(r'<p class="wb-lead">(.*?)</p>')
TABS = ("Home", "Rotations", "How to", "People", "Words", "Why", "Help", "About")
"""The tabs of the guide, which no school's may be called like."""
_WHOLE_WIDTH = ("navigation", "toc")
_NO_CONTENTS = ("toc",)
_NO_NEIGHBOURS = ("footer",)
"""Whoever reads one rotation does not go on to the next in the list."""


@dataclass(frozen=True)
class Page:
    """A page in Markdown. `uri` is under docs; `source` is the content file that made it, from the project's root."""

    uri: str
    title: str
    kind: str
    """What the page is, in a search result: `rotation guide and checklist`."""
    text: str
    source: str
    tab: str
    search: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """The page's address from the site's root: `rotations/surgery/`."""
        return address_of(self.uri)


def address_of(uri: str) -> str:
    """Return the address of the Markdown file `uri`: `people/index.md` gives `people/`, `index.md` nothing."""
    path = uri.removesuffix(".md")
    return "" if path == "index" else path.removesuffix("/index") + "/"


class Renderer:
    """Renders guides through the Jinja files of the folder `macros`; `cache` keeps them compiled.

    Raises ContentErrors with file and line when a macro is wrong; content cannot make it fail.
    """

    def __init__(self, macros: Path, cache: Path | None = None) -> None:
        self._templates = Templates(macros, cache)

    def pages(self, guide: Guide, paper: OnPaper | None = None) -> list[Page]:
        """Return every page of the guide, in the order of the navigation. `paper` has the PDFs that pages lead to."""
        return list(_Rendering(self._templates, guide, paper or {}).pages())

    def sheet(self, template: str, **context: Any) -> str:
        """Return the HTML that a sheet of paper is printed from; `template` is its path in macros."""
        return Wording(context["guide"].local.words).html(self._templates.fill(template, context))

    def hero(self, guide: Guide) -> str:
        """Return the HTML that hangs below the header of the home page."""
        return self.sheet("parts/hero.html", guide=guide)

    def footer(self, guide: Guide) -> str:
        """Return the HTML that a school has at the foot of every page."""
        said = guide.local.slots.footer
        return str(Notes(guide.references).prose(said)) if said else ""

    def beside(self, guide: Guide) -> dict[str, str]:
        """Return what a school adds, in Markdown, to pages that are written by hand, by their uri."""
        if not guide.school:
            return {}
        return {uri: self._templates.fill(f"school/{uri}", {"guide": guide}) for uri in WRITTEN_BY_HAND}


class _Rendering:
    """One run over a guide. The references page comes last: it tells who cited what."""

    def __init__(self, templates: Templates, guide: Guide, paper: OnPaper) -> None:
        self._templates = templates
        self._guide = guide
        self._paper = paper
        self._uses = Uses(guide)
        self._tooltips = Tooltips(guide.glossary.terms)
        self._wording = Wording(guide.local.words)
        self._kept = as_it_is if guide.local.words else str
        self._citing: dict[str, list[PageLink]] = {id_: [] for id_ in guide.references}

    def pages(self) -> Iterator[Page]:
        guide, words = self._guide, self._guide.words
        yield self._page("home", "index.md", words.title, "home page", "guide", "Home", hide=_WHOLE_WIDTH)
        yield self._index("rotations", "checklists", "Rotations")
        yield self._single("progress", "every checklist", "guide", "Rotations")
        yield self._single("print", "PDFs to print", "guide", "Rotations")
        yield self._single("dates", "your calendar", "guide", "Rotations")
        for rotation in guide.rotations.values():
            uri, source = f"rotations/{rotation.id}.md", f"rotations/{rotation.id}"
            kind = "rotation guide and checklist"
            yield self._content("rotation", uri, rotation, kind, source, "Rotations", hide=_NO_NEIGHBOURS)
        yield self._index("strategies", "overview", "How to")
        yield from self._folder("strategy", "How to", "strategies", "how to", guide.strategies)
        yield from self._chapters("How to")
        yield self._content("packet", "letters/packet.md", guide.packet, "form to print", "packet", "How to")
        yield self._index("people", "overview", "People")
        yield from self._folder("person", "People", "people", "who you meet", guide.people)
        yield from self._chapters("People")
        yield self._index("messages", "overview", "Words")
        yield from self._folder("message", "Words", "messages", "message to send", guide.messages)
        yield self._single("questions", "what to ask", "questions", "Words")
        yield self._content("glossary", "glossary.md", guide.glossary, "what words mean", "glossary", "Words")
        yield from self._chapters("Why")
        yield from self._folder("why-page", "Why", "benefits", "why it pays", guide.benefits)
        yield from self._folder("why-page", "Why", "reasons", "why on rotations", guide.reasons)
        yield from self._chapters("Help")
        if guide.school:
            yield from self._local(guide.school)
        yield self._single("about", "about", "points", "About")
        yield self._single("references", "every source", "references", "About", citing=self._citing)

    def _local(self, school: School) -> Iterator[Page]:
        """Yield the pages that are the school's."""
        own = school.short if school.short and school.short not in TABS else "Our school"
        tab, local = as_it_is(own), self._guide.local
        at = as_it_is(f"At {school.short or school.name}")
        yield self._page("local", "local/index.md", at, "your school", "school", tab)
        for page in local.pages.values():
            yield self._page(
                "own-page",
                f"local/{page.id}.md",
                as_it_is(page.title),
                "your school",
                f"pages/{page.id}",
                tab,
                page=page,
            )
        title = LOCAL_PAGES["whats-local/"]
        yield self._page("whats-local", "whats-local.md", title, "your school", "overlay", tab)

    def _index(self, folder: str, kind: str, tab: str) -> Page:
        title = SINGLE_PAGES[f"{folder}/"]
        return self._page(folder, f"{folder}/index.md", title, kind, "guide", tab, hide=_NO_CONTENTS)

    def _single(self, name: str, kind: str, source: str, tab: str, **context: Any) -> Page:
        return self._page(name, f"{name}.md", SINGLE_PAGES[f"{name}/"], kind, source, tab, **context)

    def _folder(
        self, template: str, tab: str, folder: str, kind: str, pages: Mapping[str, ContentPage]
    ) -> Iterator[Page]:
        for page in pages.values():
            yield self._content(template, f"{folder}/{page.id}.md", page, kind, f"{folder}/{page.id}", tab)

    def _chapters(self, tab: str) -> Iterator[Page]:
        for chapter in self._guide.chapters.values():
            if chapter.tab == tab:
                source = f"chapters/{chapter.id}"
                yield self._content("chapter", f"{chapter.id}.md", chapter, chapter.kicker, source, tab)

    def _content(
        self,
        template: str,
        uri: str,
        page: ContentPage,
        kind: str,
        source: str,
        tab: str,
        *,
        hide: tuple[str, ...] = (),
    ) -> Page:
        return self._page(template, uri, page.title, kind, source, tab, search=page.search, hide=hide, page=page)

    def _page(
        self,
        template: str,
        uri: str,
        title: str,
        kind: str,
        source: str,
        tab: str,
        *,
        search: tuple[str, ...] = (),
        hide: tuple[str, ...] = (),
        **context: Any,
    ) -> Page:
        guide, root = self._guide, "../" * address_of(uri).count("/")
        notes = Notes(guide.references, self._tooltips.on_page(f"{root}glossary/"), guide.hidden, root, self._kept)
        shared = {"guide": guide, "root": root, "notes": notes, "uses": self._uses, "paper": self._paper}
        text = self._templates.fill(f"pages/{template}.md", {**shared, "kind": kind, **context})
        text, title = self._wording.html(text), self._wording.text(title)
        for _, reference in notes.cited():
            self._citing[reference.id].append((title, address_of(uri)))
        lead = _LEAD.search(text)
        meta: dict[str, Any] = {"description": lead[1] if lead else str(escape(self._wording.text(guide.words.lead)))}
        if hide:
            meta["hide"] = hide
        front = json.dumps(meta, ensure_ascii=False)
        return Page(
            uri, title, kind, f"---\n{front}\n---\n\n{text}", guide.sources[source], self._wording.text(tab), search
        )
