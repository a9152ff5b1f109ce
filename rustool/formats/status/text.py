"""The status for people, on one screen: what there is too much of is counted, not listed."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from rustool.deadlines.dates import DatedStep
from rustool.formats import Terminal, escape_controls
from rustool.status import Status
from rustool.words import Words

_LISTED = 4
_LABEL = 16
_NARROW = 48
_BEGINNING = 60


def write(status: Status, words: Words, terminal: Terminal) -> None:
    """A heading, a few labelled lines, and the verdict."""
    terminal.out.writelines(f"{line}\n" for line in _lines(status, words, terminal))


def _lines(status: Status, words: Words, terminal: Terminal) -> Iterator[str]:
    title = f"{status.strategy.title} ({status.strategy.version}), {words.date(status.today)}"
    for line in wrap(escape_controls(title), terminal.width):
        yield terminal.styled(line, "bold")
    yield ""
    for label, lines in _rows(status, words):
        yield from _row(label, lines, terminal)
    yield ""
    verdict = words.status_finished
    if status.missing:
        count = len(status.missing)
        verdict = words.status_unfinished_one if count == 1 else words.status_unfinished.format(count=count)
    for line in wrap(verdict, terminal.width):
        yield terminal.styled(line, "bold green" if status.is_finished else "bold yellow")


def _rows(status: Status, words: Words) -> Iterator[tuple[str, list[str]]]:
    questions = {question.id: question.text for question in status.strategy.questions}
    unanswered = [gap for gap in status.missing if gap.what == "answer"]
    total = len(questions)
    yield (
        words.status_answers,
        [
            words.status_answered.format(count=status.answered_count, total=total),
            *_some([f"{gap.number}. {_short(questions[gap.subject])}" for gap in unanswered], words),
        ],
    )
    missing = [words.gap(gap) for gap in status.missing if gap.what not in {"answer", "comment"}]
    if missing:
        yield words.status_missing, _some(missing, words, 6)
    comments = status.open_comments
    handled = len(status.response.comments) - len(comments)
    yield (
        words.status_views,
        [
            words.status_handled.format(count=handled, total=len(status.response.comments)),
            *_some([f"{comment.id}: {_short(comment.text)}" for comment in comments], words),
        ],
    )
    if status.overdue:
        yield words.status_overdue, _some([_step(dated, status, words) for dated in status.overdue], words)
    if status.next is not None:
        needs = [
            words.deadlines.requirements[need.what] + ": " + (words.status_unmet if need.gaps else words.status_met)
            for need in status.requirements
        ]
        yield words.status_next, [_step(status.next, status, words), *needs]
    else:
        yield words.status_next, [words.status_no_next]
    reply = words.status_reply_unknown
    if status.reply_by is not None:
        reply = f"{words.date(status.reply_by)} ({words.deadlines.relative((status.reply_by - status.today).days)})"
    yield words.status_reply_by, [reply]


def _step(dated: DatedStep, status: Status, words: Words) -> str:
    when = f"{words.weekday(dated.date)} {words.date(dated.date)}"
    return f"{when} ({words.deadlines.relative((dated.date - status.today).days)}): {dated.step.title}"


def _some(lines: Sequence[str], words: Words, most: int = _LISTED) -> list[str]:
    if len(lines) <= most:
        return list(lines)
    return [*lines[: most - 1], words.status_more.format(count=len(lines) - most + 1)]


def _short(text: str) -> str:
    """The beginning of a text, to know it by."""
    line = " ".join(text.split())
    return line if len(line) <= _BEGINNING else line[: _BEGINNING - 1] + "…"


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
