"""A pseudo-locale: every message with accents and in brackets, so that what is not translated stands out.

`⟦Tódáý íš {day}.⟧` is what `Today is {day}.` becomes. `outside` returns the text that no message has written: it must
be data, or made for programs.
"""

import sys
from copy import copy
from html.parser import HTMLParser
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from support import ROOT

sys.path.insert(0, str(ROOT / "tools"))
import catalogue as tool

LANGUAGE = "qps"
OPEN, CLOSE = "⟦", "⟧"
_ACCENTED = str.maketrans("aceghijklnorsuwyzACEGHIJKLNORSUWYZ", "áçéĝĥíĵķļñóŕšúŵýžÁÇÉĜĤÍĴĶĻÑÓŔŠÚŴÝŽ")


def pseudo(text: str) -> str:
    """Return a text as the pseudo-locale has it, with its `{placeholders}` as they are."""
    pieces = []
    for number, piece in enumerate(text.split("{")):
        kept, brace, rest = piece.partition("}")
        if number and brace:
            pieces.append("{" + kept + "}" + rest.translate(_ACCENTED))
        else:
            pieces.append(("{" if number else "") + piece.translate(_ACCENTED))
    return OPEN + "".join(pieces) + CLOSE


def write_locales(folder: Path) -> Path:
    """Write a folder of catalogues with the pseudo-locale as its only language."""
    catalogue = Catalog(locale="en")  # for its plural forms
    for entry in tool.extract():
        if not entry.id:
            continue
        translated = copy(entry)
        translated.string = pseudo(entry.id) if isinstance(entry.id, str) else tuple(map(pseudo, entry.id))
        catalogue[entry.id] = translated
    path = folder / LANGUAGE / "LC_MESSAGES/rustool.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, catalogue)
    return folder


def outside(text: str) -> str:
    """Return what is outside all brackets; a bracket that is cut off or turned round is an AssertionError."""
    depth, kept = 0, []
    for character in text:
        depth += (character == OPEN) - (character == CLOSE)
        assert depth >= 0, text
        kept.append(character if depth == 0 and character != CLOSE else " " if character == CLOSE else "")
    assert depth == 0, text
    return "".join(kept)


class Page(HTMLParser):
    """The texts of a page that people see or hear."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.hidden = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in {"style", "script"}
        self.texts += [value or "" for name, value in attrs if name in {"aria-label", "title", "alt", "data-ended"}]

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"style", "script"}

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.texts.append(data)
