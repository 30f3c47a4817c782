"""Slack's Web API, called with patience: what passes is waited for, what does not is said.

Boundary: messages and files out; what they look like and when they are sent, others say. slack_sdk makes the
requests; its own retries are not used, because they know neither 502, nor a time-out, nor the failures that
Slack reports with a status of 200.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from components.channels.slack_events import Place
from presenter.said import File

logger = logging.getLogger(__name__)

API_URL = "https://slack.com/api/"
PATIENCE = 600.0  # seconds; in an outage that lasts longer, the person has long gone
_LONGEST_WAIT = 30.0  # seconds between two attempts, where Slack does not say how long
_PASSING = frozenset({"fatal_error", "internal_error", "ratelimited", "request_timeout", "service_unavailable"})
_NO_SUCH_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})


class SlackError(Exception):
    """Slack did not take something; the message is Slack's name for the reason."""


class SlackApi:
    """Calls the Web API with the token of one workspace."""

    def __init__(
        self, token: str, url: str = API_URL, patience: float = PATIENCE, timeout: float = 30, first_wait: float = 1
    ) -> None:
        self._patience, self._timeout, self._first_wait = patience, timeout, first_wait
        # At the level DEBUG its logger would write down what is said.
        quiet = logging.getLogger("slack_sdk.quiet")
        quiet.setLevel(logging.WARNING)
        self._client = AsyncWebClient(token, base_url=url, retry_handlers=[], logger=quiet)

    async def open(self) -> None:
        """Open the connections that all calls share."""
        self._client.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self._timeout))

    async def close(self) -> None:
        """Close them."""
        if self._client.session:
            await self._client.session.close()

    async def post(self, place: Place, message: dict[str, Any]) -> str:
        """Post a message and return its id; in plain words where Slack cannot show the blocks.

        Raises:
            SlackError: it was not taken.
        """
        more: dict[str, Any] = {**_where(place), "unfurl_links": False, "unfurl_media": False}
        try:
            answer = await self._patiently(lambda: self._client.chat_postMessage(**more, **message))
        except SlackError as error:
            if str(error) not in _NO_SUCH_BLOCKS:
                raise
            logger.error(f"Slack cannot show a message ({error}); its words were sent alone.")
            answer = await self._patiently(lambda: self._client.chat_postMessage(**more, text=message["text"]))
        return str(answer["ts"])

    async def whisper(self, place: Place, text: str) -> None:
        """Post a text that only this person sees.

        Raises:
            SlackError: it was not taken.
        """
        await self._patiently(lambda: self._client.chat_postEphemeral(**_where(place), user=place.user, text=text))

    async def change(self, place: Place, ts: str, message: dict[str, Any]) -> None:
        """Change the message `ts`; an ornament, so it is tried once.

        Raises:
            SlackError: it was not changed.
        """
        await self._once(lambda: self._client.chat_update(channel=place.channel, ts=ts, **message))

    async def upload(self, place: Place, file: File) -> None:
        """Upload a file to where the talk is.

        Raises:
            SlackError: it was not taken.
        """
        what: dict[str, Any] = {"filename": file.name, "title": file.name, "content": file.content}
        await self._patiently(lambda: self._client.files_upload_v2(**_where(place), **what))

    async def _patiently(self, call: Callable[[], Awaitable[Any]]) -> Any:
        """Return what a call returns, in the end."""
        last = time.monotonic() + self._patience
        wait = self._first_wait
        while True:
            try:
                return await self._once(call)
            except _PassingError as error:
                pause = error.retry_after or wait * random.uniform(0.75, 1.25)  # not all at once after an outage
                if time.monotonic() + pause > last:
                    raise
                logger.warning(f"Slack did not take a message ({error}); it is sent again in {pause:.0f} s.")
                await asyncio.sleep(pause)
                wait = min(2 * wait, _LONGEST_WAIT)

    async def _once(self, call: Callable[[], Awaitable[Any]]) -> Any:
        try:
            return await call()
        except SlackApiError as error:
            raise _as_ours(error) from error
        except (SlackClientError, aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            raise _PassingError(type(error).__name__) from error


class _PassingError(SlackError):
    """One that may be gone in a while; `retry_after` is in seconds, 0 where Slack does not say."""

    def __init__(self, reason: str, retry_after: float = 0) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


def _where(place: Place) -> dict[str, Any]:
    return {"channel": place.channel, "thread_ts": place.thread or None}


def _as_ours(error: SlackApiError) -> SlackError:
    response = error.response
    # Where the body is not what it says it is, slack_sdk gives the response of the library below.
    status: int = getattr(response, "status_code", 0) or getattr(response, "status", 0)
    data = getattr(response, "data", None)
    reason = str(data.get("error") or "") if isinstance(data, dict) else ""
    if status == 429 or status >= 500 or not reason or reason in _PASSING:
        after = 0.0
        with contextlib.suppress(ValueError):
            after = float(response.headers.get("Retry-After") or 0)
        return _PassingError(reason or f"status {status}", after)
    return SlackError(reason)
