"""The work that a message names."""

from __future__ import annotations

import pytest

from advisor.replies.told.listening import stated
from advisor.replies.told.works import (
    another_work,
    denies_own_business,
    is_for_oneself,
    second_work_in,
    tells_of_another,
    work_for,
    work_in,
)
from advisor.words.message import Entity, Message

from ...small_questions import QUESTIONS, entity, message


def own(name: str, value: str, text: str = "") -> Entity:
    return entity(name, value, "own", text)


def app(name: str, work: str) -> tuple[Entity, Entity]:
    """Return what is found where an app is named: whom somebody works for, and at what."""
    return own("employer", name, name.lower()), own("occupation", work, name.lower())


BOTH = message("doordash and instacart", *app("DoorDash", "courier"), *app("Instacart", "shopper"))


def test_each_work_goes_with_the_employer_named_beside_it() -> None:
    said = message(
        "waitress and uber driver",
        own("occupation", "server", "waitress"),
        own("employer", "Uber", "uber"),
        own("occupation", "driver", "driver"),
    )

    assert work_in(said, ["own"]) == "server"
    assert work_in(BOTH, ["own"]) == "courier, DoorDash"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("bake and do lidl", "baker", "Lidl"),
        ("lidl days n bake at night", "Lidl", "baker"),
        ("bake at lidl", "baker, Lidl", None),
        ("i bake and work at lidl", "baker, Lidl", None),
    ],
)
def test_an_and_between_work_and_an_employer_makes_two(text: str, first: str, second: str | None) -> None:
    said = message(text, own("occupation", "baker", "bake"), own("employer", "Lidl", "lidl"))

    assert (work_in(said, ["own"]), second_work_in(said)) == (first, second)


@pytest.mark.parametrize(
    ("said", "second"),
    [
        (BOTH, "Instacart"),
        (message("i cook and do lyft", own("occupation", "cook", "cook"), *app("Lyft", "driver")), "Lyft"),
        (message("cook at hilton", own("occupation", "cook", "cook"), own("employer", "Hilton", "hilton")), None),
        (message("i cook and clean", own("occupation", "cook", "cook"), own("occupation", "cleaner", "clean")), None),
        (message("taxi app, on lyft", own("occupation", "driver", "taxi app"), *app("Lyft", "driver")), None),
        (message("doordash", *app("DoorDash", "courier")), None),
        (message("lyft n i bake", *app("Lyft", "driver"), own("occupation", "baker", "bake")), "baker"),
        (message("lyft, i drive", *app("Lyft", "driver"), own("occupation", "chauffeur", "drive")), None),
        (message("so it goes"), None),
    ],
)
def test_a_second_work_is_one_for_somebody_else(said: Message, second: str | None) -> None:
    assert second_work_in(said) == second


@pytest.mark.parametrize("text", ["i cook and i clean", "i cook but also clean", "i cook days, clean nights"])
def test_what_is_told_anew_or_of_another_shift_is_a_second_work(text: str) -> None:
    works = own("occupation", "cook", "cook"), own("occupation", "cleaner", "clean")

    assert second_work_in(message(text, *works)) == "cleaner"


def test_who_drives_for_an_app_and_does_something_else_has_two_works() -> None:
    drives = own("occupation", "cab driver", "drive"), own("employer", "Lyft", "lyft")

    assert second_work_in(message("i drive lyft and bake", *drives, own("occupation", "baker", "bake"))) == "baker"


def test_work_after_an_and_is_a_second_where_two_jobs_are_told_of() -> None:
    works = (own("occupation", "cook", "cook"), own("occupation", "cleaner", "clean"))

    assert second_work_in(message("i got 2 jobs, cook mornings and i clean at night", *works)) == "cleaner"


