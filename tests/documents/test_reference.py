"""A project's reference.docx gives documents their looks, and nothing else."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from support import ROOT, Run

from rustool.documents.reference import reduced
from rustool.findings import RustoolError

STANDARD = (ROOT / "templates/reference.docx").read_bytes()
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100"
    "18dd8db00000000049454e44ae426082"
)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(content: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def house_style() -> bytes:
    """A municipality's file: its own font and colour, a header with a logo, a footer with fields."""
    document = docx.Document(BytesIO(STANDARD))
    style = document.styles["Heading 1"]
    style.font.name, style.font.size, style.font.color.rgb = "Georgia", Pt(21), RGBColor(0xAB, 0x12, 0x34)
    section = document.sections[-1]
    section.left_margin = Pt(99)
    header = section.header.paragraphs[0]
    header.text = "Exempelkommun"
    header.add_run().add_picture(BytesIO(PIXEL))
    footer = section.footer.paragraphs[0]
    for instruction in ("INCLUDETEXT \\\\evil\\x.docx", 'DDEAUTO c:\\\\cmd.exe "/c calc"'):
        run = footer.add_run()
        for kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
            if kind == "begin":
                code = OxmlElement("w:instrText")
                code.text = instruction
                run._r.append(code)
    footer.add_run(" Växel 0123")
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def hostile(content: bytes) -> bytes:
    """The same with relationships to the outside, a macro, an object and an altChunk."""
    found = parts(content)
    outside = (
        f'<Relationship Id="evil1" Type="{KINDS}/attachedTemplate" '
        'Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>'
    )
    for name in [name for name in found if name.endswith(".rels")]:
        found[name] = found[name].replace(b"</Relationships>", outside.encode() + b"</Relationships>")
    found["word/_rels/settings.xml.rels"] = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{outside}</Relationships>'
    ).encode()
    found["word/settings.xml"] = found["word/settings.xml"].replace(
        b"</w:settings>", f'<w:attachedTemplate xmlns:r="{KINDS}" r:id="evil1"/></w:settings>'.encode()
    )
    for name in [name for name in found if re.fullmatch(r"word/(header|footer)\d+\.xml", name)]:
        found[name] = re.sub(
            rb"</w:p>",
            f'<w:hyperlink xmlns:r="{KINDS}" r:id="evil1"><w:r><w:t>länk</w:t></w:r></w:hyperlink>'
            '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>'
            "</w:p>".encode(),
            found[name],
            count=1,
        )
    found["word/vbaProject.bin"] = b"macro"
    return packed(found)


def test_styles_margins_header_and_picture_are_taken() -> None:
    made = reduced(house_style(), STANDARD, "reference.docx")
    document = docx.Document(BytesIO(made))
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert document.sections[-1].left_margin == Pt(99)
    assert document.sections[-1].header.paragraphs[0].text == "Exempelkommun"
    assert "Växel 0123" in document.sections[-1].footer.paragraphs[0].text
    assert PIXEL in parts(made).values()


def test_nothing_that_reaches_out_or_runs_is_taken() -> None:
    made = parts(reduced(hostile(house_style()), STANDARD, "reference.docx"))
    everything = b"".join(made.values())
    for forbidden in (
        b"127.0.0.1",
        b"attachedTemplate",
        b"vbaProject",
        b"OLEObject",
        b"altChunk",
        b"INCLUDETEXT",
        b"DDEAUTO",
        b"evil",
    ):
        assert forbidden not in everything, forbidden
    standard = parts(STANDARD)
    assert all(b"External" not in part or standard.get(name) == part for name, part in made.items())
    assert b"l&#228;nk" in everything, "the words of a link stay"


def test_page_numbers_stay() -> None:
    made = parts(reduced(packed(parts(STANDARD) | {"docProps/x.xml": b"<x/>"}), STANDARD, "reference.docx"))
    assert any(b"PAGE" in part for name, part in made.items() if "footer-own" in name or "header-own" in name)


@pytest.mark.parametrize("content", [b"", b"not a zip", packed({"a": b"b"})])
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    with pytest.raises(RustoolError, match=r"reference\.docx"):
        reduced(content, STANDARD, "reference.docx")


def test_a_document_in_a_project_s_own_style_opens_and_holds_only_its_looks(run: Run, project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/reference.docx").write_bytes(hostile(house_style()))
    result = run("render", "-o", "svar.docx", cwd=project)
    assert (result.returncode, result.stderr) == (0, "")
    content = (project / "svar.docx").read_bytes()
    assert b"127.0.0.1" not in b"".join(parts(content).values())
    document = docx.Document(BytesIO(content))
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert document.sections[-1].header.paragraphs[0].text.startswith("Exempelkommun")
    assert document.sections[-1].left_margin == Pt(99)
