"""A municipality's `reference.docx`, reduced to how documents look.

The file comes with a project, and pandoc copies its parts into what it writes. So only what is known to be harmless is
let through: styles, theme and fonts by name, page set-up, the text of headers and footers, page numbers, and pictures
that are in the file. Everything else comes from the bundled file: relationships to the outside, attached templates,
fields that fetch or run something, macros, embedded objects and fonts.
"""

import re
import zipfile
from io import BytesIO
from posixpath import basename
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from rustool.findings import RustoolError
from rustool.messages import Message
from rustool.reading.incoming import Incoming
from rustool.reading.ooxml import Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

_PICTURES = {".png": b"\x89PNG\r\n\x1a\n", ".jpeg": b"\xff\xd8\xff", ".jpg": b"\xff\xd8\xff"}
_FIELDS = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES)(\s+\\\*\s*\w+)*\s*")
"""The fields that only count pages (ISO/IEC 29500-1, 17.16.5)."""

_KEPT_PARTS = ("word/styles.xml", "word/theme/theme1.xml", "word/fontTable.xml")
_DROPPED = {
    "altChunk", "attachedTemplate", "control", "customXml", "dataBinding", "embedBold", "embedBoldItalic",
    "embedItalic", "embedRegular", "hlinkClick", "hlinkHover", "movie", "object", "OLEObject", "pict", "subDoc",
    "AlternateContent", "extLst", "linkStyles", "externalData", "videoFile", "audioFile", "wavAudioFile",
}  # fmt: skip
_UNWRAPPED = {"hyperlink", "smartTag", "sdt", "sdtContent", "ins", "moveTo"}
"""Elements whose content stays where they themselves go."""


