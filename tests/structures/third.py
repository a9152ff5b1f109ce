"""Strategies in structures that the engine was not built for: the third collection, written after the second had been read.

As in the first, a function writes one file and its docstring is the truth.
"""

from pathlib import Path

from structures.making import Word, a_paragraph, box, group, placeholder, save_pdf, save_slides
from structures.registry import Collection

THIRD = Collection()


@THIRD("area-above-each-goal.pptx")
def area_above_each_goal(path: Path) -> None:
    """
    # Livslust
    - Fler äldre deltar i kulturlivet
    - Unga har någonstans att ta vägen
    # Livskraft
    - Företagen hittar kapital i länet
    - Vi producerar mer mat
    # Livsmiljö
    - Bullret minskar längs vägarna
    - Skolgårdarna blir gröna
    ? Hur ser ni på tidplanen?
    @ 2026-04-01
    """
    slides = [[placeholder("title", ["Utvecklingsstrategi för Sundslänet"]), placeholder("body", ["Remiss"])]]
    for area, goals in {
        "Livslust": (
            ("Fler äldre deltar i kulturlivet", "Ensamhet är en folksjukdom."),
            ("Unga har någonstans att ta vägen", "Fritidsgårdar har lagts ned."),
        ),
        "Livskraft": (
            ("Företagen hittar kapital i länet", "Bankkontoren har stängt."),
            ("Vi producerar mer mat", "Självförsörjningen är låg."),
        ),
        "Livsmiljö": (
            ("Bullret minskar längs vägarna", "Trafiken har fördubblats."),
            ("Skolgårdarna blir gröna", "Asfalt blir varm."),
        ),
    }.items():
        for goal, text in goals:
            slides.append(
                [
                    box((2, 0, 20, 1), [f"Målområde: {area}"], size=14),
                    placeholder("title", [f"Mål: {goal}"]),
                    placeholder("body", [text]),
                ]
            )
    slides.append([placeholder("title", ["Remissfråga"]), placeholder("body", ["Hur ser ni på tidplanen?"])])
    slides.append([placeholder("title", ["Tidplan"]), placeholder("body", ["1 april 2026 – sista svarsdag"])])
    save_slides(path, slides)


@THIRD("several-goals-in-a-paragraph.docx")
def several_goals_in_a_paragraph(path: Path) -> None:
    """
    # Hälsa och omsorg
    - Målet är att alla får vård i tid.
    - Ett annat mål är att fler arbetar kvar till pensionen.
    # Bostäder och byggande
    - Målet är att bygga fem tusen bostäder.
    - Ett annat mål är att halvera energianvändningen i nya hus.
    # Kunskap och kompetens
    - Målet är att varje elev når gymnasiet.
    - Ett annat mål är att hälften av alla unga läser vidare.
    @ 2026-03-27
    """
    w = Word()
    w.heading("Regionens utvecklingsstrategi", 0)
    for area, first, second, text in (
        ("Hälsa och omsorg", "alla får vård i tid", "fler arbetar kvar till pensionen", "Köerna har vuxit i tio år."),
        (
            "Bostäder och byggande",
            "bygga fem tusen bostäder",
            "halvera energianvändningen i nya hus",
            "Byggtakten har fallit.",
        ),
        (
            "Kunskap och kompetens",
            "varje elev når gymnasiet",
            "hälften av alla unga läser vidare",
            "Resultaten varierar mellan skolor.",
        ),
    ):
        w.heading(area, 1)
        w.para(
            f"{text} Målet är att {first}. Det kräver mer resurser. Ett annat mål är att {second}. Vi räknar med statens stöd."
        )
    w.heading("Svar", 1)
    w.para("Svar mejlas senast den 27 mars 2026.")
    w.save(path)


