"""Why something is said to have become something else, in words; the same words whichever version is the old one."""

from collections.abc import Sequence

from rustool.findings import Message
from rustool.versions.items import Item
from rustool.versions.links import Group
from rustool.versions.words import prior_weight, stem, tokens

_SHOWN = 6


def evidence(group: Group, old: Sequence[Item], new: Sequence[Item], near: Sequence[Item]) -> Message:
    """What a group rests on."""
    match group.why:
        case "declared":
            said = group.reason
            return Message(en=said or "declared in the file, no reason given", sv=said or "står i filen, utan skäl")
        case "id":
            return Message(en=f"the same id: {old[0].id}", sv=f"samma id: {old[0].id}")
        case "equal":
            return Message(en="the same words", sv="samma ord")
        case "title":
            return Message(en="the same title", sv="samma rubrik")
        case "alike":
            return _shared(old, new, "in common", "gemensamt")
        case "parts":
            return _shared(
                old,
                new,
                "the parts together say what the whole said; in common",
                "delarna säger tillsammans vad helheten sade; gemensamt",
            )
        case "flow":
            along, of = group.counts
            if along == of:
                return Message(en="all goals went along", sv="alla mål följde med")
            return Message(
                en=f"{along} of {of} goals went along, those of both versions counted",
                sv=f"{along} av {of} mål följde med, båda versionernas räknade",
            )
        case "alone":
            if near:
                return Message(en="nothing is alike enough", sv="inget är tillräckligt likt")
            return Message(en="nothing with the same id or like words", sv="inget med samma id eller liknande ord")


def _shared(old: Sequence[Item], new: Sequence[Item], en: str, sv: str) -> Message:
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
    shown = ", ".join([word for word in telling if prior_weight(word) > 100][:_SHOWN] or telling[:_SHOWN])  # noqa: PLR2004
    return Message(
        en=f"{en} {shown}" if shown else "alike in letters", sv=f"{sv} {shown}" if shown else "lika i bokstäver"
    )
