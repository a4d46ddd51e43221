"""The story of many customers who say the same words: told small in the tests, large in the proofs.

Every customer talks to one deterministic assistant, which answers the same words with the same
words. Nothing tells them apart but what the gateway itself gave each of them.
"""

from __future__ import annotations

import copy
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.builders import Customer, RunningGateway, running, saying
from tests.fakes import FakeProvider

Progress = Callable[[int, int], None]
"""(done, of how many): called after each customer."""

OPENING = "Dzień dobry, gdzie jest moja paczka?"
ANSWER = "Dzień dobry, [PERSON_1]. Napiszemy na [EMAIL_1]."


@dataclass
class Told:
    """What the story has seen: case numbers by way of opening, and every answer."""

    references: list[str] = field(default_factory=list)
    granted_unasked: int = 0
    foreign_values: int = 0


def story(customers: int, progress: Progress | None = None, threads: int = 4) -> Told:
    """Tells the whole story to this many customers. AssertionError where two of them meet."""
    told = Told()
    with (
        tempfile.TemporaryDirectory() as folder,
        saying(ANSWER) as provider,
        running(Path(folder), provider.base_url) as gateway,
        ThreadPoolExecutor(threads) as pool,
    ):
        for done, one in enumerate(
            pool.map(lambda n: _customer(gateway, n), range(customers)), start=1
        ):
            told.references += one.references
            told.granted_unasked += one.granted_unasked
            told.foreign_values += one.foreign_values
            if progress is not None:
                progress(done, customers)
        assert len(set(told.references)) == len(told.references), "two customers met"
        assert told.granted_unasked == 0, "consent crossed from one customer to another"
        assert told.foreign_values == 0, "a value crossed from one customer to another"
        _no_value_of_anybody_went_out(provider, customers)
    return told


def _name(number: int) -> str:
    return f"osoba{number}@przyklad.example"


def _customer(gateway: RunningGateway, number: int) -> Told:
    """One customer: the same opening, consent, a value of their own, then edited histories."""
    told = Told()
    customer = Customer(gateway.client())
    customer.say(OPENING)
    _opened(told, customer)
    customer.say("tak")
    assert customer.last_headers["x-gateway-consent"] == "granted"
    answer = customer.say(f"Mój adres to {_name(number)}.")
    told.foreign_values += _foreign(answer, number)
    assert _name(number) in answer
    for edited in EDITS.values():
        # Whatever the edit, this customer's words are either linked to this customer or to nobody.
        copied = Customer(customer.client, edited(copy.deepcopy(customer.messages)))
        before = customer.reference
        answer = copied.say("A kiedy przyjdzie?")
        told.foreign_values += _foreign(answer, number)
        if copied.reference != before:
            _opened(told, copied)
    return told


def _opened(told: Told, customer: Customer) -> None:
    """A conversation of its own begins with the question for consent."""
    told.references.append(customer.reference)
    told.granted_unasked += customer.last_headers["x-gateway-consent"] != "required"


def _foreign(answer: str, number: int) -> int:
    mails = [word.strip(".,") for word in answer.split() if "@" in word]
    return sum(mail != _name(number) for mail in mails)


def _no_value_of_anybody_went_out(provider: FakeProvider, customers: int) -> None:
    received = provider.received
    assert b"osoba" not in received or customers == 0


Messages = list[dict[str, Any]]


def _without_our_words(messages: Messages) -> Messages:
    """A client that keeps only the model's own words: our texts are cut out of every answer."""
    for message in messages:
        if message["role"] == "assistant":
            message["content"] = message["content"].rpartition("\n\n")[2]
    return messages


def _reworded(messages: Messages) -> Messages:
    """A client that changes a letter of our words."""
    messages[1]["content"] = messages[1]["content"].replace("Rozmawiają", "Rozmawia", 1)
    return messages


def _shortened(messages: Messages) -> Messages:
    """A client that cuts long messages off in the middle, our case number included."""
    for message in messages:
        message["content"] = message["content"][:60]
    return messages


EDITS: dict[str, Callable[[Messages], Messages]] = {
    "untouched": lambda messages: messages,
    "oldest_dropped": lambda messages: messages[1:],
    "our_first_answer_dropped": lambda messages: [messages[0], *messages[2:]],
    "only_the_newest_two": lambda messages: messages[-2:],
    "without_our_words": _without_our_words,
    "reworded": _reworded,
    "shortened": _shortened,
    "opening_only": lambda messages: messages[:1],
}
"""What clients do to a history before they send it again."""
