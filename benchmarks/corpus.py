"""Made-up strategies that read like real ones, and mutations of them whose truth is known. Seeded: always the same."""

from dataclasses import dataclass, field
from random import Random


def _listed(words: str) -> list[str]:
    return words.split()


ADJECTIVES = _listed(
    """
    attraktiv hållbar tillgänglig jämlik robust trygg inkluderande innovativ långsiktig fossilfri digital
    sammanhållen konkurrenskraftig diversifierad ändamålsenlig gemensam öppen levande cirkulär klimatneutral
    """
)
SUBJECTS = _listed(
    """
    kollektivtrafik kompetensförsörjning folkhälsa bostadsbyggande besöksnäring livsmedelsproduktion bredband
    vattenförsörjning kulturliv idrott föreningsliv grundskola gymnasieskola universitet forskning företagande
    export energiproduktion elnät järnväg vägunderhåll godstransporter cykelvägar naturvård skogsbruk jordbruk
    biologisk mångfald äldreomsorg primärvård psykisk hälsa tandvård integration jämställdhet ungdomars
    inflytande demokrati beredskap krisberedskap cybersäkerhet datadelning automatisering industri handel turism
    kreativa näringar medborgardialog landsbygdsutveckling stadskärnor mötesplatser bibliotek museer scenkonst
    språkutveckling vuxenutbildning yrkeshögskola arbetsmarknad sysselsättning socialt företagande upphandling
    avfall återbruk vattenkvalitet våtmarker luftkvalitet buller solenergi vindkraft vätgas laddinfrastruktur
    flygplats gränshandel pendling studiemotivation läskunnighet digital kompetens ledarskap investeringar
    etableringar startkapital testbäddar välfärdsteknik närvård rehabilitering missbruksvård suicidprevention
    fallprevention barnkonventionen tillgänglighet funktionsrätt minoritetsspråk kulturarv friluftsliv
    vandringsleder fiskevård pollinering
    """
)
VERBS = _listed(
    """
    stärks utvecklas förbättras ökar fördjupas breddas säkras moderniseras samordnas förenklas prioriteras
    förnyas kartläggs finansieras digitaliseras
    """
)
TARGETS = _listed(
    """
    barn unga äldre kvinnor män nyanlända företagare studenter pendlare besökare familjer småföretag ideella
    organisationer glesbygden tätorterna kommunerna skärgården gränstrakterna arbetsgivare patienter brukare
    forskare lantbrukare elever föräldrar hyresgäster konsumenter
    """
)
MEANS = _listed(
    """
    samverkan dialog upphandling rådgivning utbildningsinsatser investeringar forskningssamarbeten nätverk
    digitala verktyg tydliga mål öppna data uppföljning regelförenkling gemensamma plattformar pilotprojekt
    stipendier informationsinsatser kollektivavtal partnerskap medfinansiering
    """
)
PLACES = _listed(
    """
    länet hela länet länets kommuner landsbygden städerna regionen vardagen arbetslivet skolan vården
    näringslivet gränsregionen Östersjöområdet inlandet kusten
    """
)
SYNONYMS = {
    "stärks": "förstärks", "ökar": "växer", "förbättras": "höjs", "utvecklas": "byggs ut", "säkras": "tryggas",
    "barn": "de yngsta", "unga": "ungdomar", "äldre": "seniorer", "samverkan": "samarbete", "dialog": "samtal",
    "genom": "med hjälp av", "så att": "för att", "länet": "regionen", "alla": "samtliga", "möjlighet": "chans",
    "trygg": "säker", "attraktiv": "lockande", "hållbar": "varaktig",
}  # fmt: skip
FILLERS = ["långsiktigt", "tillsammans", "i högre grad", "successivt", "på sikt", "också", "särskilt", "aktivt"]


@dataclass
class Made:
    """A goal, and what it was made of: the id of each goal of the old version that it comes from."""

    id: str
    text: str
    area: int
    origin: tuple[str, ...] = ()


