"""Ids for what was read: short, readable, unique, and the same when the same text is read again."""

import re
from collections.abc import Iterable, Sequence

from rustool.drafting.lexicon import FUNCTION_WORDS
from rustool.text import clean, unaccented

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_FOLDED = str.maketrans({"å": "a", "ä": "a", "ö": "o", "æ": "ae", "ø": "o", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"})
_SMALL = frozenset(
    " ".join(
        (
            *FUNCTION_WORDS.values(),
            "alla allt de dem denna detta deras dess eller ens fler få får genom ge hela inom kan länet län men mer",
            "mellan mot någon när samt sig sin sina sitt skall under upp ut utan vad var varje vid vilka vilken vilket",
            "vår vårt än över hur ni er region regionen regionens strategi every each all their more has its",
        )
    ).split()
)
"""Words that an id does without."""
_LONGEST = 64
_FEWEST, _MOST = 2, 8
_FEWEST_LETTERS = 3


def words_of(text: str) -> list[str]:
    """Return the words of a text that say what it is about, in ASCII; all its words where none does."""
    found = _words(text)
    telling = [word for raw, word in found if raw not in _SMALL and len(word) >= _FEWEST_LETTERS]
    return telling or [word for _, word in found]


def file_id(name: str, taken: Iterable[str] = ()) -> str:
    """Return the id for a file: its name without the ending, numbered if that is taken."""
    whole = _joined([word for _, word in _words(name)] or ["x"])
    return _numbered(whole, set(taken))


def _words(text: str) -> list[tuple[str, str]]:
    """Each word as it is written, in lower case, with the same in ASCII."""
    found = []
    for match in _WORD.finditer(clean(text.lower())):
        folded = unaccented(match[0].translate(_FOLDED)).encode("ascii", "ignore").decode()
        word = "-".join(re.findall(r"[a-z0-9]+", folded))
        if word:
            found.append((match[0], word))
    return found


def ids_for(texts: Sequence[str], taken: Iterable[str] = ()) -> list[str]:
    """Return an id for each text.

    Texts that begin alike get as many words as it takes to tell them apart; each id depends on the texts alone and
    not on their order. Equal texts, and texts that are told apart by nothing, are numbered.

    Args:
        texts: What the ids are for.
        taken: Ids that may not be used.
    """
    words = [words_of(text) or ["x"] for text in texts]
    lengths = [min(_FEWEST, len(each)) for each in words]
    used = set(taken)
    while True:
        ids = [_joined(each[:length]) for each, length in zip(words, lengths, strict=True)]
        again = {each for each in ids if ids.count(each) > 1 or each in used}
        longer = [n for n, each in enumerate(ids) if each in again and lengths[n] < min(_MOST, len(words[n]))]
        if not longer:
            break
        for n in longer:
            lengths[n] += 1
    result: list[str] = []
    for each in ids:
        result.append(_numbered(each, used))
        used.add(result[-1])
    return result


def _numbered(wanted: str, used: set[str]) -> str:
    number, candidate = 1, wanted
    while candidate in used:
        number += 1
        candidate = f"{wanted[: _LONGEST - 4].strip('-')}-{number}"
    return candidate


def _joined(words: Sequence[str]) -> str:
    text = "-".join(words)
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition("-")[0] or text[:_LONGEST].strip("-")
