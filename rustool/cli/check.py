"""`rustool check` and `rustool explain`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rustool.cli.settings import FOUND
from rustool.findings import RustoolError, Severity
from rustool.formats import FindingsFormat
from rustool.messages import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

Files = Annotated[
    list[Path] | None, typer.Argument(help="Files to check; - is stdin. Without: the whole project folder.")
]
Rules = list[str] | None


def check(
    ctx: typer.Context,
    files: Files = None,
    output: Annotated[
        FindingsFormat, typer.Option("--format", help="How to write what is found.")
    ] = FindingsFormat.TEXT,
    fail_on: Annotated[Severity, typer.Option(help="The least severity that gives exit code 1.")] = Severity.ERROR,
    select: Annotated[Rules, typer.Option(help="Only these rules (several: commas).", show_default=False)] = None,
    ignore: Annotated[Rules, typer.Option(help="Not these rules (several: commas).", show_default=False)] = None,
) -> None:
    """Show every mistake in the files, with its place and what to do about it."""
    from rustool.formats.findings import writer
    from rustool.rules import engine, manual

    chosen = set(_known(select) if select else manual.pages()) - set(_known(ignore or []))
    subjects = ctx.obj.subjects(files)
    findings = engine.check(subjects, chosen)
    language = next((source.language for source, _ in subjects if source.language), None)
    writer(output).write(findings, len(subjects), ctx.obj.translator(language), ctx.obj.terminal(sys.stdout))
    severities = list(Severity)
    if any(severities.index(finding.severity) <= severities.index(fail_on) for finding in findings):
        raise typer.Exit(FOUND)


def explain(
    rule: Annotated[str | None, typer.Argument(help="The rule's id; without: the list.", show_default=False)] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every page, in Markdown.")] = False,
) -> None:
    """Tell what a rule finds, why it matters, and how to put it right, with examples."""
    from rustool.rules.manual import manual_markdown, page_markdown, pages, rule_list

    if everything:
        typer.echo(manual_markdown(), nl=False)
    elif rule is None:
        typer.echo(rule_list(), nl=False)
    else:
        typer.echo(page_markdown(pages()[_known([rule])[0]]), nl=False)


def _known(names: "Sequence[str]") -> list[str]:
    """The ids of rules, separated by commas or not; RustoolError for one that does not exist."""
    from rustool.rules.manual import pages
    from rustool.suggestions import KnownIds

    ids = [name.strip() for part in names for name in part.split(",") if name.strip()]
    for name in ids:
        if name not in pages():
            advice = KnownIds(pages()).suggestion(name) or Message("'rustool explain' lists them")
            raise RustoolError(Message("there is no rule '{name}': {advice}", name=name, advice=advice))
    return ids
