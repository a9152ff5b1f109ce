"""`rustool deadlines` as a user and as cron run it."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, Golden, Run, environment

DAYS = ["2025-08-01", "2025-08-26", "2025-09-20", "2025-10-07", "2025-10-20", "2025-10-22", "2025-11-28"]


@pytest.fixture
def timeline(project: Path) -> Path:
    return project / "data/timeline.yaml"


def change(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def finish(path: Path, last: str) -> None:
    """Mark every step up to and with that one as done."""
    head, id_, tail = path.read_text(encoding="utf-8").partition(f"- id: {last}\n")
    done = re.sub(r"(?<!state: done)\n    weekday: ", "\n    state: done\n    weekday: ", head)
    path.write_text(done + id_ + tail.replace("    weekday: ", "    state: done\n    weekday: ", 1), encoding="utf-8")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("day", DAYS)
def test_the_real_timetable(run: Run, project: Path, golden: Golden, day: str, language: str) -> None:
    result = run("--lang", language, "deadlines", "--today", day, cwd=project)
    assert (result.returncode, result.stderr) == (0, "")
    assert max(map(len, result.stdout.splitlines())) <= 80
    golden(f"deadlines/{day}-{language}.txt", result.stdout)


@pytest.mark.parametrize("output", ["md", "csv", "json"])
def test_the_other_formats(run: Run, project: Path, golden: Golden, output: str) -> None:
    result = run("--lang", "sv", "deadlines", "--today", "2025-10-03", "--format", output, cwd=project)
    golden(f"deadlines/2025-10-03.{output}", result.stdout)


def test_the_legal_dates_of_the_real_decision(run: Run, project: Path) -> None:
    steps = json.loads(run("deadlines", "--today", "2025-08-01", "--format", "json", cwd=project).stdout)["steps"]
    assert [(step["id"], step["date"], step["basis"]) for step in steps if step["derived"]] == [
        ("ks-beslut-approval", "2025-11-04", "inferred"),
        ("ks-beslut-posting", "2025-11-06", "inferred"),
        ("ks-beslut-appeal", "2025-11-27", "inferred"),
    ]
    assert {step["legal_basis"] is not None for step in steps if step["derived"]} == {True}


def test_json_has_what_the_contract_promises(run: Run, project: Path) -> None:
    document = json.loads(run("deadlines", "--today", "2025-10-06", "--format", "json", cwd=project).stdout)
    assert (document["version"], document["today"], document["reply_by"]) == (1, "2025-10-06", None)
    assert document["next"] == "ksau-forslag"
    step = next(step for step in document["steps"] if step["id"] == "ksau-forslag")
    assert step | {"title": ""} == {
        "id": "ksau-forslag",
        "title": "",
        "kind": "meeting",
        "body": "ksau",
        "date": "2025-10-07",
        "weekday": "tuesday",
        "days_left": 1,
        "working_days_left": 1,
        "state": "due",
        "derived": False,
        "basis": "inferred",
        "requires": [
            {"what": "answers", "met": False, "lacking": "svar på frågorna 1, 2 och 3"},
            {"what": "comments-handled", "met": True, "lacking": None},
        ],
        "legal_basis": None,
        "done_on": None,
        "slack": {"days": 14, "working_days": 10},
        "warnings": [],
        "notes": [],
    }


def test_csv_has_the_same_entries_as_json(run: Run, project: Path) -> None:
    arguments = ("deadlines", "--today", "2025-10-06", "--format")
    rows = list(csv.DictReader(io.StringIO(run(*arguments, "csv", cwd=project).stdout)))
    steps = json.loads(run(*arguments, "json", cwd=project).stdout)["steps"]
    assert [(row["id"], row["date"], row["state"]) for row in rows] == [
        (step["id"], step["date"], step["state"]) for step in steps
    ]


@pytest.mark.parametrize("width", [20, 40, 65, 66, 80, 120])
def test_it_fits_the_screen_with_every_word_still_there(run: Run, project: Path, width: int) -> None:
    plain = run("deadlines", "--today", "2025-10-03", cwd=project, COLUMNS=str(width)).stdout
    assert max(map(len, plain.splitlines())) <= width
    assert "vår tolkning" in " ".join(plain.split())
    whole = "".join(plain.split())
    assert [word for word in ("Tiden", "överklagande", "kommunallagen", "försenat") if word not in whole] == []


def test_colour_adds_nothing_that_words_do_not_say(run: Run, project: Path) -> None:
    arguments = ("deadlines", "--today", "2025-10-03")
    coloured = run("--color", "always", *arguments, cwd=project).stdout
    assert "\x1b[" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == run(*arguments, cwd=project).stdout.splitlines()


@pytest.mark.parametrize(
    ("variables"),
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Adak", "LANG": "C"},
        {"TZ": "Nowhere/Nope"},
        {"LC_TIME": "ja_JP.UTF-8", "LC_NUMERIC": "de_DE.UTF-8"},
    ],
)
@pytest.mark.parametrize("today", [["--today", "2025-10-03"], []])
def test_the_answer_is_the_same_everywhere(
    run: Run, run_process: Run, project: Path, variables: dict[str, str], today: list[str]
) -> None:
    # Without --today it is today in the timeline's zone; the two runs could only differ around its midnight.
    expected = run("deadlines", *today, "--format", "json", cwd=project).stdout
    assert run_process("deadlines", *today, "--format", "json", cwd=project, **variables).stdout == expected


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_today_is_today_where_the_timetable_is(run_process: Run, timeline: Path, zone: str) -> None:
    change(timeline, ("timezone: Europe/Stockholm", f"timezone: {zone}"))
    code = f"import datetime, zoneinfo; print(datetime.datetime.now(zoneinfo.ZoneInfo('{zone}')).date())"
    expected = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    shown = json.loads(run_process("deadlines", "--format", "json", cwd=timeline.parent, TZ="UTC").stdout)["today"]
    assert shown == expected


def test_an_unknown_reply_date_is_at_the_top_until_it_is_filled_in(run: Run, timeline: Path) -> None:
    arguments = ("--lang", "sv", "deadlines", "--today", "2025-08-01")
    assert "Svar senast: okänt" in run(*arguments, cwd=timeline.parent).stdout.splitlines()[2]
    change(timeline, ("reply_by: unknown", "reply_by: 2025-10-31"))
    known = run(*arguments, cwd=timeline.parent).stdout
    assert "okänd" not in known
    assert "Svar senast 31 oktober 2025, om 91 dagar." in known
    assert "justeras omedelbart" in run(*arguments, cwd=timeline.parent, COLUMNS="300").stdout


def test_what_the_next_step_lacks_is_said_in_one_sentence(run: Run, project: Path) -> None:
    response = project / "data/response.yaml"
    written = re.sub(r"(?<=    text: )null", "Ja.", response.read_text(encoding="utf-8"), count=2)
    views = ", ".join(
        f"{{id: v{n}, from: p, on: whole, kind: change, text: Mer., handling: {'open' if n < 2 else 'partly'}}}"
        for n in range(7)
    )
    written = written.replace("parties: []", "parties: [{id: p, name: P}]").replace(
        "comments: []", f"comments: [{views}]"
    )
    response.write_text(written, encoding="utf-8")
    shown = run("--lang", "sv", "deadlines", "--today", "2025-10-03", cwd=project, COLUMNS="200").stdout
    assert (
        "Härnäst, om 4 dagar: KSAU föreslår KS att besluta om remissvar. Saknas: svar på fråga 3; "
        "hantering av 2 av 7 synpunkter.\n" in shown
    )


def test_check_is_silent_when_all_is_well(run: Run, timeline: Path) -> None:
    quiet = run("deadlines", "--check", "--today", "2025-08-18", cwd=timeline.parent)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")
    finish(timeline, "ks-utskick")
    later = run("deadlines", "--check", "--today", "2025-09-01", cwd=timeline.parent)
    assert (later.returncode, later.stdout, later.stderr) == (0, "", "")
    finish(timeline, "ks-beslut")
    after = run("deadlines", "--check", "--today", "2025-11-28", cwd=timeline.parent)
    assert (after.returncode, after.stdout) == (0, "")


def test_check_prints_only_what_matters(run: Run, timeline: Path) -> None:
    arguments = ("deadlines", "--check", "--format", "csv", "--today")
    due = run(*arguments, "2025-08-19", cwd=timeline.parent)
    assert (due.returncode, [line.split(",")[0] for line in due.stdout.splitlines()[1:]]) == (1, ["ks-utskick"])
    assert run(*arguments, "2025-08-18", cwd=timeline.parent).returncode == 0
    assert run(*arguments, "2025-08-18", "--within", "8", cwd=timeline.parent).returncode == 1
    overdue = run(*arguments, "2025-09-01", cwd=timeline.parent)
    assert (overdue.returncode, overdue.stdout.count("\n")) == (1, 2)
    finish(timeline, "ks-beslut")
    legal = run(*arguments, "2025-10-28", cwd=timeline.parent)
    assert [line.split(",")[0] for line in legal.stdout.splitlines()[1:]] == ["ks-beslut-approval"]


@pytest.mark.parametrize("name", ["strategy", "timeline", "response"])
def test_check_does_not_call_a_bad_file_well(run: Run, project: Path, name: str) -> None:
    (project / f"data/{name}.yaml").write_text("format: [\n", encoding="utf-8")
    result = run("deadlines", "--check", "--today", "2025-08-01", cwd=project)
    assert (result.returncode, result.stdout) == (2, "")
    assert f"data/{name}.yaml:" in result.stderr


def test_check_works_without_an_answer_and_not_without_a_timetable(run: Run, project: Path) -> None:
    (project / "data/response.yaml").unlink()
    assert run("deadlines", "--check", "--today", "2025-08-01", cwd=project).returncode == 0
    due = run("deadlines", "--check", "--today", "2025-08-25", cwd=project)
    assert due.returncode == 1
    assert "data/response.yaml saknas" in due.stdout
    (project / "data/timeline.yaml").unlink()
    gone = run("deadlines", "--check", "--today", "2025-08-01", cwd=project)
    assert (gone.returncode, gone.stdout) == (2, "")
    assert "timeline.yaml" in gone.stderr


def test_move_shows_and_writes_nothing(run: Run, project: Path, golden: Golden) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    moved = run("--lang", "sv", "deadlines", "--today", "2025-08-01", "--move", "ks-beslut=2025-12-24", cwd=project)
    assert moved.returncode == 1
    golden("deadlines/move-sv.txt", moved.stdout)
    english = run("--lang", "en", "deadlines", "--today", "2025-08-01", "--move", "ks-utskick=2025-09-16", cwd=project)
    golden("deadlines/move-en.txt", english.stdout)
    fine = run("deadlines", "--today", "2025-08-01", "--move", "ks-beslut=2025-10-28", cwd=project)
    assert fine.returncode == 0
    same = run("deadlines", "--today", "2025-08-01", "--move", "ks-beslut=2025-10-21", cwd=project)
    assert (same.returncode, len(same.stdout.splitlines())) == (0, 1)
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--move", "ks-beslut"], "STEP=YYYY-MM-DD"),
        (["--move", "ks-beslut=2025-02-31"], "2025-02-31"),
        (["--move", "ks-beslut=2025-W43-2"], "2025-W43-2"),
        (["--move", "nope=2025-10-21"], "nope"),
        (["--move", "ks-beslut-appeal=2025-10-21"], "ks-beslut"),
        (["--move", "ks-beslut=2025-10-28", "--format", "json"], "--move"),
        (["--move", "ks-beslut=2025-10-28", "--check"], "--move"),
        (["-o", "x.json", "--format", "json"], "-o"),
        (["-o", "x.txt"], "-o"),
        (["-o", "x.ics", "--check"], "--check"),
        (["-o", "x.ics", "--move", "ks-beslut=2025-10-28"], "--move"),
        (["--check", "--format", "ics"], "--check"),
        (["--within", "-1"], "--within"),
        (["--today", "9999-12-31"], "9999"),
        (["--today", "0001-01-01"], "0001"),
        (["--format", "ics", "-o", "/proc/nope"], "/proc/nope"),
    ],
)
def test_a_mistake_is_a_sentence_and_exit_code_2(run: Run, project: Path, arguments: list[str], says: str) -> None:
    result = run("deadlines", *arguments, cwd=project)
    assert (result.returncode, result.stdout) == (2, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_markdown_shows_the_characters_of_a_title(run: Run, timeline: Path) -> None:
    change(timeline, ("title: KS beslutar om remissvar", 'title: "KS *beslutar* | <b> [x](y)"'))
    shown = run("deadlines", "--today", "2025-10-03", "--format", "md", cwd=timeline.parent).stdout
    assert "KS \\*beslutar\\* \\| \\<b> \\[x\\](y)" in shown


def test_a_timetable_without_steps_is_no_mistake(run: Run, timeline: Path) -> None:
    text = timeline.read_text(encoding="utf-8")
    timeline.write_text(re.sub(r"steps:\n.*", "steps: []\n", text, flags=re.DOTALL), encoding="utf-8")
    for output in ("text", "md", "json", "csv", "ics"):
        result = run("deadlines", "--today", "2025-10-03", "--format", output, cwd=timeline.parent)
        assert (result.returncode, result.stderr) == (0, "")


def test_the_crontab_line_works_in_cron_s_bare_environment(project: Path) -> None:
    page = (ROOT / "docs/cron.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"<!-- crontab -->\n```\n(.*?)```", page, re.DOTALL)
    (line,) = [line for line in block.splitlines() if line[0].isdigit()]
    *times, command = re.split(r" +", line, maxsplit=5)
    assert all(re.fullmatch(r"\*|\d+(-\d+)?", field) for field in times)
    assert "%" not in command  # cron would take it for the end of the line
    command = command.replace("/opt/rustool/bin/rustool", f"{sys.executable} -m rustool").replace(
        "/srv/remiss", str(project)
    )
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(project), "SHELL": "/bin/sh", "RUSTOOL_LANG": "sv"}
    result = subprocess.run(
        ["/bin/sh", "-c", f"{command} --today 2025-08-25"],
        env=bare,
        cwd=project.parent,
        capture_output=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (1, b"")
    assert "i morgon" in result.stdout.decode()


def test_the_ci_job_fails_through_its_pipe_and_has_a_summary(project: Path, tmp_path: Path) -> None:
    page = (ROOT / "docs/cron.md").read_text(encoding="utf-8")
    (job,) = re.findall(r"^      - run: (rustool .*)$", page, re.MULTILINE)
    (tmp_path / "rustool").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m rustool "$@"\n', encoding="utf-8")
    (tmp_path / "rustool").chmod(0o755)
    variables = environment(GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    variables["PATH"] = f"{tmp_path}:{variables['PATH']}"
    # As GitHub starts a step that says `shell: bash`.
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"]
    for day, code in (("2025-08-01", 0), ("2025-08-25", 1)):
        command = job.replace("--check", f"--check --today {day}")
        result = subprocess.run([*bash, command], cwd=project, env=variables, capture_output=True, check=False)
        assert result.returncode == code
        assert ("| Datum |" in (tmp_path / "summary.md").read_text(encoding="utf-8")) is bool(code)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd's own checker")
def test_the_systemd_units_are_accepted_by_systemd(tmp_path: Path) -> None:
    page = (ROOT / "docs/cron.md").read_text(encoding="utf-8")
    units = re.findall(r"<!-- (rustool-\S+) -->\n```ini\n(.*?)```", page, re.DOTALL)
    assert len(units) == 2
    for name, text in units:
        (tmp_path / name).write_text(text.replace("/opt/rustool/bin/rustool", sys.executable), encoding="utf-8")
    names = [str(tmp_path / name) for name, _ in units]
    result = subprocess.run(["systemd-analyze", "verify", *names], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("package", "command", "says"),
    [
        ("icalendar", "deadlines --format ics", "pip install icalendar"),
        ("typst", "render -o x.pdf", "pip install 'rustool[office]'"),
        ("pypandoc", "render -o x.docx", "pip install 'rustool[office]'"),
    ],
)
def test_what_lacks_its_package_says_what_to_install(project: Path, package: str, command: str, says: str) -> None:
    code = (
        f"import sys; sys.modules['{package}'] = None\n"
        f"sys.argv = ['rustool', *'{command}'.split()]\n"
        "from rustool.__main__ import main; main()"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=project, env=environment(), capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert says in result.stderr
