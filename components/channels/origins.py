"""Which pages may speak with the advisor from a browser, and what every answer tells a browser.

Boundary: headers in, headers out. A program that is no browser sends no origin, and is not asked for one.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from sanic import Sanic

_SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "content-type",
    "Access-Control-Max-Age": "600",
}


class Origins:
    """The page's own origin, and those `others` that the operator has named."""

    def __init__(self, others: Collection[str] = ()) -> None:
        self._others = frozenset(others)

    def allow(self, origin: str | None, host: str) -> bool:
        """Say whether a page of `origin` may speak with the server that was called `host`."""
        if not origin or origin.lower() in self._others:
            return True
        try:
            # What the proxy before us speaks is not known here, so that http and https count as one.
            return urlsplit(origin).netloc.lower() == host.lower() != ""
        except ValueError:  # such as of half an IPv6 address
            return False


def headers_for(origin: str | None) -> dict[str, str]:
    """Return the headers of every answer; `origin` is that of the page, where it is allowed."""
    shown = {"Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": "Retry-After"} if origin else {}
    return {**_SAFE, "Vary": "Origin", **shown}


def take_over(app: Sanic, prefix: str) -> None:
    """Keep Rasa's own CORS away from the paths below `prefix`: it would let others' pages in, and their cookies."""
    rules = getattr(app.ctx, "sanic_cors", None)
    if rules:
        rules.resources = [
            (re.compile(rf"(?!{re.escape(prefix)}(?:/|$))(?:{getattr(pattern, 'pattern', pattern)})"), options)
            for pattern, options in rules.resources
        ]
