"""Strategies in structures that the engine was not built for, and the truth of each: the first collection.

Each function writes one file. Its docstring is the truth: `# area`, `- goal` (`||` before another right reading),
`? question`, `@ date`. Regions, areas and goals are made up.
"""

from pathlib import Path

from structures.making import (
    Word,
    box,
    group,
    odt_heading,
    odt_list,
    odt_para,
    placeholder,
    save_odt,
    save_pdf,
    save_slides,
    slide_table,
)
from structures.registry import Collection

FIRST = Collection()


@FIRST("automatic-numbering.docx")
def automatic_numbering(path: Path) -> None:
    """
    # Livskraftiga bygder
    - Servicen i landsbygderna har behållits eller förbättrats.
    - Hälften av alla nya bostäder byggs utanför centralorterna.
    # Framtidens industri
    - Industrins energianvändning per producerad enhet har halverats.
    - Länets industriföretag anställer lika många kvinnor som män.
    - Tre nya forskningsmiljöer är etablerade i länet.
    # Kunskap hela livet
    - Alla elever går ut grundskolan med gymnasiebehörighet.
    - Vuxenutbildning finns inom fyra mils resväg för alla.
    ? Delar ni bilden av länets utmaningar?
    ? Är det något mål som ni anser bör strykas?
    @ 2026-02-27
    """
    w = Word()
    w.para("*Utvecklingsstrategi för Bergslänet*", size=20)
    w.para("Den här strategin beskriver vart vi vill. Numren i texten sätts av ordbehandlaren och står inte i texten.")
    n = w.numbering(("decimal", "%1."), ("decimal", "%1.%2"))
    for area, intro, goals in (
        (
            "Livskraftiga bygder",
            "Bygderna är länets ryggrad och deras service avgör var folk kan bo.",
            (
                "Servicen i landsbygderna har behållits eller förbättrats.",
                "Hälften av alla nya bostäder byggs utanför centralorterna.",
            ),
        ),
        (
            "Framtidens industri",
            "Industrin sysselsätter var fjärde invånare.",
            (
                "Industrins energianvändning per producerad enhet har halverats.",
                "Länets industriföretag anställer lika många kvinnor som män.",
                "Tre nya forskningsmiljöer är etablerade i länet.",
            ),
        ),
        (
            "Kunskap hela livet",
            "Utbildningsnivån är lägre än i riket.",
            (
                "Alla elever går ut grundskolan med gymnasiebehörighet.",
                "Vuxenutbildning finns inom fyra mils resväg för alla.",
            ),
        ),
    ):
        w.numbered(area, n, 0, bold=True)
        w.para(intro)
        for goal in goals:
            w.numbered(goal, n, 1)
    w.para("*Frågor att besvara*")
    q = w.numbering(("lowerLetter", "%1)"))
    w.numbered("Delar ni bilden av länets utmaningar?", q)
    w.numbered("Är det något mål som ni anser bör strykas?", q)
    w.para("Svar lämnas senast den 27 februari 2026 till regionens registrator.")
    w.save(path)


@FIRST("goals-in-prose.docx")
def goals_in_prose(path: Path) -> None:
    """
    # Ett tillgängligt län
    - Senast 2033 ska restiden till länscentrum vara högst en timme från alla tätorter.
    - Vi ska också se till att varje hushåll har två oberoende vägar till internet.
    # Ett friskt län
    - Senast 2033 ska skillnaden i livslängd mellan kommunerna vara högst ett år.
    - Vi ska halvera den psykiska ohälsan bland unga.
    # Ett skapande län
    - Senast 2033 ska vart tionde jobb finnas i kulturella och kreativa näringar.
    - Vi ska göra kulturskolan tillgänglig för alla barn oavsett bostadsort.
    ? Vilka hinder ser ni för att nå målen?
    @ 2025-12-15
    """
    w = Word()
    w.heading("Strategi för Älvlandet", 0)
    w.heading("Inledning")
    w.para(
        "Älvlandet växer. Det ställer krav på samordning mellan kommunerna, regionen och staten. Strategin gäller till 2033."
    )
    w.heading("Ett tillgängligt län")
    w.para(
        "Avstånden är stora och kollektivtrafiken gles. Senast 2033 ska restiden till länscentrum vara högst en timme från alla tätorter. "
        "Det kräver nya tåg och fler avgångar. Vi ska också se till att varje hushåll har två oberoende vägar till internet."
    )
    w.heading("Ett friskt län")
    w.para("Hälsan är ojämnt fördelad. Forskningen visar att förebyggande arbete lönar sig.")
    w.para(
        "Senast 2033 ska skillnaden i livslängd mellan kommunerna vara högst ett år. Vi ska halvera den psykiska ohälsan bland unga. "
        "I dag uppger nästan hälften av flickorna att de ofta är nedstämda."
    )
    w.heading("Ett skapande län")
    w.para("Kulturen lockar människor hit. Senast 2033 ska vart tionde jobb finnas i kulturella och kreativa näringar.")
    w.para("Vi ska göra kulturskolan tillgänglig för alla barn oavsett bostadsort. Flera kommuner har redan börjat.")
    w.heading("Remissen")
    w.para(
        "Vi vill särskilt ha svar på frågan: Vilka hinder ser ni för att nå målen? Svaret ska vara hos oss senast den 15 december 2025."
    )
    w.save(path)


@FIRST("banner-tables.docx")
def banner_tables(path: Path) -> None:
    """
    # Rent vatten och frisk luft
    - Alla sjöar i länet uppnår god ekologisk status.
    - Halten av partiklar i luften ligger under gränsvärdet på alla orter.
    # Nära till allt
    - Nio av tio invånare har högst en kilometer till en hållplats.
    - Dagligvaror går att köpa i varje kyrkby.
    # Företag som vågar
    - Andelen företag som exporterar har fördubblats.
    - Riskkapital finns för den som startar utanför storstaden.
    @ 2026-03-01
    """
    w = Word()
    w.para("*Regional agenda*", size=22)
    w.para("Agendan har tre fokusområden. För varje område finns en tabell.")
    for area, goals in (
        (
            "Rent vatten och frisk luft",
            (
                "Alla sjöar i länet uppnår god ekologisk status.",
                "Halten av partiklar i luften ligger under gränsvärdet på alla orter.",
            ),
        ),
        (
            "Nära till allt",
            (
                "Nio av tio invånare har högst en kilometer till en hållplats.",
                "Dagligvaror går att köpa i varje kyrkby.",
            ),
        ),
        (
            "Företag som vågar",
            (
                "Andelen företag som exporterar har fördubblats.",
                "Riskkapital finns för den som startar utanför storstaden.",
            ),
        ),
    ):
        rows = [(f"*{area}*", ""), *((f"Mål {i}", goal) for i, goal in enumerate(goals, 1))]
        w.table(rows, merge=[(0, 0, 0, 1)])
    w.para("Sista svarsdag är 1 mars 2026.")
    w.save(path)