@THIRD("goals-with-names.docx")
def goals_with_names(path: Path) -> None:
    """
    # Samhälle
    - Trygghet: Alla ska känna sig trygga på allmänna platser. || Trygghet || Alla ska känna sig trygga på allmänna platser.
    - Tillit: Förtroendet för det offentliga ska öka. || Tillit || Förtroendet för det offentliga ska öka.
    # Näringsliv
    - Tillväxt: Förädlingsvärdet ska öka snabbare än i riket. || Tillväxt || Förädlingsvärdet ska öka snabbare än i riket.
    - Teknik: Länets företag ska leda den gröna omställningen. || Teknik || Länets företag ska leda den gröna omställningen.
    # Miljö
    - Luft: Halterna av partiklar ska minska. || Luft || Halterna av partiklar ska minska.
    - Vatten: Alla sjöar ska vara badbara. || Vatten || Alla sjöar ska vara badbara.
    ? Är något av de sex målen överflödigt?
    @ 2026-01-30
    """
    w = Word()
    w.heading("Strategi 2040: remissutgåva", 0)
    w.para("Strategin har tre målområden med sammanlagt sex mål.")
    for i, (area, goals) in enumerate(
        {
            "Samhälle": (
                ("Trygghet", "Alla ska känna sig trygga på allmänna platser."),
                ("Tillit", "Förtroendet för det offentliga ska öka."),
            ),
            "Näringsliv": (
                ("Tillväxt", "Förädlingsvärdet ska öka snabbare än i riket."),
                ("Teknik", "Länets företag ska leda den gröna omställningen."),
            ),
            "Miljö": (("Luft", "Halterna av partiklar ska minska."), ("Vatten", "Alla sjöar ska vara badbara.")),
        }.items(),
        1,
    ):
        w.heading(f"{i}. {area}", 1)
        w.para("Målområdet omfattar många aktörer i länet och utgår från de behov som kommunerna har beskrivit.")
        for name, goal in goals:
            w.para(f"*{name}:*", f" {goal}")
    w.heading("Fråga", 1)
    w.para("Är något av de sex målen överflödigt?")
    w.para("Svar önskas senast den 30 januari 2026.")
    w.save(path)


@THIRD("areas-by-year.docx")
def areas_by_year(path: Path) -> None:
    """
    # Energi
    - Elnätet är utbyggt till industrin
    - Länet exporterar förnybar el
    # Transporter
    - Bussarna går på biogas
    - Järnvägen har dubbelspår
    # Livsmedel
    - Skolmaten är ekologisk
    - Länet är självförsörjande på spannmål
    @ 2025-12-05
    """
    w = Word()
    w.heading("Klimatstrategi för Slätten", 1)
    w.para(
        "Tabellen visar mål för tre områden. Etappmål anges för 2030 och slutmål för 2040. Synpunkter lämnas senast 5 december 2025."
    )
    w.table(
        [
            ("*Område*", "*2030*", "*2040*"),
            ("Energi", "Elnätet är utbyggt till industrin", "Länet exporterar förnybar el"),
            ("Transporter", "Bussarna går på biogas", "Järnvägen har dubbelspår"),
            ("Livsmedel", "Skolmaten är ekologisk", "Länet är självförsörjande på spannmål"),
        ]
    )
    w.save(path)


@THIRD("groups-on-two-slides.pptx")
def groups_on_two_slides(path: Path) -> None:
    """
    # Öppna
    - Data delas fritt
    - Möten kan följas på nätet
    # Nyfikna
    - Forskarskolor i varje bransch
    - Språkstudier för alla
    # Rättvisa
    - Lika lön för lika arbete
    - Skolan kompenserar
    # Robusta
    - Reservkraft i varje kommun
    - Lager av livsmedel
    """

    def card(x: int, area: str, *goals: str) -> str:
        return group(
            (x, 5, 14, 12),
            [box((x, 5, 14, 2), [area], size=28), box((x, 8, 14, 8), list(goals), bullets=True, size=18)],
        )

    save_slides(
        path,
        [
            [placeholder("title", ["Strategiska mål för regionen"])],
            [
                placeholder("title", ["Våra prioriteringar (1/2)"]),
                card(17, "Nyfikna", "Forskarskolor i varje bransch", "Språkstudier för alla"),
                card(1, "Öppna", "Data delas fritt", "Möten kan följas på nätet"),
            ],
            [
                placeholder("title", ["Våra prioriteringar (2/2)"]),
                card(1, "Rättvisa", "Lika lön för lika arbete", "Skolan kompenserar"),
                card(17, "Robusta", "Reservkraft i varje kommun", "Lager av livsmedel"),
            ],
        ],
    )


