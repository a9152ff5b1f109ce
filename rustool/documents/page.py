"""Markdown to one self-contained, accessible HTML page. A door to markdown-it."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from markdown_it.token import Token
from markupsafe import Markup, escape

from rustool.documents import templates
from rustool.documents.draft import RenderedDocument
from rustool.documents.inline import inline_style
from rustool.documents.prose import markdown_parser
from rustool.messages import SOURCE_LANGUAGE, find_language
from rustool.translator import Translator
from rustool.workspace import Workspace

# Of marks that are opened again before they are closed, the last counts: looking further from each takes for ever.
_CHANGE = re.compile(r"(\{\+\+(?:(?!\{\+\+).)+?\+\+\}|\{--(?:(?!\{--).)+?--\})")
_PICTURE = re.compile(r"<!-- picture: ([a-z]+) -->")
_NOT_SLUG = re.compile(r"[^\w]+")
_OWN_IDS = ("content", "contents", "timeline-title", "timeline-desc")
"""The ids that the page's own parts have."""


class Heading(NamedTuple):
    """A heading, for the table of contents."""

    level: int
    id: str
    text: str


def html(workspace: Workspace, document: RenderedDocument) -> str:
    """The document as one page that needs nothing from outside: style within, a policy that forbids all else."""
    markdown = markdown_parser()
    tokens = markdown.parse(document.markdown)
    headings = list(_identify(tokens))
    tokens = list(_with_pictures(tokens, document.pictures))
    body = markdown.renderer.render(list(_accessible(tokens)), markdown.options, {})
    return templates.Templates(workspace).fill(
        "page.html.j2",
        _=Translator(find_language(document.language) or SOURCE_LANGUAGE).gettext,
        language=document.language,
        title=headings[0].text if headings else document.name,
        contents=[heading for heading in headings if heading.level in {2, 3}],
        style=inline_style(workspace, "style.css"),
        body=Markup(body),  # noqa: S704 - markdown-it's output, with raw HTML switched off
    )


def _identify(tokens: list[Token]) -> Iterator[Heading]:
    """Give every heading an id made from its text, which nothing else in the page has."""
    taken = set(_OWN_IDS)
    numbers: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            text = "".join(child.content for child in inline.children or ())
            slug = _NOT_SLUG.sub("-", text.lower()).strip("-") or "section"
            unique, number = slug, numbers.get(slug, 1)
            while unique in taken:
                number += 1
                unique = f"{slug}-{number}"
            numbers[slug] = number
            taken.add(unique)
            token.attrSet("id", unique)
            yield Heading(int(token.tag[1]), unique, text)


def _with_pictures(tokens: list[Token], pictures: Mapping[str, Callable[[], str]]) -> Iterator[Token]:
    """The tokens, with a picture for each paragraph that names one."""
    skip = 0
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        named = _PICTURE.fullmatch(following.content) if following and token.type == "paragraph_open" else None
        if named and named[1] in pictures:
            yield _markup(pictures[named[1]]())
            skip = 3
        if skip:
            skip -= 1
        else:
            yield token


def _accessible(tokens: list[Token]) -> Iterator[Token]:
    """Say which cells head a column, let a wide table scroll by itself, and mark the gaps."""
    heading = ""
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "heading_open" and following is not None:
            heading = "".join(child.content for child in following.children or ())
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.type == "table_open":
            yield _markup(f'<div class="table" role="group" tabindex="0" aria-label="{escape(heading)}">')
        if token.children:
            _mark_gaps(token.children)
            token.children = list(_mark_changes(token.children))
        yield token
        if token.type == "table_close":
            yield _markup("</div>")


def _markup(html: str) -> Token:
    return Token("html_block", "", 0, content=html)


def _mark_gaps(children: list[Token]) -> None:
    """Bold text in brackets, as in **[Saknas: datum]**, is a gap that somebody must fill."""
    for opening, text, closing in zip(children, children[1:], children[2:], strict=False):
        bold = opening.type == "strong_open" and closing.type == "strong_close"
        if bold and text.content.startswith("[") and text.content.endswith("]"):
            opening.tag = closing.tag = "mark"


def _mark_changes(children: list[Token]) -> Iterator[Token]:
    """Words between {++ and ++} are added, those between {-- and --} struck, as CriticMarkup has it."""
    for child in children:
        if child.type != "text":
            yield child
            continue
        for piece in _CHANGE.split(child.content):
            added, struck = piece.startswith("{++"), piece.startswith("{--")
            tag = "ins" if added else "del" if struck else ""
            if tag:
                yield Token("html_inline", "", 0, content=f"<{tag}>{escape(piece[3:-3])}</{tag}>")
            elif piece:
                yield Token("text", "", 0, content=piece)
