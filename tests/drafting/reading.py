"""Documents of the tests as they are read."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from structures import COLLECTIONS
from structures.registry import Collection

from rustool.drafting.assemble import draft
from rustool.drafting.draft import Draft
from rustool.drafting.hints import Hints
from rustool.reading import READERS, DocumentText, read_document

READABLE = tuple(ending for reader in READERS for ending in reader.ENDINGS)


def readable(collection: Collection) -> list[str]:
    """Return the names of the documents in a collection that there is a reader for."""
    return [name for name in collection.documents if name.endswith(READABLE)]


@cache
def document(name: str) -> DocumentText:
    """Write the document of that name and read it."""
    write = next(each.documents[name] for each in COLLECTIONS if name in each.documents)
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        return read_document(path.read_bytes(), name)


def drafted(name: str, hints: Hints | None = None) -> Draft:
    """Return what is read from the document of that name."""
    return draft([document(name)], hints or Hints())


def text_document(text: str, name: str = "text.txt") -> DocumentText:
    """Return a text as a document."""
    return read_document(text.encode(), name)
