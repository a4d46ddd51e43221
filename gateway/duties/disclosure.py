"""The disclosure as everybody may read it, before any conversation (Art. 50(1), (5) AI Act)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from gateway.errors import PolicyError
from gateway.traffic.pipeline.own_words import OwnWords
from policies.model import Policy
from policies.notices.book import join

NO_CASE_YET = "{reference}"
"""Stands where a conversation's disclosure has its case number.

So the digest is of the same bytes as the `notice.sha256` of the audit log: anybody can compare.
"""


@dataclass(frozen=True, slots=True)
class PublicDisclosure:
    """One text, or two where the language has none of its own. `sha256` is of `text` in UTF-8."""

    language: str
    text: str = field(repr=False)
    version: int
    privacy_url: str
    sha256: str


def public_disclosure(words: OwnWords, policy: Policy, language: str | None) -> PublicDisclosure:
    """The text in a language; without one, the tenant's default and English (AIA-01).

    Raises PolicyError (`no_approved_text`, 503) where there is none at all.
    """
    wanted = language or policy.languages.default
    rendered = words.text(policy, wanted, NO_CASE_YET, "disclosure")
    if not rendered:
        raise PolicyError(
            "no_approved_text", "There is no approved disclosure to show.", status=503
        )
    privacy_url = words.privacy_url(policy)
    text = join(rendered).strip()
    digest = hashlib.sha256(text.encode()).hexdigest()
    return PublicDisclosure(rendered[0].language, text, rendered[0].version, privacy_url, digest)
