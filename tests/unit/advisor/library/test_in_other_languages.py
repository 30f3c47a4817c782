"""Answers in another language than English: what they need around them, and what is not asked of them."""

from __future__ import annotations

from advisor.checks.content import find_problems
from advisor.library.content import Fact

from ...small_world import WORDING, SmallWorld, answer, library_of

HARD = "Professional development opportunities necessitate considerable organizational commitment."
AROUND = """\
languages:
  es:
    source:
      cited: "De {marks}."
      partly_cited: "En parte de {marks}."
      paragraph_cited: "Cerca de {marks}."
      uncited: Sin fuente.
      reference: La lista.
      ours: Nuestro.
    titles:
      visit: Visita
    have_no_more: Es todo.
"""


def test_answers_in_another_language_bring_their_small_words(world: SmallWorld) -> None:
    world.change_job(language="es", next=["visit"])
    world.write("wording.yml", WORDING + AROUND)

    library = world.library()

    assert library.answers["job"].language == "es"
    assert library.answers["visit"].language == "en"
    assert library.around["es"].titles == {"visit": "Visita"}


def test_a_language_without_small_words_is_named(world: SmallWorld) -> None:
    world.change_job(language="es")

    assert world.problems() == ["wording.yml: 'languages': 'es' is missing"]


def test_a_missing_source_line_of_a_language_is_named(world: SmallWorld) -> None:
    world.write("wording.yml", WORDING + AROUND.replace("      ours: Nuestro.\n", ""))

    assert world.problems() == ["wording.yml: 'languages' 'es' 'source': 'ours' is missing"]


def test_a_button_that_would_change_the_language_needs_a_title(world: SmallWorld) -> None:
    world.change_job(language="es", next=["career", "visit"])
    world.write("wording.yml", WORDING + AROUND)

    (problem,) = world.problems()

    assert problem.startswith("answers/trades/job.yml: 'next' leads to 'career', which is in another language; ")


def test_an_unknown_language_is_refused(world: SmallWorld) -> None:
    world.change_job(language="xx")

    assert any("'language'" in problem for problem in world.problems())


def test_the_grade_of_english_is_not_asked_of_another_language() -> None:
    assert find_problems(library_of(answer(answer=HARD, language="es"), facts={})) == []


def test_a_translation_must_be_short_too() -> None:
    (problem,) = find_problems(library_of(answer(answer="Usted puede ir. " * 21, language="es"), facts={}))

    assert problem.endswith("the most is 60")


def test_a_translation_does_not_stand_for_the_answer_in_english() -> None:
    facts = {2: Fact(2, "what a job is")}

    (problem,) = find_problems(library_of(answer(facts=(2,), ours=False, language="es"), facts=facts))

    assert problem == "answers/: no answer conveys fact 2 (what a job is)"
