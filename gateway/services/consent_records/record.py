"""The consent record: the one place where an act becomes a document by ISO/IEC TS 27560:2023.

Fields are those of the table in W3C DPVCG, "Consent records and receipts per ISO/IEC 27560", with
the GDPR profile `record-eu-gdpr` (the ISO text itself was not read). What is not known is left out,
named in `gateway:missing`, and then no profile is claimed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from gateway.services.consent_records.terms import context, place, term
from policies.model import Policy

Json = dict[str, Any]

NAMELESS: Final = "this company"
"""What the settings call a controller whom nobody has named yet."""

RECORD_PROFILES: Final = ("record:record", "record:record-eu-gdpr")

STATUSES: Final = {
    "requested": "dpv:ConsentRequested",
    "granted": "dpv:ConsentGiven",
    "refused": "dpv:ConsentRefused",
    "withdrawn": "dpv:ConsentWithdrawn",
    "lapsed": "dpv:ConsentRequestDeferred",
}
PURPOSES: Final = {
    "answer": ("dpv:CommunicationForCustomerCare", "pd:Communication"),
    "transcript": ("dpv:RecordManagement", "pd:Communication"),
    "quality_review": ("dpv:ServiceOptimisation", "pd:Communication"),
    "model_training": ("dpv:ImproveExistingProductsAndServices", "pd:Communication"),
    "analytics": ("dpv:ServiceUsageAnalytics", "pd:ServiceConsumptionBehaviour"),
    "marketing": ("dpv:DirectMarketing", "pd:Contact"),
    "personalisation": ("dpv:ServicePersonalisation", "pd:Profile"),
}
"""Purpose of the policy → its DPV purpose, and the kind of data."""
RIGHTS: Final = ("A7-3", "A13", "A15", "A16", "A17", "A18", "A20", "A77")


@dataclass(frozen=True, slots=True)
class ControllerFacts:
    """Who answers for the processing, from the policy or else the tenant's settings."""

    name: str
    privacy_url: str
    contact: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Act:
    """What a person did, and on which words. `subject` is a pseudonym that dies with its key."""

    id: str
    subject: str = field(repr=False)
    purpose: str
    key: str
    status: str
    act: str
    channel: str
    at: datetime
    notice: str
    notice_version: str
    language: str
    text: str = field(repr=False)
    sha256: str


def missing(policy: Policy, controller: ControllerFacts, country: str) -> tuple[str, ...]:
    """The settings without which a record lacks a mandatory field, sorted; empty: complete."""
    wanted: dict[str, object] = {
        "controller.name": controller.name if controller.name != NAMELESS else None,
        "controller.contact": controller.contact,
        "controller.address": controller.address,
        "country": country,
        "controller.authority": _authority(policy, country),
        "provider.name": policy.provider.name,
        "provider.countries": policy.provider.countries,
        "storage.countries": policy.storage.countries,
        "storage.transfers": policy.storage.transfers,
    }
    return tuple(sorted(name for name, value in wanted.items() if not value))


def record_of(act: Act, policy: Policy, controller: ControllerFacts, country: str) -> Json:
    """The record as JSON-LD. Deterministic; raises UnknownTerm for a word DPV has not."""
    lacking = missing(policy, controller, country)
    document: Json = {
        "@context": context(),
        "@id": f"urn:uuid:{act.id}",
        "@type": term("dpv:ConsentRecord"),
        "dct:identifier": act.id,
        term("dpv:hasDataSubject"): {
            "@type": term("dpv:DataSubject"),
            "dct:identifier": act.subject,
        },
        term("dpv:hasProcess"): _processing(act, policy, controller, country),
        "gateway:event": _event(act, policy, controller),
        "gateway:policy": policy.label,
    }
    if lacking:
        document["gateway:missing"] = list(lacking)
    else:
        document["dct:conformsTo"] = list(RECORD_PROFILES)
    return document


def _processing(act: Act, policy: Policy, controller: ControllerFacts, country: str) -> Json:
    purpose, data = PURPOSES[act.purpose]
    answering = act.purpose == "answer"
    members: Json = {
        "@type": term("dpv:Process"),
        term("dpv:hasNotice"): {
            "@type": term("dpv:ConsentNotice"),
            "dct:identifier": f"{act.notice}@{act.notice_version}",
            "dct:language": act.language,
            "dct:source": controller.privacy_url,
            "gateway:text": act.text,
            "gateway:sha256": act.sha256,
        },
        "dct:language": act.language,
        term("dpv:hasPurpose"): {"@type": term(purpose), "dct:identifier": act.key},
        term("dpv:hasLegalBasis"): term("eu-gdpr:A6-1-a"),
        term("dpv:hasPersonalData"): [
            {
                "@type": term(data),
                term("dpv:hasNecessity"): term("dpv:Required" if answering else "dpv:Optional"),
                "gateway:specialCategory": False,
            }
        ],
        term("dpv:hasDataController"): _controller(controller, country),
        term("dpv:hasDataSource"): term("dpv:DataSubjectDataSource"),
        term("dpv:hasProcessing"): [term(f"dpv:{each}") for each in _processing_of(act.purpose)],
        term("dpv:hasAutomationLevel"): term("dpv:PartialAutomation"),
        term("dpv:hasDuration"): _duration(act, policy),
        term("dpv:hasService"): act.channel,
        term("dpv:hasConsentControl"): {
            "@type": term("dpv:WithdrawConsent"),
            "dct:description": "In the chat, in words or by a button; POST /gateway/v1/consents",
        },
        term("dpv:hasRight"): [term(f"eu-gdpr:{right}") for right in RIGHTS],
    }
    return members | _by_policy(policy, controller, country)


