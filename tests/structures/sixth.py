"""Strategies built as published ones are: the sixth collection, written after the fifth had been read.

As in the first, a function writes one file and its docstring is the truth. The regions, areas and goals are made up.
"""

from pathlib import Path

from structures.making import Word, placeholder, save_pdf, save_slides
from structures.registry import Collection

SIXTH = Collection()


@SIXTH("sentences-as-areas.docx")
def sentences_as_areas(path: Path) -> None:
    """
    # Länet ska erbjuda framtidstro
    - Stärka barns och ungas livsvillkor
    - Bygga ett samhälle där alla behövs
    # Länet ska ha en stark ekonomi
    - Förnya näringslivet
    - Locka investeringar till hela länet
    # Länet ska växa hållbart
    - Samordna planeringen av bostäder och trafik
    - Bevara åkermark och strand
    ? Är de tre visionsmålen tydliga?
    @ 2026-05-29
    """
    w = Word()
    w.heading("Utvecklingsstrategi för Öresand", 0)
    w.heading("Så läser du strategin", 1)
    w.para("Strategin har en vision, tre visionsmål och två delstrategier för varje visionsmål.")
    w.heading("Vision", 1)
    w.para("År 2040 är länet en plats dit människor söker sig och där de vill stanna.")
    for area, goals in {
        "Länet ska erbjuda framtidstro": ("Stärka barns och ungas livsvillkor", "Bygga ett samhälle där alla behövs"),
        "Länet ska ha en stark ekonomi": ("Förnya näringslivet", "Locka investeringar till hela länet"),
        "Länet ska växa hållbart": ("Samordna planeringen av bostäder och trafik", "Bevara åkermark och strand"),
    }.items():
        w.heading(area, 1)
        w.para(
            "Människor behöver se en framtid för att våga satsa. Läget är gott men skillnaderna växer mellan olika delar."
        )
        w.heading("Delstrategier", 2)
        for goal in goals:
            w.heading(goal, 3)
            w.para(
                "Det innebär att aktörerna arbetar tillsammans över gränser. Flera exempel finns redan och fler kommer."
            )
    w.heading("Genomförande", 1)
    w.para("Regionen leder arbetet.")
    w.heading("Remissfråga", 1)
    w.para("Är de tre visionsmålen tydliga?")
    w.para("Svara senast den 29 maj 2026.")
    w.save(path)


@SIXTH("priorities-with-efforts.docx")
def priorities_with_efforts(path: Path) -> None:
    """
    # Stärka innovationskraften
    - öka samverkan mellan akademi och företag
    - göra offentlig sektor till en kund för nya lösningar
    # Bygga kompetens
    - få fler att fullfölja gymnasiet
    - ge vuxna möjlighet att ställa om
    # Öka inkluderingen
    - korta tiden till arbete för nyanlända
    - motverka segregation i städerna
    # Knyta samman länet
    - minska restiderna mellan noderna
    - bygga ut den digitala infrastrukturen
    @ 2026-02-20
    """
    w = Word()
    w.heading("Regional utvecklingsstrategi 2027–2036: samrådsförslag", 0)
    w.para(
        "Den långsiktiga inriktningen anges i fyra prioriteringar. Till dem kommer fyra kraftsamlingar som varar i fyra år."
    )
    w.heading("Långsiktiga prioriteringar", 1)
    for area, goals in {
        "Stärka innovationskraften": (
            "öka samverkan mellan akademi och företag",
            "göra offentlig sektor till en kund för nya lösningar",
        ),
        "Bygga kompetens": ("få fler att fullfölja gymnasiet", "ge vuxna möjlighet att ställa om"),
        "Öka inkluderingen": ("korta tiden till arbete för nyanlända", "motverka segregation i städerna"),
        "Knyta samman länet": ("minska restiderna mellan noderna", "bygga ut den digitala infrastrukturen"),
    }.items():
        w.heading(area, 2)
        w.para(
            "Prioriteringen svarar mot de utmaningar som beskrivs i nulägesanalysen och som länets aktörer är överens om."
        )
        w.para("Vi ska:")
        w.items(*goals)
    w.heading("Kraftsamlingar", 1)
    for effort in ("Digitalisering", "Fullföljda studier", "Cirkulära affärer", "Elektrifiering"):
        w.heading(effort, 2)
        w.para("Kraftsamlingen leds av en styrgrupp och redovisas varje år.")
    w.heading("Samrådet", 1)
    w.para("Lämna ert yttrande senast den 20 februari 2026.")
    w.save(path)


