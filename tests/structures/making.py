"""Write Word, PowerPoint, OpenDocument and PDF files for the structures, with as little as each needs."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

W_NUMBERING = (
    '<w:abstractNum {ns} w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
)
W_LEVEL = (
    '<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
)


class Word:
    """A Word document that is written paragraph by paragraph."""

    def __init__(self) -> None:
        self.file = Document()
        self._numbering = 90

    def heading(self, text: str, level: int = 1) -> None:
        self.file.add_heading(text, level)

    def para(self, *runs: str, style: str | None = None, size: float | None = None, indent: float = 0) -> Any:
        """A paragraph; a run in `*asterisks*` is bold, one in `_underscores_` is italic."""
        paragraph = self.file.add_paragraph(style=style)
        add_runs(paragraph, runs, size)
        if indent:
            paragraph.paragraph_format.left_indent = Pt(indent)
        return paragraph

    def items(self, *texts: str, style: str = "List Bullet") -> None:
        for text in texts:
            self.para(text, style=style)

    def numbering(self, *levels: tuple[str, str]) -> int:
        """A new list definition; each level is `(format, text)`, such as `("decimal", "%1.%2")`."""
        part = self.file.part.numbering_part.element
        self._numbering += 1
        written = "".join(
            W_LEVEL.format(i=i, kind=kind, text=text, left=360 * (i + 1)) for i, (kind, text) in enumerate(levels)
        )
        abstract = parse_xml(W_NUMBERING.format(ns=nsdecls("w"), id=self._numbering, levels=written))
        part.insert(0, abstract)
        number = parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{self._numbering}"><w:abstractNumId w:val="{self._numbering}"/></w:num>'
        )
        part.append(number)
        return self._numbering

    def numbered(self, text: str, number: int, level: int = 0, style: str | None = None, *, bold: bool = False) -> None:
        """A paragraph that the list definition numbers."""
        paragraph = self.para(f"*{text}*" if bold else text, style=style)
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
        )

    def table(
        self, rows: Sequence[Sequence[str | Sequence[str]]], merge: Iterable[tuple[int, int, int, int]] = ()
    ) -> None:
        """A table; a cell is a text or several paragraphs. `merge`: first row and column, last row and column."""
        table = self.file.add_table(rows=len(rows), cols=max(len(row) for row in rows), style="Table Grid")
        for first_row, first_column, last_row, last_column in merge:
            table.cell(first_row, first_column).merge(table.cell(last_row, last_column))
        for i, row in enumerate(rows):
            for j, content in enumerate(row):
                paragraphs = [content] if isinstance(content, str) else list(content)
                if not any(paragraphs):
                    continue
                cell = table.cell(i, j)
                for n, text in enumerate(paragraphs):
                    paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
                    add_runs(paragraph, (text,), None)
        self.file.add_paragraph()

    def save(self, path: Path) -> None:
        self.file.save(str(path))


def add_runs(paragraph: Any, runs: Iterable[str], size: float | None) -> None:
    for text in runs:
        bold, italic = text.startswith("*") and text.endswith("*"), text.startswith("_") and text.endswith("_")
        run = paragraph.add_run(text[1:-1] if bold or italic else text)
        run.bold, run.italic = bold or None, italic or None
        if size:
            run.font.size = Pt(size)


# --- PowerPoint ---------------------------------------------------------------------------------------------------

P_NS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{transform}</p:grpSpPr>'


def a_paragraph(text: str, *, bullet: bool = False, size: int | None = None) -> str:
    bold = text.startswith("*") and text.endswith("*")
    marks = (' b="1"' if bold else "") + (f' sz="{size * 100}"' if size else "")
    mark = (
        '<a:pPr marL="285750" indent="-285750"><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>'
        if bullet
        else ""
    )
    return f'<a:p>{mark}<a:r><a:rPr lang="sv-SE"{marks}/><a:t>{escape(text.strip("*"))}</a:t></a:r></a:p>'


def frame(x: int, y: int, width: int, height: int) -> str:
    cm = 360000
    return f'<a:off x="{x * cm}" y="{y * cm}"/><a:ext cx="{width * cm}" cy="{height * cm}"/>'


def placeholder(kind: str, paragraphs: Sequence[str]) -> str:
    """A title or body that takes its place and its bullets from the layout."""
    what = 'type="title"' if kind == "title" else 'idx="1"'
    body = "".join(a_paragraph(text) for text in paragraphs)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="{kind}"/><p:cNvSpPr/><p:nvPr><p:ph {what}/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def box(
    place: tuple[int, int, int, int], paragraphs: Sequence[str], *, bullets: bool = False, size: int | None = None
) -> str:
    """A loose text box at x, y with width and height in centimetres; only texts that are not bold get bullets."""
    body = "".join(a_paragraph(text, bullet=bullets and not text.startswith("*"), size=size) for text in paragraphs)
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="9" name="TextBox"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm>{frame(*place)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def group(place: tuple[int, int, int, int], shapes: Sequence[str]) -> str:
    """Shapes that move together; inside, the coordinates are the slide's own."""
    x, y, width, height = (n * 360000 for n in place)
    transform = (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
        f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm>'
    )
    return f"<p:grpSp>{GROUP.format(transform=transform)}{''.join(shapes)}</p:grpSp>"


