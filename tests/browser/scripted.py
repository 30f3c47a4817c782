"""What the stub server says: one of each thing that the protocol can carry. The words are the tests' own."""

from __future__ import annotations

import functools
import hashlib
from typing import Any

from presenter.markup import Block, blocks

SCRIPT = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>"
CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:Ask about child care, señora\r\nEND:VCALENDAR\r\n"


def message(text: str, *choices: str, **more: Any) -> dict[str, Any]:
    """Return a message as the server makes it, still without its id."""
    drawn = [_block(block) for block in blocks(text)]
    offered = [{"id": hashlib.sha256(title.encode()).hexdigest()[:16], "title": title} for title in choices]
    return {"type": "message", "text": text.replace("**", "").replace("_", ""), "blocks": drawn, **more} | (
        {"choices": offered} if offered else {}
    )


def _block(block: Block) -> dict[str, Any]:
    lines = [
        [
            {"text": run.text} | ({"bold": True} if run.bold else {}) | ({"url": run.url} if run.url else {})
            for run in line
        ]
        for line in block.lines
    ]
    return {"kind": block.kind, "lines": lines} | ({"first": block.first} if block.kind == "numbered" else {})


def _row(title: str, text: str = "", tag: str = "", note: str = "") -> dict[str, str]:
    return {name: value for name, value in (("title", title), ("text", text), ("tag", tag), ("note", note)) if value}


VERDICT = {
    "kind": "verdict",
    "title": "A job you can build on",
    "rows": [
        _row(
            "Time frame",
            "Jobs are often short, and a career is planned for long.",
            "in between",
            "You said: “3 yrs now”",
        ),
        _row("Goals", "A job meets your needs of today, such as pay.", "like a job", "You said: “mostly the money”"),
        _row("Training", "Many jobs need just basic skills.", "like a job", "You said: “nothing new”"),
        _row("Moving up", "A career has a clear path up.", "like a career", "You said: “lead spot next year”"),
        _row("Benefits", "Nothing noted yet.", "open"),
    ],
    "note": "A job is fine as it is. To call it one or the other is our own reading.",
}
PLAN = {
    "kind": "plan",
    "title": "Your plan, in small steps",
    "rows": [
        _row(
            "Ask about child care", "Call a local non-profit. Ask who may help.", "by Wed, Nov 25", "About 30 minutes"
        ),
        _row("Ask for one new task", "It may help you gain experience.", "by Sun, Nov 29", "About 30 minutes"),
        _row("Look for one short course", "A college near you may have one.", "by Wed, Dec 2", "About an hour"),
    ],
    "note": "The dates are a proposal. It is your plan; you can change it.",
}
HAND_OFF = {
    "kind": "hand_off",
    "title": "My card for a career counselor",
    "rows": [
        _row("", "Work: Cashier for 4 years\nWhat I want: 25 hours a week"),
        _row("In the way", "No child care after 6, money is tight"),
        _row("What I have", "I train the new people"),
        _row("What I want to ask", "Who may help with child care while I learn?"),
    ],
    "note": "A program wrote this. I decide what I share.",
}


@functools.cache
def replies() -> dict[str, list[dict[str, Any]]]:
    """Return what is said to what."""
    return {
        "greeting": [
            message(
                "Hi, I'm Steppingstone. I'm an automated advisor, not a person. Ask me in your own words.",
                *("Job or career?", "Is my gig a career?", "How do I advance?"),
            )
        ],
        "Job or career?": [
            message(
                "A **job** is work you do for pay. A **career** is a longer path, where one thing leads to the next:\n"
                "- A job may end soon; a career goes on for years.\n"
                "- A job pays today; a career also lets you grow.\n\n"
                "More on careeronestop.org\n\n_Source: the article, citing [1] and [2]._"
            ),
            message("Here are some good next steps.", "Is my gig a career?", "How do I advance?"),
        ],
        "Is my gig a career?": [
            message("Time frame: in between. Goals: like a job.", card=VERDICT),
            message("What now?", "Make a plan"),
        ],
        "Make a plan": [
            message(
                "1. Ask about child care, by Wed, Nov 25.",
                card=PLAN,
                file={"name": "plan.ics", "type": "text/calendar", "content": CALENDAR},
            )
        ],
        "card": [
            message("My card", card=HAND_OFF),
            message("", file={"name": "card.md", "type": "text/markdown", "content": "My card"}),
        ],
        "numbered": [message("Now:\n3. third\n4. fourth")],
        "link": [message("Look here.", choices=[{"url": "https://example.org/map", "title": "Map"}])],
        "page": [message("A page", file={"name": "page.html", "type": "text/html", "content": SCRIPT})],
        "markup": [
            {
                "type": "message",
                "text": SCRIPT,
                "blocks": [
                    {"kind": "paragraph", "lines": [[{"text": SCRIPT}, {"text": "tap", "url": "javascript:alert(1)"}]]}
                ],
                "choices": [{"id": "0" * 16, "title": SCRIPT}, {"title": "Tap", "url": "javascript:alert(1)"}],
            },
            message(SCRIPT, card={"kind": "verdict", "title": SCRIPT, "rows": [_row(*[SCRIPT] * 4)], "note": SCRIPT}),
        ],
        "español": [message("Un trabajo es por dinero.", lang="es")],
    }


def reply_to(text: str) -> list[dict[str, Any]]:
    """Return what is said to `text`; a word of it is said back where it is not in the script."""
    return replies().get(text) or [message(f"I heard: {text}")]
