"""The contract of `gateway.ports.vault.ValueVault`."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from gateway.errors import ConflictError, SealingError
from gateway.ports.vault import OpenedRows, VaultEntry
from tests.contracts.sqlite_house import OTHER_TENANT, TENANT, House

JAN = VaultEntry(
    "PERSON", 1, "PERSON", "Jan Kowalski", "jan kowalski", (("dat", "Janowi Kowalskiemu"),)
)
MAIL = VaultEntry("EMAIL", 1, "EMAIL_ADDRESS", 'jan"\\\n@example.pl', "jan@example.pl")
EWA = VaultEntry("PERSON", 2, "PERSON", "Ewa \u0000 Żółć 😀")


def add(house: House, subject: UUID, conversation: UUID, *entries: VaultEntry) -> None:
    house.records.commit(lambda work: work.vault.add(TENANT, subject, conversation, entries))


def entries(house: House, subject: UUID, conversation: UUID) -> tuple[VaultEntry, ...]:
    return house.records.read(lambda work: work.vault.entries(TENANT, subject, conversation))


class TestValueVault:
    def test_keeps_entries_whole_by_label_and_number(self, house: House) -> None:
        subject, conversation = house.person()
        add(house, subject, conversation, EWA, JAN)
        add(house, subject, conversation, MAIL)
        add(house, subject, conversation)
        assert entries(house, subject, conversation) == (MAIL, JAN, EWA)

    def test_numbers_sort_as_numbers(self, house: House) -> None:
        subject, conversation = house.person()
        many = tuple(VaultEntry("PERSON", n, "PERSON", f"p{n}") for n in (10, 9, 1, 100))
        add(house, subject, conversation, *many)
        found = [entry.number for entry in entries(house, subject, conversation)]
        assert found == [1, 9, 10, 100]

    def test_a_placeholder_is_taken_once_and_all_or_none_are_added(self, house: House) -> None:
        subject, conversation = house.person()
        add(house, subject, conversation, JAN)
        clash = VaultEntry("PERSON", 1, "PERSON", "Somebody Else")
        with pytest.raises(ConflictError) as refused:
            add(house, subject, conversation, MAIL, clash)
        assert refused.value.code == "placeholder_taken"
        assert entries(house, subject, conversation) == (JAN,)

    def test_a_caught_clash_leaves_the_rest_of_the_work(self, house: House) -> None:
        subject, conversation = house.person()

        def effect(work: object) -> None:
            vault = work.vault  # type: ignore[attr-defined]
            vault.add(TENANT, subject, conversation, (JAN,))
            with pytest.raises(ConflictError):
                vault.add(TENANT, subject, conversation, (MAIL, JAN))
            vault.add(TENANT, subject, conversation, (EWA,))

        house.records.commit(effect)
        assert entries(house, subject, conversation) == (JAN, EWA)

    def test_rows_seen_before_are_read_anew_once_they_were_sealed_anew(self, house: House) -> None:
        subject, conversation = house.person()
        seen = OpenedRows()

        def read() -> tuple[VaultEntry, ...]:
            return house.records.read(
                lambda work: work.vault.entries(TENANT, subject, conversation, seen)
            )

        add(house, subject, conversation, JAN, EWA)
        first = read()
        assert all(new is old for new, old in zip(read(), first, strict=True))
        grown = VaultEntry("PERSON", 1, "PERSON", "Jan Kowalski", "jan kowalski")
        house.records.commit(
            lambda work: work.vault.replace(TENANT, subject, conversation, (grown,))
        )
        add(house, subject, conversation, MAIL)
        assert read() == (MAIL, grown, EWA)
        assert repr(seen) == "OpenedRows(3)"

    def test_what_was_just_written_is_not_decrypted_again(self, house: House) -> None:
        subject, conversation = house.person()
        seen = OpenedRows()
        grown = VaultEntry("PERSON", 1, "PERSON", "Jan Kowalski", "jan kowalski")
        house.records.commit(
            lambda work: work.vault.add(TENANT, subject, conversation, (JAN, MAIL), seen)
        )
        house.records.commit(
            lambda work: work.vault.replace(TENANT, subject, conversation, (grown,), seen)
        )
        found = house.records.read(
            lambda work: work.vault.entries(TENANT, subject, conversation, seen)
        )
        assert found[0] is MAIL
        assert found[1] is grown
        assert entries(house, subject, conversation) == found

    def test_what_was_written_and_undone_was_never_seen(self, house: House) -> None:
        subject, conversation = house.person()
        seen = OpenedRows()

        def effect(work: object) -> None:
            work.vault.add(TENANT, subject, conversation, (JAN,), seen)  # type: ignore[attr-defined]
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            house.records.commit(effect)
        add(house, subject, conversation, EWA)
        found = house.records.read(
            lambda work: work.vault.entries(TENANT, subject, conversation, seen)
        )
        assert found == (EWA,)
        assert repr(seen) == "OpenedRows(1)"

    def test_what_was_seen_before_does_not_outlive_its_key(self, house: House) -> None:
        subject, conversation = house.person()
        seen = OpenedRows()
        add(house, subject, conversation, JAN)
        house.records.read(lambda work: work.vault.entries(TENANT, subject, conversation, seen))
        house.keystore.shred_subject(TENANT, subject)
        with pytest.raises(SealingError):
            house.records.read(lambda work: work.vault.entries(TENANT, subject, conversation, seen))

    def test_conversations_have_maps_of_their_own(self, house: House) -> None:
        subject, one = house.person()
        other = house.conversation(subject)
        add(house, subject, one, JAN)
        add(house, subject, other, VaultEntry("PERSON", 1, "PERSON", "Ewa"))
        assert entries(house, subject, one) == (JAN,)
        assert entries(house, subject, other)[0].value == "Ewa"

    def test_nobody_else_reads_or_writes_it(self, house: House) -> None:
        subject, conversation = house.person()
        stranger, _ = house.person()
        add(house, subject, conversation, JAN)
        for tenant, reader in ((TENANT, stranger), (OTHER_TENANT, subject), (TENANT, uuid4())):
            with pytest.raises(SealingError):
                house.records.read(
                    lambda work, t=tenant, r=reader: work.vault.entries(t, r, conversation)
                )
            with pytest.raises((SealingError, ConflictError)):
                house.records.commit(
                    lambda work, t=tenant, r=reader: work.vault.add(t, r, conversation, (MAIL,))
                )
        assert entries(house, subject, conversation) == (JAN,)

    @pytest.mark.parametrize("unit", ["subject", "conversation"])
    def test_is_unreadable_after_the_end_of_the_key(self, house: House, unit: str) -> None:
        subject, conversation = house.person()
        neighbour, kept = house.person()
        add(house, subject, conversation, JAN)
        add(house, neighbour, kept, EWA)
        if unit == "subject":
            house.keystore.shred_subject(TENANT, subject)
        else:
            house.keystore.shred_conversation(TENANT, conversation)
        with pytest.raises(SealingError):
            entries(house, subject, conversation)
        with pytest.raises(SealingError):
            add(house, subject, conversation, MAIL)
        assert entries(house, neighbour, kept) == (EWA,)
