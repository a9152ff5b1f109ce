"""Strategies in structures that the engine was not built for: the fourth collection, written after the third had been read.

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

FOURTH = Collection()


@FOURTH("text-beside-areas.docx")
def text_beside_areas(path: Path) -> None:
    """
    # Odla
    - Fler lantbruk lever på sin produktion.
    - Matjorden bevaras.
    # Bygga
    - Nya hus klarar framtidens väder.
    - Hyrorna är rimliga.
    # Vårda
    - Personalen trivs och stannar.
    - Patienten är delaktig.
    @ 2026-03-31
    """
    w = Word()
    w.heading("Tre verb för länet: förslag till utvecklingsstrategi", 1)
    w.para("Strategin består av tre områden. Till vänster står området, till höger målen och hur de följs upp.")
    w.table(
        [
            (
                "*Odla*",
                (
                    "*Mål*",
                    "• Fler lantbruk lever på sin produktion.",
                    "• Matjorden bevaras.",
                    "*Följs upp genom*",
                    "• Antal företag",
                    "• Hektar",
                ),
            ),
            (
                "*Bygga*",
                (
                    "*Mål*",
                    "• Nya hus klarar framtidens väder.",
                    "• Hyrorna är rimliga.",
                    "*Följs upp genom*",
                    "• Skadestatistik",
                ),
            ),
            (
                "*Vårda*",
                (
                    "*Mål*",
                    "• Personalen trivs och stannar.",
                    "• Patienten är delaktig.",
                    "*Följs upp genom*",
                    "• Enkäter",
                    "• Väntetider",
                ),
            ),
        ]
    )
    w.para("Lämna synpunkter senast den 31 mars 2026.")
    w.save(path)


@FOURTH("goal-boxes.pptx")
def goal_boxes(path: Path) -> None:
    """
    # Hemma
    - Alla kan bo kvar när de blir äldre
    - Det finns bostäder för unga
    # Borta
    - Vi reser klimatsmart
    - Resorna är trygga
    # Ute
    - Parkerna är öppna för alla
    - Skärgården är ren
    ? Vilken del av strategin är viktigast för er?
    @ 2026-02-28
    """
    slides = [[placeholder("title", ["Utvecklingsstrategi Kusten"]), placeholder("body", ["Samrådshandling"])]]
    for i, (area, text, goals) in enumerate(
        (
            (
                "Hemma",
                "Bostaden är grunden för ett gott liv",
                ("Alla kan bo kvar när de blir äldre", "Det finns bostäder för unga"),
            ),
            ("Borta", "Länet hänger ihop med världen", ("Vi reser klimatsmart", "Resorna är trygga")),
            ("Ute", "Naturen är vår största tillgång", ("Parkerna är öppna för alla", "Skärgården är ren")),
        ),
        1,
    ):
        slides.append(
            [
                placeholder("title", [f"{i}. {area}"]),
                box((2, 4, 30, 2), [text], size=20),
                *[box((2 + 15 * n, 8, 13, 6), [f"*Mål {n + 1}*", goal], size=18) for n, goal in enumerate(goals)],
            ]
        )
    slides.append(
        [
            placeholder("title", ["Frågor till er"]),
            placeholder("body", ["Vilken del av strategin är viktigast för er?"]),
        ]
    )
    slides.append(
        [
            placeholder("title", ["Tack för era synpunkter"]),
            placeholder("body", ["Vi vill ha dem senast 28 februari 2026"]),
        ]
    )
    save_slides(path, slides)


@FOURTH("rowspan.html")
def rowspan(path: Path) -> None:
    """
    # Innovation
    - Universitetet samarbetar med små företag
    - Offentliga data används
    # Inkludering
    - Alla kan läsa och skriva svenska
    - Ingen diskrimineras
    # Infrastruktur
    - Banan elektrifieras
    - Gatorna är framkomliga
    @ 2026-05-05
    """
    rows = ""
    for area, goals in {
        "Innovation": ("Universitetet samarbetar med små företag", "Offentliga data används"),
        "Inkludering": ("Alla kan läsa och skriva svenska", "Ingen diskrimineras"),
        "Infrastruktur": ("Banan elektrifieras", "Gatorna är framkomliga"),
    }.items():
        rows += f'<tr><td rowspan="2">{area}</td><td>{goals[0]}</td><td>Hög</td></tr><tr><td>{goals[1]}</td><td>Medel</td></tr>'
    path.write_text(
        f"""<html lang="sv"><body><h1>Program 2030</h1><table><caption>Målen i programmet</caption>
