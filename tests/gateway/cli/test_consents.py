"""`gateway consent verify`: a receipt is checked without the gateway."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner

from audit_log.notes import LocalSigner
from gateway.cli.consents import app
from gateway.services.consent_records.receipts import ReceiptSigner
from gateway.services.consent_records.record import Act, ControllerFacts, record_of
from gateway.services.consent_records.serial import canonical
from policies.loader import load_policy

SIGNER = ReceiptSigner(LocalSigner.from_seed("test/consent-receipts", b"7" * 32))


@pytest.fixture
def receipt() -> str:
    act = Act(
        id="0b3c4d5e-0000-4000-8000-000000000001", subject="s", purpose="answer", key="answer",
        status="granted", act="button", channel="chat", at=datetime(2026, 11, 22, tzinfo=UTC),
        notice="consent", notice_version="1", language="pl", text="Czy?",
        sha256=sha256(b"Czy?").hexdigest(),
    )  # fmt: skip
    facts = ControllerFacts("Sklep", "https://x.example/p", None, None)
    return SIGNER.receipt(canonical(record_of(act, load_policy("eu-customer-chat"), facts, "pl")))


def _verify(*arguments: str) -> tuple[int, dict[str, object]]:
    ran = CliRunner().invoke(app, ["verify", *arguments, "--json"])
    return ran.exit_code, json.loads(ran.stdout) if ran.stdout else {}


def test_a_receipt_holds_and_its_gaps_are_told(tmp_path: Path, receipt: str) -> None:
    file, key = tmp_path / "r.txt", tmp_path / "k.json"
    file.write_text(receipt + "\n")
    key.write_text(json.dumps({"keys": [SIGNER.jwk | {"kid": SIGNER.key_id}]}))
    code, told = _verify(str(file), "--key", str(key))
    assert (code, told["verified"], told["vouched"]) == (0, True, True)
    [one] = told["receipts"]  # type: ignore[misc]
    assert not one["complete"] and one["first_gap"] == "$.dct:conformsTo"
    assert _verify(str(file))[1]["vouched"] is False


def test_answers_of_the_api_are_read_as_they_come(tmp_path: Path, receipt: str) -> None:
    file = tmp_path / "consents.json"
    file.write_text(json.dumps({"consents": [{"receipt": receipt}, {"receipt": None}]}))
    assert _verify(str(file))[0] == 0


def test_a_changed_receipt_or_another_key_does_not_verify(tmp_path: Path, receipt: str) -> None:
    file, key = tmp_path / "r.txt", tmp_path / "k.json"
    head, payload, signature = receipt.split(".")
    file.write_text(f"{head}.{payload}.{'A' if signature[0] != 'A' else 'B'}{signature[1:]}")
    code, told = _verify(str(file))
    assert (code, told["verified"]) == (1, False)
    file.write_text(receipt)
    other = ReceiptSigner(LocalSigner.from_seed("x/y", b"8" * 32))
    key.write_text(json.dumps(other.jwk))
    assert _verify(str(file), "--key", str(key)) == (1, {"verified": False, "code": "receipt_key"})


def test_a_file_without_a_receipt_is_told(tmp_path: Path) -> None:
    file = tmp_path / "r.json"
    file.write_text("{}")
    assert CliRunner().invoke(app, ["verify", str(file)]).exit_code == 2