def reduced(content: bytes, bundled: bytes, shown: str) -> bytes:
    """Return the bundled reference file with the looks of another one.

    Args:
        content: The project's file.
        bundled: The file that comes with rustool, of which everything else is taken.
        shown: The project's file name, for messages.

    Raises:
        RustoolError: The project's file is no Word file, is damaged, or is larger than what is read.
    """
    package = Package(Incoming(content, shown, "docx"))
    main = package.main_part()
    with zipfile.ZipFile(BytesIO(bundled)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in _KEPT_PARTS:
        if name in package.archive:
            parts[name] = _written(_cleaned(_parsed(package, name)))
    section, margins = _section(package, main, parts)
    if section is not None:
        parts |= margins
        parts["word/document.xml"] = _with_section(parts["word/document.xml"], section)
    return _zipped(parts)


for _prefix, _namespace in (("w", _W), ("r", _R), ("a", _A), ("wp", _WP), ("pic", _PIC)):
    ElementTree.register_namespace(_prefix, _namespace[1:-1])


def _parsed(package: Package, name: str) -> Element:
    """Parse a part that the package's own reader finds within its limits and free of entities."""
    package.tree(name)
    return ElementTree.fromstring(package.archive.read(name))  # noqa: S314 - just checked: no document type in it


def _written(root: Element) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + ElementTree.tostring(root)


def _written_unprefixed(root: Element) -> bytes:
    """Write a part of the package itself, which pandoc reads without regard to namespaces."""
    namespace = root.tag[1:].partition("}")[0]
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    root.set("xmlns", namespace)
    return _written(root)


def _cleaned(root: Element) -> Element:
    """Remove what reaches outside a part, and every reference to a relationship but that of a picture."""
    for parent in list(root.iter()):
        for child in list(parent):
            name = child.tag.rpartition("}")[2]
            if name in _DROPPED or not child.tag.startswith((_W, _A, _WP, _PIC)):
                parent.remove(child)
            elif name in _UNWRAPPED:
                at = list(parent).index(child)
                parent.remove(child)
                for offset, inner in enumerate(child):
                    parent.insert(at + offset, inner)
                return _cleaned(root)
    for element in root.iter():
        for key in list(element.attrib):
            is_picture = element.tag == f"{_A}blip" and key == f"{_R}embed"
            if key.startswith("{") and not (is_picture or key.startswith((_W, _XML))):
                del element.attrib[key]
    return root


def _without_fields(root: Element) -> Element:
    """Keep of all fields only those that count pages; of the others, the result that was stored stays as text."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == f"{_W}fldSimple" and not _FIELDS.fullmatch(child.get(f"{_W}instr", "")):
                at = list(parent).index(child)
                parent.remove(child)
                for offset, inner in enumerate(child):
                    parent.insert(at + offset, inner)
        instructions = [code for run in parent for code in run.findall(f"{_W}instrText")]
        if instructions and not all(_FIELDS.fullmatch(code.text or "") for code in instructions):
            for run in list(parent):
                for mark in [*run.findall(f"{_W}instrText"), *run.findall(f"{_W}fldChar")]:
                    run.remove(mark)
    return root


def _section(package: Package, main: str, parts: dict[str, bytes]) -> tuple[Element | None, dict[str, bytes]]:
    """Return the page set-up of the last section, and the parts of its headers and footers with their pictures."""
    sections = _parsed(package, main).findall(f".//{_W}sectPr")
    if not sections:
        return None, {}
    section = sections[-1]
    targets = {relationship.id: relationship for relationship in package.relationships(main)}
    made: dict[str, bytes] = {}
    types = ElementTree.fromstring(parts["[Content_Types].xml"])  # noqa: S314 - the bundled file
    links = ElementTree.fromstring(parts["word/_rels/document.xml.rels"])  # noqa: S314 - the bundled file
    for link in [link for link in links if link.get("TargetMode") == "External"]:
        links.remove(link)
    number = 0
    for reference in list(section):
        kind = {f"{_W}headerReference": "header", f"{_W}footerReference": "footer"}.get(reference.tag)
        if kind is None:
            continue
        relationship = targets.get(reference.get(f"{_R}id", ""))
        if relationship is None or relationship.external or relationship.target not in package.archive:
            section.remove(reference)
            continue
        number += 1
        name = f"{kind}-own-{number}.xml"
        made |= _margin(package, relationship.target, name, types)
        ElementTree.SubElement(
            links, f"{{{_PACKAGE}}}Relationship", Id=f"rIdOwn{number}", Type=f"{_KINDS}/{kind}", Target=name
        )
        _declare(types, f"/word/{name}", f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml")
        reference.set(f"{_R}id", f"rIdOwn{number}")
    for element in section.iter():
        for key in [key for key in element.attrib if key.startswith(_R)]:
            if element.tag not in {f"{_W}headerReference", f"{_W}footerReference"}:
                del element.attrib[key]
    made["[Content_Types].xml"] = _written_unprefixed(types)
    made["word/_rels/document.xml.rels"] = _written_unprefixed(links)
    return section, made


def _margin(package: Package, part: str, name: str, types: Element) -> dict[str, bytes]:
    """Return a header or footer as parts of the new file: its text, and the pictures that it has in its own file."""
    root = _without_fields(_cleaned(_parsed(package, part)))
    targets = {relationship.id: relationship for relationship in package.relationships(part)}
    links = Element(f"{{{_PACKAGE}}}Relationships")
    made: dict[str, bytes] = {}
    for parent in list(root.iter()):
        for drawing in parent.findall(f"{_W}drawing"):
            for number, blip in enumerate(drawing.iter(f"{_A}blip"), start=len(made) + 1):
                relationship = targets.get(blip.get(f"{_R}embed", ""))
                picture = _picture(package, relationship.target) if relationship and not relationship.external else None
                if picture is None or relationship is None:
                    parent.remove(drawing)
                    break
                ending = relationship.target.rpartition(".")[2].lower()
                target = f"media/{basename(name).removesuffix('.xml')}-{number}.{ending}"
                made[f"word/{target}"] = picture
                identity = f"rId{number}"
                blip.set(f"{_R}embed", identity)
                ElementTree.SubElement(
                    links, f"{{{_PACKAGE}}}Relationship", Id=identity, Type=f"{_KINDS}/image", Target=target
                )
                _declare_ending(types, ending)
    if made:
        made[f"word/_rels/{name}.rels"] = _written_unprefixed(links)
    return made | {f"word/{name}": _written(root)}


def _picture(package: Package, part: str) -> bytes | None:
    """Return a picture of a kind that holds nothing but a picture."""
    beginning = next((sign for ending, sign in _PICTURES.items() if part.lower().endswith(ending)), None)
    if beginning is None or part not in package.archive:
        return None
    content = package.archive.read(part)
    return content if content.startswith(beginning) else None


def _declare(types: Element, part: str, content_type: str) -> None:
    namespace = types.tag.partition("}")[0] + "}"
    ElementTree.SubElement(types, f"{namespace}Override", PartName=part, ContentType=content_type)


def _declare_ending(types: Element, ending: str) -> None:
    namespace = types.tag.partition("}")[0] + "}"
    if ending not in {element.get("Extension") for element in types.findall(f"{namespace}Default")}:
        kind = "image/png" if ending == "png" else "image/jpeg"
        ElementTree.SubElement(types, f"{namespace}Default", Extension=ending, ContentType=kind)


def _with_section(document: bytes, section: Element) -> bytes:
    root = ElementTree.fromstring(document)  # noqa: S314 - the bundled file
    body = root.find(f"{_W}body")
    if body is None:
        raise RustoolError(Message("the bundled reference.docx has no body"))
    for old in list(body):  # sample text, which pandoc does not look at, and its links
        body.remove(old)
    body.append(section)
    return _written(root)


def _zipped(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    return buffer.getvalue()
