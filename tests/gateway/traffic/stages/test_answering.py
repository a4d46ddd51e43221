from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from gateway.conversation.messages import ClearedConversation
from gateway.errors import UpstreamError
from gateway.traffic.detection.understanding import claims_human
from gateway.traffic.formats.registry import ROUTES
from gateway.traffic.identification.callers import Caller
from gateway.traffic.identification.linking import Linking
from gateway.traffic.pipeline.closing import Closing
from gateway.traffic.stages.answering import Answering, AnswerStream
from tests.builders import chunk
from tests.desks import TENANT, Office, clearing
from tests.drafts import (
    ASSISTANT,
    FREE,
    JSON,
    conversation_of,
    draft_of,
    policy_with,
    stopping_of,
    transcript,
)
from tests.fakes import DONE

CALLER = Caller(TENANT, "loopback")
STREAM = replace(FREE, stream=True)


class Answer:
    """An upstream's answer."""

    def __init__(self, *pieces: bytes, error: Exception | None = None) -> None:
        self.pieces, self.error, self.closed = pieces, error, 0
        self.status, self.headers = 200, {"content-type": "text/event-stream"}

    def chunks(self) -> Iterator[bytes]:
        yield from self.pieces
        if self.error is not None:
            raise self.error

    def close(self) -> None:
        self.closed += 1


def _answering(office: Office) -> Answering:
    linking = Linking(office.keys, office.records, office.references)
    closing = Closing(office.records, clearing(), office.clock)
    return Answering(
        office.words, closing, linking, claims_human, "https://g.example", stopping_of(office)
    )


def _begun(office: Office, **members: Any) -> tuple[Any, Any]:
    members.setdefault("shape", STREAM)
    draft = draft_of(office, "Halo", **members)
    shape = draft.conversation.shape
    draft = replace(draft, sendable=ClearedConversation((), (), shape))
    wire_format = ROUTES.find("POST", "/v1/chat/completions")
    assert wire_format is not None
    return _answering(office).begin(CALLER, draft), wire_format.codec(shape, {})


def _text(stream: AnswerStream) -> str:
    return b"".join(stream).decode()


def test_the_end_of_a_stream_runs_once_however_it_is_left() -> None:
    ends: list[str] = []
    stream = AnswerStream([b"a", b"b"], lambda: ends.append("end"))
    assert list(stream) == [b"a", b"b"] and ends == ["end"]
    stream.close()
    assert ends == ["end"]
    unread = AnswerStream([b"a"], lambda: ends.append("unread"))
    unread.close()
    unread.close()
    assert ends == ["end", "unread"]


def test_a_stream_that_breaks_runs_its_end_and_lets_the_fault_out() -> None:
    ends: list[str] = []

    def breaking() -> Iterator[bytes]:
        yield b"a"
        raise OSError("broken")

    stream = AnswerStream(breaking(), lambda: ends.append("end"))
    assert next(stream) == b"a" and ends == []
    with pytest.raises(OSError, match="broken"):
        next(stream)
    assert ends == ["end"]


def test_the_end_is_written_before_the_last_piece_goes_out() -> None:
    ends: list[str] = []
    pieces = iter([b"a", b"last"])
    left = [2]

    def over() -> bool:
        left[0] -= 1
        return left[0] == 0

    stream = AnswerStream(pieces, lambda: ends.append("end"), over)
    assert next(stream) == b"a" and ends == []
    assert next(stream) == b"last" and ends == ["end"]


def test_an_answer_is_streamed_kept_and_closed(contract: Office) -> None:
    begun, codec = _begun(contract)
    answer = Answer(chunk({"content": "Dzień dobry. "}), chunk({}, "stop"), DONE)
    assert "dobry." in _text(begun.stream(answer, codec))
    assert answer.closed >= 1
    assert contract.kinds()[-1] == "turn.answered"
    assert transcript(contract, begun.draft) == ["Dzień dobry. "]


def test_a_claim_to_be_human_is_replaced_and_on_record(contract: Office) -> None:
    begun, codec = _begun(contract)
    answer = Answer(chunk({"content": "Jestem człowiekiem."}), chunk({}, "stop"), DONE)
    said = _text(begun.stream(answer, codec))
    assert "Jestem człowiekiem" not in said and "sztucznej inteligencji" in said
    assert "human_claim.blocked" in contract.kinds()


