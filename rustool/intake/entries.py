"""Views into entries of the answer's file: ids, doubles, new parties; and the file with them added."""

from collections.abc import Collection, Iterable
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from rustool.files import update_file
from rustool.findings import RustoolError
from rustool.intake import View
from rustool.messages import Message
from rustool.model.fields import ID_LENGTH
from rustool.model.response import Comment, Party, Response
from rustool.source import Source, read
from rustool.source.dump import block
from rustool.source.edit import Append, EditError, edit
from rustool.text import words_of
from rustool.validation import validate
from rustool.workspace import RESPONSE, Workspace

_HASH = 8


class Double(NamedTuple):
    """A view that the file has already, and as what."""

    view: View
    id: str


class Entries(NamedTuple):
    """What is new in what was sent in."""

    parties: tuple[Party, ...]
    comments: tuple[Comment, ...]
    doubles: tuple[Double, ...]

    def yaml(self) -> str:
        """The new entries as they would stand in the file, empty where there are none."""
        parts = (("parties", _parties(self.parties)), ("comments", _comments(self.comments)))
        return "".join(f"{line}\n" for line in block({key: items for key, items in parts if items}, 0))


def entries(views: Iterable[View], response: Response, received: date) -> Entries:
    """What of the views the answer does not have yet.

    An id is made from the party, the place and the words, so that the same view gets the same one whenever it is read.
    A view is there already where its id is, or the same words by the same party on the same place.
    """
    known = {word: party.id for party in response.parties for word in (words_of(party.name), words_of(party.id))}
    taken = {party.id for party in response.parties}
    ids = {comment.id for comment in response.comments}
    there = {_key(c.from_, c.on, c.text, c.proposed_text): c.id for c in response.comments}
    parties: list[Party] = []
    comments: list[Comment] = []
    doubles: list[Double] = []
    for view in views:
        name = words_of(view.party)
        if name not in known:
            known[name] = _free(taken)
            taken.add(known[name])
            parties.append(Party(id=known[name], name=view.party))
        party = known[name]
        key = _key(party, view.on, view.text, view.proposed_text)
        made = _id(name, view)
        if key in there or made in ids:
            doubles.append(Double(view, there.get(key, made)))
            continue
        there[key] = made
        ids.add(made)
        comments.append(
            Comment.model_validate(
                {
                    "id": made,
                    "from": party,
                    "on": view.on,
                    "received": view.received or received,
                    "kind": view.kind,
                    "text": view.text,
                    "proposed_text": view.proposed_text,
                }
            )
        )
    return Entries(tuple(parties), tuple(comments), tuple(doubles))


def save(workspace: Workspace, views: Collection[View], received: date) -> tuple[Entries, str]:
    """Add what is new to the response file; return what was added, and the file's name.

    What is new is judged by the file as it is when it is written, so that nothing is lost or added twice where several
    do this at once. RustoolError, and the file as it was, where that cannot be done, or where it is the bundled one.
    """
    file = workspace.response.source.file
    if workspace.is_bundled:
        raise RustoolError(Message("there is no project folder here to write to; 'rustool init DIR' writes one"))
    new = Entries((), (), ())

    def change(before: bytes) -> bytes | None:
        nonlocal new
        source = read(file, before)
        response = validate(source, Response)
        new = entries(views, response, received)
        if not new.comments:
            return None
        return added(source, new).encode()

    update_file(workspace.root / RESPONSE, change, file, within=workspace.root)
    return new, file


def added(source: Source, new: Entries) -> Source:
    """Return the response file with the new entries, every other line as it was; RustoolError if that is impossible."""
    order = [field.alias or name for name, field in Response.model_fields.items()]
    try:
        return edit(
            source,
            Append(("parties",), _parties(new.parties), order),
            Append(("comments",), _comments(new.comments), order),
        )
    except EditError:
        raise RustoolError(
            Message(
                "{file} is laid out so that nothing can be added to it; without --write the entries "
                "are printed, to be pasted in",
                file=source.file,
            )
        ) from None


def _parties(parties: Iterable[Party]) -> list[dict[str, Any]]:
    return [{"id": party.id, "name": party.name} for party in parties]


def _comments(comments: Iterable[Comment]) -> list[dict[str, Any]]:
    names = ("id", "from_", "on", "received", "kind", "text", "proposed_text", "handling")
    return [
        {name.rstrip("_"): value for name in names if (value := getattr(comment, name)) is not None}
        for comment in comments
    ]


def _key(party: str, on: str, text: str, proposed: str | None) -> tuple[str, str, str, str]:
    return party, on, words_of(text), words_of(proposed or "")


def _id(name: str, view: View) -> str:
    """Return an id for a comment, made from its target and a digest of who said what: no name is readable in it."""
    key = (name, view.on, words_of(view.text), words_of(view.proposed_text or ""))
    digest = sha256("\n".join(key).encode()).hexdigest()[:_HASH]
    return f"{view.on[: ID_LENGTH - _HASH - 1].strip('-')}-{digest}"


def _free(taken: set[str]) -> str:
    """Return the next neutral id of a respondent: ids are hard to change, and a name may be a private person's."""
    number = len(taken) + 1
    while f"respondent-{number}" in taken:
        number += 1
    return f"respondent-{number}"