@dataclass
class Pair:
    """Two versions as lists of goals, and the true pairs (old id, new id)."""

    old: list[Made]
    new: list[Made]
    truth: set[tuple[str, str]] = field(default_factory=set)
    kinds: dict[str, set[tuple[str, str]]] = field(default_factory=dict)


def sentence(random: Random) -> str:
    """A goal as a strategy would word it."""
    subject, other = random.sample(SUBJECTS, 2)
    adjective, verb = random.choice(ADJECTIVES), random.choice(VERBS)
    target, means, place = random.choice(TARGETS), random.choice(MEANS), random.choice(PLACES)
    patterns = (
        f"{adjective} {subject} och {other} {verb} i {place} genom {means}",
        f"{subject} {verb} så att {target} får {adjective} {other} i {place}",
        f"alla {target} har möjlighet till {adjective} {subject} genom {means} och {other}",
        f"genom {means} {verb} {subject} för {target} i {place} samt {adjective} {other}",
        f"{target} och {random.choice(TARGETS)} i {place} möter en {adjective} {subject} där {other} {verb}",
    )
    text = random.choice(patterns)
    return text[0].upper() + text[1:] + random.choice((".", ""))


def reword(text: str, share: float, random: Random) -> str:
    """The text with about that share of its words exchanged, dropped, added or inflected otherwise."""
    words = text.split()
    out = []
    for word in words:
        bare = word.strip(".,").lower()
        if random.random() >= share:
            out.append(word)
            continue
        match random.randrange(5):
            case 0:
                out.append(SYNONYMS.get(bare, random.choice(FILLERS) + " " + word))
            case 1:
                pass
            case 2:
                out += [word, random.choice(FILLERS)]
            case 3:
                out.append(word + random.choice(("en", "er", "s", "ns")) if len(bare) > 5 else word)
            case _:
                out.append(random.choice(SUBJECTS + TARGETS + MEANS))
    return " ".join(out) or text


def pair(size: int, share: float, seed: int, *, ids: bool) -> Pair:
    """A strategy of that size and its next version.

    Of each ten goals six are reworded, one is kept, one moved and reworded, one gone with a new one in its place, and
    the last is split in two or merged with the next.
    """
    random = Random(seed)
    areas = max(2, size // 5)
    old: list[Made] = []
    seen = set()
    while len(old) < size:
        text = sentence(random)
        if text.lower() not in seen:
            seen.add(text.lower())
            old.append(Made(f"o{len(old)}", text, len(old) * areas // size))
    made = Pair(old, [])
    queue = list(old)
    fresh = 0

    def name(goal: Made) -> str:
        nonlocal fresh
        fresh += 1
        return goal.id if ids else f"n{fresh}"

    def put(kind: str, goals: list[Made], texts: list[str], area: int) -> None:
        for at, text in enumerate(texts):
            new = Made(name(goals[0]) if at == 0 else f"x{len(made.new)}", text, area)
            made.new.append(new)
            for goal in goals:
                made.truth.add((goal.id, new.id))
                made.kinds.setdefault(kind, set()).add((goal.id, new.id))

    while queue:
        goal = queue.pop(0)
        fate = random.random()
        if fate < 0.1:
            put("kept", [goal], [goal.text], goal.area)
        elif fate < 0.7:
            put("reworded", [goal], [reword(goal.text, share, random)], goal.area)
        elif fate < 0.8:
            put("moved", [goal], [reword(goal.text, share, random)], random.randrange(areas))
        elif fate < 0.9:
            made.new.append(Made(f"x{len(made.new)}", sentence(random), goal.area))
        elif fate < 0.95:
            words = goal.text.split()
            half = len(words) // 2
            put("split", [goal], [" ".join(words[:half]), " ".join(words[half:])], goal.area)
        elif queue:
            other = queue.pop(0)
            text = f"{goal.text.rstrip('.')} samt {other.text[0].lower()}{other.text[1:]}"
            put("merged", [goal, other], [text], goal.area)
    random.shuffle(made.new)
    made.new.sort(key=lambda goal: goal.area)
    return made