<thead><tr><th>Fokusområde</th><th>Programmål</th><th>Prioritet</th></tr></thead><tbody>{rows}</tbody></table>
<p>Remissvar: senast den 5 maj 2026.</p></body></html>""",
        "utf-8",
    )


@FOURTH("numbered-goal-headings.docx")
def numbered_goal_headings(path: Path) -> None:
    """
    # Ett län för alla åldrar
    - Barn och unga har makt över sin vardag
    - Äldre är en resurs i arbetslivet
    # Ett län som håller över tid
    - Energin är billig och ren
    - Produkter lagas i stället för att kastas
    # Ett län i världen
    - Exporten når nya marknader
    - Utländska studenter stannar
    ? Är målen formulerade så att ni kan arbeta med dem?
    @ 2025-11-14
    """
    w = Word()
    w.heading("Regional utvecklingsstrategi 2026–2035", 0)
    w.heading("Sammanfattning", 1)
    w.para("Strategin har tre målområden med två mål i varje.")
    for i, (area, goals) in enumerate(
        (
            ("Ett län för alla åldrar", ("Barn och unga har makt över sin vardag", "Äldre är en resurs i arbetslivet")),
            ("Ett län som håller över tid", ("Energin är billig och ren", "Produkter lagas i stället för att kastas")),
            ("Ett län i världen", ("Exporten når nya marknader", "Utländska studenter stannar")),
        ),
        1,
    ):
        w.heading(f"{i} {area}", 1)
        w.para("Målområdet är brett och rör de flesta verksamheter i länet på något sätt.")
        for n, goal in enumerate(goals, 1):
            w.heading(f"{i}.{n} {goal}", 2)
            w.para(
                "Utgångsläget är gott men utvecklingen går åt fel håll. Därför behövs gemensamma insatser under lång tid."
            )
            w.items("Ta fram underlag", "Samla berörda", "Besluta om nästa steg")
    w.heading("Remissfråga", 1)
    w.para("Är målen formulerade så att ni kan arbeta med dem?")
    w.para("Svaret ska vara regionen till handa senast den 14 november 2025.")
    w.save(path)


@FOURTH("quotations.md")
def quotations(path: Path) -> None:
    """
    # Samhälle i balans
    - Skillnaderna mellan stad och land minskar.
    - Fler får sin röst hörd.
    # Klimat i fokus
    - Länet binder mer kol än det släpper ut.
    - Vattnet räcker till alla.
    # Arbete för fler
    - Ungdomsarbetslösheten halveras.
    - Lönerna stiger i bristyrken.
    @ 2026-09-09
    """
    parts = ""
    for area, goals in {
        "Samhälle i balans": ("Skillnaderna mellan stad och land minskar.", "Fler får sin röst hörd."),
        "Klimat i fokus": ("Länet binder mer kol än det släpper ut.", "Vattnet räcker till alla."),
        "Arbete för fler": ("Ungdomsarbetslösheten halveras.", "Lönerna stiger i bristyrken."),
    }.items():
        parts += (
            f"## {area}\n\nEn kort text om området och varför det är valt.\n\n"
            + "".join(f"> **Mål:** {goal}\n\n" for goal in goals)
            + "Vi arbetar vidare tillsammans.\n\n"
        )
    path.write_text(
        f"# Handlingsplan för regional utveckling\n\n{parts}## Remiss\n\nRemisstiden går ut den 9 september 2026.\n",
        "utf-8",
    )


@FOURTH("number-words.docx")
def number_words(path: Path) -> None:
    """
    # Wellbeing in every place
    - Care is available within a day.
    - Every child has a safe place to play.
    # Work worth having
    - Pay keeps pace with the cost of living.
    - Apprenticeships lead to jobs.
    # Nature restored
    - Rivers are clean enough to swim in.
    - Woodland covers a fifth of the land.
    ? How will these goals affect your organisation?
    @ 2026-11-06
    """
    w = Word()
    w.heading("Our Strategy: a consultation", 0)
    for theme, area, goals in (
        (
            "One",
            "Wellbeing in every place",
            ("Care is available within a day.", "Every child has a safe place to play."),
        ),
        ("Two", "Work worth having", ("Pay keeps pace with the cost of living.", "Apprenticeships lead to jobs.")),
        ("Three", "Nature restored", ("Rivers are clean enough to swim in.", "Woodland covers a fifth of the land.")),
    ):
        w.heading(f"Theme {theme} – {area}", 1)
        w.para("People told us that this matters, and the evidence supports them.")
        for letter, goal in zip("ab", goals, strict=True):
            w.para(f"({letter}) {goal}")
    w.heading("Have your say", 1)
    w.para("How will these goals affect your organisation?")
    w.para("The closing date for responses is 6 November 2026.")
    w.save(path)


@FOURTH("letters-under-numbers.txt")
def letters_under_numbers(path: Path) -> None:
    """
    # Lärande
    - Alla får läsa det de vill
    - Skolan samarbetar med företagen
    # Läkande
    - Vården är nära
    - Väntan är kort
    # Ledande
    - Länet är först med ny teknik
    - Kommunerna är goda arbetsgivare
    ? Vad vill ni lägga till?
    @ 2026-04-17
    """
    path.write_text(
        """Hej!

