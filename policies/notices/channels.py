"""What a channel does to a legal text: a voice reads no addresses, a short message has no gaps."""

from __future__ import annotations

from typing import Final, Literal, assert_never, get_args

from policies.notices import template
from policies.notices.files import Variant

Channel = Literal["chat", "widget", "api", "email", "messenger", "sms", "voice"]
CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)
Direction = Literal["ltr", "rtl"]

UNSPEAKABLE: Final = frozenset({"privacy_url", "reference"})
"""Parameters that nobody can write down from hearing; their lines are not read out."""
_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur", "yi"})


def named(channel: str) -> Channel:
    """The channel of that name; one that is not known here shows texts as a chat does."""
    return next((each for each in CHANNELS if each == channel), "chat")


def variant_for(channel: Channel) -> Variant | None:
    """The variant that a channel prefers where there is one."""
    return "spoken" if channel == "voice" else None


def body_for(body: str, channel: Channel) -> str:
    """The template as this channel shows it, its parameters still in place.

    chat, widget, api, email: as it is. messenger, sms: one paragraph, no empty lines. voice: that,
    without the lines that hold an address or a case number; a text of such lines only stays.
    """
    match channel:
        case "chat" | "widget" | "api" | "email":
            return body
        case "messenger" | "sms":
            return "\n".join(line for line in body.split("\n") if line)
        case "voice":
            lines = [line for line in body.split("\n") if line]
            spoken = [line for line in lines if UNSPEAKABLE.isdisjoint(template.groups_of(line))]
            return "\n".join(spoken or lines)
        case _:
            assert_never(channel)


def forms_of(body: str) -> tuple[str, ...]:
    """Every form in which some channel shows a template, each once, the full one first."""
    return tuple(dict.fromkeys(body_for(body, channel) for channel in CHANNELS))


def direction(language: str) -> Direction:
    """Which way a page in this language runs, for the attribute `dir`; takes tags like `ar-EG`."""
    return "rtl" if language.lower().replace("_", "-").split("-")[0] in _RIGHT_TO_LEFT else "ltr"
