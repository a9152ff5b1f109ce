"""`rustool diff`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from rustool.cli.settings import FOUND, Settings
from rustool.formats import ComparisonFormat, Only, escape_controls

if TYPE_CHECKING:
    from rustool.versions.compare import Comparison
    from rustool.words.comparison import ComparisonWords
    from rustool.workspace import Workspace

Versions = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[OLD [NEW]]",
        help="Each a file, a version label, or REF:path in git. Without: the superseded version and the strategy.",
        show_default=False,
    ),
]


def diff(
    ctx: typer.Context,
    versions: Versions = None,
    output: Annotated[
        ComparisonFormat, typer.Option("--format", help="How to write what became of everything.")
    ] = ComparisonFormat.TEXT,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit 1 where there are differences.")] = False,
    only: Annotated[Only | None, typer.Option(help="Nothing but the areas, or the goals.", show_default=False)] = None,
    unchanged: Annotated[bool, typer.Option("--unchanged", help="Show what is unchanged too.")] = False,
    propose: Annotated[
        bool, typer.Option("--propose", help="Print what is inferred as 'successions:' to confirm and paste.")
    ] = False,
    git: Annotated[
        bool, typer.Option("--git", help="Be git's external diff: take the arguments that git gives.")
    ] = False,
) -> None:
    """Show what became of every area and goal between two versions."""
    from rustool.versions.compare import compare, select_kind
    from rustool.versions.external import external_diff
    from rustool.versions.select import select_versions
    from rustool.words.comparison import comparison_words

    settings: Settings = ctx.obj
    workspace = settings.workspace(silent=git)
    given = versions or []
    if git:
        pair = external_diff(given)
        if isinstance(pair, str):
            typer.echo(escape_controls(pair), nl=False)
            return
    elif len(given) > 2:  # noqa: PLR2004 - the old and the new
        raise typer.BadParameter("give at most two versions, OLD and NEW", param_hint="[OLD [NEW]]")
    else:
        pair = select_versions(workspace, *given, *[None] * (2 - len(given)))
    if propose and pair[0].value.supersedes == pair[1].value.version:
        pair = pair[1], pair[0]  # successions are declared by the newer of the two
    words = comparison_words(settings.translator(pair[1].value.language).language)
    ids = [document.value.id for document in pair]
    if ids[0] != ids[1]:
        typer.echo(words.different_strategies.format(old=ids[0], new=ids[1]), err=True)
    comparison = compare(*pair)
    if only is not None:
        comparison = select_kind(comparison, only.value)
    if propose:
        from rustool.formats.comparison.propose import write

        write(comparison, words, settings.terminal(sys.stdout))
    else:
        _write(comparison, words, output, settings, workspace, unchanged=unchanged)
    if exit_code and comparison.is_different:
        raise typer.Exit(FOUND)


def _write(
    comparison: "Comparison",
    words: "ComparisonWords",
    chosen: ComparisonFormat,
    settings: Settings,
    workspace: "Workspace",
    *,
    unchanged: bool,
) -> None:
    if chosen is ComparisonFormat.MD:
        from rustool.documents.comparison import markdown

        typer.echo(markdown(comparison, words, unchanged=unchanged), nl=False)
    elif chosen is ComparisonFormat.HTML:
        from rustool.documents.comparison_page import page

        typer.echo(page(workspace, comparison, words, unchanged=unchanged), nl=False)
    else:
        from rustool.formats.comparison import writer

        writer(chosen).write(comparison, words, settings.terminal(sys.stdout), unchanged=unchanged)
