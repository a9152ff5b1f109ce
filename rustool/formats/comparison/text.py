"""A comparison for a terminal: the headline, then area by area what became of it, rewordings word by word."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from rustool.findings import Path
from rustool.formats import Terminal, escape_controls
from rustool.formats.console import console as console_on
from rustool.versions.compare import Change, Comparison
from rustool.versions.items import Item
from rustool.versions.rewording import inline, rewording
from rustool.words.comparison import ComparisonWords

_OLD, _NEW, _CHANGED, _SOFT = "red", "green", "yellow", "dim"


def write(comparison: Comparison, words: ComparisonWords, terminal: Terminal, *, unchanged: bool) -> None:
    """The comparison, as wide as the terminal; what is unchanged only where `unchanged` asks for it."""
    page = _Page(comparison, words, console_on(terminal), unchanged=unchanged)
    page.head()
    page.areas_and_goals()
    page.others()


class _Page:
    def __init__(self, comparison: Comparison, words: ComparisonWords, console: Console, *, unchanged: bool) -> None:
        self.comparison, self.words, self.console, self.unchanged = comparison, words, console, unchanged

    def head(self) -> None:
        old, new = self.comparison.old, self.comparison.new
        self._line(Text(escape_controls(f"{old.strategy.version} → {new.strategy.version}"), "bold"))
        self._line(Text(escape_controls(f"{old.source.file} → {new.source.file}"), _SOFT))
        self.console.print()
        if not self.comparison.is_different:
            self._line(Text(self.words.nothing, "bold"))
        for kind in ("areas", "goals"):
            changes = self.comparison.changes.get(kind, ())
            if sentence := self.words.headline(kind, self.comparison):
                self._line(Text(sentence, "bold"))
            if grounds := self.words.grounds(kind, changes):
                self._line(Text(grounds))
        for sentence in self.words.terms(self.comparison):
            self._line(Text(escape_controls(sentence)))
        if self.comparison.is_different:
            self.console.print()
            self._line(Text(self.words.legend, _SOFT))

    def areas_and_goals(self) -> None:
        goals = self.comparison.changes.get("goals", ())
        if "areas" not in self.comparison.changes:
            self._blank_before([change for change in goals if self._shown(change)])
            self._list(goals, 0)
            return
        below = self._by_area(goals)
        for change in self.comparison.changes["areas"]:
            listed = [goal for item in change.new for goal in below.get((True, item.path), ())]
            listed += [goal for item in change.old for goal in below.get((False, item.path), ())]
            if self._shown(change) or any(map(self._shown, listed)):
                self.console.print()
                self._change(change, 0)
                self._list(listed, 2)

    def others(self) -> None:
        if self.comparison.document:
            self.console.print()
            self._line(Text(self.words.whole, "bold"))
            for field in self.comparison.document:
                self._line(Text(escape_controls(self.words.differs(field))), "~ ", _CHANGED, 2)
        for kind, changes in self.comparison.changes.items():
            if kind in {"areas", "goals"} or not any(self._shown(change) for change in changes):
                continue
            self.console.print()
            self._line(Text(self.words.headline(kind, self.comparison), "bold"))
            self._list(changes, 2)

    def _by_area(self, goals: Sequence[Change]) -> dict[tuple[bool, Path], list[Change]]:
        """The goals by the area they are told of under: where they stand now, or stood if they have no counterpart."""
        found: defaultdict[tuple[bool, Path], list[Change]] = defaultdict(list)
        for goal in goals:
            version, item = (self.comparison.new, goal.new[0]) if goal.new else (self.comparison.old, goal.old[0])
            area = version.area(item)
            if area is not None:
                found[bool(goal.new), area.path].append(goal)
        return found

    def _list(self, changes: Sequence[Change], indent: int) -> None:
        for change in changes:
            if self._shown(change):
                self._change(change, indent)

    def _shown(self, change: Change) -> bool:
        return self.unchanged or not change.is_unchanged

    def _blank_before(self, shown: Sequence[Change]) -> None:
        if shown:
            self.console.print()

    def _change(self, change: Change, indent: int) -> None:
        """One thing: its mark and words, then what became of it and on what grounds."""
        bold = "bold" if change.kind == "areas" else ""
        if not change.old or not change.new:
            mark, style = ("- ", _OLD) if change.old else ("+ ", _NEW)
            self._line(
                Text(escape_controls((change.old or change.new)[0].display_text), f"{bold} {style}".strip()),
                mark,
                style,
                indent,
            )
        elif change.is_unchanged:
            self._line(Text(escape_controls(change.new[0].display_text), bold), "= ", "", indent)
        else:
            self._line(self._said(change, bold), "~ ", _CHANGED, indent)
        for note in self._notes(change):
            self._line(Text(escape_controls(note), _SOFT), " ", "", indent + 3)

    def _said(self, change: Change, bold: str) -> Text:
        """What it said and says: with words taken out and put in, where it is one thing in both."""
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

    def _notes(self, change: Change) -> Iterator[str]:
        because = self.words.because(change)
        if change.old and change.new:
            if change.is_unchanged and change.basis == "id":
                return
            what = self.words.what(change)
            if "moved" in change.changes:
                moved = self.words.fates["moved"].one
                place = self.words.moved_from.format(place=self._place(change.old[0]))
                what = what.replace(moved, f"{moved} {place}", 1) if moved in what else f"{what}, {moved} {place}"
            yield what
            for field in change.fields:
                if field.field not in {"title", "text"}:
                    yield self.words.differs(field)
        if because:
            yield because
        for near in change.perhaps:
            likeness = f"{self.words.likeness} {self.words.percent(near.score)}"
            yield f"{self.words.perhaps}: {near.item.display_text} ({likeness})"

    def _place(self, item: Item) -> str:
        above = self.comparison.old.under(item)
        return above.label if above else self.words.elsewhere

    def _line(self, text: Text, mark: str = "", style: str = "", indent: int = 0) -> None:
        """A paragraph, broken at the edge of the terminal, with a mark before its first line."""
        room = max(10, self.console.width - indent - len(mark))
        for number, line in enumerate(text.wrap(self.console, room)):
            line.rstrip()
            before = Text(" " * indent).append(mark if number == 0 else " " * len(mark), style)
            self.console.print(before + line)
