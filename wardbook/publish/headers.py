"""What a web server says with every file, for the servers and hosts that schools have: one list in four formats.

The same content policy stands on every page as a meta tag, for hosts where nobody can set a header.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import quoteattr

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
    )
)
"""Nothing from elsewhere, and no script or style that stands in a page."""

# No frame-ancestors and no X-Frame-Options: schools show a guide in a frame of their learning platform, and a guide
# has no account and no button that would be worth stealing a click for.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Where a student comes from is nobody's business: a page on a crisis line would tell it the school.
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # Pages, their scripts and the service worker belong to one build, and names of files stay the same from build to
    # build. no-cache keeps them, and asks at each visit whether they still hold.
    "Cache-Control": "no-cache",
}

UNKNOWN_TO_IIS = {".webmanifest": "application/manifest+json", ".woff2": "font/woff2"}
"""Kinds of files that IIS does not serve at all unless it is told what they are."""


def write_headers(site: Path) -> None:
    """Write the header files into the built site. None names a path: they hold wherever the site stands."""
    for name, text in header_files().items():
        (site / name).write_text(text, encoding="utf-8")


def header_files() -> dict[str, str]:
    """Return each header file's text by its name."""
    return {
        "_headers": _netlify(),
        ".htaccess": _apache(),
        "headers.nginx.conf": _nginx(),
        "web.config": _iis(),
    }


def _netlify() -> str:
    headers = (f"  {name}: {value}\n" for name, value in HEADERS.items())
    return f"# Netlify and Cloudflare Pages read this file at the root of a site.\n/*\n{''.join(headers)}"


def _apache() -> str:
    headers = (f'  Header always set {name} "{value}"\n' for name, value in HEADERS.items())
    reads = "# Apache reads this file where AllowOverride has FileInfo."
    return f"{reads}\n<IfModule mod_headers.c>\n{''.join(headers)}</IfModule>\n"


def _nginx() -> str:
    headers = (f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    return f"# Include this file in the location or server block that serves the guide.\n{''.join(headers)}"


def _iis() -> str:
    # "remove" comes first: a second entry of what the server has already would stop the whole site.
    headers = (
        f"        <remove name={quoteattr(name)} />\n        <add name={quoteattr(name)} value={quoteattr(value)} />\n"
        for name, value in HEADERS.items()
    )
    types = (
        f'      <remove fileExtension="{end}" />\n      <mimeMap fileExtension="{end}" mimeType="{type_}" />\n'
        for end, type_ in UNKNOWN_TO_IIS.items()
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!-- IIS reads this file by itself. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
{"".join(headers)}      </customHeaders>
    </httpProtocol>
    <staticContent>
{"".join(types)}    </staticContent>
  </system.webServer>
</configuration>
"""
