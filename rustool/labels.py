"""Labels that several presentations share: of choices in the files, of what the response lacks, of days from today."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rustool.case.gaps import Gap
from rustool.findings import Severity
from rustool.messages import Joined, Message, Verbatim, contextual, plural
from rustool.model.fields import Basis, Stance
from rustool.model.timeline import Requirement, StepKind

if TYPE_CHECKING:
    from rustool.deadlines.entries import EntryState, ScheduleEntry

SEVERITIES: Mapping[Severity, Message] = {
    Severity.ERROR: contextual("severity", "error"),
    Severity.WARNING: contextual("severity", "warning"),
    Severity.INFO: contextual("severity", "info"),
}

STANCES: Mapping[Stance, Message] = {
    "support": contextual("stance", "support"),
    "support-with-changes": contextual("stance", "support with changes"),
    "partly": contextual("stance", "agree in part"),
    "oppose": contextual("stance", "oppose"),
    "abstain": contextual("stance", "abstain"),
}

BASES: Mapping[Basis, Message] = {
    "stated": contextual("basis", "stated"),
    "inferred": contextual("basis", "inferred"),
    "confirmed": contextual("basis", "confirmed"),
}

STRATEGY_STATUSES: Mapping[str, Message] = {
    "draft": contextual("status", "draft"),
    "consultation": contextual("status", "consultation version"),
    "adopted": contextual("status", "adopted"),
    "superseded": contextual("status", "superseded"),
}

FREQUENCIES: Mapping[str, Message] = {
    "yearly": contextual("frequency", "yearly"),
    "continuous": contextual("frequency", "continuously"),
    "once": contextual("frequency", "once"),
    "other": contextual("frequency", "see the strategy's wording"),
}

COMMENT_KINDS: Mapping[str, Message] = {
    "support": contextual("comment kind", "support"),
    "addition": contextual("comment kind", "addition"),
    "change": contextual("comment kind", "change"),
    "deletion": contextual("comment kind", "deletion"),
    "question": contextual("comment kind", "question"),
}

HANDLINGS: Mapping[str, Message] = {
    "open": contextual("handling", "open"),
    "accepted": contextual("handling", "accepted"),
    "partly": contextual("handling", "accepted in part"),
    "declined": contextual("handling", "declined"),
}

STEP_KINDS: Mapping[StepKind, Message] = {
    "meeting": contextual("step kind", "Meeting"),
    "deadline": contextual("step kind", "Deadline"),
    "decision": contextual("step kind", "Decision"),
    "dispatch": contextual("step kind", "Dispatch"),
    "other": contextual("step kind", "Other"),
}

REQUIREMENTS: Mapping[Requirement, Message] = {
    "draft": contextual("requirement", "a draft"),
    "answers": contextual("requirement", "answers to all questions"),
    "comments-handled": contextual("requirement", "handling of all comments"),
    "final": contextual("requirement", "the finished response"),
}

ENTRY_STATES: "Mapping[EntryState, Message]" = {
    "done": contextual("state", "done"),
    "cancelled": contextual("state", "cancelled"),
    "overdue": contextual("state", "overdue"),
    "today": contextual("state", "today"),
    "due": contextual("state", "due"),
    "upcoming": contextual("state", "upcoming"),
}

_PAST = contextual("state", "passed")

RESPONSE_FIELDS: Mapping[str, Message] = {
    "respondent": contextual("response field", "respondent"),
    "recipient": contextual("response field", "recipient"),
    "case_number": contextual("response field", "case number"),
    "decided_by": contextual("response field", "deciding body"),
    "date": contextual("response field", "date of the response"),
}
"""The fields that a response cannot go out without."""

_BEGINNING = 60
"""How many characters of a text are enough to recognize it by."""


def state_label(entry: "ScheduleEntry") -> Message:
    """Return the state of an entry; a legal date in the past has passed, as nobody has said that it was met."""
    return _PAST if entry.derived and entry.state == "done" else ENTRY_STATES[entry.state]


def gap_label(gap: Gap) -> Message:
    """Return what a response lacks, as a noun phrase: "a summary", "an answer to question 2"."""
    match gap.what:
        case "version":
            return Message(
                "a reading against the current version: the response is about {version}", version=gap.subject
            )
        case "field":
            return RESPONSE_FIELDS[gap.subject]
        case "stance":
            return Message("a stance on the proposal as a whole")
        case "summary":
            return Message("a summary")
        case "answer":
            return Message("an answer to question {number}", number=gap.number)
        case "comment":
            text = beginning(gap.text)
            return Message("handling of the comment from {respondent}: '{text}'", respondent=gap.respondent, text=text)
        case "reason":
            text = beginning(gap.text)
            return Message(
                "a reason for the handling of the comment from {respondent}: '{text}'",
                respondent=gap.respondent,
                text=text,
            )


def gap_labels(gaps: Sequence[Gap], comment_count: int) -> Iterator[Message]:
    """Yield what a response lacks, answers and comments each as one phrase; `comment_count` is that of all comments."""
    yield from (gap_label(gap) for gap in gaps if gap.what in {"version", "field", "stance", "summary"})
    numbers = [Verbatim(str(gap.number)) for gap in gaps if gap.what == "answer"]
    if numbers:
        yield plural(
            "an answer to question {numbers}",
            "answers to questions {numbers}",
            len(numbers),
            numbers=listed(numbers),
        )
    handled = sum(gap.what == "comment" for gap in gaps)
    if handled:
        yield plural(
            "handling of {open} of {count} comment",
            "handling of {open} of {count} comments",
            comment_count,
            open=handled,
        )
    unexplained = sum(gap.what == "reason" for gap in gaps)
    if unexplained:
        yield plural(
            "a reason for the handling of {count} comment",
            "reasons for the handling of {count} comments",
            unexplained,
        )


def relative_day(days: int) -> Message:
    """Return a day by its distance from today: in 3 days, tomorrow, 12 days ago."""
    if days == 0:
        return Message("today")
    if days > 0:
        return Message("tomorrow") if days == 1 else plural("in {count} day", "in {count} days", days)
    return Message("yesterday") if days == -1 else plural("{count} day ago", "{count} days ago", -days)


def working_days(days: int) -> Message:
    """Return a number of working days, whatever its sign."""
    return plural("{count} working day", "{count} working days", abs(days))


def listed(items: Sequence[Message]) -> Message:
    """Return items as a phrase: one, two and three."""
    if len(items) < 2:  # noqa: PLR2004 - one item is its own phrase
        return Joined("", items)
    return Message("{items} and {last}", items=Joined(", ", items[:-1]), last=items[-1])


def beginning(text: str) -> str:
    """Return the beginning of a text, on one line, to recognize it by."""
    line = " ".join(text.split())
    return line if len(line) <= _BEGINNING else line[: _BEGINNING - 1] + "…"
