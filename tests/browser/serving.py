"""A small web server that shows a built site below a path of its own, as a school's web server would."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from wardbook.publish.headers import HEADERS


class SiteServer:
    """Serves the folder `site` at the path `below`, with `headers`, until it is stopped."""

    def __init__(self, site: Path, below: str, headers: Mapping[str, str] = HEADERS) -> None:
        self.site = site
        self._headers = headers
        self.below = below
        self._stopped = False
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._server.server_port}{below}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Answer nothing any more, on connections that are open either."""
        if not self._stopped:
            self._stopped = True
            self._server.shutdown()
            self._server.server_close()

    def answers(self, path: str, headers: Any) -> bool:
        """Whether a request is to be answered; `path` is below the site's root. A server of another kind says no."""
        return not self._stopped

    def _handler(self) -> type[SimpleHTTPRequestHandler]:
        owner = self

        class Handler(SimpleHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                if owner.answers(self.path.removeprefix(owner.below), self.headers):
                    super().do_GET()
                else:
                    self.close_connection = True

            def translate_path(self, path: str) -> str:
                self.directory = str(owner.site)  # Another one may stand there since the connection was opened.
                inside = path.startswith(owner.below)
                return super().translate_path(path.removeprefix(owner.below.rstrip("/")) if inside else "/outside")

            def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
                """Answer with the site's own page for what is not found."""
                page = (owner.site / "404.html").read_bytes() if code == HTTPStatus.NOT_FOUND else b""
                self.send_response(code, message)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(page)))
                self.end_headers()
                self.wfile.write(page)

            def send_head(self) -> Any:
                """Never say that nothing has changed: a test may put another edition in the place of this one."""
                del self.headers["If-Modified-Since"]
                return super().send_head()

            def end_headers(self) -> None:
                for name, value in owner._headers.items():
                    self.send_header(name, value)
                super().end_headers()

            def log_message(self, *_: Any) -> None:
                """Keep the output of the tests free of requests."""

        return Handler


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: Any) -> None:
        """A page that is left before it has all is no error of the server."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*_)


@contextmanager
def served(site: Path, below: str) -> Iterator[str]:
    """Serve the folder `site` at the path `below` (`/any/sub/path/`) with our headers, and give its address."""
    server = SiteServer(site, below)
    try:
        yield server.address
    finally:
        server.stop()
