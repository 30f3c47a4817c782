"""Whether words ask the advisor to do something in somebody's place: "call my boss for me".

Boundary: words only. Such a request answers no question, whatever it names.
"""

from __future__ import annotations

import re

from advisor.words.message import in_plain

_OPENING = r"^(?:(?:ok|okay|so|and|well|just|pls|please|can|could|will|would|you|u|ya|hey|then) )*"
_DO = r"(?:call|phone|text|email|write|message|contact|ask|tell|talk to|send|apply|sign|fill|book|schedule|submit)"
_WHOM = r"(?:me|us|my|our|him|her|them|it|that|this|these|the|up|out|in|at|to)"
_REQUEST = re.compile(
    rf"{_OPENING}{_DO} {_WHOM}\b|{_OPENING}(?:find|get|make|do|give|print|show|tell) (?:\w+ ){{1,6}}for me$"
)


def is_request(text: str) -> bool:
    """Say whether `text` asks that something be done."""
    return bool(_REQUEST.search(in_plain(text)))
