"""The form of `templates/_form.md.j2`, filled in: Markdown to views.

People write several paragraphs, copy lines, rename headings and lose their marks in a word processor. So little is
held on to: the id in a heading's brackets, and the words before the colon.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from rustool.findings import Finding, Location
from rustool.intake import View, kind_of, not_understood, unclear_kind
from rustool.intake.places import Places, plain
from rustool.messages import Message
from rustool.source.text import SourceText
from rustool.text import words_of

START, END = "svarsformular", "slut-svarsformular"
"""What stands in the brackets of the headings that the form begins and ends with."""

Label = Literal["party", "date", "goal", "view", "kind", "wording"]

_LABELS: tuple[tuple[str, Label], ...] = (
    (r"parti(?:et)?s? namn|parti(?:et)?|från|party", "party"),
    (r"datum|date", "date"),
    (r"gäller(?: mål(?:et|en)?)?|mål|goal", "goal"),
    (r"synpunkt(?:er)?|view", "view"),
    (r"slag|typ|kind", "kind"),
    (r"föreslagen lydelse|förslag till lydelse|ny lydelse|proposed wording", "wording"),
)
_LABEL = re.compile(
    # Possessive throughout: two neighbours that may both take a space would try every way to share a long run of them.
    r"\s*+(?:[>•·]\s*+|[-+*]\s++)?(?P<bold>[*_]{0,3}+)\s*+(?:"
    + "|".join(f"(?P<{label}>{names})" for names, label in _LABELS)
    + r")\s*+(?P<choice>\([^()]*+\))?\s*+(?P<closed>[*_]{0,3}+)\s*+:(?P<rest>.*)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?P<marks> {0,3}#{1,6})\s+(?P<text>.*)")
_LAST = re.compile(r"\[([^\[\]]+)\]$")
_NOTHING = {"", "inga synpunkter", "ingen synpunkt", "inga", "no comments", "no views"}


@dataclass
class _Field:
    """What is written after a label."""

    line: int
    lines: list[str] = field(default_factory=list)
    choice: str = ""

    @property
    def text(self) -> str:
        """The Markdown, without blank lines around it; empty where the place was not filled in."""
        text = "\n".join(line.rstrip() for line in self.lines).strip("\n").removesuffix("\\").strip()
        return "" if words_of(text) in _NOTHING else text


@dataclass
class _Part:
    """A stretch of the form under one heading; `place` is None where nobody knows what it is about."""

    heading: str
    line: int
    level: int
    place: str | None
    fields: dict[Label, _Field] = field(default_factory=dict)


class Form:
    """One pass over the lines of a file. `printed` is the form as it is before anybody has written in it."""

    def __init__(self, source: SourceText, places: Places, printed: str) -> None:
        self.source = source
        self.places = places
        self.printed = {words_of(plain(line)) for line in printed.splitlines()}
        headings = [plain(line) for line in printed.splitlines() if _HEADING.match(line)]
        self.headings = {words_of(heading) for heading in headings} - {""}
        self.heading_ids = {named[1] for heading in headings if (named := _LAST.search(heading))}
        self.party = ""
        self.part = _Part("", 0, 0, None)
        self.label: Label | None = None
        self.stray: list[int] = []

    def read(self) -> Iterator[View | Finding]:
        """The views, and what could not be understood, in the order of the file."""
        first, marked = self._start()
        reading = True
        seen = 0
        for number in range(first, len(self.source.lines)):
            line = self.source.lines[number]
            heading = self._heading(line)
            if heading is not None and f"[{END}]" in heading[1]:
                yield from self._close()
                reading = False
            elif heading is not None and f"[{START}]" in heading[1]:
                yield from self._close()
                self.party, self.part, reading = "", _Part("", number, 0, None), True
            elif not reading:
                continue
            elif heading is not None and self._begins_part(heading, marked=marked):
                yield from self._close()
                level, text = heading
                self.part = _Part(text, number, level, self.places.find(text))
                seen += self.part.place is not None
            else:
                yield from self._line(number, line)
        yield from self._close()
        if not seen:
            yield not_understood(self._at(0), _NO_FORM, _USE_FORM)

    def _start(self) -> tuple[int, bool]:
        """The line of the form's first heading: what stands before it is the letter, and not the party's words."""
        for number, line in enumerate(self.source.lines):
            heading = self._heading(line)
            if heading is not None and f"[{START}]" in heading[1]:
                return number, True
        return 0, False

    def _heading(self, line: str) -> tuple[int, str] | None:
        """A heading's level and words: also where a word processor has dropped the marks before it."""
        match = _HEADING.match(line)
        if match:
            return match["marks"].count("#"), plain(match["text"].rstrip("# \t"))
        bare = plain(line).strip("*_ ")
        named = _LAST.search(bare)
        if named and named[1] in self.heading_ids and line.lstrip()[:1] not in {"-", "+", "•", "·"}:
            return 3, bare
        return None

    def _begins_part(self, heading: tuple[int, str], *, marked: bool) -> bool:
        level, text = heading
        if "[" in text or words_of(text) in self.headings:
            return True
        if self.label is not None and level > self.part.level > 0:
            return False  # the party's own heading, in its text
        return marked or self.places.find(text) is not None

    def _line(self, number: int, line: str) -> Iterator[View | Finding]:
        match = _LABEL.match(line)
        label = next((name for _, name in _LABELS if match and match[name]), None)
        in_head = self.part.place is None and not self.part.heading
        if match and label and (label in {"party", "date"}) == in_head:
            if label in self.part.fields or (label == "goal" and self.part.fields):  # the goal is the first line
                yield from self._views()
            rest = match["rest"]
            closing = re.match(r"\s*([*_]{1,3})(?=\s|\Z|\w)", rest) if match["bold"] and not match["closed"] else None
            if closing:
                rest = rest[closing.end() :]
            elif match["bold"] and not match["closed"] and rest.rstrip().endswith(match["bold"]):
                rest = rest.rstrip().removesuffix(match["bold"])
            self.part.fields[label] = _Field(number, [rest.strip()], (match["choice"] or "").strip("()"))
            self.label = label
        elif self.label in {"party", "date"}:
            written = self.part.fields[self.label]
            if line.strip() and not written.text:
                written.lines.append(line)
            elif line.strip() and words_of(plain(line)) not in self.printed:
                self.stray.append(number)
        elif self.label is not None:
            self.part.fields[self.label].lines.append(line)
        elif words_of(plain(line)) and words_of(plain(line)) not in self.printed:
            self.stray.append(number)

    def _close(self) -> Iterator[View | Finding]:
        """End a part: its last view, and the lines in it that stand after no label."""
        yield from self._views()
        if self.stray:
            yield not_understood(self._at(self.stray[0]), _NO_LABEL, _WRITE_AFTER_LABEL)
        self.stray = []

    def _views(self) -> Iterator[View | Finding]:
        """End a view: what the fields say by now."""
        part, fields = self.part, self.part.fields
        self.part = _Part(part.heading, part.line, part.level, part.place)
        self.label = None
        if "party" in fields:
            self.party = plain(fields["party"].text).strip()
        part_texts = {label: fields[label].text for label in fields}
        view, kind, wording = (part_texts.get(label, "") for label in ("view", "kind", "wording"))
        if not (view or kind or wording):
            if part_texts.get("goal"):
                yield not_understood(self._at(fields["goal"].line), _GOAL_ALONE, _WRITE_AFTER_LABEL)
            return
        line = next(fields[label].line for label in ("view", "wording", "kind") if part_texts.get(label))
        location = self._at(line)
        places = self._places(part, part_texts.get("goal", ""))
        meant = kind_of(kind or (fields["kind"].choice if "kind" in fields else ""))
        text = view or wording or (kind if meant in {"support", "deletion"} else "")
        if not self.party:
            yield not_understood(location, _NO_PARTY, _WRITE_PARTY)
        elif part.place is None:
            yield not_understood(location, _no_place(part.heading), _KEEP_HEADING)
        elif not places:
            yield not_understood(self._at(fields["goal"].line), _no_goal(plain(part_texts["goal"])), _NUMBER_GOAL)
        elif not text:
            yield not_understood(location, _KIND_ALONE, _WRITE_AFTER_LABEL)
        else:
            proposed = " ".join(plain(wording).split()) or None
            if meant is None and (kind or proposed is None):
                yield unclear_kind(self._at(fields["kind"].line) if kind else location, plain(kind))
            for on in places:
                yield View(self.party, on, meant or "change", text, proposed, None, location)

    def _places(self, part: _Part, goal: str) -> list[str]:
        if part.place is None:
            return []
        return (self.places.goals(goal, part.place) or []) if goal else [part.place]

    def _at(self, line: int) -> Location:
        width = len(self.source.lines[line]) if line < len(self.source.lines) else 0
        return self.source.location(line, 0, line, width)


_NO_FORM = Message("no place of the form is found here")
_USE_FORM = Message("keep the form's headings with their [id], or send a table (CSV)")
_NO_LABEL = Message("text that stands after none of the form's words")
_WRITE_AFTER_LABEL = Message("put it after 'Synpunkt:'")
_NO_PARTY = Message("a view, but no party's name")
_WRITE_PARTY = Message("write the name after 'Parti:' where the form begins")
_KEEP_HEADING = Message("give the heading the id of a question, an area or a goal in brackets")
_NUMBER_GOAL = Message("write the goals' numbers as the form has them, such as 2.3")
_KIND_ALONE = Message("a kind of view, but no view")
_GOAL_ALONE = Message("a goal, but no view of it")


def _no_place(heading: str) -> Message:
    if not heading:
        return Message("a view before the first heading")
    return Message("a view, but nothing is called '{heading}'", heading=heading)


def _no_goal(written: str) -> Message:
    return Message("no goal here is called '{written}'", written=written)
