"""What a PDF of WeasyPrint still needs: ticks that every viewer shows, and nothing painted that is neither tagged nor
marked as decoration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Operator, Pdf, String

TICK = ((0.04, 0.42), (0.18, 0.54), (0.38, 0.36), (0.88, 0.96), (1.0, 0.88), (0.42, 0.08), (0.34, 0.08))
"""The pen tick as parts of its field, from the lower left: the same shape as on the site."""
OVER = 1.3
"""How many times as large as its box a field is: a pen runs over the edge, to the right and upwards."""


def finished(pdf: bytes, links: Mapping[str, str]) -> bytes:
    """Return `pdf` mended; the same bytes for the same input. `links` says where each target leads, in words."""
    with pikepdf.open(BytesIO(pdf)) as document:
        if "/AcroForm" in document.Root:
            _mend_fields(document)
        _mark_pagination(document)
        _describe_links(document, links)
        out = BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _mend_fields(document: Pdf) -> None:
    # Told to make appearances of its own, poppler drops the ticks.
    form = document.Root.AcroForm
    del form["/NeedAppearances"]
    for field in form.Fields:
        left, bottom, width, height = _box(field.Rect)
        if field.FT == "/Btn":
            width, height = width * OVER, height * OVER
            field.Rect = Array([round(side, 3) for side in (left, bottom, left + width, bottom + height)])
            tick = " ".join(f"{x * width:.3f} {y * height:.3f} {'l' if at else 'm'}" for at, (x, y) in enumerate(TICK))
            field.AP.N["/on"] = _appearance(document, width, height, f"0 g {tick} h f")
            field.AP.N["/Off"] = _appearance(document, width, height, "")
        else:
            # WeasyPrint writes an operator into it that has no place there.
            *_, font, size, _tf = str(field.DA).split()
            field.DA = String(f"0 g {font} {size} Tf")
            field.AP = Dictionary(N=_appearance(document, width, height, "/Tx BMC EMC", form.DR))


def _box(rect: Object) -> tuple[float, float, float, float]:
    left, bottom, right, top = (float(number) for number in rect)
    return min(left, right), min(bottom, top), abs(right - left), abs(top - bottom)


def _appearance(document: Pdf, width: float, height: float, drawing: str, resources: Object | None = None) -> Object:
    stream = document.make_stream(drawing.encode())
    stream.Type, stream.Subtype = Name.XObject, Name.Form
    stream.BBox = Array([0, 0, round(width, 3), round(height, 3)])
    stream.Resources = resources if resources is not None else Dictionary()
    return stream


def _mark_pagination(document: Pdf) -> None:
    """Mark text in page margins as decoration: WeasyPrint gives it a mark of the tag tree, and no place in the tree."""
    tagged: dict[Any, set[int]] = {}
    _collect(document.Root.StructTreeRoot.K, None, tagged)
    numbers = document.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for page in document.pages:
        owned = owners[int(page.obj.StructParents)]
        stray = {mark for mark in range(len(owned)) if mark not in tagged.get(page.obj.objgen, set())}
        if not stray:
            continue
        for mark in stray:
            owned[mark] = None
        instructions = pikepdf.parse_content_stream(page)
        page.Contents = document.make_stream(pikepdf.unparse_content_stream(_as_artifacts(instructions, stray)))


def _collect(kids: Object, page: Any, tagged: dict[Any, set[int]]) -> None:
    """Collect the marks of content that the tag tree below `kids` holds, by page."""
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, int):
            tagged.setdefault(page, set()).add(kid)
        elif "/K" in kid:
            _collect(kid.K, kid.Pg.objgen if "/Pg" in kid else page, tagged)


def _as_artifacts(instructions: Iterable[Any], stray: set[int]) -> list[Any]:
    pagination = [Name.Artifact, Dictionary(Type=Name.Pagination)]
    return [
        pikepdf.ContentStreamInstruction(pagination, Operator("BDC"))
        if str(one.operator) == "BDC" and int(one.operands[1].get("/MCID", -1)) in stray
        else one
        for one in instructions
    ]


def _describe_links(document: Pdf, links: Mapping[str, str]) -> None:
    for page in document.pages:
        for annotation in page.obj.get("/Annots", []):
            if annotation.Subtype == Name.Link:
                target = str(annotation.Contents)
                annotation.Contents = String(links.get(target, target))
