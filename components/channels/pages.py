"""The demo page and the widget: the files of one folder, and no others.

Boundary: a path in, a file out. Which paths there are is read from the folder, so that none leads out of it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from sanic import response
from sanic.response import HTTPResponse

DEMO, STATIC = "demo.html", "static/"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}
# A page may load nothing but our own files, and can neither be framed nor turn text into markup.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)


class Pages:
    """The files of `folder` that a browser may have: demo.html at "", all others below static/."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def answer(self, path: str, known: str | None) -> HTTPResponse | None:
        """Return the file at `path`, or that it is still the one with the tag `known`; None if there is none."""
        file = self._files().get(path)
        if file is None:
            return None
        body = file.read_bytes()
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache", "Content-Security-Policy": _POLICY}
        if known == tag:
            return response.empty(status=304, headers=headers)
        return response.raw(body, headers=headers, content_type=_TYPES[file.suffix])

    def _files(self) -> dict[str, Path]:
        files = [path for path in self._folder.rglob("*") if path.suffix in _TYPES and path.is_file()]
        return {self._path(file.relative_to(self._folder).as_posix()): file for file in files}

    def _path(self, name: str) -> str:
        return "" if name == DEMO else f"{STATIC}{name}"
