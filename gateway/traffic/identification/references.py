"""The case number: random, signed, fit to be read out on the telephone.

It links a plain client's next request to its conversation, since the gateway's first text carries
it and the client sends that text back as history. 80 random bits, 40 bits of a keyed tag; a number
that we did not issue is told from one that we did without looking anything up.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from uuid import UUID

from gateway.ports.keys import KeyVault

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base 32: no I, L, O, U
REFERENCE = re.compile(r"GW(?:-[0-9A-HJKMNP-TV-Z]{4}){6}")
"""The form of a case number; whether it is ours, `References.is_ours` tells."""
_PURPOSE = "conversation-reference"
_RANDOM_CHARACTERS = 16
_TAG_CHARACTERS = 8


@dataclass(frozen=True, slots=True)
class References:
    """Issues case numbers and recognises its own."""

    keys: KeyVault

    def issue(self, tenant: UUID) -> str:
        """A new case number such as `GW-7K3Q-…`, never issued before but by chance of 2^-80."""
        body = "".join(secrets.choice(_ALPHABET) for _ in range(_RANDOM_CHARACTERS))
        return _written(body + self._tag(tenant, body))

    def is_ours(self, tenant: UUID, reference: str) -> bool:
        """Whether this gateway issued it for this tenant."""
        if not REFERENCE.fullmatch(reference):
            return False
        plain = reference[3:].replace("-", "")
        body, tag = plain[:_RANDOM_CHARACTERS], plain[_RANDOM_CHARACTERS:]
        return secrets.compare_digest(tag, self._tag(tenant, body))

    def _tag(self, tenant: UUID, body: str) -> str:
        digest = int.from_bytes(self.keys.digest(tenant, _PURPOSE, body.encode())[:5], "big")
        return "".join(_ALPHABET[digest >> 5 * i & 31] for i in range(_TAG_CHARACTERS))


def _written(plain: str) -> str:
    groups = (plain[i : i + 4] for i in range(0, len(plain), 4))
    return "GW-" + "-".join(groups)
