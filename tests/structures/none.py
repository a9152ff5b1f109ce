"""Documents that are no strategy: nothing may be read from them as areas and goals."""

from pathlib import Path

from structures.making import Word, odt_heading, odt_list, odt_para, placeholder, save_odt, save_slides
from structures.registry import Collection

NONE = Collection()


@NONE("minutes.docx")
def minutes(path: Path) -> None:
    w = Word()
    w.heading("Protokoll, kommunstyrelsen", 0)
    w.para("Tid: tisdagen den 4 november 2025 kl. 13.00–16.10. Plats: stadshuset.")
    for number, title, decision in (
        (101, "Val av justerare", "Kerstin Lund väljs att justera protokollet."),
        (102, "Remiss av regional utvecklingsstrategi", "Kommunstyrelsen antar förslaget till yttrande som sitt eget."),
        (103, "Budget 2026", "Kommunstyrelsen föreslår kommunfullmäktige att fastställa budgeten."),
        (104, "Mål för näringslivsarbetet", "Ärendet återremitteras."),
    ):
        w.heading(f"§ {number} {title}", 1)
        w.heading("Beslut", 2)
        w.items(decision)
        w.heading("Ärendet", 2)
        w.para("Förvaltningen har tagit fram ett underlag. Arbetsutskottet har behandlat ärendet.")
        w.heading("Yrkanden", 2)
        w.items("Ordföranden yrkar bifall till förslaget.", "Per Ek (S) yrkar avslag.")
    w.save(path)


@NONE("recipes.md")
def recipes(path: Path) -> None:
    path.write_text(
        """# Vinterns bästa soppor

## Ärtsoppa

- 5 dl gula ärtor
- 300 g rimmat fläsk
- 1 lök

1. Blötlägg ärtorna över natten.
2. Koka ärtorna mjuka i en timme.
3. Servera med senap.

## Linssoppa

- 3 dl röda linser
- 1 burk krossade tomater
- 1 vitlöksklyfta

1. Fräs lök och vitlök.
2. Tillsätt linser och tomater.
3. Låt koka i tjugo minuter.

## Fisksoppa

- 400 g torsk
- 2 morötter
- 1 dl grädde

1. Koka grönsakerna.
2. Lägg i fisken mot slutet.
""",
        "utf-8",
    )


@NONE("price-list.docx")
def price_list(path: Path) -> None:
    w = Word()
    w.heading("Prislista 2026", 1)
    for part, rows in {
        "Lokaler": (("Sammanträdesrum, halvdag", "450 kr"), ("Aula, heldag", "3 200 kr")),
        "Utrustning": (("Projektor", "150 kr"), ("Högtalare", "200 kr")),
        "Förtäring": (("Kaffe med bulle", "55 kr"), ("Lunch", "145 kr")),
    }.items():
        w.heading(part, 2)
        w.table([("*Vara*", "*Pris*"), *rows])
    w.para("Priserna gäller till och med den 31 december 2026.")
    w.save(path)


@NONE("contract.docx")
def contract(path: Path) -> None:
    w = Word()
    w.heading("Avtal om städtjänster", 0)
    for i, (part, terms) in enumerate(
        {
            "Parter": ("Beställaren är Åby kommun.", "Leverantören är Rent AB."),
            "Omfattning": ("Leverantören ska städa lokalerna varje vardag.", "Leverantören ska hålla egna maskiner."),
            "Pris": ("Beställaren ska betala 40 000 kronor i månaden.", "Priset ska räknas om varje år."),
            "Avtalstid": ("Avtalet gäller till den 30 juni 2027.", "Uppsägning ska ske skriftligen."),
            "Tvist": ("Tvister ska lösas genom förhandling.", "Svensk lag gäller."),
        }.items(),
        1,
    ):
        w.heading(f"{i}. {part}", 1)
        for n, term in enumerate(terms, 1):
            w.para(f"{i}.{n} {term}")
    w.save(path)


@NONE("agenda.pptx")
def agenda(path: Path) -> None:
    save_slides(
        path,
        [
            [
                placeholder("title", ["Introduktion för nyanställda"]),
                placeholder("body", ["Personalavdelningen, 3 mars 2026"]),
            ],
            [
                placeholder("title", ["Din första dag"]),
                placeholder("body", ["Hämta nycklar", "Träffa din chef", "Få din dator"]),
            ],
            [
                placeholder("title", ["Lön och ledighet"]),
                placeholder("body", ["Lönen kommer den 27:e", "Ansök om semester före april"]),
            ],
            [
                placeholder("title", ["Säkerhet"]),
                placeholder("body", ["Lär dig utrymningsvägarna", "Bär alltid passerkort"]),
            ],
            [placeholder("title", ["Frågor?"]), placeholder("body", ["Ring personalavdelningen"])],
        ],
    )


