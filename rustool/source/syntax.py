"""libyaml's own words for the mistakes that people make most, in words that say what to do."""

from rustool.messages import Message

_INDENT = Message("check that the line is indented as its neighbours are, with spaces")
_QUOTE = Message("a text with ': ' or ' #' in it, or that begins with one of []{}&*!|>'\"%@`, needs quotes around it")
# A newer libyaml gives up by itself at a thousand levels, which it may see before it has told of the first.
LIBYAML_TOO_DEEP = "exceeded maximum nesting depth"
# Mended where it begins, not where libyaml gave up.
NEVER_CLOSED = {
    "found unexpected end of stream",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
}
SYNTAX: dict[str, tuple[Message, Message | None]] = {
    "mapping values are not allowed in this context": (
        Message("a ':' that cannot stand here"),
        _QUOTE,
    ),
    "found character that cannot start any token": (
        Message("a character that no value can begin with"),
        Message("indent with spaces, not tabs, and put quotes around a text that begins with @, ` or %"),
    ),
    "did not find expected key": (Message("expected a key here"), _INDENT),
    "did not find expected '-' indicator": (Message("expected a '-' here"), _INDENT),
    "found unexpected end of stream": (
        Message("a quote that is never closed"),
        Message("end the text with the quote it begins with"),
    ),
    "did not find expected ',' or ']'": (Message("a '[' that is never closed"), None),
    "did not find expected ',' or '}'": (Message("a '{' that is never closed"), None),
    "block sequence entries are not allowed in this context": (
        Message("a '- ' that cannot stand here"),
        Message("begin the list on a line of its own"),
    ),
    "found unknown escape character": (
        Message("an unknown escape in a double-quoted text"),
        Message("write \\\\ for a backslash, or use single quotes"),
    ),
}
