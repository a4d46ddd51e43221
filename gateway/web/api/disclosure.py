"""`/disclosure`: what every customer is told, for everybody to read (Art. 50 AI Act)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from flask import Response

from gateway.duties.disclosure import PublicDisclosure
from gateway.web.api.reading import bad_parameter
from gateway.web.api.routes import DIGEST, NUMBER, TEXT, Call, Query, Route, an_object, said

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class DisclosureResource:
    """`show` gives the text in a language, or in the tenant's own and English."""

    show: Callable[[str | None], PublicDisclosure]

    def routes(self) -> tuple[Route, ...]:
        return (
            Route(
                "GET",
                "/disclosure",
                (),
                self._get,
                "The disclosure in a language, with the digest that the audit log names",
                an_object(
                    language=TEXT, text=TEXT, version=NUMBER, privacy_url=TEXT, sha256=DIGEST
                ),
                query=(Query("language", TEXT, "A language tag such as pl or pl-PL."),),
                statuses=(503,),
            ),
        )

    def _get(self, call: Call) -> Response:
        language = call.query.get("language")
        if language is not None and _LANGUAGE.fullmatch(language) is None:
            raise bad_parameter("language")
        shown = self.show(language)
        return said(
            language=shown.language,
            text=shown.text,
            version=shown.version,
            privacy_url=shown.privacy_url,
            sha256=shown.sha256,
        )
