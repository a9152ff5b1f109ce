"""A comparison as one self-contained, accessible HTML page. Its order is in `templates/diff.html.j2`."""

from typing import Any

from rustool.documents import comparison as parts
from rustool.documents.flow_picture import picture
from rustool.documents.inline import inline_style
from rustool.documents.templates import Templates
from rustool.messages import Message, Sentence
from rustool.versions.compare import Comparison
from rustool.versions.description import counts_sentence, file_notes, kind_label, sentences, strategy_texts
from rustool.versions.items import Item
from rustool.workspace import Workspace

_TEXTS = {
    "title": Message("what changed?"),
    "skip": Message("skip to content"),
    "flow": Message("from the older version to the newer, as a picture"),
    "flow_note": Message(
        "Bands are areas, thin lines are goals. Dashed ones are conclusions that nobody has confirmed. "
        "An empty frame has no counterpart. The tables below say the same."
    ),
    "before": parts.BEFORE,
    "now": parts.NOW,
    "what_happened": parts.WHAT_HAPPENED,
    "grounds": parts.GROUNDS,
    "grounds_note": parts.GROUNDS_NOTE,
    "destinations": parts.DESTINATIONS,
    "destinations_note": parts.DESTINATIONS_NOTE,
    "derivations": parts.DERIVATIONS,
    "derivations_note": parts.DERIVATIONS_NOTE,
    "no_counterpart": parts.NO_COUNTERPART,
    "rewordings": parts.REWORDINGS,
    "strategy": parts.STRATEGY,
    "file_notes": parts.FILE_NOTES,
}


def page(workspace: Workspace, comparison: Comparison, language: str, *, unchanged: bool) -> str:
    """Return the page: headline, picture, both tables, rewordings. It loads and runs nothing.

    Raises:
        RustoolError: There is a mistake in a template of the project's own.
    """

    def text(message: Message) -> str:
        return message.text(language)

    def rows(found: list[parts.Row]) -> list[dict[str, Any]]:
        # Areas always: the picture links to them.
        return [
            {
                "item": row.item,
                "depth": row.depth,
                "what": text(parts.what_happened(row.change)),
                "counterparts": row.counterparts,
                "why": text(parts.why(row.change)),
            }
            for row in found
            if unchanged or row.item.kind == "areas" or row.change.is_notable
        ]

    rewordings = parts.rewordings(comparison)
    left_out = 0 if unchanged else parts.count_left_out(comparison, "goals")
    return Templates(workspace, trim_blocks=True, lstrip_blocks=True).fill(
        "diff.html.j2",
        comparison=comparison,
        language=language,
        texts={name: text(Sentence(message)) for name, message in _TEXTS.items()},
        sentences=[text(sentence) for sentence in sentences(comparison)],
        picture=picture(comparison),
        destinations=rows(parts.destinations(comparison, unchanged=True)),
        derivations=rows(parts.derivations(comparison, unchanged=True)),
        left_out=text(parts.left_out_note(left_out)) if left_out else None,
        rewordings=[
            {"number": entry.number, "heading": text(parts.rewording_heading(entry)), "pieces": entry.pieces}
            for entry in rewordings
        ],
        reworded=_numbers(rewordings),
        strategy_changes=[text(line) for line in strategy_texts(comparison)],
        lists=[
            {
                "heading": text(Sentence(kind_label(comparison, kind))),
                "summary": text(counts_sentence(comparison, kind)),
                "rows": [
                    {
                        "old": change.old,
                        "what": text(parts.what_happened(change)),
                        "new": change.new,
                        "why": text(parts.why(change)),
                    }
                    for change in changes
                ],
            }
            for kind, changes in parts.other_changes(comparison, unchanged=unchanged).items()
        ],
        file_changes=[text(line) for line in file_notes(comparison)],
        style=inline_style(workspace, "style.css", "diff.css"),
    )


def _numbers(rewordings: list[parts.Rewording]) -> dict[str, dict[Item, int]]:
    """Return the number of the rewording of each item of the old and the new version."""
    return {
        "old": {entry.change.old[0]: entry.number for entry in rewordings},
        "new": {entry.change.new[0]: entry.number for entry in rewordings},
    }