@SIXTH("overall-goals-first.docx")
def overall_goals_first(path: Path) -> None:
    """
    # Attraktiva livsmiljöer
    - Fler väljer att bo i länets småorter.
    - Kulturupplevelser finns för alla.
    # Konkurrenskraftigt näringsliv
    - Industrin ligger i framkant.
    - Företagen har tillgång till kapital.
    # Tillgänglighet
    - Pendlingen är enkel och snabb.
    - Bredband finns i varje hus.
    ? Täcker målområdena det viktigaste?
    @ 2026-04-10
    """
    w = Word()
    w.heading("RUS Västkusten", 0)
    w.heading("Övergripande mål", 1)
    w.para("Strategin vilar på tre övergripande mål:")
    w.items("Hög livskvalitet", "Hållbar tillväxt", "Stark sammanhållning")
    w.heading("Tre målområden", 1)
    w.para("De övergripande målen bryts ned i tre målområden med två mål vardera.")
    for area, goals in {
        "Attraktiva livsmiljöer": ("Fler väljer att bo i länets småorter.", "Kulturupplevelser finns för alla."),
        "Konkurrenskraftigt näringsliv": ("Industrin ligger i framkant.", "Företagen har tillgång till kapital."),
        "Tillgänglighet": ("Pendlingen är enkel och snabb.", "Bredband finns i varje hus."),
    }.items():
        w.heading(f"Målområde: {area}", 2)
        w.para("Målområdet tar upp frågor som engagerar många i länet.")
        w.items(*goals)
    w.heading("Remiss", 1)
    w.para("Täcker målområdena det viktigaste?", style="List Number")
    w.para("Svarstiden går ut den 10 april 2026.")
    w.save(path)


@SIXTH("goals-again-in-a-table.docx")
def goals_again_in_a_table(path: Path) -> None:
    """
    # Klokt byggande
    - Nya bostäder byggs i goda kollektivtrafiklägen.
    - Hus renoveras i stället för att rivas.
    # Klok energi
    - Elanvändningen är flexibel.
    - Spillvärme tas till vara.
    # Klok mobilitet
    - Hälften av alla arbetsresor är bilfria.
    - Gods flyttas från väg till järnväg.
    @ 2026-09-25
    """
    areas = {
        "Klokt byggande": ("Nya bostäder byggs i goda kollektivtrafiklägen.", "Hus renoveras i stället för att rivas."),
        "Klok energi": ("Elanvändningen är flexibel.", "Spillvärme tas till vara."),
        "Klok mobilitet": ("Hälften av alla arbetsresor är bilfria.", "Gods flyttas från väg till järnväg."),
    }
    w = Word()
    w.heading("Klimat- och energistrategi", 0)
    w.para("Remissvar lämnas senast den 25 september 2026.")
    for i, (area, goals) in enumerate(areas.items(), 1):
        w.heading(f"Område {i}: {area}", 1)
        w.para("Området har stor betydelse för länets utsläpp och berör de flesta verksamheter.")
        for n, goal in enumerate(goals, 1):
            w.heading(f"Mål {i}.{n}", 2)
            w.para(goal)
            w.para("Läget i dag beskrivs i bilagan. Målet följs upp vartannat år.")
    w.heading("Sammanställning", 1)
    rows = [("*Område*", "*Mål*", "*Mått*")]
    for area, goals in areas.items():
        rows += [(area, goal, "Tas fram") for goal in goals]
    w.table(rows)
    w.save(path)


