"""Sentences that say by when the answer must be in."""

import re
from functools import lru_cache

from rustool.drafting.dates import find_dates

REPLY = re.compile(
    r"\b(?:svar\w*|synpunkt\w*|yttra\w*|remisstid\w*|remissvar\w*|samråd\w*|utlåtande\w*|tyck|tycka|inkomm\w*|lämna\w*"
    r"|skicka\w*|mejla\w*|skriv till|response\w*|respond|reply|replies|answers?|views|comments?|send|consultation"
    r"|høring\w*|stellungnahm\w*|lausun\w*)\b",
    re.IGNORECASE,
)
"""Words of answering."""
LAST_DAY = re.compile(
    r"\b(?:senast|sist\w*|till och med|t\.?\s?o\.?\s?m\.?|deadline\w*|\w*frist\w*|innan|före|stänger|går ut|löper ut"
    r"|till(?=\s+(?:den\s+)?\d)|by|before|until|no later than|closes?|ends?|closing date|bis|inden|innen|viimeistään"
    r"|mennessä)\b",
    re.IGNORECASE,
)
"""Words before or after a last day."""
_LONGEST = 400
"""Characters of a text that says by when to answer."""


@lru_cache(maxsize=1 << 16)
def is_deadline(text: str) -> bool:
    """Return whether a text says by what day the answer must be in."""
    return len(text) <= _LONGEST and is_last_day(text) and any(True for _ in find_dates(text))


def is_last_day(text: str) -> bool:
    """Return whether a text speaks of a last day to answer."""
    return bool(LAST_DAY.search(text) and REPLY.search(text))
