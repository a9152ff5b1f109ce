"""What `rustool preview` shows: an index, a document in its frame, or what is wrong."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from rustool.documents import DocumentFormat
from rustool.documents.draft import render_markdown
from rustool.documents.inline import inline_script, inline_style
from rustool.documents.publish import publish
from rustool.documents.selection import list_documents, purpose
from rustool.documents.templates import Templates
from rustool.findings import Finding, InvalidSource, RustoolError, escape_controls
from rustool.messages import Message
from rustool.translator import Translator
from rustool.workspace import Workspace

Today = Callable[[Workspace], date]


class Screen(NamedTuple):
    """A page, and the policy that says what it may load and run, for the header of the answer that carries it."""

    html: str
    policy: str


def index(workspace: Workspace, t: Translator, version: str, home: str) -> Screen:
    """Return a page that lists the documents, with what each is for."""
    documents = [
        (template.name, purpose(workspace, template), template.language) for template in list_documents(workspace)
    ]
    title = t(Message("Preview"))
    return _screen(workspace, t, "index", title, version=version, home=home, documents=documents, is_live=True)


def frame(workspace: Workspace, t: Translator, version: str, name: str, home: str) -> Screen:
    """Return a frame around the page of the document `name`, which reloads the page when something is saved."""
    return _screen(workspace, t, "frame", name, version=version, home=home, is_live=True)


def page(workspace: Workspace, t: Translator, name: str, today: Today) -> Screen:
    """Return the document `name` exactly as it is published, or what is wrong with it."""
    try:
        html = publish(workspace, render_markdown(workspace, name, today(workspace)), DocumentFormat.HTML).decode()
    except InvalidSource as error:
        findings = [_shown(finding, t) for finding in error.findings]
        return _trouble(workspace, t, findings=findings)
    except RustoolError as error:
        return _trouble(workspace, t, message=t(error.message))
    return Screen(html, "frame-ancestors 'self'")


def _trouble(
    workspace: Workspace, t: Translator, *, message: str = "", findings: list[dict[str, str]] | None = None
) -> Screen:
    title = t(Message("The document cannot be shown"))
    return _screen(workspace, t, "trouble", title, message=message, findings=findings or [])


def _shown(finding: Finding, t: Translator) -> dict[str, str]:
    at = finding.location
    end = at.end_column - 1 if at.end_line == at.line else len(at.excerpt)
    return {
        "message": f"{t(finding.message)} [{finding.rule}]",
        "where": f"{at.file}:{at.line}:{at.column}",
        "excerpt": escape_controls(at.excerpt.strip()),
        "before": escape_controls(at.excerpt[: at.column - 1]),
        "marked": escape_controls(at.excerpt[at.column - 1 : end]),
        "after": escape_controls(at.excerpt[end:]),
        "help": t(finding.help) if finding.help else "",
    }


def _screen(
    workspace: Workspace, t: Translator, screen: str, title: str, *, is_live: bool = False, **more: Any
) -> Screen:
    style = inline_style(workspace, "style.css", "preview.css")
    script = inline_script(workspace, "preview.js") if is_live else None
    policy = ["default-src 'none'", f"style-src '{style.source}'", "base-uri 'none'", "form-action 'none'"]
    if script is not None:
        policy += [f"script-src '{script.source}'", "connect-src 'self'", "frame-src 'self'", "frame-ancestors 'none'"]
    else:
        policy += ["frame-ancestors 'self'"]
    html = Templates(workspace).fill(
        "preview.html.j2",
        _=t.gettext,
        language=t.language,
        screen=screen,
        title=title,
        style=style,
        script=script,
        **more,
    )
    return Screen(html, "; ".join(policy))
