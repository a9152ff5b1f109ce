"""The first pass over the events: YAML to plain data, and what is wrong with it on the way."""

import re
from typing import Any, NoReturn

import yaml

from rustool.findings import Finding, Location, Path, Related, Severity
from rustool.messages import Message
from rustool.source import locations
from rustool.source.syntax import LIBYAML_TOO_DEEP, NEVER_CLOSED, SYNTAX
from rustool.source.text import SourceText
from rustool.text import FORBIDDEN

MAX_DEPTH = 64
MAX_NODES = 2_000_000
MAX_ALIASED_NODES = 10_000
MAX_DIGITS = 18

_NOT_TEXT = re.compile(r"[-+.~=<0-9nNtTfFyYoO]|\Z")
_NULL = re.compile(r"(~|null|Null|NULL|)\Z")
_BOOL = re.compile(r"(true|True|TRUE|false|False|FALSE)\Z")
_INT = re.compile(r"[-+]?[0-9]+\Z|0x[0-9a-fA-F]+\Z|0o[0-7]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z|[-+]?\.(inf|Inf|INF)\Z|\.(nan|NaN|NAN)\Z")
# What YAML 1.1 (PyYAML, Ruby, many editors) reads as a boolean, a date, a base-60, binary or underscored number.
_YAML_1_1 = re.compile(
    r"([yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|=|<<|\d{4}-\d\d?-\d\d?([Tt \t].*)?"
    r"|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[-+]?0b[01_]+|[-+]?[0-9][0-9_]*(\.[0-9_]*)?)\Z"
)


def is_text(plain: str) -> bool:
    """Whether a scalar without quotes is text to readers of YAML 1.1 and of 1.2 alike."""
    return not any(pattern.match(plain) for pattern in (_NULL, _BOOL, _INT, _FLOAT, _YAML_1_1))


class Ambiguous(str):
    """A scalar without quotes that YAML 1.2 reads as text but YAML 1.1 as something else, such as `no` or `1:30`."""

    __slots__ = ()


