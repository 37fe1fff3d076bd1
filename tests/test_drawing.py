"""wardbook/drawing.py: an SVG that runs or loads something is found, however it hides it; a plain one passes."""

from __future__ import annotations

import pytest

from wardbook.drawing import unfit_part

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
UNFIT = {
    "<script>x</script>": "<script>",
    '<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>': "<script>",
    "<SCRIPT>x</SCRIPT>": "<script>",
    "<foreignObject/>": "<foreignobject>",
    '<path onload="x"/>': "onload=",
    '<a xlink:href="&#106;avascript:x"><path/></a>': "href=",
    '<image href="https://x.example/y.png"/>': "href=",
    '<use href="//x.example/y.svg#a"/>': "href=",
    '<a><animate attributeName="href" values="&#106;avascript:x"/></a>': "<animate> of an address",
    '<set attributeName="xlink:href" to="x"/>': "<set> of an address",
    "<style>&#64;import 'https://x.example'</style>": "@import",
    "<style>p {{ fill: url(https://x.example/#a) }}</style>": "url(",
    "<path style=\"fill: url( 'https://x.example/#a' )\"/>": "style=",
    '<path style="background: image-set(&quot;https://x.example/a.png&quot; 1x)"/>': "style=",
}
FIT = (
    '<defs><linearGradient id="g"/></defs><path fill="url(#g)" style="stroke:url(\'#g\')"/>',
    "<style>.a { fill: url(\"#g\") }</style><!-- <script> --><path class='a'/>",
    '<use xlink:href="#a"/><image href="data:image/png;base64,AAAA"/>',
    '<animate attributeName="opacity" values="0;1"/>',
)


@pytest.mark.parametrize("part", UNFIT)
def test_what_runs_or_loads_is_found(part: str) -> None:
    assert unfit_part(SVG.replace("{}", part.replace("{{", "{").replace("}}", "}")).encode()) == UNFIT[part]


@pytest.mark.parametrize("part", FIT)
def test_a_plain_drawing_passes(part: str) -> None:
    assert unfit_part(SVG.replace("{}", part).encode()) is None


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "&#60;script>">]><svg>&a;</svg>', "<!ENTITY"),
        (SVG.encode("utf-16"), ""),
        (b"<svg", ""),
        (b"<html><svg/></html>", ""),
        (b'\xef\xbb\xbf<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>', None),
    ],
)
def test_what_is_no_drawing_is_told(drawing: bytes, told: str | None) -> None:
    assert unfit_part(drawing) == told
