"""Strategies in structures that the engine was not built for: the second collection, written after the first had been read.

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
    slide_table,
)
from structures.registry import Collection

SECOND = Collection()


@SECOND("chapters-with-lists.docx")
def chapters_with_lists(path: Path) -> None:
    """
    # Tillit och delaktighet
    - Valdeltagandet är högst i landet.
    - Alla som vill kan delta i föreningslivet.
    # Välfärd i hela länet
    - Väntetiden till vård är kortare än i något annat län.
    - Skolan är likvärdig oavsett var man bor.
    - Anhöriga avlastas.
    # Natur att vårda
    - Vattendragen är fria från hinder.
    - Odlingslandskapet hålls öppet.
    # Arbete och företagande
    - Arbetslösheten är lägre än rikets.
    - Nya företag överlever längre.
    ? Speglar kapitel tre länets behov?
    ? Hur bör uppföljningen organiseras?
    @ 2026-04-15
    @ 2026-09-22
    """
    w = Word()
    w.heading("Länsstrategi för Dalsjölandet 2026–2034", 0)
    w.heading("Inledning", 1)
    w.heading("Vad är en länsstrategi?", 2)
    w.para("En länsstrategi samlar länets aktörer. Den ska:")
    w.items("peka ut riktningen för länet", "vara underlag för beslut", "ge staten en bild av länets behov")
    w.heading("Så togs strategin fram", 2)
    w.items("Sex seminarier hölls under våren.", "En webbenkät besvarades av 1 200 personer.")
    w.heading("Länet i dag", 1)
    w.heading("Styrkor", 2)
    w.items("Låga boendekostnader", "God natur", "Starka föreningar")
    w.heading("Svagheter", 2)
    w.items("Hög medelålder", "Svaga kommunikationer", "Få större arbetsgivare")
    w.heading("Fyra målområden", 1)
    w.para("Här beskrivs strategins fyra målområden.")
    for area, challenge, goals in (
        (
            "Tillit och delaktighet",
            "Tilliten mellan människor minskar.",
            ("Valdeltagandet är högst i landet.", "Alla som vill kan delta i föreningslivet."),
        ),
        (
            "Välfärd i hela länet",
            "Kostnaderna ökar snabbare än intäkterna.",
            (
                "Väntetiden till vård är kortare än i något annat län.",
                "Skolan är likvärdig oavsett var man bor.",
                "Anhöriga avlastas.",
            ),
        ),
        (
            "Natur att vårda",
            "Naturen är hårt brukad.",
            ("Vattendragen är fria från hinder.", "Odlingslandskapet hålls öppet."),
        ),
        (
            "Arbete och företagande",
            "Många små företag saknar efterträdare.",
            ("Arbetslösheten är lägre än rikets.", "Nya företag överlever längre."),
        ),
    ):
        w.heading(area, 2)
        w.para(challenge)
        for n, goal in enumerate(goals, 1):
            w.para(f"*Delmål {n}:*", f" {goal}")
    w.heading("Genomförande", 1)
    w.heading("Ansvar", 2)
    w.items("Regionen samordnar.", "Kommunerna genomför.", "Länsstyrelsen följer.")
    w.heading("Finansiering", 2)
    w.items("Regionala utvecklingsmedel", "EU:s strukturfonder")
    w.heading("Remissfrågor", 1)
    w.para("Speglar kapitel tre länets behov?", style="List Number")
    w.para("Hur bör uppföljningen organiseras?", style="List Number")
    w.heading("Viktiga datum", 1)
    w.para("Sista dag för synpunkter: 15 april 2026")
    w.para("Beslut i regionfullmäktige: 22 september 2026")
    w.save(path)


@SECOND("five-headings-under-each.docx")
def five_headings_under_each(path: Path) -> None:
    """
    # Ett län som lär
    - Fler än hälften av alla vuxna deltar i utbildning varje år.
    - Ingen elev lämnas efter.
    # Ett län som rör sig
    - Hälften av alla resor sker med buss, tåg eller cykel.
    - Godstågen når hamnen utan stopp.
    # Ett län som förnyar
    - Tre av fyra företag har en plan för omställning.
    - Offentlig sektor köper nya lösningar.
    @ 2026-03-06
    """
    w = Word()
    w.heading("Regional utvecklingsstrategi, samrådsversion", 0)
    areas: dict[str, dict[str, tuple[str, ...]]] = {
        "Ett län som lär": {
            "Nuläge": ("Var femte elev saknar behörighet.", "Kompetensbristen är störst i vården."),
            "Utmaningar": ("Lärare går i pension.", "Unga flyttar."),
            "Mål": ("Fler än hälften av alla vuxna deltar i utbildning varje år.", "Ingen elev lämnas efter."),
            "Strategiska vägval": ("Samla vuxenutbildningen.", "Satsa på distans."),
            "Koppling till Agenda 2030": ("Mål 4 God utbildning", "Mål 8 Anständiga arbetsvillkor"),
        },
        "Ett län som rör sig": {
            "Nuläge": ("Bilen dominerar.", "Järnvägen är enkelspårig."),
            "Utmaningar": ("Underhållet är eftersatt.",),
            "Mål": ("Hälften av alla resor sker med buss, tåg eller cykel.", "Godstågen når hamnen utan stopp."),
            "Strategiska vägval": ("Prioritera stråk.", "Pröva nya former."),
            "Koppling till Agenda 2030": ("Mål 9 Hållbar industri", "Mål 11 Hållbara städer"),
        },
        "Ett län som förnyar": {
            "Nuläge": ("Investeringarna i forskning är låga.",),
            "Utmaningar": ("Konkurrensen ökar.", "Kapital saknas."),
            "Mål": ("Tre av fyra företag har en plan för omställning.", "Offentlig sektor köper nya lösningar."),
            "Strategiska vägval": ("Bygg testmiljöer.",),
            "Koppling till Agenda 2030": ("Mål 9 Hållbar industri",),
        },
    }
    for area, parts in areas.items():
        w.heading(area, 1)
        for part, texts in parts.items():
            w.heading(part, 2)
            w.items(*texts)
    w.heading("Lämna synpunkter", 1)
    w.para("Samrådet pågår till och med fredag den 6 mars 2026.")
    w.save(path)


@SECOND("theme-on-each-row.docx")
def theme_on_each_row(path: Path) -> None:
    """
    # Skills for life
    - Adults can retrain close to home
    - School leavers have at least two offers
    # Connected places
    - Every town has an hourly train
    - Gigabit broadband reaches every farm
    # Living well
    - Waiting lists are shorter than ten weeks
    - Parks are within ten minutes of every door
    ? What have we missed?
    @ 2026-10-02
    """
    w = Word()
    w.heading("Northshire Outcomes Framework", 1)
    w.para("The framework lists outcomes by theme. Comments are welcome until 2 October 2026.")
    w.table(
        [
            ("*Ref*", "*Theme*", "*Outcome*", "*Lead*"),
            ("1", "Skills for life", "Adults can retrain close to home", "Colleges"),
            ("2", "Skills for life", "School leavers have at least two offers", "Schools"),
            ("3", "Connected places", "Every town has an hourly train", "Transport authority"),
            ("4", "Connected places", "Gigabit broadband reaches every farm", "County"),
            ("5", "Living well", "Waiting lists are shorter than ten weeks", "Health board"),
            ("6", "Living well", "Parks are within ten minutes of every door", "Districts"),
        ]
    )
    w.heading("Question for respondents", 2)
    w.para("What have we missed?")
    w.save(path)


@SECOND("goals-beside-actions.pptx")
def goals_beside_actions(path: Path) -> None:
    """
    # Trygg vardag
    - Färre brott i nära relationer
    - Fler möts över generationsgränser
    # Modern infrastruktur
    - Kortare restider till storstaden
    - Elnätet räcker till alla
    # Grönt näringsliv
    - Mer av skogen förädlas här
    - Fler jobb i besöksnäringen
    ? Saknar ni någon insats?
    ? Vilka mål vill ni själva ta ansvar för?
    @ 2025-12-19
    """
    slides = [
        [placeholder("title", ["Strategi 2035"]), placeholder("body", ["Underlag för dialog"])],
        [placeholder("title", ["Agenda"]), placeholder("body", ["Bakgrund", "Tre områden", "Frågor"])],
        [
            placeholder("title", ["Bakgrund"]),
            placeholder("body", ["Strategin ska gälla i tio år", "Den ersätter strategin från 2016"]),
        ],
    ]
    for area, goals, actions in (
        (
            "Trygg vardag",
            ("Färre brott i nära relationer", "Fler möts över generationsgränser"),
            ("Fler fältassistenter", "Gemensam jour"),
        ),
        (
            "Modern infrastruktur",
            ("Kortare restider till storstaden", "Elnätet räcker till alla"),
            ("Påverka nationell plan", "Samordna ledningar", "Bygg om stationen"),
        ),
        ("Grönt näringsliv", ("Mer av skogen förädlas här", "Fler jobb i besöksnäringen"), ("Exportprogram",)),
    ):
        slides.append(
            [
                placeholder("title", [area]),
                box((2, 5, 14, 12), ["*Mål*", *goals], bullets=True, size=20),
                box((17, 5, 14, 12), ["*Insatser*", *actions], bullets=True, size=20),
            ]
        )
    slides.append(
        [
            placeholder("title", ["Frågor till er"]),
            placeholder("body", ["Saknar ni någon insats?", "Vilka mål vill ni själva ta ansvar för?"]),
        ]
    )
    slides.append(
        [placeholder("title", ["Nästa steg"]), placeholder("body", ["Skriftliga synpunkter senast 19 december 2025"])]
    )
    save_slides(path, slides)


@SECOND("areas-down-the-side.pptx")
def areas_down_the_side(path: Path) -> None:
    """
    # Hälsa
    - Alla orkar ett helt arbetsliv
    - Tandvård för alla
    # Bildning
    - Läslusten växer
    - Digital teknik används klokt
    # Klimat
    - Vi återvinner allt
    - Vi reser smart
    # Samarbete
    - En gemensam kundtjänst
    - Delade lokaler
    """
    rows = [
        ("Målområde", "Mål 1", "Mål 2"),
        ("Hälsa", "Alla orkar ett helt arbetsliv", "Tandvård för alla"),
        ("Bildning", "Läslusten växer", "Digital teknik används klokt"),
        ("Klimat", "Vi återvinner allt", "Vi reser smart"),
        ("Samarbete", "En gemensam kundtjänst", "Delade lokaler"),
    ]
    save_slides(
        path,
        [
            [placeholder("title", ["Kommunernas gemensamma strategi"])],
            [placeholder("title", ["Alla mål på en bild"]), slide_table((2, 5, 30, 12), rows)],
        ],
    )


@SECOND("list-of-lists.docx")
def list_of_lists(path: Path) -> None:
    """
    # Människor och möten
    - Fler platser där unga och gamla träffas
    - Mindre ensamhet i glesbygd
    # Mark och vatten
    - Jordbruksmark skyddas från bebyggelse
    - Badvattnet är rent i alla sjöar
    # Mod och marknad
    - Fler kvinnor startar företag
    - Bankerna lånar ut på landsbygden
    @ 2026-02-13
    """
    w = Word()
    w.para("*Förslag till målbild för landsbygden*", size=18)
    w.para("Siffrorna är målområden och strecken är mål. Under målen står exempel på vad vi kan göra.")
    n = w.numbering(("decimal", "%1."), ("bullet", "–"), ("bullet", "o"))
    areas: dict[str, dict[str, tuple[str, ...]]] = {
        "Människor och möten": {
            "Fler platser där unga och gamla träffas": ("Öppna skolans matsal",),
            "Mindre ensamhet i glesbygd": ("Telefonkedjor", "Hembesök"),
        },
        "Mark och vatten": {
            "Jordbruksmark skyddas från bebyggelse": ("Ny översiktsplan",),
            "Badvattnet är rent i alla sjöar": ("Bättre avlopp",),
        },
        "Mod och marknad": {
            "Fler kvinnor startar företag": ("Mentorer", "Lån"),
            "Bankerna lånar ut på landsbygden": ("Kreditgarantier",),
        },
    }
    for area, goals in areas.items():
        w.numbered(area, n, 0)
        for goal, actions in goals.items():
            w.numbered(goal, n, 1)
            for action in actions:
                w.numbered(action, n, 2)
    w.para("Skicka era synpunkter före den 13 februari 2026.")
    w.save(path)


@SECOND("nested-bullets.md")
def nested_bullets(path: Path) -> None:
    """
    # Gott liv i varje ålder
    - Barn får en bra start
    - Äldre bor kvar hemma om de vill
    # Jobb som utvecklar
    - Yrkesutbildning finns i varje kommun
    - Arbetslivet är öppet för alla
    # Klimat i balans
    - Byggnader värms utan fossila bränslen
    - Maten är lokal
    ? Hur vill ni bidra?
    @ 2026-01-09
    """
    path.write_text(
        """# Färdplan för Sydöstra länet