@FIRST("groups-of-boxes.pptx")
def groups_of_boxes(path: Path) -> None:
    """
    # Människan
    - Fler får stöd tidigt i livet
    - Ensamheten bland äldre minskar
    # Platsen
    - Fler träffpunkter utan köpkrav
    - Trygga stråk i varje tätort
    # Arbetet
    - Fler arbetsgivare tar emot praktikanter
    - Jämställda löner i alla branscher
    # Klimatet
    - Länets fordon går på el eller biogas
    - Byggandet blir klimatneutralt
    """
    areas = (
        ("Människan", "Fler får stöd tidigt i livet", "Ensamheten bland äldre minskar"),
        ("Platsen", "Fler träffpunkter utan köpkrav", "Trygga stråk i varje tätort"),
        ("Arbetet", "Fler arbetsgivare tar emot praktikanter", "Jämställda löner i alla branscher"),
        ("Klimatet", "Länets fordon går på el eller biogas", "Byggandet blir klimatneutralt"),
    )
    groups = []
    for i, (area, *goals) in enumerate(areas):
        x, y = 1 + 16 * (i % 2), 4 + 7 * (i // 2)
        goal_boxes = [box((x, y + 2 + 2 * n, 14, 2), [goal], size=16) for n, goal in enumerate(goals)]
        groups.append(group((x, y, 14, 6), [box((x, y, 14, 2), [f"*{area}*"], size=24), *goal_boxes]))
    save_slides(
        path,
        [
            [
                placeholder("title", ["Vår väg till 2040"]),
                placeholder("body", ["Förslag till regional utvecklingsstrategi"]),
            ],
            [placeholder("title", ["Strategins fyra målområden och deras mål"]), *groups],
            [placeholder("title", ["Tack!"]), placeholder("body", ["Frågor? Hör av er till regionens kansli."])],
        ],
    )


@FIRST("goal-on-each-slide.pptx")
def goal_on_each_slide(path: Path) -> None:
    """
    # Plats för alla
    - Bostäder byggs där jobben finns
    - Landsbygden har samma digitala service som staden
    # Kraft att växa
    - Småföretagen samarbetar om export
    - Forskning blir produkter i länet
    # Grön tillväxt
    - Skogen brukas med fler arter
    - Transporterna är fria från fossila bränslen
    ? Vilket av de tre områdena är viktigast för er?
    @ 2026-01-31
    """
    areas = (
        (
            "Plats för alla",
            (
                (
                    "Bostäder byggs där jobben finns",
                    "Bostadsbristen hindrar företag att anställa. Kommunerna planerar gemensamt.",
                ),
                (
                    "Landsbygden har samma digitala service som staden",
                    "Service är mer än affären. Digital post och vård räknas också.",
                ),
            ),
        ),
        (
            "Kraft att växa",
            (
                ("Småföretagen samarbetar om export", "Få företag exporterar i dag. Nätverk sänker tröskeln."),
                ("Forskning blir produkter i länet", "Högskolans resultat stannar ofta i rapporter."),
            ),
        ),
        (
            "Grön tillväxt",
            (
                ("Skogen brukas med fler arter", "Barkborren visar vad ensidighet kostar."),
                ("Transporterna är fria från fossila bränslen", "Lastbilarna står för de flesta utsläppen."),
            ),
        ),
    )
    slides = [
        [placeholder("title", ["Regional utvecklingsstrategi 2026–2040"])],
        [placeholder("title", ["Tre områden"]), placeholder("body", [area for area, _ in areas])],
    ]
    for area, goals in areas:
        slides.append([placeholder("title", [f"Område: {area}"])])
        slides += [[placeholder("title", [f"Mål: {goal}"]), placeholder("body", [text])] for goal, text in goals]
    slides.append(
        [placeholder("title", ["Remissfråga"]), placeholder("body", ["Vilket av de tre områdena är viktigast för er?"])]
    )
    slides.append([placeholder("title", ["Tid"]), placeholder("body", ["31 januari 2026: svar till regionen"])])
    save_slides(path, slides)


@FIRST("bold-lead-ins.docx")
def bold_lead_ins(path: Path) -> None:
    """
    # En region för barn och unga
    - Trygg uppväxt. Alla barn har minst en vuxen utanför familjen att vända sig till. || Trygg uppväxt || Trygg uppväxt. || Alla barn har minst en vuxen utanför familjen att vända sig till.
    - Lust att lära. Skolan ger varje elev det stöd som behövs i tid. || Lust att lära || Lust att lära. || Skolan ger varje elev det stöd som behövs i tid.
    # En region i rörelse
    - Pålitliga resor. Bussar och tåg kommer i tid nitton gånger av tjugo. || Pålitliga resor || Pålitliga resor. || Bussar och tåg kommer i tid nitton gånger av tjugo.
    - Säkra vägar. Ingen dör eller skadas allvarligt i trafiken. || Säkra vägar || Säkra vägar. || Ingen dör eller skadas allvarligt i trafiken.
    - Cykla året om. Cykelvägarna mellan tätorterna plogas före bilvägarna. || Cykla året om || Cykla året om. || Cykelvägarna mellan tätorterna plogas före bilvägarna.
    # En region med framtidstro
    - Nya jobb. Tusen arbetstillfällen tillkommer i gröna näringar. || Nya jobb || Nya jobb. || Tusen arbetstillfällen tillkommer i gröna näringar.
    - Öppna sinnen. Fler deltar i föreningsliv och folkbildning. || Öppna sinnen || Öppna sinnen. || Fler deltar i föreningsliv och folkbildning.
    ? Är målen tillräckligt tydliga?
    ? Vad kan ni själva bidra med?
    @ 2025-11-01
    """
    w = Word()
    w.heading("Utvecklingsstrategi för Kustregionen", 0)
    w.para("Strategin består av tre strategiska inriktningar. Under varje inriktning finns utvecklingsmål.")
    for area, goals in (
        (
            "En region för barn och unga",
            (
                ("Trygg uppväxt.", "Alla barn har minst en vuxen utanför familjen att vända sig till."),
                ("Lust att lära.", "Skolan ger varje elev det stöd som behövs i tid."),
            ),
        ),
        (
            "En region i rörelse",
            (
                ("Pålitliga resor.", "Bussar och tåg kommer i tid nitton gånger av tjugo."),
                ("Säkra vägar.", "Ingen dör eller skadas allvarligt i trafiken."),
                ("Cykla året om.", "Cykelvägarna mellan tätorterna plogas före bilvägarna."),
            ),
        ),
        (
            "En region med framtidstro",
            (
                ("Nya jobb.", "Tusen arbetstillfällen tillkommer i gröna näringar."),
                ("Öppna sinnen.", "Fler deltar i föreningsliv och folkbildning."),
            ),
        ),
    ):
        w.heading(area, 2)
        for lead, text in goals:
            w.para(f"*{lead}*", " " + text)
    w.heading("Frågor till dig som svarar", 2)
    w.para("Är målen tillräckligt tydliga?", style="List Number")
    w.para("Vad kan ni själva bidra med?", style="List Number")
    w.heading("Svarstid", 2)
    w.para("Vi behöver ert svar senast 1 november 2025.")
    w.save(path)


@FIRST("matrix.docx")
def matrix(path: Path) -> None:
    """
    # Hälsa
    - Färre unga röker
    - Fler äldre rör på sig
    - Vårdköerna är borta
    # Miljö
    - Avfallet har minskat med en tredjedel
    - Bilresorna har blivit färre
    - Länet är självförsörjande på el
    # Näringsliv
    - Fler unga startar företag
    - Nyanlända får jobb inom två år
    - Turismen ger arbete året om
    @ 2026-04-30
    """
    w = Word()
    w.heading("Målbild 2035", 1)
    w.para("Strategin har tre målområden. Tabellen visar målen för varje målområde, på kort, medellång och lång sikt.")
    w.table(
        [
            ("", "*Hälsa*", "*Miljö*", "*Näringsliv*"),
            ("*Kort sikt*", "Färre unga röker", "Avfallet har minskat med en tredjedel", "Fler unga startar företag"),
            (
                "*Medellång sikt*",
                "Fler äldre rör på sig",
                "Bilresorna har blivit färre",
                "Nyanlända får jobb inom två år",
            ),
            ("*Lång sikt*", "Vårdköerna är borta", "Länet är självförsörjande på el", "Turismen ger arbete året om"),
        ]
    )
    w.para("Synpunkter lämnas senast 2026-04-30.")
    w.save(path)


@FIRST("english-objectives.docx")
def english_objectives(path: Path) -> None:
    """
    # Thriving Communities
    - Every village has access to a primary care service within twenty minutes.
    - Loneliness among older residents has fallen by a third.
    # A Resilient Economy
    - The share of residents with post-secondary skills exceeds the national average.
    - New firms survive their first five years more often than in 2020.
    # Net Zero Landscapes
    - Peatlands and forests store more carbon than the region emits.
    - All public buildings run on renewable energy.
    ? Do the three priorities reflect the needs of your area?
    ? Which objectives would you change, and why?
    @ 2026-05-14
    """
    w = Word()
    w.heading("Regional Development Strategy 2026–2036: consultation draft", 0)
    w.heading("How to read this document", 1)
    w.para("The strategy sets out three priorities. Each priority has two objectives and a number of actions.")
    w.heading("What we heard", 1)
    w.items(
        "Bus services stop too early in the evening.",
        "Young people want to stay but cannot find homes.",
        "Firms struggle to recruit.",
    )
    for i, (area, intro, goals, actions) in enumerate(
        (
            (
                "Thriving Communities",
                "People who feel at home take part.",
                (
                    "Every village has access to a primary care service within twenty minutes.",
                    "Loneliness among older residents has fallen by a third.",
                ),
                ("Open ten community hubs.", "Fund village halls."),
            ),
            (
                "A Resilient Economy",
                "The region depends on a handful of employers.",
                (
                    "The share of residents with post-secondary skills exceeds the national average.",
                    "New firms survive their first five years more often than in 2020.",
                ),
                ("Create a skills fund.", "Offer mentoring."),
            ),
            (
                "Net Zero Landscapes",
                "Our land can do more.",
                (
                    "Peatlands and forests store more carbon than the region emits.",
                    "All public buildings run on renewable energy.",
                ),
                ("Restore two thousand hectares of bog.", "Retrofit schools first."),
            ),
        ),
        1,
    ):
        w.heading(f"Priority {i}: {area}", 1)
        w.para(intro)
        for n, goal in enumerate(goals, 1):
            w.para(f"*Objective {i}.{n}*", f" {goal}")
        w.para("*Actions*")
        w.items(*actions)
    w.heading("Consultation questions", 1)
    w.para("Do the three priorities reflect the needs of your area?", style="List Number")
    w.para("Which objectives would you change, and why?", style="List Number")
    w.para("Please send your response by 14 May 2026.")
    w.save(path)


@FIRST("norwegian.md")
def norwegian(path: Path) -> None:
    """
    # Gode steder å bo
    - Innbyggerne har tilgang til varierte boliger i alle kommuner.
    - Flere unge voksne flytter hjem etter endt utdanning.
    # Konkurransekraftig næringsliv
    - Verdiskapingen i reiselivet er doblet innen 2034.
    - Bedriftene har tilgang til kompetansen de trenger.
    # Grønn omstilling
    - Klimagassutslippene er redusert med 60 prosent.
    - Naturmangfoldet er styrket i alle vassdrag.
    ? Er innsatsområdene de riktige?
    ? Hvordan kan deres virksomhet bidra til å nå målene?
    @ 2026-03-20
    """
    path.write_text(
        """# Regional planstrategi for Fjordfylket

Planen ble utarbeidet sammen med kommunene. Den har tre innsatsområder.

## Bakgrunn

* Folketallet synker i halvparten av kommunene.
* Kommunene ønsker tettere samarbeid.

## Innsatsområde 1: Gode steder å bo

Folk skal trives der de bor.

Mål:

* Innbyggerne har tilgang til varierte boliger i alle kommuner.
* Flere unge voksne flytter hjem etter endt utdanning.

Strategier:

* Bruke arealplanene aktivt.
* Samarbeide om studentboliger.

## Innsatsområde 2: Konkurransekraftig næringsliv

Næringslivet er preget av små bedrifter.

Mål:

* Verdiskapingen i reiselivet er doblet innen 2034.
* Bedriftene har tilgang til kompetansen de trenger.

Strategier:

* Etablere et felles reiselivsselskap.

## Innsatsområde 3: Grønn omstilling

Fylket skal bli et lavutslippssamfunn.

Mål:

* Klimagassutslippene er redusert med 60 prosent.
* Naturmangfoldet er styrket i alle vassdrag.

Strategier:

* Kartlegge vassdragene.
* Stille krav i anskaffelser.

## Spørsmål til høringsinstansene

1. Er innsatsområdene de riktige?
2. Hvordan kan deres virksomhet bidra til å nå målene?

Høringsfrist: 20. mars 2026
""",
        "utf-8",
    )


@FIRST("goals-as-questions.html")
def goals_as_questions(path: Path) -> None:
    """
    # Bo och leva
    - Hur ser vi till att alla har råd med en bostad?
    - Hur håller vi byarna levande året om?
    # Lära och arbeta
    - Hur får fler unga en färdig utbildning?
    - Hur hittar varje företag rätt person?
    # Resa och mötas
    - Hur blir tåget det självklara valet?
    - Hur ger vi alla mötesplatser nära hemmet?
    ? Är våra målfrågor rätt ställda?
    ? Saknar ni någon fråga?
    @ 2026-01-12
    """
    areas = {
        "Bo och leva": ("Hur ser vi till att alla har råd med en bostad?", "Hur håller vi byarna levande året om?"),
        "Lära och arbeta": ("Hur får fler unga en färdig utbildning?", "Hur hittar varje företag rätt person?"),
        "Resa och mötas": ("Hur blir tåget det självklara valet?", "Hur ger vi alla mötesplatser nära hemmet?"),
    }
    sections = "".join(
        f"<section><h2>{area}</h2><p>Målen är skrivna som frågor, för att bjuda in till samtal.</p><ul>"
        + "".join(f"<li>{goal}</li>" for goal in goals)
        + "</ul></section>"
        for area, goals in areas.items()
    )
    path.write_text(
        f"""<!doctype html><html lang="sv"><head><title>Strategi för Mellanbygden</title></head><body>
<nav><ul><li><a href="/">Hem</a></li><li><a href="/politik">Politik</a></li></ul></nav>
<main><h1>Strategi för Mellanbygden</h1><p>Strategin har tre områden med två mål var.</p>{sections}
<h2>Det här vill vi att remissinstanserna svarar på</h2><ol><li>Är våra målfrågor rätt ställda?</li><li>Saknar ni någon fråga?</li></ol>
<p>Svara senast den 12 januari 2026.</p></main><footer><p>Mellanbygdens region</p></footer></body></html>""",
        "utf-8",
    )


@FIRST("merged-first-column.docx")
def merged_first_column(path: Path) -> None:
    """
    # Attraktiva livsmiljöer
    - Bostadsbyggandet motsvarar efterfrågan i alla kommuner
    - Kulturutbudet når alla delar av länet
    # Stark kompetens
    - Fler behöriga lärare i skolan
    - Yrkeshögskolan har dubbelt så många platser
    - Validering erbjuds alla nyanlända
    # Hållbara transporter
    - Godset går på järnväg där det är möjligt
    - Resandet med buss ökar varje år
    @ 2025-10-31
    """
    w = Word()
    w.heading("Handlingsprogram och mål", 1)
    w.para(
        "Programmet samlar prioriteringar och mål för Sjölänet. Alla ansvariga anges i tabellen. Synpunkter senast 31 oktober 2025."
    )
    rows = [
        ("*Prioritering*", "*Mål*", "*Ansvarig*", "*Klart*"),
        ("Attraktiva livsmiljöer", "Bostadsbyggandet motsvarar efterfrågan i alla kommuner", "Kommunerna", "2030"),
        ("", "Kulturutbudet når alla delar av länet", "Regionen", "2028"),
        ("Stark kompetens", "Fler behöriga lärare i skolan", "Kommunerna", "2032"),
        ("", "Yrkeshögskolan har dubbelt så många platser", "Staten", "2030"),
        ("", "Validering erbjuds alla nyanlända", "Arbetsförmedlingen", "2027"),
        ("Hållbara transporter", "Godset går på järnväg där det är möjligt", "Trafikverket", "2035"),
        ("", "Resandet med buss ökar varje år", "Regionen", "Löpande"),
    ]
    w.table(rows, merge=[(1, 0, 2, 0), (3, 0, 5, 0), (6, 0, 7, 0)])
    w.save(path)


@FIRST("middle-level.docx")
def middle_level(path: Path) -> None:
    """
    # Social hållbarhet
    - Alla barn lämnar skolan med fullständiga betyg.
    - Unga utan sysselsättning har halverats till antalet.
    - Den upplevda hälsan är lika god i hela länet.
    - Fallolyckor bland äldre har minskat med en fjärdedel.
    # Ekologisk hållbarhet
    - Energianvändningen i bebyggelsen har minskat med en femtedel.
    - All nybyggnation sker i trä eller återbrukat material.
    - Hotade arter har återhämtat sig.
    - Tätortsnära natur finns inom en kilometer.
    # Ekonomisk hållbarhet
    - Produktiviteten i små företag växer snabbare än i riket.
    - Länets exportvärde har ökat med hälften.
    - Pendlingen över länsgränsen har ökat i båda riktningarna.
    - Matchningen på arbetsmarknaden är bland landets tre bästa.
    @ 2026-06-15
    """
    w = Word()
    w.heading("Regional utvecklingsstrategi för Höglänet", 0)
    w.para(
        "Strategin har tre dimensioner. Varje dimension delas in i två delområden, och i varje delområde finns två mål."
    )
    for area, parts in {
        "Social hållbarhet": {
            "Uppväxt": (
                "Alla barn lämnar skolan med fullständiga betyg.",
                "Unga utan sysselsättning har halverats till antalet.",
            ),
            "Hälsa": (
                "Den upplevda hälsan är lika god i hela länet.",
                "Fallolyckor bland äldre har minskat med en fjärdedel.",
            ),
        },
        "Ekologisk hållbarhet": {
            "Byggande": (
                "Energianvändningen i bebyggelsen har minskat med en femtedel.",
                "All nybyggnation sker i trä eller återbrukat material.",
            ),
            "Natur": ("Hotade arter har återhämtat sig.", "Tätortsnära natur finns inom en kilometer."),
        },
        "Ekonomisk hållbarhet": {
            "Företag": (
                "Produktiviteten i små företag växer snabbare än i riket.",
                "Länets exportvärde har ökat med hälften.",
            ),
            "Arbete": (
                "Pendlingen över länsgränsen har ökat i båda riktningarna.",
                "Matchningen på arbetsmarknaden är bland landets tre bästa.",
            ),
        },
    }.items():
        w.heading(area, 1)
        w.para("Dimensionen beskrivs närmare i underlaget.")
        for part, goals in parts.items():
            w.heading(part, 2)
            w.items(*goals)
    w.heading("Hur du svarar", 1)
    w.para("Skicka ditt svar senast den 15 juni 2026.")
    w.save(path)


@FIRST("the-goal-is-that.odt")
def the_goal_is_that(path: Path) -> None:
    """
    # Matförsörjning
    - länets jordbruk producerar mer än länet äter
    - hälften av maten i skolor och vård är odlad i länet
    - ungt lantbruk växer
    # Energiförsörjning
    - elnätet klarar ny industri
    - varje kommun har en plan för elavbrott
    # Kunskapsförsörjning
    - forskare och företag möts i vardagen
    - biblioteken är öppna på kvällar och helger
    ? Vad saknas i förslaget?
    @ 2026-02-02
    """
    body = odt_heading("Program för försörjning i Slättlänet") + odt_para("Programmet gäller tre försörjningsområden.")
    for area, text, goals, actions in (
        (
            "Matförsörjning",
            "Jordarna är bördiga.",
            (
                "länets jordbruk producerar mer än länet äter",
                "hälften av maten i skolor och vård är odlad i länet",
                "ungt lantbruk växer",
            ),
            ("köpa in lokalt", "rådgivning till nya lantbrukare"),
        ),
        (
            "Energiförsörjning",
            "Behovet av el ökar snabbt.",
            ("elnätet klarar ny industri", "varje kommun har en plan för elavbrott"),
            ("samordna tillstånd", "bygga reservkraft", "öva tillsammans"),
        ),
        (
            "Kunskapsförsörjning",
            "Kunskap är färskvara.",
            ("forskare och företag möts i vardagen", "biblioteken är öppna på kvällar och helger"),
            ("inrätta ett kunskapsråd",),
        ),
    ):
        body += odt_heading(area, 2) + odt_para(text) + odt_para("Målet är att:") + odt_list(*goals)
        body += odt_para("Exempel på insatser:") + odt_list(*actions)
    body += (
        odt_heading("Svara på remissen", 2)
        + odt_para("Vad saknas i förslaget?")
        + odt_para("Svar önskas senast den 2 februari 2026.")
    )
    save_odt(path, body)


@FIRST("mixed-list.docx")
def mixed_list(path: Path) -> None:
    """
    # Vård nära dig
    - Alla når vårdcentralen samma dag.
    - Vårdens personal stannar kvar.
    # Kollektivtrafik för alla
    - Resan går att planera och betala i hela landet.
    # Kultur i varje kommun
    - Varje barn spelar, dansar eller sjunger.
    - Bygdens berättelser bevaras.
    @ 2025-09-30
    """
    w = Word()
    w.heading("Inriktning för Norra länet", 1)
    w.para("Under varje område blandas mål och insatser. Tyck till senast 30 september 2025!")
    for area, items in (
        (
            "Vård nära dig",
            (
                "Mål: Alla når vårdcentralen samma dag.",
                "Insats: Fler digitala besök.",
                "Mål: Vårdens personal stannar kvar.",
                "Insats: Bättre scheman.",
            ),
        ),
        (
            "Kollektivtrafik för alla",
            ("Mål: Resan går att planera och betala i hela landet.", "Insats: Ny app.", "Insats: Gemensam taxa."),
        ),
        (
            "Kultur i varje kommun",
            (
                "Mål: Varje barn spelar, dansar eller sjunger.",
                "Insats: Kulturbussar.",
                "Mål: Bygdens berättelser bevaras.",
            ),
        ),
    ):
        w.heading(area, 2)
        w.items(*items)
    w.save(path)


@FIRST("indicator-tables.docx")
def indicator_tables(path: Path) -> None:
    """
    # Jämlik hälsa
    - Den självskattade hälsan är god hos fler.
    - Färre barn lever i hushåll med låg inkomst.
    # Levande städer
    - Fler väljer att gå och cykla i centrum.
    - Handeln i stadskärnorna växer.
    # Smart produktion
    - Robotar och människor arbetar sida vid sida.
    - Spillvärmen tas till vara.
    @ 2026-01-19
    """
    w = Word()
    w.heading("Strategi 2036 för Västra bygden", 0)
    for area, goals, rows in (
        (
            "Jämlik hälsa",
            ("Den självskattade hälsan är god hos fler.", "Färre barn lever i hushåll med låg inkomst."),
            (("Andel med god självskattad hälsa", "71 %", "80 %"), ("Barn i hushåll med låg inkomst", "12 %", "6 %")),
        ),
        (
            "Levande städer",
            ("Fler väljer att gå och cykla i centrum.", "Handeln i stadskärnorna växer."),
            (("Andel resor med cykel", "14 %", "25 %"), ("Omsättning i centrumhandeln", "820 mnkr", "1 000 mnkr")),
        ),
        (
            "Smart produktion",
            ("Robotar och människor arbetar sida vid sida.", "Spillvärmen tas till vara."),
            (("Robotar per tusen anställda", "31", "60"), ("Återvunnen spillvärme", "40 GWh", "95 GWh")),
        ),
    ):
        w.heading(area, 1)
        w.para("Utvecklingsmål")
        w.items(*goals)
        w.para("Så mäter vi")
        w.table([("*Indikator*", "*Nuläge 2024*", "*Målvärde 2036*"), *rows])
    w.heading("Synpunkter", 1)
    w.para("Förslaget är ute på samråd till och med den 19 januari 2026.")
    w.save(path)


@FIRST("actions-under-goals.docx")
def actions_under_goals(path: Path) -> None:
    """
    # Digitala kommuner
    - Invånarna kan uträtta sina ärenden när de vill.
    - Information delas säkert mellan kommunerna.
    # Trygga kommuner
    - Ingen ska behöva vara rädd på väg hem.
    - Krisberedskapen finns i varje hushåll.
    # Gröna kommuner
    - Kommunernas bilar drivs utan bensin och diesel.
    - Dagvattnet renas i dammar och diken.
    ? Är ansvaret rätt fördelat?
    @ 2025-12-01
    """
    w = Word()
    w.heading("Kommunförbundets gemensamma strategi", 1)
    w.para("Numrerade punkter är mål. Punkterna under dem är förslag till insatser.")
    for area, goals in {
        "Digitala kommuner": {
            "Invånarna kan uträtta sina ärenden när de vill.": ("Gemensam e-tjänst", "Öppet medborgarkontor"),
            "Information delas säkert mellan kommunerna.": ("Enhetlig klassning",),
        },
        "Trygga kommuner": {
            "Ingen ska behöva vara rädd på väg hem.": ("Belysning", "Nattvandring", "Trygghetsronder"),
            "Krisberedskapen finns i varje hushåll.": ("Broschyr till alla", "Kurser"),
        },
        "Gröna kommuner": {
            "Kommunernas bilar drivs utan bensin och diesel.": ("Samlad upphandling",),
            "Dagvattnet renas i dammar och diken.": ("Skyfallskartering", "Nya dammar"),
        },
    }.items():
        w.heading(area, 2)
        n = w.numbering(("decimal", "%1."), ("bullet", "o"))
        for goal, actions in goals.items():
            w.numbered(goal, n, 0)
            for action in actions:
                w.numbered(action, n, 1)
    w.heading("Fråga", 2)
    w.para("Är ansvaret rätt fördelat?")
    w.para("Svara senast 1 december 2025.")
    w.save(path)


@FIRST("appendices.md")
def appendices(path: Path) -> None:
    """
    # Människor som mår bra
    - Färre är sjukskrivna länge.
    - Fler deltar i val.
    # Platser som lockar
    - Fler gästnätter utanför sommaren.
    - Tomma hus får nya ägare.
    # Pengar som stannar
    - Lokala investeringar ökar.
    - Fler företag byter ägare i stället för att läggas ned.
    ? Hur ser ni på förslaget i stort?
    @ 2026-05-04
    """
    path.write_text(
        """Strategi för Skogsbygden
========================

Innehåll
--------

1. Bakgrund
2. Människor som mår bra
3. Platser som lockar
4. Pengar som stannar
5. Bilagor

1 Bakgrund
----------

Strategin är framtagen av kommunerna tillsammans. Den ersätter strategin från 2017.

2 Människor som mår bra
-----------------------

Vi mår bättre än förr men skillnaderna ökar.

- Färre är sjukskrivna länge.
- Fler deltar i val.

3 Platser som lockar
--------------------

Här finns plats för fler.

- Fler gästnätter utanför sommaren.
- Tomma hus får nya ägare.

4 Pengar som stannar
--------------------

Varje krona kan snurra ett varv till.

- Lokala investeringar ökar.
- Fler företag byter ägare i stället för att läggas ned.

5 Remiss
--------

Hur ser ni på förslaget i stort?

Senast den 4 maj 2026 vill vi ha ert svar.

Bilaga 1 Ordlista
-----------------

- Gästnatt: en natt för en person på hotell eller camping.
- Bygdemedel: ersättning från vattenkraften.

Bilaga 2 Deltagare
------------------

- Kommunernas näringslivschefer
- Hembygdsföreningarna
- Länsstyrelsen

Bilaga 3 Källor
---------------

- Statistiska centralbyrån, befolkning 2024
- Tillväxtverket, gästnätter 2024
""",
        "utf-8",
    )


@FIRST("capitals.txt")
def capitals(path: Path) -> None:
    """
    # GODA MILJÖER FÖR LIVET
    - Tillgång till natur och friluftsliv för alla
    - Mindre buller där människor bor och arbetar
    # LÄRANDE OCH UTVECKLING
    - Stärkta band mellan skola och arbetsliv i hela länet
    - Forskning av hög klass vid länets högskola
    - Fler vägar in för den som saknar utbildning
    # HANDLINGSKRAFT TILLSAMMANS
    - Tydliga roller mellan region, kommun och stat
    - Fler gemensamma upphandlingar
    ? Saknas någon viktig utvecklingsfråga?
    ? Är målen möjliga att följa upp?
    """
    path.write_text(
        """UTVECKLINGSPLAN FÖR HALVÖN

Planen är ett underlag för samtal. Den består av tre strategiska
områden som vart och ett har två eller tre mål.

GODA MILJÖER FÖR LIVET

- Tillgång till natur och friluftsliv för alla
- Mindre buller där människor bor och arbetar

LÄRANDE OCH UTVECKLING

- Stärkta band mellan skola och arbetsliv i hela
  länet
- Forskning av hög klass vid länets högskola
- Fler vägar in för den som saknar utbildning

HANDLINGSKRAFT TILLSAMMANS

- Tydliga roller mellan region, kommun och stat
- Fler gemensamma upphandlingar

FRÅGOR

a) Saknas någon viktig utvecklingsfråga?
b) Är målen möjliga att följa upp?
""",
        "utf-8",
    )


@FIRST("danish.html")
def danish(path: Path) -> None:
    """
    # Sundhed for alle
    - Flere borgere lever længere uden sygdom
    - Forskellen i sundhed mellem kommunerne er mindsket
    # Uddannelse og arbejde
    - Flere unge gennemfører en erhvervsuddannelse
    - Virksomhederne kan finde de medarbejdere, de mangler
    # Natur og klima
    - Regionen er klimaneutral i 2045
    - Grundvandet er rent til kommende generationer
    ? Er I enige i de valgte indsatsområder?
    ? Hvilke mål mangler?
    @ 2026-04-10
    """
    areas = {
        "Sundhed for alle": (
            "Flere borgere lever længere uden sygdom",
            "Forskellen i sundhed mellem kommunerne er mindsket",
        ),
        "Uddannelse og arbejde": (
            "Flere unge gennemfører en erhvervsuddannelse",
            "Virksomhederne kan finde de medarbejdere, de mangler",
        ),
        "Natur og klima": ("Regionen er klimaneutral i 2045", "Grundvandet er rent til kommende generationer"),
    }
    rows = "".join(
        f"<h2>{area}</h2><p>Indsatsområdet er valgt i dialog med kommunerne.</p><h3>Mål</h3><ul>"
        + "".join(f"<li>{g}</li>" for g in goals)
        + "</ul><h3>Det gør vi</h3><ul><li>Vi samler parterne.</li><li>Vi følger udviklingen.</li></ul>"
        for area, goals in areas.items()
    )
    path.write_text(
        f"""<html lang="da"><head><title>Regional udviklingsstrategi</title></head><body><h1>Regional udviklingsstrategi 2026-2030</h1>
<p>Strategien har tre indsatsområder med hver to mål.</p>{rows}<h2>Spørgsmål til høringsparterne</h2><ul><li>Er I enige i de valgte indsatsområder?</li><li>Hvilke mål mangler?</li></ul>
<p>Høringsfristen er den 10. april 2026.</p></body></html>""",
        "utf-8",
    )


@FIRST("three-columns.pptx")
def three_columns(path: Path) -> None:
    """
    # Människor
    - Fler vågar flytta hit
    - Fler äldre fortsätter att arbeta
    - Alla barn kan simma
    # Miljö
    - Halverat matsvinn
    - Fler laddplatser än mackar
    - Rent dricksvatten i alla brunnar
    # Möjligheter
    - Hundra nya företag om året
    - Snabbare bygglov
    - Ett universitet i länet
    ? Håller ni med om prioriteringarna?
    @ 2026-03-15
    """
    columns = (
        ("*Människor*", "Fler vågar flytta hit", "Fler äldre fortsätter att arbeta", "Alla barn kan simma"),
        ("*Miljö*", "Halverat matsvinn", "Fler laddplatser än mackar", "Rent dricksvatten i alla brunnar"),
        ("*Möjligheter*", "Hundra nya företag om året", "Snabbare bygglov", "Ett universitet i länet"),
    )
    save_slides(
        path,
        [
            [
                box((2, 6, 30, 4), ["*Strategi i korthet*"], size=40),
                box((2, 11, 30, 2), ["Öregionen 2026–2032"], size=20),
            ],
            [box((2, 1, 30, 3), ["*Våra tre prioriterade områden och nio mål*"], size=32)]
            + [box((1 + 11 * i, 5, 10, 12), list(column), bullets=True, size=18) for i, column in enumerate(columns)],
            [
                box((2, 1, 30, 3), ["*Svara oss*"], size=32),
                box((2, 5, 30, 8), ["Håller ni med om prioriteringarna?", "Senast 15 mars 2026"], size=20),
            ],
        ],
    )


@FIRST("goals-as-headings.html")
def goals_as_headings(path: Path) -> None:
    """
    # Omsorg i förändring
    - Hemtjänsten är känd för sin kvalitet
    - Anhöriga får stöd innan de frågar
    # Skola i framkant
    - Lärare söker sig till våra skolor
    - Varje elev blir sedd
    # Företagande i tillväxt
    - Vi har landets snabbaste handläggning
    - Fler kvinnor leder företag
    ? Instämmer ni i målen?
    @ 2025-11-28
    """
    areas = {
        "Omsorg i förändring": (
            (
                "Hemtjänsten är känd för sin kvalitet",
                "Brukarna ska kunna välja. Kontinuiteten mäts varje månad och redovisas öppet.",
            ),
            ("Anhöriga får stöd innan de frågar", "Var femte vuxen vårdar någon. De flesta söker inte hjälp."),
        ),
        "Skola i framkant": (
            ("Lärare söker sig till våra skolor", "Bristen på lärare är stor. Arbetsmiljön avgör."),
            ("Varje elev blir sedd", "Elever med särskilda behov ska få stöd från första dagen."),
        ),
        "Företagande i tillväxt": (
            ("Vi har landets snabbaste handläggning", "Tid är pengar. En väg in räcker."),
            ("Fler kvinnor leder företag", "I dag leds tre av tio företag av kvinnor."),
        ),
    }
    parts = "".join(
        f"<h2>{area}</h2>" + "".join(f"<h3>{goal}</h3><p>{text}</p>" for goal, text in goals)
        for area, goals in areas.items()
    )
    path.write_text(
        f"""<html lang="sv"><body><h1>Utvecklingsplan 2030</h1><p>Planen har tre områden. Varje område har två mål.</p>{parts}
<h2>Till dig som svarar</h2><p>Instämmer ni i målen?</p><p>Svara före den 28 november 2025.</p></body></html>""",
        "utf-8",
    )


@FIRST("definition-list.html")
def definition_list(path: Path) -> None:
    """
    # Kust och hav
    - Hamnarna används av både fiske och turism
    - Övergödningen har brutits
    # Skog och fjäll
    - Lederna är skyltade och skötta
    - Rennäring och skogsbruk samsas
    # Stad och land
    - Bredband når alla hus
    - Servicepunkter finns i alla byar
    @ 2026-02-15
    """
    path.write_text(
        """<!doctype html><html lang="sv"><body><h1>Plan för Norrlandskusten</h1>
<p>Strategin har tre insatsområden, och målen står under varje.</p>
<dl><dt>Kust och hav</dt><dd>Hamnarna används av både fiske och turism</dd><dd>Övergödningen har brutits</dd>
<dt>Skog och fjäll</dt><dd>Lederna är skyltade och skötta</dd><dd>Rennäring och skogsbruk samsas</dd>
<dt>Stad och land</dt><dd>Bredband når alla hus</dd><dd>Servicepunkter finns i alla byar</dd></dl>
<p>Synpunkter tas emot till och med 15 februari 2026.</p></body></html>""",
        "utf-8",
    )


@FIRST("labelled-paragraphs.pdf")
def labelled_paragraphs(path: Path) -> None:
    """
    # Ett län i balans
    - Inkomstskillnaderna mellan länets kommuner har minskat.
    - Kvinnor och män har lika möjligheter att påverka samhället.
    # Ett län med luft under vingarna
    - Flygplatsen är fossilfri och trafikeras dagligen.
    - Innovationssystemet stödjer idéer från hela länet.
    - Besöksnäringen växer utan att slita på naturen.
    # Ett län att lita på
    - Sjukvården håller vad den lovar.
    - Beslut fattas öppet och kan följas av alla.
    ? Är strategins uppbyggnad lätt att förstå?
    ? Vilka mål är viktigast för er organisation?
    @ 2026-01-30
    """
    parts = [
        '#set heading(numbering: "1")',
        "#align(center, text(20pt)[*Utvecklingsstrategi för Mellanlänet*])",
        "= Bakgrund\nMellanlänet har haft en strategi sedan 2010. Den här är den tredje. Varje kapitel inleds med en kort beskrivning.",
    ]
    for i, (area, intro, goals) in enumerate(
        (
            (
                "Ett län i balans",
                "Klyftorna har vuxit under lång tid.",
                (
                    "Inkomstskillnaderna mellan länets kommuner har minskat.",
                    "Kvinnor och män har lika möjligheter att påverka samhället.",
                ),
            ),
            (
                "Ett län med luft under vingarna",
                "Näringslivet är beroende av snabba resor.",
                (
                    "Flygplatsen är fossilfri och trafikeras dagligen.",
                    "Innovationssystemet stödjer idéer från hela länet.",
                    "Besöksnäringen växer utan att slita på naturen.",
                ),
            ),
            (
                "Ett län att lita på",
                "Tilliten är hög men den faller.",
                ("Sjukvården håller vad den lovar.", "Beslut fattas öppet och kan följas av alla."),
            ),
        ),
        2,
    ):
        parts.append(f"= {area}\n{intro}\n")
        parts += [f"Mål {i}.{n} {goal}\n" for n, goal in enumerate(goals, 1)]
    parts.append(
        "= Frågor\nVi ber er besvara följande frågor:\n\n+ Är strategins uppbyggnad lätt att förstå?\n+ Vilka mål är viktigast för er organisation?\n\nSvaret behöver vi senast den 30 januari 2026."
    )
    save_pdf(path, "\n\n".join(parts))


@FIRST("two-columns.pdf")
def two_columns(path: Path) -> None:
    """
    # Levande landsbygd
    - Avfolkningen har vänt i minst hälften av kommunerna
    - Det finns mark för bostäder nära sjöar
    # Hållbar industri
    - Utsläppen från processindustrin har upphört
    - Nya material utvecklas här
    # Öppen kultur
    - Publiken speglar befolkningen
    - Kulturarvet är digitalt och fritt
    # Nära vård
    - Tillgängligheten är lika god i hela länet
    - Psykisk hälsa är allas uppdrag
    @ 2026-08-31
    """
    areas = {
        "Levande landsbygd": (
            "Avfolkningen har vänt i minst hälften av kommunerna",
            "Det finns mark för bostäder nära sjöar",
        ),
        "Hållbar industri": ("Utsläppen från processindustrin har upphört", "Nya material utvecklas här"),
        "Öppen kultur": ("Publiken speglar befolkningen", "Kulturarvet är digitalt och fritt"),
        "Nära vård": ("Tillgängligheten är lika god i hela länet", "Psykisk hälsa är allas uppdrag"),
    }
    text = "#align(center, text(22pt)[*Fyra målområden för Gränslänet*])\n\nStrategin har fyra målområden. Svar lämnas senast den 31 augusti 2026.\n\n#columns(2)[\n"
    for i, (area, goals) in enumerate(areas.items()):
        text += (
            f"#text(15pt)[*{area}*]\n\n"
            + "Området är viktigt för länets framtid och berör många aktörer.\n\n"
            + "".join(f"- {g}\n" for g in goals)
            + "\n"
        )
        if i == 1:
            text += "#colbreak()\n"
    save_pdf(path, text + "]")


@FIRST("finland-swedish.docx")
def finland_swedish(path: Path) -> None:
    """
    # Kompetens och delaktighet
    - Ungdomarna stannar i landskapet eller återvänder efter studierna.
    - Språkbadet är öppet för alla barn.
    # Energi och omställning
    - Landskapet är kolneutralt år 2035.
    - Batteriklustret sysselsätter femtusen personer.
    # Välfärd i skärgården
    - Förbindelsebåtarna går året runt.
    - Byaskolorna finns kvar.
    ? Hur bedömer ni spetsområdena ur er verksamhets synvinkel?
    ? Är målsättningarna realistiska?
    @ 2026-09-18
    """
    w = Word()
    w.heading("Landskapsprogram för Skärgårdslandet", 0)
    w.para("Programmet bygger på tre spetsområden, som har valts i växelverkan med kommunerna och intressegrupperna.")
    for letter, area, goals in (
        (
            "A",
            "Kompetens och delaktighet",
            ("Ungdomarna stannar i landskapet eller återvänder efter studierna.", "Språkbadet är öppet för alla barn."),
        ),
        (
            "B",
            "Energi och omställning",
            ("Landskapet är kolneutralt år 2035.", "Batteriklustret sysselsätter femtusen personer."),
        ),
        ("C", "Välfärd i skärgården", ("Förbindelsebåtarna går året runt.", "Byaskolorna finns kvar.")),
    ):
        w.heading(f"Spetsområde {letter}. {area}", 1)
        w.para("Spetsområdet stöder de nationella målen.")
        for n, goal in enumerate(goals, 1):
            w.para(f"Målsättning {letter}{n}: {goal}")
    w.heading("Begäran om utlåtande", 1)
    w.para("Hur bedömer ni spetsområdena ur er verksamhets synvinkel?", style="List Bullet")
    w.para("Är målsättningarna realistiska?", style="List Bullet")
    w.para("Utlåtandet bör lämnas senast 18.9.2026.")
    w.save(path)


@FIRST("form-tables.docx")
def form_tables(path: Path) -> None:
    """
    # Förskola och skola
    - Barngrupperna är mindre än i riket
    - Alla skolor har ett bibliotek
    # Äldreomsorg
    - Den äldre bestämmer själv när hjälpen kommer
    - Maten lagas nära den som äter
    # Fritid
    - Idrottshallarna står aldrig tomma
    - Unga bestämmer över ungdomsgårdarna
    @ 2025-10-10
    """
    w = Word()
    w.para("*Gemensam målbild för fyra kommuner*", size=18)
    w.para("Kryssa inte i något. Skriv ert svar fritt och skicka det senast 10 oktober 2025.")
    for area, why, goals, actions in (
        (
            "Förskola och skola",
            "Föräldrar väljer kommun efter skola.",
            ("Barngrupperna är mindre än i riket", "Alla skolor har ett bibliotek"),
            ("Anställ fler", "Bygg om"),
        ),
        (
            "Äldreomsorg",
            "Antalet äldre fördubblas.",
            ("Den äldre bestämmer själv när hjälpen kommer", "Maten lagas nära den som äter"),
            ("Nytt avtal",),
        ),
        (
            "Fritid",
            "Föreningarna bär kommunerna.",
            ("Idrottshallarna står aldrig tomma", "Unga bestämmer över ungdomsgårdarna"),
            ("Digitala lås", "Ungdomsråd"),
        ),
    ):
        w.table([("*Område*", area), ("*Varför*", why), ("*Mål*", goals), ("*Insatser*", actions)])
    w.save(path)


@FIRST("decoy-list.md")
def decoy_list(path: Path) -> None:
    """
    # Öppenhet
    - Alla handlingar finns på nätet samma dag.
    - Medborgarförslag besvaras inom en månad.
    # Närhet
    - Regionens möten hålls i hela länet.
    - Personalen kan bygdens språk.
    # Mod
    - Vi prövar nya arbetssätt varje år.
    - Misstag redovisas och blir lärdomar.
    ? Är de tre värdena de rätta?
    @ 2026-06-30
    """
    path.write_text(
        """**Strategi för en region som lyssnar**

**Så har vi arbetat**

– Vi har rest runt i länet.
– Vi har läst tidigare strategier.
– Vi har frågat unga.

**Principer för genomförandet**

– Alla bidrar efter förmåga.
– Beslut fattas nära dem som berörs.
– Uppföljningen är enkel.

**1) Öppenhet**

– Alla handlingar finns på nätet samma dag.
– Medborgarförslag besvaras inom en månad.

**2) Närhet**

– Regionens möten hålls i hela länet.
– Personalen kan bygdens språk.

**3) Mod**

– Vi prövar nya arbetssätt varje år.
– Misstag redovisas och blir lärdomar.

**Frågor att svara på**

– Är de tre värdena de rätta?

**Svar**

Vi vill ha ert svar senast den 30 juni 2026. De tre områdena och deras mål kan ändras efter remissen.
""",
        "utf-8",
    )


@FIRST("letter-and-strategy.docx")
def letter_and_strategy(path: Path) -> None:
    """
    # Välkomnande bygder
    - Inflyttare får en fadder.
    - Det byggs hyresrätter i varje kommundel.
    # Klok ekonomi
    - Skattepengarna följs upp öppet.
    - Lokala företag vinner fler upphandlingar.
    # Rikt kulturliv
    - Biografer och bygdegårdar har program varje vecka.
    - Slöjden har en framtid.
    ? Vilka konsekvenser får förslaget för er?
    ? Vilka förslag till ändringar har ni?
    @ 2026-02-20
    @ 2026-06-16
    """
    w = Word()
    for line in ("Region Inlandet", "2025-11-10", "Dnr RUN 2025/118", "Enligt sändlista"):
        w.para(line)
    w.para("*Remiss av förslag till utvecklingsstrategi*")
    w.para(
        "Region Inlandet ger er tillfälle att yttra er över förslaget. Yttrandet ska ha kommit in senast den 20 februari 2026. "
        "Regionfullmäktige väntas besluta om strategin den 16 juni 2026."
    )
    w.para("Vi vill särskilt ha svar på följande:")
    w.para("Vilka konsekvenser får förslaget för er?", style="List Number")
    w.para("Vilka förslag till ändringar har ni?", style="List Number")
    w.para("Med vänlig hälsning")
    w.para("Anna Modig, regiondirektör")
    w.heading("Utvecklingsstrategi för Inlandet", 0)
    for area, goals in {
        "Välkomnande bygder": ("Inflyttare får en fadder.", "Det byggs hyresrätter i varje kommundel."),
        "Klok ekonomi": ("Skattepengarna följs upp öppet.", "Lokala företag vinner fler upphandlingar."),
        "Rikt kulturliv": ("Biografer och bygdegårdar har program varje vecka.", "Slöjden har en framtid."),
    }.items():
        w.heading(area, 1)
        w.para(f"{area} betyder mycket för den som funderar på att flytta.")
        w.heading("Mål", 2)
        w.items(*goals)
    w.save(path)


@FIRST("timetable-table.docx")
def timetable_table(path: Path) -> None:
    """
    # Hela länet växer
    - Befolkningen ökar i alla kommuner.
    - Inpendlingen till länet ökar.
    # Alla kan leva gott
    - Trångboddheten minskar.
    - Våldet i nära relationer upphör.
    ? Vad tycker ni om de två inriktningarna?
    @ 2026-01-13
    @ 2026-02-28
    @ 2026-03-03
    @ 2026-04-21
    """
    w = Word()
    w.heading("Underlag till remiss: regional utvecklingsstrategi", 1)
    w.heading("Inriktning 1. Hela länet växer", 2)
    w.para("Mål 1: Befolkningen ökar i alla kommuner.")
    w.para("Mål 2: Inpendlingen till länet ökar.")
    w.heading("Inriktning 2. Alla kan leva gott", 2)
    w.para("Mål 3: Trångboddheten minskar.")
    w.para("Mål 4: Våldet i nära relationer upphör.")
    w.heading("Fråga till remissinstanserna", 2)
    w.para("Vad tycker ni om de två inriktningarna?")
    w.heading("Tidplan", 2)
    w.table(
        [
            ("*Datum*", "*Vad som händer*"),
            ("13 januari 2026", "Förslaget skickas ut"),
            ("28 februari 2026", "Sista dag för svar"),
            ("2026-03-03", "Beredning i regionala utvecklingsnämnden"),
            ("21/4 2026", "Beslut i regionfullmäktige"),
        ]
    )
    w.save(path)


@FIRST("german.docx")
def german(path: Path) -> None:
    """
    # Gesund leben
    - Die ärztliche Versorgung ist in allen Gemeinden gesichert.
    - Mehr Menschen bewegen sich jeden Tag.
    # Klug wirtschaften
    - Betriebe finden die Fachkräfte, die sie brauchen.
    - Forschung wird schneller zu Produkten.
    # Natur bewahren
    - Flüsse und Seen sind in gutem Zustand.
    - Der Flächenverbrauch ist halbiert.
    ? Sind die Handlungsfelder richtig gewählt?
    @ 2026-07-31
    """
    w = Word()
    w.heading("Regionales Entwicklungskonzept", 0)
    w.para("Das Konzept hat drei Handlungsfelder mit je zwei Zielen.")
    for i, (area, goals) in enumerate(
        (
            (
                "Gesund leben",
                ("Die ärztliche Versorgung ist in allen Gemeinden gesichert.", "Mehr Menschen bewegen sich jeden Tag."),
            ),
            (
                "Klug wirtschaften",
                ("Betriebe finden die Fachkräfte, die sie brauchen.", "Forschung wird schneller zu Produkten."),
            ),
            ("Natur bewahren", ("Flüsse und Seen sind in gutem Zustand.", "Der Flächenverbrauch ist halbiert.")),
        ),
        1,
    ):
        w.heading(f"Handlungsfeld {i}: {area}", 1)
        w.para("Das Handlungsfeld wurde in Werkstätten erarbeitet.")
        w.items(*goals)
    w.heading("Fragen", 1)
    w.para("Sind die Handlungsfelder richtig gewählt?", style="List Number")
    w.para("Stellungnahmen bitte bis 31. Juli 2026.")
    w.save(path)


@FIRST("one-sentence-lines.txt")
def one_sentence_lines(path: Path) -> None:
    """
    # Boende
    - Vi ska bygga tusen bostäder om året.
    - Vi ska rusta de äldre husen.
    # Utbildning
    - Vi ska ge alla lärlingar en plats.
    - Vi ska göra distansstudier möjliga från hela länet.
    # Miljö
    - Vi ska skydda fler skogar.
    - Vi ska sluta elda med olja.
    - Vi ska återställa våtmarker.
    @ 2026-03-31
    """
    path.write_text(
        """Vår gemensamma utvecklingsstrategi

Kommunerna i länet har enats om följande mål till 2032.

Boende
Bostadsbristen är stor i de växande kommunerna medan hus står tomma i andra.
Vi ska bygga tusen bostäder om året.
Vi ska rusta de äldre husen.

Utbildning
Utbildningsnivån är låg.
Vi ska ge alla lärlingar en plats.
Vi ska göra distansstudier möjliga från hela länet.

Miljö
Miljön är en tillgång.
Vi ska skydda fler skogar.
Vi ska sluta elda med olja.
Vi ska återställa våtmarker.

Synpunkter lämnas senast den 31 mars 2026.
""",
        "utf-8",
    )


@FIRST("column-of-boxes.pptx")
def table_on_each_slide(path: Path) -> None:
    """
    # Digitala möjligheter
    - Alla över sjuttio kan använda e-legitimation
    - Företagens data är skyddade
    # Cirkulärt samhälle
    - Avfall blir råvara
    - Delning är vanligare än ägande
    # Samverkan
    - En väg in till det offentliga
    - Universitetet löser länets frågor
    ? Vilka målkonflikter ser ni?
    @ 05-20
    """
    areas = {
        "Digitala möjligheter": ("Alla över sjuttio kan använda e-legitimation", "Företagens data är skyddade"),
        "Cirkulärt samhälle": ("Avfall blir råvara", "Delning är vanligare än ägande"),
        "Samverkan": ("En väg in till det offentliga", "Universitetet löser länets frågor"),
    }
    slides = [[placeholder("title", ["Regional utvecklingsstrategi"]), placeholder("body", ["Remissversion"])]]
    for area, goals in areas.items():
        rows = [("Nr", "Delmål", "Ägare"), *((str(i), goal, "Regionen") for i, goal in enumerate(goals, 1))]
        slides.append([placeholder("title", [area]), slide_table((2, 5, 30, 10), rows)])
    slides.append([placeholder("title", ["Frågor"]), placeholder("body", ["Vilka målkonflikter ser ni?"])])
    slides.append([placeholder("title", ["Tidplan"]), placeholder("body", ["20 maj: sista dag för svar"])])
    save_slides(path, slides)
