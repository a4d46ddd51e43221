"""What the demo assistant says: a pure function of the messages it was given.

It never sees a real value. It repeats the placeholders it found, which is how a visitor can watch
them come back as values on the customer's side. No model, no randomness, no clock.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from gateway.web.demo.sentences import SENTENCES, Language

INVOICE_TOOL = "send_invoice"

_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z0-9_]*_[0-9]+\]")
_WORD = re.compile(r"[^\W\d_]+")


class Intent(StrEnum):
    """What the customer came for. Order is precedence: a health remark outweighs a parcel."""

    HEALTH = "health"
    COMPLAINT = "complaint"
    INVOICE = "invoice"
    PARCEL = "parcel"
    GREETING = "greeting"
    OTHER = "other"


# Beginnings of words, so that Polish endings need no list of their own.
_STEMS: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.HEALTH,
        ("chor", "cukrzyc", "ciąż", "lekarz", "alergi", "szpital", "astm", "diabet", "pregnan")
        + ("allerg", "hospital", "illness", "asthma", "medic", "zdrow", "health"),
    ),
    (
        Intent.COMPLAINT,
        ("reklamac", "uszkodz", "zepsu", "zwrot", "complain", "damage", "broken", "refund"),
    ),
    (Intent.INVOICE, ("faktur", "invoice", "rachun")),
    (
        Intent.PARCEL,
        ("paczk", "przesył", "dostaw", "zamówien", "parcel", "package", "deliver", "order"),
    ),
    (Intent.GREETING, ("cześć", "dzień", "witam", "hello", "hi", "hey", "morning")),
)

_POLISH_LETTERS = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_POLISH_WORDS = frozenset(
    "i w na nie tak jest mój moja moje mam proszę czy dla gdzie jak dzień dobry chcę paczka tu "
    "faktura adres dziękuję do".split()
)
_ENGLISH_WORDS = frozenset(
    "the and is my i you a to for where please can hello yes no have want with invoice parcel "
    "thanks thank this am".split()
)


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A call the assistant wants made; `arguments` is JSON text, as on the wire."""

    name: str
    arguments: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: words, or a tool call in their place."""

    text: str = field(repr=False)
    tool: ToolCall | None = None


def reply_to(body: Mapping[str, Any]) -> Reply:
    """The assistant's answer to a parsed chat-completions request.

    Unreadable messages count as empty ones: a demo has no opinion on validity, the gateway has.
    """
    messages = [m for m in body.get("messages") or () if isinstance(m, Mapping)]
    said = [text_of(m) for m in messages if m.get("role") == "user"]
    language = language_of(said)
    known = _placeholders(said)
    sentences = SENTENCES[language]
    answered_tool = bool(messages) and messages[-1].get("role") == "tool"
    email = known.get("email")
    if answered_tool and email:
        return Reply(sentences["invoice_sent"].format(email=email))
    intent = _intent(said)
    if intent is Intent.INVOICE and email and not answered_tool and _offers_invoice(body):
        arguments = json.dumps({"email": email, "person": known.get("person")})
        return Reply("", ToolCall(INVOICE_TOOL, arguments))
    text = _tell(intent, sentences, known, said[-1] if said else "")
    return Reply(_in_format(text, body.get("response_format")))


def text_of(message: Mapping[str, Any]) -> str:
    """The words of one message, whether `content` is a string or a list of parts."""
    content = message.get("content")
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        return ""
    parts = (part.get("text") for part in content if isinstance(part, Mapping))
    return "\n".join(part for part in parts if isinstance(part, str))


def language_of(said: Sequence[str]) -> Language:
    """Polish or English, by the last message that tells; English where none does."""
    for text in reversed(said):
        plain = _PLACEHOLDER.sub(" ", text)
        words = [word.lower() for word in _WORD.findall(plain)]
        polish = sum(w in _POLISH_WORDS or bool(_POLISH_LETTERS & set(w)) for w in words)
        english = sum(w in _ENGLISH_WORDS for w in words)
        if polish != english:
            return "pl" if polish > english else "en"
    return "en"


def _intent(said: Sequence[str]) -> Intent:
    """Of the last message, or of an earlier one where the last only hands in what was asked for."""
    for text in reversed(said):
        found = _intent_of(text)
        if found is not Intent.OTHER:
            return found
        if not _PLACEHOLDER.search(text):
            return Intent.OTHER
    return Intent.OTHER


def _intent_of(text: str) -> Intent:
    if "[HEALTH" in text:
        return Intent.HEALTH
    words = [word.lower() for word in _WORD.findall(_PLACEHOLDER.sub(" ", text))]
    for intent, stems in _STEMS:
        if any(
            word == stem if len(stem) < 4 else word.startswith(stem)
            for word in words
            for stem in stems
        ):
            return intent
    return Intent.OTHER


_KINDS = (
    ("EMAIL", "email"),
    ("PHONE", "phone"),
    ("ADDRESS", "address"),
    ("LOCATION", "address"),
    ("STREET", "address"),
    ("PERSON", "person"),
    ("IBAN", "account"),
    ("PL_PESEL", "number"),
    ("PESEL", "number"),
    ("PL_NIP", "number"),
    ("NIP", "number"),
)


def _placeholders(said: Sequence[str]) -> dict[str, str]:
    """The newest placeholder of each kind, and all of them under `all`."""
    every = list(dict.fromkeys(token for text in said for token in _PLACEHOLDER.findall(text)))
    known: dict[str, str] = {}
    for token in (token for text in said for token in _PLACEHOLDER.findall(text)):
        for prefix, kind in _KINDS:
            if token.startswith(f"[{prefix}"):
                known[kind] = token
                break
    if every:
        known["all"] = ", ".join(every)
    return known


def _offers_invoice(body: Mapping[str, Any]) -> bool:
    if body.get("tool_choice") == "none":
        return False
    for tool in body.get("tools") or ():
        function = tool.get("function") if isinstance(tool, Mapping) else None
        if isinstance(function, Mapping) and function.get("name") == INVOICE_TOOL:
            return True
    return False


def _tell(intent: Intent, sentences: Mapping[str, str], known: Mapping[str, str], last: str) -> str:
    match intent:
        case Intent.PARCEL:
            return _parcel(sentences, known)
        case Intent.INVOICE if "email" not in known:
            return sentences["invoice_ask"]
        case Intent.INVOICE:
            return _joined(sentences, known, "invoice", "invoice_person", "invoice_number")
        case Intent.COMPLAINT:
            return _joined(
                sentences,
                known,
                "complaint",
                "complaint_person",
                "complaint_account",
                "complaint_close",
            )
        case Intent.HEALTH:
            return sentences["health"]
        case Intent.GREETING:
            return sentences["greeting"]
        case Intent.OTHER:
            fresh = list(dict.fromkeys(_PLACEHOLDER.findall(last)))
            heard = sentences["heard"].format(all=", ".join(fresh)) if fresh else ""
            return sentences["other"] + heard


def _parcel(sentences: Mapping[str, str], known: Mapping[str, str]) -> str:
    match "person" in known, "address" in known:
        case True, True:
            name = "parcel"
        case True, False:
            name = "parcel_person"
        case False, True:
            name = "parcel_address"
        case _:
            return sentences["parcel_ask"]
    return _joined(sentences, known, name, "parcel_phone")


def _joined(sentences: Mapping[str, str], known: Mapping[str, str], *names: str) -> str:
    """The sentences whose placeholders are all known, one after the other."""
    kept = []
    for name in names:
        try:
            kept.append(sentences[name].format_map(known))
        except KeyError:
            continue
    return "".join(kept)


def _in_format(text: str, response_format: object) -> str:
    """The words as JSON where the client asked for JSON (`json_object`, `json_schema`)."""
    if not isinstance(response_format, Mapping):
        return text
    if response_format.get("type") == "json_object":
        return json.dumps({"answer": text}, ensure_ascii=False)
    outer = response_format.get("json_schema")
    schema = outer.get("schema") if isinstance(outer, Mapping) else None
    if isinstance(schema, Mapping):
        return json.dumps(_filled(schema, text), ensure_ascii=False)
    return text


def _filled(schema: Mapping[str, Any], text: str) -> Any:
    """The smallest value of a simple JSON schema, with `text` wherever a string may stand."""
    if isinstance(schema.get("enum"), list) and schema["enum"]:
        return schema["enum"][0]
    match schema.get("type"):
        case "object":
            members = schema.get("properties")
            inner = members if isinstance(members, Mapping) else {}
            return {k: _filled(v, text) for k, v in inner.items() if isinstance(v, Mapping)}
        case "array":
            return []
        case "integer" | "number":
            return 0
        case "boolean":
            return False
        case "null":
            return None
        case _:
            return text
