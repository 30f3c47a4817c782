"""What is read from a sound folder, and what an editor is told of an unsound one."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.library.content import Fact, Reference

from ...small_world import CAREER, JOB, SOURCES, WORDING, SmallWorld, answer, library_of

JOB_FILE = "answers/trades/job.yml"


def test_a_file_becomes_an_answer_named_after_it(world: SmallWorld) -> None:
    job = world.library().answers["job"]

    assert (job.id, job.topic, job.file) == ("job", "trades", JOB_FILE)
    assert (job.title, job.answer, job.simply) == (JOB["title"], JOB["answer"], JOB["simply"])
    assert (job.facts, job.ours, job.next) == ((2, 1), False, ("career", "visit"))
    assert (job.ask, job.check) == (tuple(JOB["ask"]), tuple(JOB["check"]))
    assert (job.more, job.elsewhere, job.cost, job.time) == (None, None, None, None)


def test_texts_lose_the_space_around_them(world: SmallWorld) -> None:
    world.change_job(
        answer="  You do it all day long. \n",
        simply=" You do it all day.\n",
        cost=" It is free. ",
        time=" A few days. ",
    )
    answers = world.library().answers

    assert answers["career"].more == CAREER["more"].strip()
    assert answers["job"].answer == "You do it all day long."
    assert answers["job"].simply == "You do it all day."
    assert (answers["job"].cost, answers["job"].time) == ("It is free.", "A few days.")


def test_the_line_for_other_lands_comes_from_the_shared_file(world: SmallWorld) -> None:
    elsewhere = world.library().answers["visit"].elsewhere

    assert elsewhere is not None
    assert elsewhere["uk"] == "There are some in the UK."


def test_the_words_around_answers_come_from_the_shared_file(world: SmallWorld) -> None:
    library = world.library()

    assert (library.button_titles, library.kept, library.words) == (
        {"tell_me_more": "More"},
        {"benefits": "What you get"},
        {"done": "got done"},
    )


@pytest.mark.parametrize("starts", [None, "start_plan"])
def test_an_answer_may_start_something(world: SmallWorld, starts: str | None) -> None:
    world.change_job(starts=starts)

    assert world.library().answers["job"].starts == starts


@pytest.mark.parametrize("part", ["source", "buttons", "kept", "words"])
def test_each_part_of_the_wording_must_be_there(world: SmallWorld, part: str) -> None:
    world.write("wording.yml", WORDING.replace(f"{part}:\n", "zzz:\n"))

    assert f"wording.yml: '{part}' is missing" in world.problems()


def test_an_answer_of_our_own_is_known_as_such(world: SmallWorld) -> None:
    assert world.library().answers["visit"].ours


def test_sources_and_wording_are_read(world: SmallWorld) -> None:
    library = world.library()

    assert library.facts[2] == Fact(2, "what a job is", cites=(1,))
    assert library.facts[3] == Fact(3, "what a career is", near=(2,))
    assert library.references[2] == Reference(2, "Ben", "2002", "On paths", "Ben wrote it late.")
    assert library.source_lines["ours"] == "Ours."
    assert library.button_titles == {"tell_me_more": "More"}


def test_what_a_computer_leaves_beside_answers_is_passed_over(world: SmallWorld) -> None:
    world.write("answers/trades/._job.yml", b"\x00\xff")
    world.write("answers/trades/job.yml~", "old: draft")

    assert set(world.library().answers) == {"job", "career", "visit"}


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"facts": []}, "'facts' is empty: name the facts it conveys, or write `source: ours`"),
        ({"facts": [2, 9]}, "fact 9 is unknown; sources.yml has 1 to 3"),
        ({"next": ["carer"]}, "'next' names 'carer', which no file has; did you mean 'career'?"),
        ({"next": ["zzz"]}, "'next' names 'zzz', which no file has"),
        ({"next": ["job"]}, "'next' leads back to itself"),
        ({"elsewhere": "zzz"}, "'elsewhere' names 'zzz', which elsewhere.yml does not have"),
        (
            {"elsewhere": "office"},
            "'elsewhere' names 'office', which elsewhere.yml does not have; did you mean 'offices'?",
        ),
    ],
)
def test_what_an_answer_names_must_exist(world: SmallWorld, changes: dict[str, Any], problem: str) -> None:
    world.change_job(**changes)

    assert world.problems() == [f"{JOB_FILE}: {problem}"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("cites: [1]", "cites: [7]", "fact 2 names reference 7, which the list does not have"),
        ("near: [2]", "near: [8]", "fact 3 names reference 8, which the list does not have"),
        ("near: [2]", "reference: 0", "fact 3 names reference 0, which the list does not have"),
    ],
)
def test_what_a_fact_names_must_exist(world: SmallWorld, old: str, new: str, problem: str) -> None:
    world.write("sources.yml", SOURCES.replace(old, new))

    assert world.problems() == [f"sources.yml: {problem}"]


def test_each_kind_of_source_must_have_its_line(world: SmallWorld) -> None:
    world.write("wording.yml", WORDING.replace("  ours: Ours.\n", ""))

    assert world.problems() == ["wording.yml: 'source': 'ours' is missing"]


@pytest.mark.parametrize(
    ("place", "problem"),
    [
        ("answers/pay.yml", "an answer stands in answers/<topic>/<id>.yml, one folder deep"),
        ("answers/trades/money/pay.yml", "an answer stands in answers/<topic>/<id>.yml, one folder deep"),
        ("answers/trades/pay.yaml", "the file name must end in .yml"),
        ("answers/trades/pay.YML", "the file name must end in .yml"),
        ("answers/trades/pay.yml.txt", "the file name must end in .yml"),
        ("answers/trades/Pay.yml", "the id 'Pay' must be one to four lower-case words joined by '_'"),
        ("answers/trades/my-pay.yml", "the id 'my-pay' must be one to four lower-case words joined by '_'"),
        ("answers/trades/a_b_c_d_e.yml", "the id 'a_b_c_d_e' must be one to four lower-case words joined by '_'"),
    ],
)
def test_a_file_in_the_wrong_place_is_named(world: SmallWorld, place: str, problem: str) -> None:
    world.write(place, CAREER)

    assert world.problems() == [f"{place}: {problem}"]


def test_an_id_taken_in_another_topic_is_named_with_both_files(world: SmallWorld) -> None:
    world.write("answers/places/career.yml", CAREER)

    assert world.problems() == ["answers/trades/career.yml: the id 'career' is taken by answers/places/career.yml"]


def test_an_id_is_taken_even_by_a_file_with_mistakes(world: SmallWorld) -> None:
    world.write("answers/places/career.yml", "title: [")

    assert "answers/trades/career.yml: the id 'career' is taken by answers/places/career.yml" in world.problems()


def test_a_folder_with_the_name_of_an_answer_is_a_problem_not_a_crash(world: SmallWorld) -> None:
    (world.folder / "answers/trades/pay.yml").mkdir()

    assert world.problems() == ["answers/trades/pay.yml: cannot be read: Is a directory"]


def test_all_problems_of_all_files_come_in_one_list(world: SmallWorld) -> None:
    world.change_job(title=None, simply=5)
    world.write("answers/trades/career.yml", "title: [")
    world.write("answers/places/visit.yml", JOB | {"next": ["zzz"]})
    world.write("answers/places/Bad.yaml", JOB)
    world.write("wording.yml", "")
    world.write("elsewhere.yml", "[]")
    world.write("sources.yml", "references: 5")

    files = [problem.partition(": ")[0] for problem in world.problems()]

    assert files == [
        "answers/places/Bad.yaml",
        "answers/places/visit.yml",
        "answers/trades/career.yml",
        JOB_FILE,
        JOB_FILE,
        "elsewhere.yml",
        "sources.yml",
        "sources.yml",
        "wording.yml",
    ]


def test_an_answer_is_not_blamed_for_a_broken_shared_file(world: SmallWorld) -> None:
    world.write("sources.yml", "facts: [")
    world.write("elsewhere.yml", "offices: [")

    assert [problem.partition(": ")[0] for problem in world.problems()] == ["elsewhere.yml", "sources.yml"]


_CITED, _NEAR, _BARE, _ENTRY = Fact(5, "", cites=(2,)), Fact(6, "", near=(1,)), Fact(7, ""), Fact(8, "", reference=1)


@pytest.mark.parametrize(
    ("facts", "kind", "references"),
    [
        ([_CITED], "cited", [2]),
        ([_CITED, _NEAR], "cited", [2]),
        ([_NEAR], "paragraph_cited", [1]),
        ([_NEAR, _CITED], "paragraph_cited", [1, 2]),
        ([_BARE], "uncited", []),
        ([_BARE, _NEAR], "uncited", []),
        ([_BARE, _CITED], "partly_cited", [2]),
        ([_ENTRY], "reference", [1]),
        ([_ENTRY, _CITED], "reference", [1]),
        ([_CITED, _ENTRY], "cited", [2]),
    ],
)
def test_the_first_fact_decides_the_kind_of_source(facts: list[Fact], kind: str, references: list[int]) -> None:
    cited = answer(ours=False, facts=tuple(fact.number for fact in facts))

    source = library_of(cited, facts={fact.number: fact for fact in facts}).source_of(cited)

    assert (source.kind, [reference.number for reference in source.references]) == (kind, references)


def test_references_come_once_each_and_in_order() -> None:
    facts = {1: Fact(1, "", cites=(2, 1)), 2: Fact(2, "", cites=(1, 2))}
    cited = answer(ours=False, facts=(1, 2))

    assert [reference.number for reference in library_of(cited, facts=facts).source_of(cited).references] == [1, 2]


def test_our_own_words_rest_on_nothing_even_where_they_name_a_fact() -> None:
    own = answer(ours=True, facts=(2,))

    source = library_of(own).source_of(own)

    assert (source.kind, source.references) == ("ours", ())
