"""The status for people, on one screen: long lists are shortened to a number."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from rustool.days import full_date, long_date
from rustool.deadlines.entries import ScheduleEntry
from rustool.formats import Terminal, escape_controls
from rustool.labels import REQUIREMENTS, beginning, gap_label, relative_day
from rustool.messages import Message, Verbatim, plural
from rustool.status import Status
from rustool.translator import Translator

_LISTED = 4
_LABEL = 16
_NARROW = 48


def write(status: Status, t: Translator, terminal: Terminal) -> None:
    """Write a heading, a few labelled lines, and the verdict."""
    terminal.out.writelines(f"{line}\n" for line in _lines(status, t, terminal))


def _lines(status: Status, t: Translator, terminal: Terminal) -> Iterator[str]:
    title = f"{status.strategy.title} ({status.strategy.version}), {t(long_date(status.today))}"
    for line in wrap(escape_controls(title), terminal.width):
        yield terminal.styled(line, "bold")
    yield ""
    for label, lines in _rows(status):
        yield from _row(t(label), map(t, lines), terminal)
    yield ""
    for line in wrap(t(_verdict(status)), terminal.width):
        yield terminal.styled(line, "bold green" if status.is_finished else "bold yellow")


def _verdict(status: Status) -> Message:
    if status.is_finished:
        return Message("The response is finished: nothing is missing.")
    return plural(
        "The response is not finished: {count} thing is missing.",
        "The response is not finished: {count} things are missing.",
        len(status.missing),
    )


def _rows(status: Status) -> Iterator[tuple[Message, list[Message]]]:
    questions = {question.id: question.text for question in status.strategy.questions}
    unanswered = [gap for gap in status.missing if gap.what == "answer"]
    yield (
        Message("Questions"),
        [
            Message("{count} of {total} answered", count=status.answered_count, total=len(questions)),
            *_some([Verbatim(f"{gap.number}. {beginning(questions[gap.subject])}") for gap in unanswered]),
        ],
    )
    missing = [gap_label(gap) for gap in status.missing if gap.what not in {"answer", "comment"}]
    if missing:
        yield Message("Missing"), _some(missing, 6)
    unhandled = [gap for gap in status.missing if gap.what == "comment"]
    total = len(status.response.comments)
    yield (
        Message("Comments"),
        [
            Message("{count} of {total} handled", count=total - len(unhandled), total=total),
            *_some([Verbatim(f"{gap.respondent}: {beginning(gap.text)}") for gap in unhandled]),
        ],
    )
    if status.overdue:
        yield Message("Overdue"), _some([_step(entry) for entry in status.overdue])
    yield Message("Next"), _next(status)
    yield Message("Reply by"), [_reply(status)]


def _next(status: Status) -> list[Message]:
    if status.next is None:
        return [Message("no step of the timeline remains")]
    needs = [
        Message("{requirement}: met", requirement=REQUIREMENTS[need.what])
        if need.met
        else Message("{requirement}: not met", requirement=REQUIREMENTS[need.what])
        for need in status.requirements
    ]
    return [_step(status.next), *needs]


def _reply(status: Status) -> Message:
    if status.reply_by is None:
        return Message("unknown: ask the recipient, and enter it in data/timeline.yaml")
    when = relative_day((status.reply_by - status.today).days)
    return Message("{date} ({when})", date=long_date(status.reply_by), when=when)


def _step(entry: ScheduleEntry) -> Message:
    when = relative_day(entry.days_left)
    return Message("{date} ({when}): {title}", date=full_date(entry.date), when=when, title=entry.title)


def _some(lines: Sequence[Message], most: int = _LISTED) -> list[Message]:
    if len(lines) <= most:
        return list(lines)
    left = len(lines) - most + 1
    return [*lines[: most - 1], plural("… and {count} more", "… and {count} more", left)]


def _row(label: str, lines: Iterable[str], terminal: Terminal) -> Iterator[str]:
    """A label and its lines beside it; below it on a narrow screen."""
    narrow = terminal.width < _NARROW
    indent = 2 if narrow else _LABEL
    if narrow:
        yield terminal.styled(label, "bold")
    for number, line in enumerate(lines):
        first = "" if narrow or number else label
        for part in wrap(escape_controls(line), terminal.width - indent):
            yield terminal.styled(first, "bold") + " " * (indent - len(first)) + part
            first = ""
