"""The chat in a terminal: starts what it needs, and talks until the person leaves.

Boundary: a person is known again the next time, until they say /restart; a script never is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from steppingstone.keepsake import keep_token, kept_token, save
from steppingstone.model import checked_library, fresh_model
from steppingstone.servers import Servers, running
from steppingstone.talk import Conversation, Message, begin
from steppingstone.terminal import Face, Screen, face

_COMMANDS = """\
Type a question, or the number of a choice.
  /help     this list
  /restart  forget this conversation and start anew
  /quit     leave (Ctrl-D does the same); what was said is kept on this machine for the next time"""


def chat() -> int:
    """Hold one conversation; return the exit code."""
    shown = face()
    model = fresh_model(shown.tell, checked_library())
    shown.tell("Starting the advisor. This takes about half a minute.")
    with running(model, keep=isinstance(shown, Screen)) as servers:
        return _talk(shown, servers)


def _talk(shown: Face, servers: Servers) -> int:
    conversation = _begin(shown, servers)
    if isinstance(shown, Screen):
        shown.tell("Ready. /help shows the commands.")
        _show(shown, conversation, conversation.greet())
    for words in shown.lines():
        command = words.strip().lower()
        if command in {"/quit", "/exit"}:
            break
        if command == "/restart":
            conversation = _restart(shown, servers, conversation)
        elif command.startswith("/"):
            shown.tell(_COMMANDS)  # typed intents never reach Rasa
        elif command:
            _take_turn(shown, conversation, words)
            if not servers.are_up:
                shown.tell("A server of the advisor has stopped. Please start again: make chat")
                return 1
    return 0


def _begin(shown: Face, servers: Servers, anew: bool = False) -> Conversation:
    """Return the conversation of the person at the terminal, or one of its own for a script."""
    is_person = isinstance(shown, Screen)
    conversation = begin(servers.url, kept_token() if is_person and not anew else "")
    if is_person:
        keep_token(conversation.token)
    return conversation


def _restart(shown: Face, servers: Servers, conversation: Conversation) -> Conversation:
    """Have what was said deleted and begin anew; where that fails, go on as before."""
    if not conversation.forget():
        shown.tell("What was said could not be deleted. Please try again in a minute.")
        return conversation
    conversation = _begin(shown, servers, anew=True)
    _show(shown, conversation, conversation.greet())
    return conversation


def _take_turn(shown: Face, conversation: Conversation, words: str) -> None:
    if chosen := conversation.chosen(words):
        shown.echo(chosen)
    _show(shown, conversation, conversation.say(words))


def _show(shown: Face, conversation: Conversation, messages: Iterator[Message]) -> None:
    """Show what is said as it comes, and put the files that came with it into the present folder."""
    shown.show(messages)
    for file in (message.file for message in conversation.latest if message.file):
        try:
            shown.tell(f"Saved as {save(file, Path.cwd())}")
        except OSError as error:
            shown.tell(f"{file.name} could not be saved here: {error.strerror}")
