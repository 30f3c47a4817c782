"""Whether a message is no answer to the question that was just asked: it steers, chats, or names what no option has.

Boundary: one message and one question; what an answer comes to is read in `replying`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.library.questions import DIFFERENCES, Question
from advisor.replies.answered.option_replies import SHORT_INTENTS, SURE_READING, closing_word, opening_clause, sure_word
from advisor.replies.told.barriers import names_a_trouble_of_ones_own
from advisor.replies.told.choosing import (
    LEAST_READ,
    is_beside,
    laughs_at,
    named_in,
    reads_more,
    share_of,
    weight_on_one,
)
from advisor.replies.told.listening import LIKINGS
from advisor.words.message import Message, in_plain
from advisor.words.several import COMMANDS, FAQ, PAUSE, QUESTIONS, REJECTS
from advisor.words.short_words import short_word

SURE_MOVE = 0.5  # confidence above which a move of the conversation is no answer
SURE_STEERING = 0.8  # the same for skip, stop and the like, whatever the words may state besides
_SHORT = 3  # words
_DIGIT = re.compile(r"\d")
SURE_OF_ANOTHER_KIND = 0.6  # readings that outweigh small talk; confidence that outweighs work in own words

# What these say may hold an answer; every other intent is a move, small talk or a question of its own.
TELLING = {"tell_about_work", "correct_answer", "nlu_fallback", "start_gig_check", ""}
MAY_ANSWER = {*SHORT_INTENTS, *TELLING, FAQ, "choose", "acknowledge"}
REPORTS, OFF_TOPIC, START_PLAN = "report_outcome", "off_topic", "start_plan"
STEERING = {"skip", "pause", "go_back", "start_over", "resume", "ask_why", "ask_how_many_left", "ask_to_be_forgotten"}


def is_a_move(message: Message, pending: Question) -> bool:
    """Say whether the message steers the conversation or chats, rather than answering."""
    weight = weight_on_one(message.readings)
    if message.intent == PAUSE and message.confidence >= SURE_MOVE and opening_clause(message, pending) is not None:
        return True  # "both? gotta stop now": pausing keeps the answer
    if message.intent in STEERING and message.confidence >= SURE_STEERING:
        return weight <= max(SURE_READING, message.confidence)
    if message.intent == START_PLAN and pending.slot in DIFFERENCES and message.confidence >= SURE_STEERING:
        return share_of(message.readings, pending) < SURE_READING  # what it tells of where to go answers nothing here
    may_answer = message.intent in MAY_ANSWER or (message.intent == START_PLAN and pending.slot == "direction")
    # What is in the way may be of any kind: "my cousin lost the keys".
    # "The bus is twenty miles off" speaks of nobody, and yet surely answers.
    of_the_question = names_a_trouble_of_ones_own(message, pending) or _surely_answers(message, pending)
    may_answer = may_answer or (message.intent == OFF_TOPIC and of_the_question) or laughs_at(message.text, pending)
    chats = message.intent not in STEERING | COMMANDS | QUESTIONS
    if message.intent == REPORTS and closing_word(message, pending):
        return False  # what came of asking answers whether there is a way up
    if may_answer or message.confidence < SURE_MOVE or (chats and opening_clause(message, pending)):
        return False
    # "A card for the counselor" names work, and tells of none.
    asks_for_it = message.intent in COMMANDS and message.intent.startswith("ask_")
    stated = [found for found in message.entities if not (asks_for_it and found.role == "named")]
    stated_too = not message.is_elsewhere and stated
    return not (stated_too or weight > max(SURE_OF_ANOTHER_KIND, message.confidence))


def commands(message: Message) -> bool:
    """Say whether the whole of the message surely wants something done: "im back tonight, can you keep it"."""
    return message.intent in COMMANDS and message.confidence >= SURE_MOVE


def _surely_answers(message: Message, pending: Question) -> bool:
    return not message.asks and share_of(message.readings, pending) >= SURE_READING


def answers_beside(message: Message, pending: Question) -> bool:
    """Say whether the message names what people answer though no option has it, and neither steers nor asks."""
    is_name = pending.beside is not None and message.plain in pending.beside.named
    steers = message.confidence >= SURE_STEERING and message.intent not in MAY_ANSWER
    reads = reads_more(message.text, message.readings, pending)
    says_other = steers or message.asks or reads or named_in(message.text, pending)
    return is_name or (not says_other and is_beside(message.text, pending))


def may_answer(message: Message, pending: Question) -> bool:
    """Say whether a message that was not read may yet be meant as an answer: it is very short, or sounds like one.

    What may be named in any words, such as work, may be anything that asks nothing.
    """
    if message.intent == REJECTS:
        return False
    if message.is_tapped or len(message.plain.split()) <= _SHORT or _DIGIT.search(message.text):
        return True
    if not pending.options:
        return pending.slot != LIKINGS and not message.asks
    return share_of(message.readings, pending) >= LEAST_READ


def unsure_again(message: Message, pending: Question, known: Mapping[str, Any]) -> bool:
    """Say whether somebody who came back to a question is unsure now: that changes no answer given before."""
    titles = {in_plain(option.title) for option in pending.options}  # "not sure yet" may be one
    if known.get(pending.slot) is None or message.entities or message.plain in titles:
        return False
    if named_in(message.text, pending):
        return False
    if pending.slot == LIKINGS:
        return False  # each line of the quiz is a new question
    return (short_word(message.text) or sure_word(message)) == "unsure"
