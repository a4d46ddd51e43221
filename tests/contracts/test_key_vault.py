"""The contract of `gateway.ports.keys.KeyVault`."""

from __future__ import annotations

from uuid import uuid4

import pytest

from gateway.errors import ConflictError, SealingError, StoreError
from gateway.ports.keys import KeyVault, UnitKind
from tests.contracts.sqlite_house import NOON, OTHER_TENANT, TENANT, House


@pytest.fixture
def vault(house: House) -> KeyVault:
    return house.keystore


class TestKeyVault:
    def test_new_units_have_keys(self, vault: KeyVault) -> None:
        subject = vault.create_subject(TENANT)
        conversation = vault.create_conversation(TENANT, subject)
        assert vault.has_key(TENANT, subject)
        assert vault.has_key(TENANT, conversation)
        assert not vault.has_key(OTHER_TENANT, subject)
        assert not vault.has_key(TENANT, uuid4())

    def test_a_conversation_needs_a_subject_of_the_tenant(self, vault: KeyVault) -> None:
        subject = vault.create_subject(TENANT)
        vault.create_subject(OTHER_TENANT)
        for tenant, owner in ((TENANT, uuid4()), (OTHER_TENANT, subject)):
            with pytest.raises(SealingError):
                vault.create_conversation(tenant, owner)

    def test_somebody_new_and_their_conversation_are_made_together(self, vault: KeyVault) -> None:
        subject, conversation = vault.create_subject_and_conversation(TENANT)
        assert vault.has_key(TENANT, subject) and vault.has_key(TENANT, conversation)
        name = vault.pseudonym(TENANT, subject, conversation)
        reference = vault.subject_reference(TENANT, subject)
        assert name and reference
        assert vault.pseudonym(OTHER_TENANT, subject, conversation) is None
        vault.shred_subject(TENANT, subject)
        assert vault.pseudonym(TENANT, subject, conversation) is None
        assert vault.subject_reference(TENANT, subject) is None

    def test_what_was_at_hand_when_made_is_the_same_when_looked_up(
        self, house: House, vault: KeyVault
    ) -> None:
        subject, conversation = vault.create_subject_and_conversation(TENANT)
        at_hand = (
            vault.subject_reference(TENANT, subject),
            vault.pseudonym(TENANT, subject, conversation),
            vault.digest(TENANT, "purpose", b"data"),
        )
        house.keystore._run.cache.clear()
        assert at_hand == (
            vault.subject_reference(TENANT, subject),
            vault.pseudonym(TENANT, subject, conversation),
            vault.digest(TENANT, "purpose", b"data"),
        )

    def test_finds_what_was_entered_in_any_spelling(self, vault: KeyVault) -> None:
        subject = vault.create_subject(TENANT)
        vault.enter(TENANT, "email", "Jan.Kowalski@Example.pl", subject)
        assert vault.find(TENANT, "email", "jan.kowalski@EXAMPLE.PL") == subject
        assert vault.find(TENANT, "phone", "jan.kowalski@example.pl") is None
        assert vault.find(TENANT, "email", "jan@example.pl") is None
        assert vault.find(OTHER_TENANT, "email", "jan.kowalski@example.pl") is None

    def test_a_value_leads_to_one_unit(self, vault: KeyVault) -> None:
        one, other = vault.create_subject(TENANT), vault.create_subject(TENANT)
        vault.enter(TENANT, "email", "a@example.pl", one)
        vault.enter(TENANT, "email", "a@example.pl", one)
        with pytest.raises(ConflictError) as refused:
            vault.enter(TENANT, "email", "A@example.pl", other)
        assert refused.value.code == "value_taken"
        assert vault.find(TENANT, "email", "a@example.pl") == one

    def test_nothing_is_entered_for_a_unit_without_a_key(self, vault: KeyVault) -> None:
        subject = vault.create_subject(TENANT)
        vault.create_subject(OTHER_TENANT)
        for tenant, unit in ((TENANT, uuid4()), (OTHER_TENANT, subject)):
            with pytest.raises(SealingError):
                vault.enter(tenant, "email", "a@example.pl", unit)

    def test_a_subject_reference_is_steady_and_its_own(self, vault: KeyVault) -> None:
        one, other = vault.create_subject(TENANT), vault.create_subject(TENANT)
        reference = vault.subject_reference(TENANT, one)
        assert reference is not None
        assert len(bytes.fromhex(reference)) == 16
        assert vault.subject_reference(TENANT, one) == reference
        assert vault.subject_reference(TENANT, other) != reference
        assert vault.subject_reference(TENANT, uuid4()) is None
        assert vault.subject_reference(OTHER_TENANT, one) is None

    def test_a_pseudonym_links_no_two_conversations(self, vault: KeyVault) -> None:
        subject = vault.create_subject(TENANT)
        conversations = [vault.create_conversation(TENANT, subject) for _ in range(3)]
        names = [vault.pseudonym(TENANT, subject, c) for c in conversations]
        assert len({*names, None}) == 4
        assert vault.pseudonym(TENANT, subject, conversations[0]) == names[0]
        assert vault.pseudonym(TENANT, subject, uuid4()) is None

    def test_a_digest_is_of_tenant_purpose_and_data(self, vault: KeyVault) -> None:
        digests = {
            vault.digest(TENANT, "prefix", b"a"),
            vault.digest(TENANT, "prefix", b"b"),
            vault.digest(TENANT, "other", b"a"),
            vault.digest(OTHER_TENANT, "prefix", b"a"),
        }
        assert len(digests) == 4
        assert {len(digest) for digest in digests} == {32}
        assert vault.digest(TENANT, "prefix", b"a") in digests

    def test_shredding_a_subject_takes_all_that_hangs_off_it(self, vault: KeyVault) -> None:
        subject, neighbour = vault.create_subject(TENANT), vault.create_subject(TENANT)
        conversation = vault.create_conversation(TENANT, subject)
        kept = vault.create_conversation(TENANT, neighbour)
        vault.enter(TENANT, "email", "a@example.pl", subject)
        vault.enter(TENANT, "case", "C-1", conversation)
        reference = vault.subject_reference(TENANT, neighbour)
        receipt = vault.shred_subject(TENANT, subject)
        assert receipt.at == NOON
        assert receipt.destroyed == {
            UnitKind.SUBJECT: 1,
            UnitKind.CONVERSATION: 1,
            UnitKind.VALUE: 0,
        }
        assert not vault.has_key(TENANT, subject)
        assert not vault.has_key(TENANT, conversation)
        assert vault.subject_reference(TENANT, subject) is None
        assert vault.pseudonym(TENANT, subject, conversation) is None
        assert vault.find(TENANT, "email", "a@example.pl") is None
        assert vault.find(TENANT, "case", "C-1") is None
        assert vault.has_key(TENANT, kept)
        assert vault.subject_reference(TENANT, neighbour) == reference

    def test_shredding_a_conversation_leaves_its_subject(self, vault: KeyVault) -> None:
        subject = vault.create_subject(TENANT)
        one = vault.create_conversation(TENANT, subject)
        other = vault.create_conversation(TENANT, subject)
        name = vault.pseudonym(TENANT, subject, other)
        receipt = vault.shred_conversation(TENANT, one)
        assert receipt.destroyed[UnitKind.CONVERSATION] == 1
        assert receipt.destroyed[UnitKind.SUBJECT] == 0
        assert not vault.has_key(TENANT, one)
        assert vault.has_key(TENANT, subject)
        assert vault.pseudonym(TENANT, subject, other) == name

    def test_shredding_twice_gives_the_same_receipt(self, vault: KeyVault) -> None:
        subject = vault.create_subject(TENANT)
        conversation = vault.create_conversation(TENANT, subject)
        receipt = vault.shred_subject(TENANT, subject)
        assert vault.shred_subject(TENANT, subject) == receipt
        assert vault.shred_conversation(TENANT, conversation) == receipt

    def test_what_never_was_is_not_confirmed_as_destroyed(self, vault: KeyVault) -> None:
        vault.create_subject(TENANT)
        for shred in (vault.shred_subject, vault.shred_conversation):
            with pytest.raises(StoreError) as refused:
                shred(TENANT, uuid4())
            assert (refused.value.code, refused.value.status) == ("unit_unknown", 404)

    def test_sequence_numbers_count_destructions(self, vault: KeyVault) -> None:
        receipts = []
        for _ in range(3):
            receipts.append(vault.shred_subject(TENANT, vault.create_subject(TENANT)))
        assert [receipt.sequence for receipt in receipts] == [1, 2, 3]

    def test_a_value_is_free_again_after_the_end_of_its_unit(self, vault: KeyVault) -> None:
        first = vault.create_subject(TENANT)
        vault.enter(TENANT, "email", "a@example.pl", first)
        vault.shred_subject(TENANT, first)
        second = vault.create_subject(TENANT)
        vault.enter(TENANT, "email", "a@example.pl", second)
        assert vault.find(TENANT, "email", "a@example.pl") == second
