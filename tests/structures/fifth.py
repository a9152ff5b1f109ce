"""Strategies in structures that the engine was not built for: the fifth collection, written when the engine was finished.

As in the first, a function writes one file and its docstring is the truth.
"""

from pathlib import Path

from structures.making import (
    Word,
    box,
    odt_heading,
    odt_list,
    odt_para,
    placeholder,
    save_odt,
    save_pdf,
    save_slides,
)
from structures.registry import Collection

FIFTH = Collection()


@FIFTH("banners-in-one-table.docx")
def banners_in_one_table(path: Path) -> None:
    """
    # Kulturarv
    - Byggnadsvården är ett yrke med framtid
    - Arkiven är öppna för alla
    # Kunskap
    - Elever möter forskare varje år
    - Vuxna kan sadla om
    # Kapital
    - Sparandet stannar i bygden
    - Investeringarna ökar i hela länet
    @ 2026-05-15
    """
    w = Word()
    w.heading("Utvecklingsprogram: mål och ansvar", 1)
    w.para("Programmet är på samråd till och med den 15 maj 2026.")
    rows: list[tuple[str, ...]] = []
    merge = []
    for area, goals in {
        "Kulturarv": ("Byggnadsvården är ett yrke med framtid", "Arkiven är öppna för alla"),
        "Kunskap": ("Elever möter forskare varje år", "Vuxna kan sadla om"),
        "Kapital": ("Sparandet stannar i bygden", "Investeringarna ökar i hela länet"),
    }.items():
        merge.append((len(rows), 0, len(rows), 2))
        rows += [
            (f"*{area}*", "", ""),
            ("Nr", "Mål", "Ansvar"),
            *((str(n), goal, "Regionen") for n, goal in enumerate(goals, 1)),
        ]
    w.table(rows, merge=merge)
    w.save(path)


@FIFTH("headings-with-automatic-numbers.docx")
def headings_with_automatic_numbers(path: Path) -> None:
    """
    # Den goda vardagen
    - Alla barn har någon att leka med
    - Maten i omsorgen smakar bra
    # Den goda resan
    - Väntan vid hållplatsen är kort
    - Cykeln får plats på tåget
    # Den goda affären
    - Offentliga köp gynnar det lokala
    - Företag lånar till rimlig ränta
    ? Hur tycker ni att målen ska följas upp?
    @ 2026-09-15
    """
    w = Word()
    w.para("*Strategi för goda liv*", size=20)
    n = w.numbering(("decimal", "%1"), ("decimal", "%1.%2"))
    w.numbered("Om strategin", n, 0, style="Heading 1")
    w.para("Strategin gäller tre områden och har två mål i varje.")
    for area, goals in {
        "Den goda vardagen": ("Alla barn har någon att leka med", "Maten i omsorgen smakar bra"),
        "Den goda resan": ("Väntan vid hållplatsen är kort", "Cykeln får plats på tåget"),
        "Den goda affären": ("Offentliga köp gynnar det lokala", "Företag lånar till rimlig ränta"),
    }.items():
        w.numbered(area, n, 0, style="Heading 1")
        w.para("Kapitlet beskriver vad vi vill uppnå och varför det är viktigt för dem som bor här.")
        for goal in goals:
            w.numbered(goal, n, 1, style="Heading 2")
            w.para("Många har bidragit till det här målet. Det bygger på erfarenheter från flera kommuner.")
    w.numbered("Remiss", n, 0, style="Heading 1")
    w.para("Hur tycker ni att målen ska följas upp?")
    w.para("Svara senast den 15 september 2026.")
    w.save(path)


@FIFTH("ambitions-in-prose.docx")
def ambitions_in_prose(path: Path) -> None:
    """
    # Vatten
    - Vår ambition är att alla sjöar ska vara friska år 2035.
    - Länet ska ha en gemensam plan för dricksvattnet.
    # Skog
    - Vår ambition är att hälften av skogen brukas utan kalhyggen år 2035.
    - Länet ska utbilda fler i skogsbruk.
    # Berg
    - Vår ambition är att gruvorna är fossilfria år 2035.
    - Länet ska ta till vara det som blir över.
    @ 2026-03-20
    """
    w = Word()
    w.heading("Naturresursstrategi för Bergslagen", 0)
    for area, first, second, text in (
        (
            "Vatten",
            "alla sjöar ska vara friska år 2035",
            "ha en gemensam plan för dricksvattnet",
            "Vattnet är livsviktigt och hotat.",
        ),
        (
            "Skog",
            "hälften av skogen brukas utan kalhyggen år 2035",
            "utbilda fler i skogsbruk",
            "Skogen täcker sju tiondelar av ytan.",
        ),
        (
            "Berg",
            "gruvorna är fossilfria år 2035",
            "ta till vara det som blir över",
            "Berget har gett länet dess namn.",
        ),
    ):
        w.heading(area, 1)
        w.para(f"{text} Här möts många intressen. Vår ambition är att {first}.")
        w.para(f"Arbetet har redan börjat i några kommuner. Länet ska {second}.")
    w.heading("Svara på remissen", 1)
    w.para("Ert svar behövs senast den 20 mars 2026.")
    w.save(path)