def _by_policy(policy: Policy, controller: ControllerFacts, country: str) -> Json:
    """What only policy, settings or the country can tell; what they do not tell is left out."""
    members: Json = {}
    if policy.storage.countries:
        members[term("dpv:hasStorageCondition")] = _where(
            "StorageLocation", policy.storage.countries
        )
    if policy.provider.countries:
        members[term("dpv:hasProcessingCondition")] = _where(
            "ProcessingLocation", policy.provider.countries
        )
    if policy.storage.transfers is not None:
        inside = policy.storage.transfers == "eea_only"
        members[term("dpv:hasRule")] = {
            "@type": term("dpv:Prohibition" if inside else "dpv:Permission"),
            "dct:description": "Transfer outside the European Economic Area.",
        }
    if country:
        members[term("dpv:hasJurisdiction")] = place(country)
    if policy.provider.name:
        members[term("dpv:hasRecipient")] = [
            {
                "@type": term("dpv:DataProcessor"),
                term("dpv:hasName"): policy.provider.name,
                term("dpv:hasLocation"): [place(each) for each in policy.provider.countries],
            }
        ]
    authority = _authority(policy, country)
    if authority is not None:
        members[term("dpv:hasAuthority")] = {
            "@type": term("dpv:DataProtectionAuthority"),
            term("dpv:hasName"): authority,
        }
    return members


def _authority(policy: Policy, country: str) -> str | None:
    """That of the policy (in Germany each Land has its own), else that of the country."""
    found = policy.country_pack(country or None).supervisory_authority
    own = f"{found.name}, {found.url}" if found and found.url else found.name if found else None
    return policy.controller.authority or own


def _controller(controller: ControllerFacts, country: str) -> Json:
    party: Json = {
        "@type": term("dpv:DataController"),
        "dct:identifier": controller.privacy_url,
        term("dpv:hasName"): controller.name,
    }
    if controller.contact:
        party[term("dpv:hasContact")] = controller.contact
    if controller.address:
        party[term("dpv:hasAddress")] = controller.address
    if country:
        party[term("dpv:hasLocation")] = place(country)
    return party


def _processing_of(purpose: str) -> tuple[str, ...]:
    if purpose in ("answer", "personalisation"):
        return ("Collect", "Pseudonymise", "Transmit", "Generate", "Store")
    return ("Analyse", "Use", "Store") if purpose != "marketing" else ("Use", "Store")


def _where(kind: str, countries: tuple[str, ...]) -> Json:
    return {
        "@type": term(f"dpv:{kind}"),
        term("dpv:hasLocation"): [place(country) for country in countries],
    }


def _duration(act: Act, policy: Policy) -> Json:
    """How long what rests on this consent is kept; without a figure, until it is withdrawn."""
    if act.purpose not in ("answer", "transcript"):
        return {"@type": term("dpv:UntilEventDuration"), "dct:description": "Until withdrawn."}
    days = policy.transcripts.retention_days if policy.transcripts.keep else 0
    hours = max(days * 24, policy.placeholders.retention_hours)
    return {"@type": term("dpv:StorageDuration"), "gateway:duration": f"PT{hours}H"}


def _event(act: Act, policy: Policy, controller: ControllerFacts) -> Json:
    event: Json = {
        "@type": term("dpv:ExpressedConsent"),
        "dct:date": _instant(act.at),
        "dct:valid": _validity(act, policy),
        term("dpv:isImplementedByEntity"): _entity(act, controller),
        term("dpv:hasConsentStatus"): term(STATUSES[act.status]),
        "gateway:act": act.act,
        "gateway:channel": act.channel,
    }
    return event


def _entity(act: Act, controller: ControllerFacts) -> str:
    """Who did it: the person, or the controller who asked."""
    return controller.privacy_url if act.status == "requested" else act.subject


def _validity(act: Act, policy: Policy) -> Json:
    days = policy.consent.valid_days
    if days is None:
        return {"gateway:from": _instant(act.at), "gateway:until": "withdrawal"}
    return {"gateway:from": _instant(act.at), "gateway:until": _instant(act.at + timedelta(days))}


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")
