"""How right and how fast `rustool diff` is, beside others: python benchmarks/diff.py [--peers]."""

import gc
import time
from collections.abc import Iterable
from typing import TypeVar

from corpus import Made, Pair, pair

from rustool.versions.items import Item
from rustool.versions.matching import match_items

T = TypeVar("T")
SIZES = (25, 250, 1000, 2500, 10000)
STRENGTHS = {"light": 0.1, "moderate": 0.25, "strong": 0.45}


def items(goals: list[Made], side: str) -> list[Item]:
    """The goals as the aligner gets them, below areas without a name worth anything."""
    areas = sorted({goal.area for goal in goals})
    found = [
        Item("areas", f"{side}-area-{area}", ("areas", at), f"{side} {area}", None) for at, area in enumerate(areas)
    ]
    places = {area: at for at, area in enumerate(areas)}
    return found + [
        Item("goals", goal.id, ("areas", places[goal.area], "goals", at), None, goal.text, places[goal.area])
        for at, goal in enumerate(goals)
    ]


def ours(made: Pair) -> set[tuple[str, str]]:
    """The pairs of goals that rustool links."""
    old, new = items(made.old, "gammal"), items(made.new, "ny")
    return {
        (old[i].id, new[j].id)
        for group in match_items(old, new)
        for i in group.old
        for j in group.new
        if old[i].kind == "goals"
    }


def measures(found: set[T], truth: set[T]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    right = len(found & truth)
    precision, recall = right / (len(found) or 1), right / (len(truth) or 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def runs(size: int) -> Iterable[int]:
    """Seeds: many for small sizes, where one goal is four percent."""
    return range(max(1, min(40, 2000 // size)))


def main() -> None:
    """Print a table."""
    gc.disable()  # as the command does
    print("| goals | rewording | ids | precision | recall | F1 | split found | merged found | CPU seconds |")
    print("|---|---|---|---|---|---|---|---|---|")
    for size in SIZES:
        for strength, share in STRENGTHS.items():
            for ids in (False, True):
                found: set[tuple[int, str, str]] = set()
                truth: set[tuple[int, str, str]] = set()
                kinds: dict[str, set[tuple[int, str, str]]] = {"split": set(), "merged": set()}
                spent = 0.0
                for seed in runs(size):
                    made = pair(size, share, seed, ids=ids)
                    start = time.process_time()
                    linked = ours(made)
                    spent += time.process_time() - start
                    found |= {(seed, *link) for link in linked}
                    truth |= {(seed, *link) for link in made.truth}
                    for kind, kept in kinds.items():
                        kept |= {(seed, *link) for link in made.kinds.get(kind, ())}
                precision, recall, f1 = measures(found, truth)
                shares = " | ".join(f"{len(found & kept) / (len(kept) or 1):.3f}" for kept in kinds.values())
                seconds = spent / len(list(runs(size)))
                print(
                    f"| {size} | {strength} | {'yes' if ids else 'no'} | {precision:.3f} | {recall:.3f} | {f1:.3f} "
                    f"| {shares} | {seconds:.3f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
