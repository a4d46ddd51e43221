"""The words of the readable export, in the languages that it speaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FALLBACK: Final = "en"

WORDING: Final[Mapping[str, Mapping[str, str]]] = {
    "pl": {
        "title": "Kopia Twoich danych",
        "created": "Utworzono",
        "intro": (
            "To wszystko, co bramka przechowuje na Twój temat: rozmowy, zamienione w nich dane, "
            "zgody i wpisy w dzienniku (art. 15 ust. 3 i art. 20 RODO). Ta sama treść w postaci "
            "do odczytu maszynowego znajduje się w pliku data.json."
        ),
        "nothing": "Pod tym oznaczeniem nic nie jest przechowywane.",
        "conversation": "Rozmowa",
        "opened": "Rozpoczęta",
        "expires": "Zostanie usunięta",
        "channel": "Kanał",
        "state": "Kto odpowiada",
        "turns": "Wymiany",
        "lines": "Zapis rozmowy",
        "no_lines": "Nie zachowano żadnych wypowiedzi.",
        "truncated": "(przerwane)",
        "failed": "(nieudane)",
        "seen": "Tak widział to model",
        "placeholders": "Dane zamienione na oznaczenia",
        "placeholder": "Oznaczenie",
        "type": "Rodzaj",
        "value": "Wartość",
        "consents": "Zgody",
        "purpose": "Cel",
        "act": "Sposób",
        "notice": "Dokładna treść, którą pokazano",
        "events": "Wpisy w dzienniku",
        "events_intro": (
            "Dziennik nie zawiera treści rozmów. Po usunięciu Twoich danych wpisów tych nie da się "
            "już z Tobą powiązać."
        ),
        "number": "Nr",
        "time": "Czas",
        "event": "Zdarzenie",
        "author.customer": "Ty",
        "author.ai": "Asystent (AI)",
        "author.human": "Człowiek",
        "author.gateway": "Bramka",
        "author.tool": "Narzędzie",
        "state.bot": "asystent (AI)",
        "state.waiting": "czeka na człowieka",
        "state.human": "człowiek",
        "state.returned": "ponownie asystent (AI)",
        "state.closed": "sprawa zamknięta",
        "status.requested": "poproszono o zgodę",
        "status.granted": "zgoda udzielona",
        "status.refused": "zgody odmówiono",
        "status.withdrawn": "zgoda wycofana",
        "act.utterance": "słowami w rozmowie",
        "act.button": "przyciskiem",
        "act.api": "przez system administratora",
        "act.signal": "sygnałem przeglądarki (Sec-GPC)",
        "act.token": "podpisanym tokenem administratora",
        "act.operator": "przez pracownika administratora",
        "status.lapsed": "na pytanie nie odpowiedziano",
        "status.objected": "wniesiono sprzeciw",
    },
    "en": {
        "title": "A copy of your data",
        "created": "Created",
        "intro": (
            "This is all that the gateway keeps about you: conversations, the data that was "
            "replaced in them, consents, and entries in the log (Art. 15(3) and 20 GDPR). The same "
            "content for machines is in the file data.json."
        ),
        "nothing": "Nothing is held under this reference.",
        "conversation": "Conversation",
        "opened": "Opened",
        "expires": "Will be deleted",
        "channel": "Channel",
        "state": "Who answers",
        "turns": "Turns",
        "lines": "What was said",
        "no_lines": "No words were kept.",
        "truncated": "(cut off)",
        "failed": "(failed)",
        "seen": "As the model saw it",
        "placeholders": "Data replaced by placeholders",
        "placeholder": "Placeholder",
        "type": "Type",
        "value": "Value",
        "consents": "Consents",
        "purpose": "Purpose",
        "act": "How",
        "notice": "The exact text that was shown",
        "events": "Entries in the log",
        "events_intro": (
            "The log holds nothing of what was said. Once your data is erased, these entries can "
            "no longer be linked to you."
        ),
        "number": "No.",
        "time": "Time",
        "event": "Event",
        "author.customer": "You",
        "author.ai": "Assistant (AI)",
        "author.human": "Human",
        "author.gateway": "Gateway",
        "author.tool": "Tool",
        "state.bot": "assistant (AI)",
        "state.waiting": "waiting for a human",
        "state.human": "human",
        "state.returned": "assistant (AI) again",
        "state.closed": "closed",
        "status.requested": "consent was asked for",
        "status.granted": "consent given",
        "status.refused": "consent refused",
        "status.withdrawn": "consent withdrawn",
        "act.utterance": "in words, in the chat",
        "act.button": "with a button",
        "act.api": "through the controller's system",
        "act.signal": "by the browser's signal (Sec-GPC)",
        "act.token": "by a signed token of the controller",
        "act.operator": "by the controller's staff",
        "status.lapsed": "the question was not answered",
        "status.objected": "objected",
    },
}


def spoken(language: str | None, default: str) -> str:
    """The language the export is written in: the wanted one, the default, or English."""
    wanted = (language or "").split("-")[0]
    return next((each for each in (wanted, default) if each in WORDING), FALLBACK)
