"""`rustool.response/1`: what the municipality answers, and the views of the parties to it."""

from typing import Annotated, Literal

from pydantic import Field

from rustool.model.fields import Day, Id, Model, Prose, Reference, Stance, Text
from rustool.model.metadata import HEADING, refers_to

FORMAT = "rustool.response/1"


class Summary(Model):
    """The answer in short."""

    stance: Stance | None = Field(default=None, description="Where we stand on the whole.")
    text: Prose | None = Field(default=None, description="Markdown: why, in a few sentences.")


class Answer(Model):
    """The answer to one question."""

    question: Annotated[Id, refers_to("questions")] = Field(description="Id of one of the strategy's questions.")
    text: Prose | None = Field(default=None, description="Markdown; absent while it is not written.")


class Position(Model):
    """Where we stand on an area or a goal."""

    on: Annotated[Id, refers_to("areas")] = Field(title="area or goal", description="Id of an area or a goal.")
    stance: Stance = Field(description="Where we stand.")
    text: Prose | None = Field(default=None, description="Markdown: why.")
    proposed_text: Text | None = Field(default=None, description="The wording we want instead.")


class Party(Model):
    """Somebody who is asked for views on the draft."""

    id: Id = Field(description="What `from:` refers to.")
    name: Annotated[Text, HEADING] = Field(description="The party's name.")


class Comment(Model):
    """A view of a party (synpunkt), and what we did about it."""

    id: Id = Field(description="Identifies it, also when it is read in again.")
    from_: Annotated[Id, refers_to("parties")] = Field(alias="from", description="Id of the party.")
    on: Annotated[Id, refers_to("questions", "areas")] = Field(
        title="question, area or goal", description="Id of a question, an area or a goal, or `whole`."
    )
    received: Day | None = Field(default=None, description="The day it came in.")
    kind: Literal["support", "addition", "change", "deletion", "question"] = Field(description="What it asks for.")
    text: Prose = Field(description="The party's words.")
    proposed_text: Text | None = Field(default=None, description="The wording the party wants.")
    handling: Literal["open", "accepted", "partly", "declined"] = Field(
        default="open", description="What we do about it."
    )
    reason: Prose | None = Field(default=None, description="Why.")
    change_made: Prose | None = Field(default=None, description="What we changed.")


class Response(Model):
    """What the municipality answers, and the views of the parties to it."""

    format: Literal["rustool.response/1"] = Field(description="The format of this file.")
    strategy: Reference = Field(description="What is being answered.")
    respondent: Text | None = Field(default=None, description="Who answers.")
    recipient: Text | None = Field(default=None, description="Whom the answer goes to.")
    case_number: Text | None = Field(default=None, description="Our case number (diarienummer).")
    their_case_number: Text | None = Field(default=None, description="The recipient's case number.")
    case_officer: Text | None = Field(default=None, description="Who drafts the answer (handläggare).")
    decided_by: Text | None = Field(default=None, description="Who decides, with the paragraph once there is one.")
    date: Day | None = Field(default=None, description="The date of the answer.")
    summary: Summary = Field(
        default=Summary.model_construct(), description="The answer in short: where we stand, and why."
    )
    answers: tuple[Answer, ...] = Field(default=(), description="The answer to each question.")
    positions: tuple[Position, ...] = Field(default=(), description="Where we stand on areas and goals.")
    parties: tuple[Party, ...] = Field(default=(), description="Who is asked for views.")
    comments: tuple[Comment, ...] = Field(default=(), description="The views that came in.")
