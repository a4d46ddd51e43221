"""Every word of the demo page, Polish beside English so that neither can be forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from gateway.web.demo.event_names import EVENT_NAMES
from gateway.web.demo.suggestions import SUGGESTIONS, Suggestion

Language = Literal["pl", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("pl", "en")

_NAMES: Final = {"pl": "Polski", "en": "English"}

_CATALOGUE: Final[Mapping[str, tuple[str, str]]] = {
    # name: (Polish, English)
    "title": (
        "Jedna rozmowa z trzech stron",
        "One conversation, seen from three sides",
    ),
    "brand": ("Bramka asystenta", "Assistant gateway"),
    "demo": ("pokaz", "demo"),
    "skip": ("Przejdź do rozmowy", "Skip to the conversation"),
    "language": ("Język strony", "Language of the page"),
    "lead": (
        "Napisz coś jako klient. Bramka powie, że to maszyna, zapyta o zgodę, zamieni dane osobowe "
        "na znaczniki, zanim zobaczy je model, i przywróci je w odpowiedzi.",
        "Write something as a customer. The gateway says that this is a machine, asks for consent, "
        "swaps personal data for placeholders before the model sees them, and puts them back in "
        "the answer.",
    ),
    "lead_fiction": (
        "Wszystkie osoby są zmyślone, nic nie opuszcza tego komputera.",
        "All people are made up, and nothing leaves this computer.",
    ),
    "customer": ("Widzi klient", "Customer sees"),
    "customer_about": ("Zwykły czat, z prawdziwymi danymi.", "An ordinary chat, with real values."),
    "model": ("Widzi model", "Model sees"),
    "model_about": (
        "Ostatnie zapytanie, tak jak dotarło do asystenta.",
        "The last request, as it reached the assistant.",
    ),
    "audit": ("Dziennik", "Audit trail"),
    "audit_about": (
        "Co się stało i na jakiej podstawie. Bez treści rozmowy.",
        "What happened and on what basis. None of the words.",
    ),
    "chat": ("Rozmowa", "Conversation"),
    "chat_empty": (
        "Wybierz jedną z podpowiedzi poniżej albo napisz coś od siebie.",
        "Choose one of the suggestions below, or write something of your own.",
    ),
    "author_customer": ("Klient", "Customer"),
    "author_assistant": ("Asystent AI", "AI assistant"),
    "author_gateway": ("Bramka", "Gateway"),
    "author_human": ("CZŁOWIEK", "HUMAN"),
    "broken": ("Odpowiedź urwała się w tym miejscu.", "The answer broke off here."),
    "message": ("Twoja wiadomość", "Your message"),
    "send": ("Wyślij", "Send"),
    "suggestions": ("Podpowiedzi", "Suggestions"),
    "consent_replies": ("Odpowiedź na pytanie o zgodę", "Answer to the consent question"),
    "consent_grant": ("Tak, zgadzam się", "Yes, I agree"),
    "consent_refuse": ("Nie", "No"),
    "consent_word_grant": ("TAK", "YES"),
    "consent_word_refuse": ("NIE", "NO"),
    "rights": ("Twoje prawa", "Your rights"),
    "try_link": ("Sprawdź własny tekst", "Try a text of your own"),
    "try_title": ("Sprawdź tekst", "Try a text"),
    "try_skip": ("Przejdź do pola tekstu", "Skip to the text field"),
    "try_lead": (
        "Wklej wiadomość klienta i zobacz, co z niej trafiłoby do modelu. Tekst nie jest nigdzie "
        "zapisywany i żaden model go nie dostaje.",
        "Paste a customer’s message and see what a model would get of it. The text is kept "
        "nowhere, and no model is called.",
    ),
    "try_back": ("Wróć do rozmowy", "Back to the conversation"),
    "try_text": ("Tekst wiadomości", "Text of the message"),
    "try_show": ("Pokaż, co zobaczy model", "Show what the model would see"),
    "try_typed": ("Napisano", "Typed"),
    "try_seen": ("Model zobaczyłby", "The model would see"),
    "try_found": ("Co rozpoznano", "What was found"),
    "try_language": ("Język rozpoznany z tekstu: {code}.", "Language told by the text: {code}."),
    "try_language_unsure": (
        "Tekst za krótki, by pewnie rozpoznać język; przyjęto: {code}.",
        "The text is too short to tell its language for certain; read as: {code}.",
    ),
    "try_nothing": ("Nie znaleziono danych osobowych.", "No personal data was found."),
    "try_value": ("Wartość", "Value"),
    "try_placeholder": ("Znacznik", "Placeholder"),
    "try_kind": ("Rodzaj", "Kind"),
    "try_certainty": ("Pewność", "Certainty"),
    "try_met": ("znana wcześniej", "met before"),
    "try_wrong": ("Coś pominięto albo zasłonięto niepotrzebnie?", "Missed, or masked needlessly?"),
    "try_wrong_how": (
        "Popraw znaczniki [[RODZAJ|wartość]] i dopisz tekst do pliku {file}; kolejne wiadomości "
        "oddziela wiersz ---. Polecenie pod spodem sprawdza plik i kończy się błędem, dopóki coś "
        "wycieka albo jest zasłaniane bez potrzeby: tak uwaga staje się testem.",
        "Correct the marks [[KIND|value]] and add the text to a file {file}; a line --- parts one "
        "message from the next. The command below checks the file and fails as long as something "
        "leaks or is masked without need: so a remark becomes a test.",
    ),
    "try_marked": ("Tekst ze znacznikami", "The text with its marks"),
    "try_command": ("Polecenie", "Command"),
    "try_failed": (
        "Tekstu nie udało się zbadać. W rozmowie nie trafiłby do modelu.",
        "The text could not be examined. In a conversation it would not have been sent.",
    ),
    "export": ("Pobierz moje dane", "Export my data"),
    "forget": ("Usuń moje dane", "Delete me"),
    "human": ("Chcę człowieka", "Talk to a human"),
    "return": ("Wróć do asystenta", "Back to the assistant"),
    "agent_title": ("Teraz to Ty jesteś człowiekiem", "Now you are the human"),
    "agent_waiting": (
        "Klient czeka, a model milczy. Odpowiedz jako {agent} z biura obsługi.",
        "The customer is waiting, and the model is silent. Reply as {agent} from the service desk.",
    ),
    "agent_active": (
        "Rozmowę prowadzi {agent}. Model nie dostaje ani słowa.",
        "{agent} has taken over. The model does not get a word of it.",
    ),
    "agent_message": ("Odpowiedź pracownika", "The agent’s reply"),
    "agent_send": ("Odpowiedz jako człowiek", "Reply as the human"),
    "agent_suggestion": (
        "Dzień dobry, tu Marta z biura obsługi. Już się tym zajmuję.",
        "Hello, this is Marta from the service desk. I am on it.",
    ),
    "model_empty": ("Do modelu nic jeszcze nie dotarło.", "Nothing has reached the model yet."),
    "model_empty_consent": (
        "Do modelu nic jeszcze nie dotarło: bez zgody nie ma wywołania.",
        "Nothing has reached the model yet: without consent there is no call.",
    ),
    "model_silent": (
        "Model milczy, dopóki rozmowę prowadzi człowiek. Poniżej: ostatnie, co zobaczył.",
        "The model is silent while a human has the conversation. Below: the last it saw.",
    ),
    "model_knows": ("Klienta zna tylko jako", "It knows the customer only as"),
    "model_requests": (
        "Zapytań: {count}. W ostatnim bajtów: {size}.",
        "Requests: {count}. Bytes in the last: {size}.",
    ),
    "model_answered": ("Model odpowiedział", "The model answered"),
    "role_user": ("klient", "user"),
    "role_assistant": ("asystent", "assistant"),
    "role_system": ("system", "system"),
    "role_tool": ("narzędzie", "tool"),
    "model_bytes": ("Dokładne bajty zapytania", "The exact bytes of the request"),
    "to_original": ("pokaż oryginał", "show the original"),
    "to_placeholder": ("pokaż, co widzi model", "show what the model sees"),
    "audit_empty": (
        "Pierwsze wpisy pojawią się z pierwszą wiadomością.",
        "The first records come with the first message.",
    ),
    "audit_list": ("Wpisy dziennika tej rozmowy", "Audit records of this conversation"),
    "verify": ("Sprawdź dziennik", "Verify the log"),
    "tamper": ("Zmień bajt w kopii", "Tamper with a copy"),
    "verified": ("Dziennik się zgadza.", "The log verifies."),
    "verified_detail": ("Sprawdzonych wpisów: {size}.", "Records checked: {size}."),
    "not_verified": ("Dziennik się nie zgadza.", "The log does not verify."),
    "not_verified_row": ("Pierwszy zły wpis: nr {row}.", "First bad record: no. {row}."),
    "not_verified_step": ("Krok: {step}, powód: {code}.", "Step: {step}, reason: {code}."),
    "tampered_detail": (
        "W kopii zmieniliśmy jeden bajt. Prawdziwy dziennik jest nietknięty.",
        "We changed one byte in a copy. The real log is untouched.",
    ),
    "tamper_unnoticed": (
        "Zmiana w kopii nie została wykryta. To błąd.",
        "The change in the copy was not noticed. That is a fault.",
    ),
    "erased_title": ("Usunięto", "Gone"),
    "erased_intro": (
        "Klucze tej osoby zostały zniszczone. Tego już nie ma:",
        "The keys of this person were destroyed. This is gone:",
    ),
    "gone_consents": ("zapisy zgody", "consent records"),
    "gone_conversations": ("rozmowy", "conversations"),
    "gone_keys": ("klucze", "keys"),
    "gone_transcript_lines": ("wiersze zapisu rozmowy", "lines of the transcript"),
    "gone_values": ("wartości za znacznikami", "values behind placeholders"),
    "erased_requests": ("zapytania pamiętane przez asystenta", "requests the assistant remembered"),
    "erased_page": ("rozmowa na tej stronie", "the conversation on this page"),
    "erased_log": (
        "Dziennik zostaje i nadal się zgadza, ale jego wpisów nie da się już z tą osobą połączyć "
        "bez zniszczonego klucza.",
        "The log stays and still verifies, but without the destroyed key its records can no longer "
        "be tied to this person.",
    ),
    "erased_record": ("Wpis o usunięciu: nr {row}.", "Record of the erasure: no. {row}."),
    "problem": ("Bramka odmówiła: {code}.", "The gateway refused: {code}."),
    "busy": (
        "Poprzednia odpowiedź jest jeszcze w drodze. Spróbuj za chwilę.",
        "The previous answer is still on its way. Try again in a moment.",
    ),
    "empty_message": ("Wpisz najpierw wiadomość.", "Write a message first."),
    "too_long": (
        "Wiadomość może mieć do {limit} znaków.",
        "A message may have up to {limit} characters.",
    ),
    "own_title": ("A gdyby to był Twój asystent?", "What if it were your own assistant?"),
    "own_intro": (
        "Zmień jeden adres. Każdy klient OpenAI rozmawia z bramką bez zmian w kodzie.",
        "Change one address. Any OpenAI client talks to the gateway with no change in its code.",
    ),
    "own_environment": ("Zmienna środowiskowa", "Environment"),
    "own_python": ("Python", "Python"),
    "own_curl": ("curl, strumieniowo", "curl, streaming"),
    "own_start": (
        "Bramkę przed własnym asystentem postawisz tak:",
        "Put the gateway in front of your own assistant like this:",
    ),
    "copy": ("Kopiuj", "Copy"),
    "copied": ("Skopiowano", "Copied"),
    "error_title": ("To się nie udało", "That did not work"),
    "error_form": (
        "Ten formularz wygasł albo przyszedł z innej strony.",
        "This form has expired, or it came from another site.",
    ),
    "error_back": ("Wróć do pokazu", "Back to the demo"),
    "footer": (
        "Pokaz działa w całości na tym komputerze: asystent, bramka i dziennik.",
        "The demo runs entirely on this computer: assistant, gateway and log.",
    ),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """The words in one language. `wording("send")`; `wording("too_long", limit=2000)`."""

    language: Language

    def __call__(self, name: str, **values: object) -> str:
        """The phrase, filled in. Raises KeyError for a phrase or value that does not exist."""
        phrase = _pick(_CATALOGUE[name], self.language)
        return phrase.format_map(values) if values else phrase

    def gone(self, kind: str) -> str:
        """What a kind of erased record is called; its own code where it has no name here."""
        return self(f"gone_{kind}") if f"gone_{kind}" in _CATALOGUE else kind

    def event(self, kind: str) -> str:
        """What an audit event is called; its own code where it has no name here."""
        named = EVENT_NAMES.get(kind)
        return _pick(named, self.language) if named else kind

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        return SUGGESTIONS[self.language]

    @property
    def languages(self) -> dict[str, str]:
        """Languages the page speaks, each named in itself."""
        return dict(_NAMES)


def phrases() -> Mapping[str, tuple[str, str]]:
    """The whole catalogue, for tests and translators."""
    return _CATALOGUE


def _pick(pair: tuple[str, str], language: Language) -> str:
    return pair[LANGUAGES.index(language)]
