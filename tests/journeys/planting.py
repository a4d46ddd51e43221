"""What the journeys plant in a request, everywhere a text can stand, and how they look for it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, quote_plus, unquote_plus


@dataclass(frozen=True)
class Datum:
    """Something personal: `text` says it in a sentence, `bare` alone.

    None of `marks` may be in the bytes that a provider receives. `number` stands for the datum
    where it can be written as a JSON number.
    """

    name: str
    text: str
    bare: str
    marks: tuple[str, ...]
    number: int | None = None


DATA = (
    Datum(
        "email",
        "Proszę odpisać na beata.nowicka+sklep@przyklad.example do jutra.",
        "beata.nowicka+sklep@przyklad.example",
        ("beata.nowicka+sklep@przyklad.example", "beata.nowicka"),
    ),
    Datum(
        "phone",
        "Mój telefon: +48 600 100 203, proszę dzwonić po 16.",
        "+48 600 100 203",
        ("+48 600 100 203", "600 100 203", "600100203"),
        48600100203,
    ),
    Datum(
        "pesel",
        "Mój PESEL to 44051401359, proszę sprawdzić umowę.",
        "44051401359",
        ("44051401359",),
        44051401359,
    ),
    Datum(
        "iban",
        "Zwrot proszę na konto PL61 1090 1014 0000 0712 1981 2874.",
        "PL61 1090 1014 0000 0712 1981 2874",
        ("PL61 1090 1014 0000 0712 1981 2874", "1090 1014 0000 0712 1981 2874"),
    ),
    Datum(
        "polish_name",
        "Paczkę proszę wydać Janowi Kowalskiemu, to mój brat.",
        "Janowi Kowalskiemu",
        ("Janowi", "Kowalskiemu", "Jan Kowalski"),
    ),
    Datum(
        "polish_address",
        "Mieszkam przy ul. Długiej 15/3, 31-146 Kraków, proszę tam wysłać paczkę.",
        "ul. Długa 15/3, 31-146 Kraków",
        ("Długiej 15", "Długa 15", "31-146"),
    ),
    Datum(
        "english_name",
        "Please tell Emily Watson that the parcel has not arrived yet.",
        "Emily Watson",
        ("Emily", "Watson"),
    ),
)

Body = dict[str, Any]
Place = Callable[[Datum], Body]
"""A datum → the members of a request body in which it stands."""

QUESTION = "Gdzie jest moja paczka?"


def _after(*before: Body, **members: Any) -> Body:
    return {"messages": [*before, {"role": "user", "content": QUESTION}], **members}


def _call(arguments: str) -> tuple[Body, Body]:
    """A tool call in the history, and its result."""
    function = {"name": "find_parcel", "arguments": arguments}
    asked = {
        "role": "assistant",
        "content": None,
        "tool_calls": [{"id": "call_1", "type": "function", "function": function}],
    }
    return asked, {"role": "tool", "tool_call_id": "call_1", "content": "ok"}


def _result(content: Any) -> tuple[Body, Body]:
    asked, answered = _call("{}")
    return asked, {**answered, "content": content}


def _tool(**members: Any) -> Body:
    function = {"name": "find_parcel", "parameters": {"type": "object"}, **members}
    return _after(tools=[{"type": "function", "function": function}])


def _schema(**members: Any) -> Body:
    properties = {"to": {"type": "string", **members}}
    return _tool(parameters={"type": "object", "properties": properties})


def _five_turns(datum: Datum) -> Body:
    said: list[Body] = [{"role": "user", "content": datum.text}]
    for turn in range(4):
        said.append({"role": "assistant", "content": f"Odpowiedź {turn}."})
        said.append({"role": "user", "content": f"Pytanie {turn}?"})
    return {"messages": said}


def _parts(*parts: Body) -> Body:
    return {"messages": [{"role": "user", "content": list(parts)}]}


def _words(text: str) -> Body:
    return {"type": "text", "text": text}


_JSON_SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}}


def _response_format(datum: Datum) -> Body:
    properties = {"a": {"type": "string", "description": datum.text, "enum": [datum.bare]}}
    schema = {"type": "object", "properties": properties}
    named = {"name": "answer", "description": datum.text, "schema": schema}
    return _after(response_format={"type": "json_schema", "json_schema": named})


PLACES: dict[str, Place] = {
    "system": lambda d: _after({"role": "system", "content": d.text}),
    "developer": lambda d: _after({"role": "developer", "content": d.text}),
    "user": lambda d: {"messages": [{"role": "user", "content": d.text}]},
    "assistant": lambda d: _after({"role": "assistant", "content": d.text}),
    "assistant_refusal": lambda d: _after({"role": "assistant", "refusal": d.text}),
    "tool_result_prose": lambda d: _after(*_result(d.text)),
    "tool_result_json": lambda d: _after(*_result(json.dumps({"client": [{"note": d.text}]}))),
    "tool_result_parts": lambda d: _after(*_result([_words(d.text)])),
    "function_result": lambda d: _after(
        {"role": "function", "name": "find_parcel", "content": d.text}
    ),
    "content_part": lambda d: _parts(_words(QUESTION), _words(d.text)),
    "content_part_extra_member": lambda d: _parts({**_words(QUESTION), "note": d.text}),
    "content_part_of_unknown_type": lambda d: _parts(
        _words(QUESTION), {"type": "sticker", "sticker": {"caption": d.text}}
    ),
    "message_name": lambda d: {"messages": [{"role": "user", "name": d.bare, "content": QUESTION}]},
    "system_name": lambda d: _after({"role": "system", "name": d.bare, "content": "Pomagaj."}),
    "unknown_member_of_message": lambda d: {
        "messages": [{"role": "user", "content": QUESTION, "annotation": {"deep": [d.text]}}]
    },
    "unknown_key_of_message": lambda d: {
        "messages": [{"role": "user", "content": QUESTION, d.text: 1}]
    },
    "call_arguments": lambda d: _after(*_call(json.dumps({"note": d.text}, ensure_ascii=False))),
    "call_arguments_escaped": lambda d: _after(*_call(json.dumps({"note": d.text}))),
    "call_arguments_nested": lambda d: _after(*_call(json.dumps({"a": [{"b": {"c": [d.text]}}]}))),
    "call_arguments_json_in_json": lambda d: _after(
        *_call(json.dumps({"payload": json.dumps({"note": d.text})}))
    ),
    "call_arguments_key": lambda d: _after(*_call(json.dumps({d.text: True}))),
    "call_arguments_broken_json": lambda d: _after(*_call('{"note": "' + d.text)),
    "call_id": lambda d: _after(
        {**_call("{}")[0], "content": None}, {**_call("{}")[1], "tool_call_id": d.bare}
    ),
    "function_call_in_history": lambda d: _after(
        {
            "role": "assistant",
            "content": None,
            "function_call": {"name": "find", "arguments": json.dumps({"note": d.text})},
        }
    ),
    "user_member": lambda d: _after(user=d.bare),
    "safety_identifier": lambda d: _after(safety_identifier=d.bare),
    "prompt_cache_key": lambda d: _after(prompt_cache_key=d.bare),
    "metadata_value": lambda d: _after(metadata={"note": d.text}),
    "metadata_bare_value": lambda d: _after(metadata={"customer": d.bare}),
    "metadata_key": lambda d: _after(metadata={d.text: "yes"}),
    "metadata_user_id": lambda d: _after(metadata={"user_id": d.bare}),
    "tool_description": lambda d: _tool(description=d.text),
    "functions_description": lambda d: _after(
        functions=[{"name": "find", "description": d.text, "parameters": _JSON_SCHEMA}]
    ),
    "schema_description": lambda d: _schema(description=d.text),
    "schema_enum": lambda d: _schema(enum=["nobody", d.text]),
    "schema_default": lambda d: _schema(default=d.text),
    "schema_examples": lambda d: _schema(examples=[{"who": d.text}]),
    "schema_property": lambda d: _tool(
        parameters={"type": "object", "properties": {d.text: {"type": "string"}}}
    ),
    "response_format": _response_format,
    "stop": lambda d: _after(stop=["###", d.text]),
    "stop_alone": lambda d: _after(stop=d.text),
    "prediction": lambda d: _after(prediction={"type": "content", "content": d.text}),
    "prediction_parts": lambda d: _after(
        prediction={"type": "content", "content": [_words(d.text)]}
    ),
    "web_search_location": lambda d: _after(
        web_search_options={
            "user_location": {"type": "approximate", "approximate": {"city": d.text}}
        }
    ),
    "unknown_top_level": lambda d: _after(customer_note=d.text),
    "unknown_top_level_nested": lambda d: _after(x={"y": [{"z": d.text}, [d.text]]}),
    "unknown_top_level_key": lambda d: _after(x={d.text: {"y": 1}}),
    "first_turn_of_five": _five_turns,
}
"""Every place of a chat request where a text can stand, by name."""

NUMBER_PLACES: dict[str, Place] = {
    "call_arguments_number": lambda d: _after(*_call(json.dumps({"id": d.number}))),
    "tool_result_number": lambda d: _after(*_result(json.dumps({"rows": [{"id": d.number}]}))),
    "unknown_top_level_number": lambda d: _after(x={"id": d.number}),
    "schema_default_number": lambda d: _schema(default=d.number),
    "metadata_number": lambda d: _after(metadata={"id": d.number}),
}
"""Places where the datum is a JSON number."""

HEADERS = (
    "X-User-Email",
    "X-Customer-Name",
    "X-Forwarded-User",
    "X-Forwarded-For",
    "X-Authenticated-Userid",
    "X-OpenWebUI-User-Name",
    "X-OpenWebUI-User-Email",
    "From",
    "Cookie",
    "Referer",
    "Origin",
    "User-Agent",
    "Baggage",
    "Tracestate",
    "Traceparent",
    "Forwarded",
    "OpenAI-Beta",
    "OpenAI-Organization",
    "OpenAI-Project",
    "X-Gateway-Channel-Note",
    "X-Request-Id",
    "Idempotency-Key",
    "X-Stainless-Helper",
    "Accept",
    "X-Whatever-Else",
)


_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}

EVERYTHING = Datum(
    "everything",
    "\n".join(datum.text for datum in DATA),
    " ".join(datum.bare for datum in DATA),
    tuple(mark for datum in DATA for mark in datum.marks),
)
"""All data in one text."""


def traces(datum: Datum, raw: bytes) -> list[str]:
    """Which marks of the datum stand in these bytes, in whatever spelling."""
    return [mark for mark in datum.marks if any(_stands(mark, text) for text in _readings(raw))]


def _readings(raw: bytes) -> Iterator[str]:
    """The bytes as text: as they are, with JSON escapes undone (twice), percent-decoded."""
    text = raw.decode("utf-8", "replace")
    yield text
    once = _unescaped(text)
    yield once
    yield _unescaped(once)
    yield unquote_plus(text)


def _unescaped(text: str) -> str:
    def undone(match: re.Match[str]) -> str:
        letter = match.group(1)
        return chr(int(letter[1:], 16)) if len(letter) == 5 else _ESCAPED.get(letter, letter)

    return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", undone, text)


def _stands(mark: str, text: str) -> bool:
    folded, sought = text.casefold(), mark.casefold()
    spellings = {sought, quote(sought, safe=""), quote_plus(sought), sought.replace("@", "%40")}
    if any(spelling.casefold() in folded for spelling in spellings):
        return True
    plain = _without_separators(sought)
    return len(plain) >= 9 and plain in _without_separators(folded)


def _without_separators(text: str) -> str:
    return re.sub(r"[\s\-./()_]", "", text)
