"""The program's phrases: one table, filled in once for each language. Only presenting reads it.

A language is imported when it is chosen: a command speaks one.
"""

from rustool.words.table import Words

__all__ = ["Words", "words"]


def words(language: str) -> Words:
    """The table for a BCP 47 language tag: Swedish for Swedish, English for every other."""
    if language.lower().partition("-")[0] == "sv":
        from rustool.words.sv import SV

        return SV
    from rustool.words.en import EN

    return EN
