"""A small web server that shows a built site below a path of its own, as a school's web server would."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from wardbook.publish.headers import HEADERS


@contextmanager
def served(site: Path, below: str) -> Iterator[str]:
    """Serve the folder `site` at the path `below` (`/any/sub/path/`) with our headers, and give its address."""

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(site))

        def translate_path(self, path: str) -> str:
            inside = path.startswith(below)
            return super().translate_path(path.removeprefix(below.rstrip("/")) if inside else "/outside")

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            """Answer with the site's own page for what is not found."""
            page = (site / "404.html").read_bytes() if code == HTTPStatus.NOT_FOUND else b""
            self.send_response(code, message)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def end_headers(self) -> None:
            for name, value in HEADERS.items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *_: Any) -> None:
            """Keep the output of the tests free of requests."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: Any) -> None:
            """A page that is left before it has all is no error of the server."""
            if not isinstance(sys.exception(), ConnectionError):
                super().handle_error(*_)

    server = Server(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}"
    finally:
        server.shutdown()
        server.server_close()
