"""Office files put together from their XML, so that each test shows what it is about."""

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

_OOXML = "http://schemas.openxmlformats.org"
_RELATIONSHIPS = f"{_OOXML}/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": f"{_OOXML}/wordprocessingml/2006/main",
        "r": _RELATIONSHIPS,
        "a": f"{_OOXML}/drawingml/2006/main",
        "p": f"{_OOXML}/presentationml/2006/main",
        "c": f"{_OOXML}/drawingml/2006/chart",
        "dgm": f"{_OOXML}/drawingml/2006/diagram",
        "m": f"{_OOXML}/officeDocument/2006/math",
        "wp": f"{_OOXML}/drawingml/2006/wordprocessingDrawing",
        "xdr": f"{_OOXML}/drawingml/2006/spreadsheetDrawing",
        "pic": f"{_OOXML}/drawingml/2006/picture",
        "mc": f"{_OOXML}/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "office": f"{_ODF}:office:1.0",
        "text": f"{_ODF}:text:1.0",
        "table": f"{_ODF}:table:1.0",
        "style": f"{_ODF}:style:1.0",
        "draw": f"{_ODF}:drawing:1.0",
        "presentation": f"{_ODF}:presentation:1.0",
        "fo": f"{_ODF}:xsl-fo-compatible:1.0",
        "svg": f"{_ODF}:svg-compatible:1.0",
        "form": f"{_ODF}:form:1.0",
        "meta": f"{_ODF}:meta:1.0",
        "chart": f"{_ODF}:chart:1.0",
        "number": f"{_ODF}:datastyle:1.0",
        "math": "http://www.w3.org/1998/Math/MathML",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
    }.items()
)

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def zipped(parts: dict[str, str | bytes], *, mimetype: str | None = None) -> bytes:
    """A zip archive with these parts."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        if mimetype is not None:
            archive.writestr("mimetype", mimetype)
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def relationships(links: list[tuple[str, str, str]]) -> str:
    """A part of relationships: id, last word of the type, target; a target with `:` is outside."""
    entries = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONSHIPS}/{kind}" Target="{escape(target)}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for name, kind, target in links
    )
    return f'<Relationships xmlns="{_OOXML}/package/2006/relationships">{entries}</Relationships>'


def content_types(overrides: dict[str, str]) -> str:
    entries = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'<Types xmlns="{_OOXML}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{entries}</Types>'
    )


def root(tag: str, content: str) -> str:
    return f"<{tag} {NAMESPACES}>{content}</{tag}>"


def docx(
    body: str,
    *,
    links: list[tuple[str, str, str]] | None = None,
    more: dict[str, str | bytes] | None = None,
    main: str = f"{WORD}.document.main+xml",
    **parts: str,
) -> bytes:
    """A Word file with the blocks of a body.

    Each of `parts` is the content of a part such as `styles`, `numbering`, `comments`; `links` are more relationships
    of the main part, and `more` further parts by name.
    """
    targets = [(f"part{number}", name.rstrip("0123456789"), f"{name}.xml") for number, name in enumerate(parts)]
    tags = {"header": "w:hdr", "footer": "w:ftr"}
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types({"word/document.xml": main}),
        "_rels/.rels": relationships([("main", "officeDocument", "word/document.xml")]),
        "word/document.xml": root("w:document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relationships([*targets, *(links or [])]),
    }
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        files[f"word/{name}.xml"] = root(tags.get(kind, f"w:{kind}"), content)
    return zipped(files | (more or {}))


def p(text: str = "", *, style: str = "", properties: str = "", run: str = "") -> str:
    """A Word paragraph with one run; `run` is its formatting."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{r(text, run) if text else ''}</w:p>"


