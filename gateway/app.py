"""Composition root: settings → ports → stages → Flask. It alone names implementations."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit
from uuid import UUID

from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

from audit_log.checkpoint import Checkpoint
from audit_log.kinds import EventType
from gateway import installation as installations
from gateway.conversation.messages import Role
from gateway.duties.acts import Acts
from gateway.duties.consents.desk import ConsentDesk
from gateway.duties.disclosure import NO_CASE_YET
from gateway.duties.evidence.verification import LogVerification
from gateway.duties.handover.desk import HumanDesk
from gateway.duties.oversight.switching import SwitchDesk
from gateway.duties.retention.sweep import RetentionSweep
from gateway.duties.rights.desk import RightsDesk
from gateway.duties.rights.people import People
from gateway.installation import Installation
from gateway.policy_loading import keep_source, load_rules, record_gaps
from gateway.ports.clock import Clock
from gateway.ports.detector import TextRequest
from gateway.ports.switches import Switches
from gateway.ports.upstream import Upstream
from gateway.records.storage.queries import SqlQueries
from gateway.relay import House
from gateway.services.access.subject_tokens import SubjectTokens
from gateway.services.clock import SystemClock
from gateway.services.switchboard import Switchboard
from gateway.settings import Settings, refuse_unsafe
from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.detection.coverage import covered
from gateway.traffic.detection.detector import DetectionPool, InlineDetector
from gateway.traffic.detection.larger_models import refuse_unusable_models
from gateway.traffic.detection.promotion import asks_for_offers, promotes
from gateway.traffic.detection.understanding import (
    claims_human,
    detect_language,
    read_wishes,
)
from gateway.traffic.formats.registry import ROUTES
from gateway.traffic.identification.linking import Linking
from gateway.traffic.identification.opening import Opening
from gateway.traffic.identification.references import References
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pipeline.closing import Closing
from gateway.traffic.pipeline.evidence import event, policy_member
from gateway.traffic.pipeline.lookout import Lookout
from gateway.traffic.pipeline.own_words import OwnWords, Principal
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.pseudonyms.listed import ListedWords
from gateway.traffic.stages.answering import Answering
from gateway.traffic.stages.handover import HumanQueue
from gateway.traffic.stages.invented_data import InventedData
from gateway.traffic.stages.order import stages
from gateway.traffic.stages.promotions import Promotions
from gateway.traffic.stages.stopping import Stopping, answers_ended
from gateway.upstreams import upstream_of
from gateway.web.api.blueprint import Desks, create_api
from gateway.web.door import Door
from gateway.web.errors import handle_errors
from gateway.web.operations import WellKnown, create_operations
from gateway.web.pages import create_chrome_blueprint
from gateway.web.privacy_page.views import PrivacyTexts, create_privacy_page
from gateway.web.proxy import Proxy, create_proxy
from policies.in_force import InForce
from policies.model import Policy
from policies.notices.book import NoticeBook
from policies.rulebook import Rulebook

log = logging.getLogger("gateway.app")


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that one process serves with."""

    settings: Settings
    installation: Installation
    rules: InForce
    book: NoticeBook
    detector: DetectionPool | InlineDetector
    clearing: Clearing
    words: OwnWords
    upstream: Upstream
    clock: Clock
    switches: Switches

    @property
    def policy(self) -> Policy:
        """What holds now where no conversation is known."""
        return self.rules.policy

    def close(self) -> None:
        """Stops detection, closes records and keys."""
        self.detector.close()
        self.installation.close()


def assemble(
    settings: Settings,
    *,
    clock: Clock | None = None,
    detector: DetectionPool | InlineDetector | None = None,
) -> Parts:
    """Opens the installation and makes the shared parts. Raises SettingsError.

    `detector` None makes one as the settings say; either is closed with the parts.
    """
    clock = clock or SystemClock()
    rulebook, book = load_rules(settings)
    chosen = detector if detector is not None else _detector(settings, rulebook)
    opened = installations.open_installation(settings.data, clock)
    keep_source(settings, rulebook)
    principal = Principal(
        settings.principal.name,
        settings.principal.privacy_url or f"{settings.public_url}/privacy",
        settings.principal.contact,
        settings.principal.address,
    )
    base = rulebook.base.redaction
    listed = ListedWords.of(base.always, base.never)
    clearing = Clearing(chosen, MorfeuszInflection(), listed)
    opened.records.when_erased(clearing.shelf.empty)
    return Parts(
        settings=settings,
        installation=opened,
        rules=InForce(rulebook),
        book=book,
        detector=chosen,
        clearing=clearing,
        words=OwnWords(book, principal),
        upstream=upstream_of(settings),
        clock=clock,
        switches=Switchboard(opened.records, opened.records.switches_number, clock),
    )


