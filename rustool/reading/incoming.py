"""A file as it comes in: its bytes and its name; and the refusal of one that cannot be read."""

from dataclasses import dataclass

from rustool.findings import RustoolError
from rustool.messages import Message


class UnreadableDocument(RustoolError):  # noqa: N818 - named for what it is, as InvalidSource
    """A document that cannot be read whole; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to be read."""

    content: bytes
    name: str
    """Its name, as messages show it."""
    media_type: str
    """What its content is, whatever its name says; empty for plain text, which only the name can tell apart."""
    encoding: str | None = None
    """The encoding that the user stated, for a text file."""

    is_inner: bool = False
    """True for a document inside another one, in which no further one is opened."""

    def refuse(self, reason: Message) -> UnreadableDocument:
        """Return the error that refuses this file for a reason."""
        return refusal(self.name, reason)


def refusal(name: str, reason: Message) -> UnreadableDocument:
    """Return the error that refuses the file `name` for a reason."""
    return UnreadableDocument(Message("cannot read {name}: {reason}", name=name, reason=reason))
