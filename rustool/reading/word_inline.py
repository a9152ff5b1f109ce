"""The text of a Word paragraph: runs, fields, tracked changes, controls, links, and what is anchored in it."""

import re
from functools import partial
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from rustool.reading.attributes import moment, value
from rustool.reading.blocks import Span, Tracked
from rustool.reading.context import Context
from rustool.reading.drawing import alternative
from rustool.reading.look import Look
from rustool.reading.symbols import readable, symbol
from rustool.reading.word_fields import Field, is_contents, link
from rustool.reading.word_styles import stated_look

if TYPE_CHECKING:
    from collections.abc import Callable

    from rustool.reading.word_document import WordDocument


CHANGES = {
    "w:ins": Tracked.INSERTED,
    "w:moveTo": Tracked.INSERTED,
    "w:del": Tracked.DELETED,
    "w:moveFrom": Tracked.DELETED,
}


def changed(context: Context, element: Element) -> Context:
    """Return the context inside an element that marks a tracked change."""
    return context.changed(CHANGES[element.tag], element.get("w:author"), moment(element.get("w:date")))


def controlled(context: Context, control: Element, *, around_blocks: bool) -> Context:
    """Return the context inside a content control, `w:sdt`."""
    properties = control.find("w:sdtPr")
    tag = value(properties, "w:tag") or value(properties, "w:alias") or ""
    gallery = value(properties, "w:docPartObj", "w:docPartGallery")
    return context._replace(
        control=tag if gallery is None else context.control,
        tags=(*context.tags, tag) if around_blocks and tag else context.tags,
        placeholder=context.placeholder or (properties is not None and properties.find("w:showingPlcHdr") is not None),
        contents=context.contents or gallery in {"Table of Contents", "Bibliographies"},
    )


_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_OWN_BOOKMARKS = ("_GoBack", "__Fieldmark__")
"""Bookmarks that the programs set for themselves."""
_CODE = re.compile(r"[0-9a-fA-F]{1,4}")
_WITHOUT_TEXT = {"w:pPr", "w:rPr", "w:sdtPr", "w:proofErr", "w:bookmarkEnd"}


