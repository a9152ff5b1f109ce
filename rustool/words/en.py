"""The phrases in English."""

from rustool.findings import Severity
from rustool.words.table import Words

EN = Words(
    language="en",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    day="{day} {month} {year}",
    stances={
        "support": "support",
        "support-with-changes": "support with changes",
        "partly": "agree in part",
        "oppose": "oppose",
        "abstain": "abstain",
    },
    bases={"stated": "stated", "inferred": "inferred", "confirmed": "confirmed"},
    severities={Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"},
    fields={
        "respondent": "the respondent",
        "recipient": "the recipient",
        "case_number": "the case number",
        "decided_by": "the deciding body",
        "date": "the date of the answer",
    },
    gap_field="{field} is not filled in",
    gap_stance="no stance on the whole has been taken",
    gap_summary="the summary is not written",
    gap_answer="question {number} has no answer",
    gap_comment="the view {id} is not handled",
    nothing_found="Nothing to report in {files} files.",
    findings_one="1 finding",
    findings_many="{count} findings",
    bundled_used="rustool: no project folder here; using the bundled one. 'rustool init DIR' writes your own.",
    written="wrote {file}",
    already_there="{where}: already there as {id}",
    collected="new views: {new}; already there: {old}; new parties: {parties}",
    collected_to="{file}: views added: {new}; already there: {old}; parties added: {parties}",
)
