"""The words that tell what a part of a strategy is, in the languages that documents come in: data, and its lookup.

A pattern is a word in lower case; `*` stands for any letters, so that compounds and endings are found (`*område*`
finds "strategiområden"), and `!` before a word says that words that begin so are meant by none. Phrases stand on lines
of their own, with `|` between them. Where two languages write a word alike it stands once.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Role(StrEnum):
    """What a heading, a label, a column or a lead-in announces."""

    AREA = "area"
    GOAL = "goal"
    ACTION = "action"
    INDICATOR = "indicator"
    FOLLOW_UP = "follow-up"
    QUESTIONS = "questions"
    TIMELINE = "timeline"
    PROCESS = "process"
    PRINCIPLES = "principles"
    CHANGES = "changes"
    PERSPECTIVES = "perspectives"
    GLOSSARY = "glossary"
    VISION = "vision"
    BACKGROUND = "background"
    APPENDIX = "appendix"
    REPLY = "reply"
    DECISION = "decision"


WORDS: dict[Role, str] = {
    Role.AREA: """
        *område *områden *områdena *områdes *området ledstjärn* *prioritering *prioriteringar *prioriteringarna
        *inriktning *inriktningar *inriktningarna *dimension *dimensioner *dimensionen pelare pelarna *tema *teman temat
        prioriterat fokusfält utmaningsområde* *satsning *satsningar
        *område *områder *områdene *områderne satsing* indsats*område* innsats*
        priority priorities pillar pillars theme themes *area *areas strand strands direction directions domain domains
        handlungsfeld* schwerpunkt* themenfeld* leitlinie* zukunftsfeld*
        axe axes orientation orientations priorité priorités eje ejes thema thema's prioriteit* suund
        painopiste* toimintalinja* teema teemat kärkiala* kehittämisala* painopistealue*
        """,
    Role.GOAL: """
        !spørsmål !spørgsmål !ändamål !föremål
        *mål *målen *målet *målsättning *målsättningar *målsättningarna *målbild *målbilder *målbilden delstrategi*
        målformulering* *målene *målsetting* *målsætning* *målet
        goal goals objective objectives outcome outcomes aim aims target targets
        ziel ziele zielen *ziel *ziele *zielen zielsetzung*
        vart vi ska | vart vi vill | dit vill vi | vad vi vill uppnå | det vill vi uppnå
        önskat läge | where we want to be
        tavoite tavoitteet tavoitteen päämäär* tavoitetila*
        objectif objectifs objetivo objetivos doel doelen doelstelling* eesmärk eesmärgid markmið
        """,
    Role.ACTION: """
        *insats *insatser *insatserna *åtgärd *åtgärder *åtgärderna aktivitet* handling handlingar *initiativ
        genomförandeinsats* arbetssätt *verktyg utförande projekt
        *tiltak *tiltakene strategier virkemid* indsatser *handlinger
        action actions measure measures activity activities initiative initiatives intervention* deliverable*
        maßnahme maßnahmen aktivität* projekte umsetzung
        toimenpide* toimenpiteet toimet mesures medidas maatregel*
        hur vi gör | hur vi ska göra | så når vi dit | så gör vi | det gör vi | det här gör vi | detta gör vi
        vi ska arbeta med | hur vi når dit
        så ska vi nå | vägen dit | slik gjør vi | sådan gør vi | how we get there | what we will do | så arbetar vi
        så här gör vi | vi vil | next steps
        """,
    Role.INDICATOR: """
        indikator* *indikatorer *mått nyckeltal* *målvärde* målvärde nuläge utgångsläge* utfall basvärde*
        mätning mätetal
        indicateur* indicador* indicator indicators baseline kpi kpis metric metrics kennzahl* mittari
        mittarit seuranta* nøgletal* måltal
        så mäter vi | så följer vi | hur vi mäter | how we measure | slik måler vi | sådan måler vi | så märks det
        ansvar ansvarig ansvariga aktör aktörer finansiering kostnad responsible owner lead budget ansvarlig ägare
        """,
    Role.FOLLOW_UP: """
        *uppföljning *uppföljningen utvärdering* återrapportering* oppfølging* opfølgning* evaluering* monitoring
        evaluation reporting review monitorering* seuranta arviointi evaluierung rapportering
        uppföljning och lärande | monitoring and learning
        """,
    Role.QUESTIONS: """
        *fråga *frågor *frågorna frågeställning* *spørsmål *spørgsmål *question *questions fragen kysymykset kysymys
        remissfråg*
        tell us what you think | what do you think | säg vad du tycker | vad tycker du
        tyck till | svar på följande | besvara följande | svara på följande | svarar på | synpunkter på följande
        have your say | give your views | your views
        vi undrar | till dig som svarar | svara på remissen | begäran om utlåtande
        """,
    Role.TIMELINE: """
        tid tidplan* tidsplan* *tidtabell* tidslinje* timetable* timeline* schedule* fremdriftsplan* tidsplan*
        zeitplan* aikataulu* milstolp* datum kalender*
        key dates | viktiga datum | kort sikt | medellång sikt | lång sikt | short term | medium term | long term
        """,
    Role.PROCESS: """
        *process *processen framtagande* framtagning* tillkomst* arbetsgång förankring dialoger dialogen
        prosess* proces* prozess prosessi verfahren* kartläggning
        så har förslaget tagits fram | så har vi arbetat | så har strategin tagits fram | så togs | how we developed
        what we heard | så blev strategin till | slik har vi jobbet | vad vi har hört | how this
        """,
    Role.PRINCIPLES: """
        princip* förhållningssätt* utgångspunkt* värdegrund* värderingar prinsipp* princip* principle* guiding
        grundsatz grundsätze periaat* ramverk lagstiftning lagkrav uppdrag* styrning
        """,
    Role.CHANGES: """
        förändring förändringar förändringarna ändring ändringar nyheter skillnad* endring* ændring* changes änderungen
        muutokset vad är nytt | what is new | what has changed | det här är nytt
        """,
    Role.PERSPECTIVES: """
        *perspektiv *perspektiven *perspektivet tvärgående genomgående horisontell* gjennomgående tværgående
        perspective*
        cross-cutting horizontal querschnitt*
        """,
    Role.GLOSSARY: """
        ordlist* begrepp* *förklaring *förklaringar definition* glossar* ordforklaring* ordliste* begriffe sanasto
        termer terminologi förkortning*
        """,
    Role.VISION: "vision visionen visjon* *vision leitbild visio målbild* framtidsbild*",
    Role.BACKGROUND: """
        bakgrund* inledning* introduktion* innehåll* förord* sammanfattning* syfte* omvärld* *analys nuläge* trender
        utmaningar förutsättning* läsanvisning* historik uppdraget
        innledning* bakgrunn* sammendrag* forord* innhold* indledning* baggrund* indhold* resumé
        introduction background foreword preface contents summary purpose context scope conclusion* governance
        einleitung hintergrund vorwort inhalt zusammenfassung johdanto tausta sisällys tiivistelmä
        var vi är | där vi är | läget i dag | where we are | how to read | så läser du | om dokumentet
        om strategin | om planen | avslutning* genomförande* implementation
        gjennomføring* gennemførelse* toteutus
        """,
    Role.APPENDIX: """
        bilaga bilagor bilag vedlegg appendix appendices annex anhang liite liitteet källor referens* referenser
        litteratur* deltagare kilder referanser referencer sources references participants fotnoter noter
        quellen lähteet
        remissinstanser sändlista kontakt* kontaktuppgift* contact* tack acknowledg* bildkällor kolofon innhold
        """,
    Role.REPLY: """
        svar svara svarar synpunkter synpunkt yttrande* remiss remissen remissvar* remisstid* samråd* höring* høring*
        remissinstans* høringsinstans* høringspart*
        konsultation* consultation* response responses respond reply utlåtande* lausunto* stellungnahme* svarstid*
        """,
    Role.DECISION: """
        beslut yrkande* yrkanden ärende ärendet beslutsgång* beslutsunderlag* reservation* jäv närvarande justerare
        protokoll* paragraf avtal* uppsägning* tvist* pris priset priser betalning* ingrediens* examination* tentamen
        garanti* warranty vedtak* sak beslutning* ersättning* decision decisions minutes agenda dagordning
        """,
}

STRATEGY = """
    *strategi *strategin *strategien *strategier *strategy *stratégie *estrategia
    strategisk plan | strategiska planen | strategic plan | development plan | outcomes framework
    utvecklingsplan* *agenda agenda2030 målbild*
    *utvecklingsprogram* landskapsprogram* regionprogram* utvecklingsprogram* *planstrategi* handlingsprogram*
    regionalplan* utviklingsplan* udviklingsplan* måldokument* färdplan* entwicklungskonzept*
    entwicklungsstrategie* strategie
    konzept maakuntaohjelma* strategia kehittämis* *vision målbild inriktning framtidsplan* program
    programmet plan planen
    """
"""What a strategy calls itself."""

CONSULTATION = """
    remiss* remissvar* samråd* yttrande* synpunkt* utlåtande* høring* høringsinstans* høringsfrist*
    consultation* consultee*
    stellungnahme* lausunto* remissinstans* svarstid* remissversion* tyck
    """
"""What tells that a document is out for comments."""

FOREIGN = """
    protokoll* dagordning* avtal avtalet kontrakt* recept* ingrediens* prislista* priser faktura* offert*
    kursplan* rekryter* enkät* årsberättelse
    yttrande över | remissvar över | pressmeddelande* tjänsteskrivelse* policy *policy
    tentamen lathund* manual guide handbok* medarbetare* nyanställd* användarhandbok bruksanvisning anställningsavtal
    hyresavtal contract agreement recipe* invoice* minutes syllabus handbook
    """
"""What a document calls itself that is no strategy."""

DEADLINE = """
    senast sist sista svarsdatum svarstid* deadline* *frist *fristen innan före till och med | t.o.m. | tom
    by before no later than | until bis spätestens innen inden viimeistään mennessä svar svaret svara synpunkter
    yttrande* yttranden response responses
    """
EVENT = """
    beslut* beslutar beslutas besluta fastställ* anta antas sammanträd* sammanträder möte* behandl* bered* fullmäktige
    kommunstyrelsen regionstyrelsen nämnd* utskick* skickas remitteras remiss* samråd* dialogmöte* decision decide*
    adopt* meeting vedta* vedtas behandles beschluss* sitzung* väntas expected träder ikraftträdande
    """

MONTHS = (
    "jan januari january januar tammikuu*", "feb februari february februar helmikuu*",
    "mar mars march mart märz marts maaliskuu*", "apr april huhtikuu*", "maj may mai toukokuu*",
    "jun juni june kesäkuu*", "jul juli july heinäkuu*", "aug augusti august elokuu*",
    "sep sept september syyskuu*", "okt oct oktober october lokakuu*", "nov november marraskuu*",
    "dec des dez december desember dezember joulukuu*",
)  # fmt: skip

NUMBERS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "", "en ett one eine ein einen yksi én et", "två two to zwei kaksi", "tre three drei kolme",
            "fyra four fire vier neljä", "fem five fünf viisi", "sex six seks sechs kuusi",
            "sju seven syv sieben seitsemän", "åtta eight åtte otte acht kahdeksan", "nio nine ni neun yhdeksän",
            "tio ten ti zehn kymmenen", "elva eleven elleve elf", "tolv twelve zwölf", "tretton thirteen",
            "fjorton fourteen", "femton fifteen", "sexton sixteen", "sjutton seventeen", "arton eighteen",
            "nitton nineteen", "tjugo twenty",
        )
    )
    for word in words.split()
}  # fmt: skip
NUMBERS |= {"tjugofem": 25, "trettio": 30, "thirty": 30}

EACH = "varje vart vardera var varsitt each every per hver hvert hvor jede jedes jeder je jokai*"
SECOND_PERSON = "ni er era ert du din ditt dina you your dere deres i jer jeres sie ihr ihre te teidän"

GOAL_SENTENCE = (
    r"\b(?:mål|målet|målsättning|målsättningen|ambition|ambitionen|strävan|avsikten|goal|aim|objective|målsetting|ziel)"
    r"\s+(?:är|is|er|ist)\s+(?:att|that|to|at|å|dass|es)\b",
    r"\b(?:senast|till|år|by|innen|inden|bis|fram till|vuoteen)\s+(?:år\s+)?20\d\d\b.{0,90}?"
    r"\b(?:ska|skall|är|har|finns|will|is|are|has|have|skal|er|soll|sollen|wird|ist|on)\b",
    r"^(?:\w+\s+){0,7}?(?:ska|skall|shall|skal|soll|sollen|wollen|will|vill)\b(?!.*\?\s*$)",
    r"\b(?:vi|we|wir|länet|regionen|fylket)\s+(?:vill att|vill se|want|ska|skall|will|skal|wollen|werden|shall)\b",
)
"""Sentences that set a goal, from the surest to the least sure."""

FUNCTION_WORDS: dict[str, str] = {
    "sv": "och att är för som inte med på av till det en ett i den har ska vi från om eller våra länets så",
    "en": "the and of to is in for that with are on our by have will we this from at an be as",
    "nb": "og å er ikke som på til av det en et har skal vi fra om med for den dere etter",
    "da": "og at er ikke som på til af det en et har skal vi fra om med for den jer efter",
    "de": "und der die das ist nicht von zu mit für ein eine in den des im auf wir werden bis",
    "fi": "ja on ei että sekä ovat tai kuin myös se ne joka niin mutta ovat maakunnan",
}
"""The small words that tell languages apart."""


@lru_cache(maxsize=256)
def _compiled(words: str) -> re.Pattern[str]:
    """One expression for a list of words, and of phrases on lines with `|`."""
    singles, phrases = [], []
    for line in words.splitlines():
        parts = [part.strip() for part in line.split("|")]
        if len(parts) > 1:
            phrases += [part for part in parts if part]
        else:
            singles += line.split()
    alternatives = sorted({*singles, *phrases}, key=len, reverse=True)
    refused = [re.escape(word[1:]) for word in alternatives if word.startswith("!")]
    alternatives = [word for word in alternatives if not word.startswith("!")]
    unless = rf"(?!(?:{'|'.join(refused)}))" if refused else ""
    written = (re.escape(word).replace(r"\*", r"[\w-]*").replace(r"\ ", r"\s+") for word in alternatives)
    return re.compile(rf"(?<![\w-]){unless}(?:{'|'.join(written)})(?![\w-])")


def occurrences(words: str, text: str) -> Iterator[re.Match[str]]:
    """Every place in the text where a word of the list stands."""
    return _compiled(words).finditer(text.lower())


def has(words: str, text: str) -> bool:
    """Whether a word of the list stands in the text."""
    return _compiled(words).search(text.lower()) is not None


_WORD = re.compile(r"[^\W\d_](?:[\w-]*[^\W_])?")
_SMALL = frozenset(
    " ".join(
        (
            *FUNCTION_WORDS.values(),
            "nr no till fram år vår vårt deras dess hur vad de här vill svar er dig oss besvara",
            "strategiska strategisk strategiskt strategic övergripande regional regionala regionalt overall",
            "remissinstanserna remissinstanser høringsinstansene høringsparterne consultees",
            "strategin planen programmet förslaget remissen",
        )
    ).split()
)
"""Words beside which another word still says all that a heading says."""
_HALF = 0.5
_PHRASE_SHARE = 0.75
"""The share that a phrase, such as "så når vi dit", has at least of the text it stands in."""


class Announced(NamedTuple):
    """What a text announces, and how much of the text says so: 1 when it says nothing more."""

    role: Role
    share: float

    @property
    def is_telling(self) -> bool:
        """True where at least half of the text says so."""
        return self.share >= _HALF

    @property
    def is_clear(self) -> bool:
        """True where more than half of the text says so."""
        return self.share > _HALF


@lru_cache(maxsize=4096)
def announced(text: str) -> Announced | None:
    """What a heading, label or column title announces: the role of most of its words, the first where two are even."""
    lowered = text.lower()
    words = list(_WORD.finditer(lowered))
    content = [m for m in words if m[0] not in _SMALL and m[0] not in NUMBERS] or words
    best: Announced | None = None
    first = len(lowered)
    for role, listed in WORDS.items():
        found = list(_compiled(listed).finditer(lowered))
        if not found:
            continue
        covered = sum(any(f.start() <= m.start() and m.end() <= f.end() for f in found) for m in content)
        whole = any(" " in f[0] for f in found)
        share = 1.0 if whole and covered == len(content) else covered / max(1, len(content))
        if whole:
            share = max(share, _PHRASE_SHARE)
        if best is None or share > best.share or (share == best.share and found[0].start() < first):
            best, first = Announced(role, share), found[0].start()
    return best


def mentions(role: Role, text: str) -> bool:
    """Whether a word for the role stands anywhere in the text."""
    return _compiled(WORDS[role]).search(text.lower()) is not None