class Inline:
    """The text of one paragraph while it is read."""

    def __init__(self, word: "WordDocument", style_id: str | None) -> None:
        self.spans: list[Span] = []
        self.bookmarks: list[str] = []
        self.anchored: list[Callable[[], None]] = []
        """What is read after the paragraph: notes, comments, text boxes, charts."""
        self.page: int | None = None
        self._word = word
        self._style_id = style_id
        self._custom_mark = False

    def read(self, parent: Element, context: Context) -> None:
        """Read all children of an element that holds text."""
        for element in parent:
            self.read_one(element, context)

    def read_one(self, element: Element, context: Context) -> None:
        """Read one element between the paragraph and its text."""
        tag = element.tag
        if tag == "w:r":
            self._run(element, context)
        elif tag in CHANGES:
            self.read(element, changed(context, element))
        elif tag == "w:hyperlink":
            self.read(element, context._replace(link=self._target(element) or context.link))
        elif tag == "w:sdt":
            content = element.find("w:sdtContent")
            if content is not None:
                self.read(content, controlled(context, element, around_blocks=False))
        elif tag == "w:fldSimple":
            code = element.get("w:instr", "")
            contents = context.contents or is_contents(code)
            self.read(element, context._replace(link=link(code) or context.link, contents=contents))
        elif tag == "mc:AlternateContent":
            for branch in alternative(element):
                self.read(branch, context)
        elif tag.startswith("m:"):
            self._equation(element, context)
        elif tag not in _WITHOUT_TEXT and not self.mark(element):
            self.read(element, context)

    def mark(self, element: Element) -> bool:
        """Read a mark without text, such as a bookmark, and return whether it was one."""
        tag = element.tag
        if tag == "w:bookmarkStart":
            name = element.get("w:name", "")
            if name and not name.startswith(_OWN_BOOKMARKS) and name not in self.bookmarks:
                self.bookmarks.append(name)
        elif tag == "w:commentRangeStart":
            self._word.comments.begin(element.get("w:id", ""))
        elif tag == "w:commentRangeEnd":
            self._word.comments.end(element.get("w:id", ""))
        else:
            return False
        return True

    def _run(self, run: Element, context: Context) -> None:
        look = self._look(run)
        for element in run:
            tag = element.tag
            if tag in {"w:t", "w:delText"}:
                text = self._word.package.take(element)
                kept = element.get("xml:space") == "preserve"
                self._text(text if kept else text.strip(" \t\r\n"), look, context)
            elif tag in _CHARACTERS:
                self._text(_CHARACTERS[tag], look, context)
            elif tag == "w:sym":
                self._text(_symbol(element), look._replace(font=None), context)
            elif tag == "w:fldChar":
                self._field_mark(element, look, context)
            elif tag in {"w:instrText", "w:delInstrText"}:
                if self._word.fields:
                    self._word.fields[-1].codes.append(element)
            elif tag != "w:rPr":
                self._in_run(element, context)

    def _in_run(self, element: Element, context: Context) -> None:
        """Read what is in a run and not its own text."""
        tag = element.tag
        if tag in {"w:footnoteReference", "w:endnoteReference"}:
            self._note(element, context)
        elif tag == "w:commentReference":
            self.anchored.append(partial(self._word.add_comment, element.get("w:id", ""), context))
        elif tag == "w:lastRenderedPageBreak":
            self._word.page += 1
        elif tag == "w:ruby":
            for base in element.findall("w:rubyBase"):
                self.read(base, context)
        elif tag == "mc:AlternateContent":
            for branch in alternative(element):
                self._run(branch, context)
        elif tag in {"w:drawing", "w:pict", "w:object"}:
            self.anchored.append(partial(self._word.add_graphic, element, context))
        else:
            self._run(element, context)

    def _look(self, run: Element) -> Look:
        properties = run.find("w:rPr")
        style = value(properties, "w:rStyle")
        return stated_look(properties).over(self._word.styles.look(self._style_id, style))

    def _text(self, text: str, look: Look, context: Context) -> None:
        if not text:
            return
        word = self._word
        outer = next((each for each in word.fields if not each.in_result), None) if word.fields else None
        if outer is not None:
            outer.hidden.append(text)
            return
        if look.font is not None:
            text = readable(text, look.font)
        control, placeholder, target = context.control, context.placeholder, context.link
        for each in word.fields:
            if each.control is not None:
                control = each.control
                placeholder = placeholder or (bool(text.strip()) and text == each.default)
            target = each.link or target
        if self.page is None and text.strip():
            self.page = word.page
        self.spans.append(
            Span(
                text,
                bool(look.bold),
                bool(look.italic),
                bool(look.struck),
                bool(look.hidden),
                look.size,
                target,
                context.tracked,
                context.author,
                context.date,
                control,
                placeholder,
                context.raised or bool(look.raised),
                context.lowered or bool(look.lowered),
            )
        )
        word.comments.flow(text, context.tracked)

    def _field_mark(self, element: Element, look: Look, context: Context) -> None:
        kind = element.get("w:fldCharType")
        fields = self._word.fields
        if kind == "begin":
            fields.append(Field(element.find("w:ffData")))
        elif kind == "separate" and fields:
            fields[-1].begin_result()
        elif kind == "end" and fields:
            ended = fields[-1]
            code, prompt = ended.prompt()
            chosen = ended.chosen
            fields.pop()
            if ended.hidden:
                self._word.assembly.leave_out("".join(ended.hidden), "field-code")
            if prompt:
                for each in ended.codes:
                    self._word.package.take(each)
                self._word.assembly.leave_out(code, "field-code")
                self._text(prompt, look, context._replace(placeholder=True))
            if chosen:
                self._text(chosen, look, context._replace(control=ended.control))

    def _note(self, element: Element, context: Context) -> None:
        kind = "footnote" if element.tag == "w:footnoteReference" else "endnote"
        has_own_mark = element.get("w:customMarkFollows", "0") not in {"0", "false"}
        note = self._word.notes.refer(kind, element.get("w:id", ""), has_own_mark=has_own_mark)
        if note is not None:
            self.anchored.append(partial(self._word.add_note, note, context))

    def _equation(self, element: Element, context: Context) -> None:
        """Read an equation as a line of text: exponents raised, fractions with a stroke."""
        tag = element.tag
        if tag == "m:t":
            self._text(self._word.package.take(element), Look(), context)
            return
        for child in element:
            if child.tag == "m:den":
                self._text("/", Look(), context)
            if child.tag == "m:sup":
                self._equation(child, context._replace(raised=True))
            elif child.tag == "m:sub":
                self._equation(child, context._replace(lowered=True))
            elif child.tag in {"w:r", "w:ins", "w:del", "w:moveFrom", "w:moveTo"}:
                self.read_one(child, context)
            else:
                self._equation(child, context)

    def _target(self, element: Element) -> str | None:
        relationship = element.get("r:id")
        anchor = element.get("w:anchor")
        if relationship is not None:
            return self._word.links.get(relationship)
        return f"#{anchor}" if anchor else None


def _symbol(element: Element) -> str:
    """The character that `w:sym` stands for."""
    code = element.get("w:char", "")
    return symbol(int(code, 16), element.get("w:font", "")) if _CODE.fullmatch(code) else ""