def _detector(settings: Settings, rulebook: Rulebook) -> DetectionPool | InlineDetector:
    chosen, make = settings.detection, analyser_maker(settings, rulebook)
    if chosen.workers:
        return DetectionPool(chosen.workers, chosen.timeout_seconds, make=make)
    return InlineDetector(make=make)


def analyser_maker(settings: Settings, rulebook: Rulebook) -> Callable[[], TextAnalyser]:
    """Makes analysers that look for what any rule asks for, with the setting's larger models.

    Raises SettingsError for a model that is not there.
    """
    refuse_unusable_models(settings.detection.models)
    return partial(TextAnalyser, also=rulebook.on_request, models=settings.detection.models)


def house_of(parts: Parts) -> House:
    """What the main path needs."""
    settings, opened, clock = parts.settings, parts.installation, parts.clock
    references = References(opened.keys)
    linking = Linking(opened.keys, opened.records, references)
    closing = Closing(opened.records, parts.clearing, clock)
    known = covered(settings.detection.accept_below_gate)
    opening = Opening(
        rules=parts.rules,
        book=parts.book,
        keys=opened.keys,
        records=opened.records,
        references=references,
        linking=linking,
        clock=clock,
        read_wishes=read_wishes,
        detect_language=detect_language,
        known_models=frozenset(settings.upstream.models),
    )
    return House(
        opening=opening,
        stages=stages(
            parts.words,
            parts.clearing,
            records=opened.records,
            keys=opened.keys,
            switches=parts.switches,
            covered=known,
            read_wishes=read_wishes,
        ),
        records=opened.records,
        upstream=parts.upstream,
        answering=Answering(
            parts.words,
            closing,
            linking,
            claims_human,
            settings.public_url,
            stopping(parts),
            Promotions(parts.words, promotes, asks_for_offers),
            InventedData(parts.words, parts.clearing),
        ),
    )


def stopping(parts: Parts) -> Stopping:
    """Ends running answers of this process when somebody stops the assistant."""
    records, clock = parts.installation.records, parts.clock
    queue = HumanQueue(parts.words, parts.clearing, records)
    lookout = Lookout(parts.switches, answers_ended(records, clock))
    return Stopping(lookout, queue, records, clock)


def create_app(parts: Parts, *, allow_tamper: bool = False) -> Flask:
    """The whole web face over assembled parts."""
    settings, opened, clock = parts.settings, parts.installation, parts.clock
    tenant = opened.deployment.tenant
    house = house_of(parts)
    tokens = SubjectTokens(opened.keys)
    door = Door(
        tenant,
        lambda key_id: opened.records.read(lambda work: work.api_keys.find(key_id, clock.now())),
        open_house(parts),
        tokens,
        lambda: parts.rules.rulebook.trusted_headers,
    )
    app = Flask("gateway", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = settings.server.body_limit_bytes
    app.config["TRUSTED_HOSTS"] = _trusted_hosts(settings)
    if settings.server.behind_proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]
    handle_errors(app)
    proxy = Proxy(ROUTES, house, door, parts.upstream, opened.records, clock.now)
    app.register_blueprint(create_proxy(proxy))
    app.register_blueprint(
        create_operations(
            {"records": lambda: _check(parts)},
            WellKnown(
                opened.vkey,
                opened.receipts.jwk | {"kid": opened.receipts.key_id},
                lambda: parts.policy.signals.gpc == "honour",
            ),
            {"policy": lambda: parts.rules.fault.code if parts.rules.fault else None},
            parts.switches.standing,
        )
    )

    def authorise(scope: str) -> UUID:
        door.authorise(request, scope)
        return tenant

    app.register_blueprint(create_api(desks(parts), authorise, allow_tamper=allow_tamper))
    app.register_blueprint(create_chrome_blueprint())
    app.register_blueprint(
        create_privacy_page(
            lambda language: _privacy_texts(parts, language), parts.policy.languages.default
        )
    )
    return app


def _privacy_texts(parts: Parts, language: str) -> PrivacyTexts:
    """The lines of `/privacy`; a line that only repeats the page's own address is left out."""
    own = parts.words.privacy_url(parts.policy)

    def lines(name: str) -> list[str]:
        notices = parts.words.text(parts.policy, language, NO_CASE_YET, name)
        found = [line for notice in notices for line in notice.text.splitlines()]
        return [line for line in found if line and own not in line and NO_CASE_YET not in line]

    return PrivacyTexts(lines("disclosure"), lines("privacy_short"))


