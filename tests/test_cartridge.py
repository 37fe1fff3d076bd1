"""wardbook/cartridge.py: a Common Cartridge 1.1 with a link for every rotation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from tests.drawing import draw
from tests.drawing import replace as replace_text
from wardbook.archive import CannotPack
from wardbook.cartridge import cartridge
from wardbook.guide import Guide, read_guide
from wardbook.model.school import School

ADDRESS = "https://guide.ecole.example/any/path"
CLINIC = """
=== content/rotations/clinic.yml
id: clinic
title: 'Ärzte & <b>"Clinic"</b>'
abbr: CLIN
summary: Rooms in a row.
checklist: {before: [{use: learn-ten-names}]}
"""
MANIFEST = """\
<?xml version='1.0' encoding='UTF-8'?>
<manifest identifier="wardbook" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" \
xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 \
http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd \
http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest \
http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title>
          <lomimscc:string language="en">École de Médecine &amp; Soins</lomimscc:string>
        </lomimscc:title>
        <lomimscc:description>
          <lomimscc:string language="en">A small guide.</lomimscc:string>
        </lomimscc:description>
      </lomimscc:general>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="wardbook-organization" structure="rooted-hierarchy">
      <item identifier="wardbook-root">
        <item identifier="wardbook-module">
          <title>École de Médecine &amp; Soins</title>
          <item identifier="wardbook-item-rotations-surgery" identifierref="wardbook-link-rotations-surgery">
            <title>Surgery</title>
          </item>
          <item identifier="wardbook-item-rotations-clinic" identifierref="wardbook-link-rotations-clinic">
            <title>Ärzte &amp; &lt;b&gt;"Clinic"&lt;/b&gt;</title>
          </item>
          <item identifier="wardbook-item-progress" identifierref="wardbook-link-progress">
            <title>My progress</title>
          </item>
          <item identifier="wardbook-item-print" identifierref="wardbook-link-print">
            <title>Print</title>
          </item>
        </item>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="wardbook-link-rotations-surgery" type="imswl_xmlv1p1">
      <file href="wardbook-link-rotations-surgery.xml" />
    </resource>
    <resource identifier="wardbook-link-rotations-clinic" type="imswl_xmlv1p1">
      <file href="wardbook-link-rotations-clinic.xml" />
    </resource>
    <resource identifier="wardbook-link-progress" type="imswl_xmlv1p1">
      <file href="wardbook-link-progress.xml" />
    </resource>
    <resource identifier="wardbook-link-print" type="imswl_xmlv1p1">
      <file href="wardbook-link-print.xml" />
    </resource>
  </resources>
</manifest>
"""
SPACES = {
    "cp": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
    "wl": "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1",
}


@pytest.fixture
def school(small: Path) -> Guide:
    """The small guide with a second rotation, as a school has it."""
    return replace(read_guide(draw(small, CLINIC)), school=School(name="École de Médecine & Soins"))


def unpacked(target: Path) -> dict[str, bytes]:
    with ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_manifest_has_one_module_with_a_link_for_each_rotation(school: Guide, tmp_path: Path) -> None:
    made = unpacked(cartridge(school, ADDRESS, tmp_path / "guide.imscc"))
    assert made["imsmanifest.xml"].decode("utf-8") == MANIFEST
    # Moodle looks no further for what a cartridge is.
    assert b'xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"' in made["imsmanifest.xml"][:500]


def test_every_link_of_the_tree_leads_to_a_file_that_opens_its_page_in_a_new_window(
    school: Guide, tmp_path: Path
) -> None:
    made = unpacked(cartridge(school, ADDRESS, tmp_path / "guide.imscc"))
    manifest = ET.fromstring(made.pop("imsmanifest.xml"))
    files = {
        resource.attrib["identifier"]: [file.attrib["href"] for file in resource]
        for resource in manifest.iterfind(".//cp:resource", SPACES)
    }
    references = [item.attrib["identifierref"] for item in manifest.iterfind(".//cp:item[@identifierref]", SPACES)]
    assert references == list(files)
    assert sorted(name for names in files.values() for name in names) == sorted(made)

    links = [ET.fromstring(made[name]) for reference in references for name in files[reference]]
    assert [
        (link.tag, link.findtext("wl:title", None, SPACES), dict(link.find("wl:url", SPACES).attrib))  # type: ignore[union-attr]
        for link in links
    ] == [
        (f"{{{SPACES['wl']}}}webLink", title, {"href": f"{ADDRESS}/{page}", "target": "_blank"})
        for title, page in (
            ("Surgery", "rotations/surgery/"),
            ('Ärzte & <b>"Clinic"</b>', "rotations/clinic/"),
            ("My progress", "progress/"),
            ("Print", "print/"),
        )
    ]


def test_identifiers_are_unique_and_stay_when_titles_and_the_address_change(
    school: Guide, small: Path, tmp_path: Path
) -> None:
    replace_text(small, "content/rotations/surgery.yml", "title: Surgery", "title: Operating")
    made = {
        name: ET.fromstring(unpacked(cartridge(guide, address, tmp_path / name))["imsmanifest.xml"])
        for name, guide, address in (("one", school, ADDRESS), ("two", read_guide(small), "https://other.example/"))
    }
    identifiers = {
        name: [element.attrib["identifier"] for element in manifest.iter() if "identifier" in element.attrib]
        for name, manifest in made.items()
    }
    assert len(set(identifiers["one"])) == len(identifiers["one"]) == 4 + 2 * 4
    assert sorted(identifiers["two"]) == sorted(identifiers["one"])
    assert (
        made["two"].findtext(".//cp:item[@identifier='wardbook-item-rotations-surgery']/cp:title", "", SPACES)
        == "Operating"
    )


def test_an_address_is_the_same_with_its_last_slash_and_without(school: Guide, tmp_path: Path) -> None:
    made = [cartridge(school, address, tmp_path / "guide.imscc").read_bytes() for address in (ADDRESS, f"{ADDRESS}/")]
    assert made[0] == made[1]


def test_a_guide_without_a_school_gives_the_module_its_own_name(small: Path, tmp_path: Path) -> None:
    made = unpacked(cartridge(read_guide(small), ADDRESS, tmp_path / "guide.imscc"))
    manifest = ET.fromstring(made["imsmanifest.xml"])
    assert manifest.findtext(".//cp:item[@identifier='wardbook-module']/cp:title", "", SPACES) == "Small"


def test_without_an_address_there_is_no_cartridge(school: Guide, tmp_path: Path) -> None:
    with pytest.raises(CannotPack) as refused:
        cartridge(school, "", tmp_path / "guide.imscc")
    told = "A cartridge is made of links, so it needs the site's address. Add site_url: to school.yml."
    assert str(refused.value) == told
    assert not (tmp_path / "guide.imscc").exists()
