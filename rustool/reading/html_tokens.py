"""The tags and texts of a web page, in time linear in its length.

Python's own `html.parser` takes time with the square of the length on pages such as `<a <a <a …`, and stops with an
AssertionError on some declarations, in every version of Python that this package runs on.
"""

import re
from collections.abc import Generator, Iterator
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s=>/][^\s=>/]*)(\s*=\s*)?")
_BARE = re.compile(r"[^\s>]*")
_GAP = re.compile(r"[\s/]*")
_LONG_NUMBER = re.compile(r"&#(?=[0-9]{8}|[xX][0-9a-fA-F]{8})")
_RAW = {"script", "style", "textarea", "title", "xmp", "noframes", "iframe"}


class Text(NamedTuple):
    """A stretch of text, with character references resolved."""

    text: str


class Start(NamedTuple):
    """A start tag; names are in lower case."""

    name: str
    attributes: dict[str, str]
    line: int


class End(NamedTuple):
    """An end tag."""

    name: str


class Comment(NamedTuple):
    """A comment, which is not shown."""

    text: str


Token = Text | Start | End | Comment


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a page. What looks like a tag and never ends is text."""
    scanner = _Scanner(text)
    at = line = 0
    position = 0
    while position < len(text):
        opening = text.find("<", position)
        if opening < 0:
            break
        found = scanner.at(opening)
        if found is None:
            position = opening + 1
            continue
        token, end = found
        if opening > at:
            yield Text(resolved(text[at:opening]))
        if isinstance(token, Start):
            line += text.count("\n", scanner.counted, opening)
            scanner.counted = opening
            token = token._replace(line=line + 1)
        yield token
        at = position = end
        if isinstance(token, Start) and token.name in _RAW:
            at = position = yield from scanner.raw(token.name, end)
    if at < len(text):
        yield Text(resolved(text[at:]))


def resolved(text: str) -> str:
    """Return the text with its character references resolved; numbers too large for any character stay as written."""
    return unescape(_LONG_NUMBER.sub("&amp;#", text)) if "&" in text else text


class _Scanner:
    """What finds the end of a tag. It remembers which ends occur no more, so that no stretch is searched twice."""

    def __init__(self, text: str) -> None:
        self.counted = 0
        self._text = text
        self._missing: set[str] = set()

    def at(self, opening: int) -> tuple[Token, int] | None:
        """The token that begins at a `<` and where it ends; None where the `<` is a character of the text."""
        text = self._text
        following = text[opening + 1 : opening + 2]
        if following == "!":
            if text.startswith("<!--", opening):
                return self._until(opening + 4, "-->")
            if text.startswith("<![CDATA[", opening):
                end = self._find("]]>", opening)
                return None if end < 0 else (Text(text[opening + 9 : end]), end + 3)
        if following in {"!", "?"}:
            end = self._find(">", opening)
            return None if end < 0 else (Comment(""), end + 1)
        match = _TAG.match(text, opening)
        if match is None or (following != "/" and "<" in self._missing):
            return None
        name = match[1].lower()
        if following == "/":
            end = self._find(">", opening)
            return None if end < 0 else (End(name), end + 1)
        return self._start(name, match.end())

    def raw(self, name: str, start: int) -> Generator[Token, None, int]:
        """The text of an element that holds no tags, and where it ends; without an end it is all the rest."""
        match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._text, start)
        end = match.start() if match else len(self._text)
        content = self._text[start:end]
        if content:
            yield Text(resolved(content) if name in {"textarea", "title"} else content)
        return end

    def _start(self, name: str, position: int) -> tuple[Token, int] | None:
        attributes: dict[str, str] = {}
        while True:
            match = _ATTRIBUTE.match(self._text, position)
            if match is None:
                break
            position = match.end()
            value = ""
            if match[2]:
                quote = self._text[position : position + 1]
                end = self._find(quote, position + 1) if quote in {'"', "'"} else -1
                if end >= 0:
                    value, position = self._text[position + 1 : end], end + 1
                else:  # a value without quotation marks, or with one that is never closed
                    bare = _BARE.match(self._text, position)
                    value, position = (bare[0], bare.end()) if bare else ("", position)
            attributes.setdefault(match[1].lower(), resolved(value))
        gap = _GAP.match(self._text, position)
        end = gap.end() if gap else position
        if self._text[end : end + 1] != ">":  # the tag never ends: then no later one does, as it holds them all
            self._missing.add("<")
            return None
        return Start(name, attributes, 0), end + 1

    def _until(self, start: int, mark: str) -> tuple[Token, int] | None:
        end = self._find(mark, start)
        return None if end < 0 else (Comment(self._text[start:end]), end + len(mark))

    def _find(self, mark: str, start: int) -> int:
        if mark in self._missing:
            return -1
        end = self._text.find(mark, start)
        if end < 0:
            self._missing.add(mark)
        return end
