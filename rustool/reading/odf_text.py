"""The paragraphs, lists, tables and frames of an OpenDocument file."""

from typing import NamedTuple
from xml.etree.ElementTree import Element

from rustool.reading.attributes import child, children, moment, whole_number
from rustool.reading.blocks import BlockKind, Span
from rustool.reading.comments import Comments
from rustool.reading.context import Context
from rustool.reading.labels import split_label
from rustool.reading.odf_changes import Changes
from rustool.reading.odf_document import OdfDocument
from rustool.reading.odf_inline import SHAPES, OdfInline
from rustool.reading.odf_lists import ListPlace, Lists
from rustool.reading.odf_styles import OdfStyles
from rustool.reading.odf_tables import read_table
from rustool.reading.xml_tree import TEXT

_INDEXES = {
    "text:table-of-content",
    "text:illustration-index",
    "text:table-index",
    "text:object-index",
    "text:user-index",
    "text:alphabetical-index",
    "text:bibliography",
}
_SKIPPED = {"text:tracked-changes", "text:table-of-content-source", "office:forms", "office:settings", "style:"}


class Item(NamedTuple):
    """What the list item around a paragraph gives its first block."""

    place: ListPlace
    label: str = ""
    numbered: bool = False
    is_first: bool = False


class TextReader:
    """What reads the blocks of one document, or of one part of it with styles of its own."""

    def __init__(self, document: OdfDocument, styles: OdfStyles) -> None:
        self.document = document
        self.styles = styles
        self.changes = Changes(next(document.content.iter("text:tracked-changes"), None))
        self.comments = Comments({})
        self.comments.follows = next(document.content.iter("office:annotation"), None) is not None
        self.lists = Lists(styles)
        self.fieldmarks: list[Element] = []
        self.page = 1
        self.has_pages = next(document.content.iter("text:soft-page-break"), None) is not None
        self.tables = 0
        self.boxes = 0
        self._forms: dict[str, Element] | None = None

    def read_text(self, content: Element) -> int | None:
        """Add the blocks of a text document, and return how many pages it has, None where it does not say."""
        self.read_blocks(content, Context())
        return self.page if self.has_pages else None

    def finish(self) -> None:
        """Write into the comments what they are attached to."""
        self.comments.write_marks(self.document.assembly)

    def read_margins(self) -> None:
        """Add the headers and footers of all page styles."""
        self.has_pages = False
        pages = self.document.style_part
        for page in children(pages, "office:master-styles", "style:master-page"):
            for element in page:
                if element.tag.startswith("style:header"):
                    self.read_blocks(element, Context(kind=BlockKind.HEADER))
                elif element.tag.startswith("style:footer"):
                    self.read_blocks(element, Context(kind=BlockKind.FOOTER))

    def read_blocks(self, container: Element, context: Context, item: Item | None = None) -> None:
        """Add the paragraphs, lists and tables in an element, in order."""
        marks = OdfInline(self)
        for element in container:
            tag = element.tag
            if tag in {"text:p", "text:h"}:
                self._paragraph(element, context, item, marks)
                item = item._replace(label="", is_first=False) if item is not None else None
                marks = OdfInline(self)
            elif tag == "text:list":
                self._list(element, context, item.place if item is not None else None)
            elif tag == "text:numbered-paragraph":
                self._numbered(element, context)
            elif tag == "table:table":
                read_table(self, element, context)
            elif tag in _INDEXES:
                self.read_blocks(element, context._replace(contents=True))
            elif tag == "text:section":
                self.read_blocks(
                    element, context._replace(hidden=context.hidden or element.get("text:display") == "none")
                )
            elif tag.startswith(SHAPES):
                self.add_shape(element, context)
            elif tag not in _SKIPPED and tag != TEXT and not marks.mark(element, context):
                self.read_blocks(element, context)
        if marks.spans:
            self._add_loose(marks, context)

    def add_note(self, element: Element, context: Context) -> None:
        """Add a foot- or endnote's paragraphs; the first has its number."""
        citation = element.find("text:note-citation")
        label = self.document.take_all(citation).strip() if citation is not None else ""
        body = element.find("text:note-body")
        before = len(self.document.assembly.blocks)
        if body is not None:
            self.read_blocks(body, context._replace(kind=BlockKind.FOOTNOTE, control=None, link=None))
        self.document.assembly.label(before, label)

    def add_annotation(self, key: str, context: Context) -> None:
        """Add a margin comment as one block."""
        element = self.comments.take(key, len(self.document.assembly.blocks))
        if element is None:
            return
        author, date = (self._property(element, tag) for tag in ("dc:creator", "dc:date"))
        spans: list[Span] = []
        for paragraph in element.iter("text:p"):
            inline = OdfInline(self)
            inline.read(paragraph, self.styles.text(None), Context())
            if spans and inline.spans:
                spans.append(Span("\n"))
            spans.extend(inline.spans)
        where = context.where._replace(page=self.page if self.has_pages else None)
        added = self.document.assembly.add(BlockKind.COMMENT, spans, where, author=author or None, date=moment(date))
        if not added:
            self.comments.drop(key)

    def add_shape(self, element: Element, context: Context) -> None:
        """Add the text in a frame, a shape, a group or a form control."""
        from rustool.reading.odf_shapes import read_shape

        read_shape(self, element, context)

    def form_control(self, name: str) -> Element | None:
        """Return the form control with an id, None where there is none."""
        if self._forms is None:
            self._forms = {}
            for forms in self.document.content.iter("office:forms"):
                for each in forms.iter():
                    for attribute in ("xml:id", "form:id"):
                        if each.get(attribute):
                            self._forms.setdefault(each.get(attribute, ""), each)
        return self._forms.get(name)

    def _property(self, element: Element, tag: str) -> str:
        found = child(element, tag)
        return self.document.take_all(found).strip() if found is not None else ""

    def _paragraph(self, element: Element, context: Context, item: Item | None, marks: OdfInline) -> None:
        style = self.styles.paragraph(element.get("text:style-name"))
        inline = OdfInline(self)
        inline.spans, inline.anchored = marks.spans, marks.anchored
        inline.read(element, style.look, context)
        self.comments.flow("\n", None)
        kind, level, label, numbered = BlockKind.PARAGRAPH, 0, "", False
        if element.tag == "text:h":
            kind, level = BlockKind.HEADING, max(whole_number(element.get("text:outline-level"), style.level or 1), 1)
            label, numbered = self.lists.heading(element, level)
        elif style.is_title:
            kind = BlockKind.HEADING
        if item is not None and (item.label or item.is_first):
            label, numbered = item.label or label, item.numbered or numbered
            if kind is BlockKind.PARAGRAPH:
                kind, level = BlockKind.LIST_ITEM, item.place.level
        spans, typed = tuple(inline.spans), False
        if not label:
            label, numbered, spans = split_label(spans)
            typed = bool(label)
            if typed and kind is BlockKind.PARAGRAPH:
                kind, level = BlockKind.LIST_ITEM, 1
        end, author = self.changes.author_of_end()
        page = (inline.page or self.page) if self.has_pages else context.where.page
        self.document.assembly.add(
            context.kind or kind,
            spans,
            context.where._replace(page=page),
            style=context.style or style.name,
            level=context.level if context.kind else level,
            label=label,
            numbered=numbered,
            typed=typed,
            author=author,
            tags=context.tags,
            bookmarks=(*marks.bookmarks, *inline.bookmarks),
            contents=context.contents or style.is_contents,
            end=end,
        )
        for read in inline.anchored:
            read()

    def _add_loose(self, inline: OdfInline, context: Context) -> None:
        """Add what a tracked change deleted after the last paragraph."""
        self.document.assembly.add(context.kind or BlockKind.PARAGRAPH, inline.spans, context.where)

    def _list(self, element: Element, context: Context, around: ListPlace | None) -> None:
        place = self.lists.enter(element, around)
        for item in element:
            if item.tag == "text:list-header":
                self.read_blocks(item, context, Item(place))
            elif item.tag == "text:list-item":
                cached = item.find("text:number")
                has_text = next((each for each in item if each.tag in {"text:p", "text:h"}), None) is not None
                own = place._replace(style=item.get("text:style-override") or place.style)
                label, numbered = self.lists.item(own, item.get("text:start-value")) if has_text else ("", False)
                if not has_text:
                    self.lists.begin(own, item.get("text:start-value"))
                if cached is not None:
                    label = self.document.take_all(cached).strip() or label
                self.read_blocks(item, context, Item(place, label, numbered, is_first=has_text))
            elif item.tag != TEXT:
                self.read_blocks(item, context)

    def _numbered(self, element: Element, context: Context) -> None:
        """Add a paragraph that is in a list without a list around it."""
        around = self.lists.enter(element, None)
        place = around._replace(level=max(whole_number(element.get("text:level"), 1), 1))
        label, numbered = self.lists.item(place, element.get("text:start-value"))
        self.read_blocks(element, context, Item(place, label, numbered, is_first=True))
