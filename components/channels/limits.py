"""How often somebody may write, so that nobody has to wait for one who writes without end.

Boundary: counts in memory, for this process alone; raises what is to be answered, and answers nothing itself.
"""

from __future__ import annotations

import ipaddress
import math
from collections import OrderedDict
from collections.abc import Iterable

from aiolimiter import AsyncLimiter
from sanic.request import Request

from components.channels.incoming import RequestError

_MOST_KEYS = 10_000  # those that were not seen for longest go first
_LONGEST_KEY = 64
_NETWORK = 64  # bits of an IPv6 address; what follows, a visitor can choose


class Limits:
    """The limits of one channel. `rates` are as in WebSettings, `proxies` as in `visitor`."""

    def __init__(self, rates: tuple[int, int] | None, proxies: int) -> None:
        self._proxies = proxies
        self._by_conversation: Limit | None = None
        self._by_visitor: Limit | None = None
        if rates:
            a_minute, of_visitor = rates
            at_once = max(1, a_minute // 4)
            self._by_conversation = Limit(at_once, 60 * at_once / a_minute)
            self._by_visitor = Limit(of_visitor, 60)

    async def count_message(self, conversation: str) -> None:
        """Count one more message of `conversation`.

        Raises:
            RequestError: there were too many.
        """
        await _count(self._by_conversation, conversation)

    async def count_visitor(self, request: Request) -> None:
        """Count one more request from where `request` comes from.

        Raises:
            RequestError: there were too many.
        """
        forwarded = request.headers.getall("x-forwarded-for", [])
        await _count(self._by_visitor, visitor(request.ip, forwarded, self._proxies))


class Limit:
    """So many at once for each key; they become free again one by one, all within `seconds`."""

    def __init__(self, at_once: int, seconds: float) -> None:
        self._at_once, self._seconds = at_once, seconds
        self._buckets: OrderedDict[str, AsyncLimiter] = OrderedDict()

    async def seconds_to_wait(self, key: str) -> int:
        """Count one more for `key` and return 0; where there is no room, return when there will be."""
        bucket = self._buckets.setdefault(key, AsyncLimiter(self._at_once, self._seconds))
        self._buckets.move_to_end(key)
        if len(self._buckets) > _MOST_KEYS:
            self._buckets.popitem(last=False)
        if not bucket.has_capacity():
            return math.ceil(self._seconds / self._at_once)
        await bucket.acquire()
        return 0


def visitor(peer: str, forwarded: Iterable[str], proxies: int) -> str:
    """Return who a request comes from.

    Args:
        peer: the address at the other end of the connection.
        forwarded: the values of the headers X-Forwarded-For.
        proxies: how many of the last addresses in them proxies of ours have put there.
    """
    hops = [hop.strip() for header in forwarded for hop in header.split(",")]
    address = hops[-proxies] if 0 < proxies <= len(hops) else peer
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address[:_LONGEST_KEY]
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((int(found), _NETWORK), strict=False))


async def _count(limit: Limit | None, key: str) -> None:
    wait = await limit.seconds_to_wait(key) if limit else 0
    if wait:
        raise RequestError("That was too fast. Please send this again in a moment.", 429, {"Retry-After": str(wait)})
