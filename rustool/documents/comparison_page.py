"""A comparison as one self-contained, accessible HTML page. Its order and wording are in `templates/diff.html.j2`."""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from rustool.documents import comparison as told
from rustool.documents.flow_picture import picture
from rustool.documents.templates import Templates, style_text
from rustool.versions.compare import Comparison
from rustool.words.comparison import ComparisonWords
from rustool.workspace import Workspace

_STYLES = ("style.css", "diff.css")


def page(workspace: Workspace, comparison: Comparison, words: ComparisonWords, *, unchanged: bool) -> str:
    """The page: the headline, the picture, both tables, the rewordings. Needs nothing from outside, runs nothing.

    RustoolError for a mistake in a template of the project's own.
    """
    # On one line: the Nu checker computes another hash than browsers do for a style of several lines.
    style = " ".join(" ".join(style_text(workspace, name) for name in _STYLES).split())

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
        style=Markup(style),  # noqa: S704 - files of the project's own, no data
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )
