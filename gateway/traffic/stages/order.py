"""The order of admission, from top to bottom. It is a legal matter (ADR 0001)."""

from __future__ import annotations

from collections.abc import Callable

from gateway.ports.keys import KeyVault
from gateway.ports.records import Records
from gateway.ports.switches import Switches
from gateway.traffic.detection.ages import stated_age
from gateway.traffic.detection.understanding import is_frustrated
from gateway.traffic.pipeline.consent_acts import ConsentActs
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Stage
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.stages.age import Age
from gateway.traffic.stages.answers import Answers
from gateway.traffic.stages.asked_in_words import AskedInWords
from gateway.traffic.stages.auxiliary import Auxiliary
from gateway.traffic.stages.consent import Consent
from gateway.traffic.stages.disclosure import Disclosure
from gateway.traffic.stages.handover import Handover, HumanQueue
from gateway.traffic.stages.human_offer import HumanOffer
from gateway.traffic.stages.observation import Observation
from gateway.traffic.stages.optional_consents import OptionalConsents
from gateway.traffic.stages.oversight import Oversight
from gateway.traffic.stages.profiles import Profiles
from gateway.traffic.stages.purposes import Purposes
from gateway.traffic.stages.redaction import Redaction
from gateway.traffic.stages.rollout import Rollout
from gateway.traffic.stages.rules import Rules
from gateway.traffic.stages.signals import Signals
from gateway.traffic.stages.special_categories import ReadWishes, SpecialCategories
from policies.model import Policy


def stages(
    words: OwnWords,
    clearing: Clearing,
    *,
    records: Records,
    keys: KeyVault,
    switches: Switches,
    covered: frozenset[str],
    read_wishes: ReadWishes,
) -> Callable[[Policy], tuple[Stage, ...]]:
    """What an exchange passes under a policy. `covered`: languages whose names are found."""
    queue = HumanQueue(words, clearing, records)
    consents = ConsentActs(words)
    special = SpecialCategories(words, queue, read_wishes)
    oversight = Oversight(words, queue, switches)
    observing: tuple[Stage, ...] = (oversight, Observation(clearing, covered))
    protecting: tuple[Stage, ...] = (
        oversight,
        Auxiliary(),
        Signals(consents),
        Answers(consents, stated_age),
        Rollout(queue, keys),
        AskedInWords(words, queue),
        Handover(words, queue, records),
        Rules(words),
        Purposes(consents),
        Age(words, queue, consents),
        Consent(words, queue),
        OptionalConsents(words, consents),
        Disclosure(words),
        HumanOffer(words, is_frustrated),
        special,
        Profiles(consents),
        Redaction(words, clearing, queue, covered, special.sentences),
    )
    return lambda policy: observing if policy.mode == "observe" else protecting
