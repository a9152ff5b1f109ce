"""Indicators and measures that stand under an area beside its goals."""

import re
from collections import defaultdict
from collections.abc import Sequence

from rustool.drafting.dates import lone_year
from rustool.drafting.draft import DraftIndicator, DraftValue, Passage, Where
from rustool.drafting.elements import Element, Kind
from rustool.drafting.lexicon import Role, announced, has
from rustool.drafting.units import Unit
from rustool.drafting.usage import Usage

_VALUE = re.compile(r"^[<>≤≥]?\s*(?P<number>-?\d[\d\s\u00a0]*(?:[.,]\d+)?)\s*(?P<unit>[^\d]*)$")
_BASELINE = "nuläge* utgångsläge* basvärde* utgångsvärde* baseline nåsituasjon udgangspunkt* ausgangswert* lähtötaso*"
_TARGET = "mål målvärde* målnivå* målår* target targets målsætning* måltall zielwert* tavoitetaso*"
_MEASURED = "indikator* nyckeltal* mått indicator indicators kpi nøgletal* mittari* kennzahl*"


def indicators_under(
    elements: Sequence[Element], own: Sequence[int], units: Sequence[Unit], usage: Usage
) -> tuple[DraftIndicator, ...]:
    """Return the indicators among the units under an area, from lists and from tables with values."""
    found: list[DraftIndicator] = []
    rows: dict[tuple[int, int], list[tuple[Unit, int]]] = defaultdict(list)
    for unit in units:
        position = own[unit.position]
        element = elements[position]
        if element.cell is not None and unit.column and not unit.column.startswith("#"):
            rows[element.cell.table, element.cell.row].append((unit, position))
        elif _is_indicator(unit) and unit.form in {"item", "text"}:
            found.append(DraftIndicator(unit.text, Where(element.document, element.block.place), element.text))
            usage.take(position)
    for cells in rows.values():
        indicator = _row(elements, cells)
        if indicator is not None:
            found.append(indicator)
            for _, position in cells:
                usage.take(position)
    return tuple(found)


def _is_indicator(unit: Unit) -> bool:
    if unit.word:
        return has(_MEASURED, unit.word)
    return bool(unit.slot) and not unit.nested and has(_MEASURED, unit.slot)


def _row(elements: Sequence[Element], cells: list[tuple[Unit, int]]) -> DraftIndicator | None:
    """The indicator of a table's row; None where the table is about something else or holds what is no value."""
    title: tuple[Unit, int] | None = None
    unit: str | None = None
    baseline = target = None
    for cell, position in cells:
        if has(_MEASURED, cell.column) and title is None:
            title = cell, position
            continue
        match = _VALUE.match(cell.text)
        year = lone_year(cell.column)
        if match is None or year is None:
            return None
        value = DraftValue(float(re.sub(r"[\s\u00a0]", "", match["number"]).replace(",", ".")), year)
        unit = unit or match["unit"].strip() or None
        if has(_BASELINE, cell.column):
            baseline = value
        elif has(_TARGET, cell.column):
            target = value
        else:
            return None
    if title is None:
        return None
    element = elements[title[1]]
    text = " – ".join(cell.text for cell, _ in cells)
    return DraftIndicator(title[0].text, Where(element.document, element.block.place), text, unit, baseline, target)


def measures_under(
    elements: Sequence[Element], own: Sequence[int], units: Sequence[Unit], usage: Usage
) -> tuple[Passage, ...]:
    """Return what is to be done, among the units under an area: items whose heading, lead-in or label says so."""
    found = []
    for unit in units:
        position = own[unit.position]
        element = elements[position]
        if usage.is_taken(position) or unit.form not in {"item", "text"}:
            continue
        if unit.form == "text" and element.kind is Kind.PARAGRAPH and not unit.word:
            continue
        named = unit.word or (unit.slot if not unit.nested else "")
        role = announced(named) if named else None
        if role and role.role is Role.ACTION and role.is_telling:
            found.append(Passage(unit.text, Where(element.document, element.block.place)))
            usage.take(position)
    return tuple(found)