@THIRD("bullets-in-cells.docx")
def bullets_in_cells(path: Path) -> None:
    """
    # A healthy start
    - Fewer babies are born underweight
    - More parents receive support at home
    # A fair chance
    - Pupils attend school every day
    - Care leavers find work
    # A long life
    - People stay active after seventy
    - Falls are rarer
    ? Are these the right objectives?
    @ 2026-09-30
    """
    w = Word()
    w.heading("Joint strategy", 1)
    w.para("The table sets out our three strategic priorities, the objectives and the actions.")
    rows = [
        ("*Strategic priority*", "*Objectives*", "*Actions*"),
        (
            "A healthy start",
            ("• Fewer babies are born underweight", "• More parents receive support at home"),
            ("• Recruit midwives", "• Train volunteers"),
        ),
        (
            "A fair chance",
            ("• Pupils attend school every day", "• Care leavers find work"),
            ("• Offer breakfast", "• Guarantee interviews", "• Fund mentors"),
        ),
        ("A long life", ("• People stay active after seventy", "• Falls are rarer"), ("• Open walking routes",)),
    ]
    w.table(rows)
    w.heading("Tell us what you think", 2)
    w.para("Are these the right objectives?")
    w.para("The consultation closes on 30 September 2026.")
    w.save(path)


@THIRD("three-levels-of-numbers.docx")
def three_levels_of_numbers(path: Path) -> None:
    """
    # Gemensamma krafter
    - Kommunerna delar specialister.
    - Upphandlingar görs tillsammans.
    - Regionens bidrag är lätta att söka.
    # Goda livsvillkor
    - Fler barn lär sig simma.
    - Fler äldre får sällskap.
    - Barnfamiljer väljer länet.
    # Grön framtid
    - Fler solceller på offentliga tak.
    - Odlingsmark bevaras.
    - Vattnet räcker under torra somrar.
    @ 2026-10-16
    """
    w = Word()
    w.para("*Handlingsprogram för regional utveckling*", size=18)
    w.para("Programmet har tre prioriterade områden. Mål anges på tredje nivån.")
    for i, (area, parts) in enumerate(
        (
            (
                "Gemensamma krafter",
                (
                    (
                        "Samverkan mellan kommuner",
                        ("Kommunerna delar specialister.", "Upphandlingar görs tillsammans."),
                    ),
                    ("Stöd från regionen", ("Regionens bidrag är lätta att söka.",)),
                ),
            ),
            (
                "Goda livsvillkor",
                (
                    ("Alla åldrar", ("Fler barn lär sig simma.", "Fler äldre får sällskap.")),
                    ("Inflyttning", ("Barnfamiljer väljer länet.",)),
                ),
            ),
            (
                "Grön framtid",
                (
                    ("Energi och mark", ("Fler solceller på offentliga tak.", "Odlingsmark bevaras.")),
                    ("Vatten", ("Vattnet räcker under torra somrar.",)),
                ),
            ),
        ),
        1,
    ):
        w.para(f"*{i}. {area}*", size=14)
        w.para("Området har valts av kommunerna gemensamt.")
        for n, (part, goals) in enumerate(parts, 1):
            w.para(f"*{i}.{n} {part}*")
            for m, goal in enumerate(goals, 1):
                w.para(f"{i}.{n}.{m} {goal}")
    w.para("*Samråd*", size=14)
    w.para("Samrådet pågår till och med den 16 oktober 2026.")
    w.save(path)


@THIRD("callouts.docx")
def callouts(path: Path) -> None:
    """
    # Kulturell kraft
    - Scenkonsten når varje kommun.
    - Biblioteken är öppna varje dag.
    # Social kraft
    - Färre unga är ensamma.
    - Fler får hjälp i rätt tid.
    # Ekonomisk kraft
    - Fler företag anställer sin första medarbetare.
    - Bidragen till landsbygden används fullt ut.
    ? Vilken kraft är viktigast?
    @ 2026-02-06
    """
    w = Word()
    w.heading("Tre krafter för länet", 0)
    w.para("Vår strategi bygger på tre krafter. Varje kraft har två mål.")
    for area, goals in {
        "Kulturell kraft": ("Scenkonsten når varje kommun.", "Biblioteken är öppna varje dag."),
        "Social kraft": ("Färre unga är ensamma.", "Fler får hjälp i rätt tid."),
        "Ekonomisk kraft": (
            "Fler företag anställer sin första medarbetare.",
            "Bidragen till landsbygden används fullt ut.",
        ),
    }.items():
        w.table([(area,)])
        w.para("Den här kraften finns redan i länet men kan användas bättre än i dag.")
        w.items(*goals)
    w.table([("Frågor och svar",)])
    w.para("Vilken kraft är viktigast?")
    w.para("Svara senast den 6 februari 2026.")
    w.save(path)


