"""Styles and scripts that stand in a page itself, with the hash by which the page's policy allows them and no other."""

from base64 import b64encode
from hashlib import sha256
from typing import NamedTuple

from markupsafe import Markup

from rustool.documents.templates import style_text, template_text
from rustool.workspace import Workspace


class Inline(NamedTuple):
    """The text of a `<style>` or `<script>` element, and the source that a Content-Security-Policy names it by."""

    text: Markup
    source: str


def inline_style(workspace: Workspace, *names: str) -> Inline:
    """Return the style sheets of the templates folders with these names as one; RustoolError if one cannot be used."""
    # On one line: the Nu checker computes another hash than browsers do for a style of several lines.
    return _inline(" ".join(" ".join(style_text(workspace, name) for name in names).split()))


def inline_script(workspace: Workspace, name: str) -> Inline:
    """Return a script of the templates folders."""
    return _inline(template_text(workspace, name))


def _inline(text: str) -> Inline:
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Inline(Markup(text), f"sha256-{digest}")  # noqa: S704 - a file of the templates folders, no data
