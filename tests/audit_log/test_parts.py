import pytest

from audit_log.errors import RecordError
from audit_log.kinds import ActorKind, Result
from audit_log.parts import Actor, Model, Notice, Outcome

ID = "0b6f1f7e-3c59-4c1b-9d52-6a3f5f1f7a11"


@pytest.mark.parametrize("kind", list(ActorKind))
def test_only_a_service_is_named_by_a_code(kind: ActorKind) -> None:
    assert Actor(kind, ID).ref == ID
    if kind is ActorKind.SERVICE:
        assert Actor(kind, "retention").ref == "retention"
    else:
        with pytest.raises(RecordError, match="actor_reference_not_random"):
            Actor(kind, "jan.kowalski")


@pytest.mark.parametrize("kind", list(ActorKind))
def test_staff_and_keys_never_act_without_a_reference(kind: ActorKind) -> None:
    if kind in (ActorKind.USER, ActorKind.SERVICE):
        assert Actor(kind).members() == {"kind": kind}
    else:
        with pytest.raises(RecordError, match="actor_without_reference"):
            Actor(kind)


def test_model_name_takes_provider_spellings_but_no_mail() -> None:
    for name in ("gpt-4o-mini-2024-07-18", "meta-llama/Llama-3.1-8B-Instruct", "llama3:8b"):
        assert Model("openai", name).model == name
    for name in ("jan@example.org", "a model", "x" * 97, ""):
        with pytest.raises(RecordError):
            Model("openai", name)


@pytest.mark.parametrize("language", ["pl", "en", "pt-BR", "sr-Latn", "zh-Hant-TW"])
def test_notice_takes_language_tags(language: str) -> None:
    assert Notice("ai-disclosure", language, "1", "00" * 32).language == language


@pytest.mark.parametrize("language", ["PL", "polski jezyk", "p", "pl_PL"])
def test_notice_refuses_other_language_names(language: str) -> None:
    with pytest.raises(RecordError):
        Notice("ai-disclosure", language, "1", "00" * 32)


def test_reads_only_objects() -> None:
    assert Outcome.read({"result": "ok"}) == Outcome(Result.OK)
    for value in ([], "ok", None, 5, {"result": "fine"}, {}, {"result": "ok", "note": "x"}):
        with pytest.raises(RecordError):
            Outcome.read(value)
