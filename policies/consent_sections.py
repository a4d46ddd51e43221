"""Sections about consent and what belongs to it: age, signals of a browser, personalisation.

As in `sections.py`: names of fields are the keys of the files, defaults the protective choice.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from policies.sections import Country, FieldPath, Section


class Age(Section):
    """Whoever may not consent alone yet (Art. 8 GDPR). How old that is, the country says."""

    check: Literal["off", "declared", "ask"] = Field(
        default="declared",
        description="Whether the age is heeded where consent is asked for: off; declared: if"
        " somebody tells it; ask: everybody is asked first.",
    )


class Signals(Section):
    """Signals that a browser sends without being asked (Art. 21(5) GDPR)."""

    gpc: Literal["honour", "ignore"] = Field(
        default="honour",
        description="`Sec-GPC: 1` counts as refusal of, or objection to, analytics, marketing,"
        " model_training and personalisation.",
    )


class Personalisation(Section):
    """What of a request is about the person and not the question; it needs a purpose of its own."""

    fields: tuple[FieldPath, ...] = Field(
        default=(),
        strict=False,
        max_length=50,
        description="Members of the body that hold a profile, such as metadata.profile: left out"
        " unless the purpose personalisation has its basis.",
    )


class Storage(Section):
    """Where records lie. A record of consent must say so (ISO/IEC TS 27560, 6.3.4.11)."""

    countries: tuple[Country, ...] = Field(
        default=(),
        strict=False,
        max_length=50,
        description="Countries where the gateway's records lie (ISO 3166-1, lower case).",
    )
    transfers: Literal["eea_only", "anywhere"] | None = Field(
        default=None,
        description="Whether data may leave the European Economic Area; null: not said.",
    )
