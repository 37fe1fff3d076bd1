"""In a live preview a PDF is made when its address is asked for: a WSGI application before the site's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from wardbook.errors import ContentErrors
from wardbook.paper.libraries import PaperUnavailable
from wardbook.paper.shop import Shop

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def printing(shop: Callable[[], Shop], site: App, below: str) -> App:
    """Return an application that answers for PDFs of `shop()` below the path `below`, and leaves the rest to `site`."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode(errors="replace").removeprefix(below)
        sheets = {sheet.address: sheet for sheet in shop().on_demand()}
        if path not in sheets:
            return site(environ, start_response)
        try:
            [printed] = shop().print([sheets[path]]).values()
        except (ContentErrors, PaperUnavailable) as reason:
            start_response("500 Not printed", [("Content-Type", "text/plain; charset=utf-8")])
            return [str(reason).encode()]
        start_response("200 OK", [("Content-Type", "application/pdf")])
        return [printed.file.read_bytes()]

    return answer
