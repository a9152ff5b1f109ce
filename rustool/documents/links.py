"""Which links of people's Markdown are links in a document; all others are text, in every format."""

import re
from html import unescape

_ALLOWED = re.compile(r"(https?://[^/\\\s]|mailto:[^/\\]|#)", re.IGNORECASE)
"""An allow-list: what a scheme that nobody thought of does, such as `ms-word:` or `search-ms:`, is not ours to know."""

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_INLINE = re.compile(r"\](?=\(\s*(<[^<>\n]*>|[^\s()]*))")
_DEFINITION = re.compile(r"^( {0,3}\[[^\]\n]+)\](?=:\s*(<[^<>\n]*>|\S*))", re.MULTILINE)
_AUTOMATIC = re.compile(r"<(?=([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>)", re.IGNORECASE)


def is_allowed(target: str) -> bool:
    """Tell whether a link may lead there: http, https, mailto, or a place in the same document."""
    return _ALLOWED.match(_ESCAPE.sub(r"\1", unescape(target)).strip().strip("<>").strip()) is not None


def neutralised(markdown: str) -> str:
    """Return Markdown in which every link that is not allowed shows as the characters it is written with."""
    if "](" in markdown or "<" in markdown or "]:" in markdown:
        markdown = _INLINE.sub(lambda match: "]" if is_allowed(match[1]) else "\\]", markdown)
        markdown = _DEFINITION.sub(lambda match: f"{match[1]}]" if is_allowed(match[2]) else f"{match[1]}\\]", markdown)
        markdown = _AUTOMATIC.sub(lambda match: "<" if is_allowed(match[1]) else "\\<", markdown)
    return markdown
