"""The manual pages of the mistakes that reading and validation find, before any rule can look at a file.

They are all errors: no command uses a file with one of them in it. They are found in `rustool.source` and
`rustool.validation`.
"""

PAGES = {
    "syntax": """The file is not YAML.

Nothing in it can be used before it can be read. The place is where the mistake
begins: a quote or a bracket that is never closed is shown at its beginning.

Most often it is a text with `: ` or ` #` in it, which needs quotes, a line that
is indented otherwise than its neighbours, or a tab.
""",
    "invalid-encoding": """The file is not UTF-8.

å, ä and ö are written otherwise in older encodings, and guessing which one it
was is how names come out wrong.

Save the file as UTF-8; every editor can.
""",
    "control-character": """An invisible character that can fool a reader or a terminal.

Controls, direction marks and line separators that editors do not count as lines
make a text look other than it is. They come with what is pasted from documents
and web pages.

Remove the character; the finding's place is exactly before it.
""",
    "duplicate-key": """A key that its mapping has already.

YAML readers keep one of the two without a word, and not all of them the same.

Keep one of them.
""",
    "unsupported-yaml": """A feature of YAML that these files do not use, such as tags.

Tags, several documents in a file and keys that are not plain words mean
different things to different readers, and nothing here needs them.

Remove the tag, put the second document in a file of its own, or write the key
as a word.
""",
    "too-large": """A file, number, nesting or set of aliases beyond what the program reads.

The limits (64 MiB, 18 digits, 64 levels, 10,000 aliased values) are far beyond
any strategy; what goes beyond them is a mistake or an attack.

Split the file, or correct what made it so large.
""",
    "unquoted-value": """A value without quotes that not every reader of YAML takes for text.

`version: 2020` is a number, `id: no` is false and `1:30` is ninety, to some
readers and not to others.

Put it in quotes.
""",
    "unknown-field": """A field that does not exist at this place.

A misspelt field would be lost without a word, and what was written in it with
it.

Correct the name, or remove it; `rustool schema` lists the fields.
""",
    "missing-field": """A field that must be there and is not.

Without it the file cannot be understood. Where the field is there under a name
that is nearly right, only that name is reported.

Add the line.
""",
    "wrong-type": """A value of another kind than its field has, such as a text where a list should be.

Most often the `- ` that begins a list item is lacking, or the text after a
colon was never written.

Write it as the finding says.
""",
    "invalid-value": """A value that its field cannot have.

A date that is not in the calendar, an id with capitals or spaces, a word that
is not among those to choose from.

Choose one of those that the finding names, or write the value in the form that
it shows.
""",
}
