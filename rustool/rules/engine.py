"""Runs the rules on files, and turns what they find into findings with places."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from rustool.findings import Finding, InvalidSource, Path, Related, Severity
from rustool.messages import Message
from rustool.model.response import Response
from rustool.model.strategy import Strategy
from rustool.model.timeline import Timeline
from rustool.rules import response, strategy, suppression, timeline
from rustool.rules.problem import Problem, RelatedPath, Rule
from rustool.rules.project import Project
from rustool.source import NodeLocation, Source
from rustool.suggestions import did_you_mean
from rustool.validation import validate
from rustool.workspace import MODELS

_MODULES: dict[type, tuple[Rule[Any], ...]] = {
    Strategy: strategy.RULES,
    Timeline: timeline.RULES,
    Response: response.RULES,
}


def check(subjects: Iterable[tuple[Source, Project]], chosen: Collection[str]) -> list[Finding]:
    """Every mistake in the files by the chosen rules: file by file, in the order of their lines."""
    found: list[Finding] = []
    for source, project in subjects:
        found += sorted(
            (finding for finding in _file(source, project, chosen) if finding.rule in chosen),
            key=lambda finding: (finding.location.line, finding.location.column),
        )
    return found


def ignorable() -> list[str]:
    """The rules that a comment can silence: those that look at files that can be used."""
    return list(dict.fromkeys(rule.ID for rules in _MODULES.values() for rule in rules))


def _file(source: Source, project: Project, chosen: Collection[str]) -> list[Finding]:
    wanted = source.data.get("format") if isinstance(source.data, dict) else None
    model = MODELS.get(wanted) if isinstance(wanted, str) else None
    if model is None and source.readable:
        return [*source.findings, _unknown_format(source, wanted)]
    try:
        value = validate(source, model or next(iter(MODELS.values())))
    except InvalidSource as error:
        return error.findings
    rules = [rule for rule in _MODULES[type(value)] if rule.ID in chosen]
    problems = [(rule, problem) for rule in rules for problem in rule.check(value, project)]
    ignored = suppression.read_suppressions(source)
    if not ignored:
        return list(_placed(source, problems))
    ran = [rule.ID for rule in rules] if project.is_whole else []
    return suppression.apply_suppressions(_placed(source, problems), ignored, ignorable(), ran)


def _placed(source: Source, problems: list[tuple[Rule[Any], Problem]]) -> Iterator[Finding]:
    """The problems with file, line and column, each file gone through once for all of them."""
    sources = {id(source): source}
    wanted: defaultdict[int, set[Path]] = defaultdict(set)
    for _, problem in problems:
        wanted[id(source)].add(problem.path)
        for other in problem.related:
            if isinstance(other, RelatedPath):
                file = other.source or source
                sources[id(file)] = file
                wanted[id(file)].add(other.path)
    places: dict[int, dict[Path, NodeLocation]] = {key: sources[key].locate(paths) for key, paths in wanted.items()}

    def related(other: RelatedPath | Related) -> Related:
        if isinstance(other, Related):
            return other
        return Related(places[id(other.source or source)][other.path].value, other.message)

    for rule, problem in problems:
        location = places[id(source)][problem.path].value
        yield Finding(
            rule.ID,
            rule.SEVERITY,
            problem.message,
            location,
            problem.path,
            problem.help,
            tuple(related(other) for other in problem.related),
        )


def _unknown_format(source: Source, wanted: object) -> Finding:
    place = source.locate([("format",)])[("format",)]
    if wanted is None:
        message = Message("the file does not say what it is")
        advice = Message(
            "begin it with a line 'format: …', {did_you_mean}", did_you_mean=did_you_mean("", list(MODELS))
        )
        return Finding("missing-field", Severity.ERROR, message, place.value, ("format",), advice)
    message = Message("there is no format '{wanted}'", wanted=wanted)
    return Finding(
        "invalid-value", Severity.ERROR, message, place.value, ("format",), did_you_mean(str(wanted), list(MODELS))
    )
