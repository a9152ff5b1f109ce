"""Rules for a strategy, in the order that the manual has them."""

from rustool.model.strategy import Strategy
from rustool.rules.every import duplicate_id, quote_not_in_source, truncated_quotation, unknown_reference, wrong_page
from rustool.rules.problem import Rule
from rustool.rules.strategy import (
    area_without_goals,
    changed_source,
    conflicting_successions,
    count_mismatch,
    follow_up_without_legal_basis,
    follow_up_without_recipient,
    missing_succession,
    near_identical_goals,
    undefined_term,
    unknown_succession,
    unused_perspective,
)

RULES: tuple[Rule[Strategy], ...] = (
    duplicate_id,
    unknown_reference,
    quote_not_in_source,
    truncated_quotation,
    wrong_page,
    changed_source,
    count_mismatch,
    area_without_goals,
    near_identical_goals,
    undefined_term,
    unknown_succession,
    conflicting_successions,
    missing_succession,
    follow_up_without_recipient,
    follow_up_without_legal_basis,
    unused_perspective,
)
