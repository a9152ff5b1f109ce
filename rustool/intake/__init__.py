"""What the parties send back, as views: from a form that was filled in, a Word file or a table."""

from datetime import date
from typing import Literal, NamedTuple

from rustool.findings import Finding, Location, Severity
from rustool.messages import Message
from rustool.text import words_of

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
