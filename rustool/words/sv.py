"""The phrases in Swedish."""

from rustool.findings import Severity
from rustool.words.table import Words

SV = Words(
    language="sv",
    months=(
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ),
    weekdays=("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    day="{day} {month} {year}",
    stances={
        "support": "tillstyrker",
        "support-with-changes": "tillstyrker med ändring",
        "partly": "instämmer delvis",
        "oppose": "avstyrker",
        "abstain": "avstår",
    },
    bases={"stated": "uttalat", "inferred": "antaget", "confirmed": "bekräftat"},
    severities={Severity.ERROR: "fel", Severity.WARNING: "varning", Severity.INFO: "upplysning"},
    fields={
        "respondent": "avsändare",
        "recipient": "mottagare",
        "case_number": "diarienummer",
        "decided_by": "beslutande organ",
        "date": "datum för svaret",
    },
    gap_field="uppgiften {field} saknas",
    gap_stance="ställningstagandet till helheten är inte gjort",
    gap_summary="sammanfattningen är inte skriven",
    gap_answer="fråga {number} har inget svar",
    gap_comment="synpunkten {id} är inte hanterad",
    nothing_found="Inga anmärkningar i {files} filer.",
    findings_one="1 anmärkning",
    findings_many="{count} anmärkningar",
    bundled_used="rustool: ingen projektmapp här; använder den medföljande. ”rustool init MAPP” skriver en egen.",
    written="skrev {file}",
    already_there="{where}: finns redan som {id}",
    collected="nya synpunkter: {new}; fanns redan: {old}; nya partier: {parties}",
    collected_to="{file}: tillagda synpunkter: {new}; fanns redan: {old}; tillagda partier: {parties}",
)
