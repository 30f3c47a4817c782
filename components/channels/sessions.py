"""Who is who at the web door: conversations are named by the server, and the name is signed.

Boundary: a token in, the id of its conversation out. A token is no more than the id and its signature, so
that nothing has to be kept beside the conversation; only whoever was given it can go on with it.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from itsdangerous import Signer

PREFIX = "web:"  # whoever names a conversation over REST names none of ours: there, ids have no colon
_SALT = b"steppingstone web session"
_BYTES = 24  # of chance in an id


class Sessions:
    """The tokens that one secret signs."""

    def __init__(self, secret: str) -> None:
        self._signer = Signer(secret, salt=_SALT, key_derivation="hmac", digest_method=hashlib.sha256)

    def new(self) -> str:
        """Return the token of a conversation that is not begun yet."""
        return self._token(secrets.token_urlsafe(_BYTES))

    def conversation_of(self, token: str) -> str | None:
        """Return the id of the conversation that `token` names; None if it is none of ours."""
        name = token.partition(".")[0].encode("ascii", "replace").decode("ascii")
        # The whole token is compared: the last letter of a signature could else be one of several.
        is_ours = hmac.compare_digest(self._token(name).encode(), token.encode("utf8", "replace"))
        return f"{PREFIX}{name}" if is_ours else None

    def _token(self, name: str) -> str:
        return self._signer.sign(name).decode()


def kept_secret(file: Path) -> str:
    """Return the secret in `file`; make one where there is none, for its owner's eyes only."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
        draft.touch(mode=0o600, exist_ok=False)
        draft.write_text(secrets.token_urlsafe(32), encoding="ascii")
        try:
            os.link(draft, file)  # whole or not at all; where another program was faster, its secret counts
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text(encoding="ascii").strip()