@FIFTH("goal-in-the-body.pptx")
def goal_in_the_body(path: Path) -> None:
    """
    # En stark region
    - Fler företag växer till medelstora
    - Kompetensen räcker i hela länet
    # En snäll region
    - Ingen är ofrivilligt ensam
    - Djuren har det bra
    # En smart region
    - Energin används när den finns
    - Data delas mellan kommunerna
    @ 2026-04-24
    """
    slides = [
        [
            placeholder("title", ["Stark, snäll och smart"]),
            placeholder("body", ["Regional utvecklingsstrategi, remissversion"]),
        ],
        [placeholder("title", ["Vision"]), placeholder("body", ["Här vill man leva"])],
    ]
    n = 0
    for area, goals in {
        "En stark region": ("Fler företag växer till medelstora", "Kompetensen räcker i hela länet"),
        "En snäll region": ("Ingen är ofrivilligt ensam", "Djuren har det bra"),
        "En smart region": ("Energin används när den finns", "Data delas mellan kommunerna"),
    }.items():
        slides.append([placeholder("title", [area])])
        for goal in goals:
            n += 1
            slides.append([placeholder("title", [f"Mål {n}"]), placeholder("body", [goal])])
    slides.append([placeholder("title", ["Svarstid"]), placeholder("body", ["24 april 2026 är sista dag för svar"])])
    save_slides(path, slides)


@FIFTH("we-will.html")
def we_will(path: Path) -> None:
    """
    # Homes
    - build two thousand affordable homes
    - bring empty properties back into use
    # Health
    - halve the gap in healthy life expectancy
    - make every school active
    # High streets
    - fill vacant shops with culture
    - connect every centre by bus
    ? Which of these commitments matters most to you?
    @ 2026-08-14
    """
    areas = {
        "Homes": ("build two thousand affordable homes", "bring empty properties back into use"),
        "Health": ("halve the gap in healthy life expectancy", "make every school active"),
        "High streets": ("fill vacant shops with culture", "connect every centre by bus"),
    }
    parts = "".join(
        f"<section><h2>{area}</h2><p>{area} came up in every meeting we held.</p><p>By 2036 we will:</p><ul>"
        + "".join(f"<li>{goal}</li>" for goal in goals)
        + "</ul></section>"
        for area, goals in areas.items()
    )
    path.write_text(
        f"""<!doctype html><html lang="en"><body><main><h1>County strategy: three priorities</h1>{parts}
<h2>Give your views</h2><p>Which of these commitments matters most to you?</p><p>Responses are welcome until 14 August 2026.</p></main></body></html>""",
        "utf-8",
    )


@FIFTH("check-boxes.docx")
def check_boxes(path: Path) -> None:
    """
    # Skola
    - Lärarna stannar i yrket
    - Alla går ut nian
    # Vård
    - Telefonen besvaras samma dag
    - Läkarna är fast anställda
    # Omsorg
    - Maten serveras i sällskap
    - Personalen har tid
    @ 2025-12-12
    """
    w = Word()
    w.para("*Kommunalförbundets strategi*", size=18)
    w.para("Kryssa för de mål som ni ställer er bakom och skicka tillbaka listan senast 12 december 2025.")
    for area, goals in {
        "Skola": ("Lärarna stannar i yrket", "Alla går ut nian"),
        "Vård": ("Telefonen besvaras samma dag", "Läkarna är fast anställda"),
        "Omsorg": ("Maten serveras i sällskap", "Personalen har tid"),
    }.items():
        w.para(f"*{area}*")
        for goal in goals:
            w.para(f"☐ {goal}")
    w.save(path)


