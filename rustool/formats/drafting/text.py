"""A draft as an outline for people: what was read, where and why, and everything that was left out."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from rustool.drafting.draft import Draft, DraftArea, DraftDate, Where
from rustool.drafting.lexicon import Role
from rustool.drafting.places import place_text
from rustool.findings import escape_controls
from rustool.formats import Terminal
from rustool.formats.drafting import Outlined, ReadFile
from rustool.formats.drafting.phrases import GROUNDS, NOTHING, ROLES, WHY
from rustool.messages import Message, contextual, plural
from rustool.translator import Translator

_NUMBER = 7
_PLACE = 16
_SHORTEST = 20
_TECHNICAL = frozenset(
    {"metadata", "field-code", "page-number", "running-header", "running-footer", "contents", "menu"}
)
"""What is left out that nobody misses; it comes last."""


def write(outlined: Outlined, t: Translator, terminal: Terminal) -> None:
    """Write areas and goals, questions, dates, what the strategy says of itself, the grounds, and what is left."""
    page = _Page(outlined.files, t, terminal)
    terminal.out.writelines(f"{line}\n" for line in page.lines(outlined))


class _Page:
    def __init__(self, files: Sequence[ReadFile], t: Translator, terminal: Terminal) -> None:
        self.files = files
        self.t = t
        self.terminal = terminal

    def lines(self, outlined: Outlined) -> Iterator[str]:
        draft = outlined.draft
        title = draft.facts.title or ", ".join(file.name for file in self.files)
        for line in wrap(escape_controls(title), self.terminal.width):
            yield self.terminal.styled(line, "bold")
        yield from self._areas(draft)
        yield from self._numbered(
            Message("Questions"),
            self.t(contextual("letter before the number of a question", "Q")),
            [(each.text, each.at, each.certain) for each in draft.questions],
        )
        yield from self._numbered(
            Message("Dates"), "D", [(f"{_day(each)}  {each.what}", each.at, True) for each in draft.dates]
        )
        yield from self._statements(draft)
        yield from self._left_out(draft)
        yield ""
        yield from self._wrapped(self.t(Message("Read it this way again:")), "dim")
        yield escape_controls(outlined.command)

    def _areas(self, draft: Draft) -> Iterator[str]:
        yield from self._heading(Message("Areas and goals"))
        if not draft.areas:
            reason = NOTHING.get(draft.reason)
            nothing = self.t(Message("No areas and goals were found."))
            yield from self._wrapped(f"{nothing} {self.t(reason)}" if reason else nothing)
            return
        for n, area in enumerate(draft.areas, 1):
            yield from self._row(str(n), area.title, area.at, certain=area.certain, style="bold")
            yield from self._goals(n, area)
        grounds = [
            GROUNDS[sign.name].filled(detail=sign.detail)
            for sign in draft.signs
            if sign.name in GROUNDS and sign.weight > 0
        ]
        if grounds:
            yield ""
            told = "; ".join(self.t(ground) for ground in grounds)
            yield from self._wrapped(self.t(Message("Grounds: {grounds}.", grounds=told)))
        if not draft.is_certain:
            yield from self._wrapped(
                self.t(Message("'?' marks what is uncertain; --areas-at and --goals-at settle it."))
            )

    def _goals(self, number: int, area: DraftArea) -> Iterator[str]:
        for m, goal in enumerate(area.goals, 1):
            yield from self._row(f"{number}.{m}", goal.text, goal.at, certain=goal.certain)

    def _numbered(self, heading: Message, letter: str, rows: Sequence[tuple[str, Where, bool]]) -> Iterator[str]:
        if not rows:
            return
        yield from self._heading(heading)
        for n, (text, at, certain) in enumerate(rows, 1):
            yield from self._row(f"{letter}{n}", text, at, certain=certain)

    def _statements(self, draft: Draft) -> Iterator[str]:
        for role in Role:
            said = draft.statements_of(role)
            if said:
                yield from self._heading(ROLES[role])
                for each in said:
                    yield from self._row("", each.text, each.at)

    def _left_out(self, draft: Draft) -> Iterator[str]:
        if not draft.left_out:
            return
        count = len(draft.left_out)
        yield from self._heading(plural("Left out: {count} text", "Left out: {count} texts", count))
        why = ""
        for each in sorted(draft.left_out, key=lambda left: (left.why in _TECHNICAL, left.at.document)):
            if each.why != why:
                why = each.why
                yield self.terminal.styled(f"  ({self.t(WHY[why]) if why in WHY else why})", "dim")
            yield from self._row("", each.text, each.at)

    def _heading(self, message: Message) -> Iterator[str]:
        yield ""
        yield self.terminal.styled(self.t(message), "bold")

    def _row(self, number: str, text: str, at: Where, *, certain: bool = True, style: str = "") -> Iterator[str]:
        """A text with its number before it and its place after it."""
        place = place_text(at.place, self.t.language)
        if len(self.files) > 1:
            place = f"{self.files[at.document].name}: {place}"
        label = f"{number:<{_NUMBER - 2}}{' ' if certain else '?'} "
        width = max(_SHORTEST, self.terminal.width - _NUMBER - max(_PLACE, len(place) + 2))
        lines = wrap(escape_controls(text), width) or [""]
        for i, line in enumerate(lines):
            start = label if i == 0 else " " * _NUMBER
            end = " " * (width - len(line) + 2) + self.terminal.styled(place, "dim") if i == 0 else ""
            yield f"{start}{self.terminal.styled(line, style)}{end}".rstrip()

    def _wrapped(self, text: str, style: str = "") -> Iterator[str]:
        for line in wrap(escape_controls(text), self.terminal.width):
            yield self.terminal.styled(line, style)


def _day(each: DraftDate) -> str:
    return each.full.isoformat() if each.full else f"????-{each.month:02}-{each.day:02}"
