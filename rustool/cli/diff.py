"""`rustool diff`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from rustool.cli.settings import FOUND, Settings
from rustool.formats import ComparisonFormat, Only, escape_controls
from rustool.messages import Message

if TYPE_CHECKING:
    from rustool.versions.compare import Comparison
    from rustool.workspace import Workspace

Versions = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[OLD [NEW]]",
        help="Files, version labels or REF:path in git. Default: the superseded version and the strategy.",
        show_default=False,
    ),
]


def diff(
    ctx: typer.Context,
    versions: Versions = None,
    output: Annotated[ComparisonFormat, typer.Option("--format", help="Output format.")] = ComparisonFormat.TEXT,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if the data differ.")] = False,
    only: Annotated[
        Only | None, typer.Option(help="Compare only the areas, or only the goals.", show_default=False)
    ] = None,
    unchanged: Annotated[bool, typer.Option("--unchanged", help="Show unchanged items too.")] = False,
    propose: Annotated[
        bool, typer.Option("--propose", help="Print inferred matches as 'successions:' to confirm and paste.")
    ] = False,
    git: Annotated[
        bool, typer.Option("--git", help="Act as git's external diff, with the arguments that git passes.")
    ] = False,
) -> None:
    """Show how every area and goal changed between two versions."""
    from rustool.versions.compare import compare, select_kind
    from rustool.versions.external import external_diff
    from rustool.versions.select import select_versions

    settings: Settings = ctx.obj
    workspace = settings.workspace(silent=git)
    given = versions or []
    if git:
        pair = external_diff(given)
        if isinstance(pair, Message):
            if text := pair.text(settings.translator().language):
                typer.echo(escape_controls(text))
            return
    elif len(given) > 2:  # noqa: PLR2004 - the old and the new
        raise typer.BadParameter("give at most two versions, OLD and NEW", param_hint="[OLD [NEW]]")
    else:
        pair = select_versions(workspace, *given, *[None] * (2 - len(given)))
    if propose and pair[0].value.supersedes == pair[1].value.version:
        pair = pair[1], pair[0]  # successions are declared by the newer of the two
    language = settings.translator(pair[1].value.language).language
    old_id, new_id = (document.value.id for document in pair)
    if old_id != new_id:
        warning = Message("the two files are of different strategies: {old} and {new}", old=old_id, new=new_id)
        typer.echo(f"rustool: {warning.text(language)}", err=True)
    comparison = compare(*pair)
    if only is not None:
        comparison = select_kind(comparison, only.value)
    if propose:
        from rustool.formats.comparison.propose import write

        write(comparison, language, settings.terminal(sys.stdout))
    else:
        _write(comparison, language, output, settings, workspace, unchanged=unchanged)
    if exit_code and comparison.is_different:
        raise typer.Exit(FOUND)


def _write(
    comparison: "Comparison",
    language: str,
    chosen: ComparisonFormat,
    settings: Settings,
    workspace: "Workspace",
    *,
    unchanged: bool,
) -> None:
    if chosen is ComparisonFormat.MD:
        from rustool.documents.comparison import markdown

        typer.echo(markdown(comparison, language, unchanged=unchanged), nl=False)
    elif chosen is ComparisonFormat.HTML:
        from rustool.documents.comparison_page import page

        typer.echo(page(workspace, comparison, language, unchanged=unchanged), nl=False)
    else:
        from rustool.formats.comparison import writer

        writer(chosen).write(comparison, language, settings.terminal(sys.stdout), unchanged=unchanged)
