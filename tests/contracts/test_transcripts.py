"""The contract of `gateway.ports.transcripts.TranscriptStore`."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from gateway.errors import ConflictError, SealingError
from gateway.ports.transcripts import Author, TranscriptLine
from tests.contracts.sqlite_house import NOON, OTHER_TENANT, TENANT, House, line


def append(house: House, subject: UUID, *lines: TranscriptLine) -> None:
    house.records.commit(lambda work: work.transcripts.append(TENANT, subject, lines))


def read(house: House, subject: UUID, conversation: UUID) -> tuple[TranscriptLine, ...]:
    return house.records.read(lambda work: work.transcripts.read(TENANT, subject, conversation))


class TestTranscriptStore:
    def test_keeps_lines_whole_and_in_order(self, house: House) -> None:
        subject, conversation = house.person()
        lines = tuple(
            line(conversation, text, turn=turn, author=author, agent=agent, delivered_at=NOON)
            for turn, (text, author, agent) in enumerate(
                [
                    ("Mam pytanie o [ORDER_1] \u0000\ud800 😀", Author.CUSTOMER, None),
                    ("", Author.AI, None),
                    ("Dzień dobry", Author.HUMAN, "Ewa z obsługi"),
                    ("x" * 20_000, Author.TOOL, None),
                ]
            )
        )
        append(house, subject, *lines[:1])
        append(house, subject, *lines[1:])
        assert read(house, subject, conversation) == lines

    def test_a_conversation_without_lines_reads_as_empty(self, house: House) -> None:
        subject, conversation = house.person()
        assert read(house, subject, conversation) == ()

    def test_nobody_else_can_read_it(self, house: House) -> None:
        subject, conversation = house.person()
        other, _ = house.person()
        append(house, subject, line(conversation, "Jan"))
        for tenant, reader in ((TENANT, other), (OTHER_TENANT, subject), (TENANT, uuid4())):
            with pytest.raises(SealingError):
                house.records.read(
                    lambda work, t=tenant, r=reader: work.transcripts.read(t, r, conversation)
                )

    def test_undelivered_are_a_humans_lines_until_they_are_marked(self, house: House) -> None:
        subject, conversation = house.person()
        waiting = [line(conversation, f"{n}", author=Author.HUMAN) for n in range(3)]
        append(house, subject, line(conversation, "bot", author=Author.AI), *waiting)

        def undelivered() -> tuple[TranscriptLine, ...]:
            return house.records.read(
                lambda work: work.transcripts.undelivered(TENANT, subject, conversation)
            )

        assert undelivered() == tuple(waiting)
        ids = (waiting[0].id, waiting[1].id)
        house.records.commit(lambda work: work.transcripts.mark_delivered(ids, NOON))
        assert undelivered() == (waiting[2],)
        later = NOON + timedelta(hours=1)
        house.records.commit(lambda work: work.transcripts.mark_delivered(ids, later))
        assert [found.delivered_at for found in read(house, subject, conversation)] == [
            None,
            NOON,
            NOON,
            None,
        ]

    def test_refuses_lines_of_a_conversation_that_is_gone(self, house: House) -> None:
        subject, conversation = house.person()
        house.records.commit(lambda work: work.conversations.delete(conversation))
        with pytest.raises(ConflictError) as refused:
            append(house, subject, line(conversation, "Jan"))
        assert refused.value.code == "conversation_gone"

    def test_a_line_is_stored_once(self, house: House) -> None:
        subject, conversation = house.person()
        first, second = line(conversation, "one"), line(conversation, "two")
        append(house, subject, first)
        with pytest.raises(ConflictError) as refused:
            append(house, subject, second, first)
        assert refused.value.code == "line_taken"
        assert read(house, subject, conversation) == (first,)

    @pytest.mark.parametrize("unit", ["subject", "conversation"])
    def test_is_unreadable_after_the_end_of_the_key(self, house: House, unit: str) -> None:
        subject, conversation = house.person()
        append(house, subject, line(conversation, "Jan", author=Author.HUMAN))
        if unit == "subject":
            house.keystore.shred_subject(TENANT, subject)
        else:
            house.keystore.shred_conversation(TENANT, conversation)
        with pytest.raises(SealingError):
            read(house, subject, conversation)
        with pytest.raises(SealingError):
            house.records.read(
                lambda work: work.transcripts.undelivered(TENANT, subject, conversation)
            )
        with pytest.raises(SealingError):
            append(house, subject, line(conversation, "more"))
