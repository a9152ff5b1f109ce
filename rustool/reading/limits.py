"""How much a document may be, and how much of it has been used up."""

from rustool.messages import Message
from rustool.reading.incoming import refusal

MAX_FILE = 64 * 1024 * 1024
"""Bytes of the file itself; pictures are most of them."""
MAX_PART = 32 * 1024 * 1024
"""Bytes of one part, unpacked."""
MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes of all parts that are read, unpacked."""
MAX_RATIO = 150
"""How many times its packed size a part may be, when it is large: Word's own styles are at most 30 times."""
SMALL_PART = 1024 * 1024
"""Below this many bytes a part may be packed as tightly as it likes."""
MAX_PARTS = 10_000
MAX_ELEMENTS = 600_000
MAX_DEPTH = 200
"""Elements inside elements. Ten tables inside each other are 40."""
MAX_BLOCKS = 200_000
MAX_TEXT = 2 * MAX_PART
"""Characters in all blocks together, as a short file can say that a cell is repeated."""


class Budget:
    """What is left of the limits while one document is read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.unpacked = MAX_UNPACKED
        self.elements = MAX_ELEMENTS
        self.blocks = MAX_BLOCKS
        self.text = MAX_TEXT

    def unpack(self, size: int) -> None:
        """Take `size` bytes of unpacked content; raise UnreadableDocument where the limit is passed."""
        self.unpacked -= size
        if self.unpacked < 0:
            raise refusal(self.name, TOO_LARGE)

    def block(self, size: int) -> None:
        """Take one block with `size` characters of text; raise UnreadableDocument where the limit is passed."""
        self.blocks -= 1
        self.text -= size
        if self.blocks < 0 or self.text < 0:
            raise refusal(self.name, TOO_LARGE)


TOO_LARGE = Message("it unpacks to more than a document can hold; save it again in the program it was written in")
