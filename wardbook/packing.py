"""The built site as one zip, for whoever runs the web server."""

from __future__ import annotations

from pathlib import Path

from wardbook.archive import CannotPack, write_zip

READ_ME = "READ-ME-FIRST.txt"

# It stands beside the site's folder, not in it: the folder is what is published. ASCII, with the ends of lines that
# every Notepad knows.
_TEXT = """\
READ ME FIRST

The folder "{top}" is a web site: a guidebook for medical students. It is made
of files alone. There is no database, no server code and nothing to install.

LOOK AT IT
  Open {top}/index.html from a disk. Links, search and ticks work there too.

PUBLISH IT
  1. Unpack it anywhere, below any path, hidden files included. Copy the files
     byte for byte: no FTP in text mode, no proxy that minifies or rewrites.
  2. Send the headers that the folder brings, with the file for your server:
       .htaccess           Apache reads it where AllowOverride has FileInfo
       web.config          IIS reads it; without it, some files are refused
       headers.nginx.conf  nginx: include it in the location or server block
       _headers            Netlify and Cloudflare Pages read it at the root
     The content policy also stands in every page, where no header is sent.
  3. Use HTTPS: without it, browsers keep no copy for when there is no network.
  4. Show 404.html for what is not found.

GIVE IT A HOST NAME OF ITS OWN, such as wardbook.your-school.example
  What students tick stays in their browsers, and a browser gives one storage
  to all pages under one host name: school.example/a can read and empty what
  school.example/b has stored.

WHAT IS LOGGED
  The guide sends nothing anywhere and sets no cookie. What your server writes
  down of a visit, only you can say.

UPDATE IT
  Replace the folder whole, under the same address. Ticks hang on the address,
  and stay.

More, for your IT office: {top}/schools/hosting/index.html
"""


def pack(site: Path, target: Path) -> Path:
    """Write the built `site` as the zip `target`, below one folder named like it, with a text on how to use it.

    Returns `target`. The same site gives the same bytes. Raises CannotPack when there is no site to pack, and for
    names that cannot be unpacked everywhere.
    """
    if not (site / "index.html").is_file():
        raise CannotPack(f"{site}: no built site here. Run `wardbook build` first.")
    if target.resolve().is_relative_to(site.resolve()):
        raise CannotPack(f"{target}: this is in the site itself. Name a place outside of it.")
    top = target.stem
    files = {f"{top}/{file.relative_to(site).as_posix()}": file.read_bytes() for file in _files(site)}
    return write_zip(target, {**files, READ_ME: _read_me(top)})


def _files(site: Path) -> list[Path]:
    """Return every file, hidden ones too: Apache's headers are in one."""
    return [file for file in site.rglob("*") if file.is_file()]


def _read_me(top: str) -> bytes:
    return _TEXT.format(top=top).replace("\n", "\r\n").encode()
