"""The status as JSON, version 1 of a promise: fields are added, never changed or taken away."""

import json
from typing import Any

from rustool.deadlines.entries import ScheduleEntry
from rustool.formats import Terminal
from rustool.formats.findings.json import pointer
from rustool.labels import gap_label
from rustool.status import Status
from rustool.translator import Translator


def write(status: Status, t: Translator, terminal: Terminal) -> None:
    """One object: whether the answer is finished, what is missing, which views are open, what is next."""
    following = None
    if status.next is not None:
        requires = [{"what": need.what, "met": need.met} for need in status.requirements]
        following = {**_step(status.next, t), "requires": requires}
    document = {
        "version": 1,
        "today": status.today.isoformat(),
        "finished": status.is_finished,
        "strategy": {"id": status.strategy.id, "version": status.strategy.version},
        "questions": {"answered": status.answered_count, "total": len(status.strategy.questions)},
        "missing": [
            {"what": gap.what, "subject": gap.subject, "path": pointer(gap.path), "message": t(gap_label(gap))}
            for gap in status.missing
        ],
        "comments": {
            "total": len(status.response.comments),
            "open": [
                {
                    "id": comment.id,
                    "from": comment.from_,
                    "on": comment.on,
                    "received": comment.received.isoformat() if comment.received else None,
                }
                for comment in status.open_comments
            ],
        },
        "reply_by": status.reply_by.isoformat() if status.reply_by else None,
        "next": following,
        "overdue": [_step(entry, t) for entry in status.overdue],
    }
    json.dump(document, terminal.out, ensure_ascii=False, indent=2)
    terminal.out.write("\n")


def _step(entry: ScheduleEntry, t: Translator) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": t(entry.title),
        "date": entry.date.isoformat(),
        "days_left": entry.days_left,
    }
