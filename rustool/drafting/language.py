"""Which language a text is written in, told by its small words."""

import re
from collections import Counter

from rustool.drafting.lexicon import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 4
_TELLING = {
    "sv": ("och", "är", "att", "för", "inte", "av"),
    "nb": ("ikke", "av", "hvordan", "å", "dere"),
    "da": ("ikke", "af", "hvordan", "jer"),
}


def language_of(text: str, declared: str | None = None) -> str | None:
    """Return the language's tag; `declared` where the text is too short to tell or agrees, None where nothing tells."""
    words = Counter(word.lower() for word in _WORD.findall(text[:200_000]))
    scores = {
        language: sum(words[word] for word in small.split()) + sum(words[word] for word in _TELLING.get(language, ()))
        for language, small in FUNCTION_WORDS.items()
    }
    best = max(scores, key=lambda language: scores[language])
    if scores[best] < _FEWEST:
        return declared
    if declared and declared.lower().partition("-")[0] in {best, "no" if best == "nb" else best}:
        return declared
    return best
