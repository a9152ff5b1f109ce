"""libyaml's own words for the mistakes that people make most, in words that say what to do."""

from rustool.findings import Message

_INDENT = Message(
    en="check that the line is indented as its neighbours are, with spaces",
    sv="kontrollera att raden är indragen som sina grannar, med blanksteg",
)
_QUOTE = Message(
    en="a text with ': ' or ' #' in it, or that begins with one of []{}&*!|>'\"%@`, needs quotes around it",
    sv="en text som innehåller ”: ” eller ” #”, eller börjar med något av []{}&*!|>'\"%@`, behöver citattecken",
)
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
        Message(en="a ':' that cannot stand here", sv="ett ”:” som inte kan stå här"),
        _QUOTE,
    ),
    "found character that cannot start any token": (
        Message(en="a character that no value can begin with", sv="ett tecken som inget värde kan börja med"),
        Message(
            en="indent with spaces, not tabs, and put quotes around a text that begins with @, ` or %",
            sv="dra in med blanksteg, inte tabbar, och sätt citattecken om en text som börjar med @, ` eller %",
        ),
    ),
    "did not find expected key": (Message(en="expected a key here", sv="här väntades en nyckel"), _INDENT),
    "did not find expected '-' indicator": (Message(en="expected a '-' here", sv="här väntades ett ”-”"), _INDENT),
    "found unexpected end of stream": (
        Message(en="a quote that is never closed", sv="ett citat som aldrig avslutas"),
        Message(
            en="end the text with the quote it begins with",
            sv="avsluta texten med samma citattecken som den börjar med",
        ),
    ),
    "did not find expected ',' or ']'": (Message(en="a '[' that is never closed", sv="en ”[” som aldrig stängs"), None),
    "did not find expected ',' or '}'": (Message(en="a '{' that is never closed", sv="en ”{” som aldrig stängs"), None),
    "block sequence entries are not allowed in this context": (
        Message(en="a '- ' that cannot stand here", sv="ett ”- ” som inte kan stå här"),
        Message(en="begin the list on a line of its own", sv="börja listan på en egen rad"),
    ),
    "found unknown escape character": (
        Message(
            en="an unknown escape in a double-quoted text", sv="en okänd specialföljd i en text med dubbla citattecken"
        ),
        Message(
            en=r"write \\ for a backslash, or use single quotes",
            sv=r"skriv \\ för ett omvänt snedstreck, eller använd enkla citattecken",
        ),
    ),
}