@THIRD("cards.html")
def cards(path: Path) -> None:
    """
    # Klimatsmart vardag
    - Lätt att resa utan bil
    - Lätt att laga och låna
    # Kreativa näringar
    - Fler festivaler
    - Fler speltillverkare
    # Kustnära liv
    - Öppna stränder
    - Levande skärgård
    ? Vad borde vi göra mer av?
    @ 2026-05-22
    """
    areas = {
        "Klimatsmart vardag": ("Lätt att resa utan bil", "Lätt att laga och låna"),
        "Kreativa näringar": ("Fler festivaler", "Fler speltillverkare"),
        "Kustnära liv": ("Öppna stränder", "Levande skärgård"),
    }
    cards_ = "".join(
        f'<div class="card"><h3>{a}</h3><ul>{"".join(f"<li>{g}</li>" for g in gs)}</ul><a href="#">Läs mer</a></div>'
        for a, gs in areas.items()
    )
    path.write_text(
        f"""<!doctype html><html lang="sv"><head><title>Målen i strategin</title></head><body>
<header><ul class="menu"><li>Nyheter</li><li>Om oss</li></ul></header><div class="breadcrumb">Start / Strategi</div>
<main><h1>Målen i utvecklingsstrategin</h1><p>Tre områden, sex mål.</p><div class="cards">{cards_}</div>
<h2>Säg vad du tycker</h2><p>Vad borde vi göra mer av?</p><p>Skriv till oss senast fredagen den 22 maj 2026.</p></main>
<aside><h3>Relaterat</h3><ul><li>Årsredovisning</li><li>Budget</li></ul><h3>Kontakt</h3><ul><li>Växel 010-123 45 67</li></ul></aside></body></html>""",
        "utf-8",
    )


@THIRD("table.md")
def table_md(path: Path) -> None:
    """
    # Trygga barn
    - Familjecentraler i alla kommuner
    - Ingen lämnar skolan utan betyg
    # Trygga vuxna
    - Arbete inom ett halvår
    - Tak över huvudet för alla
    # Trygga äldre
    - Egen läkare
    - Gemenskap varje dag
    @ 2026-06-12
    """
    path.write_text(
        """# Trygghetsstrategi för länet

| Prioriterat område | Utvecklingsmål | Uppföljning |
|---|---|---|
| Trygga barn | Familjecentraler i alla kommuner<br>Ingen lämnar skolan utan betyg | Årlig |
| Trygga vuxna | Arbete inom ett halvår<br>Tak över huvudet för alla | Årlig |
| Trygga äldre | Egen läkare<br>Gemenskap varje dag | Vartannat år |

Remissvar skickas senast den 12 juni 2026.
""",
        "utf-8",
    )


@THIRD("labels-in-text.txt")
def labels_in_text(path: Path) -> None:
    """
    # EN LEVANDE SKÄRGÅRD
    - Fartygen i skärgårdstrafiken drivs med el senast 2032 och turtätheten är densamma hela året.
    - Fisket är hållbart.
    # ETT ÖPPET INLAND
    - Det finns arbetstillfällen inom rimligt avstånd för alla som vill bo kvar i inlandets byar och tätorter.
    - Fiber når alla.
    # EN GRÖN STAD
    - Träden blir fler.
    - Bilarna blir färre.
    ? Är målen tillräckligt djärva?
    @ 2026-03-13
    """
    path.write_text(
        """FÖRSLAG TILL REGIONAL UTVECKLINGSSTRATEGI

OMRÅDE 1: EN LEVANDE SKÄRGÅRD

Mål 1.1: Fartygen i skärgårdstrafiken drivs med el senast 2032 och
         turtätheten är densamma hela året.

Mål 1.2: Fisket är hållbart.

OMRÅDE 2: ETT ÖPPET INLAND

Mål 2.1: Det finns arbetstillfällen inom rimligt avstånd för alla
         som vill bo kvar i inlandets byar och tätorter.

Mål 2.2: Fiber når alla.

OMRÅDE 3: EN GRÖN STAD

Mål 3.1: Träden blir fler.

Mål 3.2: Bilarna blir färre.

FRÅGA TILL REMISSINSTANSERNA

Är målen tillräckligt djärva?

SVARSTID

Till och med den 13 mars 2026.
""",
        "utf-8",
    )


