"""A comparison for a terminal: the headline, then the changes area by area, rewordings word by word."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from rustool.findings import Path
from rustool.formats import Terminal, escape_controls
from rustool.formats.console import console as console_on
from rustool.messages import Joined, Message, Sentence, Verbatim, contextual
from rustool.versions.changes import Change
from rustool.versions.compare import Comparison
from rustool.versions.description import (
    change_phrases,
    detail_texts,
    file_notes,
    grounds,
    headline,
    possible_counterparts,
    sentences,
    strategy_texts,
)  # fmt: skip
from rustool.versions.rewording import inline, rewording

_OLD, _NEW, _CHANGED, _SOFT = "red", "green", "yellow", "dim"

_LEGEND = Joined(
    "  ",
    [
        Joined(" ", [Verbatim("="), contextual("legend", "unchanged")]),
        Joined(" ", [Verbatim("~"), contextual("legend", "changed")]),
        Joined(" ", [Verbatim("-"), contextual("legend", "removed")]),
        Joined(" ", [Verbatim("+"), contextual("legend", "added")]),
        Joined("", [Verbatim("[-"), Message("deleted words"), Verbatim("-]")]),
        Joined("", [Verbatim("{+"), Message("inserted words"), Verbatim("+}")]),
    ],
)


def write(comparison: Comparison, language: str, terminal: Terminal, *, unchanged: bool) -> None:
    """Write the comparison as wide as the terminal; items that are unchanged only with `unchanged`."""
    page = _Page(comparison, language, console_on(terminal), unchanged=unchanged)
    page.head()
    page.areas_and_goals()
    page.strategy()
    page.other_lists()
    page.file_notes()


class _Page:
    def __init__(self, comparison: Comparison, language: str, console: Console, *, unchanged: bool) -> None:
        self.comparison, self.language, self.console, self.unchanged = comparison, language, console, unchanged

    def head(self) -> None:
        old, new = self.comparison.old, self.comparison.new
        self._line(Text(escape_controls(f"{old.strategy.version} → {new.strategy.version}"), "bold"))
        self._line(Text(escape_controls(f"{old.source.file} → {new.source.file}"), _SOFT))
        self.console.print()
        for number, sentence in enumerate(sentences(self.comparison)):
            self._line(self._text(sentence, "" if number else "bold"))
        if self.comparison.is_different:
            self.console.print()
            self._line(self._text(_LEGEND, _SOFT))

    def areas_and_goals(self) -> None:
        goals = self.comparison.changes.get("goals", ())
        if "areas" not in self.comparison.changes:
            if any(map(self._is_shown, goals)):
                self.console.print()
            self._list(goals, 0)
            return
        below = self._by_area(goals)
        for change in self.comparison.changes["areas"]:
            listed = [goal for item in change.new for goal in below.get((True, item.path), ())]
            listed += [goal for item in change.old for goal in below.get((False, item.path), ())]
            if self._is_shown(change) or any(map(self._is_shown, listed)):
                self.console.print()
                self._change(change, 0)
                self._list(listed, 2)

    def strategy(self) -> None:
        self._section(Message("the strategy itself"), strategy_texts(self.comparison))

    def other_lists(self) -> None:
        for kind, changes in self.comparison.changes.items():
            heading = headline(self.comparison, kind)
            if heading is not None and kind not in {"areas", "goals"} and any(map(self._is_shown, changes)):
                self.console.print()
                self._line(self._text(heading, "bold"))
                self._list(changes, 2)

    def file_notes(self) -> None:
        self._section(Message("also changed in the file"), file_notes(self.comparison))

    def _section(self, heading: Message, lines: Iterable[Message]) -> None:
        found = list(lines)
        if found:
            self.console.print()
            self._line(self._text(Sentence(heading), "bold"))
        for line in found:
            self._line(self._text(line), "~ ", _CHANGED, 2)

    def _by_area(self, goals: Sequence[Change]) -> dict[tuple[bool, Path], list[Change]]:
        """Return the goals by the area that they are listed under: the new one, or the old one if they were removed."""
        found: defaultdict[tuple[bool, Path], list[Change]] = defaultdict(list)
        for goal in goals:
            version, item = (self.comparison.new, goal.new[0]) if goal.new else (self.comparison.old, goal.old[0])
            area = version.area(item)
            if area is not None:
                found[bool(goal.new), area.path].append(goal)
        return found

    def _list(self, changes: Sequence[Change], indent: int) -> None:
        for change in changes:
            if self._is_shown(change):
                self._change(change, indent)

    def _is_shown(self, change: Change) -> bool:
        return (self.unchanged and not change.is_record) or change.is_notable

    def _change(self, change: Change, indent: int) -> None:
        """Print one item: its mark and text, then what happened to it and the grounds."""
        bold = "bold" if change.kind == "areas" else ""
        if not change.old or not change.new:
            mark, style = ("- ", _OLD) if change.old else ("+ ", _NEW)
            self._line(
                Text(escape_controls((change.old or change.new)[0].display_text), f"{bold} {style}".strip()),
                mark,
                style,
                indent,
            )
        elif change.is_notable:
            self._line(self._wording(change, bold), "~ ", _CHANGED, indent)
        else:
            self._line(Text(escape_controls(change.new[0].display_text), bold), "= ", "", indent)
        for note in self._notes(change):
            self._line(self._text(note, _SOFT), " ", "", indent + 3)

    def _wording(self, change: Change, bold: str) -> Text:
        """Return the old and the new text; of one item matched with one, with deleted and inserted words marked."""
        if len(change.old) != 1 or len(change.new) != 1:
            old, new = (" + ".join(item.display_text for item in side) for side in (change.old, change.new))
            return Text(escape_controls(f"{old} → {new}"), bold)
        old, new = change.old[0].display_text, change.new[0].display_text
        if not {"reworded", "retitled"} & set(change.changes) or old == new:
            return Text(escape_controls(new), bold)
        if change.kind == "areas" and change.old[0].title != change.new[0].title and not change.new[0].text:
            return Text(escape_controls(f"{old} → {new}"), bold)
        text = Text(style=bold)
        for piece in inline(rewording(old, new)):
            if text:
                text.append(" ")
            shown = escape_controls(piece.text)
            match piece.kind:
                case "both":
                    text.append(shown)
                case "old":
                    text.append(f"[-{shown}-]", _OLD)
                case "new":
                    text.append(f"{{+{shown}+}}", _NEW)
        return text

    def _notes(self, change: Change) -> Iterator[Message]:
        if change.old and change.new and change.is_notable:
            if phrases := change_phrases(change, moved_from=self._old_parent(change)):
                yield Joined(", ", phrases)
            yield from detail_texts(change)
        because = grounds(change)
        if because is not None and change.basis != "id":
            yield because
        yield from possible_counterparts(change)

    def _old_parent(self, change: Change) -> str | None:
        above = self.comparison.old.parent(change.old[0])
        return above.label if above else None

    def _text(self, message: Message, style: str = "") -> Text:
        return Text(escape_controls(message.text(self.language)), style)

    def _line(self, text: Text, mark: str = "", style: str = "", indent: int = 0) -> None:
        """Print a paragraph, broken at the edge of the terminal, with a mark before its first line."""
        room = max(10, self.console.width - indent - len(mark))
        for number, line in enumerate(text.wrap(self.console, room)):
            line.rstrip()
            before = Text(" " * indent).append(mark if number == 0 else " " * len(mark), style)
            self.console.print(before + line)