@NONE("syllabus.odt")
def syllabus(path: Path) -> None:
    body = odt_heading("Kursplan: Samhällsplanering A, 7,5 högskolepoäng") + odt_para("Kursen ges på grundnivå.")
    body += odt_heading("Lärandemål", 2) + odt_para("Efter avslutad kurs ska studenten kunna:")
    body += odt_list("redogöra för planeringens historia", "tolka en detaljplan", "granska ett planförslag")
    body += odt_heading("Innehåll", 2) + odt_list("planeringshistoria", "plan- och bygglagen", "medborgardialog")
    body += odt_heading("Examination", 2) + odt_list("salstentamen, 5 högskolepoäng", "seminarier, 2,5 högskolepoäng")
    body += odt_heading("Litteratur", 2) + odt_list("Berg, A.: Att planera", "Ström, L.: Staden")
    save_odt(path, body)


@NONE("manual.html")
def manual(path: Path) -> None:
    path.write_text(
        """<html lang="en"><body><h1>Coffee machine: user guide</h1>
<h2>Getting started</h2><ul><li>Fill the tank with cold water.</li><li>Switch on the machine.</li><li>Wait until the light is green.</li></ul>
<h2>Cleaning</h2><ul><li>Empty the drip tray every day.</li><li>Descale once a month.</li></ul>
<h2>Troubleshooting</h2><ul><li>No coffee comes out: check the tank.</li><li>The light is red: call service.</li></ul>
<h2>Warranty</h2><p>The warranty is valid for two years.</p></body></html>""",
        "utf-8",
    )


@NONE("article.txt")
def article(path: Path) -> None:
    path.write_text(
        """Länet växer men inte överallt

Befolkningen i länet ökade med 812 personer under 2024. Det visar nya
siffror från Statistiska centralbyrån. Ökningen är störst i de två största
kommunerna.

Fler äldre

Andelen invånare över 80 år fortsätter att öka. Det ställer krav på vård
och omsorg, säger regiondirektören.

Bostäder saknas

Var tredje kommun uppger att det saknas bostäder. Målet är att bygga tusen
bostäder om året.
""",
        "utf-8",
    )


@NONE("vacancy.docx")
def vacancy(path: Path) -> None:
    w = Word()
    w.heading("Utvecklingsstrateg till regionen", 0)
    w.heading("Om jobbet", 1)
    w.items(
        "Du leder projekt inom regional utveckling.",
        "Du följer upp mål och strategier.",
        "Du samarbetar med kommunerna.",
    )
    w.heading("Din bakgrund", 1)
    w.items("Högskoleutbildning", "Erfarenhet av strategiskt arbete", "God förmåga att uttrycka dig i skrift")
    w.heading("Vi erbjuder", 1)
    w.items("Flexibel arbetstid", "Friskvårdsbidrag", "En arbetsplats mitt i staden")
    w.para("Sök tjänsten senast den 12 mars 2026.")
    w.save(path)


@NONE("budget.html")
def budget(path: Path) -> None:
    path.write_text(
        """<html lang="sv"><body><h1>Budget 2026</h1><h2>Intäkter</h2><table><tr><th>Post</th><th>Belopp</th></tr>
<tr><td>Skatteintäkter</td><td>4 210 mnkr</td></tr><tr><td>Statsbidrag</td><td>910 mnkr</td></tr></table>
<h2>Kostnader</h2><table><tr><th>Post</th><th>Belopp</th></tr><tr><td>Hälso- och sjukvård</td><td>4 300 mnkr</td></tr>
<tr><td>Regional utveckling</td><td>310 mnkr</td></tr></table><h2>Resultat</h2><p>Resultatet är noll.</p></body></html>""",
        "utf-8",
    )


