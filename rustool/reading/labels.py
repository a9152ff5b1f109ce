"""Numbers and bullets that a writer typed before a text, told apart from the text."""

import re
from dataclasses import replace

from rustool.reading.blocks import Span

_BULLET = r"[•●○◦▪■□‣⁃∙·➢➤►✓✔*–—-]|o(?=\t)"
_CLOSED = r"\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[a-zåäö]|[A-ZÅÄÖ](?=\))|[ivx]{1,5}|[IVX]{1,5})(?:\.?\)|\.|:(?=\s))"
_OPEN = r"[0-9]{1,2}(?:\.[0-9]{1,2})+"
_LABEL = re.compile(
    rf"(?P<bullet>{_BULLET})[ \t\u00a0]+(?=\S)"
    rf"|(?P<closed>{_CLOSED})[ \t\u00a0]+(?!(?:och|samt|resp|respektive|till|eller|and|or|to)\b)(?=\S)"
    # `2.1` without a sign after it is a number in a text as often as a label: what follows must begin a sentence.
    rf"|(?P<open>{_OPEN})(?:\t+|[ \u00a0]+(?=[A-ZÅÄÖÉ”\"»]))(?=\S)"
)
_LONGEST = 40


def typed_label(text: str) -> tuple[str, bool, int]:
    """Return the label before a text, whether it is numbered, and how many characters it takes with its space.

    An empty label and 0 where there is none.
    """
    start = len(text) - len(text.lstrip(" \t\u00a0\n"))
    match = _LABEL.match(text, start)
    if match is None:
        return "", False, 0
    label = match["bullet"] or match["closed"] or match["open"]
    return label, match["bullet"] is None, match.end()


def split_label(spans: tuple[Span, ...]) -> tuple[str, bool, tuple[Span, ...]]:
    """Return the typed label before the spans' text, whether it is numbered, and the spans without it.

    A label that is not one thing throughout, as where its figure was changed with change tracking, stays in the text.
    """
    text = "".join(span.text for span in spans[:3])
    label, numbered, size = typed_label(text[:_LONGEST] if len(text) > _LONGEST else text)
    if not label:
        return "", False, spans
    kept = []
    for span in spans:
        cut = min(size, len(span.text))
        if cut and (span.tracked or span.control is not None or span.placeholder or span.raised or span.hidden):
            return "", False, spans
        size -= cut
        if cut < len(span.text):
            kept.append(replace(span, text=span.text[cut:]))
    return label, numbered, tuple(kept)
