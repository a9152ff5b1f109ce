"""A file that a party has sent, read by what its name ends in. The door to pandoc's Word reader."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from rustool.files import MAX_BYTES, read_file
from rustool.findings import Finding, RustoolError, Severity
from rustool.intake import View, not_understood
from rustool.intake.form import Form
from rustool.intake.places import Places
from rustool.intake.table import rows
from rustool.messages import Message, Verbatim
from rustool.reading import read_document
from rustool.source import SourceText
from rustool.text import clean

FORMS = (".md", ".txt", ".docx")
TABLES = (".csv",)
# A table becomes a Markdown table rather than HTML, and nothing becomes HTML: what people wrote is text.
_PANDOC = "commonmark-raw_html+pipe_tables"


def views(path: Path, shown: str, places: Places, printed: str) -> Iterator[View | Finding]:
    """The views in a file, and what in it could not be understood; `printed` is the form before it was filled in.

    RustoolError if the file cannot be read, or is of no kind that is known.
    """
    ending = path.suffix.lower()
    if ending not in FORMS + TABLES:
        raise RustoolError(Message("{shown}: not one of {list}", shown=shown, list=", ".join(FORMS + TABLES)))
    raw = read_file(path, shown)
    if len(raw) > MAX_BYTES:
        raise _unreadable(shown, Message("the file is too large"))
    if ending == ".docx":
        hidden = list(_hidden(raw, shown))
        source = SourceText(shown, clean(_from_word(path, shown)))
        yield from (not_understood(source.location(0, 0, 0, 0), message, _MOVE) for message in hidden)
    else:
        text, guessed = _decoded(raw, shown)
        source = SourceText(shown, clean(text))
        if guessed:
            yield Finding("invalid-encoding", Severity.INFO, _GUESSED, source.location(0, 0, 0, 0), help=_SAVE_UTF_8)
    yield from rows(source, places) if ending in TABLES else Form(source, places, printed).read()


def _decoded(raw: bytes, shown: str) -> tuple[str, bool]:
    """The text, and whether its encoding is a guess."""
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8", "cp1252"]
        raw = raw.removeprefix(BOM_UTF8)
    for encoding in encodings:
        try:
            return raw.decode(encoding), encoding == "cp1252"
        except UnicodeDecodeError:
            continue
    raise _unreadable(shown, Message("neither UTF-8 nor Windows-1252"))


def _from_word(path: Path, shown: str) -> str:
    try:
        import pypandoc
    except ImportError:
        raise RustoolError(
            Message("{shown}: Word files need pandoc: python3 -m pip install 'rustool[office]'", shown=shown)
        ) from None
    try:
        return str(
            pypandoc.convert_file(str(path), _PANDOC, format="docx", extra_args=["--wrap=none", "--sandbox=true"])
        )
    except (RuntimeError, OSError) as error:
        why = str(error).strip().splitlines()[-1:]
        raise _unreadable(shown, Verbatim((why or ["pandoc"])[0])) from None


def _hidden(raw: bytes, shown: str) -> Iterator[Message]:
    """What a Word file has outside its running text, where pandoc's reader does not look or we would not find it."""
    # Read whole by our own bounded reader first: pandoc has no limits, and believes the sizes that an archive states.
    read_document(raw, shown)
    try:
        with ZipFile(BytesIO(raw)) as parts:
            for name, mark, message in _OUTSIDE:
                if name in parts.namelist() and re.search(mark, parts.read(name)):
                    yield message
    except (BadZipFile, RuntimeError, EOFError, NotImplementedError) as error:  # damaged, encrypted, or packed oddly
        raise _unreadable(shown, Message("not a Word file: {error}", error=error)) from None


def _unreadable(shown: str, reason: Message) -> RustoolError:
    return RustoolError(Message("cannot read {shown}: {reason}", shown=shown, reason=reason))


_OUTSIDE = (
    (
        "word/comments.xml",
        rb"<w:comment\s",
        Message("comments in the margin, which are not read"),
    ),
    (
        "word/footnotes.xml",
        rb'<w:footnote\s[^>]*w:id="[1-9]',
        Message("footnotes, which are not read"),
    ),
    (
        "word/document.xml",
        rb"<w:txbxContent",
        Message("text boxes, which are not read"),
    ),
)
_MOVE = Message("move what is said in them to the form's lines, after 'Synpunkt:'")
_GUESSED = Message("not UTF-8: read as Windows-1252")
_SAVE_UTF_8 = Message("see that å, ä and ö are right in what came out")