@SIXTH("partial-strategies.docx")
def partial_strategies(path: Path) -> None:
    """
    # Innovativ miljö
    - Smart specialisering
    - Företagande och entreprenörskap
    # Attraktiv miljö
    - Miljö, energi och klimat
    - Boendemiljö
    - Kultur och upplevelser
    # Tillgänglig miljö
    - Kommunikationer
    - Service i landsbygd
    @ 2025-12-18
    """
    w = Word()
    w.heading("Regional strategi för hållbar tillväxt", 0)
    w.para("Strategin är uppbyggd av tre strategiska områden, som var och en delas in i prioriteringar.")
    for i, (area, goals) in enumerate(
        {
            "Innovativ miljö": ("Smart specialisering", "Företagande och entreprenörskap"),
            "Attraktiv miljö": ("Miljö, energi och klimat", "Boendemiljö", "Kultur och upplevelser"),
            "Tillgänglig miljö": ("Kommunikationer", "Service i landsbygd"),
        }.items(),
        1,
    ):
        w.heading(f"Strategi {i} – {area}", 1)
        w.para("Strategin har tagits fram med hjälp av länets kommuner och näringsliv.")
        for n, goal in enumerate(goals, 1):
            w.heading(f"Delstrategi {i}.{n} – {goal}", 2)
            w.para("Delstrategin beskriver en riktning. Den preciseras i ett handlingsprogram under nästa år.")
            w.items("Samla aktörer", "Pröva nytt")
    w.heading("Hur du lämnar synpunkter", 1)
    w.para("Synpunkterna ska ha kommit in senast den 18 december 2025.")
    w.save(path)


@SIXTH("overview-and-chapters.pptx")
def overview_and_chapters(path: Path) -> None:
    """
    # Hela länet lever
    - Service finns i varje bygd
    - Inflyttningen är större än utflyttningen
    # Hela länet lär
    - Utbildning går att nå från hemmet
    - Företag och skola delar lokaler
    # Hela länet leder
    - Kommunerna beslutar tillsammans
    - Unga sitter med vid bordet
    ? Vad skulle ni prioritera?
    @ 2026-08-28
    """
    areas = {
        "Hela länet lever": ("Service finns i varje bygd", "Inflyttningen är större än utflyttningen"),
        "Hela länet lär": ("Utbildning går att nå från hemmet", "Företag och skola delar lokaler"),
        "Hela länet leder": ("Kommunerna beslutar tillsammans", "Unga sitter med vid bordet"),
    }
    slides = [
        [placeholder("title", ["Hela länet"]), placeholder("body", ["Strategi för regional utveckling"])],
        [
            placeholder("title", ["Dagordning"]),
            placeholder("body", ["Varför en strategi?", "Områden och mål", "Vad händer nu?"]),
        ],
        [
            placeholder("title", ["Varför en strategi?"]),
            placeholder("body", ["Vi blir färre", "Vi blir äldre", "Vi kan mer tillsammans"]),
        ],
        [placeholder("title", ["Tre områden"]), placeholder("body", list(areas))],
    ]
    for area, goals in areas.items():
        slides.append(
            [placeholder("title", [area]), placeholder("body", ["Bakgrund och fakta", "Intervjuer med invånare"])]
        )
        slides.append([placeholder("title", [f"{area}: mål"]), placeholder("body", list(goals))])
    slides.append([placeholder("title", ["Vad händer nu?"]), placeholder("body", ["28 augusti 2026: sista svarsdag"])])
    slides.append([placeholder("title", ["Fråga till er"]), placeholder("body", ["Vad skulle ni prioritera?"])])
    save_slides(path, slides)


