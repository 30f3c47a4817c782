"""What is heard of somebody's work. Needs spaCy, and for the component Rasa; no trained model."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.training_data.message import Message
from ruamel.yaml import YAML

from advisor.content_file import ContentError
from components import work_entities
from components.hearing.word_lists import read_word_lists
from components.hearing.work import Heard, WorkHearing
from components.work_entities import WorkEntities

TODAY = date(2026, 11, 23)
OTHER_VOICES = Path(__file__).with_name("heard.yml")
# Shares of what is heard that is right, and of what there is to hear that is heard.
LEAST_RIGHT, LEAST_HEARD = 0.95, 0.9

OWN = {
    "i drive": "driver",
    "im a cna": "nursing assistant",
    "uber, 5 nights a week": "ride-share driver",
    "sorry mostly instacart": "personal shopper",
    "i drive for uber": "ride-share driver",
    "i deliver for uber": "delivery driver",
    "cashier at kroger": "cashier",
    "i stock shelves at walmart": "stocker",
    "been cleaning rooms for 2 yrs": "housekeeper",
    "nurce": "nurse",
    "landscapping": "landscaper",
    "how do i advance as a cashier": "cashier",
    "a temp at an insurance office": "temp",
    "as a mom who cleans hotel rooms": "housekeeper",
    "im a guy that drives a truck": "truck driver",
    "mostly stocking": "stocker",
    "mainly cleaning rooms": "housekeeper",
    "does mowing lawns for 3 years count as a career": "landscaper",
}
PEOPLE = (
    "trans transgender gay lesbian bisexual queer nonbinary intersex asexual autist deaf blind mute disabled autistic "
    "dyslexic bipolar epileptic diabetic pregnant muslim hijabi jewish sikh hindu mormon latina latino latinx hispanic "
    "chicana black asian african arab somali hmong haitian filipina immigrant refugee undocumented widow homeless "
    "senior marie ahmed"
)
NOT_OWN = [
    "my sister is a nurse",
    "my mother works at walmart as a cashier",
    "i used to be a waitress",
    "how much does a truck driver make",
    "phlebotomist job description",
    "truck driver or medical assistant which is better",
    "can i work as a nurse",
    "i want a job as a cook",
    "nurses, do you like it",
    "my manager sucks",
    "i know a woman who stocks shelves",
    "does cleaning count as a career",
    "student loans are killing me",
    "no insurance",
    "nurse salary in ohio",
]


@pytest.fixture(scope="module")
def hearing() -> WorkHearing:
    return WorkHearing(read_word_lists())


def occupations(heard: list[Heard], role: str) -> list[str | float]:
    return [each.value for each in heard if each.entity == "occupation" and each.role == role]


@pytest.mark.parametrize("text", OWN)
def test_own_work_is_heard(text: str, hearing: WorkHearing) -> None:
    assert occupations(hearing.hear(text, TODAY), "own") == [OWN[text]]


@pytest.mark.parametrize("text", NOT_OWN)
def test_work_that_is_only_named_is_not_taken_for_own(text: str, hearing: WorkHearing) -> None:
    assert not occupations(hearing.hear(text, TODAY), "own")


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("i wanna be a nurse one day", "nurse"),
        ("want to become an electrician", "electrician"),
        ("how do i become a plumber", "plumber"),
        ("id love to get into welding", "welder"),
    ],
)
def test_work_somebody_wants_is_a_goal_and_not_their_work(text: str, goal: str, hearing: WorkHearing) -> None:
    heard = hearing.hear(text, TODAY)

    assert [each.value for each in heard if each.entity == "goal"] == [goal]
    assert occupations(heard, "goal") == [goal]
    assert not occupations(heard, "own")


def test_work_and_goal_in_one_breath_are_told_apart(hearing: WorkHearing) -> None:
    heard = hearing.hear("im a nurse i want to be a nurse practitioner", TODAY)

    assert occupations(heard, "own") == ["nurse"]
    assert occupations(heard, "goal") == ["nurse practitioner"]


@pytest.mark.parametrize(
    ("text", "denied"), [("im not a cashier", "cashier"), ("i dont drive", "driver"), ("im no nurse", "nurse")]
)
def test_work_that_is_denied_is_heard_as_denied(text: str, denied: str, hearing: WorkHearing) -> None:
    assert occupations(hearing.hear(text, TODAY), "denied") == [denied]


def test_both_sides_of_a_comparison_are_named(hearing: WorkHearing) -> None:
    heard = hearing.hear("truck driver or medical assistant which is better", TODAY)

    assert occupations(heard, "named") == ["truck driver", "medical assistant"]


@pytest.mark.parametrize(
    ("text", "name"), [("i work at krogers", "Kroger"), ("doordahs", "DoorDash"), ("mcdonalds", "McDonald's")]
)
def test_employers_are_heard_however_they_are_spelt(text: str, name: str, hearing: WorkHearing) -> None:
    assert [(each.value, each.role) for each in hearing.hear(text, TODAY) if each.entity == "employer"] == [
        (name, "own")
    ]


def test_a_name_that_is_also_a_word_needs_more_than_itself(hearing: WorkHearing) -> None:
    assert not hearing.hear("my target is to finish school", TODAY)
    assert [each.value for each in hearing.hear("i work at target", TODAY)] == ["Target"]


def test_amounts_in_questions_about_others_are_left(hearing: WorkHearing) -> None:
    assert not hearing.hear("is 3 years at one place long", TODAY)
    assert [each.value for each in hearing.hear("3 yrs, how do i advance", TODAY)] == [36]


@pytest.mark.parametrize("who", PEOPLE.split())
def test_what_somebody_is_beside_work_says_nothing_of_work(who: str, hearing: WorkHearing) -> None:
    for text in (who, f"im {who}", f"im a {who} guy", f"as a {who} woman", f"i am a {who} person"):
        assert not hearing.hear(text, TODAY), text


def test_a_word_to_the_listener_does_not_give_an_amount_to_them(hearing: WorkHearing) -> None:
    for text in ("been a nurse you know maybe two years now", "you have it wrong its two years"):
        assert [each.value for each in hearing.hear(text, TODAY) if each.entity == "duration"] == [24]

    assert not hearing.hear("you have 2 years", TODAY)


def test_a_message_that_asks_whether_its_work_counts_is_heard_in_all_its_parts(hearing: WorkHearing) -> None:
    for text in ("mowing lawns for 8 months with no benefits", "does mowing lawns for 8 months with no benefits"):
        heard = {each.entity: each.value for each in hearing.hear(f"{text} count as a career", TODAY)}

        assert heard == {"occupation": "landscaper", "duration": 8, "benefits": "none"}


def test_free_hours_are_told_from_hours_at_work(hearing: WorkHearing) -> None:
    assert [each.role for each in hearing.hear("i have 5 hours a week free", TODAY)] == ["free"]
    assert [each.role for each in hearing.hear("40 hrs a week", TODAY)] == [None]


def test_a_long_story_is_heard_in_all_its_parts(hearing: WorkHearing) -> None:
    text = "been at kroger 4 years i do register and train new ppl, cant afford college, no sitter. how do i advance"
    heard = {f"{each.entity}={each.value}" for each in hearing.hear(text, TODAY)}

    assert heard == {
        "employer=Kroger",
        "duration=48.0",
        "occupation=cashier",
        "strength=trains_others",
        "barrier=money",
        "barrier=childcare",
    }


@settings(max_examples=60, deadline=None)
@given(text=st.text())
def test_any_text_is_heard_without_a_stumble(text: str, hearing: WorkHearing) -> None:
    for each in hearing.hear(text, TODAY):
        assert 0 <= each.start < each.end <= len(text)


def test_lines_in_other_voices_are_heard(hearing: WorkHearing) -> None:
    counts: Counter[str] = Counter()
    wrong = []
    for row in YAML(typ="safe").load(OTHER_VOICES.read_text(encoding="utf8")):
        wanted, heard = _wanted(row), _heard(hearing.hear(row["say"], TODAY))
        counts.update(right=len(wanted & heard), heard=len(heard), wanted=len(wanted))
        wrong += [f"{row['say']}: {sorted(wanted ^ heard)}"] if wanted != heard else []

    right, all_said = counts["right"] / counts["heard"], counts["right"] / counts["wanted"]
    assert right >= LEAST_RIGHT, wrong
    assert all_said >= LEAST_HEARD, wrong


def _wanted(row: dict[str, Any]) -> set[tuple[str, str]]:
    said = {key: value if isinstance(value, list) else [value] for key, value in row.items() if key != "say"}
    return {(key, _plain(value)) for key, values in said.items() for value in values}


def _heard(heard: list[Heard]) -> set[tuple[str, str]]:
    """Return what counts; a goal is also an occupation, and what is only named counts for nothing."""
    found = set()
    for each in heard:
        if each.entity == "occupation" and each.role != "named":
            found.add((str(each.role), _plain(each.value)))
        elif each.entity not in {"occupation", "goal", "employer"} or (each.entity, each.role) == ("employer", "own"):
            found.add((each.entity, _plain(each.value)))
    return found


def _plain(value: object) -> str:
    return str(float(value)) if isinstance(value, int | float) else str(value)


def test_the_component_gives_rasa_entities_with_places_and_roles() -> None:
    component = WorkEntities.create({}, None, None, None)
    (message,) = component.process([Message({"text": "im not a cashier"})])

    assert message.get("entities") == [
        {
            "entity": "occupation",
            "value": "cashier",
            "start": 9,
            "end": 16,
            "role": "denied",
            "extractor": "WorkEntities",
        }
    ]


def test_broken_word_lists_stop_the_component_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise ContentError(["cues.yml: 'own' is missing"])

    monkeypatch.setattr(work_entities, "read_word_lists", refuse)

    with pytest.raises(RasaException, match="'own' is missing"):
        WorkEntities.create({}, None, None, None)
