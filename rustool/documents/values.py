"""The values that a document's template may use, each worked out when the template first asks for it."""

from collections.abc import Callable, Mapping
from datetime import date

from markupsafe import Markup

from rustool.case.gaps import answer_places, comment_gap, gaps
from rustool.case.identity import respondent_name, superseded_document
from rustool.deadlines.entries import ScheduleEntry
from rustool.deadlines.milestones import comments_due, deciding_step, next_entry, next_meeting, remaining_steps
from rustool.documents.lazy import LazyValue
from rustool.model.response import Comment
from rustool.model.strategy import Area, Goal, goals_below
from rustool.translator import Translator
from rustool.workspace import Workspace

Entries = tuple[ScheduleEntry, ...]


def document_values(
    workspace: Workspace, schedule: LazyValue[Entries], today: date, t: Translator, *, final: bool
) -> dict[str, object]:
    """Return what docs/templates.md promises to a template, by name; `final` is for a document that is to go out."""
    strategy, timeline, response = workspace.strategy.value, workspace.timeline.value, workspace.response.value

    def seen(look: Callable[[Entries], object]) -> LazyValue[object]:
        return LazyValue(lambda: look(schedule.value))

    def comments() -> Callable[[str], list[Comment]]:
        found: dict[str, list[Comment]] = {}
        for comment in response.comments:
            found.setdefault(comment.on, []).append(comment)
        return lambda on: found.get(on, [])

    return {
        "strategy": strategy,
        "timeline": timeline,
        "response": response,
        "respondent": respondent_name(timeline, response),
        "today": today,
        "final": final,
        "gaps": LazyValue(lambda: gaps(strategy, response)),
        "schedule": schedule,
        "steps": seen(remaining_steps),
        "next_entry": seen(next_entry),
        "meeting": seen(next_meeting),
        "decision": seen(deciding_step),
        "comments_due": seen(lambda entries: comments_due(entries, today)),
        "answer": _lookup(lambda: {name: answer.text for name, (_, answer) in answer_places(response).items()}),
        "position": _lookup(lambda: {position.on: position for position in response.positions}),
        "party": _lookup(lambda: {party.id: party for party in response.parties}),
        "body": _lookup(lambda: {body.id: body for body in timeline.bodies}),
        "comments": LazyValue(comments),
        "comment_gap": comment_gap,
        "comparison": lambda: _comparison(workspace, t),
        "goals_of": _goals_of,
    }


def _lookup(work_out: Callable[[], Mapping[str, object]]) -> LazyValue[object]:
    """Return a function from an id to a value, or to None, as a lazy value."""
    return LazyValue(lambda: work_out().get)


def _goals_of(area: Area) -> list[Goal]:
    return [goal for _, goal in goals_below(area.goals)]


def _comparison(workspace: Workspace, t: Translator) -> Markup | None:
    # Only one document in ten asks for it, and it takes a good part of the start to import.
    from rustool.documents.comparison import markdown
    from rustool.versions.compare import compare

    older = superseded_document(workspace.strategy.value, workspace.versions)
    if older is None:
        return None
    compared = compare(older, workspace.strategy)
    _title, _, matter = markdown(compared, t.language, unchanged=False, notes=False).partition("\n")
    return Markup(matter)  # noqa: S704 - Markdown already