Här kommer förslaget till strategi som vi talade om på mötet. Hör av er med
synpunkter senast den 17 april 2026.

1) Lärande
   a) Alla får läsa det de vill
   b) Skolan samarbetar med företagen
2) Läkande
   a) Vården är nära
   b) Väntan är kort
3) Ledande
   a) Länet är först med ny teknik
   b) Kommunerna är goda arbetsgivare

Vi undrar särskilt: Vad vill ni lägga till?

Hälsningar
Regionens strategienhet
""",
        "utf-8",
    )


@FOURTH("goal-formulations.docx")
def goal_formulations(path: Path) -> None:
    """
    # LIVSKVALITET
    - Invånarna skattar sin hälsa som god
    - Brotten mot person minskar
    # KONKURRENSKRAFT
    - Produktiviteten ökar i alla branscher
    - Fler patent söks
    # RESILIENS
    - Elförsörjningen tål störningar
    - Dricksvattnet har reservtäkter
    @ 2026-12-01
    """
    w = Word()
    w.para("*REGIONALT UTVECKLINGSPROGRAM*", size=20)
    for i, (area, goals) in enumerate(
        {
            "LIVSKVALITET": ("Invånarna skattar sin hälsa som god", "Brotten mot person minskar"),
            "KONKURRENSKRAFT": ("Produktiviteten ökar i alla branscher", "Fler patent söks"),
            "RESILIENS": ("Elförsörjningen tål störningar", "Dricksvattnet har reservtäkter"),
        }.items(),
        1,
    ):
        w.para(f"OMRÅDE {i} – {area}")
        w.para("Området beskrivs i underlagsrapporten.")
        w.table(
            [
                ("Målnummer", "Målformulering", "Uppföljs"),
                *((f"{i}{chr(96 + n)}", goal, "Årligen") for n, goal in enumerate(goals, 1)),
            ]
        )
    w.para("Yttranden ska ha kommit in senast 1 december 2026.")
    w.save(path)


@FOURTH("three-heading-levels.odt")
def three_heading_levels(path: Path) -> None:
    """
    # Tillsammans
    - Civilsamhället är en jämbördig part
    - Grannar hjälper varandra
    # Tillgängligt
    - Kollektivtrafiken når fritidsområdena
    - Webbplatser fungerar för alla
    # Tryggt
    - Olyckorna i hemmen minskar
    - Räddningstjänsten är snabb
    @ 2026-01-08
    """
    body = odt_heading("Strategi för Mellansjö") + odt_para("Strategin är på remiss till och med den 8 januari 2026.")
    for area, goals in {
        "Tillsammans": ("Civilsamhället är en jämbördig part", "Grannar hjälper varandra"),
        "Tillgängligt": ("Kollektivtrafiken når fritidsområdena", "Webbplatser fungerar för alla"),
        "Tryggt": ("Olyckorna i hemmen minskar", "Räddningstjänsten är snabb"),
    }.items():
        body += (
            odt_heading(area, 2)
            + odt_heading("Bakgrund", 3)
            + odt_para("Det finns mycket att göra, och mycket är redan på väg.")
        )
        body += odt_heading("Mål", 3) + "".join(
            odt_heading(goal, 4) + odt_para("Målet följs upp med flera mått.") for goal in goals
        )
        body += odt_heading("Åtgärder", 3) + odt_list("Inventera", "Genomföra")
    save_odt(path, body)


@FOURTH("divider-pages.pdf")
def divider_pages(path: Path) -> None:
    """
    # Hållbar konsumtion
    - Återbruket är en egen bransch i länet.
    - Matbutikerna kastar ingen mat.
    # Hållbart resande
    - Cykelbanorna hänger ihop mellan tätorterna.
    - Arbetspendlingen sker utan bil.
    # Hållbara relationer
    - Föreningarna har plats för alla.
    - Unga och gamla delar hus.
    ? Hur kan er organisation medverka?
    @ 2026-10-30
    """
    text = '#set page(numbering: "1")\n#align(center + horizon)[#text(32pt)[Hållbarhetsstrategi]\n\nRemissversion]\n#pagebreak()\n'
    for area, goals in {
        "Hållbar konsumtion": ("Återbruket är en egen bransch i länet.", "Matbutikerna kastar ingen mat."),
        "Hållbart resande": ("Cykelbanorna hänger ihop mellan tätorterna.", "Arbetspendlingen sker utan bil."),
        "Hållbara relationer": ("Föreningarna har plats för alla.", "Unga och gamla delar hus."),
    }.items():
        text += f'#align(center + horizon)[#text(28pt, weight: "bold")[{area}]]\n#pagebreak()\n'
        text += (
            '#text(14pt, weight: "bold")[Våra mål]\n\n'
            + "".join(f"{n}. {goal}\n\n" for n, goal in enumerate(goals, 1))
            + '#text(14pt, weight: "bold")[Vårt bidrag]\n\nRegionen tar fram ett program under det första året.\n#pagebreak()\n'
        )
    text += (
        '#text(14pt, weight: "bold")[Frågor]\n\nHur kan er organisation medverka?\n\nSvara senast den 30 oktober 2026.'
    )
    save_pdf(path, text)


@FOURTH("areas-across.pptx")
def areas_across(path: Path) -> None:
    """
    # Nord
    - Gruvan drivs fossilfritt
    - Fler flyttar in
    # Mitt
    - Universitetsstaden växer
    - Sjukhuset är nytt
    # Syd
    - Hamnen byggs ut
    - Våtmarkerna är tillbaka
    """
    rows = [
        ("Nord", "Mitt", "Syd"),
        ("Gruvan drivs fossilfritt", "Universitetsstaden växer", "Hamnen byggs ut"),
        ("Fler flyttar in", "Sjukhuset är nytt", "Våtmarkerna är tillbaka"),
    ]
    save_slides(
        path,
        [
            [placeholder("title", ["Strategiska mål för tre delområden"])],
            [placeholder("title", ["Målen i korthet"]), slide_table((2, 5, 30, 12), rows)],
        ],
    )


@FOURTH("nested-lists.html")
def nested_lists(path: Path) -> None:
    """
    # Mer liv i byarna
    - Skolan finns kvar
    - Macken är öppen
    # Mer liv i stan
    - Torget är bilfritt
    - Kvällsbussarna går
    # Mer liv i skogen
    - Lederna är märkta
    - Viltet är i balans
    ? Känner ni igen er?
    @ 2026-06-06
    """
    areas = {
        "Mer liv i byarna": ("Skolan finns kvar", "Macken är öppen"),
        "Mer liv i stan": ("Torget är bilfritt", "Kvällsbussarna går"),
        "Mer liv i skogen": ("Lederna är märkta", "Viltet är i balans"),
    }
    items = "".join(
        f"<li>{area}<ol>{''.join(f'<li>{goal}</li>' for goal in goals)}</ol></li>" for area, goals in areas.items()
    )
    path.write_text(
        f"""<html lang="sv"><body><main><h1>Förslag till lokal utvecklingsstrategi</h1><p>Strategin har tre mål områden. Under varje område står målen.</p>
<ol>{items}</ol><h2>Fråga</h2><p>Känner ni igen er?</p><p>Svar senast 6 juni 2026.</p></main></body></html>""",
        "utf-8",
    )
