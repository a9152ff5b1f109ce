"""Documents for people: data and a template to Markdown, Markdown to what can be published."""

from enum import StrEnum
from pathlib import PurePath


class DocumentFormat(StrEnum):
    """What a document is rendered as."""

    MD = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"

    @property
    def is_text(self) -> bool:
        """Whether it can be shown in a terminal."""
        return self in {DocumentFormat.MD, DocumentFormat.HTML}

    @classmethod
    def of(cls, file: PurePath | None) -> "DocumentFormat":
        """The format that a file's name asks for; Markdown where it asks for none."""
        ending = file.suffix.removeprefix(".").lower() if file else ""
        return cls(ending) if ending in set(cls) else cls.MD
