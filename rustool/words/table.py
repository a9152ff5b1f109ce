"""The table of phrases that each language fills in."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rustool.case.gaps import Gap
from rustool.findings import Severity
from rustool.model.fields import Basis, Stance
from rustool.versions.rewording import Piece
from rustool.words.deadlines import DeadlineWords


class Words(NamedTuple):
    """Every phrase, in one language. A field with `{…}` in it is filled in with `format`."""

    language: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: str
    stances: Mapping[Stance, str]
    bases: Mapping[Basis, str]
    severities: Mapping[Severity, str]
    fields: Mapping[str, str]
    gap_field: str
    gap_stance: str
    gap_summary: str
    gap_answer: str
    gap_comment: str
    nothing_found: str
    findings_one: str
    findings_many: str
    bundled_used: str
    written: str
    decimal_sign: str
    unfinished: str
    replaced: str
    struck: str
    added_after: str
    added_first: str
    already_there: str
    collected: str
    collected_to: str
    status_answers: str
    status_answered: str
    status_missing: str
    status_views: str
    status_handled: str
    status_overdue: str
    status_next: str
    status_no_next: str
    status_met: str
    status_unmet: str
    status_reply_by: str
    status_reply_unknown: str
    status_more: str
    status_unfinished: str
    status_unfinished_one: str
    status_finished: str
    preview_on: str
    deadlines: DeadlineWords

    def date(self, day: datetime.date) -> str:
        """A day as people write it: 26 augusti 2025."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def weekday(self, day: datetime.date) -> str:
        """The name of the day's weekday."""
        return self.weekdays[day.weekday()]

    def number(self, value: float) -> str:
        """A number without needless decimals, with the language's decimal sign."""
        return f"{value:.15g}".replace(".", self.decimal_sign)

    def gap(self, gap: Gap) -> str:
        """What is lacking, as a phrase without a full stop."""
        match gap.what:
            case "field":
                return self.gap_field.format(field=self.fields[gap.subject])
            case "stance":
                return self.gap_stance
            case "summary":
                return self.gap_summary
            case "answer":
                return self.gap_answer.format(number=gap.number)
            case "comment":
                return self.gap_comment.format(id=gap.subject)

    def rewordings(self, pieces: Sequence[Piece]) -> Iterator[str]:
        """What changed between two wordings, a sentence without a full stop for each change."""
        for before, piece, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
            if piece.kind == "old":
                instead = after.text if after and after.kind == "new" else ""
                yield (self.replaced if instead else self.struck).format(old=piece.text, new=instead)
            elif piece.kind == "new" and (before is None or before.kind == "both"):
                word = before.text.split()[-1] if before else ""
                yield (self.added_after if word else self.added_first).format(new=piece.text, before=word)
