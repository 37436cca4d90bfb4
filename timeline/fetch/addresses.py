"""Which network addresses may be connected to: public ones, and exactly those a feed was allowed.

One rule: the check is made on the address that is connected to, after the name was resolved, so that a name that points
into the private network, or points there only the second time it is asked, gets nowhere.
"""

import socket
from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from timeline.errors import UsageError

Network = IPv4Network | IPv6Network
NAT64 = ip_network("64:ff9b::/96")


def networks(words: Sequence[str]) -> tuple[Network, ...]:
    """Networks from "127.0.0.0/8" or one address. Raises UsageError."""
    try:
        return tuple(ip_network(word, strict=False) for word in words)
    except ValueError as error:
        raise UsageError(f"--allow-address: {error}; give an address or a network such as 127.0.0.0/8") from error


def is_allowed(address: str, allowed: Sequence[Network] = ()) -> bool:
    """Whether an address is public (an IPv4 address within IPv6 counts as itself), or in a network that is allowed."""
    bare = ip_address(address.split("%")[0])
    if bare.version == 6:
        bare = bare.ipv4_mapped or bare.sixtofour or (bare if bare not in NAT64 else ip_address(int(bare) & 0xFFFFFFFF))
    if any(bare.version == network.version and bare in network for network in allowed):
        return True
    return bare.is_global and not bare.is_multicast


class AddressRefusedError(Exception):
    """A name stands for an address that may not be connected to."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class GuardedResolver(AbstractResolver):
    """Resolves names and lets through only addresses that may be connected to."""

    def __init__(self, allowed: Sequence[Network]) -> None:
        self._inner = ThreadedResolver()
        self._allowed = allowed

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC) -> list[ResolveResult]:
        """The addresses of a name. Raises AddressRefusedError where none may be connected to, OSError where there is none."""
        found = await self._inner.resolve(host, port, family)
        kept = [one for one in found if is_allowed(one["host"], self._allowed)]
        if not kept:
            raise AddressRefusedError(found[0]["host"] if found else host)
        return kept

    async def close(self) -> None:
        await self._inner.close()