class Reader:
    """One pass over the events of one file."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self.duplicates: list[tuple[Path, Location]] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.aliased = 0
        # What encloses the list or mapping being read: (what is outside, the key it stands under there, its anchor,
        # how many values came before it).
        self.outside: list[tuple[Any, Any, str | None, int]] = []
        self.inside: Any = None
        self.key: Any = _NO_KEY

    def read(self) -> tuple[Any, list[Finding], bool]:
        """The data, what is wrong with it, and whether it is YAML at all."""
        data, readable = None, True
        try:
            data = self._build()
        except _Stop:
            readable = False
        except yaml.MarkedYAMLError as error:
            self._syntax_error(error)
            readable = False
        if self.duplicates:
            first = locations.locate(self.source, {path for path, _ in self.duplicates})
            self.findings += [_duplicate_key(path, second, first[path].key) for path, second in self.duplicates]
        return data, self.findings, readable

    def _build(self) -> Any:  # noqa: PLR0912, PLR0915 - one loop, as flat as the events it reads; a call an event would double its time
        root: Any = None
        nodes = documents = 0
        event: Any
        for event in yaml.parse(self.source.text, Loader=locations.LOADER):
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                nodes += 1
                if nodes > MAX_NODES:
                    self._stop("too-large", _TOO_MANY_NODES, event)
                value = self._scalar(event)
                if event.anchor:
                    self.anchors[event.anchor] = (value, 1)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                nodes += 1
                if event.tag is not None:
                    self._refuse_tag(event)
                if len(self.outside) >= MAX_DEPTH:
                    self._stop("too-large", _TOO_DEEP, event)
                if self.inside.__class__ is dict and self.key is _NO_KEY:
                    self._stop("unsupported-yaml", _KEY_NOT_TEXT, event)
                self.outside.append((self.inside, self.key, event.anchor, nodes))
                if event.anchor:
                    self.anchors[event.anchor] = (_UNFINISHED, 0)
                self.inside = {} if kind is yaml.MappingStartEvent else []
                self.key = _NO_KEY
                continue
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                value = self.inside
                self.inside, self.key, anchor, before = self.outside.pop()
                if anchor:
                    self.anchors[anchor] = (value, nodes - before + 1)
            elif kind is yaml.AliasEvent:
                value, size = self._alias(event)
                nodes += size
            else:
                if kind is yaml.DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        self._stop("unsupported-yaml", _ONE_DOCUMENT, event)
                continue

            inside = self.inside
            if inside.__class__ is list:
                inside.append(value)
            elif inside is None:
                root = value
            elif self.key is not _NO_KEY:
                # The first of two equal keys counts, so that what is found in it is found where it stands.
                inside.setdefault(self.key, value)
                self.key = _NO_KEY
            elif kind is yaml.ScalarEvent:
                self.key = event.value
                if self.key in inside:
                    self.duplicates.append((self._path(), self.source.span(event)))
            else:
                self._stop("unsupported-yaml", _KEY_NOT_TEXT, event)
        return root

    def _scalar(self, event: Any) -> Any:
        value: str = event.value
        if event.tag is not None:
            self._refuse_tag(event)
        if event.style:
            if event.style == '"' and FORBIDDEN.search(value):
                self._add("control-character", _ESCAPED_CONTROL, event)
            return value
        if _NOT_TEXT.match(value) is None:
            return value
        if _NULL.match(value):
            return None
        if _BOOL.match(value):
            return value.lower() == "true"
        if _INT.match(value):
            if len(value) > MAX_DIGITS:
                self._add("too-large", _TOO_MANY_DIGITS, event)
                return 0
            return int(value, 0) if value[:2] in {"0x", "0o"} else int(value)
        if _FLOAT.match(value):
            # Python's float() knows infinity and not-a-number without YAML's point.
            return float(value.replace(".", "") if value[-1].isalpha() else value)
        return Ambiguous(value) if _YAML_1_1.match(value) else value

    def _alias(self, event: Any) -> tuple[Any, int]:
        if event.anchor not in self.anchors:
            unknown = Message("no anchor &{anchor} before this", anchor=event.anchor)
            self._stop("syntax", unknown, event)
        value, size = self.anchors[event.anchor]
        if value is _UNFINISHED:
            self._stop("unsupported-yaml", _INSIDE_ITSELF, event)
        self.aliased += size
        if self.aliased > MAX_ALIASED_NODES:
            self._stop("too-large", _TOO_MANY_ALIASES, event)
        return value, size

    def _path(self) -> Path:
        around = [(inside, key) for inside, key, _, _ in self.outside[1:]] + [(self.inside, self.key)]
        steps = (len(inside) if isinstance(inside, list) else key for inside, key in around)
        return tuple(step for step in steps if step is not _NO_KEY)

    def _refuse_tag(self, event: Any) -> None:
        tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")
        self._add(
            "unsupported-yaml",
            Message("tags are not used here: remove {tag}", tag=tag),
            event,
        )

    def _syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        problem = error.problem or "cannot be read"
        message, advice = SYNTAX.get(problem, (Message("not YAML: {problem}", problem=problem), None))
        rule = "syntax"
        if problem == LIBYAML_TOO_DEEP:
            rule, message = "too-large", _TOO_DEEP
        # What is never closed is mended where it begins, not where libyaml gave up.
        mark = error.context_mark if problem in NEVER_CLOSED else error.problem_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        location = self.source.location(line, column, line, column + 1)
        self.findings.append(Finding(rule, Severity.ERROR, message, location, help=advice))

    def _add(self, rule: str, message: Message, event: Any) -> None:
        location = self.source.span(event)
        self.findings.append(Finding(rule, Severity.ERROR, message, location, self._path()))

    def _stop(self, rule: str, message: Message, event: Any) -> NoReturn:
        self._add(rule, message, event)
        raise _Stop


def _duplicate_key(path: Path, second: Location, first: Location) -> Finding:
    return Finding(
        "duplicate-key",
        Severity.ERROR,
        Message("the key '{path}' is here twice", path=path[-1]),
        second,
        path,
        Message("keep one of them"),
        (Related(first, Message("first here")),),
    )


class _Stop(Exception):  # noqa: N818 - not an error: the reader's way out of its loop once it has said why
    """Reading goes no further."""


_NO_KEY: Any = object()
_UNFINISHED: Any = object()

_TOO_DEEP = Message("nested deeper than {max_depth} levels", max_depth=MAX_DEPTH)
_TOO_MANY_NODES = Message("more than {limit} values", limit=MAX_NODES)
_TOO_MANY_ALIASES = Message("aliases that expand to more than {limit} values", limit=MAX_ALIASED_NODES)
_TOO_MANY_DIGITS = Message("a number of more than {max_digits} digits", max_digits=MAX_DIGITS)
_KEY_NOT_TEXT = Message("a key must be a plain word")
_INSIDE_ITSELF = Message("an alias for something that it stands inside")
_ONE_DOCUMENT = Message("a second document: put it in a file of its own")
_ESCAPED_CONTROL = Message("a control character, written as an escape")
