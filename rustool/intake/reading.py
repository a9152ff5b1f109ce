"""A file that a party has sent, read by what its name ends in. The door to pandoc's Word reader."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from rustool.findings import Finding, Message, RustoolError, Severity
from rustool.intake import View, not_understood, tidy
from rustool.intake.form import Form
from rustool.intake.places import Places
from rustool.intake.table import rows
from rustool.source import MAX_BYTES, SourceText
from rustool.workspace import read_bytes

FORMS = (".md", ".txt", ".docx")
TABLES = (".csv",)
_MAX_UNPACKED = 4 * MAX_BYTES
# A table becomes a Markdown table rather than HTML, and nothing becomes HTML: what people wrote is text.
_PANDOC = "commonmark-raw_html+pipe_tables"


def views(path: Path, shown: str, places: Places, printed: str) -> Iterator[View | Finding]:
    """The views in a file, and what in it could not be understood; `printed` is the form before it was filled in.

    RustoolError if the file cannot be read, or is of no kind that is known.
    """
    ending = path.suffix.lower()
    if ending not in FORMS + TABLES:
        raise RustoolError(
            Message(
                en=f"{shown}: not one of {', '.join(FORMS + TABLES)}",
                sv=f"{shown}: inte någon av {', '.join(FORMS + TABLES)}",
            )
        )
    raw = read_bytes(path, shown)
    if len(raw) > MAX_BYTES:
        raise _unreadable(shown, "the file is too large", "filen är för stor")
    if ending == ".docx":
        hidden = list(_hidden(raw, shown))
        source = SourceText(shown, tidy(_from_word(path, shown)))
        yield from (not_understood(source.location(0, 0, 0, 0), message, _MOVE) for message in hidden)
    else:
        text, guessed = _decoded(raw, shown)
        source = SourceText(shown, tidy(text))
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
    raise _unreadable(shown, "neither UTF-8 nor Windows-1252", "varken UTF-8 eller Windows-1252")


def _from_word(path: Path, shown: str) -> str:
    try:
        import pypandoc  # type: ignore[import-untyped]  # it ships no types; an extra, so imported where it is used
    except ImportError:
        raise RustoolError(
            Message(
                en=f"{shown}: Word files need pandoc: python3 -m pip install 'rustool[office]'",
                sv=f"{shown}: Word-filer kräver pandoc: python3 -m pip install 'rustool[office]'",
            )
        ) from None
    try:
        return str(
            pypandoc.convert_file(str(path), _PANDOC, format="docx", extra_args=["--wrap=none", "--sandbox=true"])
        )
    except (RuntimeError, OSError) as error:
        why = str(error).strip().splitlines()[-1:]
        raise _unreadable(shown, *(why or ["pandoc"]) * 2) from None


def _hidden(raw: bytes, shown: str) -> Iterator[Message]:
    """What a Word file has outside its running text, where pandoc's reader does not look or we would not find it."""
    try:
        with ZipFile(BytesIO(raw)) as parts:
            if sum(part.file_size for part in parts.infolist()) > _MAX_UNPACKED:
                raise _unreadable(shown, "the file is too large", "filen är för stor")
            for name, mark, message in _OUTSIDE:
                if name in parts.namelist() and re.search(mark, parts.read(name)):
                    yield message
    except (BadZipFile, RuntimeError, EOFError, NotImplementedError) as error:  # damaged, encrypted, or packed oddly
        raise _unreadable(shown, f"not a Word file: {error}", f"ingen Word-fil: {error}") from None


def _unreadable(shown: str, en: str, sv: str) -> RustoolError:
    return RustoolError(Message(en=f"cannot read {shown}: {en}", sv=f"kan inte läsa {shown}: {sv}"))


_OUTSIDE = (
    (
        "word/comments.xml",
        rb"<w:comment\s",
        Message(en="comments in the margin, which are not read", sv="kommentarer i marginalen, som inte läses"),
    ),
    (
        "word/footnotes.xml",
        rb'<w:footnote\s[^>]*w:id="[1-9]',
        Message(en="footnotes, which are not read", sv="fotnoter, som inte läses"),
    ),
    (
        "word/document.xml",
        rb"<w:txbxContent",
        Message(en="text boxes, which are not read", sv="textrutor, som inte läses"),
    ),
)
_MOVE = Message(
    en="move what is said in them to the form's lines, after 'Synpunkt:'",
    sv="flytta det som sägs i dem till formulärets rader, efter ”Synpunkt:”",
)
_GUESSED = Message(en="not UTF-8: read as Windows-1252", sv="inte UTF-8: läst som Windows-1252")
_SAVE_UTF_8 = Message(
    en="see that å, ä and ö are right in what came out", sv="se efter att å, ä och ö är rätt i det som kom ut"
)
