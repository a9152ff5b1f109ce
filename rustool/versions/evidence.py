"""The evidence for a match as a message, the same whichever version is the old one."""

from collections.abc import Sequence

from rustool.messages import Joined, Message, Verbatim, plural
from rustool.versions.items import Item
from rustool.versions.matches import Match
from rustool.versions.words import prior_weight, stem, tokens

_MAX_WORDS = 6
_MIN_WEIGHT = 100


def evidence(match: Match, old: Sequence[Item], new: Sequence[Item]) -> Message:
    """Return why the items of a match are matched, or why an item is in none."""
    match match.step:
        case "declared":
            return Verbatim(match.reason) if match.reason else Message("declared in the file, no reason given")
        case "id":
            return Message("the same id: {id}", id=old[0].id)
        case "equal":
            return Message("the same words")
        case "title":
            return Message("the same title")
        case "similar":
            return _shared_words(old, new) or Message("similar spelling")
        case "parts":
            shared = _shared_words(old, new) or Message("similar spelling")
            return Joined("; ", [Message("the parts cover the undivided text"), shared])
        case "flow":
            along, total = match.counts
            if along == total:
                return Message("all their goals are in both")
            return Message("{shared} of {total} goals are in both, counting both versions", shared=along, total=total)
        case "unmatched":
            if match.perhaps:
                return Message("no text is similar enough")
            return Message("nothing with the same id or a similar text")


def _shared_words(old: Sequence[Item], new: Sequence[Item]) -> Message | None:
    """Return which words both sides have, the most telling first; of two inflections, the shorter."""
    sides = [
        {
            stem(word): word
            for item in side
            for word in sorted(tokens(item.full_text), key=lambda word: (-len(word), word))
        }
        for side in (old, new)
    ]
    common = [
        min(sides[0][root], sides[1][root], key=lambda word: (len(word), word))
        for root in sides[0].keys() & sides[1].keys()
    ]
    ranked = sorted(common, key=lambda word: (-prior_weight(word), -len(word), word))
    telling = [word for word in ranked if prior_weight(word) > _MIN_WEIGHT]
    words = (telling or ranked)[:_MAX_WORDS]
    if not words:
        return None
    return plural("both have the word {words}", "both have the words {words}", len(words), words=", ".join(words))