Färdplanen har tre områden med två mål vardera:

- **Gott liv i varje ålder**
    - Barn får en bra start
    - Äldre bor kvar hemma om de vill
- **Jobb som utvecklar**
    - Yrkesutbildning finns i varje kommun
    - Arbetslivet är öppet för alla
- **Klimat i balans**
    - Byggnader värms utan fossila bränslen
    - Maten är lokal

## Hur vi har arbetat

- Träffar
    - Två möten med kommunerna
    - Ett möte med näringslivet
- Skriftliga underlag
    - Rapporter
    - Statistik

## Svara

Hur vill ni bidra? Svara senast 2026-01-09.
""",
        "utf-8",
    )


@SECOND("numbers-alone.txt")
def numbers_alone(path: Path) -> None:
    """
    # Människan i centrum
    - Stöd ges innan problemen växer
    - Alla har någon att tala med
    - Kulturen är till för alla
    # Rum att växa
    - Planberedskapen är god i hela länet
    - Det är lätt att hitta en bostad
    # Tillsammans mot framtiden
    - Kommunerna delar kompetens
    - Länet talar med en röst
    ? Är tidshorisonten rätt vald?
    @ 2026-05-29
    """
    path.write_text(
        """Framtidsplan för Mittskogen
Förslag för samråd
1 Människan i centrum
1.1 Stöd ges innan problemen växer
1.2 Alla har någon att tala med
1.3 Kulturen är till för alla
2 Rum att växa
2.1 Planberedskapen är god i hela länet
2.2 Det är lätt att hitta en bostad
3 Tillsammans mot framtiden
3.1 Kommunerna delar kompetens
3.2 Länet talar med en röst
Fråga att besvara
Är tidshorisonten rätt vald?
Svar lämnas senast den 29 maj 2026
""",
        "utf-8",
    )


@SECOND("table-under-each-heading.html")
def table_under_each_heading(path: Path) -> None:
    """
    # Omsorg
    - Fler väljer att arbeta i omsorgen
    - Tekniken frigör tid för människor
    # Omvärld
    - Vi lär av andra regioner
    - Länet är känt utomlands
    # Omställning
    - Fossila bränslen är ett minne blott
    - Alla har råd med omställningen
    @ 2026-11-11
    """
    areas = {
        "Omsorg": (("Fler väljer att arbeta i omsorgen", "2030"), ("Tekniken frigör tid för människor", "2032")),
        "Omvärld": (("Vi lär av andra regioner", "2029"), ("Länet är känt utomlands", "2035")),
        "Omställning": (("Fossila bränslen är ett minne blott", "2040"), ("Alla har råd med omställningen", "2035")),
    }
    parts = "".join(
        f"<h3>{area}</h3><table><tr><th>Nr</th><th>Mål</th><th>Målår</th></tr>"
        + "".join(f"<tr><td>{n}</td><td>{goal}</td><td>{year}</td></tr>" for n, (goal, year) in enumerate(goals, 1))
        + "</table>"
        for area, goals in areas.items()
    )
    path.write_text(
        f"""<html lang="sv"><body><div id="content"><h1>Vår strategi</h1><h2>Om strategin</h2><p>Strategin gäller alla.</p>
