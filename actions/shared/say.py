"""Saying an answer of the content: its words, where they come from, and the buttons that lead on.

Boundary: every action that speaks from the content speaks through here.
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
import json
from collections.abc import Callable, Sequence

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import (
    Event,
    ranking_of,
    said_lately,
    said_on_topic,
    turns_before,
    understood_in,
    words_of,
)
from advisor.library.content import Answer, Library, Reference, Source, load_library
from advisor.library.content_file import UNTOLD
from advisor.replies.talk.left_out import LeftOut, denied_in, left_out_of, without
from advisor.replies.talk.passages import sentences, text_of
from advisor.replies.talk.passages import words_of as words_in
from advisor.replies.told.works import work_asked_about
from advisor.words.guessing import likeliest_answers
from advisor.words.message import Entity, Message, read_message

MAX_BUTTONS = 3
_JUST_SAID = 3  # turns whose words can be put right
NAMED_WORK = "{occupation}"  # in the first words of an answer
LATELY = 8  # turns within which the same words would be a repetition
WORK_STAYS = 6  # turns in which "they" and "that" are of the work that was named
_NAMES_NO_WORK = Message("")

Button = dict[str, str]


@functools.cache
def library() -> Library:
    """Return the content, read once for the life of the action server."""
    return load_library()


def topic_of(tracker: Tracker) -> Answer | None:
    """Return the answer the conversation is about; None before the first one."""
    return library().answers.get(tracker.get_slot("topic") or "")


def say(dispatcher: CollectingDispatcher, answer: Answer, words: str, buttons: list[Button]) -> None:
    """Say `words` of `answer` with the line that tells where they come from.

    Words that name some work and were taken from within an answer are filled here at the latest: nobody reads a brace.
    """
    words, line = of_named_work(words, _NAMES_NO_WORK), source_line(answer)
    if words.startswith(library().words["our_tip"]):  # a tip goes on to the end: nothing here is the article's
        line = library().line_of(Source("ours"), answer.language)
    dispatcher.utter_message(text=f"{words}\n\n_{line}_", buttons=buttons, lang=answer.language)


def say_as_topic(dispatcher: CollectingDispatcher, answer: Answer, words: str) -> list[Event]:
    """Say `words` of `answer` with what leads on from it; return the events that make it the topic."""
    say(dispatcher, answer, words, next_buttons(answer))
    return [SlotSet("topic", answer.id)]


def first_words(answer: Answer, message: Message) -> str:
    """Return the first words of `answer`; where they are of some work, they name the one that `message` names."""
    return of_named_work(answer.answer, message)


def at_home(words: str, answer: Answer, country: str | None) -> str:
    """Return `words` of `answer` with what stands in for it elsewhere, which leads for those who live in `country`."""
    notes = answer.elsewhere or {}
    if country is None:
        return "\n\n".join(filter(None, (words, notes.get(UNTOLD))))
    return "\n\n".join(filter(None, (notes.get(country), words)))


def of_named_work(words: str, message: Message) -> str:
    """Return `words`, where they are of some work, of the one that `message` names."""
    work, small = work_asked_about(message), library().words
    return words.replace(NAMED_WORK, small["asked_work"].format(work=work) if work else small["this_work"])


def words_not_said(tracker: Tracker, answer: Answer, message: Message) -> str | None:
    """Return the words of `answer` to `message` that were not said in a short while: the first, the rest, or less."""
    left_out = left_out_by(tracker)
    ways = (first_words(answer, message), answer.more, answer.simply)
    kept = (words and leaving_out(left_out, answer, words) for words in ways)
    return next((words for words in kept if words and not was_said(tracker, words)), None)


def left_out_by(tracker: Tracker) -> LeftOut:
    """Return what they said of late that it is not about."""
    turns = list(itertools.islice(turns_before(tracker), LATELY))
    heard = [tracker.latest_message, *map(understood_in, turns)]
    said = [" ".join(event.get("text") or "" for event in words_of(turn)) for turn in turns]
    lines = [(str(one.get("text") or ""), " ".join(said[at : at + _JUST_SAID])) for at, one in enumerate(heard)]
    return left_out_of(lines, [text_of(answer) for answer in library().answers.values()])


def puts_right(tracker: Tracker, message: Message) -> bool:
    """Say whether `message` itself says that it is not about what was said."""
    return bool(words_in(denied_in(message.text)) & left_out_by(tracker).words)


def leaving_out(left_out: LeftOut, answer: Answer, words: str) -> str | None:
    """Return `words` of `answer` without what is `left_out`; an answer on just that is said whole."""
    return words if left_out.holds_title(answer) else without(words, left_out.words)


def was_said(tracker: Tracker, words: str) -> bool:
    """Say whether all of `words` was said of late, be it with more between: what was left out since then."""
    return all(said_lately(tracker, sentence, LATELY) for sentence in sentences(words))


def not_left_out(tracker: Tracker, answer: Answer, words: str) -> str:
    """Return `words` of `answer` without what is left out; all of them where nothing else would be said."""
    return leaving_out(left_out_by(tracker), answer, words) or words


def naming_work(tracker: Tracker, message: Message) -> Message:
    """Return `message` as if it named the work that was last named, where it names none: "what do they make".

    What it asks of "my job" is of their own, whenever they told of that.
    """
    if work_asked_about(message):
        return message
    if "my" not in message.plain.split():
        named = work_named_before(tracker, work_asked_about) or message
        return dataclasses.replace(message, entities=named.entities)
    own = tracker.get_slot("occupation")
    return dataclasses.replace(message, entities=(Entity("occupation", own, "own"),)) if own else message


def guesses_of(tracker: Tracker) -> list[str]:
    """Return the content ids that the latest message may have meant, the likeliest first; what is left out is not."""
    left_out, answers = left_out_by(tracker), library().answers
    likely = likeliest_answers(ranking_of(tracker), answers)
    return [one for one in likely if not left_out.holds_title(answers[one])]


def near_topic(tracker: Tracker) -> tuple[str, ...]:
    """Return the content ids of the last answer and of those that it leads on to."""
    topic, left_out = topic_of(tracker), left_out_by(tracker)
    if topic is None or left_out.holds_matter(topic):
        return ()
    answers = library().answers
    near = (one for one in (topic.id, *topic.next) if one in answers)
    return tuple(one for one in near if not left_out.holds_title(answers[one]))


def work_named_before(tracker: Tracker, names: Callable[[Message], object]) -> Message | None:
    """Return the latest message that `names` work, while that stays."""
    turns = itertools.islice(turns_before(tracker), WORK_STAYS)
    messages = (read_message(understood_in(turn)) for turn in turns)
    return next((said for said in messages if names(said)), None)


def source_line(answer: Answer) -> str:
    """Return the one line that stands under what is said from `answer`."""
    return library().line_of(library().source_of(answer), answer.language)


def marks(facts: Sequence[int]) -> str:
    """Return the marks of the references that `facts` carry in the article, such as "[1][3]"."""
    numbers = sorted({number for fact in facts for number in library().facts[fact].cites})
    return "".join(f"[{number}]" for number in numbers)


def question_button(answer_id: str) -> Button:
    """Return the button that asks the question of `answer_id`."""
    answer = library().answers[answer_id]
    payload = f"/{answer.starts}" if answer.starts else f"/ask{json.dumps({'topic': answer_id})}"
    return {"title": answer.title, "payload": payload}


def shared_button(name: str, intent: str) -> Button:
    """Return a button of wording.yml that stands for `intent`."""
    return {"title": library().button_titles[name], "payload": f"/{intent}"}


def next_buttons(answer: Answer) -> list[Button]:
    """Return the buttons to the questions that lead on from `answer`."""
    return [in_its_language(answer, target, question_button(target)) for target in answer.next[:MAX_BUTTONS]]


def in_its_language(answer: Answer, name: str, button: Button) -> Button:
    """Return `button`, which wording.yml knows by `name`, as it is titled under `answer`."""
    around = library().around.get(answer.language)
    return {**button, "title": around.titles.get(name, button["title"])} if around else button


def say_no_more(dispatcher: CollectingDispatcher, answer: Answer) -> None:
    """Say that there is no more on `answer`, and what leads on."""
    if around := library().around.get(answer.language):
        dispatcher.utter_message(text=around.have_no_more, buttons=next_buttons(answer), lang=answer.language)
    else:
        dispatcher.utter_message(response="utter_have_no_more", buttons=next_buttons(answer))


def rest_was_said(tracker: Tracker, answer: Answer) -> bool:
    """Say whether there is no rest of `answer` to say; who asks twice gets it just before that is the topic anew."""
    return not answer.more or said_on_topic(tracker, answer.more) or said_lately(tracker, answer.more, 1)


def tell_more(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Go on with the topic; without one, show what there is."""
    answer = topic_of(tracker)
    if answer is None:
        dispatcher.utter_message(response="utter_help")
    elif answer.more and not rest_was_said(tracker, answer):
        say(dispatcher, answer, not_left_out(tracker, answer, answer.more), next_buttons(answer))
    else:
        say_no_more(dispatcher, answer)


def give_source(dispatcher: CollectingDispatcher, answer: Answer, leads_on: bool = True) -> None:
    """Say which references stand behind `answer`, or that there are none; with buttons where it `leads_on`."""
    source = library().source_of(answer)
    dispatcher.utter_message(
        response=f"utter_cite_{source.kind}",
        title=answer.title,
        references="\n".join(cited(reference) for reference in source.references),
        buttons=next_buttons(answer) if leads_on and source.references else None,
    )


def cited(reference: Reference) -> str:
    """Return `reference` as a bibliography writes it, with what a reader must know of its date."""
    note = f" {reference.note}" if reference.note else ""
    return f"[{reference.number}] {reference.author} ({reference.year}). {reference.title}.{note}".replace("?.", "?")