def desks(parts: Parts) -> Desks:
    """What the gateway's own API serves with."""
    opened, clock = parts.installation, parts.clock
    acts = Acts(opened.records, opened.keys, clock, parts.rules)

    assistants = frozenset(parts.settings.upstream.models)

    def published(tenant: UUID) -> tuple[Checkpoint, ...]:
        found = installations.published_checkpoint(opened.data, opened.signer)
        return (found,) if found is not None else ()

    return Desks(
        acts=acts,
        words=parts.words,
        consents=ConsentDesk(acts, parts.words, opened.receipts),
        humans=HumanDesk(acts, parts.clearing),
        rights=rights_desk(opened, parts.policy.languages.default),
        queries=SqlQueries(opened.records),
        verification=LogVerification(opened.data.database, lambda _: opened.signer.key, published),
        tokens=SubjectTokens(opened.keys),
        switching=SwitchDesk(opened.records, opened.keys, parts.switches, clock, assistants),
    )


def rights_desk(opened: Installation, default_language: str = "pl") -> RightsDesk:
    """The desk that pages, API and commands share."""
    return RightsDesk(
        People(opened.records, opened.keys, References(opened.keys)),
        opened.records,
        opened.keys,
        SqlQueries(opened.records),
        default_language,
    )


def retention_sweep(opened: Installation) -> RetentionSweep:
    """The sweep that the command and, later, the schedule run."""
    return RetentionSweep(opened.records, opened.keys, SqlQueries(opened.records))


def _trusted_hosts(settings: Settings) -> list[str] | None:
    """Host headers that are served. On loopback only this machine's names: a page of another site

    must not reach an open gateway by giving its own name this machine's address (DNS rebinding).
    """
    server = settings.server
    named = [*server.allowed_hosts]
    if server.public_url:
        named.append(urlsplit(server.public_url).hostname or "")
    if server.allowed_hosts:
        return named
    return [*named, "localhost", "127.0.0.1", "[::1]"] if server.on_loopback else None


def open_house(parts: Parts) -> Callable[[], bool]:
    """Whether callers without a key are served: on loopback, while no key was ever made."""

    def is_open() -> bool:
        if not parts.settings.server.on_loopback:
            return False
        return not parts.installation.records.has_gateway_keys()

    return is_open


def refuse_unsafe_start(parts: Parts) -> None:
    """See `settings.refuse_unsafe`."""
    refuse_unsafe(parts.settings, has_keys=parts.installation.records.has_gateway_keys())


_FIRST_WORDS = "May I please speak to a consultant?"
"""Nobody's; loads the lexicons, the linear models and the encoder."""


def warm_up(parts: Parts) -> None:
    """Loads models and compiles phrases before the first customer comes, not under eight at once.

    Raises DetectionError where detection cannot work: then nothing is served.
    """
    parts.detector.ready()
    for language in dict.fromkeys(
        (parts.policy.languages.default, parts.policy.languages.fallback)
    ):
        read_wishes(_FIRST_WORDS, language)
        claims_human(_FIRST_WORDS, language)
    detect_language("ok", None)
    request = TextRequest("ok, name@example.com", Role.CUSTOMER)
    parts.clearing.clear([request], parts.clearing.open_map())


def record_stop(parts: Parts) -> None:
    """Writes that the gateway stopped in order; after a crash this record is missing."""
    stopped = event(
        EventType.GATEWAY_STOPPED, parts.installation.deployment.tenant, parts.clock.now()
    )
    parts.installation.records.commit(lambda work: work.record(stopped))


def record_start(parts: Parts) -> None:
    """Writes that the gateway started, under which policy; warns of incomplete consent records."""
    gaps = record_gaps(parts.settings, parts.rules.rulebook)
    if gaps:
        log.warning("consent_records_incomplete", extra={"lacking": ", ".join(gaps)})
    started = event(
        EventType.GATEWAY_STARTED,
        parts.installation.deployment.tenant,
        parts.clock.now(),
        policy=policy_member(parts.policy),
    )
    parts.installation.records.commit(lambda work: work.record(started))


def _check(parts: Parts) -> None:
    parts.installation.records.read(
        lambda work: work.conversations.by_id(
            parts.installation.deployment.tenant, parts.installation.deployment.tenant
        )
    )