<h2>Områden och mål</h2>{parts}<h2>Remisstid</h2><p>Remissen är öppen till och med den 11 november 2026.</p></div></body></html>""",
        "utf-8",
    )


@SECOND("goal-before-area.docx")
def goal_before_area(path: Path) -> None:
    """
    # Fritid
    - Idrott finns för alla plånböcker
    - Stränderna är tillgängliga
    # Service
    - Paket kan hämtas i varje by
    - Myndigheter finns på plats varje vecka
    # Vägar
    - Grusvägarna tål tunga transporter
    - Broarna är säkra
    """
    w = Word()
    w.heading("Utvecklingsplan för bygderna", 1)
    w.para("Tabellen anger alla mål och vilket område de hör till.")
    w.table(
        [
            ("*Mål*", "*Område*", "*Tidpunkt*"),
            ("Idrott finns för alla plånböcker", "Fritid", "2028"),
            ("Stränderna är tillgängliga", "Fritid", "2027"),
            ("Paket kan hämtas i varje by", "Service", "2026"),
            ("Myndigheter finns på plats varje vecka", "Service", "2029"),
            ("Grusvägarna tål tunga transporter", "Vägar", "2031"),
            ("Broarna är säkra", "Vägar", "2030"),
        ]
    )
    w.save(path)


@SECOND("letters-and-figures.docx")
def letters_and_figures(path: Path) -> None:
    """
    # Gemenskap
    - Nya svenskar har ett nätverk inom ett år.
    - Trossamfund och föreningar delar lokaler.
    # Försörjning
    - Säsongsarbete blir helårsarbete.
    - Lokala livsmedel når butikerna.
    # Förvaltning
    - Ärenden avgörs inom tre veckor.
    - Invånarna ser var deras ärende är.
    ? Är A–C rätt indelning?
    @ 2026-01-23
    """
    w = Word()
    w.para("*Inriktning för Öarna*", size=20)
    for letter, area, goals in (
        ("A", "Gemenskap", ("Nya svenskar har ett nätverk inom ett år.", "Trossamfund och föreningar delar lokaler.")),
        ("B", "Försörjning", ("Säsongsarbete blir helårsarbete.", "Lokala livsmedel når butikerna.")),
        ("C", "Förvaltning", ("Ärenden avgörs inom tre veckor.", "Invånarna ser var deras ärende är.")),
    ):
        w.para(f"*{letter}. {area}*", size=14)
        w.para("Här har öarna mycket gemensamt, och här krävs nya arbetssätt.")
        for n, goal in enumerate(goals, 1):
            w.para(f"{letter}{n}. {goal}")
    w.para("*Till remissinstansen*", size=14)
    w.para("Är A–C rätt indelning?")
    w.para("Svar senast 23 januari 2026")
    w.save(path)


@SECOND("finnish.docx")
def finnish(path: Path) -> None:
    """
    # Hyvinvoiva arki
    - Palvelut ovat kaikkien saatavilla asuinpaikasta riippumatta.
    - Nuorten osallisuus vahvistuu.
    # Uudistuva talous
    - Tutkimus- ja kehittämismenot kaksinkertaistuvat.
    - Pienet yritykset kasvavat ja työllistävät.
    # Kestävä ympäristö
    - Maakunta on hiilineutraali vuonna 2035.
    - Järvien tila paranee.
    ? Ovatko painopisteet oikeat?
    @ 2026-03-31
    """
    w = Word()
    w.heading("Maakuntaohjelma 2026–2029", 0)
    w.para("Ohjelmassa on kolme painopistettä, ja jokaisella painopisteellä on kaksi tavoitetta.")
    for i, (area, goals) in enumerate(
        (
            (
                "Hyvinvoiva arki",
                ("Palvelut ovat kaikkien saatavilla asuinpaikasta riippumatta.", "Nuorten osallisuus vahvistuu."),
            ),
            (
                "Uudistuva talous",
                ("Tutkimus- ja kehittämismenot kaksinkertaistuvat.", "Pienet yritykset kasvavat ja työllistävät."),
            ),
            ("Kestävä ympäristö", ("Maakunta on hiilineutraali vuonna 2035.", "Järvien tila paranee.")),
        ),
        1,
    ):
        w.heading(f"Painopiste {i}. {area}", 1)
        w.para("Tavoitteet")
        w.items(*goals)
        w.para("Toimenpiteet")
        w.items("Laaditaan suunnitelma.", "Kootaan verkosto.")
    w.heading("Kysymykset lausunnonantajille", 1)
    w.items("Ovatko painopisteet oikeat?")
    w.para("Lausunnot viimeistään 31.3.2026.")
    w.save(path)


@SECOND("french.docx")
def french(path: Path) -> None:
    """
    # Vivre ensemble
    - Chaque habitant trouve un médecin à moins de vingt minutes.
    - Les jeunes participent aux décisions locales.
    # Produire autrement
    - Les entreprises réduisent leur consommation d'eau.
    - Les circuits courts couvrent la moitié des cantines.
    # Se déplacer mieux
    - Le train relie toutes les villes moyennes.
    - Les pistes cyclables forment un réseau continu.
    """
    w = Word()
    w.heading("Stratégie régionale de développement", 0)
    w.para("La stratégie comprend trois axes. Chaque axe comporte deux objectifs.")
    for i, (area, goals) in enumerate(
        (
            (
                "Vivre ensemble",
                (
                    "Chaque habitant trouve un médecin à moins de vingt minutes.",
                    "Les jeunes participent aux décisions locales.",
                ),
            ),
            (
                "Produire autrement",
                (
                    "Les entreprises réduisent leur consommation d'eau.",
                    "Les circuits courts couvrent la moitié des cantines.",
                ),
            ),
            (
                "Se déplacer mieux",
                ("Le train relie toutes les villes moyennes.", "Les pistes cyclables forment un réseau continu."),
            ),
        ),
        1,
    ):
        w.heading(f"Axe {i} : {area}", 1)
        w.para("Cet axe répond aux attentes exprimées lors des rencontres.")
        for n, goal in enumerate(goals, 1):
            w.para(f"Objectif {i}.{n} : {goal}")
    w.save(path)


@SECOND("details.html")
def details(path: Path) -> None:
    """
    # Barnen
    - Alla barn går i förskola.
    - Familjer får hjälp samma vecka.
    # Jobben
    - Praktik leder till anställning.
    - Länet lockar forskare.
    # Husen
    - Tomma lokaler fylls med liv.
    - Nya hus byggs i trä.
    ? Förstår ni vad vi menar?
    @ 2026-02-01
    """
    parts = "".join(
        f"<details><summary>{area}</summary><p>Området är utvalt av medborgarpanelen.</p>"
        + "".join(f"<p><strong>Mål {n}</strong><br>{goal}</p>" for n, goal in enumerate(goals, 1))
        + "</details>"
        for area, goals in {
            "Barnen": ("Alla barn går i förskola.", "Familjer får hjälp samma vecka."),
            "Jobben": ("Praktik leder till anställning.", "Länet lockar forskare."),
            "Husen": ("Tomma lokaler fylls med liv.", "Nya hus byggs i trä."),
        }.items()
    )
    path.write_text(
        f"""<!doctype html><html lang="sv"><body><main><h1>Medborgarnas strategi</h1>{parts}
