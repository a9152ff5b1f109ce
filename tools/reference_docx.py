"""Make templates/reference.docx, whose styles Word files get, from pandoc's own: python tools/reference_docx.py.

Needs python-docx beside the extra `office`. A municipality replaces the result by a document of its own house style.
"""

import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pypandoc
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

FONT = "Calibri"
ACCENT = RGBColor(0x0B, 0x53, 0x94)
INK = RGBColor(0x1B, 0x1F, 0x24)
TARGET = Path(__file__).parent.parent / "templates/reference.docx"
HEADINGS = {
    "Title": (24, INK),
    "Heading 1": (16, ACCENT),
    "Heading 2": (13, INK),
    "Heading 3": (11.5, INK),
    "Heading 4": (11, INK),
}


def field(paragraph: Paragraph, instruction: str) -> None:
    """A field that Word fills in, such as PAGE."""
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, instruction), ("separate", None), (None, ""), ("end", None)):
        if kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        elif text:
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = f" {text} "
        else:
            continue
        run._r.append(element)
    run.font.size = Pt(9)


def font(style: docx.styles.style.ParagraphStyle, size: float, color: RGBColor) -> None:
    """One font for all scripts, none from the theme."""
    style.font.name = FONT
    style.font.size = Pt(size)
    style.font.color.rgb = color
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FONT)


def main() -> None:
    """Write the file."""
    pandoc = pypandoc.get_pandoc_path()
    default = subprocess.run(
        [pandoc, "--print-default-data-file", "reference.docx"], capture_output=True, check=True
    ).stdout
    document = docx.Document(BytesIO(default))
    styles = document.styles
    for name in ("Normal", "Body Text", "First Paragraph", "Compact", "Block Text"):
        font(styles[name], 11, INK)
    for name, (size, color) in HEADINGS.items():
        font(styles[name], size, color)
        styles[name].font.bold = True
        styles[name].font.italic = False
        styles[name].paragraph_format.keep_with_next = True
        styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    table = styles["Table"].element
    properties = table.find(qn("w:tblPr"))
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "B4BCC4")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    indent = properties.find(qn("w:tblInd"))
    indent.addnext(borders)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    header = section.header.paragraphs[0]
    header.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field(header, "DOCPROPERTY case-number")
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field(footer, "PAGE")
    document.core_properties.author = ""
    document.core_properties.title = ""
    document.save(str(TARGET))


if __name__ == "__main__":
    main()