@NONE("ordinance.txt")
def ordinance(path: Path) -> None:
    path.write_text(
        """Ordningsföreskrifter för torghandel

Inledande bestämmelser

1 § Föreskrifterna gäller på salutorget.
2 § Med torghandel avses försäljning från stånd.

Tider och platser

3 § Handel får ske mellan klockan 8 och 18.
4 § Platserna fördelas av kommunen.

Avgifter

5 § Avgift ska betalas i förskott.
6 § Kommunen får medge undantag.

Ikraftträdande

Föreskrifterna träder i kraft den 1 januari 2026.
""",
        "utf-8",
    )


@NONE("questionnaire.docx")
def questionnaire(path: Path) -> None:
    w = Word()
    w.heading("Enkät till personalen", 1)
    for part, asked in {
        "Arbetsmiljö": ("Trivs du på jobbet?", "Har du rätt verktyg?"),
        "Ledarskap": ("Får du stöd av din chef?", "Är besluten tydliga?"),
        "Hälsa": ("Sover du bra?", "Hinner du äta lunch?"),
    }.items():
        w.heading(part, 2)
        w.items(*asked)
    w.save(path)


@NONE("annual-report.md")
def annual_report(path: Path) -> None:
    path.write_text(
        """# Årsberättelse 2025

## Styrelsen

- Ordförande Kim Berg
- Kassör Lo Dahl

## Verksamheten

- Vi ordnade fyra resor.
- Vi hade tolv möten.

## Ekonomin

- Intäkterna var 120 000 kronor.
- Kostnaderna var 118 000 kronor.

## Tack

Tack till alla medlemmar.
""",
        "utf-8",
    )


@NONE("invitation.pptx")
def invitation(path: Path) -> None:
    save_slides(
        path,
        [
            [
                placeholder("title", ["Inbjudan till dialogmöte"]),
                placeholder("body", ["Den 5 mars 2026 i folkets hus"]),
            ],
            [
                placeholder("title", ["Förmiddag"]),
                placeholder("body", ["09.00 Kaffe", "09.30 Välkommen", "10.00 Grupparbete"]),
            ],
            [placeholder("title", ["Eftermiddag"]), placeholder("body", ["13.00 Paneldebatt", "15.00 Avslutning"])],
        ],
    )


@NONE("answer.docx")
def answer(path: Path) -> None:
    w = Word()
    w.para("*Yttrande över förslag till regional utvecklingsstrategi*", size=16)
    w.para("Kommunen har getts möjlighet att yttra sig över förslaget. Kommunen ställer sig bakom förslaget i stort.")
    for title, text in {
        "Allmänna synpunkter": "Förslaget är väl genomarbetat. Kommunen saknar dock en tydlig koppling till budgeten.",
        "Landsbygdens villkor": "Kommunen anser att skrivningarna om service bör stärkas.",
        "Kommunikationer": "Kommunen delar bilden av järnvägens betydelse.",
    }.items():
        w.para(f"*{title}*")
        w.para(text)
    w.para("Kommunstyrelsens ordförande")
    w.save(path)


@NONE("travel-policy.docx")
def travel_policy(path: Path) -> None:
    w = Word()
    w.heading("Resepolicy", 0)
    for part, rules in {
        "Planering": ("Resor ska beställas i god tid.", "Digitala möten ska övervägas först."),
        "Färdmedel": ("Tåg ska väljas framför flyg.", "Egen bil får användas efter beslut."),
        "Ersättning": ("Kvitton ska sparas.", "Räkning lämnas inom en månad."),
    }.items():
        w.heading(part, 1)
        w.items(*rules)
    w.save(path)


@NONE("press-release.html")
def press_release(path: Path) -> None:
    path.write_text(
        """<html lang="sv"><body><main><h1>Regionen bjuder in till samtal</h1><p>Nu börjar arbetet med en ny strategi för länet.</p>
<h2>Var och när</h2><ul><li>Måndag i norr</li><li>Tisdag i söder</li></ul><h2>Anmälan</h2><p>Anmäl dig senast den 3 mars 2026.</p>
<h2>Om regionen</h2><p>Regionen har 6 000 anställda.</p></main></body></html>""",
        "utf-8",
    )


@NONE("faq.md")
def faq(path: Path) -> None:
    path.write_text(
        """# Vanliga frågor om bygglov

## Behöver jag bygglov?

- Ja, för en ny byggnad.
- Nej, för en friggebod.

## Vad kostar det?

- Avgiften beror på storleken.
- Du får en faktura.

## Hur lång tid tar det?

- Högst tio veckor.
""",
        "utf-8",
    )