@THIRD("dutch.docx")
def dutch(path: Path) -> None:
    """
    # Gezond wonen
    - In elke wijk is groen binnen loopafstand.
    - Ouderen wonen langer thuis.
    # Slim reizen
    - De trein rijdt vier keer per uur.
    - Fietsen is sneller dan rijden.
    # Sterk werken
    - Iedere jongere heeft een diploma.
    - Bedrijven delen kennis.
    """
    w = Word()
    w.heading("Regionale ontwikkelingsstrategie", 0)
    w.para("De strategie heeft drie thema's met elk twee doelen.")
    for i, (area, goals) in enumerate(
        (
            ("Gezond wonen", ("In elke wijk is groen binnen loopafstand.", "Ouderen wonen langer thuis.")),
            ("Slim reizen", ("De trein rijdt vier keer per uur.", "Fietsen is sneller dan rijden.")),
            ("Sterk werken", ("Iedere jongere heeft een diploma.", "Bedrijven delen kennis.")),
        ),
        1,
    ):
        w.heading(f"Thema {i}: {area}", 1)
        w.para("Doelen")
        w.items(*goals)
        w.para("Maatregelen")
        w.items("Een plan maken", "Partners zoeken")
    w.save(path)


@THIRD("questions-in-a-table.docx")
def questions_in_a_table(path: Path) -> None:
    """
    # Barnens län
    - Alla barn blir lyssnade på.
    - Föräldrar möts av samordnade insatser.
    # Arbetets län
    - Alla som kan arbeta har ett arbete.
    - Arbetsplatserna är sunda.
    ? Delar ni beskrivningen av läget?
    ? Hur påverkas er verksamhet?
    ? Har ni övriga synpunkter?
    @ 2026-03-01
    """
    w = Word()
    w.heading("Regional strategi för jämlikhet", 0)
    for area, goals in {
        "Barnens län": ("Alla barn blir lyssnade på.", "Föräldrar möts av samordnade insatser."),
        "Arbetets län": ("Alla som kan arbeta har ett arbete.", "Arbetsplatserna är sunda."),
    }.items():
        w.heading(area, 1)
        w.heading("Mål", 2)
        w.items(*goals)
    w.heading("Svarsmall", 1)
    w.para("Fyll i mallen och skicka den till oss senast 1 mars 2026.")
    w.table(
        [
            ("*Nr*", "*Fråga*", "*Ert svar*"),
            ("1", "Delar ni beskrivningen av läget?", ""),
            ("2", "Hur påverkas er verksamhet?", ""),
            ("3", "Har ni övriga synpunkter?", ""),
        ]
    )
    w.save(path)


@THIRD("two-levels-on-a-slide.pptx")
def two_levels_on_a_slide(path: Path) -> None:
    """
    # Öka delaktigheten
    - Fler röstar
    - Fler engagerar sig
    # Minska klyftorna
    - Skolresultaten utjämnas
    - Hälsan utjämnas
    # Möta framtiden
    - Beredskapen stärks
    - Innovationer sprids
    """

    def item(text: str, level: int) -> str:
        return a_paragraph(text).replace("<a:p>", f'<a:p><a:pPr lvl="{level}"/>', 1)

    body = "".join(
        item(area, 0) + "".join(item(goal, 1) for goal in goals)
        for area, goals in {
            "Öka delaktigheten": ("Fler röstar", "Fler engagerar sig"),
            "Minska klyftorna": ("Skolresultaten utjämnas", "Hälsan utjämnas"),
            "Möta framtiden": ("Beredskapen stärks", "Innovationer sprids"),
        }.items()
    )
    shape = placeholder("body", ["x"]).replace(a_paragraph("x"), body)
    save_slides(
        path,
        [
            [placeholder("title", ["Förslag till länsstrategi"]), placeholder("body", ["Regionala rådet"])],
            [placeholder("title", ["Tre inriktningar med mål"]), shape],
            [placeholder("title", ["Arbetssätt"]), placeholder("body", ["Dialog", "Kunskap", "Mod"])],
        ],
    )


