"""Markdown files."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rustool.reading.assembly import NOWHERE, Assembly, Where
from rustool.reading.blocks import BlockKind, Cell, DocumentText, Span
from rustool.reading.encodings import decode
from rustool.reading.html import add_html
from rustool.reading.html_tokens import Comment, tokens
from rustool.reading.incoming import Incoming
from rustool.reading.labels import split_label
from rustool.reading.limits import TOO_LARGE, Budget
from rustool.reading.text import MAX_TEXT_FILE, TOO_LONG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

TYPES: tuple[str, ...] = ()
ENDINGS: tuple[str, ...] = (".md", ".markdown")

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title[ \t]*:[ \t]*(?P<quote>[\"']?)(.+?)(?P=quote)[ \t]*$", re.MULTILINE)
_DEEPEST = 100


def read(incoming: Incoming) -> DocumentText:
    """Read a Markdown file; raise UnreadableDocument where its encoding is not certain."""
    if len(incoming.content) > MAX_TEXT_FILE:
        raise incoming.refuse(TOO_LONG)
    decoded = decode(incoming.content, incoming.name, incoming.encoding)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    budget = Budget(incoming.name)
    assembly = Assembly(budget)
    front = _FRONT.match(text)
    title = None
    if front:
        assembly.leave_out(front[1], "metadata", Where(line=1))
        found = _TITLE.search(front[1])
        title = found[2] if found else None
        text = "\n" * front[0].count("\n") + text[front.end() :]
    _Reader(assembly, budget).read(text)
    return DocumentText("md", tuple(assembly.blocks), tuple(assembly.left_out), title=title, encoding=decoded.encoding)


class _Reader:
    """What turns the tokens of a Markdown text into blocks."""

    def __init__(self, assembly: Assembly, budget: Budget) -> None:
        self._assembly = assembly
        self._budget = budget
        self._quoted = 0
        self._lists: list[int | None] = []
        """The next number of each list around, None for bullets."""
        self._label: tuple[str, bool] | None = None
        self._tables = 0
        self._row = self._column = 0
        self._in_table = self._in_head = False

    def read(self, text: str) -> None:
        """Add the blocks of a text."""
        from markdown_it import MarkdownIt

        parser = MarkdownIt("commonmark", {"maxNesting": 10 * _DEEPEST}).enable(["table", "strikethrough"])
        environment: dict[str, dict[str, dict[str, str]]] = {}
        level = 0
        heading = ""
        try:
            parsed = parser.parse(text, environment)
        except RecursionError:
            raise self._budget_error() from None
        for token in parsed:
            level += token.nesting
            where = Where(line=token.map[0] + 1 if token.map else None)
            if token.type == "heading_open":
                heading = token.tag
            elif token.type == "heading_close":
                heading = ""
            elif token.type == "inline":
                self._text(token, heading, where)
            elif token.type in {"fence", "code_block"}:
                self._assembly.leave_out(token.info, "code-language", where)
                self._add(BlockKind.PARAGRAPH, (Span(token.content),), where, style="code")
            elif token.type == "html_block":
                add_html(self._assembly, token.content, self._budget, where)
            else:
                self._structure(token)
        for label, definition in environment.get("references", {}).items():
            text = " ".join((label, definition.get("href", ""), definition.get("title", "")))
            self._assembly.leave_out(text, "link-definition", NOWHERE)

    def _structure(self, token: "Token") -> None:
        kind = token.type
        if kind == "blockquote_open":
            self._quoted += 1
        elif kind == "blockquote_close":
            self._quoted -= 1
        elif kind in {"bullet_list_open", "ordered_list_open"}:
            start = token.attrs.get("start", 1)
            self._lists.append(int(start) if kind == "ordered_list_open" else None)
        elif kind in {"bullet_list_close", "ordered_list_close"}:
            self._lists.pop()
        elif kind == "list_item_open":
            number = self._lists[-1]
            self._label = ("•", False) if number is None else (f"{token.info or number}{token.markup}", True)
        elif kind == "list_item_close":
            self._label = None
        elif kind in {"table_open", "table_close"}:
            self._in_table = kind == "table_open"
            self._tables += self._in_table
            self._row = 0
        elif kind in {"thead_open", "thead_close"}:
            self._in_head = kind == "thead_open"
        elif kind == "tr_open":
            self._row += 1
            self._column = 0
        elif kind in {"th_open", "td_open"}:
            self._column += 1

    def _text(self, token: "Token", heading: str, where: Where) -> None:
        spans = self._spans(token.children or [], where)
        if self._in_table:
            where = where._replace(cell=Cell(self._tables, self._row, self._column, heading=self._in_head))
        if heading:
            self._add(BlockKind.HEADING, tuple(spans), where, level=int(heading[1:]))
            return
        for index, line in enumerate(_typed_lines(spans)):
            self._add(BlockKind.PARAGRAPH, line, where if index == 0 else where._replace(line=None))

    def _add(self, kind: BlockKind, spans: tuple[Span, ...], where: Where, *, style: str = "", level: int = 0) -> None:
        label, numbered, typed = "", False, False
        if self._label is not None:
            (label, numbered), self._label = self._label, None
            typed = numbered
            if kind is BlockKind.PARAGRAPH:
                kind, level = BlockKind.LIST_ITEM, len(self._lists)
        elif style != "code":
            label, numbered, spans = split_label(spans)
            typed = bool(label)
            if typed and kind is BlockKind.PARAGRAPH:
                kind, level = BlockKind.LIST_ITEM, 1
        if kind is BlockKind.PARAGRAPH and self._quoted:
            kind = BlockKind.QUOTE
        self._assembly.add(
            kind,
            spans,
            where,
            style=style,
            level=level,
            label=label,
            numbered=numbered,
            typed=typed,
            quoted=self._quoted,
        )

    def _spans(self, children: "Sequence[Token]", where: Where) -> list[Span]:
        spans: list[Span] = []
        look = Span("")
        before: list[Span] = []
        for token in children:
            kind = token.type
            if kind in {"text", "code_inline", "text_special"}:
                spans.append(replace(look, text=token.content))
            elif kind in {"softbreak", "hardbreak"}:
                spans.append(replace(look, text="\n"))
            elif kind == "image":
                self._assembly.leave_out(token.content, "alternative-text", where)
                self._assembly.leave_out(str(token.attrs.get("title", "")), "alternative-text", where)
            elif kind == "html_inline":
                spans.extend(self._inline_html(token.content, look, where))
            elif token.nesting == 1:
                before.append(look)
                look = _opened(look, token)
                self._assembly.leave_out(str(token.attrs.get("title", "")), "alternative-text", where)
            elif token.nesting == -1 and before:
                look = before.pop()
        return spans

    def _inline_html(self, content: str, look: Span, where: Where) -> list[Span]:
        for token in tokens(content):
            if isinstance(token, Comment):
                self._assembly.leave_out(token.text, "comment", where)
        return [replace(look, text="\n")] if content.lower().startswith("<br") else []

    def _budget_error(self) -> Exception:
        from rustool.reading.incoming import refusal

        return refusal(self._budget.name, TOO_LARGE)


def _opened(look: Span, token: "Token") -> Span:
    """The formatting inside an element."""
    if token.type == "strong_open":
        return replace(look, bold=True)
    if token.type == "em_open":
        return replace(look, italic=True)
    if token.type == "s_open":
        return replace(look, struck=True)
    if token.type == "link_open":
        return replace(look, link=str(token.attrs.get("href", "")))
    return look


def _typed_lines(spans: list[Span]) -> list[tuple[Span, ...]]:
    """The paragraph parted before each line that begins with a typed bullet or number."""
    parts: list[list[Span]] = [[]]
    for index, span in enumerate(spans):
        following = tuple(spans[index + 1 : index + 4])
        if span.text == "\n" and parts[-1] and split_label(following)[0]:
            parts.append([])
        else:
            parts[-1].append(span)
    return [tuple(part) for part in parts]
