"""A draft as the data of a project's three files, with what is missing left open and said beside it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rustool.drafting.draft import Draft, DraftArea, DraftDate, DraftIndicator, Statement, Where
from rustool.drafting.ids import ids_for
from rustool.drafting.lexicon import CONSULTATION, Role, has
from rustool.drafting.places import place_text
from rustool.messages import Message
from rustool.model import response, strategy, timeline
from rustool.model.fields import Model
from rustool.model.strategy import Area, Goal, SourceDocument, Strategy

GAP = "?"
"""What stands where the documents state nothing and the file must have something."""

_LONGEST_TITLE = 80
_YEARLY = re.compile(
    r"\b(?:varje år|årlig\w*|årsredovisning\w*|yearly|annual\w*|every year|each year|hvert år|årlig)\b", re.IGNORECASE
)
_CONTINUOUS = re.compile(r"\b(?:kontinuerlig\w*|löpande|continuous\w*|ongoing|løpende|løbende)\b", re.IGNORECASE)
_DECISION = re.compile(
    r"\b(?:beslut\w*|fastställ\w*|antar|antas|decides?|decision|adopt\w*|vedta\w*|beschlie\w*)\b", re.IGNORECASE
)
_PROPOSES = re.compile(r"\b(?:föreslå\w*|förslag\w*|propos\w*|beslutar om utskick)\b", re.IGNORECASE)
_DISPATCH = re.compile(r"\b(?:skickas|utskick|remitteras|går ut på remiss|is sent|dispatch\w*|sendes)\b", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?:sammanträd\w*|möte\w*|behandla\w*|bered\w*|meeting|committee|nämnd\w*|styrelse\w*|møte)\b", re.IGNORECASE
)
_LAST = re.compile(r"\b(?:deadline\w*|sist\w*|senast|svarstid\w*|last day|by|frist\w*)\b", re.IGNORECASE)
_TERM = re.compile(r"^(?P<term>[^:–—]{2,60}?)\s*(?::|–|—)\s+(?P<definition>\S.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A document that was read, as it is kept in the project."""

    id: str
    name: str
    """The file's name, without its folder."""
    sha256: str
    reader: str
    title: str


@dataclass(frozen=True, slots=True)
class FileData:
    """The data of one file, and the notes that stand before keys of it."""

    data: Mapping[str, Any]
    notes: Mapping[str, Message] = field(default_factory=dict)
    undated: tuple[DraftDate, ...] = ()
    """Dates that cannot be written, because no year is stated."""


@dataclass(frozen=True, slots=True)
class ProjectData:
    """The data of the three files."""

    strategy: FileData
    timeline: FileData
    response: FileData


@dataclass(frozen=True, slots=True)
class Given:
    """What a person adds to what the documents state."""

    version: str | None = None
    strategy_id: str | None = None
    year: int | None = None
    """The year of dates without one."""


def project_data(draft: Draft, sources: Sequence[SourceFile], given: Given) -> ProjectData:
    """Return the data of the three files; nothing that the documents do not state is put into it."""
    facts = draft.facts
    language = (facts.language or "sv").split("-")[0]
    writer = _Writer(sources, language)
    title = facts.title or sources[0].title
    own = given.strategy_id or ids_for([title])[0]
    version = given.version or GAP
    reference = {"id": own, "version": version}
    return ProjectData(
        _strategy(draft, writer, reference, title, sources),
        _timeline(draft, writer, reference, given),
        _response(draft, writer, reference),
    )


class _Writer:
    """Writes quotations with their place, and fields that the models have."""

    def __init__(self, sources: Sequence[SourceFile], language: str) -> None:
        self.sources = sources
        self.language = language
        self.questions: list[str] = []

    def source(self, at: Where) -> dict[str, str]:
        return {"id": self.sources[at.document].id, "at": place_text(at.place, self.language)}


