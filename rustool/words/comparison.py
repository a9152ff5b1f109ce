"""The phrases for what became of what between two versions, in both languages, and the sentences made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rustool.findings import Language
from rustool.versions.compare import Change, Comparison, FieldChange
from rustool.versions.items import Kind
from rustool.versions.links import LinkBasis
from rustool.versions.tally import FATES, Fate, fate, tally


@dataclass(frozen=True, slots=True)
class Counted:
    """A phrase for one and for many; in Swedish, `common` for one of what is neither neuter nor many."""

    one: str
    many: str
    common: str | None = None

    def of(self, count: int, *, common: bool = False) -> str:
        """The phrase that fits the number and the gender."""
        if count != 1:
            return self.many
        return self.common or self.one if common else self.one


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """Every phrase about a comparison, in one language."""

    language: Language
    numbers: tuple[str, ...]
    one_common: str
    kinds: Mapping[Kind, Counted]
    definite: Mapping[Kind, str]
    fates: Mapping[Fate, Counted]
    altered: str
    bases: Mapping[LinkBasis, str]
    fields: Mapping[str, str]
    became: Counted
    still: Counted
    all_unchanged: Counted
    only_new: Counted
    only_old: Counted
    stated: str
    assumed: str
    confirmed: str
    nothing: str
    renamed_term: str
    named_term: str
    unnamed_term: str
    perhaps: str
    likeness: str
    percent_sign: str
    legend: str
    moved_from: str
    elsewhere: str
    whole: str
    unchanged_left_out: Counted
    different_strategies: str
    title: str
    destinations: str
    derivations: str
    destination_note: str
    derivation_note: str
    old: str
    new: str
    fate_head: str
    ground_head: str
    basis_note: str
    rewordings: str
    none: str
    flow: str
    flow_note: str
    proposal_none: str
    proposal: tuple[str, ...]

    def number(self, count: int, kind: Kind) -> str:
        """A small number in letters, a larger one in digits."""
        if count == 1 and self._common(kind):
            return self.one_common
        return self.numbers[count] if count < len(self.numbers) else str(count)

    def counted(self, counts: Mapping[Fate, int], kind: Kind) -> str:
        """How many of each fate: "2 med nytt namn, 4 utan motsvarighet"."""
        return ", ".join(
            f"{counts[name]} {self.fates[name].of(counts[name], common=self._common(kind))}"
            for name in FATES
            if counts.get(name)
        )

    def _common(self, kind: Kind) -> bool:
        return kind in {"questions", "follow_up", "principles", "legal_basis"}

    def headline(self, kind: Kind, changes: Sequence[Change]) -> str:
        """What became of all of a kind, in a sentence; empty where there was nothing of it."""
        old, new = sum(len(change.old) for change in changes), sum(len(change.new) for change in changes)
        names = self.kinds[kind]
        if not old and not new:
            return ""
        if not old or not new:
            return (
                (self.only_old if old else self.only_new)
                .of(old or new)
                .format(count=old or new, kind=names.of(old or new))
            )
        counts = tally(changes)
        if set(counts) == {"unchanged"}:
            return self.all_unchanged.of(old).format(count=self.number(old, kind), kind=names.of(old))
        sentence = (
            (self.still if old == new else self.became)
            .of(old)
            .format(old=self.number(old, kind), kind=names.of(old), new=self.number(new, kind))
        )
        return f"{sentence[0].upper()}{sentence[1:]}: {self.counted(counts, kind)}."

    def grounds(self, kind: Kind, changes: Sequence[Change]) -> str:
        """Whose word the changes rest on: what is stated, what a person confirmed, and what is inferred."""
        chosen = (
            (self.stated, [change for change in changes if change.basis == "stated"]),
            (self.confirmed, [change for change in changes if change.basis == "confirmed"]),
            (self.assumed, [change for change in changes if change.is_guess]),
        )
        return " ".join(phrase.format(what=self.counted(tally(some), kind)) for phrase, some in chosen if some)

    def terms(self, comparison: Comparison) -> list[str]:
        """What areas and goals are called now, where that changed, a sentence each."""
        definite = {"area": self.definite["areas"], "goal": self.definite["goals"]}
        sentences = [
            (self.renamed_term if term.old and term.new else self.named_term if term.new else self.unnamed_term).format(
                kind=definite[term.field], old=term.old, new=term.new
            )
            for term in comparison.terms
        ]
        return [sentence[0].upper() + sentence[1:] for sentence in sentences]

    def what(self, change: Change) -> str:
        """What became of one thing, with everything that did: "flyttat, omformulerat"."""
        if change.relation != "same" or len(change.old) > 1:
            return self.fates[fate(change)].of(1, common=self._common(change.kind))
        said = [self.fates[what].of(1, common=self._common(change.kind)) for what in change.changes]
        others = [field.field for field in change.fields if field.field not in {"title", "text"}]
        if others:
            said.append(f"{self.altered} ({', '.join(map(self.field, others))})")
        return ", ".join(said) or self.fates["unchanged"].of(1, common=self._common(change.kind))

    def ground(self, change: Change) -> str:
        """Whose word a change is; a guess is called one."""
        return (
            self.bases[change.basis]
            if (change.old and change.new) or change.basis in {"stated", "confirmed", "inferred"}
            else ""
        )

    def field(self, name: str) -> str:
        """A field as people say it."""
        return self.fields.get(name, name)

    def percent(self, score: float) -> str:
        """A likeness, as people write it."""
        return f"{round(score * 100)}{self.percent_sign}"

    def because(self, change: Change) -> str:
        """Whose word a change rests on, how alike the two are, and why; empty where the same id says it all."""
        if change.basis == "id" or not change.old or not change.new:
            return (
                f"{self.bases[change.basis]}: {change.evidence.text(self.language)}"
                if self.ground(change) and change.basis != "id"
                else ""
            )
        likeness = f" ({self.likeness} {self.percent(change.score)})" if change.basis == "text" else ""
        return f"{self.bases[change.basis]}{likeness}: {change.evidence.text(self.language)}"

    def differs(self, field: FieldChange) -> str:
        """A value that changed, on one line."""
        return f"{self.field(field.field)}: {field.old or '–'} → {field.new or '–'}"


SV = ComparisonWords(
    language="sv",
    numbers=("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    one_common="en",
    kinds={
        "areas": Counted("område", "områden"),
        "goals": Counted("mål", "mål"),
        "questions": Counted("fråga", "frågor"),
        "follow_up": Counted("uppföljningsnivå", "uppföljningsnivåer"),
        "principles": Counted("princip", "principer"),
        "process": Counted("steg i processen", "steg i processen"),
        "perspectives": Counted("perspektiv", "perspektiv"),
        "legal_basis": Counted("rättslig grund", "rättsliga grunder"),
        "glossary": Counted("ord i ordlistan", "ord i ordlistan"),
    },
    definite={"areas": "områdena", "goals": "målen"},
    fates={
        "split": Counted("delat", "delade", "delad"),
        "merged": Counted("sammanslaget", "sammanslagna", "sammanslagen"),
        "regrouped": Counted("omgrupperat", "omgrupperade", "omgrupperad"),
        "retitled": Counted("med nytt namn", "med nytt namn"),
        "moved_reworded": Counted("flyttat och omformulerat", "flyttade och omformulerade", "flyttad och omformulerad"),
        "moved": Counted("flyttat", "flyttade", "flyttad"),
        "reworded": Counted("omformulerat", "omformulerade", "omformulerad"),
        "reordered": Counted("i ny ordning", "i ny ordning"),
        "reidentified": Counted("med nytt id", "med nytt id"),
        "altered": Counted("ändrat i övrigt", "ändrade i övrigt", "ändrad i övrigt"),
        "removed": Counted("utan motsvarighet", "utan motsvarighet"),
        "added": Counted("nytt", "nya", "ny"),
        "unchanged": Counted("oförändrat", "oförändrade", "oförändrad"),
    },
    altered="ändrat i övrigt",
    bases={
        "id": "samma id",
        "stated": "uttalat",
        "confirmed": "bekräftat",
        "inferred": "antaget",
        "text": "antaget, av orden",
        "flow": "antaget, av vart målen tog vägen",
    },
    fields={
        "title": "rubrik",
        "text": "text",
        "note": "anmärkning",
        "perspectives": "perspektiv",
        "indicators": "indikatorer",
        "recipients": "mottagare",
        "frequency": "hur ofta",
        "legal_basis": "rättslig grund",
        "citation": "hänvisning",
        "former_titles": "tidigare namn",
        "amended_by": "ändrad genom",
        "in_force_from": "i kraft från",
        "issuer": "utgivare",
        "vision": "vision",
        "horizon": "målår",
    },
    became=Counted("{old} {kind} har blivit {new}", "{old} {kind} har blivit {new}"),
    still=Counted("{old} {kind} före och efter", "{old} {kind} är fortfarande {new}"),
    all_unchanged=Counted("Oförändrat: {count} {kind}.", "Alla {count} {kind} är oförändrade."),
    only_new=Counted(
        "{count} {kind}; den äldre versionens fil har inga.", "{count} nya {kind}; den äldre versionens fil har inga."
    ),
    only_old=Counted(*["{count} {kind} utan motsvarighet; den nyare versionens fil har inga."] * 2),
    stated="Uttalat: {what}.",
    assumed="Antaget, inte uttalat: {what}.",
    confirmed="Bekräftat av en person: {what}.",
    nothing="Ingen skillnad.",
    renamed_term="{kind} kallas nu {new}, förut {old}.",
    named_term="{kind} kallas nu {new}.",
    unnamed_term="{kind} kallades {old}, har nu inget eget namn.",
    perhaps="kanske",
    likeness="likhet",
    percent_sign=" %",
    legend="= oförändrat  ~ ändrat  - utan motsvarighet  + nytt  [-borttagna ord-]  {+tillagda ord+}",
    moved_from="från {place}",
    elsewhere="utanför områdena",
    whole="Strategin som helhet",
    unchanged_left_out=Counted(
        "1 oförändrat visas inte (--unchanged visar det).", "{count} oförändrade visas inte (--unchanged visar dem)."
    ),
    different_strategies="rustool: de två hör till olika strategier: {old} och {new}",
    title="Vad blev det av allt?",
    destinations="Vart allt tog vägen",
    derivations="Varifrån allt kommer",
    destination_note="Den äldre versionen i ordning, och vad som blev av varje del.",
    derivation_note="Den nyare versionen i ordning, och var varje del kommer ifrån.",
    old="Förut",
    new="Nu",
    fate_head="Vad som hände",
    ground_head="Grund",
    basis_note=(
        "Uttalat: källan säger det. Bekräftat: en person har intygat det. "
        "Samma id: filerna säger att det är samma sak. Antaget: en slutsats av orden eller av vart målen tog vägen, "
        "som ingen har uttalat."
    ),
    rewordings="Omformuleringar",
    none="ingen motsvarighet",
    flow="Flödet från den äldre versionen till den nyare",
    flow_note=(
        "Banden är områden, de tunna linjerna mål. Streckat är antaget; en tom ram har ingen motsvarighet. "
        "Samma sak står i tabellerna nedanför."
    ),
    proposal_none="Det finns inget antaget att bekräfta.",
    proposal=(
        "Till {file}, i stället för dess successions. Läs igenom; skriv confirmed där en person intygar det,",
        "och ta bort det som inte stämmer.",
    ),
)

EN = ComparisonWords(
    language="en",
    numbers=("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    one_common="one",
    kinds={
        "areas": Counted("area", "areas"),
        "goals": Counted("goal", "goals"),
        "questions": Counted("question", "questions"),
        "follow_up": Counted("follow-up level", "follow-up levels"),
        "principles": Counted("principle", "principles"),
        "process": Counted("step of the process", "steps of the process"),
        "perspectives": Counted("perspective", "perspectives"),
        "legal_basis": Counted("statute", "statutes"),
        "glossary": Counted("word in the glossary", "words in the glossary"),
    },
    definite={"areas": "the areas", "goals": "the goals"},
    fates={
        "split": Counted("split", "split"),
        "merged": Counted("merged", "merged"),
        "regrouped": Counted("regrouped", "regrouped"),
        "retitled": Counted("renamed", "renamed"),
        "moved_reworded": Counted("moved and reworded", "moved and reworded"),
        "moved": Counted("moved", "moved"),
        "reworded": Counted("reworded", "reworded"),
        "reordered": Counted("in another order", "in another order"),
        "reidentified": Counted("with a new id", "with a new id"),
        "altered": Counted("changed otherwise", "changed otherwise"),
        "removed": Counted("without a counterpart", "without a counterpart"),
        "added": Counted("new", "new"),
        "unchanged": Counted("unchanged", "unchanged"),
    },
    altered="changed otherwise",
    bases={
        "id": "the same id",
        "stated": "stated",
        "confirmed": "confirmed",
        "inferred": "inferred",
        "text": "inferred from the words",
        "flow": "inferred from where the goals went",
    },
    fields={
        "title": "title",
        "text": "text",
        "note": "note",
        "perspectives": "perspectives",
        "indicators": "indicators",
        "recipients": "recipients",
        "frequency": "how often",
        "legal_basis": "legal basis",
        "citation": "citation",
        "former_titles": "former names",
        "amended_by": "amended by",
        "in_force_from": "in force from",
        "issuer": "issuer",
        "vision": "vision",
        "horizon": "target year",
    },
    became=Counted("{old} {kind} has become {new}", "{old} {kind} have become {new}"),
    still=Counted("{old} {kind} before and after", "{old} {kind} before and after"),
    all_unchanged=Counted("Unchanged: {count} {kind}.", "All {count} {kind} are unchanged."),
    only_new=Counted(*["{count} new {kind}; the older version's file has none."] * 2),
    only_old=Counted(*["{count} {kind} without a counterpart; the newer version's file has none."] * 2),
    stated="Stated: {what}.",
    assumed="Inferred, not stated: {what}.",
    confirmed="Confirmed by a person: {what}.",
    nothing="No difference.",
    renamed_term="{kind} are now called {new}, before {old}.",
    named_term="{kind} are now called {new}.",
    unnamed_term="{kind} were called {old}, and have no name of their own now.",
    perhaps="perhaps",
    likeness="likeness",
    percent_sign="%",
    legend="= unchanged  ~ changed  - no counterpart  + new  [-words taken out-]  {+words put in+}",
    moved_from="from {place}",
    elsewhere="outside the areas",
    whole="The strategy as a whole",
    unchanged_left_out=Counted(
        "1 unchanged is not shown (--unchanged shows it).", "{count} unchanged are not shown (--unchanged shows them)."
    ),
    different_strategies="rustool: the two belong to different strategies: {old} and {new}",
    title="What became of everything?",
    destinations="Where everything went",
    derivations="Where everything comes from",
    destination_note="The older version in its order, and what became of each part.",
    derivation_note="The newer version in its order, and where each part comes from.",
    old="Before",
    new="Now",
    fate_head="What happened",
    ground_head="Grounds",
    basis_note=(
        "Stated: the source says so. Confirmed: a person has vouched for it. The same id: the files say it is the same "
        "thing. Inferred: a conclusion from the words, or from where the goals went, that nobody has stated."
    ),
    rewordings="Rewordings",
    none="no counterpart",
    flow="The flow from the older version to the newer",
    flow_note=(
        "The bands are areas, the thin lines goals. What is dashed is inferred; an empty frame has no counterpart. "
        "The tables below say the same."
    ),
    proposal_none="There is nothing inferred to confirm.",
    proposal=(
        "For {file}, in place of its successions. Read it through; write confirmed where a person vouches for it,",
        "and take away what is not right.",
    ),
)


def comparison_words(language: Language) -> ComparisonWords:
    """The table for a language."""
    return SV if language == "sv" else EN
