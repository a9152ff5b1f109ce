"""What the parties send back, as views: from a form that was filled in, a Word file or a table."""

import re
from datetime import date
from typing import Literal, NamedTuple
from unicodedata import normalize

from rustool.findings import Finding, Location, Severity
from rustool.messages import Message

CommentKind = Literal["support", "addition", "change", "deletion", "question"]


class View(NamedTuple):
    """One view (synpunkt) as it was read: whose, on what, and where in which file it stands."""

    party: str
    """The party's name, as the party writes it."""
    on: str
    """The id of a question, an area or a goal, or `whole`."""
    kind: CommentKind
    text: str
    proposed_text: str | None
    received: date | None
    """The day it came in, where the file says so."""
    location: Location


KINDS: dict[str, CommentKind] = {
    "stöd": "support",
    "stödjer": "support",
    "stöder": "support",
    "instämmer": "support",
    "tillstyrker": "support",
    "support": "support",
    "tillägg": "addition",
    "addition": "addition",
    "ändring": "change",
    "ändra": "change",
    "change": "change",
    "strykning": "deletion",
    "stryk": "deletion",
    "stryka": "deletion",
    "deletion": "deletion",
    "fråga": "question",
    "question": "question",
}
"""What people call the kinds of views."""

_SEPARATORS = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff"
    "\ufffe\uffff]"
)
_WORD = re.compile(r"[^\W_]+")


def tidy(text: str) -> str:
    """Text without what nobody sees: one code for each letter (NFC), ordinary spaces and line ends, no marks."""
    return _UNSEEN.sub("", _SEPARATORS.sub("\n", normalize("NFC", text))).replace("\u00a0", " ")


def words_of(text: str) -> str:
    """The text's words alone, in small letters: equal where people would say that it is the same text."""
    return " ".join(_WORD.findall(text.casefold()))


def kind_of(written: str) -> CommentKind | None:
    """The one kind that the words name; None where they name none, or several."""
    named = {KINDS[word] for word in words_of(written).split() if word in KINDS}
    return named.pop() if len(named) == 1 else None


def not_understood(location: Location, message: Message, advice: Message) -> Finding:
    """A place in what was sent in that a person must look at."""
    return Finding("not-understood", Severity.ERROR, message, location, help=advice)


def unclear_kind(location: Location, written: str) -> Finding:
    """A view that was taken, but as `change` for want of better."""
    if written:
        said = Message("'{written}' is not a kind of comment; read as a change", written=written)
    else:
        said = Message("the kind of comment is not filled in; read as a change")
    advice = Message("stöd, tillägg, ändring, strykning or fråga: ask the party, and correct `kind`")
    return Finding("unclear-kind", Severity.WARNING, said, location, help=advice)