@THIRD("headings-that-ask.docx")
def headings_that_ask(path: Path) -> None:
    """
    # Hur ska vi bo?
    - Det byggs för alla inkomster.
    - Ingen behöver flytta när livet förändras.
    # Hur ska vi arbeta?
    - Distansarbete är möjligt överallt.
    - Lärlingsplatser finns i alla yrken.
    # Hur ska vi leva?
    - Kulturen är gratis för barn.
    - Naturen är nära.
    ? Vilka svar saknar ni?
    @ 2026-08-21
    """
    w = Word()
    w.heading("Framtidsstrategi", 0)
    w.para("Strategin besvarar tre frågor. Varje fråga är ett område och har två mål.")
    for area, goals in {
        "Hur ska vi bo?": ("Det byggs för alla inkomster.", "Ingen behöver flytta när livet förändras."),
        "Hur ska vi arbeta?": ("Distansarbete är möjligt överallt.", "Lärlingsplatser finns i alla yrken."),
        "Hur ska vi leva?": ("Kulturen är gratis för barn.", "Naturen är nära."),
    }.items():
        w.heading(area, 1)
        w.para("Vi har frågat invånarna och fått många svar. De pekar åt samma håll.")
        w.items(*goals)
    w.heading("Till remissinstanserna", 1)
    w.para("Vilka svar saknar ni?")
    w.para("Vi behöver ert yttrande senast den 21 augusti 2026.")
    w.save(path)


@THIRD("lines-under-each-goal.docx")
def lines_under_each_goal(path: Path) -> None:
    """
    # Attraktivitet
    - Befolkningen växer i alla kommuner.
    - Länet är ett av landets mest besökta.
    # Arbetsliv
    - Sysselsättningen är hög bland utrikes födda.
    - Sjukfrånvaron är låg.
    # Ansvar
    - Utsläppen minskar varje år.
    - Resurserna återanvänds.
    @ 2025-10-24
    """
    w = Word()
    w.heading("Strategiskt program", 0)
    w.para("Programmet består av tre strategiska områden och sex mål.")
    n = 0
    for area, goals in {
        "Attraktivitet": ("Befolkningen växer i alla kommuner.", "Länet är ett av landets mest besökta."),
        "Arbetsliv": ("Sysselsättningen är hög bland utrikes födda.", "Sjukfrånvaron är låg."),
        "Ansvar": ("Utsläppen minskar varje år.", "Resurserna återanvänds."),
    }.items():
        w.heading(area, 1)
        for goal in goals:
            n += 1
            w.para(f"*Mål {n}: {goal}*")
            w.para("Indikator: Statistik från SCB")
            w.para("Ansvarig: Regionala nämnden")
            w.para("Klart: 2033")
    w.heading("Remiss", 1)
    w.para("Programmet är på remiss till och med 24 oktober 2025.")
    w.save(path)


@THIRD("title-on-the-next-line.docx")
def title_on_the_next_line(path: Path) -> None:
    """
    # Ett öppet län
    - Alla beslut kan följas.
    - Alla kan delta.
    # Ett ordnat län
    - Planerna är aktuella.
    - Marken räcker till.
    # Ett omtänksamt län
    - Ingen glöms bort.
    - Alla får en andra chans.
    ? Vilket område bör komma först?
    @ 2026-11-27
    """
    w = Word()
    w.para("*Regional utvecklingsstrategi för Skärlänet*", size=22)
    for i, (area, goals) in enumerate(
        (
            ("Ett öppet län", ("Alla beslut kan följas.", "Alla kan delta.")),
            ("Ett ordnat län", ("Planerna är aktuella.", "Marken räcker till.")),
            ("Ett omtänksamt län", ("Ingen glöms bort.", "Alla får en andra chans.")),
        ),
        1,
    ):
        w.para(f"*Strategiskt område {i}*", size=12)
        w.para(f"*{area}*", size=16)
        w.para("Det strategiska området tar sin utgångspunkt i medborgarnas önskemål och i forskning.")
        w.para("*Mål:*")
        for goal in goals:
            w.para(goal, indent=20)
    w.para("*Frågor*", size=16)
    w.para("Vilket område bör komma först?")
    w.para("Svara senast 27 november 2026.")
    w.save(path)