@FIFTH("icelandic.docx")
def icelandic(path: Path) -> None:
    """
    # Gott mannlíf
    - Heilsugæsla er innan seilingar fyrir alla íbúa.
    - Menningarlíf blómstrar allt árið.
    # Öflugt atvinnulíf
    - Nýsköpun er studd um allan landshlutann.
    - Ferðaþjónusta dreifist betur.
    # Hreint umhverfi
    - Losun dregst saman um helming.
    - Votlendi er endurheimt.
    """
    w = Word()
    w.heading("Sóknaráætlun landshlutans", 0)
    w.para("Áætlunin skiptist í þrjá kafla.")
    for i, (area, goals) in enumerate(
        {
            "Gott mannlíf": ("Heilsugæsla er innan seilingar fyrir alla íbúa.", "Menningarlíf blómstrar allt árið."),
            "Öflugt atvinnulíf": ("Nýsköpun er studd um allan landshlutann.", "Ferðaþjónusta dreifist betur."),
            "Hreint umhverfi": ("Losun dregst saman um helming.", "Votlendi er endurheimt."),
        }.items(),
        1,
    ):
        w.heading(f"Málaflokkur {i}: {area}", 1)
        w.para("Kaflinn byggir á samráði við íbúa.")
        for n, goal in enumerate(goals, 1):
            w.para(f"Markmið {i}.{n}: {goal}")
    w.save(path)


@FIFTH("underlined-headings.txt")
def underlined_headings(path: Path) -> None:
    """
    # Närmiljö
    - Varje tätort har en park.
    - Bullret är lägre än i dag.
    # Näring
    - Lantbruken har efterträdare.
    - Turismen pågår hela året.
    # Nätverk
    - Byarna har ett gemensamt råd.
    - Fibern når alla gårdar.
    ? Vad är ni beredda att göra själva?
    @ 2026-02-16
    """
    path.write_text(
        """BYGDESTRATEGI
=============

Strategin har tre mål­områden. I varje finns två mål, numrerade inom parentes.

Närmiljö
--------
(1) Varje tätort har en park.
(2) Bullret är lägre än i dag.

Näring
------
(1) Lantbruken har efterträdare.
(2) Turismen pågår hela året.

Nätverk
-------
(1) Byarna har ett gemensamt råd.
(2) Fibern når alla gårdar.

Fråga till byarna
-----------------
Vad är ni beredda att göra själva?

Svaret ska vara inne senast måndagen den 16 februari 2026.
""",
        "utf-8",
    )


@FIFTH("areas-beside-lists.pptx")
def areas_beside_lists(path: Path) -> None:
    """
    # Uppväxt
    - Fler simkunniga barn
    - Lugn i klassrummen
    # Utbildning
    - Fler lärlingar
    - Fler studerande vuxna
    # Utveckling
    - Fler exportföretag
    - Fler uppfinnare
    ? Vilka mål är viktigast?
    """
    slides = [[placeholder("title", ["Tre U:n: länets strategi"])]]
    shapes = [placeholder("title", ["Prioriterade områden och mål"])]
    for i, (area, goals) in enumerate(
        {
            "Uppväxt": ("Fler simkunniga barn", "Lugn i klassrummen"),
            "Utbildning": ("Fler lärlingar", "Fler studerande vuxna"),
            "Utveckling": ("Fler exportföretag", "Fler uppfinnare"),
        }.items()
    ):
        y = 5 + 4 * i
        shapes += [box((2, y, 8, 3), [f"*{area}*"], size=24), box((11, y, 20, 3), list(goals), bullets=True, size=18)]
    slides += [
        shapes,
        [placeholder("title", ["Frågor att diskutera"]), placeholder("body", ["Vilka mål är viktigast?"])],
    ]
    save_slides(path, slides)


@FIFTH("old-goals-in-an-appendix.docx")
def old_goals_in_an_appendix(path: Path) -> None:
    """
    # Rörlighet
    - Alla når sitt arbete utan egen bil.
    - Hela länet har nattbuss på helger.
    # Rättvisa
    - Lönegapet mellan kvinnor och män är stängt.
    - Barn växer upp utan fattigdom.
    # Robusthet
    - Samhället klarar två veckors elavbrott.
    - Livsmedel lagras i varje kommun.
    ? Vilka delar av den gamla strategin saknar ni?
    @ 2026-10-09
    """
    w = Word()
    w.heading("Regional utvecklingsstrategi 2027–2035", 0)
    w.heading("Inledning", 1)
    w.para("Förslaget ersätter strategin från 2018. Det har tre strategiområden med två mål i varje.")
    for area, goals in {
        "Rörlighet": ("Alla når sitt arbete utan egen bil.", "Hela länet har nattbuss på helger."),
        "Rättvisa": ("Lönegapet mellan kvinnor och män är stängt.", "Barn växer upp utan fattigdom."),
        "Robusthet": ("Samhället klarar två veckors elavbrott.", "Livsmedel lagras i varje kommun."),
    }.items():
        w.heading(area, 1)
        w.para("Strategiområdet är nytt.")
        w.heading("Mål", 2)
        w.items(*goals)
    w.heading("Fråga till remissinstanserna", 1)
    w.para("Vilka delar av den gamla strategin saknar ni?")
    w.para("Svar senast den 9 oktober 2026.")
    w.heading("Bilaga 1: strategin från 2018", 1)
    w.para("Den gamla strategin hade två områden:")
    for old_area, old_goals in {
        "Tillväxt": ("Fler jobb.", "Fler företag.", "Fler invånare."),
        "Trygghet": ("Färre brott.", "Bättre skola.", "Mer vård."),
    }.items():
        w.heading(old_area, 2)
        w.items(*old_goals)
    w.save(path)


