"""Data and a template to Markdown. Headings and wording live in `templates/`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup
from pydantic import BaseModel

from rustool import labels
from rustool.deadlines.schedule import build_schedule
from rustool.documents.figures import schedule_svg
from rustool.documents.lazy import LazyValue
from rustool.documents.links import neutralised
from rustool.documents.selection import DocumentTemplate, find_template
from rustool.documents.templates import Templates
from rustool.documents.values import document_values
from rustool.documents.wording import changes_in_words, marked_changes
from rustool.markdown import escape, has_structure
from rustool.messages import SOURCE_LANGUAGE, Message, find_language
from rustool.model.strategy import Strategy
from rustool.translator import Translator
from rustool.workspace import Workspace

_WITHIN = 7
"""Days ahead that count as due."""
_BLANK_LINES = re.compile(r"\n{3,}")


class RenderedDocument(NamedTuple):
    """A document in Markdown, and what its published forms need to know about it."""

    name: str
    markdown: str
    language: str
    case_number: str | None
    date: date | None
    pictures: Mapping[str, Callable[[], str]] = {}
    """What draws the SVG that replaces `<!-- picture: NAME -->` on a page; other formats leave it out."""


def render_markdown(workspace: Workspace, name: str, today: date, *, final: bool = False) -> RenderedDocument:
    """The document `name` from the workspace's data, without its draft marks where it is `final`.

    RustoolError for an unknown name, a mistake in its template, or dates that cannot be worked out.
    """
    workspace.read_response_files()
    strategy, response = workspace.strategy.value, workspace.response.value
    template = find_template(workspace, name)
    t = Translator(find_language(template.language) or SOURCE_LANGUAGE)
    schedule = LazyValue(lambda: build_schedule(workspace, today, _WITHIN).entries)
    values = document_values(workspace, schedule, today, t, final=final)
    text = _Environment(workspace, t).fill(template.path.name, **values)
    language = _document_language(template, strategy)
    pictures = {"timeline": lambda: schedule_svg(schedule.value, today, t)}
    return RenderedDocument(name, text, language, response.case_number, response.date, pictures)


def _document_language(template: DocumentTemplate, strategy: Strategy) -> str:
    """Return the strategy's language tag, with its region; the template's where there is none for the strategy's."""
    primary = strategy.language.lower().partition("-")[0]
    return strategy.language if primary == template.language.partition("-")[0] else template.language


class _Environment(Templates):
    """Templates that write Markdown.

    `Markup` marks what already is Markdown. All other values pass through `finalize`, which escapes them for Markdown,
    so that the HTML escaping that Jinja2 itself does to what is not Markup never meets any.
    """

    def __init__(self, workspace: Workspace, t: Translator) -> None:
        super().__init__(
            workspace,
            finalize=lambda value: _finalize(t(value) if isinstance(value, Message) else value),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.filters |= {
            "prose": _prose,
            "date": t.date,
            "weekday": t.weekday,
            "number": t.number,
            "translated": t,
            "stance": lambda stance: t(labels.STANCES[stance]),
            "basis": lambda basis: t(labels.BASES[basis]),
            "status": lambda status: t(labels.STRATEGY_STATUSES[status]),
            "frequency": lambda frequency: t(labels.FREQUENCIES[frequency]),
            "comment_kind": lambda kind: t(labels.COMMENT_KINDS[kind]),
            "handling": lambda handling: t(labels.HANDLINGS[handling]),
            "requirement": lambda requirement: t(labels.REQUIREMENTS[requirement]),
            "state": lambda entry: t(labels.state_label(entry)),
            "gap": lambda gap: t(labels.gap_label(gap)),
            "reworded": marked_changes,
            "rewordings": lambda old, new: list(map(t, changes_in_words(old, new))),
        }

    def fill(self, template: str, **data: object) -> str:
        """The document, with no more than one blank line between its paragraphs."""
        return _BLANK_LINES.sub("\n\n", super().fill(template, **data)).strip() + "\n"


def _finalize(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    if value is None:
        raise TypeError("a value that is unknown (null) cannot be printed: say what is missing instead")
    if isinstance(value, BaseModel | tuple) or is_dataclass(value):
        raise TypeError("a whole part of a file cannot be printed: print one of its fields")
    return Markup(escape(str(value)))  # noqa: S704 - Markup marks Markdown here, and escape() has made it that


def _prose(text: str, under: int) -> Markup:
    if has_structure(text):
        # As for the comparison: few texts have any, and markdown-it takes a tenth of the start to import.
        from rustool.documents.prose import nest_headings

        text = nest_headings(text, under)
    return Markup(neutralised(text))  # noqa: S704 - what people wrote as Markdown is Markdown
