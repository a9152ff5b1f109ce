"""A Word document while it is read: its parts, and how far the reading has come."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from rustool.reading.assembly import Assembly, Where
from rustool.reading.attributes import moment
from rustool.reading.blocks import BlockKind, Span
from rustool.reading.comments import Comments
from rustool.reading.context import Context
from rustool.reading.drawing import alternative, chart_texts, diagram_paragraphs
from rustool.reading.drawing_text import plain_spans
from rustool.reading.incoming import Incoming
from rustool.reading.ooxml import Package
from rustool.reading.word_blocks import read_blocks
from rustool.reading.word_inline import Inline
from rustool.reading.word_notes import Note, Notes
from rustool.reading.word_numbering import Numbering
from rustool.reading.word_styles import Styles

if TYPE_CHECKING:
    from rustool.reading.word_fields import Field


class WordDocument:
    """What is known of a document while its parts are read one after another."""

    def __init__(self, incoming: Incoming) -> None:
        """Open the package and read what the text depends on: styles, lists, notes and comments."""
        self.incoming = incoming
        self.package = Package(incoming)
        self.attachments = list(self.package.embedded())
        self.assembly = Assembly(self.package.budget)
        self.part = self.package.main_part()
        self.root = self.package.tree(self.part)
        first = self.package.first
        self.styles = Styles(first(self.part, "styles"))
        self.numbering = Numbering(first(self.part, "numbering"))
        self.notes = Notes(first(self.part, "footnotes"), first(self.part, "endnotes"), first(self.part, "settings"))
        comments = first(self.part, "comments")
        self.comments = Comments({each.get("w:id", ""): each for each in (comments if comments is not None else ())})
        self.fields: list[Field] = []
        self.links: dict[str, str] = {}
        self.tables = 0
        self.boxes = 0
        self.page = 1
        self.has_pages = next(self.root.iter("w:lastRenderedPageBreak"), None) is not None

    def read_part(self, part: str, container: Element, context: Context) -> None:
        """Read the blocks of one part, with its own links and fields."""
        outer = self.part, self.links, self.fields
        self.part = part
        self.links = {each.id: each.target for each in self.package.relationships(part) if each.kind == "hyperlink"}
        self.read_story(container, context)
        self.part, self.links, self.fields = outer

    def read_story(self, container: Element, context: Context) -> None:
        """Read blocks that are apart from the text around them, such as those of a text box or a note."""
        outer, self.fields = self.fields, []
        read_blocks(self, container, context)
        for each in self.fields:
            self.assembly.leave_out("".join(each.hidden), "field-code")
        self.fields = outer

    def in_contents(self) -> bool:
        """Return whether the reading is inside the field of a table of contents."""
        return any(each.is_contents for each in self.fields)

    def add_inner(self, relationship: str) -> None:
        """Add the blocks of a whole document that was put into this one (`w:altChunk`)."""
        from rustool.reading import read_inner

        found = next((each for each in self.package.relationships(self.part) if each.id == relationship), None)
        if found is None:
            return
        name = found.target.rpartition("/")[2]
        if self.incoming.is_inner or found.external or found.target not in self.package.archive:
            self.attachments.append(name)
            return
        inner = read_inner(self.package.archive.read(found.target), name)
        self.assembly.append(inner.blocks, inner.left_out)
        self.attachments.extend(inner.attachments)

    def add_note(self, note: Note, context: Context) -> None:
        """Add a foot- or endnote's paragraphs; the first has its number."""
        before = len(self.assembly.blocks)
        self.read_story(note.element, context._replace(kind=BlockKind.FOOTNOTE, control=None, link=None))
        self.assembly.label(before, note.label)

    def add_comment(self, comment: str, context: Context) -> None:
        """Add a margin comment as one block."""
        element = self.comments.take(comment, len(self.assembly.blocks))
        if element is None:
            return
        spans: list[Span] = []
        outer, self.fields = self.fields, []
        for paragraph in element.iter("w:p"):
            inline = Inline(self, None)
            inline.read(paragraph, Context())
            if spans and inline.spans:
                spans.append(Span("\n"))
            spans.extend(inline.spans)
        self.fields = outer
        self.assembly.add(
            BlockKind.COMMENT,
            spans,
            context.where._replace(page=self.page if self.has_pages else None),
            author=element.get("w:author"),
            date=moment(element.get("w:date")),
        )

    def add_graphic(self, element: Element, context: Context) -> None:
        """Add the text in a drawing: text boxes, charts, diagrams; list what describes a picture."""
        tag = element.tag
        if tag == "w:txbxContent":
            self.boxes += 1
            self.read_story(element, context._replace(where=context.where._replace(box=self.boxes, cell=None)))
        elif tag == "a:p":
            self.assembly.add(context.kind or BlockKind.PARAGRAPH, plain_spans(self.package, element), context.where)
        elif tag == "mc:AlternateContent":
            for branch in alternative(element):
                self.add_graphic(branch, context)
        elif tag in {"c:chart", "cx:chart"}:
            self._chart(element.get("r:id", ""), context.where)
        elif tag == "dgm:relIds":
            self._diagram(element.get("r:dm", ""), context.where)
        else:
            for name in ("descr", "title", "alt") if tag in _DESCRIBED else ():
                self.assembly.leave_out(element.get(name, ""), "alternative-text", context.where)
            if tag == "v:textpath":
                self.assembly.leave_out(element.get("string", ""), "watermark", context.where)
            for child in element:
                self.add_graphic(child, context)

    def _related(self, relationship: str) -> Element | None:
        for each in self.package.relationships(self.part):
            if each.id == relationship and not each.external and each.target in self.package.archive:
                return self.package.tree(each.target)
        return None

    def _chart(self, relationship: str, where: Where) -> None:
        root = self._related(relationship)
        if root is not None:
            for text in chart_texts(self.package, root):
                self.assembly.add(BlockKind.PARAGRAPH, [Span(text)], where, style="chart")

    def _diagram(self, relationship: str, where: Where) -> None:
        root = self._related(relationship)
        if root is not None:
            for paragraph, level in diagram_paragraphs(root):
                spans = plain_spans(self.package, paragraph)
                self.assembly.add(BlockKind.LIST_ITEM, spans, where, style="diagram", level=level)


_DESCRIBED = {"wp:docPr", "pic:cNvPr", "wps:cNvPr", "v:shape", "v:rect", "v:imagedata", "a:docPr"}
