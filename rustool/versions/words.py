"""What of a Swedish text counts when two versions are compared, and how much each word says."""

import re
from functools import cache, lru_cache
from sys import intern

from rustool.text import normalize

_TOKEN = re.compile(r"\w+|[%‰§°€$£+<>=]|-(?<!\d\s-)(?<![^\s(]-)(?=\d)")
_DIGIT = re.compile(r"\d")
_GROUPED = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
_NOT_BETWEEN_NUMBERS = re.compile(r"(?<!\d) | (?!\d)")
_ENDING = re.compile(
    r"(?:(?<=...)(?:heternas|heterna|hetens|heten|heter|het|arnas|ernas|ornas|andena|andet|ande|arna|erna|orna|ades|ade"
    r"|aste|ast|are|ens|ets|ans|as|es|or|ar|er|en|et|at|an|ad|a|e)|(?<=....)[tsnd])\Z"
)
_ENDING_OF_A_STEM = re.compile(r"(?<=.....)(?:ar|er|en|et|at|an|ad|a|e|t|s|n|d)\Z")
_IRREGULAR = {
    "fritt": "fri",
    "gott": "god",
    "rent": "ren",
    "rikt": "rik",
    "smart": "smart",
    "säkert": "säk",
    "säkra": "säk",
    "öppet": "öpp",
    "öppna": "öpp",
}
"""Adjectives that titles are made of and whose forms the endings do not bring together."""

FUNCTION_WEIGHT, GENRE_WEIGHT, FULL_WEIGHT = 50, 300, 1000
"""What a word that holds sentences together says, one that every strategy is full of, and any other; in thousandths."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


FUNCTION_WORDS = _listed(
    """
    a aldrig alla allt an and andra are as at att av be bland bli blir by både bör de dem den denna deras dess
    det detta dig din du där eftersom ej eller en ens er ett for from från få får för före ge genom gentemot ger
    ges ha han har hela hon hos hur i icke igenom in ingen inget inom inte is kan man med mellan men mot måste
    ni not när och också of om on or oss på samt samtidigt sin sina sitt ska skall som så såväl that the this
    till to trots under upp ur ut utan utifrån vad var vara varje vi vid vilka vilken vilket vår våra vårt with
    än är även åt ömsesidigt över
    """
)
"""Words that hold a sentence together; they say nothing about which goal it is."""

GENRE_WORDS = _listed(
    """
    arbete arbetet bidra bidrar bättre fler främja främjar färre förutsättningar god goda gott hållbar hållbara
    hållbart hög höga högt höjd insatser invånare invånarna invånarnas kommun kommunen kommuner kraft län länet
    länets minska minskad minskade minskar minskas minskat möjliggör möjlighet möjligheter möjligheterna region
    regional regionala regionalt regionen regionens samhälle samhället skapa skapar stark starka starkt stärka
    stärker stärkt stärkta säkra tillgång utveckla utvecklad utvecklade utvecklas utveckling utvecklingen öka ökad
    ökade ökar ökas ökat
    """
)
"""Words that every strategy is full of: a text that shares only these with another has little in common with it."""

PLACE_WORDS = _listed(
    """
    kommun kommunen landsting län länet region regionen
    """
)
"""Names for the place itself, which say nothing in the title of one of its areas."""


@lru_cache(maxsize=1 << 16)
def tokens(text: str) -> tuple[str, ...]:
    """The words, numbers and signs of a text; case, punctuation, asterisks and white space aside.

    A hyphen or dash is a sign only where it can be nothing but a minus.
    """
    # One object for each word, however often it stands somewhere: what asks about it later is twice as fast.
    return tuple(map(intern, _TOKEN.findall(normalize(text).casefold().replace("_", " "))))


def comparison_key(text: str | None) -> str:
    """What two texts have in common when they say the same in the same words; empty where there is none.

    Words are not held apart, since a compound may be hyphenated or written apart; two numbers are.
    """
    if not text or not _DIGIT.search(text):
        return "".join(tokens(text or ""))
    return _NOT_BETWEEN_NUMBERS.sub("", " ".join(tokens(_GROUPED.sub("", text))))


@cache
def stem(word: str) -> str:
    """A word without its Swedish inflection, roughly: attraktiv, attraktivt and attraktiva are one word."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    stemmed = _ENDING.sub("", word, count=1)
    while (shorter := _ENDING_OF_A_STEM.sub("", stemmed, count=1)) != stemmed:
        stemmed = shorter
    return stemmed


def proper_names(text: str) -> frozenset[str]:
    """The proper names in a text, without inflection: in "Region Gävleborg", of which titles say "Gävleborgs"."""
    return frozenset(stem(word) for run in text.split() if run[0].isupper() for word in tokens(run))


@cache
def prior_weight(word: str) -> int:
    """How much a word says before the versions at hand are known, in thousandths."""
    if word in FUNCTION_WORDS:
        return FUNCTION_WEIGHT
    return GENRE_WEIGHT if word in GENRE_WORDS else FULL_WEIGHT
