"""The table of phrases that each language fills in."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from rustool.findings import Language, Severity
from rustool.gaps import Gap
from rustool.model.fields import Basis, Stance
from rustool.words.deadlines import DeadlineWords


@dataclass(frozen=True, slots=True)
class Words:
    """Every phrase, in one language. A field with `{…}` in it is filled in with `format`."""

    language: Language
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
    deadlines: DeadlineWords

    def date(self, day: datetime.date) -> str:
        """A day as people write it: 26 augusti 2025."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def weekday(self, day: datetime.date) -> str:
        """The name of the day's weekday."""
        return self.weekdays[day.weekday()]

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
