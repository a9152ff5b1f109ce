"""People's Markdown as a part of the document around it. A door to markdown-it."""

import re

from markdown_it import MarkdownIt

from rustool.documents.links import is_allowed

_ATX = re.compile(r" {0,3}#{1,6}")


def markdown_parser() -> MarkdownIt:
    """CommonMark with tables; no raw HTML, and no pictures, which would come from outside the document."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = is_allowed  # type: ignore[assignment]  # markdown-it's own way to choose links
    return parser


def nest_headings(text: str, under: int) -> str:
    """People's Markdown to stand below a heading of level `under`.

    Its own headings, however they skip, go one level at a time from there; a code fence left open is closed, so that
    it does not swallow what comes after.
    """
    tokens = markdown_parser().parse(text)
    lines = text.split("\n")
    levels = sorted({int(token.tag[1]) for token in tokens if token.type == "heading_open"})
    for token in reversed(tokens):
        if token.map is None or token.level > 0:
            continue
        first, end = token.map
        if token.type == "heading_open":
            marks = "#" * min(6, under + 1 + levels.index(int(token.tag[1])))
            atx = token.markup.startswith("#")
            words = (
                _ATX.sub("", lines[first]) if atx else " " + " ".join(line.strip() for line in lines[first : end - 1])
            )
            lines[first:end] = [marks + words]
        elif token.type == "fence" and not (end - first > 1 and lines[end - 1].strip().startswith(token.markup)):
            lines.append(token.markup)
    return "\n".join(lines)
