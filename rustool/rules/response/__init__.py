"""Rules for an answer, in the order that the manual has them."""

from rustool.model.response import Response
from rustool.rules.every import another_version, duplicate_id, unknown_reference
from rustool.rules.problem import Rule
from rustool.rules.response import (
    accepted_not_taken_up,
    answer_to_nothing,
    late_comment,
    on_nothing,
    same_wording,
    unanswered_question,
    unreasoned_handling,
)

RULES: tuple[Rule[Response], ...] = (
    duplicate_id,
    unknown_reference,
    another_version,
    answer_to_nothing,
    unanswered_question,
    on_nothing,
    late_comment,
    unreasoned_handling,
    accepted_not_taken_up,
    same_wording,
)
