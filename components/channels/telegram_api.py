"""Telegram's Bot API over HTTP: one call, tried again for as long as it makes sense.

Boundary: a method and its body out, the result or an `ApiError` in. Neither the token, which is part of
every address, nor what people said is ever logged or part of an error.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping
from typing import Any

import aiohttp

from presenter.said import File

logger = logging.getLogger(__name__)

API_URL = "https://api.telegram.org"
PATIENCE = 600  # seconds for which a call is tried again
PAUSE = 1.0  # seconds after the first try; each further pause is twice as long
_LONGEST_PAUSE = 30.0
TIMEOUT = 15  # seconds for one try


class ApiError(Exception):
    """A call that failed. `code` is Telegram's, or that of HTTP; 0 where there was no answer at all."""

    def __init__(self, code: int, reason: str, retry_after: float = 0) -> None:
        super().__init__(f"{reason} ({code})" if code else reason)
        self.code, self.retry_after = code, retry_after

    @property
    def passes(self) -> bool:
        """Say whether the same call may succeed later."""
        return self.code in (0, 429) or self.code >= 500


class BotApi:
    """The methods of one bot.

    Args:
        token: the bot's token.
        url: where the Bot API is.
        patience: for how many seconds a call is tried again.
        pause: in seconds, after the first try.
    """

    def __init__(self, token: str, url: str = API_URL, patience: float = PATIENCE, pause: float = PAUSE) -> None:
        self._root = f"{url.rstrip('/')}/bot{token}"
        self._patience, self._pause = patience, pause
        self._session: aiohttp.ClientSession | None = None
        self._is_down = False

    def open(self) -> None:
        """Get ready to call; to be done inside the running loop."""
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT))

    async def close(self) -> None:
        """Let go of all connections."""
        if self._session:
            await self._session.close()

    async def call(self, method: str, body: Mapping[str, Any], file: File | None = None) -> Any:
        """Call `method` once and return its result.

        Raises:
            ApiError: it failed.
        """
        if self._session is None or self._session.closed:
            raise ApiError(0, "The channel is not open")
        sent = {"data": _form(body, file)} if file else {"json": body}
        try:
            async with self._session.post(f"{self._root}/{method}", **sent) as answer:
                return _result(answer.status, await answer.read())
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            raise ApiError(0, type(error).__name__) from None  # aiohttp's own words may hold the address

    async def insist(
        self, method: str, body: Mapping[str, Any], file: File | None = None, patience: float | None = None
    ) -> Any:
        """Call `method` until it succeeds, and return its result.

        A try that timed out may have reached Telegram all the same: better said twice than not at all.

        Args:
            method: of the Bot API.
            body: its parameters.
            file: a file that comes along.
            patience: how many seconds to go on trying, if not as long as usual.

        Raises:
            ApiError: it never will, or not within patience.
        """
        clock = asyncio.get_running_loop().time
        end = clock() + (self._patience if patience is None else patience)
        pause = self._pause
        while True:
            try:
                result = await self.call(method, body, file)
            except ApiError as error:
                wait = error.retry_after or pause
                if not error.passes or clock() + wait > end:
                    raise
                self._note(error)
                await asyncio.sleep(wait)
                pause = min(2 * pause, _LONGEST_PAUSE)
            else:
                self._note(None)
                return result

    def _note(self, error: ApiError | None) -> None:
        """Log where an outage begins and ends, and not each try in between."""
        if error and error.code != 429 and not self._is_down:
            logger.warning(f"Telegram cannot be reached: {error}. What is to be sent is tried again.")
            self._is_down = True
        elif not error and self._is_down:
            logger.info("Telegram can be reached again.")
            self._is_down = False


def _form(body: Mapping[str, Any], file: File) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in body.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    form.add_field("document", file.content.encode(), filename=file.name, content_type=file.type)
    return form


def _result(status: int, content: bytes) -> Any:
    try:
        answer = json.loads(content)
        if answer["ok"]:
            return answer["result"]
        code, description = int(answer["error_code"]), str(answer["description"])
        retry_after = float((answer.get("parameters") or {}).get("retry_after", 0))
    except (ValueError, KeyError, TypeError, AttributeError):
        # A proxy on the way has an answer of its own.
        raise ApiError(status if status >= 300 else 502, "No answer of the Bot API") from None
    # What follows the second colon may quote the message.
    raise ApiError(code, ":".join(description.split(":")[:2]), retry_after)
