"""The program's phrases: one table, filled in once for each language. Only presenting reads it."""

from rustool.words.en import EN
from rustool.words.sv import SV
from rustool.words.table import Words

__all__ = ["Words", "words"]


def words(language: str) -> Words:
    """The table for a BCP 47 language tag: Swedish for Swedish, English for every other."""
    return SV if language.lower().partition("-")[0] == "sv" else EN
