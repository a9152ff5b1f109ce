"""A draft as JSON, version 1 of a promise: fields are added, never changed or taken away."""

import json
from collections.abc import Iterator
from typing import Any

from rustool.drafting.draft import Draft, DraftDate, Where
from rustool.drafting.lexicon import Role
from rustool.drafting.places import place_text
from rustool.formats import Terminal
from rustool.formats.drafting import Outlined, ReadFile
from rustool.translator import Translator


def write(outlined: Outlined, t: Translator, terminal: Terminal) -> None:
    """One object; what the strategy has besides areas, goals, questions and follow-up is in `left_out`, as kept."""
    draft, files = outlined.draft, outlined.files
    del t  # JSON is the same in every language
    document: dict[str, Any] = {"version": 1, "source": _source(files[0])}
    if len(files) > 1:
        document["sources"] = [_source(file) for file in files]
    document |= {
        "areas": [
            {
                "title": area.title,
                "at": _at(area.at, files),
                "certain": area.certain,
                "goals": [
                    {"text": goal.text, "at": _at(goal.at, files), "certain": goal.certain} for goal in area.goals
                ],
            }
            for area in draft.areas
        ],
        "questions": [{"text": each.text, "at": _at(each.at, files)} for each in draft.questions],
        "follow_up": [{"text": each.text, "at": _at(each.at, files)} for each in draft.statements_of(Role.FOLLOW_UP)],
        "dates": [_date(each) | {"text": each.text, "at": _at(each.at, files)} for each in draft.dates],
        "left_out": [
            {"text": text, "at": _at(at, files), "why": why}
            for text, at, why in (*_kept(draft), *((each.text, each.at, each.why) for each in draft.left_out))
        ],
    }
    json.dump(document, terminal.out, ensure_ascii=False, indent=2)
    terminal.out.write("\n")


def _source(file: ReadFile) -> dict[str, Any]:
    return {"file": file.name, "sha256": file.sha256, "reader": file.reader, "pages": file.pages}


def _date(each: DraftDate) -> dict[str, str]:
    if each.full is not None:
        return {"date": each.full.isoformat()}
    return {"day": f"{each.month:02}-{each.day:02}"}


def _at(at: Where, files: tuple[ReadFile, ...]) -> str:
    place = place_text(at.place)
    return place if len(files) == 1 else f"{files[at.document].name}: {place}"


def _kept(draft: Draft) -> Iterator[tuple[str, Where, str]]:
    """What the strategy has that this format has no place for."""
    for statement in draft.statements:
        if statement.role is not Role.FOLLOW_UP:
            yield statement.text, statement.at, f"kept-{statement.role.value}"
    for area in draft.areas:
        for passage in area.text:
            yield passage.text, passage.at, "kept-area-text"
        for indicator in area.indicators:
            yield indicator.text, indicator.at, "kept-indicator"
        for measure in area.measures:
            yield measure.text, measure.at, "kept-measure"