<h2>Tyck till</h2><p>Förstår ni vad vi menar?</p><p>Sista dagen att tycka till är den 1 februari 2026.</p></main></body></html>""",
        "utf-8",
    )


@SECOND("vision-and-subgoals.docx")
def vision_and_subgoals(path: Path) -> None:
    """
    # Levande centrum
    - Butikerna har öppet på söndagar.
    - Ingen lokal står tom mer än ett halvår.
    # Levande landsbygd
    - Bussen går varje timme.
    - Skolorna består.
    # Levande kultur
    - Museet besöks av alla elever.
    - Festivalerna samlar hela länet.
    @ 2026-06-01
    """
    w = Word()
    w.heading("Strategisk plan", 1)
    for area, vision, goals, responsible in (
        (
            "Levande centrum",
            "År 2035 är stadskärnan en plats dit människor längtar.",
            ("Butikerna har öppet på söndagar.", "Ingen lokal står tom mer än ett halvår."),
            "Centrumföreningen",
        ),
        (
            "Levande landsbygd",
            "År 2035 väljer unga att bo kvar.",
            ("Bussen går varje timme.", "Skolorna består."),
            "Byalagen",
        ),
        (
            "Levande kultur",
            "År 2035 är kulturen en självklar del av vardagen.",
            ("Museet besöks av alla elever.", "Festivalerna samlar hela länet."),
            "Kulturrådet",
        ),
    ):
        w.heading(area, 2)
        w.para("*Vision:*", f" {vision}")
        w.para("*Delmål:*")
        w.items(*goals)
        w.para("*Ansvarig:*", f" {responsible}")
    w.heading("Kontakt", 2)
    w.para("Synpunkter mejlas till planen@example.se senast den 1 juni 2026.")
    w.save(path)


@SECOND("roman.md")
def roman(path: Path) -> None:
    """
    # En hel region
    - Halverad barnfattigdom
    - Ökad tillit mellan grannar
    # En ren region
    - Noll utsläpp från regionens egna fordon
    - Mindre plast i havet
    # En rik region
    - Högre förädlingsvärde i industrin
    - Större utbud av kultur
    @ 2026-08-14
    """
    path.write_text(
        """REGION HAVSBANDET

