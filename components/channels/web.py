"""The web channel: what the widget and the terminal speak with, as docs/web-protocol.md has it.

Boundary: who may ask for what, and the order in which that is checked; what is then done, stands in `web_endpoints`.
"""

from __future__ import annotations

import asyncio
import os
from typing import Any

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic, response
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse

from components.channels.incoming import RequestError, json_object
from components.channels.limits import Limits
from components.channels.looking_after import look_after, refuse_other_stores
from components.channels.origins import PREFLIGHT, Origins, headers_for, take_over
from components.channels.over_http import body_of, failed, failure
from components.channels.pages import Pages
from components.channels.turns import OnNewMessage
from components.channels.web_endpoints import Endpoints, Entry, check_readiness
from components.channels.web_settings import WebSettings, read_settings

URL = "/chat"  # the slash at the start takes it out of Rasa's /webhooks/

_METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE")


class Web(InputChannel):
    """Takes messages from pages and programs, and answers each with a stream."""

    @classmethod
    def name(cls) -> str:
        return "web"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> Web:
        return cls(read_settings(os.environ))

    def __init__(self, settings: WebSettings) -> None:
        self._settings = settings
        self._origins, self._pages = Origins(settings.origins), Pages(settings.pages)
        self._limits = Limits(settings.rates, settings.proxies)

    def url_prefix(self) -> str:
        return URL

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return the routes below /chat: one for whatever path, so that no answer escapes the checks and headers."""
        routes = Blueprint("web")
        endpoints = Endpoints(self.name(), self._settings, self._limits, on_new_message)

        @routes.listener("after_server_start")
        async def prepare(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            look_after(app.ctx.agent)
            refuse_other_stores(app.ctx.agent)
            take_over(app, URL)

        async def serve(request: Request, path: str = "") -> HTTPResponse | None:
            origin = request.headers.get("origin")
            if not self._origins.allow(origin, request.headers.get("host", "")):
                return failure(403, "A page of this origin may not speak with the advisor.", headers_for(None))
            answer = await self._answer(request, path, endpoints)
            if answer:
                answer.headers.update({**headers_for(origin), **answer.headers})
            return answer

        for name, path in (("root", "/"), ("below", "/<path:path>")):
            routes.add_route(serve, path, methods=_METHODS, name=name, stream=True)
        return routes

    async def _answer(self, request: Request, path: str, endpoints: Endpoints) -> HTTPResponse | None:
        try:
            if request.method == "OPTIONS":
                return response.empty(headers=PREFLIGHT)
            if endpoint := endpoints.at.get(path):
                _demand(request, "POST")
                await self._limits.count_visitor(request)
                return await endpoint(request, await _entry(request))
            answer = await self._look(request, path)
            _demand(request, "GET", "HEAD")
            return answer
        except RequestError as refusal:
            return failure(refusal.status, str(refusal), refusal.headers)
        except SanicException as error:  # the body broke off, or is not as its headers say
            return failure(error.status_code or 400, "The request cannot be read.")
        except Exception as error:
            return failed(error)

    async def _look(self, request: Request, path: str) -> HTTPResponse:
        if request.path == URL:  # the links of the page are relative
            return response.redirect(f"{URL.removeprefix('/')}/")
        if path == "health":
            return response.json({"status": "ok"})
        if path == "ready":
            await check_readiness(request)
            return response.json({"status": "ok"})
        if page := self._pages.answer(path, request.headers.get("if-none-match")):
            return page
        raise RequestError("There is nothing at this path.", 404)


def _demand(request: Request, *methods: str) -> None:
    if request.method not in methods:
        allowed = ", ".join((*methods, "OPTIONS"))
        raise RequestError(f"The method for this path is {methods[0]}.", 405, {"Allow": allowed})


async def _entry(request: Request) -> Entry:
    # Only a type that no form can have makes a browser ask first whether the other page may send it.
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise RequestError("The content type is not application/json.", 415)
    return json_object(await body_of(request))
