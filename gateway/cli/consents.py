"""`gateway consent verify`: check a receipt without the gateway and without a network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from gateway.cli.frame import ConfigOption, DataDirOption, JsonOption, fail, settings_from, show
from gateway.errors import ClientError
from gateway.installation import read_deployment, receipt_signer
from gateway.services.consent_records.receipts import LONGEST, Verified, verify

app = typer.Typer(help="Consents: check the receipts that people were given.")


@app.callback()
def consents() -> None:
    """Consents: check the receipts that people were given."""


@app.command("verify")
def verify_receipt(
    file: Annotated[Path, typer.Argument(help="A receipt, or the JSON of GET /consents.")],
    key: Annotated[
        Path | None,
        typer.Option("--key", help="The public key, from /.well-known/gateway-consent-keys."),
    ] = None,
    own: Annotated[bool, typer.Option("--own", help="Check against this installation.")] = False,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check signature, text and form of receipts. Exit code 0 only if all of them hold.

    Without --key or --own the key inside is taken: that shows only that nothing was changed since.
    """
    if file.stat().st_size > LONGEST * 64:
        fail("The file is too large.", 2)
    receipts = _receipts(file.read_text(encoding="utf-8", errors="replace"))
    if not receipts:
        fail("There is no receipt in this file.", 2)
    keys = _keys(key, own, config, data_dir)
    try:
        verified = [_verified(receipt, keys) for receipt in receipts]
    except ClientError as error:
        if as_json:
            show({"verified": False, "code": error.code}, as_json)
            raise SystemExit(1) from error
        fail(f"NOT VERIFIED: {error.public} ({error.code})", 1)
    told = [
        {"id": one.id, "key": one.key_id, "complete": one.complete, "first_gap": one.fault}
        for one in verified
    ]
    trusted = "a key given from outside" if keys else "the key inside, which nobody vouched for"
    lines = [
        f"Verified: {one.id}, {_state(one)}, "
        + ("complete" if one.complete else f"incomplete ({one.fault})")
        for one in verified
    ]
    show(
        {"verified": True, "vouched": bool(keys), "receipts": told},
        as_json,
        "\n".join([*lines, f"Checked against {trusted}."]),
    )


def _state(one: Verified) -> str:
    return str(one.record.get("gateway:event", {}).get("dpv:hasConsentStatus", "?"))


def _verified(receipt: str, keys: list[dict[str, str]]) -> Verified:
    """Against the first key that it names; with none given, against its own."""
    if not keys:
        return verify(receipt)
    failure: ClientError | None = None
    for key in keys:
        try:
            return verify(receipt, key)
        except ClientError as error:
            failure = error
            if error.code != "receipt_key":
                break
    raise failure or ClientError("receipt_key", "The receipt was signed with another key.")


def _receipts(text: str) -> list[str]:
    if not text.lstrip().startswith(("{", "[")):
        return [line.strip() for line in text.splitlines() if line.strip()]
    try:
        return list(_inside(json.loads(text)))
    except (ValueError, RecursionError):
        fail("The file is no JSON.", 2)


def _inside(value: Any) -> list[str]:
    """Every `receipt` in the answers of the API."""
    if isinstance(value, list):
        return [found for each in value for found in _inside(each)]
    if not isinstance(value, dict):
        return []
    own = [value["receipt"]] if isinstance(value.get("receipt"), str) else []
    return own + _inside(value.get("consents"))


def _keys(
    key: Path | None, own: bool, config: Path | None, data_dir: Path | None
) -> list[dict[str, str]]:
    """Only the members that make the key; a JWK, or a set of them."""
    found: list[Any] = []
    if key is not None:
        try:
            document = json.loads(key.read_text(encoding="utf-8"))
            found = document["keys"] if "keys" in document else [document]
            found = [{name: each[name] for name in ("crv", "kty", "x")} for each in found]
        except (ValueError, KeyError, TypeError):
            fail("The key is no public key in JSON (JWK).", 2)
    if own:
        data = settings_from(config, data_dir).data
        found.append(receipt_signer(data, read_deployment(data)).jwk)
    return found
