"""Who speaks is known to the gateway as far as policy says, and to the provider not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import pytest

from gateway.services.access.subject_tokens import SubjectTokens
from policies.loader import RULES
from tests.builders import Customer, RunningGateway, running, saying
from tests.fakes import FakeProvider, json_reply

QUESTION = "Gdzie jest moja paczka?"
OUT = (
    "x-gateway-request-id",
    "x-gateway-conversation",
    "x-gateway-disclosure",
    "x-gateway-consent",
    "x-gateway-handover",
    "ai-disclosure",
    "content-language",
    "link",
)


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with saying("Dzień dobry, [PERSON_1].") as provider:
        yield provider


@pytest.fixture
def gateway(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    with running(tmp_path, provider.base_url, policy="eu-contract") as gateway:
        yield gateway


def token(gateway: RunningGateway, subject: str, **claims: Any) -> dict[str, str]:
    tokens = SubjectTokens(gateway.parts.installation.keys)
    return {"X-Gateway-Subject": tokens.mint(gateway.tenant, subject, **claims)}


def sent_user(provider: FakeProvider, member: str = "user") -> str:
    user = provider.requests[-1].json()[member]
    assert isinstance(user, str)
    return user


@pytest.mark.parametrize("member", ["user", "safety_identifier", "prompt_cache_key"])
def test_the_provider_sees_a_pseudonym_that_changes_with_the_conversation(
    gateway: RunningGateway, provider: FakeProvider, member: str
) -> None:
    pseudonyms = []
    for _ in range(2):
        customer = Customer(
            gateway.client(),
            headers=token(gateway, "anna"),
            extra={"extra_body": {member: "anna@przyklad.example"}},
        )
        customer.say(QUESTION)
        first = sent_user(provider, member)
        customer.say("A kiedy?")
        assert sent_user(provider, member) == first, "it changed within a conversation"
        pseudonyms.append(first)
        assert customer.reference not in first
        assert len(first) >= 16
    assert len(set(pseudonyms)) == 2
    assert b"anna" not in provider.received


def test_two_installations_give_one_person_different_pseudonyms(
    tmp_path: Path, provider: FakeProvider
) -> None:
    seen = set()
    for number in range(2):
        with running(tmp_path / str(number), provider.base_url, policy="eu-contract") as gateway:
            extra = {"extra_body": {"user": "anna"}}
            headers = {**token(gateway, "anna"), "X-Gateway-Conversation": "chat-1"}
            Customer(gateway.client(), headers=headers, extra=extra).say(QUESTION)
            seen.add(sent_user(provider))
    assert len(seen) == 2


def test_identity_headers_stay_with_the_gateway(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    headers = {
        **token(gateway, "customer-4711", hints={"email": "anna@przyklad.example"}),
        "X-Gateway-Conversation": "chat-4711",
        "X-Gateway-Language": "pl",
        "X-Gateway-Channel": "voice",
        "X-Customer-Id": "customer-4711",
        "Cookie": "session=customer-4711",
    }
    Customer(gateway.client(), headers=headers).say(QUESTION)
    raw = provider.requests[-1].raw.lower()
    assert b"x-gateway" not in raw and b"4711" not in raw and b"cookie" not in raw
    assert b"voice" not in raw and b"anna" not in raw
    assert set(provider.requests[-1].headers) <= {
        "host", "accept", "accept-encoding", "user-agent", "content-type", "content-length",
        "authorization", "connection",
    }  # fmt: skip


def policy_with(folder: Path, **identity: str) -> str:
    """The default policy, which trusts what `identity` says."""
    text = (RULES / "eu-customer-chat.yaml").read_text()
    for name, value in identity.items():
        assert f"{name}: []" in text
        text = text.replace(f"{name}: []", f"{name}: [{value}]")
    file = folder / "policy.yaml"
    file.write_text(text)
    return str(file)


def _consent_of_the_next_conversation(gateway: RunningGateway, how: dict[str, Any]) -> str:
    """Says yes in one conversation and opens another in the same way."""
    first = Customer(gateway.client(), **how)
    first.say(QUESTION)
    first.say("tak")
    assert first.last_headers["x-gateway-consent"] == "granted"
    second = Customer(gateway.client(), **how)
    second.say(QUESTION)
    assert second.reference != first.reference
    return second.last_headers["x-gateway-consent"]


BY_HEADER: dict[str, Any] = {"headers": {"X-Customer-Id": "anna"}}
BY_BODY: dict[str, Any] = {"extra": {"extra_body": {"user": "anna"}}}


@pytest.mark.parametrize(
    ("identity", "how", "consent"),
    [
        ({}, BY_HEADER, "required"),
        ({}, BY_BODY, "required"),
        ({"trusted_headers": "X-Customer-Id"}, BY_HEADER, "granted"),
        ({"trusted_headers": "X-Customer-Id"}, BY_BODY, "required"),
        ({"body_fields": "user"}, BY_BODY, "granted"),
        ({"body_fields": "user"}, BY_HEADER, "required"),
    ],
)
def test_an_identity_counts_only_where_policy_names_its_place(
    tmp_path: Path,
    provider: FakeProvider,
    identity: dict[str, str],
    how: dict[str, Any],
    consent: str,
) -> None:
    policy = policy_with(tmp_path, **identity)
    with running(tmp_path / "data", provider.base_url, policy=policy) as gateway:
        assert _consent_of_the_next_conversation(gateway, how) == consent


def test_a_signed_token_goes_before_a_trusted_header(
    tmp_path: Path, provider: FakeProvider
) -> None:
    policy = policy_with(tmp_path, trusted_headers="X-Customer-Id")
    with running(tmp_path / "data", provider.base_url, policy=policy) as gateway:
        anna = Customer(gateway.client(), headers={"X-Customer-Id": "anna"})
        anna.say(QUESTION)
        anna.say("tak")
        both = {"X-Customer-Id": "anna", **token(gateway, "berta")}
        berta = Customer(gateway.client(), headers=both)
        berta.say(QUESTION)
        assert berta.last_headers["x-gateway-consent"] == "required"


def test_the_language_of_the_token_is_spoken(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    headers = token(gateway, "anna", language="en")
    customer = Customer(gateway.client(), headers=headers)
    assert "AI system" in customer.say(QUESTION)
    assert customer.last_headers["content-language"] == "en"


HINTS = {
    "name": "Xenia Qwertowska",
    "email": "x.q@firma.example",
    "phone": "601 202 303",
    "address": "Osiedle pod Dębem, dom trzeci",
}


@pytest.mark.parametrize("hint", HINTS)
def test_what_the_token_says_of_the_customer_is_masked_from_the_first_message(
    gateway: RunningGateway, provider: FakeProvider, hint: str
) -> None:
    value = HINTS[hint]
    headers = token(gateway, "anna", hints={hint: value})
    text = f"to znowu ja: {value}, czekam"
    customer = Customer(gateway.client(), headers=headers)
    customer.say(text)
    raw = provider.requests[-1].body.decode()
    assert value not in raw
    assert all(word not in raw for word in value.split() if len(word) > 4)


def test_the_conversation_of_the_token_is_kept(
    gateway: RunningGateway, provider: FakeProvider
) -> None:
    headers = token(gateway, "anna", conversation="ticket-9")
    first = Customer(gateway.client(), headers=headers)
    first.say(QUESTION)
    second = Customer(gateway.client(), headers=token(gateway, "anna", conversation="ticket-9"))
    second.say("A kiedy?")
    assert second.reference == first.reference
    stranger = Customer(gateway.client(), headers=token(gateway, "berta", conversation="ticket-9"))
    stranger.say("A kiedy?")
    assert stranger.reference != first.reference


def _all_there(headers: Any) -> None:
    missing = [name for name in OUT if name not in headers]
    assert not missing, missing
    assert headers["x-gateway-conversation"].startswith("GW-")
    assert headers["link"].startswith("<http")


@pytest.mark.parametrize("policy", ["eu-customer-chat", "eu-contract", "api-internal", "observe"])
@pytest.mark.parametrize("stream", [False, True])
def test_every_answer_says_where_the_customer_stands(
    tmp_path: Path, provider: FakeProvider, policy: str, stream: bool
) -> None:
    with running(tmp_path, provider.base_url, policy=policy) as gateway:
        customer = Customer(gateway.client())
        customer.say(QUESTION, stream)
        _all_there(customer.last_headers)
        if policy == "eu-customer-chat":
            customer.say("tak", stream)
            _all_there(customer.last_headers)


def test_refusals_and_errors_say_it_too(tmp_path: Path) -> None:
    with FakeProvider(json_reply({"error": {"message": "x"}}, 500)) as failing:
        with running(tmp_path, failing.base_url) as gateway:
            json_mode = {"response_format": {"type": "json_object"}}
            with pytest.raises(openai.PermissionDeniedError) as refused:
                Customer(gateway.client(), extra=json_mode).say(QUESTION)
            _all_there(refused.value.response.headers)
            assert refused.value.response.headers["x-gateway-consent"] == "required"
            customer = Customer(gateway.client())
            customer.say(QUESTION)
            with pytest.raises(openai.InternalServerError) as failed:
                customer.say("tak")
            _all_there(failed.value.response.headers)
            with pytest.raises(openai.BadRequestError) as malformed:
                gateway.client().chat.completions.create(model="m", messages=[])
            assert malformed.value.response.headers["x-gateway-request-id"]
            listed = gateway.call("GET", "/v1/models")
            assert listed.status == 502
            assert listed.headers["x-gateway-request-id"]


def test_a_client_that_names_its_customer_in_every_message_is_understood_all_the_same(
    tmp_path: Path, provider: FakeProvider
) -> None:
    """Only what was said counts: neither a name nor a note beside the words."""
    with running(tmp_path, provider.base_url) as gateway:
        create = gateway.client().chat.completions.with_raw_response.create
        said: list[Any] = [{"role": "user", "name": "anna", "content": QUESTION}]
        asked = create(model="m", messages=said)
        said.append({"role": "assistant", "content": asked.parse().choices[0].message.content})
        noted = {"type": "text", "text": "tak", "note": "chcę rozmawiać z człowiekiem"}
        for content in ("tak", [noted]):
            answer = {"role": "user", "name": "anna", "content": content, "note": "nie"}
            granted = create(model="m", messages=[*said, answer])
            assert granted.headers["x-gateway-consent"] == "granted"
            assert granted.headers["x-gateway-handover"] == "bot"


def test_a_known_customers_name_is_masked_in_every_form_and_comes_back_in_the_right_one(
    tmp_path: Path,
) -> None:
    said = "Przekażę to [PERSON_1:dat], dla [PERSON_1]a, panie PERSON_1:voc."
    with (
        saying(said) as provider,
        running(tmp_path, provider.base_url, policy="eu-contract") as gateway,
    ):
        hints = {"name": "Jan Wilk-Zawadzki", "phone": "600 100 200", "address": "ul. Zielona 7"}
        customer = Customer(gateway.client(), headers=token(gateway, "jan", hints=hints))
        answer = customer.say("Paczka dla wilka-zawadzkiego jana, na zielonej 7, tel 0048600100200")
        raw = provider.requests[-1].raw.decode()
        assert not any(word in raw for word in ("zawadzki", "zielon", "600100200", "jana"))
        assert "Janowi Wilkowi-Zawadzkiemu" in answer
        assert "dla Jana Wilka-Zawadzkiego" in answer
        assert "[PERSON" not in answer and "PERSON_1" not in answer