@THIRD("brochure.pdf")
def brochure(path: Path) -> None:
    """
    # Mat på riktigt
    - Hälften av livsmedlen är närproducerade
    - Matsvinnet är en tredjedel av dagens
    # Energi till alla
    - Effekten räcker en kall vinterdag
    - Vindkraften byggs i samförstånd
    # Resor utan krångel
    - En biljett gäller i hela landet
    - Tåget går varje halvtimme
    @ 2026-02-27
    """
    areas = {
        "Mat på riktigt": ("Hälften av livsmedlen är närproducerade", "Matsvinnet är en tredjedel av dagens"),
        "Energi till alla": ("Effekten räcker en kall vinterdag", "Vindkraften byggs i samförstånd"),
        "Resor utan krångel": ("En biljett gäller i hela landet", "Tåget går varje halvtimme"),
    }
    text = '#set page(columns: 2)\n#text(24pt, weight: "bold")[Strategin på en sida]\n\nRegionens strategi har tre målområden. Lämna synpunkter senast den 27 februari 2026.\n\n'
    for area, goals in areas.items():
        text += f'#block(fill: rgb("#ddeeff"), inset: 6pt, width: 100%)[#text(14pt, weight: "bold")[{area}]]\n'
        text += (
            "#set list(marker: [»])\n"
            + "".join(f"- {goal}\n" for goal in goals)
            + "\nVi börjar arbetet under hösten tillsammans med kommunerna.\n\n"
        )
    save_pdf(path, text)


@THIRD("long-report.pdf")
def long_report(path: Path) -> None:
    """
    # Ett nära samhälle
    - Senast 2034 når alla invånare en vårdmottagning på trettio minuter.
    - Senast 2034 finns service i alla tätorter med fler än tvåhundra invånare.
    # Ett lärande samhälle
    - Senast 2034 har nio av tio unga en gymnasieexamen.
    - Senast 2034 erbjuds vuxna utbildning i hemkommunen.
    # Ett kretslopp
    - Senast 2034 har avfallet halverats.
    - Senast 2034 är länets energi förnybar.
    ? Hur bedömer ni målens ambitionsnivå?
    ? Vilka konflikter ser ni mellan målen?
    @ 2026-01-15
    @ 2026-06-10
    """
    filler = (
        "Länet har under lång tid haft en utveckling som skiljer sig från rikets, och skillnaderna har flera orsaker. "
    )
    text = '#set page(numbering: "1", header: align(right)[Regional utvecklingsstrategi – remissversion])\n#set heading(numbering: "1.1")\n'
    text += "#align(center, text(26pt)[Regional utvecklingsstrategi 2026–2034])\n#pagebreak()\n#outline(title: [Innehåll])\n#pagebreak()\n"
    text += f"= Förord\n{filler * 4}\n= Utgångspunkter\n== Nationella mål\n- Tillväxt\n- Jämlikhet\n- Omställning\n== Länets läge\n{filler * 8}\n"
    for area, goals in (
        (
            "Ett nära samhälle",
            (
                "når alla invånare en vårdmottagning på trettio minuter",
                "finns service i alla tätorter med fler än tvåhundra invånare",
            ),
        ),
        ("Ett lärande samhälle", ("har nio av tio unga en gymnasieexamen", "erbjuds vuxna utbildning i hemkommunen")),
        ("Ett kretslopp", ("har avfallet halverats", "är länets energi förnybar")),
    ):
        text += (
            f"= {area}\n{filler * 5}\n== Var vi är\n{filler * 6}\n== Vart vi ska\n"
            + "".join(f"+ Senast 2034 {goal}.\n" for goal in goals)
            + f"== Hur vi gör\n- Kartlägga\n- Pröva\n- Sprida\n\n{filler * 5}\n"
        )
    text += "= Uppföljning\nStrategin följs upp vartannat år.\n= Remissfrågor\n+ Hur bedömer ni målens ambitionsnivå?\n+ Vilka konflikter ser ni mellan målen?\n"
    text += "= Tidplan\n15 januari 2026: sista svarsdag\n\n10 juni 2026: beslut i regionfullmäktige\n"
    save_pdf(path, text)
