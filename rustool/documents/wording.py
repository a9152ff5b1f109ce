"""Two wordings of a text as one: with the changes marked, and the changes in words."""

from collections.abc import Iterator

from markupsafe import Markup

from rustool.markdown import escape
from rustool.messages import Message
from rustool.versions.rewording import rewording

_MARKS = {"both": "{}", "old": "{{--{}--}}", "new": "{{++{}++}}"}


def marked_changes(old: str, new: str) -> Markup:
    """Return both wordings as CriticMarkup: removed words between {-- and --}, added words between {++ and ++}."""
    pieces = (_MARKS[piece.kind].format(escape(piece.text)) for piece in rewording(old, new, exact=True))
    return Markup(" ".join(pieces))  # noqa: S704 - Markup marks Markdown here, and escape() has made it that


def changes_in_words(old: str, new: str) -> Iterator[Message]:
    """Yield a sentence without a full stop for each change between two wordings."""
    pieces = rewording(old, new, exact=True)
    for before, piece, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        if piece.kind == "old" and after and after.kind == "new":
            yield Message("'{old}' becomes '{new}'", old=piece.text, new=after.text)
        elif piece.kind == "old":
            yield Message("'{old}' is removed", old=piece.text)
        elif piece.kind == "new" and before is None:
            yield Message("'{new}' is added at the beginning", new=piece.text)
        elif piece.kind == "new" and before and before.kind == "both":
            yield Message("'{new}' is added after '{word}'", new=piece.text, word=before.text.split()[-1])
