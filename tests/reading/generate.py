"""Documents put together at random out of everything that the formats have, each word in them its own.

As no word stands twice, a test can say of each what must become of it: read once, or listed once with a reason.
"""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Generated:
    """A document, and what must become of its words."""

    content: bytes
    name: str
    read: list[str]
    """The words that blocks must hold, each as often as it is here; in the order of the document where `ordered`."""
    left_out: Counter[str]
    """The words that must be listed as left out."""


@dataclass
class Words:
    """Words that stand nowhere twice, and what must become of those handed out."""

    random: random.Random
    read: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    count: int = 0

    def word(self) -> str:
        self.count += 1
        return self.random.choice(("ord", "mål", "Ängs", "text-", "år", "ÖVER", "i")) + f"x{self.count}"

    def some(self, most: int = 4) -> str:
        """A text that must be read."""
        words = [self.word() for _ in range(self.random.randint(1, most))]
        self.read.extend(words)
        return " ".join(words)

    def unread(self) -> str:
        """A text that must be listed as left out."""
        word = self.word()
        self.left_out.append(word)
        return word

    def doc(self, content: bytes, name: str) -> Generated:
        return Generated(content, name, self.read, Counter(self.left_out))


def pick(rng: random.Random, *choices: Callable[[], str]) -> str:
    """What one of the choices, taken at random, returns."""
    return rng.choice(choices)()
