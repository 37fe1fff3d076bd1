"""The Jinja files of macros/, and what is said when one of them is wrong. The only importer of jinja2."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from traceback import extract_tb
from typing import Any

import jinja2
from markupsafe import Markup

from wardbook.days import days
from wardbook.errors import ContentError, ContentErrors
from wardbook.prose import heading, spaced_blanks, underlined
from wardbook.wording import as_it_is


def kept(text: Markup) -> Markup:
    """Return `text` marked so that no word of it is replaced by one of a school's."""
    return Markup(as_it_is(text))


class Templates:
    """The templates of the folder `macros`; `cache` keeps them compiled."""

    def __init__(self, macros: Path, cache: Path | None = None) -> None:
        if cache:
            cache.mkdir(parents=True, exist_ok=True)
        self._macros = macros
        self._env = jinja2.Environment(
            loader=jinja2.FileSystemLoader(macros),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=jinja2.FileSystemBytecodeCache(str(cache)) if cache else None,
        )
        self._env.filters.update(heading=heading, underlined=underlined, blanks=spaced_blanks, days=days, kept=kept)

    def fill(self, template: str, context: Mapping[str, Any]) -> str:
        """Return what `template` gives for `context`. Raises ContentErrors with file and line when a macro is wrong."""
        try:
            return self._env.get_template(template).render(context)
        except jinja2.TemplateSyntaxError as fault:
            raise self._mistake(fault.name or template, fault.lineno, fault.message) from None
        except Exception as fault:  # What a macro asks for can fail in any way.
            name, line = self._innermost(fault) or (template, 1)
            raise self._mistake(name, line, str(fault)) from None

    def _mistake(self, name: str, line: int, message: str | None) -> ContentErrors:
        told = (message or "something is wrong here").rstrip(".")
        return ContentErrors([ContentError(f"macros/{name}", line, f"{told}. Mend the macro.")])

    def _innermost(self, fault: Exception) -> tuple[str, int] | None:
        """Return the template, and its line, in which a fault showed."""
        for frame in reversed(extract_tb(fault.__traceback__)):
            file = Path(frame.filename)
            if file.is_relative_to(self._macros):
                return file.relative_to(self._macros).as_posix(), frame.lineno or 1
        return None
