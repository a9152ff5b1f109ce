"""Data and a template to Markdown. Headings and wording live in `templates/`."""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from markupsafe import Markup
from pydantic import BaseModel

from rustool import labels
from rustool.case.gaps import gaps
from rustool.case.requirements import RequirementJudge
from rustool.deadlines.dates import UnresolvableDate, dated_steps, unresolvable_finding
from rustool.deadlines.entries import schedule_entries
from rustool.documents.figures import schedule_svg
from rustool.documents.links import neutralised
from rustool.documents.markdown import escape, has_structure
from rustool.documents.selection import DocumentTemplate, find_template
from rustool.documents.templates import Templates
from rustool.documents.wording import changes_in_words, marked_changes
from rustool.findings import InvalidSource
from rustool.messages import SOURCE_LANGUAGE, Message, find_language
from rustool.model.response import Comment, Position
from rustool.model.strategy import Area, Goal, Strategy, goals_below
from rustool.translator import Translator
from rustool.workspace import Workspace

_BLANK_LINES = re.compile(r"\n{3,}")


class RenderedDocument(NamedTuple):
    """A document in Markdown, and what its published forms need to know about it."""

    name: str
    markdown: str
    language: str
    case_number: str | None
    date: date | None
    pictures: Mapping[str, str] = {}
    """What stands in a page for a line with nothing but `<!-- picture: NAME -->`; other formats leave it out."""


def render_markdown(workspace: Workspace, name: str, today: date, *, final: bool = False) -> RenderedDocument:
    """The document `name` from the workspace's data, without its draft marks where it is `final`.

    RustoolError for an unknown name, a mistake in its template, or dates that cannot be worked out.
    """
    workspace.read_response_files()
    strategy, timeline, response = workspace.strategy.value, workspace.timeline.value, workspace.response.value
    template = find_template(workspace, name)
    t = Translator(find_language(template.language) or SOURCE_LANGUAGE)
    positions = {position.on: position for position in response.positions}
    answers = {answer.question: answer.text for answer in response.answers}
    parties = {party.id: party for party in response.parties}
    bodies = {body.id: body for body in timeline.bodies}
    try:
        dated = dated_steps(timeline)
    except UnresolvableDate as error:
        source = workspace.timeline.source
        raise InvalidSource([unresolvable_finding(error, source)], source.language) from None

    def position(on: str) -> Position | None:
        return positions.get(on)

    def comments(on: str) -> list[Comment]:
        return [comment for comment in response.comments if comment.on == on]

    def comparison() -> Markup | None:
        # Only one document in ten asks for it, and it takes a good part of the start to import.
        from rustool.documents.comparison import markdown
        from rustool.versions.compare import compare
        from rustool.words.comparison import comparison_words

        older = [document for document in workspace.versions if document.value.version == strategy.supersedes]
        if not older:
            return None
        compared = compare(older[0], workspace.strategy)
        _title, _, matter = markdown(compared, comparison_words(t.language), unchanged=False).partition("\n")
        return Markup(matter)  # noqa: S704 - Markdown already

    def goals_of(area: Area) -> list[Goal]:
        return [goal for _, goal in goals_below(area.goals)]

    schedule = schedule_entries(timeline, dated, RequirementJudge(strategy, response), today, within=7)
    text = _Environment(workspace, t).fill(
        template.path.name,
        strategy=strategy,
        timeline=timeline,
        response=response,
        dated_steps=dated,
        schedule=schedule,
        gaps=gaps(strategy, response),
        today=today,
        final=final,
        next_item=next((item for item in dated if item.step.state == "open" and item.date >= today), None),
        answer=answers.get,
        position=position,
        comments=comments,
        comparison=comparison,
        goals_of=goals_of,
        party=parties.get,
        body=bodies.get,
    )
    pictures = {"timeline": schedule_svg(schedule, today, t)}
    language = _document_language(template, strategy)
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
    if isinstance(value, BaseModel | tuple):
        raise TypeError("a whole part of a file cannot be printed: print one of its fields")
    return Markup(escape(str(value)))  # noqa: S704 - Markup marks Markdown here, and escape() has made it that


def _prose(text: str, under: int) -> Markup:
    if has_structure(text):
        # As for the comparison: few texts have any, and markdown-it takes a tenth of the start to import.
        from rustool.documents.prose import nest_headings

        text = nest_headings(text, under)
    return Markup(neutralised(text))  # noqa: S704 - what people wrote as Markdown is Markdown
