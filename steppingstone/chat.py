"""The chat in a terminal: starts what it needs, talks until the person leaves, leaves nothing behind."""

from __future__ import annotations

from steppingstone.model import checked_library, fresh_model
from steppingstone.servers import Servers, running
from steppingstone.talk import Conversation
from steppingstone.terminal import Face, Screen, face

_COMMANDS = """\
Type a question, or the number of a choice.
  /help     this list
  /restart  forget this conversation and start anew
  /quit     leave (Ctrl-D does the same)"""


def chat() -> int:
    """Hold one conversation; return the exit code."""
    shown = face()
    model = fresh_model(shown.tell, checked_library())
    shown.tell("Starting the advisor. This takes about half a minute.")
    with running(model) as servers:
        return _talk(shown, servers)


def _talk(shown: Face, servers: Servers) -> int:
    conversation = Conversation(servers.url)
    if isinstance(shown, Screen):
        shown.tell("Ready. /help shows the commands.")
        shown.show(conversation.say("/greet"))
    for words in shown.lines():
        command = words.strip().lower()
        if command in {"/quit", "/exit"}:
            break
        if command == "/restart":
            conversation = Conversation(servers.url)
            shown.show(conversation.say("/greet"))
        elif command.startswith("/"):
            shown.tell(_COMMANDS)  # typed intents never reach Rasa
        elif command:
            _take_turn(shown, conversation, words)
            if not servers.are_up:
                shown.tell("A server of the advisor has stopped. Please start again: make chat")
                return 1
    return 0


def _take_turn(shown: Face, conversation: Conversation, words: str) -> None:
    if chosen := conversation.chosen(words):
        shown.echo(chosen)
    with shown.waiting():
        messages = conversation.say(words)
    shown.show(messages)