def known(model: type[Model], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of `data` that the model has and that are not empty."""
    names = {field_.alias or name for name, field_ in model.model_fields.items()}
    return {name: value for name, value in data.items() if name in names and value not in (None, "", [], {})}


def _strategy(
    draft: Draft, writer: _Writer, reference: Mapping[str, str], title: str, sources: Sequence[SourceFile]
) -> FileData:
    facts = draft.facts
    area_ids = ids_for([area.title for area in draft.areas])
    goal_ids = iter(ids_for([goal.text for area in draft.areas for goal in area.goals], area_ids))
    writer.questions = ids_for([question.text for question in draft.questions])
    consulted = any(has(CONSULTATION, text) for text in (title, *(left.text for left in draft.left_out))) or bool(
        draft.questions
    )
    data: dict[str, Any] = {
        "format": strategy.FORMAT,
        **reference,
        "title": title,
        "issuer": facts.issuer or GAP,
        "status": "consultation" if consulted else "draft",
        "language": writer.language,
        "vision": _vision(draft),
        "horizon": facts.horizon,
        "expect": _expect(draft),
        "sources": [_source(source) for source in sources],
        "principles": _said(draft, writer, Role.PRINCIPLES),
        "process": _said(draft, writer, Role.PROCESS),
        "changes": _said(draft, writer, Role.CHANGES),
        "perspectives": _perspectives(draft, writer),
        "areas": [_area(area, own, goal_ids, writer) for area, own in zip(draft.areas, area_ids, strict=True)],
        "follow_up": _follow_up(draft, writer),
        "questions": [
            {"id": own, "text": question.text, "source": writer.source(question.at)}
            for own, question in zip(writer.questions, draft.questions, strict=True)
        ],
        "glossary": _glossary(draft, writer),
    }
    notes = {}
    if reference["version"] == GAP:
        notes["version"] = Message("The document has no label for its version: put one in, also in the other files.")
    if not facts.issuer:
        notes["issuer"] = Message("The document does not say who draws it up: put it in.")
    if not consulted:
        notes["status"] = Message("The document does not say how far it has come: draft, consultation or adopted.")
    if draft.areas and not all(area.certain and all(goal.certain for goal in area.goals) for area in draft.areas):
        notes["areas"] = Message("The areas and goals are a guess: compare them with the document.")
    return FileData(known(Strategy, data), notes)


def _source(source: SourceFile) -> dict[str, Any]:
    ending = source.name.rpartition(".")[2].lower()
    return known(
        SourceDocument,
        {
            "id": source.id,
            "title": source.title,
            "file": f"data/sources/{source.id}.{ending}",
            "sha256": source.sha256,
            "reader": source.reader,
        },
    )


def _expect(draft: Draft) -> dict[str, int]:
    counts = {"areas": draft.facts.areas, "goals_per_area": draft.facts.goals_per_area}
    return {name: count for name, count in counts.items() if count is not None}


def _area(area: DraftArea, own: str, goal_ids: Iterable[str], writer: _Writer) -> dict[str, Any]:
    goals = [
        known(
            Goal, {"id": next(iter(goal_ids)), "label": goal.label, "text": goal.text, "source": writer.source(goal.at)}
        )
        for goal in area.goals
    ]
    indicator_ids = ids_for([f"{own} {indicator.title}" for indicator in area.indicators])
    measure_ids = ids_for([f"{own} {measure.text}" for measure in area.measures])
    data: dict[str, Any] = {
        "id": own,
        "label": area.label,
        "title": area.title,
        "text": " ".join(passage.text for passage in area.text),
        "source": writer.source(area.at),
        "indicators": [_indicator(each, name) for each, name in zip(area.indicators, indicator_ids, strict=True)],
        "measures": [{"id": name, "text": each.text} for each, name in zip(area.measures, measure_ids, strict=True)],
        "goals": goals,
    }
    return known(Area, data)


def _indicator(indicator: DraftIndicator, own: str) -> dict[str, Any]:
    data: dict[str, Any] = {"id": own, "title": indicator.title}
    if indicator.unit:
        data["unit"] = indicator.unit
    for name, value in (("baseline", indicator.baseline), ("target", indicator.target)):
        if value is not None:
            number = int(value.value) if value.value == int(value.value) else value.value
            data[name] = {"value": number, "year": value.year}
    return data


def _said(draft: Draft, writer: _Writer, role: Role) -> list[dict[str, Any]]:
    said = draft.statements_of(role)
    ids = ids_for([each.text for each in said])
    return [
        {"id": own, "text": each.text, "source": writer.source(each.at)} for own, each in zip(ids, said, strict=True)
    ]


def _vision(draft: Draft) -> str | None:
    said = draft.statements_of(Role.VISION)
    return said[0].text if len(said) == 1 else None


def _perspectives(draft: Draft, writer: _Writer) -> list[dict[str, Any]]:
    said = draft.statements_of(Role.PERSPECTIVES)
    ids = ids_for([each.text for each in said])
    return [
        {"id": own, "title": _beginning(each), "text": each.text, "source": writer.source(each.at)}
        for own, each in zip(ids, said, strict=True)
    ]


def _beginning(statement: Statement) -> str:
    """The subject of the statement, which stands first."""
    return statement.text.split()[0].strip(".,:;")


def _follow_up(draft: Draft, writer: _Writer) -> list[dict[str, Any]]:
    said = draft.statements_of(Role.FOLLOW_UP)
    ids = ids_for([each.text for each in said])
    return [
        {
            "id": own,
            "title": shortened(each.text),
            "frequency": _frequency(each.text),
            "text": each.text,
            "source": writer.source(each.at),
        }
        for own, each in zip(ids, said, strict=True)
    ]


def _frequency(text: str) -> str:
    if _YEARLY.search(text):
        return "yearly"
    return "continuous" if _CONTINUOUS.search(text) else "other"


def _glossary(draft: Draft, writer: _Writer) -> list[dict[str, Any]]:
    pairs = [(match, each) for each in draft.statements_of(Role.GLOSSARY) if (match := _TERM.match(each.text))]
    ids = ids_for([match["term"] for match, _ in pairs])
    return [
        {"id": own, "term": match["term"], "definition": match["definition"], "source": writer.source(each.at)}
        for own, (match, each) in zip(ids, pairs, strict=True)
    ]


def _timeline(draft: Draft, writer: _Writer, reference: Mapping[str, str], given: Given) -> FileData:
    dated = [(each, _day(each, given)) for each in draft.dates]
    written = [(each, day) for each, day in dated if day is not None]
    replies = {day for each, day in written if each.is_reply}
    ids = ids_for([each.what for each, _ in written])
    assumed = any(each.full is None for each, _ in written)
    data: dict[str, Any] = {
        "format": timeline.FORMAT,
        "id": f"{reference['id'][:56]}-svar",
        "title": draft.facts.title or GAP,
        "respondent": GAP,
        "strategy": dict(reference),
        "language": writer.language,
        "year_basis": "confirmed" if assumed else "stated",
        "reply_by": min(replies) if len(replies) == 1 else "unknown",
        "steps": [_step(each, day, own, writer) for own, (each, day) in zip(ids, written, strict=True)],
    }
    notes = {"respondent": Message("Who answers: put it in.")}
    if len(replies) != 1:
        notes["reply_by"] = Message("The documents do not state one last day to answer: ask, and put it in.")
    undated = tuple(each for each, day in dated if day is None)
    return FileData(data, notes, undated)


def _day(each: DraftDate, given: Given) -> date | None:
    if each.full is not None or given.year is None:
        return each.full
    try:
        return date(given.year, each.month, each.day)
    except ValueError:
        return None


def _step(each: DraftDate, day: date, own: str, writer: _Writer) -> dict[str, Any]:
    return {
        "id": own,
        "title": shortened(each.what),
        "kind": step_kind(each),
        "text": each.what,
        "date": day,
        "source": writer.source(each.at),
    }


def step_kind(each: DraftDate) -> str:
    """Return what sort of step a date is, from the words beside it."""
    text = each.what
    if each.is_reply or _LAST.search(text):
        return "deadline"
    if _DECISION.search(text) and not _PROPOSES.search(text):
        return "decision"
    if _DISPATCH.search(text):
        return "dispatch"
    return "meeting" if _MEETING.search(text) or _PROPOSES.search(text) else "other"


def shortened(text: str) -> str:
    """Return a text as a title: its beginning, cut at a word."""
    line = " ".join(text.split()).rstrip(".")
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(",;:–- ") + " …"


def _response(draft: Draft, writer: _Writer, reference: Mapping[str, str]) -> FileData:
    data: dict[str, Any] = {
        "format": response.FORMAT,
        "strategy": dict(reference),
        "respondent": None,
        "recipient": draft.facts.issuer,
        "case_number": None,
        "their_case_number": draft.facts.case_number,
        "case_officer": None,
        "decided_by": None,
        "date": None,
        "summary": {"stance": None, "text": None},
        "answers": [{"question": own, "text": None} for own in writer.questions],
        "positions": [],
        "comments": [],
    }
    return FileData(data)
