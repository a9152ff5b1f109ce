"""Which part of a mail is quoted from an earlier one, where no mark before the lines says so."""

import re
from dataclasses import replace

from rustool.reading.blocks import Block, BlockKind

_ORIGINAL = re.compile(
    r"-{2,}\s*(?:ursprungligt meddelande|original message|vidarebefordrat meddelande|forwarded message|"
    r"opprinnelig melding|oprindelig meddelelse)\s*-{2,}"
    r"|(?:startar vidarebefordrat meddelande|begin forwarded message):",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(?:den|on|på|am|le)\b.{4,300}\b(?:skrev|wrote|skriver)\b[^:]{0,200}:\s*", re.IGNORECASE | re.DOTALL
)
_FROM = re.compile(r"(?:från|from|fra)\s*:", re.IGNORECASE)
_FIELDS = tuple(
    re.compile(rf"^\s*(?:{names})\s*:", re.IGNORECASE | re.MULTILINE)
    for names in ("skickat|sent|datum|date|sendt", "till|to|til", "ämne|subject|emne")
)
_WITHIN = 6
_LONGEST = 600


def mark_quoted(blocks: list[Block]) -> list[Block]:
    """Return the blocks with those marked as quoted that follow the head of an earlier message."""
    marked = list(blocks)
    for index, block in enumerate(blocks):
        if block.quoted:
            continue
        text = block.text[:_LONGEST].strip()
        if _ORIGINAL.match(text) or (_FROM.match(text) and _is_head(blocks, index)):
            return marked[:index] + [_quoted(each) for each in marked[index:]]
        if _WROTE.fullmatch(text):
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if following is None or not following.quoted:
                return marked[:index] + [_quoted(each) for each in marked[index:]]
            marked[index] = _quoted(block)
    return marked


def _is_head(blocks: list[Block], index: int) -> bool:
    """Whether the lines from a block on are the sender, date, recipient and subject of a message."""
    head = "\n".join(block.full_text[:_LONGEST] for block in blocks[index : index + _WITHIN])
    return sum(field.search(head) is not None for field in _FIELDS) == len(_FIELDS)


def _quoted(block: Block) -> Block:
    kind = BlockKind.QUOTE if block.kind is BlockKind.PARAGRAPH else block.kind
    return replace(block, kind=kind, quoted=block.quoted + 1)
