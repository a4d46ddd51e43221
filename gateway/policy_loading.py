"""The policy and the legal texts as this installation can use them, and their safe-keeping."""

from __future__ import annotations

from gateway.errors import SettingsError
from gateway.records.policy_sources import PolicySources
from gateway.services.consent_records.record import ControllerFacts, missing
from gateway.settings import Settings
from gateway.traffic.detection.analyser import entity_types
from gateway.traffic.formats.registry import ROUTES
from policies.errors import PolicyFileError
from policies.loader import load_rulebook
from policies.model import Vocabulary
from policies.notices.book import NoticeBook
from policies.rulebook import Rulebook
from policies.texts import require_texts


def vocabulary() -> Vocabulary:
    """What a policy of this installation may name: the kinds that its recognisers really find."""
    return Vocabulary(entities=entity_types(), routes=ROUTES.names)


def load_rules(settings: Settings) -> tuple[Rulebook, NoticeBook]:
    """The policy with its rules, and the texts. A fault stops the start, with file and line."""
    try:
        return read_rules(settings.policy.name)
    except PolicyFileError as error:
        raise SettingsError("policy_invalid", str(error)) from error


def read_rules(name_or_file: str) -> tuple[Rulebook, NoticeBook]:
    """The same of any policy. Raises PolicyFileError."""
    book = NoticeBook.load()
    rulebook = load_rulebook(name_or_file, vocabulary())
    require_texts(rulebook, book)
    return rulebook, book


def record_gaps(settings: Settings, rulebook: Rulebook) -> tuple[str, ...]:
    """Settings without which a record of consent lacks a mandatory field (ISO/IEC TS 27560).

    Empty where none is missing, and where nothing rests on consent.
    """
    principal = settings.principal
    url = principal.privacy_url or f"{settings.public_url}/privacy"
    found: set[str] = set()
    for policy in rulebook.policies():
        if policy.mode == "observe" or not any(p.basis == "consent" for p in policy.purposes):
            continue
        own = policy.controller
        facts = ControllerFacts(
            own.name or principal.name,
            own.privacy_url or url,
            own.contact or principal.contact or policy.human.contact.line,
            own.address or principal.address,
        )
        found.update(missing(policy, facts, policy.country or ""))
    return tuple(sorted(found))


def keep_source(settings: Settings, rulebook: Rulebook) -> None:
    """Keeps the file of a policy that comes into force, for whoever asks later why."""
    if rulebook.source:
        sources = PolicySources(settings.data.policies)
        sources.keep(rulebook.digest, rulebook.source, rulebook.file)
