"""`rustool init` and `rustool schema`."""

from pathlib import Path
from typing import Annotated

import typer

from rustool.formats import escape_controls


def init(ctx: typer.Context, directory: Annotated[Path, typer.Argument(help="The folder to write.")] = Path()) -> None:
    """Write a project folder: data, templates and schemas to work on. Overwrites nothing."""
    from rustool.messages import Message
    from rustool.workspace import write_project

    t = ctx.obj.translator()
    for path in write_project(directory, str(directory)):
        typer.echo(escape_controls(t(Message("wrote {file}", file=path))), err=True)


def schema(
    kind: Annotated[
        str | None, typer.Argument(help="strategy, timeline or response; without: any of them.", show_default=False)
    ] = None,
) -> None:
    """Print the JSON Schema (2020-12) of a file, for editors."""
    import json

    from rustool.model.schema import json_schema

    if kind not in {None, "strategy", "timeline", "response"}:
        raise typer.BadParameter("use strategy, timeline or response", param_hint="KIND")
    typer.echo(json.dumps(json_schema(kind), ensure_ascii=False, indent=2))  # type: ignore[arg-type]  # just tested