def r(text: str, properties: str = "", *, tag: str = "w:t") -> str:
    """A Word run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>'


def pptx(
    slides: list[str],
    *,
    layout: str = "",
    master: str = "",
    styles: str = "",
    notes: dict[int, str] | None = None,
    links: dict[int, list[tuple[str, str, str]]] | None = None,
    more: dict[str, str | bytes] | None = None,
    shown: dict[int, bool] | None = None,
) -> bytes:
    """A presentation; each slide is the content of its shape tree."""
    numbers = range(1, len(slides) + 1)
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="s{n}"/>' for n in numbers)
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types({"ppt/presentation.xml": f"{SLIDES}.presentation.main+xml"}),
        "_rels/.rels": relationships([("main", "officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml": root("p:presentation", f"<p:sldIdLst>{ids}</p:sldIdLst>"),
        "ppt/_rels/presentation.xml.rels": relationships([(f"s{n}", "slide", f"slides/slide{n}.xml") for n in numbers]),
        "ppt/slideLayouts/layout.xml": root("p:sldLayout", f"<p:cSld><p:spTree>{layout}</p:spTree></p:cSld>"),
        "ppt/slideLayouts/_rels/layout.xml.rels": relationships([("m", "slideMaster", "../slideMasters/master.xml")]),
        "ppt/slideMasters/master.xml": root(
            "p:sldMaster", f"<p:cSld><p:spTree>{master}</p:spTree></p:cSld><p:txStyles>{styles}</p:txStyles>"
        ),
    }
    for n, slide in zip(numbers, slides, strict=True):
        own = [("layout", "slideLayout", "../slideLayouts/layout.xml"), *(links or {}).get(n, [])]
        show = "" if (shown or {}).get(n, True) else ' show="0"'
        files[f"ppt/slides/slide{n}.xml"] = (
            f"<p:sld {NAMESPACES}{show}><p:cSld><p:spTree>{slide}</p:spTree></p:cSld></p:sld>"
        )
        if n in (notes or {}):
            own.append(("notes", "notesSlide", f"../notesSlides/notes{n}.xml"))
            tree = f"<p:cSld><p:spTree>{(notes or {})[n]}</p:spTree></p:cSld>"
            files[f"ppt/notesSlides/notes{n}.xml"] = root("p:notes", tree)
        files[f"ppt/slides/_rels/slide{n}.xml.rels"] = relationships(own)
    return zipped(files | (more or {}))


def shape(
    paragraphs: str,
    *,
    at: tuple[float, float, float, float] | None = None,
    kind: str = "",
    index: str = "",
    described: str = "",
) -> str:
    """A shape with paragraphs; `at` is left, top, width and height, `kind` the placeholder that it fills."""
    holder = f'<p:ph type="{kind}"{f" idx={chr(34)}{index}{chr(34)}" if index else ""}/>' if kind else ""
    place = ""
    if at is not None:
        place = f'<a:xfrm><a:off x="{at[0]}" y="{at[1]}"/><a:ext cx="{at[2]}" cy="{at[3]}"/></a:xfrm>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="" descr="{escape(described)}"/><p:cNvSpPr/><p:nvPr>{holder}</p:nvPr>'
        f"</p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def ap(text: str, properties: str = "") -> str:
    """A DrawingML paragraph."""
    return f"<a:p>{properties}<a:r><a:t>{escape(text)}</a:t></a:r></a:p>"


def xlsx(
    sheets: dict[str, str],
    *,
    shared: list[str] | None = None,
    styles: str = "",
    hidden: tuple[str, ...] = (),
    links: dict[str, list[tuple[str, str, str]]] | None = None,
    more: dict[str, str | bytes] | None = None,
) -> bytes:
    """A workbook; each sheet is what stands in its `worksheet` element."""
    namespace = f'xmlns="{_OOXML}/spreadsheetml/2006/main" {NAMESPACES}'
    entries = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="s{n}"{" state=" + chr(34) + "hidden" + chr(34) if name in hidden else ""}/>'
        for n, name in enumerate(sheets, 1)
    )
    targets = [(f"s{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    targets += [("shared", "sharedStrings", "sharedStrings.xml"), ("styles", "styles", "styles.xml")]
    items = "".join(text if text.startswith("<si") else f"<si><t>{escape(text)}</t></si>" for text in shared or [])
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types({"xl/workbook.xml": f"{SHEETS}.sheet.main+xml"}),
        "_rels/.rels": relationships([("main", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f"<workbook {namespace}><sheets>{entries}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relationships(targets),
        "xl/sharedStrings.xml": f"<sst {namespace}>{items}</sst>",
        "xl/styles.xml": f"<styleSheet {namespace}>{styles}</styleSheet>",
    }
    for n, (name, content) in enumerate(sheets.items(), 1):
        files[f"xl/worksheets/sheet{n}.xml"] = f"<worksheet {namespace}>{content}</worksheet>"
        if name in (links or {}):
            files[f"xl/worksheets/_rels/sheet{n}.xml.rels"] = relationships((links or {})[name])
    return zipped(files | (more or {}))


def odf(
    body: str,
    *,
    kind: str = "text",
    styles: str = "",
    automatic: str = "",
    margins: str = "",
    meta: str = "",
    more: dict[str, str | bytes] | None = None,
) -> bytes:
    """An OpenDocument file with the content of its `office:text`, `office:spreadsheet` or `office:presentation`."""
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
    named = f"<office:styles>{styles}</office:styles><office:automatic-styles/><office:master-styles>{margins}</office:master-styles>"
    files: dict[str, str | bytes] = {
        "content.xml": f"<office:document-content {ODF_NAMESPACES}>{content}</office:document-content>",
        "styles.xml": f"<office:document-styles {ODF_NAMESPACES}>{named}</office:document-styles>",
        "meta.xml": f"<office:document-meta {ODF_NAMESPACES}><office:meta>{meta}</office:meta></office:document-meta>",
    }
    return zipped(files | (more or {}), mimetype=f"application/vnd.oasis.opendocument.{kind}")
