"""Collections of documents that are written for the tests, each with its truth."""

import inspect
from collections.abc import Callable
from pathlib import Path

Write = Callable[[Path], None]


class Collection:
    """Documents by name; the docstring of the function that writes one is its truth."""

    def __init__(self) -> None:
        self.documents: dict[str, Write] = {}

    def __call__(self, name: str) -> Callable[[Write], Write]:
        """Register what writes the file of that name."""

        def register(write: Write) -> Write:
            self.documents[name] = write
            return write

        return register

    def truth(self, name: str) -> str:
        """Return the truth of a document; empty where nothing may be read from it."""
        return inspect.cleandoc(self.documents[name].__doc__ or "")
