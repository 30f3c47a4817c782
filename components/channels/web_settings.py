"""What the operator of the web door can set: environment variables, read once at the start.

Boundary: text in, values out. .env.example explains each to whoever hosts the advisor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rasa.shared.exceptions import RasaException

from components.channels.sessions import kept_secret

SECRET_FILE = Path(".steppingstone/secret")  # below the folder that Rasa runs in, beside the conversations
PAGES = Path(__file__).resolve().parents[2] / "web"
_SHORTEST_SECRET = 32  # characters


@dataclass(frozen=True)
class WebSettings:
    """The settings of the web door.

    `rates` are how many messages a minute are taken from one conversation and from one address; None: any number.
    `silence` is how many seconds of a turn may pass without a line.
    """

    secret: str
    origins: frozenset[str] = frozenset()
    proxies: int = 0
    rates: tuple[int, int] | None = (20, 60)
    pages: Path = PAGES
    silence: float = 15


class SettingError(RasaException):
    """A variable that cannot be read; Rasa shows the sentence and ends."""


def read_settings(environment: Mapping[str, str]) -> WebSettings:
    """Return what `environment` says.

    Raises:
        SettingError: with a sentence on the variable that has to be mended.
    """
    named = environment.get("STEPPINGSTONE_ORIGINS", "").split(",")
    return WebSettings(
        secret=_secret(environment.get("STEPPINGSTONE_SECRET", "")),
        origins=frozenset(_origin(part.strip()) for part in named if part.strip()),
        proxies=_number("STEPPINGSTONE_PROXIES", environment.get("STEPPINGSTONE_PROXIES") or "0"),
        rates=_rates(environment.get("STEPPINGSTONE_RATES") or "20,60"),
    )


def _secret(text: str) -> str:
    try:
        secret = text or kept_secret(SECRET_FILE)
    except (OSError, ValueError) as error:
        raise SettingError(f"No secret can be kept in {SECRET_FILE}; set STEPPINGSTONE_SECRET. {error}") from error
    if len(secret) < _SHORTEST_SECRET:
        raise SettingError(
            f"STEPPINGSTONE_SECRET, or what is kept in {SECRET_FILE}, has fewer than {_SHORTEST_SECRET} characters."
        )
    return secret


def _origin(text: str) -> str:
    scheme, _, host = text.partition("://")
    if scheme not in {"http", "https"} or not host or "/" in host or "*" in host:
        raise SettingError(f"STEPPINGSTONE_ORIGINS: '{text}' is not like https://www.example.org, without a path.")
    return text.lower()


def _rates(text: str) -> tuple[int, int] | None:
    if text == "off":
        return None
    conversation, _, address = text.partition(",")
    rates = _number("STEPPINGSTONE_RATES", conversation), _number("STEPPINGSTONE_RATES", address)
    if not all(rates):
        raise SettingError("STEPPINGSTONE_RATES has a 0; where nothing is to be limited, write: off")
    return rates


def _number(name: str, text: str) -> int:
    if not (text.strip().isascii() and text.strip().isdecimal()):
        raise SettingError(f"{name}: '{text}' is not a number.")
    return int(text)
