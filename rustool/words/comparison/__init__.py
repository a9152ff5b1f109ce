"""The phrases for what became of what between two versions, filled in once for each language."""

from rustool.words.comparison.en import EN
from rustool.words.comparison.sv import SV
from rustool.words.comparison.table import ComparisonWords

__all__ = ["ComparisonWords", "comparison_words"]


def comparison_words(language: str) -> ComparisonWords:
    """The table for a language."""
    return SV if language == "sv" else EN
