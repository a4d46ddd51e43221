"""`/privacy`: the first layer of the privacy notice, in the customer's language (Art. 13 GDPR)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, render_template, request

from gateway.web.pages import protect

WORDING: Final = {
    "pl": {
        "title": "Prywatność w tej rozmowie",
        "machine": "Rozmowa z maszyną",
        "data": "Dane osobowe",
        "yours": "Państwa dane",
        "ask": (
            "Aby otrzymać kopię swoich danych albo je usunąć, proszę podać numer sprawy z początku "
            "rozmowy (zaczyna się od GW-) osobie kontaktowej wymienionej powyżej albo poprosić w "
            "rozmowie o człowieka."
        ),
        "other": "English",
    },
    "en": {
        "title": "Privacy in this chat",
        "machine": "Talking to a machine",
        "data": "Personal data",
        "yours": "Your data",
        "ask": (
            "To get a copy of your data or to have it deleted, give the case number from the "
            "beginning of the chat (it starts with GW-) to the contact named above, or ask for a "
            "human in the chat."
        ),
        "other": "Polski",
    },
}


@dataclass(frozen=True, slots=True)
class PrivacyTexts:
    """What the page shows, made from the policy and the notices in force."""

    disclosure: Sequence[str]
    privacy: Sequence[str]


def create_privacy_page(texts: Callable[[str], PrivacyTexts], default: str) -> Blueprint:
    """`texts` gives the lines in a language; `default` is the tenant's language."""
    blueprint = Blueprint("privacy_page", __name__, template_folder="templates")
    protect(blueprint)

    @blueprint.get("/privacy")
    def privacy() -> str:
        wished = request.args.get("language") or request.accept_languages.best_match(
            list(WORDING), default
        )
        language = wished if wished in WORDING else "en"
        return render_template(
            "privacy_page/privacy.html",
            language=language,
            words=WORDING[language],
            texts=texts(language),
            other="en" if language == "pl" else "pl",
        )

    return blueprint
