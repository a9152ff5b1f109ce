"""Strategies of any size, in real-looking Swedish, the same for the same size."""

import random
from collections.abc import Iterator

GOALS_PER_AREA = 25
_WHAT = (
    "kollektivtrafik",
    "kompetensförsörjning",
    "livsmiljöer",
    "näringsliv",
    "kulturliv",
    "folkhälsa",
    "digital infrastruktur",
    "utbildning",
    "beredskap",
    "energiförsörjning",
    "mötesplatser",
    "ekosystem",
    "innovationskraft",
    "tillit",
)
_HOW = (
    "hållbar",
    "tillgänglig",
    "jämlik",
    "långsiktig",
    "robust",
    "inkluderande",
    "konkurrenskraftig",
    "stärkt",
    "utökad",
)
_WHERE = (
    "i hela länet",
    "i städer och landsbygder",
    "över länsgränserna",
    "på lokal och regional nivå",
    "i vardag och kris",
    "för alla invånare",
    "inom utbildning och arbetsliv",
    "mellan sektorer",
)
_WHY = (
    "möter framtidens behov",
    "stärker sammanhållningen",
    "ger fler möjlighet att delta",
    "skapar omställning",
    "bidrar till en god hälsa",
    "ökar förmågan att möta samhällsutmaningar",
    "minskar utsläppen",
)


def goal_text(random_: random.Random) -> str:
    """One goal: about twelve words."""
    what, other = random_.sample(_WHAT, 2)
    how = random_.choice(_HOW).capitalize()
    return f"{how} {what} {random_.choice(_WHERE)} samt {random_.choice(_HOW)} {other} som {random_.choice(_WHY)}."


def strategy(goals: int, *, version: str = "1", seed: int = 1) -> Iterator[str]:
    """The lines of a strategy file with that many goals."""
    random_ = random.Random(seed)
    yield "format: rustool.strategy/1"
    yield "id: stor"
    yield f'version: "{version}"'
    yield "title: En stor strategi"
    yield "issuer: Region Stor"
    yield "status: draft"
    yield "areas:"
    for n in range(goals):
        if n % GOALS_PER_AREA == 0:
            area = n // GOALS_PER_AREA
            yield f"  - id: a{area}"
            yield f"    title: Område {area} med {random_.choice(_WHAT)}"
            yield "    goals:"
        yield f"      - id: g{n}"
        yield f"        text: {goal_text(random_)}"
