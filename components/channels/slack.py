"""The Slack channel: people write to the app, or mention it, and are answered where they wrote.

Boundary: Slack's requests in; what they say is read in `slack_events`, what is done with them stands in
`slack_desk`. Named in credentials.yml; its two secrets come from the environment only.
"""

from __future__ import annotations

import asyncio
import logging
import os
from typing import Any
from urllib.parse import parse_qs

from rasa.core.channels.channel import InputChannel
from rasa.core.channels.slack import SlackInput
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from components.channels.incoming import RequestError, json_object
from components.channels.looking_after import look_after, refuse_other_stores
from components.channels.over_http import body_of, failure, health_of, is_ready
from components.channels.slack_api import API_URL, SlackApi
from components.channels.slack_desk import SlackDesk
from components.channels.slack_events import read_event, read_interaction
from components.channels.turns import OnNewMessage, response_of
from presenter.slack import words_of

logger = logging.getLogger(__name__)

TOKEN, SECRET = "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"  # names of environment variables
HELP = "utter_help"  # what a command is answered with
_MAX_BODY = 1024 * 1024  # bytes; Slack sends a long paste twice, once as blocks


class Slack(SlackInput):
    """Takes what Slack sends, once it is sure that Slack sent it."""

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel:
        """Return the channel; a closed one where its secrets are not set, so that the others open without it."""
        token, secret = (os.environ.get(name, "").strip() for name in (TOKEN, SECRET))
        missing = [name for name, value in ((TOKEN, token), (SECRET, secret)) if not value]
        if missing:
            # With one of the two, somebody meant it to open.
            level = logging.WARNING if len(missing) == 1 else logging.INFO
            logger.log(
                level, f"The Slack channel is closed; the environment lacks {' and '.join(missing)}. See docs/slack.md."
            )
            return _Closed()
        return cls(secret, SlackApi(token, (credentials or {}).get("api_url") or API_URL))

    def __init__(self, signing_secret: str, api: SlackApi) -> None:
        super().__init__(slack_token="", slack_signing_secret=signing_secret)
        self._api = api

    def get_output_channel(self, channel: str | None = None, thread_id: str | None = None) -> None:
        """Offer no way to write first: Rasa's own would post as the user who installed the app."""

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return the routes below /webhooks/slack."""
        routes = Blueprint("slack")
        desk = SlackDesk(self.name(), self._api, on_new_message)

        @routes.listener("after_server_start")
        async def open_up(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            look_after(app.ctx.agent)
            refuse_other_stores(app.ctx.agent)
            await self._api.open()

        @routes.listener("before_server_stop")
        async def close(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            await desk.finish()
            await self._api.close()

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return health_of(request.app)

        @routes.post("/webhook", stream=True)
        async def receive(request: Request) -> HTTPResponse:
            try:
                request.body = await body_of(request, _MAX_BODY)
                if not self.is_request_from_slack_authentic(request):
                    raise RequestError("This is not signed as Slack signs.", 401)
                return _take(request, desk)
            except RequestError as refusal:
                return failure(refusal.status, str(refusal))

        return routes


class _Closed(InputChannel):
    """Stands in the place of the channel where there is nobody to open to."""

    @classmethod
    def name(cls) -> str:
        return SlackInput.name()

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return no routes."""
        return Blueprint("slack")


def _take(request: Request, desk: SlackDesk) -> HTTPResponse:
    """Answer a request of Slack within the three seconds that it waits; the work goes on behind.

    Raises:
        RequestError: it cannot be read, or not now; Slack then sends an event again.
    """
    form: dict[str, list[str]] = {}
    if request.headers.get("content-type", "").partition(";")[0].strip() == "application/json":
        payload = json_object(request.body)
    else:
        form = parse_qs(request.body.decode("utf8", "replace"))
        payload = json_object(form["payload"][0].encode()) if "payload" in form else {}
    if payload.get("type") == "url_verification":
        return response.json({"challenge": payload.get("challenge")})
    if not is_ready(request.app):
        raise RequestError("No model is loaded.", 503)
    agent = request.app.ctx.agent
    if "command" in form:
        return response.json({"response_type": "ephemeral", "text": words_of(response_of(agent, HELP))})
    found = read_interaction(payload) if form else read_event(payload)
    if found:
        desk.take(found, str(payload.get("event_id") or ""), agent)
    return response.empty(200)
