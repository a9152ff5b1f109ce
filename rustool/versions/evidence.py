"""Why something is said to have become something else, in words; the same words whichever version is the old one."""

from collections.abc import Sequence

from rustool.messages import Message, Verbatim
from rustool.versions.items import Item
from rustool.versions.links import Group
from rustool.versions.words import prior_weight, stem, tokens

_SHOWN = 6


def evidence(group: Group, old: Sequence[Item], new: Sequence[Item], near: Sequence[Item]) -> Message:
    """What a group rests on."""
    match group.why:
        case "declared":
            return Verbatim(group.reason) if group.reason else Message("declared in the file, no reason given")
        case "id":
            return Message("the same id: {id}", id=old[0].id)
        case "equal":
            return Message("the same words")
        case "title":
            return Message("the same title")
        case "alike":
            words = _shared_words(old, new)
            return Message("in common {words}", words=words) if words else Message("alike in letters")
        case "parts":
            words = _shared_words(old, new)
            if not words:
                return Message("alike in letters")
            return Message("the parts together say what the whole said; in common {words}", words=words)
        case "flow":
            along, of = group.counts
            if along == of:
                return Message("all goals went along")
            return Message("{along} of {of} goals went along, those of both versions counted", along=along, of=of)
        case "alone":
            if near:
                return Message("nothing is alike enough")
            return Message("nothing with the same id or like words")


def _shared_words(old: Sequence[Item], new: Sequence[Item]) -> str:
    """The words that both sides have, those first that say most; a word that is inflected as the shorter of the two."""
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
    telling = sorted(common, key=lambda word: (-prior_weight(word), -len(word), word))
    return ", ".join([word for word in telling if prior_weight(word) > 100][:_SHOWN] or telling[:_SHOWN])  # noqa: PLR2004