@SIXTH("summary-first.pdf")
def summary_first(path: Path) -> None:
    """
    # Trygg välfärd
    - Vården är jämlik i hela länet.
    - Äldre får omsorg av god kvalitet.
    # Levande näringar
    - Besöksnäringen växer året om.
    - De gröna näringarna är lönsamma.
    # God miljö
    - Utsläppen är nära noll.
    - Den biologiska mångfalden är rik.
    ? Saknas något väsentligt?
    @ 2026-03-12
    """
    areas = {
        "Trygg välfärd": ("Vården är jämlik i hela länet.", "Äldre får omsorg av god kvalitet."),
        "Levande näringar": ("Besöksnäringen växer året om.", "De gröna näringarna är lönsamma."),
        "God miljö": ("Utsläppen är nära noll.", "Den biologiska mångfalden är rik."),
    }
    filler = "Utvecklingen har gått åt rätt håll under de senaste åren men takten måste öka för att målen ska nås. "
    text = '#set page(numbering: "1", header: [RUS 2036])\n#set heading(numbering: "1.1")\n#align(center, text(24pt)[*RUS 2036*])\n#pagebreak()\n'
    text += "= Sammanfattning\nStrategin har tre målområden: Trygg välfärd, Levande näringar och God miljö. Varje målområde har två mål.\n\n"
    text += f"= Utgångspunkter\n{filler * 4}\n"
    for area, goals in areas.items():
        text += f"= {area}\n{filler * 3}\n== Mål\n" + "".join(f"- {goal}\n" for goal in goals)
        text += f"== Prioriterade insatser\n- Utveckla samarbetet\n- Följa forskningen\n\n{filler}\n"
    text += "= Fråga till remissinstanserna\nSaknas något väsentligt?\n= Hur remissen besvaras\nSvaret skickas senast den 12 mars 2026.\n"
    save_pdf(path, text)


@SIXTH("norwegian-plan.docx")
def norwegian_plan(path: Path) -> None:
    """
    # Livskraftige lokalsamfunn
    - Fylket har attraktive tettsteder med et variert tilbud.
    - Flere innvandrere blir boende.
    # Grønn verdiskaping
    - Næringslivet er blant landets mest ressurseffektive.
    - Det grønne reiselivet har doblet omsetningen.
    # Kompetanse for framtida
    - Alle unge fullfører videregående opplæring.
    - Arbeidslivet får den kompetansen det etterspør.
    ? Er delmålene dekkende for satsingsområdene?
    @ 2026-06-01
    """
    w = Word()
    w.heading("Utkast til regional plan", 0)
    w.para("Planen har tre satsingsområder. Til hvert satsingsområde hører to delmål og flere strategier.")
    for i, (area, goals) in enumerate(
        {
            "Livskraftige lokalsamfunn": (
                "Fylket har attraktive tettsteder med et variert tilbud.",
                "Flere innvandrere blir boende.",
            ),
            "Grønn verdiskaping": (
                "Næringslivet er blant landets mest ressurseffektive.",
                "Det grønne reiselivet har doblet omsetningen.",
            ),
            "Kompetanse for framtida": (
                "Alle unge fullfører videregående opplæring.",
                "Arbeidslivet får den kompetansen det etterspør.",
            ),
        }.items(),
        1,
    ):
        w.heading(f"Satsingsområde {i}: {area}", 1)
        w.heading("Utfordringer", 2)
        w.items("Befolkningen eldes.", "Avstandene er store.")
        w.heading("Delmål", 2)
        for n, goal in enumerate(goals, 1):
            w.para(f"Delmål {i}.{n}: {goal}")
        w.heading("Strategier", 2)
        w.items("Legge til rette for samarbeid.", "Støtte nye prosjekter.")
    w.heading("Spørsmål i høringen", 1)
    w.para("Er delmålene dekkende for satsingsområdene?")
    w.para("Høringsfristen er 1. juni 2026.")
    w.save(path)
