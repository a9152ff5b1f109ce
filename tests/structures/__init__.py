"""Strategies in many structures, with the truth of each, and documents that are no strategy.

The collections were written one after the other, each before the engine had seen it. `docs/import.md` has what was
read of each the first time.
"""

from structures.fifth import FIFTH
from structures.first import FIRST
from structures.fourth import FOURTH
from structures.none import NONE
from structures.second import SECOND
from structures.sixth import SIXTH
from structures.third import THIRD

COLLECTIONS = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, NONE)

__all__ = ["COLLECTIONS", "FIFTH", "FIRST", "FOURTH", "NONE", "SECOND", "SIXTH", "THIRD"]
