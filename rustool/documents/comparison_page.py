"""A comparison as one self-contained, accessible HTML page. Its order and wording are in `templates/diff.html.j2`."""

from base64 import b64encode
from hashlib import sha256

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from rustool.documents import comparison as told
from rustool.documents.draft import folders
from rustool.documents.flow_picture import picture
from rustool.findings import Message, RustoolError
from rustool.versions.compare import Comparison
from rustool.words.comparison import ComparisonWords
from rustool.workspace import Workspace

_STYLES = ("style.css", "diff.css")


def page(workspace: Workspace, comparison: Comparison, words: ComparisonWords, *, unchanged: bool) -> str:
    """The page: the headline, the picture, both tables, the rewordings. Needs nothing from outside, runs nothing.

    RustoolError for a mistake in a template of the project's own.
    """
    try:
        return _page(workspace, comparison, words, unchanged=unchanged)
    except (TemplateError, TypeError, ValueError, LookupError, AttributeError) as error:
        what = f"diff.html.j2: {error}"
        raise RustoolError(Message(en=f"mistake in the template {what}", sv=f"fel i mallen {what}")) from None


def _page(workspace: Workspace, comparison: Comparison, words: ComparisonWords, *, unchanged: bool) -> str:
    loader = FileSystemLoader(folders(workspace))
    environment = Environment(
        loader=loader, undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    # On one line: the Nu checker computes another hash than browsers do for a style of several lines.
    style = " ".join(" ".join(loader.get_source(environment, name)[0] for name in _STYLES).split())

    def shown(row: told.Row) -> bool:
        # Areas always: the picture leads to them.
        return unchanged or row.item.kind == "areas" or not row.change.is_unchanged

    other = told.other_changes(comparison, unchanged=unchanged)
    return environment.get_template("diff.html.j2").render(
        comparison=comparison,
        words=words,
        sentences=told.sentences(comparison, words),
        picture=picture(comparison),
        destinations=[row for row in told.destinations(comparison, words, unchanged=True) if shown(row)],
        derivations=[row for row in told.derivations(comparison, words, unchanged=True) if shown(row)],
        left_out=0 if unchanged else sum(change.is_unchanged for change in comparison.changes.get("goals", ())),
        rewordings=told.rewordings(comparison, words),
        others=[
            (words.kinds[kind].many, words.headline(kind, comparison.changes[kind]), other[kind]) for kind in other
        ],
        because=lambda change: told.because(words, change),
        style=Markup(style),  # noqa: S704 - files of the project's own, no data
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )
