"""The text of a paragraph in an OpenDocument file, and what is anchored in it."""

import re
from functools import partial
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from rustool.reading.attributes import value, whole_number
from rustool.reading.blocks import Span
from rustool.reading.context import Context
from rustool.reading.look import Look
from rustool.reading.odf_fields import fieldmark_choice
from rustool.reading.symbols import readable
from rustool.reading.xml_tree import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from rustool.reading.odf_text import TextReader

_SPACE = re.compile(r"[ \t\r\n]+")
_MAX_SPACES = 1_000
_OWN_BOOKMARKS = ("_GoBack", "__Fieldmark__", "__RefHeading__", "__DdeLink__")
_PROMPTS = {"text:placeholder"}
_NOT_TEXT = {"text:change-info", "office:event-listeners", "loext:list-item", "text:label", "field:param"}
SHAPES = (
    "draw:",
    "dr3d:",
)


class OdfInline:
    """The text of one paragraph while it is read."""

    def __init__(self, reader: "TextReader") -> None:
        self.spans: list[Span] = []
        self.bookmarks: list[str] = []
        self.anchored: list[Callable[[], None]] = []
        """What is read after the paragraph: notes, comments, frames."""
        self.page: int | None = None
        self._reader = reader
        self._at_gap = True

    def read(self, parent: Element, look: Look, context: Context) -> None:
        """Read all children of an element that holds text."""
        for element in parent:
            self._one(element, look, context)

    def _one(self, element: Element, look: Look, context: Context) -> None:
        tag = element.tag
        if tag == TEXT:
            self._text(self._reader.document.take(element), look, context)
        elif tag == "text:s":
            self.put(" " * min(max(whole_number(element.get("text:c"), 1), 1), _MAX_SPACES), look, context)
        elif tag == "text:tab":
            self.put("\t", look, context)
        elif tag == "text:line-break":
            self.put("\n", look, context)
            self._at_gap = True
        elif tag == "text:span":
            own = self._reader.styles.text(element.get("text:style-name"))
            self.read(element, own.over(look), context)
        elif tag == "text:a":
            self.read(element, look, context._replace(link=element.get("xlink:href") or context.link))
        elif tag == "text:note":
            self.anchored.append(partial(self._reader.add_note, element, self._reader.changes.apply(context)))
        elif tag in {"office:annotation", "office:annotation-end"}:
            self._annotation(element, context)
        elif tag.startswith(SHAPES):
            self.anchored.append(partial(self._reader.add_shape, element, context))
        elif not self.mark(element, context):
            self._field(element, look, context)

    def mark(self, element: Element, context: Context) -> bool:
        """Read a mark without text, such as a bookmark or where a change begins, and return whether it was one."""
        tag = element.tag
        if tag in {"text:bookmark", "text:bookmark-start"}:
            name = element.get("text:name", "")
            if name and not name.startswith(_OWN_BOOKMARKS) and name not in self.bookmarks:
                self.bookmarks.append(name)
        elif tag == "text:change-start":
            self._reader.changes.begin(element.get("text:change-id", ""))
        elif tag == "text:change-end":
            self._reader.changes.end(element.get("text:change-id", ""))
        elif tag == "text:change":
            self._deleted(element.get("text:change-id", ""), context)
        elif tag == "text:soft-page-break":
            self._reader.page += 1
        else:
            return False
        return True

    def put(self, text: str, look: Look, context: Context) -> None:
        """Add a stretch of text as it stands."""
        if not text:
            return
        context = self._reader.changes.apply(context)
        if look.font is not None:
            text = readable(text, look.font.strip("'"))
        if self._reader.fieldmarks:
            context = context._replace(control=self._reader.fieldmarks[-1].get("text:name", ""))
        if self.page is None and text.strip():
            self.page = self._reader.page
        self.spans.append(
            Span(
                text,
                bool(look.bold),
                bool(look.italic),
                bool(look.struck),
                bool(look.hidden) or context.hidden,
                look.size,
                context.link,
                context.tracked,
                context.author,
                context.date,
                context.control,
                context.placeholder,
                bool(look.raised) or context.raised,
                bool(look.lowered) or context.lowered,
            )
        )
        self._reader.comments.flow(text, context.tracked)
        self._at_gap = False

    def _text(self, text: str, look: Look, context: Context) -> None:
        """Add text with its white space folded, as the format wants it."""
        folded = _SPACE.sub(" ", text)
        if self._at_gap and folded[:1] == " ":
            folded = folded[1:]
        self.put(folded, look, context)
        if folded:
            self._at_gap = folded[-1] == " "

    def _field(self, element: Element, look: Look, context: Context) -> None:
        """Read a field, a form control, or whatever holds text in a paragraph."""
        tag = element.tag
        if tag in _PROMPTS:
            context = context._replace(placeholder=True)
        elif tag in {"text:text-input", "text:drop-down"}:
            context = context._replace(control=element.get("text:name") or element.get("text:description") or "")
        elif tag == "loext:content-control":
            name = element.get("loext:tag") or element.get("loext:alias") or ""
            is_prompt = element.get("loext:showing-place-holder") == "true"
            context = context._replace(control=name, placeholder=context.placeholder or is_prompt)
        elif tag == "field:fieldmark":
            context = context._replace(control=element.get("text:name", ""))
            self.put(fieldmark_choice(element), look, context)
        elif tag == "field:fieldmark-start":
            self._reader.fieldmarks.append(element)
            return
        elif tag == "field:fieldmark-end":
            if self._reader.fieldmarks:
                self._reader.fieldmarks.pop()
            return
        elif tag in {"text:hidden-text", "text:hidden-paragraph"}:
            context = context._replace(hidden=context.hidden or element.get("text:is-hidden", "true") != "false")
        elif tag in _NOT_TEXT or tag == "text:ruby-text":
            return
        self.read(element, look, context)

    def _annotation(self, element: Element, context: Context) -> None:
        name = element.get("office:name", "")
        comments = self._reader.comments
        if element.tag == "office:annotation-end":
            comments.end(name)
            return
        key = comments.add(name, element)
        self.anchored.append(partial(self._reader.add_annotation, key, context))

    def _deleted(self, change: str, context: Context) -> None:
        """Read what a tracked change has deleted here."""
        region = self._reader.changes.deletion(change)
        if region is None:
            return
        inner = self._reader.changes.within(change, context)
        look = self._reader.styles.paragraph(value(region, "text:p", attribute="text:style-name")).look
        first = True
        for element in region.iter():
            if element.tag in {"text:p", "text:h"}:
                if not first:
                    self.put("\n", look, inner)
                first = False
                self._at_gap = False
                self.read(element, look, inner)