Måldokument, förslag

I. En hel region

• Halverad barnfattigdom
• Ökad tillit mellan grannar

II. En ren region

• Noll utsläpp från regionens egna fordon
• Mindre plast i havet

III. En rik region

• Högre förädlingsvärde i industrin
• Större utbud av kultur

Yttrande över förslaget ska ha inkommit senast den 14 augusti 2026.
""",
        "utf-8",
    )


@SECOND("box-for-each-goal.pptx")
def box_for_each_goal(path: Path) -> None:
    """
    # Nära natur
    - Stigar för alla
    - Bad inom cykelavstånd
    - Skyddade skogar
    # Nära vård
    - Mobila team
    - Husläkare åt alla
    # Nära jobb
    - Kontor i varje tätort
    - Pendling under en timme
    @ 09-30
    """
    slides = [[box((2, 7, 30, 4), ["*Mål för ett nära län*"], size=44)]]
    for area, goals in {
        "Nära natur": ("Stigar för alla", "Bad inom cykelavstånd", "Skyddade skogar"),
        "Nära vård": ("Mobila team", "Husläkare åt alla"),
        "Nära jobb": ("Kontor i varje tätort", "Pendling under en timme"),
    }.items():
        slides.append(
            [
                box((2, 1, 30, 3), [area], size=40),
                *[box((2 + 10 * i, 6, 9, 5), [goal], size=20) for i, goal in enumerate(goals)],
            ]
        )
    slides.append(
        [box((2, 1, 30, 3), ["Tidplan"], size=40), box((2, 6, 28, 5), ["30 september: svarstiden går ut"], size=20)]
    )
    save_slides(path, slides)


@SECOND("lists-in-cells.odt")
def lists_in_cells(path: Path) -> None:
    """
    # Lust
    - Alla unga har en fritid
    - Scenkonst på varje ort
    # Lugn
    - Tryggare skolvägar
    - Kortare väntan på vård
    # Liv
    - Fler fåglar i odlingslandskapet
    - Renare vatten
    ? Är L-orden begripliga?
    @ 2026-03-03
    """

    def cell(*content: str) -> str:
        return f"<table:table-cell>{''.join(content)}</table:table-cell>"

    areas = {
        "Lust": ("Alla unga har en fritid", "Scenkonst på varje ort"),
        "Lugn": ("Tryggare skolvägar", "Kortare väntan på vård"),
        "Liv": ("Fler fåglar i odlingslandskapet", "Renare vatten"),
    }
    heads = "".join(cell(odt_para(area, "P1")) for area in areas)
    goals = "".join(cell(odt_list(*each)) for each in areas.values())
    body = odt_heading("Strategi i tre ord") + odt_para("Tre målområden på en sida.")
    body += f'<table:table><table:table-column table:number-columns-repeated="3"/><table:table-row>{heads}</table:table-row><table:table-row>{goals}</table:table-row></table:table>'
    body += odt_heading("Vi undrar", 2) + odt_para("Är L-orden begripliga?") + odt_para("Svara senast den 3 mars 2026.")
    save_odt(path, body)


@SECOND("goals-numbered-through.docx")
def goals_numbered_through(path: Path) -> None:
    """
    # FOLKHÄLSA
    - Färre faller.
    - Fler motionerar.
    # FÖRETAG
    - Exporten ökar.
    - Handläggningen är digital.
    - Kompetensen räcker.
    # FRAMTID
    - Skulden minskar.
    - Skogen växer.
    @ 2025-11-20
    @ 2026-02-24
    """
    w = Word()
    w.para("*STRATEGI FÖR ÅDALEN*")
    w.para("Strategin innehåller sju mål i tre områden. Målen är numrerade i följd.")
    n = 0
    for area, goals in {
        "FOLKHÄLSA": ("Färre faller.", "Fler motionerar."),
        "FÖRETAG": ("Exporten ökar.", "Handläggningen är digital.", "Kompetensen räcker."),
        "FRAMTID": ("Skulden minskar.", "Skogen växer."),
    }.items():
        w.para(f"*{area}*")
        for goal in goals:
            n += 1
            w.para(f"*Mål {n}*")
            w.para(goal)
            w.para("Målet följs upp varje år i regionens bokslut och redovisas för kommunerna.")
    w.para("*TIDTABELL*")
    w.para("20 november 2025 sista svarsdag")
    w.para("24 februari 2026 beslut i fullmäktige")
    w.save(path)


@SECOND("lines-in-a-paragraph.html")
def lines_in_a_paragraph(path: Path) -> None:
    """
    # Älvdalen
    - Fler bor kvar efter skolan
    - Älven är ren
    # Kusten
    - Hamnen växer
    - Turismen är hållbar
    # Fjället
    - Lederna underhålls
    - Renarna har bete
    @ 2026-09-01
    """
    parts = "".join(
        f"<h2>{area}</h2><p>Mål:<br>{'<br>'.join(goals)}</p><p>Åtgärder:<br>Utred frågan<br>Samla parterna</p>"
        for area, goals in {
            "Älvdalen": ("Fler bor kvar efter skolan", "Älven är ren"),
            "Kusten": ("Hamnen växer", "Turismen är hållbar"),
            "Fjället": ("Lederna underhålls", "Renarna har bete"),
        }.items()
    )
    path.write_text(
        f"""<html lang="sv"><body><h1>Program för tre delområden</h1><p>Programmet är på remiss till den 1 september 2026.</p>{parts}</body></html>""",
        "utf-8",
    )


@SECOND("one-goal-each.docx")
def one_goal_each(path: Path) -> None:
    """
    # Klimatomställning
    - År 2040 har länet inga nettoutsläpp av växthusgaser.
    # Kompetensförsörjning
    - År 2035 kan nio av tio arbetsgivare anställa den de söker.
    # Jämlikhet
    - År 2035 är skillnaden i inkomst mellan kvinnor och män borta.
    # Krisberedskap
    - År 2030 klarar sig varje kommun utan hjälp i två veckor.
    ? Är ett mål per utmaning tillräckligt?
    @ 2026-05-08
    """
    w = Word()
    w.heading("Strategi för fyra samhällsutmaningar", 0)
    for area, text, goal in (
        (
            "Klimatomställning",
            "Utsläppen minskar, men för långsamt.",
            "År 2040 har länet inga nettoutsläpp av växthusgaser.",
        ),
        (
            "Kompetensförsörjning",
            "Arbetskraften räcker inte.",
            "År 2035 kan nio av tio arbetsgivare anställa den de söker.",
        ),
        ("Jämlikhet", "Klyftorna ökar.", "År 2035 är skillnaden i inkomst mellan kvinnor och män borta."),
        ("Krisberedskap", "Omvärlden är orolig.", "År 2030 klarar sig varje kommun utan hjälp i två veckor."),
    ):
        w.heading(area, 1)
        w.para(text)
        w.heading("Övergripande mål", 2)
        w.para(goal)
        w.heading("Så bidrar vi", 2)
        w.items("Regionen leder arbetet.", "Kommunerna deltar.", "Staten finansierar.")
    w.heading("Synpunkter", 1)
    w.para("Är ett mål per utmaning tillräckligt?")
    w.para("Svar lämnas i webbformuläret senast den 8 maj 2026.")
    w.save(path)


@SECOND("boxed-text.pdf")
def boxed_text(path: Path) -> None:
    """
    # Människor möts
    - Mötesplatser finns inom gångavstånd för de flesta.
    - Språket är inget hinder för delaktighet.
    # Idéer växer
    - Fler uppfinningar når marknaden.
    - Unga driver företag under skoltiden.
    # Landskapet lever
    - Betesmarkerna ökar i areal.
    - Byggnadsminnen används och vårdas.
    ? Vad behöver förtydligas?
    @ 2026-04-24
    """
    areas = {
        "Människor möts": (
            "Mötesplatser finns inom gångavstånd för de flesta.",
            "Språket är inget hinder för delaktighet.",
        ),
        "Idéer växer": ("Fler uppfinningar når marknaden.", "Unga driver företag under skoltiden."),
        "Landskapet lever": ("Betesmarkerna ökar i areal.", "Byggnadsminnen används och vårdas."),
    }
    text = '#set page(numbering: "1", header: [Strategi för Landskapet])\n= Strategi för Landskapet\n\nStrategin har tre fokusområden.\n\n'
    for area, goals in areas.items():
        text += f"#pagebreak()\n== {area}\n\n{'Området rymmer många frågor som hänger ihop med varandra och som kräver samarbete. ' * 4}\n\n"
        text += (
            "#rect(width: 100%)[*Mål*\n"
            + "".join(f"- {goal}\n" for goal in goals)
            + "]\n\n*Exempel på insatser*\n- Nätverk bildas\n- Kunskap sprids\n"
        )
    text += (
        "#pagebreak()\n== Frågor till remissinstanserna\n+ Vad behöver förtydligas?\n\nSvara senast den 24 april 2026."
    )
    save_pdf(path, text)


@SECOND("wide-table.pdf")
def wide_table(path: Path) -> None:
    """
    # Kraftfulla kommuner
    - Gemensam upphandling sparar pengar
    - Yrkesrollen som chef lockar
    # Kloka val
    - Konsumtionens utsläpp halveras
    - Fler delar bil
    # Kreativa krafter
    - Kulturföretagen växer
    - Fritidsgårdar i alla kommuner
    @ 2026-07-01
    """
    rows = (
        ("Kraftfulla kommuner", "Gemensam upphandling sparar pengar", "Andel gemensamma avtal"),
        ("", "Yrkesrollen som chef lockar", "Antal sökande"),
        ("Kloka val", "Konsumtionens utsläpp halveras", "Ton per person"),
        ("", "Fler delar bil", "Antal bilpooler"),
        ("Kreativa krafter", "Kulturföretagen växer", "Omsättning"),
        ("", "Fritidsgårdar i alla kommuner", "Öppna timmar"),
    )
    cells = ""
    for i, (area, goal, indicator) in enumerate(rows):
        first = f"table.cell(rowspan: 2)[{area}], " if i % 2 == 0 else ""
        cells += f"{first}[{goal}], [{indicator}],\n"
    save_pdf(
        path,
        "#text(20pt)[*Länsprogram*]\n\nSynpunkter på programmet lämnas senast den 1 juli 2026.\n\n"
        f"#table(columns: (1fr, 2fr, 1fr), [*Område*], [*Mål*], [*Indikator*],\n{cells})",
    )
