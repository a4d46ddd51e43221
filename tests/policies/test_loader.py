"""Policies by name and from files; what is wrong with a bad one, and where."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from policies import loader
from policies.errors import PolicyFileError
from policies.loader import BUNDLED, DEFAULT_POLICY, load_policy, parse_policy
from policies.model import KNOWN_ENTITIES, LABEL_PATTERN, Vocabulary
from policies.rule_model import PolicyFile
from policies.schema import schema

SMALLEST = """\
policy: mine
version: 1
title: My policy
audience: end_user
mode: protect
purposes:
  - id: answer
    basis: contract
"""


def _refusal(text: str, vocabulary: Vocabulary | None = None) -> PolicyFileError:
    with pytest.raises(PolicyFileError) as caught:
        parse_policy(text.encode(), "mine.yaml", vocabulary)
    return caught.value


@pytest.mark.parametrize("name", BUNDLED)
def test_bundled_policy_loads_under_its_own_name(name: str) -> None:
    policy = load_policy(name)
    assert policy.policy == name
    assert LABEL_PATTERN.fullmatch(policy.label)


def test_every_file_in_rules_is_a_bundled_policy() -> None:
    assert {file.stem for file in loader.RULES.glob("*.yaml")} == set(BUNDLED)


@pytest.mark.parametrize("name", BUNDLED)
def test_bundled_file_spells_out_every_setting(name: str) -> None:
    """A privacy officer reads the file, not the defaults."""
    written = yaml.safe_load((loader.RULES / f"{name}.yaml").read_text())
    written.pop("tests")
    policy = load_policy(name).model_dump()

    def keys(data: object, at: str = "") -> set[str]:
        if not isinstance(data, dict):
            return set()
        inner = (keys(value, f"{at}.{key}") for key, value in data.items())
        return {f"{at}.{key}" for key in data}.union(*inner)

    assert keys(written) == keys(policy)


def test_default_policy_asks_for_consent_and_keeps_thirty_days() -> None:
    policy = load_policy()
    assert policy.policy == DEFAULT_POLICY == "eu-customer-chat"
    assert policy.consent_purpose is not None
    assert policy.consent_purpose.id == "answer"
    assert policy.transcripts.keep and policy.transcripts.retention_days == 30
    assert policy.redaction.entities == "all"
    assert policy.identity.trusted_headers == policy.identity.body_fields == ()
    assert policy.disclosure.required and policy.human.offered


def test_contract_policy_asks_for_no_consent() -> None:
    policy = load_policy("eu-contract")
    assert policy.consent_purpose is None
    assert policy.purposes[0].notice == "privacy_short"


def test_api_policy_keeps_no_transcript_and_adds_no_words() -> None:
    policy = load_policy("api-internal")
    assert (policy.audience, policy.transcripts.keep) == ("api", False)
    assert not policy.disclosure.in_band and policy.disclosure.headers


def test_observe_policy_changes_no_body() -> None:
    policy = load_policy("observe")
    assert policy.mode == "observe"
    assert not policy.disclosure.in_band and not policy.disclosure.extension_member
    assert policy.provider.store == "allow"


def test_loads_a_file_by_path(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(SMALLEST)
    assert load_policy(file) == load_policy(str(file))
    assert load_policy(file).policy == "mine"


def test_smallest_policy_has_protective_defaults() -> None:
    policy = parse_policy(SMALLEST.encode(), "mine.yaml")
    assert policy.disclosure.required and policy.human.offered
    assert policy.redaction.opaque.image == policy.redaction.uncovered_language == "refuse"
    assert not policy.transcripts.keep
    assert policy.provider.store == "forbid"


def test_suggests_a_bundled_name_for_a_typo() -> None:
    with pytest.raises(PolicyFileError) as caught:
        load_policy("eu-costumer-chat")
    assert (caught.value.code, caught.value.suggestion) == ("policy_unknown", "eu-customer-chat")
    assert "Did you mean `eu-customer-chat`?" in str(caught.value)


def test_refuses_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(PolicyFileError) as missing:
        load_policy("rules/none.yaml")
    assert missing.value.code == "policy_unknown"
    with pytest.raises(PolicyFileError) as folder:
        load_policy(tmp_path)
    assert folder.value.code == "file_unreadable"


BAD_FILES = [
    # what is wrong, text, code, line, suggestion
    ("empty", "", "file_empty", 1, None),
    ("only a comment", "# nothing\n", "file_empty", 1, None),
    ("a list", "- a\n", "value_type", 1, None),
    ("broken yaml", SMALLEST + "human: {offered: true\n", "yaml_syntax", 10, None),
    ("tab", SMALLEST + "human:\n\toffered: true\n", "yaml_syntax", 10, None),
    ("control character", SMALLEST + "# \x07\n", "yaml_syntax", 9, None),
    ("two documents", SMALLEST + "---\npolicy: other\n", "yaml_syntax", 9, None),
    ("python tag", SMALLEST + "human: !!python/object:os.system {}\n", "yaml_tag", 9, None),
    ("tag with no value", SMALLEST + "human: {offered: !!bool maybe}\n", "yaml_tag", 9, None),
    ("alias", SMALLEST + "human: &h {offered: true}\nconsent: *h\n", "yaml_alias", 9, None),
    ("nested too deep", SMALLEST + "human: " + "[" * 30 + "]" * 30, "yaml_too_deep", 9, None),
    ("duplicate key", SMALLEST + "mode: observe\n", "key_duplicate", 9, None),
    ("merge key", SMALLEST + "<<: {mode: observe}\n", "key_unknown", 9, None),
    ("number as key", SMALLEST + "7: x\n", "key_type", 9, None),
    ("unknown key", SMALLEST + "colour: red\n", "key_unknown", 9, None),
    ("typo", SMALLEST + "disclosre: {in_band: true}\n", "key_unknown", 9, "disclosure"),
    (
        "typo inside",
        SMALLEST + "redaction:\n  entities: all\n  opaque:\n    imagee: refuse\n",
        "key_unknown", 12, "image",
    ),
    ("typo in list", SMALLEST + "    notices: privacy_short\n", "key_unknown", 9, "notice"),
    ("key missing", SMALLEST.replace("mode: protect\n", ""), "key_missing", 1, None),
    ("basis missing", SMALLEST.replace("    basis: contract\n", ""), "basis_missing", 7, None),
    (
        "two bases",
        SMALLEST.replace("basis: contract", "basis: [contract, consent]"),
        "basis_not_single", 8, None,
    ),
    ("basis typo", SMALLEST.replace("contract", "contracts"), "value_unknown", 8, "contract"),
    (
        "purpose with two entries",
        SMALLEST + "  - id: answer\n    basis: consent\n    notice: consent\n",
        "purpose_duplicate", 9, None,
    ),
    (
        "two consents bundled",
        SMALLEST.replace("contract", "consent\n    notice: consent")
        + "  - id: marketing\n    basis: consent\n    notice: consent\n",
        "consent_bundled", 12, None,
    ),
    ("consent without notice", SMALLEST.replace("contract", "consent"), "notice_missing", 7, None),
    ("notice unknown", SMALLEST + "    notice: consnt\n", "notice_unknown", 9, "consent"),
    (
        "no purposes",
        SMALLEST[: SMALLEST.index("purposes")] + "purposes: []\n",
        "purposes_empty", 6, None,
    ),
    (
        "no answer purpose",
        SMALLEST.replace("answer", "analytics"),
        "purpose_answer_missing", 7, None,
    ),
    ("audience typo", SMALLEST.replace("end_user", "enduser"), "value_unknown", 4, "end_user"),
    ("bool as word", SMALLEST + "human:\n  offered: yes\n", "value_type", 10, None),
    ("number as word", SMALLEST.replace("version: 1", 'version: "1"'), "value_type", 2, None),
    ("fraction", SMALLEST.replace("version: 1", "version: 1.10"), "value_type", 2, None),
    ("section as word", SMALLEST + "consent: true\n", "value_type", 9, None),
    (
        "entity unsupported",
        SMALLEST + "redaction:\n  entities:\n    - PERSON\n    - PL_PESLE\n",
        "entity_unsupported", 12, "PL_PESEL",
    ),
    (
        "entity in lower case",
        SMALLEST + "redaction:\n  entities: [email_address]\n",
        "entity_unsupported", 10, "EMAIL_ADDRESS",
    ),
    (
        "also typo",
        SMALLEST + "redaction:\n  also: [LOCATON]\n",
        "value_unknown", 10, "LOCATION",
    ),
    ("also what all holds", SMALLEST + "redaction:\n  also: [URL]\n", "value_unknown", 10, None),
    ("no entities", SMALLEST + "redaction:\n  entities: []\n", "value_type", 10, None),
    ("entities typo", SMALLEST + "redaction:\n  entities: al\n", "value_type", 10, None),
    (
        "language unsupported",
        SMALLEST + "languages:\n  default: xx\n",
        "language_unsupported", 10, None,
    ),
    (
        "retention of no days",
        SMALLEST + "transcripts:\n  keep: false\n  retention_days: 0\n",
        "value_range", 11, None,
    ),
    (
        "retention as word",
        SMALLEST + "transcripts:\n  retention_days: forever\n",
        "value_type", 10, None,
    ),
    (
        "transcript without purpose",
        SMALLEST + "transcripts:\n  keep: true\n",
        "purpose_transcript_missing", 10, None,
    ),
    (
        "no disclosure",
        SMALLEST + "disclosure:\n  required: false\n",
        "disclosure_required", 10, None,
    ),
    (
        "disclosure nowhere",
        SMALLEST + "disclosure:\n  in_band: false\n  headers: false\n  extension_member: false\n",
        "disclosure_unreachable", 10, None,
    ),
    ("no human", SMALLEST + "human:\n  offered: false\n", "human_required", 10, None),
    (
        "words for programs",
        SMALLEST.replace("end_user", "api") + "disclosure:\n  in_band: true\n",
        "api_speaks_in_band", 10, None,
    ),
    (
        "question to programs",
        SMALLEST.replace("end_user", "api") + "disclosure:\n  in_band: false\nconsent:\n"
        "  ask_in_chat: true\n",
        "api_asks_in_chat", 12, None,
    ),
    (
        "observe that writes",
        SMALLEST.replace("protect", "observe") + "disclosure:\n  in_band: true\n",
        "observe_changes_body", 10, None,
    ),
    (
        "header with blank",
        SMALLEST + 'identity:\n  trusted_headers:\n    - "X User"\n',
        "value_form", 11, None,
    ),
    (
        "address that is no address",
        SMALLEST + "controller:\n  privacy_url: javascript:alert(1)\n",
        "value_form", 10, None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code", "line", "suggestion"),
    [case[1:] for case in BAD_FILES],
    ids=[case[0] for case in BAD_FILES],
)
def test_refuses_a_bad_file_with_code_line_and_suggestion(
    text: str, code: str, line: int, suggestion: str | None
) -> None:
    error = _refusal(text)
    assert (error.code, error.line, error.suggestion) == (code, line, suggestion)
    assert error.file == "mine.yaml"
    assert str(error).startswith(f"mine.yaml:{line}: ")
    assert error.sentence in str(error)


def test_refuses_bytes_that_are_no_text() -> None:
    with pytest.raises(PolicyFileError) as caught:
        parse_policy(SMALLEST.encode() + b"# \xff\n", "mine.yaml")
    assert (caught.value.code, caught.value.line) == ("file_encoding", 9)
    with pytest.raises(PolicyFileError) as caught:
        parse_policy(SMALLEST.encode() + b"#" * 300_000, "mine.yaml")
    assert caught.value.code == "file_too_large"


def test_names_every_fault_of_a_file_in_order_of_lines() -> None:
    error = _refusal(SMALLEST + "colour: red\nhuman:\n  offered: maybe\n  phone: 7\n")
    found = [(fault.code, fault.line, fault.path) for fault in (error, *error.further)]
    assert found == [
        ("key_unknown", 9, "colour"),
        ("value_type", 11, "human.offered"),
        ("key_unknown", 12, "human.phone"),
    ]


def test_an_error_never_repeats_a_value_of_the_file() -> None:
    error = _refusal(SMALLEST + "human:\n  contact:\n    phone: 48600100200\n")
    assert error.code == "value_type"
    assert "48600100200" not in str(error) + repr(error)
    assert error.__cause__ is None


def test_supports_what_this_installation_supports_and_nothing_else() -> None:
    text = SMALLEST + "redaction:\n  entities: [CZ_ID]\nlanguages:\n  default: cs\n"
    vocabulary = Vocabulary(entities={"CZ_ID"}, languages={"cs", "en"})
    assert parse_policy(text.encode(), "f", vocabulary).redaction.entities == ("CZ_ID",)
    person = text.replace("CZ_ID", "PERSON")
    assert _refusal(person, vocabulary).code == "entity_unsupported"


def test_off_is_a_word_here_and_no_boolean() -> None:
    text = SMALLEST + "answer_checks:\n  human_claims: off\n"
    assert parse_policy(text.encode(), "f").answer_checks.human_claims == "off"


def test_schema_names_every_key_and_what_is_supported() -> None:
    text = json.dumps(schema())
    for entity in KNOWN_ENTITIES:
        assert f'"{entity}"' in text
    assert set(schema()["properties"]) == set(PolicyFile.model_fields)
    assert schema()["additionalProperties"] is False
    special = schema(Vocabulary(entities={"CZ_ID"}))
    entities = special["$defs"]["Redaction"]["properties"]["entities"]["anyOf"]
    assert entities[1]["items"] == {"enum": ["CZ_ID"]}


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_load_or_are_refused_with_a_code(noise: bytes) -> None:
    try:
        parse_policy(SMALLEST.encode() + noise, "mine.yaml")
    except PolicyFileError as error:
        assert re.fullmatch("[a-z_]+", error.code)
        assert error.line >= 1


def test_the_schema_closes_what_a_policy_may_ask_for_besides() -> None:
    also = schema()["$defs"]["Redaction"]["properties"]["also"]
    assert also["items"]["enum"] == ["LOCATION", "ORGANIZATION"]


def test_the_order_of_what_is_asked_for_besides_does_not_matter() -> None:
    one = SMALLEST + "redaction:\n  also: [ORGANIZATION, LOCATION]\n"
    other = SMALLEST + "redaction:\n  also: [LOCATION, ORGANIZATION]\n"
    assert parse_policy(one.encode(), "f").digest == parse_policy(other.encode(), "f").digest
    assert parse_policy(one.encode(), "f").digest != parse_policy(SMALLEST.encode(), "f").digest
