"""What a response lacks: the same in `status`, `--final`, documents and rules."""

import json
from pathlib import Path

import pytest
from support import Run

from rustool.case.gaps import comment_gap, gaps, unanswered
from rustool.model.response import Comment, Response
from rustool.model.strategy import Strategy

FINISHED = """\
format: rustool.response/1
strategy: {id: rus-jonkopings-lan, version: remiss-2025}
respondent: Tranås kommun
recipient: Region Jönköpings län
case_number: KS 2025/1
decided_by: KS § 1
date: 2025-10-21
summary: {stance: support, text: Ja.}
answers:
  - {question: relevans, text: Ja.}
  - {question: utvecklingsmal, text: Ja.}
  - {question: genomforande, text: Ja.}
parties: [{id: parti-a, name: Parti A}]
"""


def comment(**fields: object) -> Comment:
    return Comment.model_validate({"id": "c", "from": "p", "on": "whole", "kind": "change", "text": "T", **fields})


@pytest.mark.parametrize(
    ("fields", "lacks"),
    [
        ({}, "comment"),
        ({"handling": "open", "reason": "Därför."}, "comment"),
        ({"handling": "accepted"}, None),
        ({"handling": "declined"}, "reason"),
        ({"handling": "partly"}, "reason"),
        ({"handling": "partly", "reason": "Därför."}, None),
    ],
)
def test_a_comment_lacks_its_handling_or_the_reason_for_not_following_it(
    fields: dict[str, object], lacks: str | None
) -> None:
    assert comment_gap(comment(**fields)) == lacks


def finish(project: Path, more: str = "") -> None:
    (project / "data/response.yaml").write_text(FINISHED + more, encoding="utf-8")


def lacking(run: Run, project: Path) -> list[str]:
    """What `status` says is missing; `--final` must agree, whatever that is."""
    status = run("status", "--format", "json", "--today", "2025-10-10", cwd=project)
    found = json.loads(status.stdout)
    final = run("render", "--final", "--today", "2025-10-10", cwd=project)
    assert found["finished"] is (not found["missing"])
    assert (status.returncode, final.returncode) == ((0, 0) if found["finished"] else (1, 1))
    return [gap["what"] for gap in found["missing"]]


def test_a_finished_response_lacks_nothing(run: Run, project: Path) -> None:
    finish(project)
    assert lacking(run, project) == []


def test_a_response_to_another_version_is_not_finished(run: Run, project: Path) -> None:
    finish(project)
    response = project / "data/response.yaml"
    response.write_text(FINISHED.replace("version: remiss-2025", "version: remiss-2024"), encoding="utf-8")
    assert lacking(run, project) == ["version"]
    refused = run("--lang", "en", "render", "--final", cwd=project)
    assert "the response is about remiss-2024" in refused.stderr


def test_a_comment_that_is_declined_without_a_reason_keeps_a_response_from_being_final(run: Run, project: Path) -> None:
    finish(
        project,
        "comments: [{id: c, from: parti-a, on: whole, kind: change, text: 'Mer kultur.', handling: declined}]\n",
    )
    assert lacking(run, project) == ["reason"]
    refused = run("--lang", "en", "render", "--final", cwd=project)
    assert "a reason for the handling of the comment from Parti A: 'Mer kultur.'" in refused.stderr
    checked = run("check", "--format", "json", "--select", "handling-without-reason", cwd=project)
    assert [finding["path"] for finding in json.loads(checked.stdout)["findings"]] == ["/comments/0/handling"]
    compiled = run("render", "synpunkter", "--today", "2025-10-10", cwd=project).stdout
    assert "**[Saknas: motivering]**" in compiled


def test_the_first_of_two_answers_counts(project: Path) -> None:
    strategy = Strategy.model_validate(
        {
            "format": "rustool.strategy/1",
            "id": "s",
            "version": "v",
            "title": "T",
            "issuer": "I",
            "status": "draft",
            "questions": [{"id": "q", "text": "Q"}],
        }
    )
    answers = [{"question": "q", "text": None}, {"question": "q", "text": "Ja."}]
    data = {"format": "rustool.response/1", "strategy": {"id": "s", "version": "v"}, "answers": answers}
    response = Response.model_validate(data)
    assert [gap.path for gap in unanswered(strategy, response)] == [("answers", 0, "text")]
    assert ("answers", 0, "text") in [gap.path for gap in gaps(strategy, response)]
