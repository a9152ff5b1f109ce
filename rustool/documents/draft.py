"""Data and a template to Markdown. Headings and wording live in `templates/`."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from markupsafe import Markup
from pydantic import BaseModel

from rustool.case.gaps import gaps
from rustool.case.requirements import RequirementJudge
from rustool.deadlines.dates import UnresolvableDate, dated_steps, unresolvable_finding
from rustool.deadlines.entries import schedule_entries
from rustool.documents.figures import schedule_svg
from rustool.documents.links import neutralised
from rustool.documents.markdown import escape, has_structure
from rustool.documents.templates import Templates, folders, read_text
from rustool.findings import InvalidSource, RustoolError
from rustool.messages import Message
from rustool.model.response import Comment, Position
from rustool.model.strategy import Area, Goal, goals_below
from rustool.versions.rewording import rewording
from rustool.words import Words, words
from rustool.workspace import Workspace

SUFFIX = ".md.j2"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_ABOUT = re.compile(r"\{#-?(.*?)-?#\}", re.DOTALL)
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
    table = words(strategy.language)
    environment = _Environment(workspace, table)
    template = environment.named(name)
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

        older = [document for document in workspace.versions if document.value.version == strategy.supersedes]
        if not older:
            return None
        compared = compare(older[0], workspace.strategy)
        _title, _, matter = markdown(compared, table.language, unchanged=False, notes=False).partition("\n")
        return Markup(matter)  # noqa: S704 - Markdown already

    def goals_of(area: Area) -> list[Goal]:
        return [goal for _, goal in goals_below(area.goals)]

    schedule = schedule_entries(timeline, dated, RequirementJudge(strategy, response), today, within=7)
    text = environment.fill(
        template,
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
    pictures = {"timeline": schedule_svg(schedule, today, table)}
    return RenderedDocument(name, text, strategy.language, response.case_number, response.date, pictures)


def list_documents(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """The documents there are templates for, and what each is for: the comment that its template begins with."""
    paths = (path for folder in reversed(folders(workspace)) for path in folder.glob(f"[a-z0-9]*{SUFFIX}"))
    found = {path.name: path for path in paths if path.is_file()}
    for filename, path in sorted(found.items()):
        about = _ABOUT.match(read_text(workspace, path))
        yield filename.removesuffix(SUFFIX), " ".join(about[1].split()) if about else ""


class _Environment(Templates):
    """Templates that write Markdown.

    `Markup` marks what already is Markdown. All other values pass through `finalize`, which escapes them for Markdown,
    so that the HTML escaping that Jinja2 itself does to what is not Markup never meets any.
    """

    def __init__(self, workspace: Workspace, table: Words) -> None:
        super().__init__(
            workspace, finalize=_finalize, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
        )
        self.filters |= {
            "prose": _prose,
            "date": table.date,
            "weekday": table.weekday,
            "stance": lambda stance: table.stances[stance],
            "basis": lambda basis: table.bases[basis],
            "gap": table.gap,
            "number": table.number,
            "reworded": _reworded,
            "rewordings": lambda old, new: list(table.rewordings(rewording(old, new, exact=True))),
            "said": lambda message: message.text(table.language),
        }

    def named(self, name: str) -> str:
        """The file name of the template for the document `name`; RustoolError if there is none."""
        filename = name + SUFFIX
        if not _NAME.match(name) or not any((folder / filename).is_file() for folder in folders(self.workspace)):
            listed = ", ".join(known for known, _ in list_documents(self.workspace))
            raise RustoolError(Message("no document '{name}'; there are: {listed}", name=name, listed=listed))
        return filename

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


def _reworded(old: str, new: str) -> Markup:
    """Both wordings in one, as CriticMarkup: what goes between {-- and --}, what comes between {++ and ++}."""
    marks = {"both": "{}", "old": "{{--{}--}}", "new": "{{++{}++}}"}
    pieces = (marks[piece.kind].format(escape(piece.text)) for piece in rewording(old, new, exact=True))
    return Markup(" ".join(pieces))  # noqa: S704 - as in _finalize


def _prose(text: str, under: int) -> Markup:
    if has_structure(text):
        # As for the comparison: few texts have any, and markdown-it takes a tenth of the start to import.
        from rustool.documents.prose import nest_headings

        text = nest_headings(text, under)
    return Markup(neutralised(text))  # noqa: S704 - what people wrote as Markdown is Markdown
