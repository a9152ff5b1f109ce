"""Rules for a strategy, in the order that the manual has them."""

from rustool.model.strategy import Strategy
from rustool.rules.every import cut_quotation, duplicate_id, not_in_source, unknown_reference
from rustool.rules.problem import Rule
from rustool.rules.strategy import (
    area_without_goals,
    broken_promise,
    contradicting_successions,
    dangling_succession,
    follow_up_without_recipient,
    follow_up_without_statute,
    near_identical_goals,
    no_fate,
    undefined_term,
    unused_perspective,
)

RULES: tuple[Rule[Strategy], ...] = (
    duplicate_id,
    unknown_reference,
    not_in_source,
    cut_quotation,
    broken_promise,
    area_without_goals,
    near_identical_goals,
    undefined_term,
    dangling_succession,
    contradicting_successions,
    no_fate,
    follow_up_without_recipient,
    follow_up_without_statute,
    unused_perspective,
)