@FIFTH("we-shall-lists.odt")
def we_shall_lists(path: Path) -> None:
    """
    # Jobb
    - korta vägen från skola till arbete
    - ta emot fler praktikanter
    # Jord
    - bevara åkermarken
    - äta mer av det som odlas här
    # Jämlikhet
    - dela lika på makt och omsorg
    - göra fritiden öppen för alla
    @ 2026-11-20
    """
    body = odt_heading("J-strategin") + odt_para(
        "Kommunernas gemensamma mål på tre områden. Yttrande senast den 20 november 2026."
    )
    for area, goals in {
        "Jobb": ("korta vägen från skola till arbete", "ta emot fler praktikanter"),
        "Jord": ("bevara åkermarken", "äta mer av det som odlas här"),
        "Jämlikhet": ("dela lika på makt och omsorg", "göra fritiden öppen för alla"),
    }.items():
        body += odt_heading(area, 2) + odt_para("Så här ser det ut i dag: mycket är bra men mer kan göras.")
        body += odt_para("Vi ska:") + odt_list(*goals)
    save_odt(path, body)


@FIFTH("portrait.pdf")
def portrait(path: Path) -> None:
    """
    # Framtidstro
    - Fler unga ser sin framtid i länet.
    - Nya idéer får stöd från början.
    # Gemenskap
    - Alla har en plats att mötas på.
    - Språk är en bro och inget hinder.
    # Hållbarhet
    - Länet lever inom planetens gränser.
    - Infrastrukturen tål ett varmare klimat.
    ? Är de tre områdena rätt valda?
    @ 2026-06-18
    """
    text = '#set page(numbering: "1 (1)", footer-descent: 40%)\n#set heading(numbering: none)\n= Förslag till regional utvecklingsstrategi\n\n'
    text += "Strategin består av tre utvecklingsområden. Varje utvecklingsområde har två mål.\n\n"
    for area, goals in {
        "Framtidstro": ("Fler unga ser sin framtid i länet.", "Nya idéer får stöd från början."),
        "Gemenskap": ("Alla har en plats att mötas på.", "Språk är en bro och inget hinder."),
        "Hållbarhet": ("Länet lever inom planetens gränser.", "Infrastrukturen tål ett varmare klimat."),
    }.items():
        text += f"== {area}\n\n{'Området har vuxit fram ur samtal med hundratals personer i hela länet under två år. ' * 6}\n\n"
        text += "".join(f"*Mål:* {goal}\n\n" for goal in goals)
        text += f"{'Det här kräver uthållighet. ' * 8}\n\n"
    text += "== Remissen\n\nVi vill ha svar på följande fråga:\n\n- Är de tre områdena rätt valda?\n\nSista svarsdag är den 18 juni 2026.\n"
    save_pdf(path, text)


@FIFTH("areas-as-first-row.html")
def areas_as_first_row(path: Path) -> None:
    """
    # Barn
    - Alla barn läser
    - Alla barn rör sig
    # Vuxna
    - Alla vuxna arbetar
    - Alla vuxna lär
    # Äldre
    - Alla äldre är trygga
    - Alla äldre har vänner
    @ 2026-01-29
    """
    goals = (
        ("Alla barn läser", "Alla vuxna arbetar", "Alla äldre är trygga"),
        ("Alla barn rör sig", "Alla vuxna lär", "Alla äldre har vänner"),
    )
    rows = "".join("<tr>" + "".join(f"<td>{goal}</td>" for goal in row) + "</tr>" for row in goals)
    path.write_text(
        f"""<html lang="sv"><body><h1>Folkhälsostrategi</h1><p>Strategin har sex mål. Synpunkter senast den 29 januari 2026.</p>
<table><tr><th>Barn</th><th>Vuxna</th><th>Äldre</th></tr>{rows}</table></body></html>""",
        "utf-8",
    )