def slide_table(place: tuple[int, int, int, int], rows: Sequence[Sequence[str]]) -> str:
    columns = "".join(f'<a:gridCol w="{place[2] * 360000 // len(rows[0])}"/>' for _ in rows[0])
    cells = "".join(
        '<a:tr h="370840">'
        + "".join(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{a_paragraph(text)}</a:txBody><a:tcPr/></a:tc>" for text in row
        )
        + "</a:tr>"
        for row in rows
    )
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/>'
        f"</p:nvGraphicFramePr><p:xfrm>{frame(*place)}</p:xfrm><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{cells}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
    )


def save_slides(path: Path, slides: Sequence[Sequence[str]]) -> None:
    """A presentation of the slides, each a list of shapes, with one layout that has a title and a bulleted body."""

    def tree(shapes: str) -> str:
        return f"<p:cSld><p:spTree>{GROUP.format(transform='')}{shapes}</p:spTree></p:cSld>"

    def rels(*targets: tuple[str, str]) -> str:
        lines = "".join(
            f'<Relationship Id="rId{i}" Type="{REL}/{kind}" Target="{to}"/>' for i, (kind, to) in enumerate(targets, 1)
        )
        return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'

    title = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{frame(2, 1, 30, 3)}</a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )
    body = (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Body"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{frame(2, 5, 30, 13)}</a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )
    bullet = '<a:lvl1pPr marL="342900" indent="-342900"><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="2400"/></a:lvl1pPr>'
    styles = (
        f'<p:txStyles><p:titleStyle><a:lvl1pPr><a:buNone/><a:defRPr sz="4400"/></a:lvl1pPr></p:titleStyle>'
        f"<p:bodyStyle>{bullet}</p:bodyStyle><p:otherStyle/></p:txStyles>"
    )
    maps = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/>'
        '<Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/>'
        '<Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"/>'
        + "".join(
            f'<Override PartName="/ppt/slides/slide{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/>'
            for i in range(1, len(slides) + 1)
        )
        + "</Types>",
        "_rels/.rels": rels(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f'<p:presentation {P_NS}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>'
        + "".join(f'<p:sldId id="{255 + i}" r:id="rId{i + 1}"/>' for i in range(1, len(slides) + 1))
        + '</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": rels(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            *(("slide", f"slides/slide{i}.xml") for i in range(1, len(slides) + 1)),
        ),
        "ppt/slideMasters/slideMaster1.xml": f'<p:sldMaster {P_NS}>{tree(title + body)}<p:clrMap {maps}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>{styles}</p:sldMaster>',
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": rels(("slideLayout", "../slideLayouts/slideLayout1.xml")),
        "ppt/slideLayouts/slideLayout1.xml": f'<p:sldLayout {P_NS} type="obj">{tree(title + body)}</p:sldLayout>',
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": rels(("slideMaster", "../slideMasters/slideMaster1.xml")),
    }
    for i, shapes in enumerate(slides, 1):
        parts[f"ppt/slides/slide{i}.xml"] = f"<p:sld {P_NS}>{tree(''.join(shapes))}</p:sld>"
        parts[f"ppt/slides/_rels/slide{i}.xml.rels"] = rels(("slideLayout", "../slideLayouts/slideLayout1.xml"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)


# --- OpenDocument -------------------------------------------------------------------------------------------------

ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def save_odt(path: Path, body: str) -> None:
    """An OpenDocument text; `body` is what stands in office:text. T1 is a bold text style, P1 a bold paragraph style."""
    spaces = " ".join(f'xmlns:{n}="{ODF}{n}:1.0"' for n in ("office", "text", "table", "style"))
    spaces += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    styles = (
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>'
        '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
        '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", kind, zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)


def odt_list(*texts: str, numbered: bool = False) -> str:
    items = "".join(f"<text:list-item><text:p>{escape(text)}</text:p></text:list-item>" for text in texts)
    return f'<text:list text:style-name="{"L2" if numbered else "L1"}">{items}</text:list>'


def odt_heading(text: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{escape(text)}</text:h>'


def odt_para(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


# --- PDF ----------------------------------------------------------------------------------------------------------


def save_pdf(path: Path, markup: str) -> None:
    """A PDF set by Typst from its markup, with the font that Typst carries."""
    import typst

    source = (
        '#set text(font: "Libertinus Serif", size: 11pt, lang: "sv", hyphenate: false)\n#set page(margin: 2.5cm)\n'
        + markup
    )
    path.write_bytes(typst.compile(io.BytesIO(source.encode()).getvalue()))
