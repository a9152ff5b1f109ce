"""`rustool preview`."""

import gc
import signal
from contextlib import suppress
from typing import Annotated

import typer

from rustool.cli.settings import Today, today_or

Port = Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 is any that is free.")]


def preview(
    ctx: typer.Context,
    document: Annotated[
        str | None, typer.Argument(help="Which document; without: a page that lists them.", show_default=False)
    ] = None,
    port: Port = 0,
    show: Annotated[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = False,
    today: Today = None,
) -> None:
    """Serve the documents on this machine alone, shown anew when data or a template is saved. Ctrl-C ends it."""
    import webbrowser

    from rustool.documents.selection import list_documents
    from rustool.messages import Message
    from rustool.preview import Server
    from rustool.workspace import Workspace

    found = ctx.obj.workspace()
    there = [template.name for template in list_documents(found)]
    if document is not None and document not in there:
        raise typer.BadParameter(f"use one of: {', '.join(there)}", param_hint="DOCUMENT")
    gc.enable()  # this command is not soon over
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)  # a browser that hangs up must not end us
    server = Server(
        lambda: Workspace(found.root, found.seen_from, is_trusted=found.is_trusted),
        lambda workspace: ctx.obj.translator(workspace.language),
        lambda workspace: today_or(today, workspace),
        port,
    )
    with server:
        t = ctx.obj.translator(found.language)
        url = server.url + (document or "")
        typer.echo(url)
        typer.echo(t(Message("Serving on this machine only; Ctrl-C ends it.")), err=True)
        if show:
            webbrowser.open(url)
        with suppress(KeyboardInterrupt):
            server.serve_forever()
