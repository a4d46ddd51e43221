"""Receipts: the record, signed, for the person to keep (JWS, RFC 7515; Ed25519, RFC 8037).

The receipt has the id of its record. It can be checked without the gateway and without a network:
`gateway consent verify FILE`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from audit_log.notes import LocalSigner
from gateway.errors import ClientError
from gateway.services.consent_records.form import first_fault
from gateway.services.consent_records.terms import context

TYPE: Final = "consent-receipt+jws"
LONGEST: Final = 256 * 1024
RECEIPT_PROFILES: Final = ["record:receipt", "record:receipt-eu-gdpr"]


@dataclass(frozen=True, slots=True)
class Verified:
    """A receipt whose signature holds. `complete`: its record has every mandatory field."""

    id: str
    key_id: str
    record: dict[str, Any]
    complete: bool
    fault: str | None


@dataclass(frozen=True, slots=True)
class ReceiptSigner:
    """Signs receipts with a key of its own; the audit log's key signs nothing but the log."""

    signer: LocalSigner

    @property
    def jwk(self) -> dict[str, str]:
        """The public key (RFC 8037)."""
        return jwk_of(self.signer.key.public)

    @property
    def key_id(self) -> str:
        """Its thumbprint (RFC 7638)."""
        return thumbprint(self.jwk)

    def receipt(self, record: bytes) -> str:
        """The signed copy of a record, in the compact form; the same bytes for the same record."""
        document = json.loads(record)
        payload = {
            "@context": context(),
            "@id": f"{document['@id']}#receipt",
            "@type": "dpv:ConsentReceipt",
            "dct:identifier": document["dct:identifier"],
            **({} if "gateway:missing" in document else {"dct:conformsTo": RECEIPT_PROFILES}),
            "gateway:record": document,
        }
        header = {"alg": "EdDSA", "jwk": self.jwk, "kid": self.key_id, "typ": TYPE}
        signed = f"{_encoded(header)}.{_encoded(payload)}"
        return f"{signed}.{_base64(self.signer.sign(signed.encode()))}"


def verify(receipt: str, key: dict[str, str] | None = None) -> Verified:
    """Checks a receipt against `key`, or against the key within.

    Without a key from elsewhere it only shows that nothing was changed after signing. Raises
    ClientError: `receipt_unreadable`, `receipt_key` (another key), `receipt_signature`,
    `receipt_ids` (receipt and record do not belong together).
    """
    header, payload, signed, signature = _read(receipt)
    inside = header.get("jwk")
    trusted = key if key is not None else inside
    if header.get("alg") != "EdDSA" or header.get("typ") != TYPE or not _is_key(trusted):
        raise _unreadable()
    assert isinstance(trusted, dict)  # noqa: S101 - just looked at
    if header.get("kid") != thumbprint(trusted) or (inside is not None and inside != trusted):
        raise ClientError("receipt_key", "The receipt was signed with another key.")
    try:
        public = Ed25519PublicKey.from_public_bytes(_decoded(trusted["x"]))
        public.verify(signature, signed)
    except (InvalidSignature, ValueError) as error:
        raise ClientError("receipt_signature", "The signature does not hold.") from error
    record = payload.get("gateway:record")
    if not isinstance(record, dict) or record.get("dct:identifier") != payload.get(
        "dct:identifier"
    ):
        raise ClientError("receipt_ids", "Receipt and record do not belong together.")
    _check_notice(record)
    fault = first_fault(record)
    return Verified(
        str(payload["dct:identifier"]), thumbprint(trusted), record, fault is None, fault
    )


def jwk_of(public: bytes) -> dict[str, str]:
    """An Ed25519 public key as a JWK (RFC 8037 section 2)."""
    return {"crv": "Ed25519", "kty": "OKP", "x": _base64(public)}


def thumbprint(jwk: dict[str, str]) -> str:
    """RFC 7638: SHA-256 over the required members, in order, without blanks."""
    members = {name: jwk[name] for name in ("crv", "kty", "x")}
    text = json.dumps(members, sort_keys=True, separators=(",", ":"))
    return _base64(hashlib.sha256(text.encode()).digest())


def _check_notice(record: dict[str, Any]) -> None:
    notice = record.get("dpv:hasProcess", {}).get("dpv:hasNotice", {})
    text, digest = notice.get("gateway:text"), notice.get("gateway:sha256")
    if not isinstance(text, str) or hashlib.sha256(text.encode()).hexdigest() != digest:
        raise ClientError("receipt_notice", "The digest is not of the text in the receipt.")


def _read(receipt: str) -> tuple[dict[str, Any], dict[str, Any], bytes, bytes]:
    parts = receipt.strip().split(".")
    if len(receipt) > LONGEST or len(parts) != 3:
        raise _unreadable()
    try:
        header, payload = (json.loads(_decoded(part)) for part in parts[:2])
        signature = _decoded(parts[2])
    except (ValueError, RecursionError, binascii.Error) as error:
        raise _unreadable() from error
    if not isinstance(header, dict) or not isinstance(payload, dict):
        raise _unreadable()
    return header, payload, f"{parts[0]}.{parts[1]}".encode(), signature


def _is_key(jwk: object) -> bool:
    return (
        isinstance(jwk, dict)
        and jwk.get("kty") == "OKP"
        and jwk.get("crv") == "Ed25519"
        and isinstance(jwk.get("x"), str)
    )


def _unreadable() -> ClientError:
    return ClientError("receipt_unreadable", "This is no receipt of a consent.")


def _encoded(value: dict[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _base64(text.encode())


def _base64(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode("ascii")


def _decoded(text: str) -> bytes:
    """Strict: the one spelling that RFC 7515 allows."""
    value = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if _base64(value) != text:
        raise ValueError("not base64url")
    return value
