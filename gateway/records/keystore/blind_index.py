"""Finding a unit by a value without keeping the value (a keyed digest of it).

Normalisation v1: NFKC, case folded, surrounding blanks off, until nothing changes any more. An
e-mail's local part is kept as it is otherwise; telephone numbers come in E.164 already. The digest
is HMAC-SHA256 cut to 128 bits (RFC 2104 section 5).
"""

from __future__ import annotations

import hmac
import unicodedata

from gateway.records.sealing.primitives import framed

DIGEST_BYTES = 16


def normalised(value: str) -> str:
    """The form in which two spellings of one value are the same."""
    folded = unicodedata.normalize("NFKC", value).casefold().strip()
    # Folding and composing can each undo the other (Unicode chapter 3, D146 has them twice).
    return folded if folded == value else normalised(folded)


def blind(index_key: bytes, kind: str, value: str) -> bytes:
    """What stands in the index for this value of this kind."""
    message = framed(b"v1", kind.encode(), normalised(value).encode("utf-8", "surrogatepass"))
    return hmac.digest(index_key, message, "sha256")[:DIGEST_BYTES]
