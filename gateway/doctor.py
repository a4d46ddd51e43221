"""Looks an installation over: each finding says what is, and what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from pathlib import Path
from urllib.parse import urlsplit

import urllib3

from gateway import installation
from gateway.app import analyser_maker, refuse_unsafe_start
from gateway.app import assemble as assemble_parts
from gateway.conversation.messages import Role
from gateway.errors import GatewayError
from gateway.policy_loading import load_rules, record_gaps
from gateway.ports.detector import TextRequest
from gateway.services.clock import SystemClock
from gateway.settings import PrincipalSettings, Settings, load
from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.detection.coverage import below_gate, covered
from gateway.traffic.detection.detector import InlineDetector
from gateway.traffic.detection.larger_models import refuse_unusable_models
from policies.decisions import needed_notices

MIBIBYTES_FREE = 512


class Level(IntEnum):
    """Also the exit code of `gateway doctor`."""

    FINE = 0
    WARNING = 1
    BROKEN = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    level: Level
    sentence: str

    @property
    def line(self) -> str:
        mark = {Level.FINE: "ok  ", Level.WARNING: "warn", Level.BROKEN: "BAD "}[self.level]
        return f"{mark}  {self.what}: {self.sentence}"

    def as_json(self) -> dict[str, str | int]:
        return {"what": self.what, "level": self.level.name.lower(), "sentence": self.sentence}


def examine(config: Path | None, data_dir: Path | None) -> list[Finding]:
    """All findings, in the order in which they depend on each other."""
    try:
        settings = load(config, {"data": {"dir": data_dir}} if data_dir else None)
    except GatewayError as error:
        return [Finding("settings", Level.BROKEN, error.public)]
    findings = [Finding("settings", Level.FINE, "read")]
    findings.append(_policy(settings))
    findings.append(_texts(settings))
    findings.append(_principal(settings))
    findings.append(_consent_records(settings))
    findings.append(_records(settings))
    findings.append(_detection(settings))
    findings.append(_languages(settings))
    findings.append(_upstream(settings))
    findings.append(_disk(settings))
    findings.append(_clock())
    return findings


def _policy(settings: Settings) -> Finding:
    try:
        rulebook, _ = load_rules(settings)
    except GatewayError as error:
        return Finding("policy", Level.BROKEN, error.public)
    policy = rulebook.base
    if any(each.mode == "observe" for each in rulebook.policies()):
        return Finding(
            "policy", Level.WARNING, f"{policy.label} only observes: nobody is protected by it."
        )
    return Finding("policy", Level.FINE, policy.label)


def _texts(settings: Settings) -> Finding:
    try:
        rulebook, book = load_rules(settings)
    except GatewayError as error:
        return Finding("legal texts", Level.BROKEN, error.public)
    missing = {
        name
        for policy in rulebook.policies()
        for name in book.missing(needed_notices(policy), policy.languages.default)
    }
    if missing:
        return Finding("legal texts", Level.BROKEN, f"missing: {', '.join(sorted(missing))}")
    languages = ", ".join(sorted(book.languages))
    return Finding(
        "legal texts",
        Level.WARNING,
        f"complete in {languages}; none was reviewed by a lawyer yet: read them before going live.",
    )


def _languages(settings: Settings) -> Finding:
    accepted = sorted(below_gate() & frozenset(settings.detection.accept_below_gate))
    refused = sorted(below_gate() - frozenset(accepted))
    served = f"names are found in {', '.join(sorted(covered(accepted)))}"
    left = f"; below the gate and refused: {', '.join(refused)}" if refused else ""
    if accepted:
        return Finding(
            "languages",
            Level.WARNING,
            f"{served}. Served although BELOW the gate of docs/detection.md, by "
            f"detection.accept_below_gate: {', '.join(accepted)}{left}.",
        )
    return Finding("languages", Level.FINE, f"{served}{left}")


def _principal(settings: Settings) -> Finding:
    principal = settings.principal
    if principal.name == PrincipalSettings().name or not principal.contact:
        return Finding(
            "principal",
            Level.WARNING,
            "customers read on whose behalf the assistant speaks and whom to ask: set "
            "principal.name and principal.contact, or name the controller in the policy.",
        )
    return Finding("principal", Level.FINE, "named, with a contact")


def _consent_records(settings: Settings) -> Finding:
    """What the records of consent would lack (ISO/IEC TS 27560 with the GDPR profile)."""
    what = "consent records"
    try:
        gaps = record_gaps(settings, load_rules(settings)[0])
    except GatewayError as error:
        return Finding(what, Level.BROKEN, error.public)
    if not gaps:
        return Finding(what, Level.FINE, "complete, or none are made")
    return Finding(what, Level.WARNING, f"set in the policy: {', '.join(gaps)}")


def _records(settings: Settings) -> Finding:
    if not installation.exists(settings.data):
        return Finding("records", Level.BROKEN, "nothing here yet. Run: gateway init")
    try:
        opened = installation.open_installation(settings.data, SystemClock())
        opened.close()
    except GatewayError as error:
        return Finding("records", Level.BROKEN, error.public)
    if settings.upstream.url is not None:
        try:
            parts = assemble_parts(settings)
            try:
                refuse_unsafe_start(parts)
            finally:
                parts.close()
        except GatewayError as error:
            return Finding("records", Level.BROKEN, error.public)
    return Finding("records", Level.FINE, "keys, database and audit log open and fit each other")


def _detection(settings: Settings) -> Finding:
    probe = "PESEL 44051401359, jan@example.com"
    try:
        detector = InlineDetector(make=_maker(settings))
        found = detector.analyse([TextRequest(probe, Role.CUSTOMER)])
    except GatewayError as error:
        return Finding("detection", Level.BROKEN, error.public)
    if len(found[0].findings) < 2:
        return Finding("detection", Level.BROKEN, "the self-test did not find what it must find")
    return Finding("detection", Level.FINE, "names in Polish and English, identifiers in all")


def _maker(settings: Settings) -> Callable[[], TextAnalyser]:
    """As the policy asks; where none can be read, which is told elsewhere, as it comes."""
    refuse_unusable_models(settings.detection.models)
    try:
        rulebook, _ = load_rules(settings)
    except GatewayError:
        return TextAnalyser
    return analyser_maker(settings, rulebook)


def _upstream(settings: Settings) -> Finding:
    if settings.upstream.url is None:
        return Finding("upstream", Level.BROKEN, "none. Set upstream.url or give --upstream URL.")
    host = urlsplit(settings.upstream.url).hostname or ""
    pool = urllib3.PoolManager(retries=False, timeout=3.0)
    try:
        pool.request("GET", settings.upstream.url, redirect=False, preload_content=False).close()
    except (urllib3.exceptions.HTTPError, OSError):
        return Finding("upstream", Level.WARNING, f"{host} does not answer now.")
    return Finding("upstream", Level.FINE, f"{host} answers")


def _disk(settings: Settings) -> Finding:
    place = settings.data.dir if settings.data.dir.exists() else Path(".")
    free = shutil.disk_usage(place).free // 2**20
    level = Level.FINE if free >= MIBIBYTES_FREE else Level.WARNING
    return Finding("disk", level, f"{free} MiB free")


def _clock() -> Finding:
    now = datetime.now(UTC)
    if now.year < 2026:
        return Finding("clock", Level.BROKEN, "the clock is wrong; deadlines would be too.")
    return Finding("clock", Level.FINE, now.isoformat(timespec="seconds"))
