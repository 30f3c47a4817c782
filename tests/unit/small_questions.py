"""Small questions of the tests' own for the slots the forms ask for, and messages without a pipeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from advisor.library.questions import FORMS, Beside, Option, Question
from advisor.replies.told.listening import LEVELS
from advisor.words.message import Entity, Message, Part

CHECK, PLAN, QUIZ = FORMS
PLAN_SLOTS = FORMS[PLAN][1:]  # both forms ask for the work


def question(slot: str, *options: Option, several: bool = False, **more: Any) -> Question:
    means, called, beside = more.get("means", {}), more.get("called", ()), more.get("beside")
    return Question(slot, slot.capitalize(), f"What {slot}?", "Say.", "So.", several, options, means, called, beside)


def _options(*rows: Sequence[str]) -> tuple[Option, ...]:
    """Return an option for each value, title and names."""
    return tuple(Option(value, title, f"it is {value}", tuple(called)) for value, title, *called in rows)


QUESTIONS: Mapping[str, Question] = {
    one.slot: one
    for one in (
        question(
            "occupation",
            called=("my job", "what i do"),
            beside=Beside(("jobless", "no job"), "Then without.", leaves_open=True),
        ),
        question(
            "timeframe",
            *_options(("now", "A short while", "for now"), ("open", "No end in sight"), ("planned", "For many years")),
            means={"unsure": "open"},
            called=("how long",),
        ),
        question(
            "training",
            *_options(("none", "Nothing to learn"), ("some", "A thing or two"), ("needed", "It takes a course")),
            means={"yes": "some", "no": "none", "partly": "some"},
            called=("skills", "training"),
        ),
        question(
            "advancement",
            *_options(("none", "Stuck here"), ("maybe", "Perhaps one day"), ("clear", "A clear road up")),
            means={"yes": "clear", "no": "none", "partly": "maybe", "unsure": "maybe"},
            called=("way up",),
        ),
        question(
            "benefits",
            *_options(("none", "Not a thing"), ("elsewhere", "From someone else"), ("some", "A few"), ("full", "All")),
            means={"yes": "full", "no": "none", "partly": "some"},
            called=("benefits", "insurance"),
        ),
        question(
            "goals",
            *_options(("money", "For the pay"), ("both", "Pay and growth"), ("growth", "For the growth")),
            means={"both": "both"},
            beside=Beside(("the sun", "like it"), "A third thing.", leaves_open=True),
        ),
        question("direction", *_options(("here", "Stay and rise", "up"), ("new_field", "Go elsewhere"))),
        question(
            "in_the_way",
            *_options(
                ("transport", "A way to get there", "no car", "transport"),
                ("childcare", "Nobody for the kids", "kids", "no sitter"),
                ("money", "Too little cash", "money"),
                ("experience", "Too new", "experience"),
                ("nothing", "All is clear", "nothing much"),
            ),
            several=True,
            means={"no": "nothing"},
        ),
        question(
            "strengths",
            *_options(("people", "Good with folks"), ("skill", "A trade", "welding"), ("none", "Empty hands")),
            several=True,
            means={"no": "none", "unsure": "none"},
        ),
        question(
            "hours_per_week",
            *_options(("1", "One hour"), ("5", "Five hours")),
            called=("hours",),
            beside=Beside(("weekends", "not much"), "How many is that?"),
        ),
        question("likings", called=("quiz",)),
    )
}
KEPT = {*QUESTIONS, "goal", "own_business", "place", "country", "education", "hours_worked"}


def entity(name: str, value: Any, role: str | None = None, text: str = "") -> Entity:
    return Entity(name, value, role, text)


def message(text: str, *entities: Entity, intent: str = "nlu_fallback", sure: float = 0.4, **more: Any) -> Message:
    """Return a message as the pipeline might understand it; `readings` by "slot/option"."""
    return Message(text, intent, sure, entities=entities, **more)


def tap(**chosen: Any) -> Message:
    """Return the tap of a button that chooses."""
    entities = tuple(Entity(slot, value) for slot, value in chosen.items())
    return Message(f"/choose{chosen}", "choose", 1.0, entities=entities)


_INTENTS = ["affirm", "deny", "choose", "skip", "vent", "faq", "tell_about_work", "correct_answer", "show_distress", ""]
_ENTITIES = [
    *("occupation", "employer", "duration", "hours_per_week", "benefits", "barrier", "strength", "goal", "place"),
    "education",
]
_WORDS = [
    "no",
    "yes",
    "both",
    "idk",
    "3",
    "25",
    "actually",
    "no car",
    "kids",
    "my job",
    "change",
    "insurance",
    ".",
    "?",
]
_OPTIONS = [f"{slot}/{option.value}" for slot, one in QUESTIONS.items() for option in one.options]

values = st.none() | st.text(max_size=8) | st.floats() | st.booleans() | st.integers() | st.lists(st.none(), max_size=1)
_own = st.sampled_from(
    ["none", "full", "transport", "money", "people", "skill", "Ohio", "cashier", "Uber", 3, "24", "yes", "associate"]
)
entities = st.builds(
    Entity,
    st.sampled_from([*_ENTITIES, *KEPT, "own_business", "name"]),
    values | _own,
    st.sampled_from([None, "own", "named", "denied", "goal", "other"]),
    st.text(max_size=5),
)
texts = st.text(max_size=20) | st.lists(st.sampled_from(_WORDS), max_size=6).map(" ".join)
readings = st.dictionaries(st.sampled_from([*_OPTIONS, "other", "pay/high", "odd"]), st.floats(0, 1), max_size=4)
messages = st.builds(
    Message,
    text=texts | st.just("/choose"),
    intent=st.sampled_from(_INTENTS),
    confidence=st.floats(0, 1),
    answer_id=st.none() | st.just("pay"),
    entities=st.lists(entities, max_size=4).map(tuple),
    readings=readings,
    parts=st.lists(st.builds(Part, texts, st.sampled_from(_INTENTS), st.none() | st.just("pay")), max_size=2).map(
        tuple
    ),
)
answers = st.dictionaries(st.sampled_from(sorted(KEPT)), st.sampled_from(["none", "open", "cashier", 3.0, ["money"]]))


def check_value(slot: str, value: Any) -> None:
    """Fail unless `value` is an answer to the question of `slot`, in the shape in which it is kept."""
    question = QUESTIONS.get(slot)
    if slot == "hours_per_week":
        assert isinstance(value, float)
    elif slot == "education":
        assert value in LEVELS
    elif slot == "likings":
        assert value in {1, 2, 3, 4, 5}
    elif question and question.options:
        assert isinstance(value, list) == question.several
        assert all(question.option(single) for single in (value if question.several else [value]))
    elif question:
        assert value is None or isinstance(value, str)
