"""Rules for a timetable, in the order that the manual has them."""

from rustool.model.timeline import Timeline
from rustool.rules.every import another_version, cut_quotation, duplicate_id, not_in_source, unknown_reference
from rustool.rules.problem import Rule
from rustool.rules.timeline import (
    early_reminder,
    inferred_year,
    late_decision,
    not_a_working_day,
    reply_date_unknown,
    short_notice,
    steps_out_of_order,
    unmeetable_requirement,
    unresolvable_date,
    wrong_weekday,
)

RULES: tuple[Rule[Timeline], ...] = (
    duplicate_id,
    unknown_reference,
    not_in_source,
    cut_quotation,
    another_version,
    unresolvable_date,
    wrong_weekday,
    not_a_working_day,
    steps_out_of_order,
    reply_date_unknown,
    late_decision,
    short_notice,
    unmeetable_requirement,
    early_reminder,
    inferred_year,
)
