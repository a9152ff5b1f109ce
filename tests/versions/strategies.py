"""Strategies in shorthand, to be compared: areas as {"id Title": goals}.

Goals are "id Text", "id Title: Text" or (either, goals).
"""

import random
from string import ascii_lowercase
from typing import Any

from rustool.model.strategy import Strategy
from rustool.source import read
from rustool.versions.changes import Change
from rustool.versions.compare import Comparison, compare
from rustool.workspace import Document


def document(shorthand: dict[str, list[Any]], **fields: Any) -> Document[Strategy]:
    """A strategy with those areas."""
    head = {"format": "rustool.strategy/1", "id": "rus", "title": "RUS", "issuer": "Regionen", "status": "draft"}
    data = head | {"version": "v", "areas": [area(name, goals) for name, goals in shorthand.items()]} | fields
    return Document(read("a.yaml", b""), Strategy.model_validate(data))


def area(name: str, goals: list[Any]) -> dict[str, Any]:
    id_, _, title = name.partition(" ")
    return {"id": id_, "title": title, "goals": [goal(one) for one in goals]}


def goal(one: Any) -> dict[str, Any]:
    name, below = one if isinstance(one, tuple) else (one, [])
    id_, _, said = name.partition(" ")
    title, _, text = said.rpartition(": ")
    return {"id": id_, "text": text, "goals": [goal(under) for under in below]} | ({"title": title} if title else {})


def between(old: dict[str, list[Any]], new: dict[str, list[Any]], **fields: Any) -> Comparison:
    """The comparison of two versions in shorthand; `fields` are the new one's."""
    return compare(document(old, version="old"), document(new, version="new", **({"supersedes": "old"} | fields)))


def summarised(changes: tuple[Change, ...]) -> list[str]:
    """Changes as short lines, sorted: "same a>b retitled", "removed c", without those in which only writing differs."""
    lines = []
    for change in changes:
        if change.is_notable or change.changes:
            ids = "+".join(item.id for item in change.old) + ">" + "+".join(item.id for item in change.new)
            lines.append(" ".join([change.relation, ids, *change.changes]))
    return sorted(lines)


def made_up_words(number: int) -> list[str]:
    """Words that share no three letters and have no Swedish ending, so that each says as much as any other."""
    rng, seen, words = random.Random(1), set[str](), list[str]()
    while len(words) < number:
        word = "".join(rng.choices(ascii_lowercase, k=7)) + rng.choice("bcfghjkmpqvwxz")
        letters = {f" {word} "[at : at + 3] for at in range(len(word))}
        if len(letters) == len(word) and seen.isdisjoint(letters):
            seen |= letters
            words.append(word)
    return words