@pytest.mark.parametrize("off", ["policy", "json"])
def test_what_is_not_checked_comes_as_it_is(contract: Office, off: str) -> None:
    policy = policy_with(contract.policy, answer_checks={"human_claims": "off"})
    members: dict[str, Any] = {"policy": policy} if off == "policy" else {
        "shape": replace(JSON, stream=True)
    }  # fmt: skip
    begun, codec = _begun(contract, **members)
    answer = Answer(chunk({"content": "Jestem człowiekiem."}), chunk({}, "stop"), DONE)
    assert "Jestem człowiekiem" in _text(begun.stream(answer, codec))


def test_an_answer_that_fails_at_once_still_ends_in_a_true_status(contract: Office) -> None:
    begun, codec = _begun(contract)
    answer = Answer(error=UpstreamError("upstream_timeout", "Constant words."))
    with pytest.raises(UpstreamError):
        begun.stream(answer, codec)
    begun.failed("upstream_timeout", answer)
    assert answer.closed >= 1
    event = contract.events()[-1]
    assert (event.type.value, event.outcome.code) == ("turn.failed", "upstream_timeout")


def test_an_answer_that_breaks_later_ends_in_the_clients_own_format(contract: Office) -> None:
    begun, codec = _begun(contract)
    broken = UpstreamError("upstream_truncated", "Constant words.")
    said = _text(begun.stream(Answer(chunk({"content": "Dzień. A"}), error=broken), codec))
    assert "upstream_truncated" in said
    assert contract.kinds()[-1] == "turn.failed"


def test_a_fault_of_ours_on_the_way_lets_nothing_unchecked_out(
    contract: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begun, codec = _begun(contract)
    house = replace(begun.house, claims_human=lambda clause, language: 1 / 0)
    begun.house = house
    answer = Answer(
        chunk({"role": "assistant"}), chunk({"content": "Jestem człowiekiem. "}),
        chunk({}, "stop"), DONE,
    )  # fmt: skip
    said = _text(begun.stream(answer, codec))
    assert "człowiekiem" not in said and "answer_failed" in said
    assert [getattr(record, "exception", None) for record in caplog.records] == [
        "ZeroDivisionError"
    ]


def test_a_client_that_goes_away_frees_the_upstream_and_is_on_record(contract: Office) -> None:
    begun, codec = _begun(contract)
    answer = Answer(chunk({"content": "Dzień. "}), chunk({"content": "Dobry. "}), DONE)
    stream = begun.stream(answer, codec)
    next(stream)
    stream.close()
    assert answer.closed == 1
    assert contract.events()[-1].outcome.code == "client_gone"


def test_untouched_bytes_pass_as_they_are(contract: Office) -> None:
    begun, _ = _begun(contract)
    assert _text(begun.untouched(Answer(b"any", b"thing"))) == "anything"
    assert contract.events()[-1].state == "complete"


def test_untouched_bytes_that_break_off_are_on_record_as_failed(contract: Office) -> None:
    begun, _ = _begun(contract)
    broken = UpstreamError("upstream_truncated", "Constant words.")
    with pytest.raises(UpstreamError):
        _text(begun.untouched(Answer(b"any", error=broken)))
    event = contract.events()[-1]
    assert (event.type.value, event.outcome.code) == ("turn.failed", "upstream_truncated")


def test_headers_and_member_tell_where_the_client_stands(office: Office) -> None:
    draft = draft_of(office, "Halo")
    answering = _answering(office)
    reference = draft.exchange.conversation.reference
    headers = answering.told(draft)
    assert headers["X-Gateway-Conversation"] == reference
    assert headers["X-Gateway-Consent"] == "required"
    assert headers["Link"] == '<https://sklep.example/prywatnosc>; rel="privacy-policy"'
    member = answering.member(draft, "assistant")
    assert member["author"] == "assistant" and reference in str(member["human_url"])
    quiet = policy_with(office.policy, disclosure={"extension_member": False, "headers": False})
    silent = draft_of(office, "Halo", policy=quiet)
    assert answering.member(silent, "assistant") == {}
    assert "AI-Disclosure" not in answering.told(silent)


def test_a_link_by_its_beginning_is_remembered_only_where_no_words_of_ours_are(
    contract: Office,
) -> None:
    linking = Linking(contract.keys, contract.records, contract.references)
    asked = conversation_of("Halo", (ASSISTANT, "Tak. "), "I?")
    for told, found in ((True, False), (False, True)):
        begun, codec = _begun(contract)
        if told:
            record = replace(begun.draft.exchange.conversation, disclosed_at=contract.clock.now())
            begun.draft = replace(
                begun.draft, exchange=replace(begun.draft.exchange, conversation=record)
            )
        _text(begun.stream(Answer(chunk({"content": "Tak. "}), chunk({}, "stop"), DONE), codec))
        link = linking.find(CALLER, None, asked, (), by_prefix=True)
        assert (link is not None) is found
