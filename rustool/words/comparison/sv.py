"""The phrases about a comparison in Swedish."""

from rustool.words.comparison.table import ComparisonWords, Counted

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
