"""Rules for an answer, in the order that the manual has them."""

from rustool.model.response import Response
from rustool.rules.every import duplicate_id, unknown_reference, version_mismatch
from rustool.rules.problem import Rule
from rustool.rules.response import (
    accepted_without_effect,
    handling_without_reason,
    late_comment,
    unanswered_question,
    unchanged_wording,
    unknown_question,
    unknown_target,
)

RULES: tuple[Rule[Response], ...] = (
    duplicate_id,
    unknown_reference,
    version_mismatch,
    unknown_question,
    unanswered_question,
    unknown_target,
    late_comment,
    handling_without_reason,
    accepted_without_effect,
    unchanged_wording,
)