@pytest.mark.parametrize(
    ("text", "value", "surface"),
    [
        ("freelance illustrator", "illustrator", "illustrator"),
        ("i do freelance work as an editor", "editor", "editor"),
        ("bookkeeper, freelance", "bookkeeper", "Bookkeeper"),
        ("im a salon owner", "hairdresser", "salon owner"),
        ("freelancer", "freelancer", "freelancer"),
    ],
)
def test_freelance_work_is_for_oneself(text: str, value: str, surface: str) -> None:
    assert is_for_oneself(message(text, own("occupation", value, surface)))
    assert not is_for_oneself(message(text, entity("occupation", value, "goal", surface)))


def test_other_work_is_not() -> None:
    assert not is_for_oneself(message("cook, i want freelance work later", own("occupation", "cook", "cook")))
    assert not is_for_oneself(message("the owner is mean, i cook", own("occupation", "cook", "cook")))


def test_an_app_names_its_own_work_and_no_others() -> None:
    two = message("ikea mornings and doordash nights", own("employer", "Ikea", "ikea"), *app("DoorDash", "courier"))

    assert (work_in(two, ["own"]), second_work_in(two)) == ("Ikea", "DoorDash")


@pytest.mark.parametrize(
    ("text", "second"),
    [("i also paint houses", "painter"), ("i paint on the side", "painter"), ("i paint houses", None)],
)
def test_work_told_beside_the_first_is_a_second(text: str, second: str | None) -> None:
    painting = own("occupation", "painter", "paint")

    assert another_work(message(text, painting), "cook") == second
    assert another_work(message(text, painting), "painter, Ikea") is None
    assert another_work(message(text, painting), None) is None
    assert another_work(message(f"do {text}?", painting), "cook") is None


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("i not work for myself", True),
        ("work for yourself is wrong", True),
        ("its for my cousin, not for me", True),
        ("i work for my uncle", True),
        ("im just an employee", True),
        ("im not an employee", False),
        ("i work for myself", False),
        ("i have one employee", False),
    ],
)
def test_who_is_employed_denies_a_business_of_their_own(text: str, denied: bool) -> None:
    assert denies_own_business(message(text)) is denied


def test_work_for_oneself_that_is_denied_is_not_kept() -> None:
    said = message("i no work for myself", entity("own_business", "yes", "own", "work for myself"))

    assert "own_business" not in stated(said, QUESTIONS)


def test_what_is_called_wrong_is_not_kept() -> None:
    none = entity("benefits", "none", None, "no insurance")

    assert stated(message("no insurance is not true, i get it", none), QUESTIONS) == {}
    assert stated(message("no insurance and it is not right", none), QUESTIONS) == {"benefits": "none"}


@pytest.mark.parametrize(
    ("text", "told", "other"),
    [
        ("lidl has dental but im not on it", "courier, DoorDash", "Lidl"),
        ("wait is lidl better? they got leads", "courier, DoorDash", "Lidl"),
        ("is lidl hiring?", "courier, DoorDash", None),
        ("lidl is my main one", "courier, DoorDash", None),
        ("i learn it to get on at lidl", "courier, DoorDash", None),
        ("lidl gives dental", "baker, Lidl", None),
        ("lidl gives dental", "baker", None),
    ],
)
def test_a_statement_about_another_employer_is_told_apart(text: str, told: str, other: str | None) -> None:
    named = Entity("employer", "Lidl", "named", "lidl")

    assert tells_of_another(Message(text, entities=(named,)), told) == other


def test_work_that_is_told_after_whom_it_is_for_is_done_for_them() -> None:
    told = [message("how do i move up at target", entity("employer", "Target", "named", "target"))]

    assert work_for("stocker", "Target", told) == "stocker, Target"
    assert work_for("stocker, Aldi", "Target", told) == "stocker, Aldi"
    assert work_for("stocker", "cook", told) == "stocker"
    assert work_for("Aldi", "Target", [*told, message("aldi now", entity("employer", "Aldi", "own", "aldi"))]) == "Aldi"
