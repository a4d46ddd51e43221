"""A record has every mandatory field, or says what is missing; its receipt holds anywhere."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit_log.notes import LocalSigner
from gateway.errors import ClientError
from gateway.services.consent_records.form import first_fault, schema
from gateway.services.consent_records.receipts import ReceiptSigner, thumbprint, verify
from gateway.services.consent_records.record import (
    NAMELESS,
    PURPOSES,
    STATUSES,
    Act,
    ControllerFacts,
    missing,
    record_of,
)
from gateway.services.consent_records.serial import canonical
from gateway.services.consent_records.terms import UnknownTerm, known, place, release, term
from policies.countries.codes import COUNTRIES
from policies.countries.packs import CHANNELS, packed_countries
from policies.loader import load_policy
from policies.model import Policy

LINES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40)
CODES = st.sampled_from(sorted(COUNTRIES))
SIGNER = ReceiptSigner(LocalSigner.from_seed("test/consent-receipts", b"7" * 32))
FACTS = ControllerFacts("Sklep", "https://sklep.example/p", "iod@sklep.example", "ul. Polna 1")


@st.composite
def acts(draw: Any) -> Act:
    text = draw(st.text(min_size=1, max_size=200).filter(str.strip))
    text = text.encode("utf-8", "ignore").decode() or "x"
    purpose = draw(st.sampled_from(sorted(PURPOSES)))
    channel = draw(st.sampled_from(CHANNELS))
    return Act(
        id=str(draw(st.uuids())),
        subject=draw(LINES),
        purpose=purpose,
        key=f"pke_398:{channel}" if purpose == "marketing" else purpose,
        status=draw(st.sampled_from(sorted(STATUSES))),
        act=draw(st.sampled_from(["utterance", "button", "api", "signal"])),
        channel=channel,
        at=draw(st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))),
        notice="consent",
        notice_version=str(draw(st.integers(1, 99))),
        language=draw(st.sampled_from(["pl", "en", "uk"])),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


@st.composite
def complete(draw: Any) -> tuple[Policy, ControllerFacts, str]:
    base = load_policy("eu-customer-chat")
    countries = st.lists(CODES, min_size=1, max_size=4, unique=True).map(tuple)
    policy = base.model_copy(
        update={
            "provider": base.provider.model_copy(
                update={"name": draw(LINES), "countries": draw(countries)}
            ),
            "storage": base.storage.model_copy(
                update={
                    "countries": draw(countries),
                    "transfers": draw(st.sampled_from(["eea_only", "anywhere"])),
                }
            ),
            "controller": base.controller.model_copy(update={"authority": draw(LINES)}),
            "consent": base.consent.model_copy(
                update={"valid_days": draw(st.none() | st.integers(1, 3650))}
            ),
        }
    )
    name = draw(LINES.filter(lambda text: text != NAMELESS))
    facts = ControllerFacts(name, "https://x.example/p", draw(LINES), draw(LINES))
    return policy, facts, draw(st.sampled_from(packed_countries()))


@settings(max_examples=1000)
@given(act=acts(), where=complete())
def test_every_complete_record_has_the_form_and_claims_both_profiles(act: Act, where: Any) -> None:
    policy, facts, country = where
    document = record_of(act, policy, facts, country)
    assert missing(policy, facts, country) == ()
    assert first_fault(document) is None
    assert document["dct:conformsTo"] == ["record:record", "record:record-eu-gdpr"]
    assert json.loads(canonical(document)) == document


@given(act=acts(), where=complete(), data=st.data())
def test_a_record_without_any_one_mandatory_member_has_not_the_form(
    act: Act, where: Any, data: Any
) -> None:
    document = record_of(act, *where)
    rules = schema()
    at, rule = data.draw(
        st.sampled_from(
            [
                (document, rules),
                (document["dpv:hasProcess"], rules["$defs"]["processing"]),
                (document["gateway:event"], rules["$defs"]["event"]),
            ]
        )
    )
    name = data.draw(st.sampled_from(rule["required"]))
    del at[name]
    assert first_fault(document) is not None


def _act(**changes: Any) -> Act:
    members: dict[str, Any] = {
        "id": "0b3c4d5e-0000-4000-8000-000000000001",
        "subject": "s",
        "purpose": "answer",
        "key": "answer",
        "status": "granted",
        "act": "button",
        "channel": "chat",
        "at": datetime(2026, 11, 22, tzinfo=UTC),
        "notice": "consent",
        "notice_version": "1",
        "language": "pl",
        "text": "Czy?",
        "sha256": hashlib.sha256(b"Czy?").hexdigest(),
    }
    return Act(**{**members, **changes})


def test_what_is_missing_is_named_and_no_profile_claimed() -> None:
    policy = load_policy("eu-customer-chat").model_copy(update={"country": None})
    nobody = ControllerFacts(NAMELESS, "https://x.example/p", None, None)
    document = record_of(_act(), policy, nobody, "")
    assert document["gateway:missing"] == [
        "controller.address",
        "controller.authority",
        "controller.contact",
        "controller.name",
        "country",
        "provider.countries",
        "provider.name",
        "storage.countries",
        "storage.transfers",
    ]
    assert "dct:conformsTo" not in document
    assert first_fault(document) is not None
    assert not verify(SIGNER.receipt(canonical(document))).complete


def test_a_word_that_dpv_has_not_is_refused() -> None:
    assert release() == "DPV 2.2" and len(known()) > 80
    with pytest.raises(UnknownTerm):
        term("dpv:ConsentImplied")
    with pytest.raises(UnknownTerm):
        place("zz")


def _used(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set().union(*(_used(v) for v in value.values()), set(value))
    if isinstance(value, list):
        return set().union(*map(_used, value))
    return {value} if isinstance(value, str) else set()


@given(act=acts(), where=complete())
def test_every_word_in_a_record_stands_in_the_table(act: Act, where: Any) -> None:
    words = {w for w in _used(record_of(act, *where)) if w.startswith(("dpv:", "eu-gdpr:", "pd:"))}
    assert words - set(known()) - {act.text, act.subject} == set()


@given(act=acts(), where=complete())
def test_a_receipt_holds_and_no_change_goes_unseen(act: Act, where: Any) -> None:
    receipt = SIGNER.receipt(canonical(record_of(act, *where)))
    found = verify(receipt, SIGNER.jwk)
    assert (found.id, found.complete, found.key_id) == (act.id, True, SIGNER.key_id)
    assert SIGNER.receipt(canonical(record_of(act, *where))) == receipt


@given(st.data())
def test_a_changed_receipt_does_not_hold(data: Any) -> None:
    receipt = SIGNER.receipt(
        canonical(record_of(_act(), load_policy("eu-customer-chat"), FACTS, "pl"))
    )
    index = data.draw(st.integers(0, len(receipt) - 1))
    other = data.draw(st.sampled_from("ABCabc019-_.").filter(lambda c: c != receipt[index]))
    with pytest.raises(ClientError):
        verify(receipt[:index] + other + receipt[index + 1 :], SIGNER.jwk)


def test_a_receipt_of_another_key_is_not_ours() -> None:
    stranger = ReceiptSigner(LocalSigner.from_seed("x/y", b"8" * 32))
    receipt = stranger.receipt(
        canonical(record_of(_act(), load_policy("eu-customer-chat"), FACTS, "pl"))
    )
    assert verify(receipt).id == _act().id
    with pytest.raises(ClientError) as refused:
        verify(receipt, SIGNER.jwk)
    assert refused.value.code == "receipt_key"


def test_a_digest_that_is_not_of_the_text_is_seen() -> None:
    record = record_of(_act(text="Coś innego?"), load_policy("eu-customer-chat"), FACTS, "pl")
    with pytest.raises(ClientError) as refused:
        verify(SIGNER.receipt(canonical(record)))
    assert refused.value.code == "receipt_notice"


def test_no_other_algorithm_is_taken() -> None:
    receipt = SIGNER.receipt(
        canonical(record_of(_act(), load_policy("eu-customer-chat"), FACTS, "pl"))
    )
    header = json.loads(base64.urlsafe_b64decode(receipt.split(".")[0] + "=="))
    for algorithm in ("none", "HS256"):
        encoded = base64.urlsafe_b64encode(json.dumps({**header, "alg": algorithm}).encode())
        forged = ".".join([encoded.rstrip(b"=").decode(), *receipt.split(".")[1:]])
        with pytest.raises(ClientError):
            verify(forged)


@given(st.text(max_size=300))
def test_anything_else_is_no_receipt(text: str) -> None:
    with pytest.raises(ClientError):
        verify(text)


def test_the_thumbprint_is_that_of_rfc_8037() -> None:
    key = {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    assert thumbprint(key) == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
