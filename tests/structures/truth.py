"""The truth of a document, and how much of it a draft has."""

import re
from collections import Counter
from dataclasses import dataclass, field

from rustool.drafting.draft import Draft

_LABEL = re.compile(
    r"(?:(?:[^\W\d_] ?/? ?){1,4} )?[A-ZÅÄÖ]?\d{1,2}(?:[.:]\d{1,2})*\s*[.:)–—-]+\s+|\d{1,2}(?:\.\d{1,2})+\s+"
    r"|(?:mål|delmål|målområde|område|prioritering|objective|goal|priority)\s+\d+(?:[.:]\d+)*\s+|[•–✓*-]\s+",
    re.IGNORECASE,
)
PARTS = ("areas", "goals", "goals under the right area", "questions", "dates")


@dataclass
class Truth:
    """What is to be read."""

    areas: list[tuple[str, list[str]]] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    """Other readings that are right too, with the first."""


def read_truth(text: str) -> Truth:
    """Read `# area`, `- goal || another reading`, `? question` and `@ date`, one a line."""
    truth = Truth()
    for line in text.splitlines():
        mark, rest = line[:2], line[2:]
        if mark == "# ":
            truth.areas.append((alike(rest), []))
        elif mark == "- ":
            first, *others = (alike(reading) for reading in rest.split(" || "))
            truth.areas[-1][1].append(first)
            truth.same.update(dict.fromkeys(others, first))
        elif mark == "? ":
            truth.questions.append(alike(rest))
        elif mark == "@ ":
            truth.dates.append(rest)
    return truth


def alike(text: str) -> str:
    """What texts are compared by: white space folded, a leading label and closing signs dropped."""
    folded = " ".join(text.replace("\u00ad", "").split())
    match = _LABEL.match(folded)
    return (folded[match.end() :] if match else folded).rstrip(":;, ")


@dataclass
class Score:
    """How many of each part are right, were read, and are to be read."""

    right: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    wrong: list[tuple[str, bool]] = field(default_factory=list)
    """Goals that are wrong or under a wrong area, and whether they were called certain."""

    def f1(self, part: str) -> float:
        """Return the harmonic mean of precision and recall."""
        total = self.read[part] + self.wanted[part]
        return 2 * self.right[part] / total if total else 1.0

    def add(self, name: str, draft: Draft, truth: Truth) -> None:
        """Add one document."""
        goals = [
            (alike(area.title), truth.same.get(alike(goal.text), alike(goal.text)), area.certain and goal.certain)
            for area in draft.areas
            for goal in area.goals
        ]
        pairs = [(area, goal) for area, each in truth.areas for goal in each]
        dates = [each.full.isoformat() if each.full else f"{each.month:02}-{each.day:02}" for each in draft.dates]
        readings: dict[str, tuple[list[object], list[object]]] = {
            "areas": ([alike(area.title) for area in draft.areas], [area for area, _ in truth.areas]),
            "goals": ([goal for _, goal, _ in goals], [goal for _, goal in pairs]),
            "goals under the right area": ([(area, goal) for area, goal, _ in goals], list(pairs)),
            "questions": ([alike(question.text) for question in draft.questions], list(truth.questions)),
            "dates": (list(dates), list(truth.dates)),
        }
        for part, (read, wanted) in readings.items():
            both = Counter(read) & Counter(wanted)
            self.right[part] += both.total()
            self.read[part] += len(read)
            self.wanted[part] += len(wanted)
            if both.total() < max(len(read), len(wanted)):
                self.missed.append(f"{name}: {part}")
        left = Counter(pairs)
        for area, goal, certain in goals:
            if left[area, goal] > 0:
                left[area, goal] -= 1
            else:
                self.wrong.append((f"{name}: {goal}", certain))
