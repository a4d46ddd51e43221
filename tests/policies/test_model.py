"""Meaning and digest of a policy."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from policies.loader import BUNDLED, RULES, load_policy, parse_policy
from policies.model import HumanContact, Policy, Purpose


def _written(name: str) -> dict[str, object]:
    data = yaml.load((RULES / f"{name}.yaml").read_text(), Loader=yaml.BaseLoader)  # noqa: S506
    assert isinstance(data, dict)
    data.pop("tests")  # they are no part of the meaning
    return data


@pytest.mark.parametrize("name", BUNDLED)
def test_digest_does_not_see_comments_and_layout(name: str) -> None:
    text = (RULES / f"{name}.yaml").read_text()
    bare = "\n".join(line.split(" #")[0] for line in text.split("\n") if not line.startswith("#"))
    crlf = ("# another comment\n" + bare + "\n\n").replace("\n", "\r\n")
    assert parse_policy(crlf.encode(), "f").digest == load_policy(name).digest


@settings(max_examples=30)
@given(st.permutations(sorted(_written("eu-customer-chat"))))
def test_digest_does_not_see_the_order_of_keys(keys: list[str]) -> None:
    written = _written("eu-customer-chat")
    text = "".join(_section(key, written[key]) for key in keys)
    assert parse_policy(text.encode(), "f").digest == load_policy("eu-customer-chat").digest


def _section(key: str, value: object) -> str:
    """One section in flow style, keys reversed, scalars as they stand in the file."""
    return f"{key}: {_flow(value)}\n"


def _flow(value: object) -> str:
    if isinstance(value, dict):
        inner = ", ".join(f"{k}: {_flow(v)}" for k, v in reversed(value.items()))
        return "{" + inner + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return f'"{text}"' if "," in text or ":" in text else text


def test_digest_does_not_see_order_where_order_means_nothing() -> None:
    text = (RULES / "eu-customer-chat.yaml").read_text()
    one = text.replace("entities: all", "entities: [PERSON, URL]")
    two = text.replace("entities: all", "entities: [URL, PERSON, URL]")
    assert parse_policy(one.encode(), "f").digest == parse_policy(two.encode(), "f").digest


def test_digest_does_not_see_whether_a_default_is_written_out() -> None:
    text = "policy: a\nversion: 1\ntitle: A\naudience: end_user\nmode: protect\n"
    text += "purposes: [{id: answer, basis: contract}]\n"
    long = text + "human: {offered: true}\n"
    assert parse_policy(text.encode(), "f").digest == parse_policy(long.encode(), "f").digest


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("retention_days: 30", "retention_days: 31"),
        ("version: 1", "version: 2"),
        ("image: refuse", "image: pass"),
        ("entities: all", "entities: [PERSON]"),
        ("trusted_headers: []", "trusted_headers: [X-User]"),
        ("human_claims: block", "human_claims: off"),
        ("phone: null", "phone: +48 22 000 00 00"),
    ],
)
def test_digest_sees_every_change_of_meaning(old: str, new: str) -> None:
    text = (RULES / "eu-customer-chat.yaml").read_text()
    changed = parse_policy(text.replace(old, new, 1).encode(), "f")
    assert old in text
    assert changed.digest != load_policy("eu-customer-chat").digest


def test_bundled_policies_have_digests_of_their_own() -> None:
    digests = {load_policy(name).digest for name in BUNDLED}
    assert len(digests) == len(BUNDLED)
    assert all(len(digest) == 64 for digest in digests)


def test_a_policy_never_changes() -> None:
    policy = load_policy()
    with pytest.raises(ValidationError):
        policy.mode = "observe"
    with pytest.raises(ValidationError):
        policy.human.offered = False


def test_a_policy_made_in_code_is_checked_like_a_file() -> None:
    with pytest.raises(ValidationError):
        Policy(
            policy="mine", version=1, title="Mine", audience="end_user", mode="protect", purposes=()
        )
    made = Policy(
        policy="mine",
        version=1,
        title="Mine",
        audience="end_user",
        mode="protect",
        purposes=(Purpose(id="answer", basis="contract"),),
    )
    assert made.consent_purpose is None


def test_contact_is_one_line_or_nothing() -> None:
    assert HumanContact().line is None
    contact = HumanContact(phone="+48 22 000 00 00", hours="8–16")
    assert contact.line == "+48 22 000 00 00, 8–16"


def test_lists_of_words_belong_to_the_meaning() -> None:
    text = (RULES / "eu-customer-chat.yaml").read_text()
    policy = parse_policy(text.replace("never: []", "never: [Róża Wiatrów]").encode(), "f")
    assert policy.redaction.never == ("Róża Wiatrów",)
    assert policy.digest != load_policy("eu-customer-chat").digest
