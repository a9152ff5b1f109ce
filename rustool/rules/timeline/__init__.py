"""Rules for a timeline, in the order that the manual has them."""

from rustool.model.timeline import Timeline
from rustool.rules.every import (
    duplicate_id,
    quote_not_in_source,
    truncated_quotation,
    unknown_reference,
    version_mismatch,
)
from rustool.rules.problem import Rule
from rustool.rules.timeline import (
    contradictory_state,
    decision_after_reply_date,
    inferred_year,
    non_working_day,
    premature_requirement,
    reminder_before_start,
    short_notice,
    steps_out_of_order,
    unknown_reply_date,
    unresolvable_date,
    wrong_weekday,
)

RULES: tuple[Rule[Timeline], ...] = (
    duplicate_id,
    unknown_reference,
    quote_not_in_source,
    truncated_quotation,
    version_mismatch,
    unresolvable_date,
    wrong_weekday,
    contradictory_state,
    non_working_day,
    steps_out_of_order,
    unknown_reply_date,
    decision_after_reply_date,
    short_notice,
    premature_requirement,
    reminder_before_start,
    inferred_year,
)
