"""A file that is imported."""

from hashlib import sha256
from typing import NamedTuple

from rustool.reading.blocks import DocumentText


class Original(NamedTuple):
    """A file that was imported."""

    name: str
    """As it was given."""
    content: bytes
    text: DocumentText

    @property
    def sha256(self) -> str:
        """The SHA-256 of its content, in hexadecimal."""
        return sha256(self.content).hexdigest()
