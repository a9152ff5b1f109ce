"""A comparison as one self-contained, accessible HTML page. Its order and wording are in `templates/diff.html.j2`."""

from rustool.documents import comparison as told
from rustool.documents.flow_picture import picture
from rustool.documents.inline import inline_style
from rustool.documents.templates import Templates
from rustool.versions.compare import Comparison
from rustool.words.comparison import ComparisonWords
from rustool.workspace import Workspace


def page(workspace: Workspace, comparison: Comparison, words: ComparisonWords, *, unchanged: bool) -> str:
    """The page: the headline, the picture, both tables, the rewordings. Needs nothing from outside, runs nothing.

    RustoolError for a mistake in a template of the project's own.
    """

    def shown(row: told.Row) -> bool:
        # Areas always: the picture leads to them.
        return unchanged or row.item.kind == "areas" or not row.change.is_unchanged

    rewordings = told.rewordings(comparison, words)
    other = told.other_changes(comparison, unchanged=unchanged)
    return Templates(workspace, trim_blocks=True, lstrip_blocks=True).fill(
        "diff.html.j2",
        comparison=comparison,
        words=words,
        sentences=told.sentences(comparison, words),
        picture=picture(comparison),
        destinations=[row for row in told.destinations(comparison, words, unchanged=True) if shown(row)],
        derivations=[row for row in told.derivations(comparison, words, unchanged=True) if shown(row)],
        left_out=0 if unchanged else sum(change.is_unchanged for change in comparison.changes.get("goals", ())),
        rewordings=rewordings,
        reworded={
            "old": {entry.change.old[0].path: entry.number for entry in rewordings},
            "new": {entry.change.new[0].path: entry.number for entry in rewordings},
        },
        others=[(words.kinds[kind].many, words.headline(kind, comparison), other[kind]) for kind in other],
        because=lambda change: told.grounds(words, change),
        style=inline_style(workspace, "style.css", "diff.css"),
    )
